// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/folderequipmenttab.h"
#include "core/backend/backend.h"
#include "ui/customers/equipmentdialog.h"
#include "ui/documents/documentcontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columntitles.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace truckroll {

namespace {

enum Column { NameColumn, TypeColumn, SerialColumn, SiteColumn, WarrantyColumn, ServicesColumn, LastColumn };
constexpr int columns = 7;

QString day(const QDate &date)
{
    return date.isValid() ? QLocale().toString(date, QStringLiteral("MMM d, yyyy")) : QString();
}

} // namespace

FolderEquipmentTab::FolderEquipmentTab(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(new Banner(this)), m_hint(mutedLabel(QString(), this)),
      m_table(new QTableWidget(0, columns, this)),
      m_add(plainButton(tr("New equipment"), QStringLiteral("plus"),
                        tr("Adds a machine that is looked after."), this))
{
    setObjectName(QStringLiteral("folderEquipmentTab"));
    build();
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_folder && isVisible() &&
            (changes.touches(EntityKind::Equipment) || changes.touches(EntityKind::Appointment)))
            read();
    });
}

void FolderEquipmentTab::build()
{
    m_table->setObjectName(QStringLiteral("folderEquipment"));
    m_table->setAccessibleName(tr("Equipment of the customer"));
    titleColumns(*m_table, {tr("Equipment"), tr("Maker and model"), tr("Serial"), tr("Site"), tr("Warranty"),
                            tr("Services"), tr("Last service")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    const int widths[columns] = {220, 180, 140, 150, 190, 80, 120};
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_add->setObjectName(QStringLiteral("newFolderEquipment"));
    connect(m_add, &QPushButton::clicked, this, [this] { edit(-1); });
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            store();
    });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { edit(row); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_hint, 1);
    head->addWidget(m_add);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    all->addLayout(head);
    all->addWidget(m_table, 1);
}

void FolderEquipmentTab::show(AppointmentId folder, CustomerId customer, const std::vector<Site> &sites,
                              SiteId site, const QByteArray &zone)
{
    m_folder = folder;
    m_customer = customer;
    m_sites = sites;
    m_site = site;
    m_zone = zone;
    m_add->setEnabled(m_backend.may(Action::ChangeCustomers) && !sites.empty());
    m_add->setToolTip(sites.empty() ? tr("The customer has no site yet: add one to the customer first.")
                                    : tr("Adds a machine that is looked after."));
    read();
}

void FolderEquipmentTab::read()
{
    if (m_folder.isNone())
        return;
    EquipmentList all;
    all.customer = m_customer;
    using Rows = Result<EquipmentList::Reply>;
    m_backend.ask(this, all, std::function<void(Rows)>([this, folder = m_folder](const Rows &machines) {
                      if (folder != m_folder)
                          return; // another one was opened meanwhile
                      if (!machines)
                          return m_banner->showErrorAgain(machines.error(), [this] { read(); });
                      EquipmentList here;
                      here.customer = m_customer;
                      here.appointment = m_folder;
                      m_backend.ask(
                          this, here,
                          std::function<void(Rows)>([this, folder, all = *machines](const Rows &chosen) {
                              if (folder != m_folder)
                                  return;
                              if (!chosen)
                                  return m_banner->showErrorAgain(chosen.error(), [this] { read(); });
                              fill(all, *chosen);
                          }));
                  }));
}

void FolderEquipmentTab::fill(const EquipmentList::Reply &all, const EquipmentList::Reply &chosen)
{
    m_filling = true;
    const int current = m_table->currentRow();
    m_table->setRowCount(0);
    m_machines.clear();
    for (const EquipmentList::Row &machine : all) {
        const bool here = std::any_of(chosen.begin(), chosen.end(), [&](const EquipmentList::Row &each) {
            return each.equipment.id == machine.equipment.id;
        });
        if (machine.equipment.active || here)
            addRow(machine, here);
    }
    if (current >= 0 && current < m_table->rowCount())
        m_table->setCurrentCell(current, NameColumn);
    m_hint->setText(
        m_machines.empty()
            ? tr("The customer has no equipment yet. What is added here can be ticked, and keeps "
                 "its warranty and service history.")
            : tr("Tick what this folder is about: it then stands in the machine's service history. "
                 "A double click or Enter shows the machine."));
    m_filling = false;
}

void FolderEquipmentTab::addRow(const EquipmentList::Row &machine, bool chosen)
{
    const Equipment &one = machine.equipment;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_machines.push_back(one);
    const bool covered = one.hasWarranty(officeDay(m_backend.clock().nowUtc(), m_zone));
    const QString warranty = !one.warrantyUntil.isValid() ? QString()
                             : covered                    ? tr("Covered until %1").arg(day(one.warrantyUntil))
                                                          : tr("Ran out %1").arg(day(one.warrantyUntil));
    const QStringList texts{one.name,
                            (one.maker + u' ' + one.model).trimmed(),
                            one.serial,
                            machine.site,
                            warranty,
                            QString::number(machine.services),
                            day(machine.lastService)};
    for (int column = 0; column < columns; ++column) {
        auto *item = new QTableWidgetItem(texts[column]);
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
        if (column == NameColumn) {
            if (m_backend.may(Action::BookVisits))
                flags |= Qt::ItemIsUserCheckable;
            item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        }
        item->setFlags(flags);
        item->setToolTip(one.notes);
        m_table->setItem(row, column, item);
    }
    if (covered)
        m_table->item(row, WarrantyColumn)->setForeground(Tokens::of(this).success.text);
}

void FolderEquipmentTab::store()
{
    SetFolderEquipment command;
    command.appointment = m_folder;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, NameColumn)->checkState() == Qt::Checked)
            command.equipment.push_back(m_machines[size_t(row)].id);
    m_banner->clear();
    m_backend.act(this, command, std::function<void(Result<Nothing>)>([this](const Result<Nothing> &reply) {
                      if (reply)
                          return;
                      m_banner->showError(reply.error());
                      read(); // the ticks as they are stored
                  }));
}

void FolderEquipmentTab::edit(int row)
{
    if (m_sites.empty())
        return;
    Equipment machine;
    machine.site = m_site ? m_site : m_sites.front().id;
    if (row >= 0)
        machine = m_machines[size_t(row)];
    auto *dialog = new EquipmentDialog(m_backend, machine, m_sites, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EquipmentDialog::folderRequested, this, &FolderEquipmentTab::folderRequested);
    dialog->open();
}

} // namespace truckroll
