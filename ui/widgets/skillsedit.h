// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;
class QStringListModel;

namespace truckroll {

class FlowLayout;

/// Words as chips with a line to type more: Enter or a comma takes the word, Backspace in the empty line
/// takes the last chip back into it. Completes from words used before.
class SkillsEdit : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY edited USER true)

public:
    explicit SkillsEdit(QWidget *parent = nullptr);

    void setSkills(const QStringList &skills);
    /// With the word that stands in the line and was not taken yet.
    QStringList skills() const;
    QString text() const { return skills().join(QStringLiteral(", ")); }
    void setText(const QString &text);
    void setKnown(const QStringList &words);
    QLineEdit *line() const { return m_line; }

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void take();
    void showChips();
    void remove(const QString &skill);

    QStringList m_skills;
    FlowLayout *m_flow;
    QLineEdit *m_line;
    QStringListModel *m_known;
};

} // namespace truckroll
