// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/filternamedialog.h"
#include "core/base/text.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

FilterNameDialog::FilterNameDialog(const QString &title, const QString &name, const QStringList &taken,
                                   QWidget *parent)
    : QDialog(parent), m_taken(taken), m_form(new Form(this)), m_name(new QLineEdit(name, this)),
      m_keep(primaryButton(tr("Keep"), QString(), this))
{
    setObjectName(QStringLiteral("filterNameDialog"));
    setWindowTitle(title);
    setMinimumWidth(420);
    m_name->setObjectName(QStringLiteral("filterName"));
    m_name->setMaxLength(FieldLimit::line);
    m_form->addRow(tr("&Name"), m_name, tr("It stands in the menu of filters, for you alone."));
    m_keep->setObjectName(QStringLiteral("filterNameKeep"));
    m_keep->setDefault(true);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_form);
    all->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_name, &QLineEdit::textChanged, this, &FilterNameDialog::follow);
    m_name->selectAll();
    m_name->setFocus();
    follow();
}

QString FilterNameDialog::name() const
{
    return cleanLine(m_name->text());
}

void FilterNameDialog::follow()
{
    const bool any = !name().isEmpty();
    const bool taken = m_taken.contains(name(), Qt::CaseInsensitive);
    m_keep->setEnabled(any);
    m_keep->setText(taken ? tr("Replace") : tr("Keep"));
    m_keep->setToolTip(any ? tr("Keeps the filter under this name (Enter).") : tr("Write a name first."));
    m_form->setWarning(m_name, taken ? tr("A filter of this name is kept already; this one takes its place.")
                                     : QString());
}

} // namespace truckroll
