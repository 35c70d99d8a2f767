// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/mergedialog.h"
#include "core/backend/backend.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {
constexpr int mostHits = 50;
constexpr int idRole = Qt::UserRole + 1;
} // namespace

MergeDialog::MergeDialog(Backend &backend, const Customer &from, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_from(from), m_banner(new Banner(this)),
      m_search(new SearchField(tr("Name, phone or address"), this)), m_list(new QListWidget(this)),
      m_merge(primaryButton(tr("Merge"), QString(), this))
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Merge %1").arg(from.name));
    m_search->setObjectName(QStringLiteral("mergeSearch"));
    m_list->setObjectName(QStringLiteral("mergeInto"));
    m_list->setAccessibleName(tr("Customers"));
    m_merge->setObjectName(QStringLiteral("merge"));
    QLabel *text = mutedLabel(
        tr("Choose who stays. All folders, documents, sites and contacts of %1 go there, and %1 goes "
           "out of use. It can be undone.")
            .arg(from.name),
        this);
    auto *buttons = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_merge);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(text);
    all->addWidget(m_search);
    all->addWidget(m_list, 1);
    all->addLayout(buttons);
    resize(480, 460);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_merge, &QPushButton::clicked, this, &MergeDialog::merge);
    connect(m_search, &SearchField::searched, this, &MergeDialog::look);
    connect(m_search, &SearchField::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::currentRowChanged, this, &MergeDialog::follow);
    look(QString());
    follow();
}

void MergeDialog::look(const QString &text)
{
    m_backend.ask(
        this, CustomerList{text, mostHits},
        std::function<void(Result<CustomerList::Reply>)>([this](Result<CustomerList::Reply> reply) {
            if (!reply)
                return m_banner->showErrorAgain(reply.error(), [this] { look(m_search->text()); });
            m_banner->clear();
            m_list->clear();
            for (const CustomerRow &row : *reply) {
                if (row.id == m_from.id)
                    continue;
                QStringList parts{row.name, row.reachedBy.isEmpty() ? row.phone : row.reachedBy, row.place};
                parts.removeAll(QString());
                auto *item = new QListWidgetItem(parts.join(QStringLiteral(" \u00b7 ")), m_list);
                item->setData(idRole, row.id.value());
                item->setSizeHint({0, controlHeight - space::xs}); // what is too long is elided
            }
            follow();
        }));
}

CustomerId MergeDialog::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? CustomerId(item->data(idRole).toLongLong()) : CustomerId();
}

void MergeDialog::follow()
{
    m_merge->setEnabled(bool(chosen()));
    m_merge->setToolTip(chosen() ? tr("Puts everything of %1 under the chosen customer.").arg(m_from.name)
                                 : tr("Choose the customer that stays first."));
}

void MergeDialog::merge()
{
    MergeCustomers command;
    command.from = m_from.id;
    command.into = chosen();
    m_backend.act(this, command, std::function<void(Result<Customer>)>([this](Result<Customer> reply) {
                      if (!reply)
                          return m_banner->showErrorAgain(reply.error(), [this] { merge(); });
                      emit merged(reply->id);
                      accept();
                  }));
}

} // namespace truckroll
