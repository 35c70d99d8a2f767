// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>
#include <map>

class QGridLayout;
class QPlainTextEdit;
class QPushButton;

namespace truckroll {

/// The heading of a part of a page, with a line of explanation and room for buttons at the right.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, const QString &explanation = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void addWidget(QWidget *widget);

private:
    QLabel *m_title;
};

/// Label and field in rows: labels at the left with the field's key, a hint or what is wrong below the field.
class Form : public QWidget
{
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    /// `label` with & for its key. The field gets the label as accessible name.
    QLabel *addRow(const QString &label, QWidget *field, const QString &hint = {});
    /// Two or three fields beside each other under one label.
    void addRow(const QString &label, const QList<QWidget *> &fields, const QString &hint = {});
    void addSection(const QString &title);
    void addWide(QWidget *widget);
    void setRowVisible(QWidget *field, bool visible);
    /// What the labels need, and at least this for them: forms under each other stand in one line.
    int labelWidth() const;
    void setLabelWidth(int pixels);

    /// A sentence under the field in the colour of danger; empty takes it away and the hint comes back.
    void setProblem(QWidget *field, const QString &sentence);
    /// A sentence under the field that stops nobody, in the colour of a warning; a problem goes before it.
    /// `field` may be one of several in its row.
    void setWarning(QWidget *field, const QString &sentence);
    QString warningOf(QWidget *field) const;
    void clearProblems();
    QString problemOf(QWidget *field) const;
    bool hasProblems() const;
    /// Puts the focus into the first field with a problem.
    void focusProblem();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *label = nullptr;
        QWidget *holder = nullptr;
        QLabel *note = nullptr;
        QString hint;
        QString problem;
        QString warning;
        int at = 0;
    };
    void showNote(Row &row);
    void followWritten(QWidget *field);
    QWidget *firstInRowOf(QWidget *field) const;

    QGridLayout *m_grid;
    std::map<QWidget *, Row> m_rows;
    std::vector<QWidget *> m_order;
};

/// The style draws the frame of the field in the colour of danger.
void markWrong(QWidget *field, bool wrong);
/// A text that can be read only has the colour of the window behind it.
void setTextReadOnly(QPlainTextEdit *field, bool readOnly);
/// A label that wraps, in the muted colour; shows plain text only.
QLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
QPushButton *primaryButton(const QString &text, const QString &hint, QWidget *parent = nullptr);
QPushButton *plainButton(const QString &text, const QString &icon, const QString &hint,
                         QWidget *parent = nullptr);

} // namespace truckroll
