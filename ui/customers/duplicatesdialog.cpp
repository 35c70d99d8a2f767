// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/duplicatesdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/models/tablecolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Row = CustomerDuplicates::Row;

QString described(const CustomerRow &customer)
{
    QStringList parts{customer.name, formatPhone(customer.phone), customer.place};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString signsOf(const LikelyPair &pair)
{
    QStringList signs;
    if (pair.samePhone)
        signs += DuplicatesDialog::tr("telephone");
    if (pair.sameEmail)
        signs += DuplicatesDialog::tr("e-mail");
    if (pair.sameName)
        signs += DuplicatesDialog::tr("name");
    if (pair.sameAddress)
        signs += DuplicatesDialog::tr("address");
    return signs.join(QStringLiteral(", "));
}

/// One for each pair, whatever the order of the rows.
qint64 keyOf(const Row &row)
{
    return row.pair.first.value() * 1'000'003 + row.pair.second.value();
}

} // namespace

DuplicatesDialog::DuplicatesDialog(Backend &backend, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_banner(new Banner(this)),
      m_intoFirst(primaryButton(tr("Merge into the &first"), QString(), this)),
      m_intoSecond(plainButton(tr("Merge into the &second"), QStringLiteral("merge"), QString(), this)),
      m_apart(plainButton(tr("&Two customers"), QString(), QString(), this))
{
    setObjectName(QStringLiteral("duplicatesDialog"));
    setWindowTitle(tr("Likely duplicates"));
    build();
    read();
}

void DuplicatesDialog::build()
{
    m_model =
        new RowsModel<Row>({tablecolumns::text<Row>("first", tr("First, the older one"), 330,
                                                    [](const Row &row) { return described(row.first); }),
                            tablecolumns::text<Row>("second", tr("Second"), 330,
                                                    [](const Row &row) { return described(row.second); }),
                            tablecolumns::text<Row>("same", tr("The same"), 170,
                                                    [](const Row &row) { return signsOf(row.pair); })},
                           keyOf, this);
    m_table = new DataTable(*m_model, QStringLiteral("customer-duplicates"), m_backend.actor().name, this);
    m_table->setObjectName(QStringLiteral("duplicatesTable"));
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_table->setEmptyState(
        new EmptyState(QStringLiteral("customers"), tr("No likely duplicates"),
                       tr("No two customers share a telephone number, an e-mail address, or name "
                          "and address."),
                       this));
    m_intoFirst->setObjectName(QStringLiteral("mergeIntoFirst"));
    m_intoSecond->setObjectName(QStringLiteral("mergeIntoSecond"));
    m_apart->setObjectName(QStringLiteral("keepApart"));
    QPushButton *leave = plainButton(tr("Close"), QString(), tr("Closes the list (Escape)."), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apart);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_intoSecond);
    buttons->addWidget(m_intoFirst);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(
        mutedLabel(tr("Merging moves folders, documents, sites, equipment and contacts to the one that "
                      "stays. It can be undone."),
                   this));
    all->addWidget(m_table, 1);
    all->addLayout(buttons);
    resize(900, 520);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_intoFirst, &QPushButton::clicked, this, [this] { merge(true); });
    connect(m_intoSecond, &QPushButton::clicked, this, [this] { merge(false); });
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesDialog::keepApart);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DuplicatesDialog::showActions);
    connect(m_table, &DataTable::activated, this, [this] {
        if (const Row *row = chosen())
            emit customerRequested(row->pair.first);
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityKind::Customer))
            read();
    });
    showActions();
}

void DuplicatesDialog::read()
{
    m_backend.ask(this, CustomerDuplicates{},
                  std::function<void(Result<CustomerDuplicates::Reply>)>(
                      [this](Result<CustomerDuplicates::Reply> rows) {
                          if (!rows)
                              return m_banner->showErrorAgain(rows.error(), [this] { read(); });
                          m_model->setRows(std::move(*rows));
                          if (!chosen() && m_model->rowCount() > 0)
                              m_table->select(m_model->keyOf(0));
                          showActions();
                      }));
}

const Row *DuplicatesDialog::chosen() const
{
    const auto keys = m_table->selectedKeys();
    return keys.size() == 1 ? m_model->find(keys.front()) : nullptr;
}

void DuplicatesDialog::showActions()
{
    const Row *row = chosen();
    const bool may = m_backend.may(Action::MergeCustomers);
    const QString whyNot = !may ? m_backend.whyNot(Action::MergeCustomers) : tr("Choose one pair first.");
    for (QPushButton *button : {m_intoFirst, m_intoSecond, m_apart})
        button->setEnabled(row && may);
    const bool can = row && may;
    m_intoFirst->setToolTip(can ? tr("Puts everything of %1 under %2.").arg(row->second.name, row->first.name)
                                : whyNot);
    m_intoSecond->setToolTip(
        can ? tr("Puts everything of %1 under %2.").arg(row->first.name, row->second.name) : whyNot);
    m_apart->setToolTip(can ? tr("They only look alike: the pair is not proposed again.") : whyNot);
}

void DuplicatesDialog::merge(bool intoFirst)
{
    const Row *row = chosen();
    if (!row)
        return;
    MergeCustomers command;
    command.from = intoFirst ? row->pair.second : row->pair.first;
    command.into = intoFirst ? row->pair.first : row->pair.second;
    m_banner->clear();
    m_backend.act(this, command, std::function<void(Result<Customer>)>([this](Result<Customer> reply) {
                      if (!reply)
                          m_banner->showError(reply.error());
                  }));
}

void DuplicatesDialog::keepApart()
{
    const Row *row = chosen();
    if (!row)
        return;
    m_backend.act(this, KeepApart{row->pair.first, row->pair.second},
                  std::function<void(Result<Nothing>)>([this](const Result<Nothing> &reply) {
                      if (!reply)
                          m_banner->showError(reply.error());
                  }));
}

} // namespace truckroll
