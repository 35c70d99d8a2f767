// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>
#include <functional>

class QButtonGroup;

namespace truckroll {

/// Asks which option of a quote the customer took.
class ChooseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `options`: name and amount of each, as people read them; `doIt`: the word on the button.
    ChooseDialog(const QString &title, const QStringList &options, int chosen, const QString &doIt,
                 QWidget *parent);
    /// From 1.
    int option() const;

private:
    QButtonGroup *m_options;
};

void askOption(QWidget *parent, const QString &title, const QStringList &options, int chosen,
               const QString &doIt, std::function<void(int option)> then);

} // namespace truckroll
