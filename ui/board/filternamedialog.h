// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace truckroll {

class Form;

/// Asks under which name a filter is kept; one that is taken is said, and that the other goes.
class FilterNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// `taken`: the names of others.
    FilterNameDialog(const QString &title, const QString &name, const QStringList &taken, QWidget *parent);

    QString name() const;

private:
    void follow();

    QStringList m_taken;
    Form *m_form;
    QLineEdit *m_name;
    QPushButton *m_keep;
};

} // namespace truckroll
