// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/equipmenttab.h"
#include "core/backend/backend.h"
#include "ui/customers/equipmentdialog.h"
#include "ui/documents/documentcontext.h"
#include "ui/models/tablecolumns.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Row = EquipmentList::Row;

std::vector<ColumnOf<Row>> equipmentColumns(std::function<QDate()> today)
{
    auto name = tablecolumns::text<Row>("name", EquipmentTab::tr("Equipment"), 200,
                                        [](const Row &row) { return row.equipment.name; });
    name.bold = true;
    // In warranty or not is what is looked for, until when is read with it.
    ColumnOf<Row> warranty;
    warranty.id = QStringLiteral("warranty");
    warranty.title = EquipmentTab::tr("Warranty");
    warranty.kind = TableColumn::Kind::Chip;
    warranty.width = 150;
    warranty.meaning = [today](const Row &row) {
        return Meaning(row.equipment.hasWarranty(today()) ? Tone::Success : Tone::Neutral);
    };
    warranty.text = [today](const Row &row) {
        if (!row.equipment.warrantyUntil.isValid())
            return QString();
        const QString day = QLocale().toString(row.equipment.warrantyUntil, QStringLiteral("MMM d, yyyy"));
        return row.equipment.hasWarranty(today()) ? EquipmentTab::tr("Until %1").arg(day)
                                                  : EquipmentTab::tr("Ran out %1").arg(day);
    };
    warranty.number = [](const Row &row) {
        return row.equipment.warrantyUntil.isValid()
                   ? std::optional<qint64>(row.equipment.warrantyUntil.toJulianDay())
                   : std::nullopt;
    };
    auto site = tablecolumns::text<Row>("site", EquipmentTab::tr("Site"), 100,
                                        [](const Row &row) { return row.site; });
    site.givesWay = 1;
    auto installed = tablecolumns::day<Row>("installed", EquipmentTab::tr("Installed"),
                                            [](const Row &row) { return row.equipment.installed; });
    installed.givesWay = 2; // the warranty and the last service tell more
    return {name,
            tablecolumns::text<Row>(
                "type", EquipmentTab::tr("Model"), 180,
                [](const Row &row) { return (row.equipment.maker + u' ' + row.equipment.model).trimmed(); }),
            tablecolumns::text<Row>("serial", EquipmentTab::tr("Serial"), 130,
                                    [](const Row &row) { return row.equipment.serial; }),
            site,
            installed,
            warranty,
            tablecolumns::count<Row>("services", EquipmentTab::tr("Services"),
                                     [](const Row &row) { return row.services; }),
            tablecolumns::day<Row>("last", EquipmentTab::tr("Last service"),
                                   [](const Row &row) { return row.lastService; })};
}

} // namespace

EquipmentTab::EquipmentTab(Backend &backend, QWidget *parent) : QWidget(parent), m_backend(backend)
{
    setObjectName(QStringLiteral("equipmentTab"));
    m_model = new RowsModel<Row>(
        equipmentColumns([this] { return today(); }), [](const Row &row) { return row.equipment.id.value(); },
        this);
    m_model->setFaded([](const Row &row) { return !row.equipment.active; });
    m_model->setToday([this] { return today(); });
    m_table = new DataTable(*m_model, QStringLiteral("customer-equipment"), backend.actor().name, this);
    m_table->setObjectName(QStringLiteral("equipmentTable"));
    m_model->setParent(m_table); // the table remembers its columns when it goes
    QPushButton *add = plainButton(tr("New equipment"), QStringLiteral("plus"),
                                   tr("Adds a machine that is looked after."), this);
    add->setObjectName(QStringLiteral("newEquipment"));
    add->setEnabled(backend.may(Action::ChangeCustomers));
    connect(add, &QPushButton::clicked, this, [this] { edit(0); });
    m_table->addTool(add);
    auto *empty =
        new EmptyState(QStringLiteral("equipment"), tr("No equipment yet"),
                       tr("Machines at the customer's sites with serial number, warranty and service "
                          "history stand here."),
                       this);
    empty->addAction(tr("New equipment"), tr("Adds a machine that is looked after."),
                     std::function<void()>([this] { edit(0); }));
    m_table->setEmptyState(empty);
    connect(m_table, &DataTable::activated, this, &EquipmentTab::edit);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_table);
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (office)
                          m_zone = office->zone;
                  }));
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_customer && (changes.touches(EntityKind::Equipment) || changes.touches(EntityKind::Visit)))
            show(m_customer);
    });
}

QDate EquipmentTab::today() const
{
    return officeDay(m_backend.clock().nowUtc(), m_zone);
}

void EquipmentTab::show(CustomerId customer)
{
    m_customer = customer;
    if (customer.isNone())
        return m_model->setRows({});
    EquipmentList query;
    query.customer = customer;
    m_backend.ask(this, query,
                  std::function<void(Result<EquipmentList::Reply>)>(
                      [this, customer](Result<EquipmentList::Reply> rows) {
                          if (customer != m_customer)
                              return; // another one was chosen meanwhile
                          if (!rows)
                              return emit failed(rows.error());
                          m_model->setRows(std::move(*rows));
                      }));
}

void EquipmentTab::edit(qint64 key)
{
    if (m_customer.isNone() || m_sites.empty())
        return;
    Equipment equipment;
    equipment.site = m_sites.front().id;
    if (const Row *row = m_model->find(key))
        equipment = row->equipment;
    auto *dialog = new EquipmentDialog(m_backend, equipment, m_sites, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EquipmentDialog::folderRequested, this, &EquipmentTab::folderRequested);
    dialog->open();
}

} // namespace truckroll
