// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace truckroll {

/// A company's logo: dropped here, pasted, or chosen as a file (PNG, JPEG or SVG, at most 2 MiB), shown on
/// white as it prints.
class LogoEdit : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QByteArray logo READ logo WRITE setLogo NOTIFY edited)

public:
    explicit LogoEdit(QWidget *parent = nullptr);

    const QByteArray &logo() const { return m_logo; }
    void setLogo(const QByteArray &bytes);
    /// Takes the bytes when they are a picture that can be printed; otherwise says why not.
    Done take(const QByteArray &bytes);
    Done takeFile(const QString &path);
    static constexpr qint64 mostBytes = 2 * 1024 * 1024;

signals:
    void edited();
    /// What was dropped or chosen is no logo.
    void refused(const QString &sentence);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void showLogo();
    void tryFile(const QString &path);

    QByteArray m_logo;
    QWidget *m_preview;
    QLabel *m_size;
    QPushButton *m_choose;
    QPushButton *m_remove;
};

} // namespace truckroll
