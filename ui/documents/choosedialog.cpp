// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/choosedialog.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace truckroll {

ChooseDialog::ChooseDialog(const QString &title, const QStringList &options, int chosen, const QString &doIt,
                           QWidget *parent)
    : QDialog(parent), m_options(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("chooseDialog"));
    setWindowTitle(title);
    setMinimumWidth(380);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(plainLabel(tr("Which option did the customer take?"), this));
    for (int i = 0; i < options.size(); ++i) {
        QString text = options.at(i);
        text.replace(QStringLiteral("&"), QStringLiteral("&&"));
        auto *button = new QRadioButton(
            tr("&%1  %2", "key and name of an option").arg(QString::number(i + 1), text), this);
        button->setObjectName(QStringLiteral("option-%1").arg(i + 1));
        button->setChecked(i + 1 == std::max(1, chosen));
        m_options->addButton(button, i + 1);
        all->addWidget(button);
    }
    auto *buttons = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *go = primaryButton(doIt, tr("Goes on with this option (Enter)."), this);
    go->setObjectName(QStringLiteral("chooseDoIt"));
    go->setDefault(true);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(go);
    all->addLayout(buttons);
    if (QAbstractButton *first = m_options->checkedButton())
        first->setFocus();
}

int ChooseDialog::option() const
{
    return m_options->checkedId();
}

void askOption(QWidget *parent, const QString &title, const QStringList &options, int chosen,
               const QString &doIt, std::function<void(int)> then)
{
    auto *dialog = new ChooseDialog(title, options, chosen, doIt, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [dialog, then] { then(dialog->option()); });
    dialog->open();
}

} // namespace truckroll
