// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace truckroll {

/// A line whose text is read as something when it is left or Enter is pressed: a day, a time. All of it is
/// selected at focus, so that typing replaces. Up and Down step. What cannot be read keeps the value as it
/// was and is said in a sentence: Enter stays in the field then; Escape brings the value's text back.
class WrittenEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit WrittenEdit(QWidget *parent = nullptr);

    /// Why what was typed is not taken, as a sentence; empty when it is, or can be.
    QString problem() const;
    /// Takes what was typed. False: it cannot be read; the sentence stands at the field.
    bool takeTyped();
    /// Puts the focus into the first field inside `parent` whose text cannot be read. False: there is none.
    static bool stops(const QWidget &parent);

signals:
    /// Empty: it is gone.
    void problemChanged(const QString &sentence);

protected:
    virtual bool isReadable(const QString &typed) const = 0;
    virtual QString problemOf(const QString &typed) const = 0;
    /// Readable text becomes the value.
    virtual void takeReadable(const QString &typed) = 0;
    virtual QString valueText() const = 0;
    /// One press of Up or Down, or ten of them at once.
    virtual void step(int count, bool wide) = 0;

    /// Typed over since the value was shown.
    bool isTyped() const { return m_typed; }
    void showValue();

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool takesKey(const QKeyEvent &key);
    void setProblem(const QString &sentence);

    bool m_typed = false;
    bool m_selectOnRelease = false;
    QString m_problem;
};

} // namespace truckroll
