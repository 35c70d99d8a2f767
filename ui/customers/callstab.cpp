// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/callstab.h"
#include "core/backend/backend.h"
#include "ui/documents/documentcontext.h"
#include "ui/models/tablecolumns.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Row = CallsOf::Row;

QString timeText(qint64 utc, const QByteArray &zone)
{
    const QTimeZone office = zone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(zone);
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(utc, office).time(), QLocale::ShortFormat);
}

std::vector<ColumnOf<Row>> callColumns(std::function<QByteArray()> zone)
{
    auto text = tablecolumns::text<Row>("text", CallsTab::tr("Call"), 380,
                                        [](const Row &row) { return row.note.text.simplified(); });
    text.bold = true;
    auto time = tablecolumns::text<Row>("time", CallsTab::tr("Time"), 90,
                                        [zone](const Row &row) { return timeText(row.note.at, zone()); });
    time.number = [](const Row &row) { return std::optional(row.note.at); }; // 9:00 comes before 10:00
    return {tablecolumns::day<Row>("date", CallsTab::tr("Date"),
                                   [zone](const Row &row) { return officeDay(row.note.at, zone()); }),
            time,
            text,
            tablecolumns::text<Row>("folder", CallsTab::tr("Folder"), 90,
                                    [](const Row &row) { return row.appointmentNumber; }),
            tablecolumns::text<Row>("title", CallsTab::tr("Title"), 180,
                                    [](const Row &row) { return row.title; }),
            tablecolumns::text<Row>("by", CallsTab::tr("Noted by"), 120,
                                    [](const Row &row) { return row.note.byName; })};
}

} // namespace

CallsTab::CallsTab(Backend &backend, QWidget *parent) : QWidget(parent), m_backend(backend)
{
    setObjectName(QStringLiteral("callsTab"));
    m_model = new RowsModel<Row>(
        callColumns([zone = m_zone] { return *zone; }), [](const Row &row) { return row.note.id.value(); },
        this);
    m_model->setToday([this] { return officeDay(m_backend.clock().nowUtc(), *m_zone); });
    m_table = new DataTable(*m_model, QStringLiteral("customer-calls"), backend.actor().name, this);
    m_table->setObjectName(QStringLiteral("customerCalls"));
    m_table->view()->setAccessibleName(tr("Call notes of the customer"));
    m_model->setParent(m_table); // the table remembers its columns when it goes
    m_table->setEmptyState(new EmptyState(
        QStringLiteral("phone"), tr("No calls noted yet"),
        tr("A call is noted in its folder, with C on the board; the notes of all folders stand here."),
        this));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_table);
    connect(m_table, &DataTable::activated, this, [this](qint64 key) {
        if (const Row *row = m_model->find(key))
            emit folderRequested(row->note.appointment);
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_customer && (changes.touches(EntityKind::CallNote) || changes.touches(EntityKind::Appointment)))
            show(m_customer);
    });
    m_backend.ask(this, OfficeInfo{},
                  std::function<void(Result<OfficeInfo::Reply>)>([this](Result<OfficeInfo::Reply> office) {
                      if (office)
                          *m_zone = office->zone;
                  }));
}

void CallsTab::show(CustomerId customer)
{
    m_customer = customer;
    if (customer.isNone())
        return m_model->setRows({});
    m_backend.ask(this, CallsOf{customer},
                  std::function<void(Result<CallsOf::Reply>)>([this, customer](Result<CallsOf::Reply> rows) {
                      if (customer != m_customer)
                          return; // another one was chosen meanwhile
                      if (!rows)
                          return emit failed(rows.error());
                      m_model->setRows(std::move(*rows));
                  }));
}

} // namespace truckroll
