// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include <QWidget>

class QListWidget;
class QLabel;

namespace truckroll {

class Banner;

/// What is shown while no office is open: make one, open one, try the demo, go on with a recent one. When an
/// office was refused, the sentence that says why stands above.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);
    /// The file at `path` was not opened.
    void showRefusal(const QString &path, const Error &error);
    void clearRefusal();
    QString refusal() const;

signals:
    void createRequested();
    void openRequested();
    void demoRequested();
    void recentRequested(const QString &path);
    void forgetRequested(const QString &path);
    void restoreRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildChoices();
    void recolor();
    QString recentAt(int row) const;

    Banner *m_banner;
    QLabel *m_logo;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    class QPushButton *m_create;
};

} // namespace truckroll
