// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/meaning.h"
#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace truckroll {

/// A sentence that stands as long as what it says is so; unlike a banner nobody can close it. Screen readers
/// are told when it appears or says something else.
class Sign : public QFrame
{
    Q_OBJECT

public:
    explicit Sign(QWidget *parent = nullptr);

    /// Empty text hides it.
    void say(Tone tone, const QString &text);
    QString text() const;
    Tone tone() const { return m_tone; }
    /// At the right of the text.
    void addWidget(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    Tone m_tone = Tone::Warning;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_row;
};

} // namespace truckroll
