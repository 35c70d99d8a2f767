// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changelog.h"

#include "core/store/statement.h"
#include <cstring>
#include <iterator>
#include <map>
#include <memory>
#include <sqlite3.h>

namespace truckroll {

namespace {

using enum EntityKind;

// Columns by place, since a changeset knows them by place only; changelog_test compares them with the schema.
constexpr RowOwner owners[] = {
    {"app_user", "id", nullptr, nullptr, 0, 0, User, true},
    {"appointment", "id", nullptr, "id", 0, 0, Appointment, true},
    {"appointment_equipment", "equipment_id", nullptr, "appointment_id", 1, 0, Equipment, false},
    {"board_slot", "visit_id", nullptr, "appointment_id", 2, 3, Visit, false},
    {"books_choice", nullptr, nullptr, nullptr, 0, 0, Accounting, false},
    {"books_connection", nullptr, nullptr, nullptr, 0, 0, Accounting, false},
    {"books_finding", "id", nullptr, nullptr, 0, 0, Accounting, false},
    {"books_link", nullptr, nullptr, nullptr, 0, 0, Accounting, false},
    {"bundle_part", "bundle_id", nullptr, nullptr, 0, 0, Item, false},
    {"call_note", "id", nullptr, "appointment_id", 0, 2, CallNote, true},
    {"card_fact", "payment_id", nullptr, nullptr, 0, 0, Payment, false},
    {"card_profile", "id", nullptr, nullptr, 0, 0, CardProfile, true},
    {"card_setup", "company_id", nullptr, nullptr, 0, 0, Company, false},
    {"category", "id", nullptr, nullptr, 0, 0, Category, true},
    {"closing_day", "id", nullptr, nullptr, 0, 0, ClosingDay, true},
    {"company", "id", nullptr, nullptr, 0, 0, Company, true},
    {"contact", "customer_id", "SELECT customer_id FROM contact WHERE id = ?", nullptr, 1, 0, Customer,
     false},
    {"crew", "id", nullptr, nullptr, 0, 0, Crew, true},
    {"crew_member", "crew_id", nullptr, nullptr, 0, 0, Crew, false},
    {"customer", "id", nullptr, nullptr, 0, 0, Customer, true},
    {"customer_kept_apart", "first_id", nullptr, nullptr, 0, 0, Customer, false},
    {"customer_technician", "customer_id", nullptr, nullptr, 0, 0, Customer, false},
    {"customer_wish", "customer_id", nullptr, nullptr, 0, 0, Customer, false},
    {"deposit_use", "document_id", "SELECT document_id FROM deposit_use WHERE line_id = ?", nullptr, 1, 0,
     Document, false},
    {"document", "id", nullptr, "appointment_id", 0, 8, Document, true},
    {"document_line", "document_id", "SELECT document_id FROM document_line WHERE id = ?", nullptr, 1, 0,
     Document, false},
    {"document_tax", "document_id", nullptr, nullptr, 0, 0, Document, false},
    {"equipment", "id", nullptr, nullptr, 0, 0, Equipment, true},
    {"item", "id", nullptr, nullptr, 0, 0, Item, true},
    {"mail", "id", nullptr, "appointment_id", 0, 9, Mail, true},
    {"mail_attachment", "mail_id", "SELECT mail_id FROM mail_attachment WHERE id = ?", nullptr, 1, 0, Mail,
     false},
    {"mail_template", "id", nullptr, nullptr, 0, 0, Mail, false},
    {"number_series", "company_id", nullptr, nullptr, 0, 0, Company, false},
    {"office_series", nullptr, nullptr, nullptr, 0, 0, Setting, false},
    {"office_task", "id", nullptr, nullptr, 0, 0, OfficeTask, true},
    {"payment", "id", nullptr, nullptr, 0, 0, Payment, true},
    {"payment_intent", "id", nullptr, nullptr, 0, 0, CardIntent, true},
    {"payment_link", "id", nullptr, nullptr, 0, 0, PaymentLink, true},
    {"posting", "id", nullptr, nullptr, 0, 0, Posting, true},
    {"price_level", "id", nullptr, nullptr, 0, 0, PriceLevel, true},
    {"price_level_price", "level_id", nullptr, nullptr, 0, 0, PriceLevel, false},
    {"receipt", "order_id", "SELECT order_id FROM receipt WHERE id = ?", nullptr, 2, 0, Document, false},
    {"receipt_line", "order_id", nullptr, nullptr, 2, 0, Document, false},
    {"proforma", "document_id", nullptr, nullptr, 0, 0, Document, false},
    {"series", "appointment_id", nullptr, "appointment_id", 0, 0, Appointment, false},
    {"series_date", "appointment_id", nullptr, "appointment_id", 0, 0, Appointment, false},
    {"series_part", "appointment_id", nullptr, "appointment_id", 0, 0, Appointment, false},
    {"series_technician", "appointment_id", nullptr, "appointment_id", 0, 0, Appointment, false},
    {"setting", nullptr, nullptr, nullptr, 0, 0, Setting, false},
    {"settlement_batch", nullptr, nullptr, nullptr, 0, 0, Settlement, false},
    {"settlement_row", nullptr, nullptr, nullptr, 0, 0, Settlement, false},
    {"site", "id", nullptr, nullptr, 0, 0, Site, true},
    {"stock_movement", "item_id", nullptr, nullptr, 1, 0, Stock, false},
    {"stage", "id", nullptr, nullptr, 0, 0, Stage, true},
    {"tax_rate", "id", nullptr, nullptr, 0, 0, TaxRate, true},
    {"technician", "id", nullptr, nullptr, 0, 0, Technician, true},
    {"time_off", "id", nullptr, nullptr, 0, 0, TimeOff, true},
    {"vendor", "id", nullptr, nullptr, 0, 0, Vendor, true},
    {"visit", "id", nullptr, "appointment_id", 0, 2, Visit, true},
    {"visit_technician", "visit_id", nullptr, nullptr, 0, 0, Visit, false},
    {"work_task", "document_id", "SELECT document_id FROM work_task WHERE id = ?", nullptr, 2, 0, Document,
     false},
    {"working_hours", "technician_id", nullptr, nullptr, 0, 0, WorkingHours, false},
};

constexpr int invoiceOfPayment = 2; // payment.invoice_id

struct CloseIterator
{
    void operator()(sqlite3_changeset_iter *iterator) const { sqlite3changeset_finalize(iterator); }
};
using Iterator = std::unique_ptr<sqlite3_changeset_iter, CloseIterator>;

qint64 askOne(Connection &connection, const char *sql, qint64 key)
{
    Statement statement(connection, sql);
    statement.bind(key);
    return statement.step() ? statement.number(0) : 0;
}

/// Old and new values of the row at hand; 0 when the changeset does not hold the column.
struct Row
{
    sqlite3_changeset_iter *iterator;
    int operation;

    qint64 before(int column) const
    {
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_INSERT)
            sqlite3changeset_old(iterator, column, &value);
        return value ? sqlite3_value_int64(value) : 0;
    }
    qint64 after(int column) const
    {
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_DELETE)
            sqlite3changeset_new(iterator, column, &value);
        return value ? sqlite3_value_int64(value) : 0;
    }
    qint64 any(int column) const
    {
        const qint64 now = after(column);
        return now ? now : before(column);
    }
};

class Gathering
{
public:
    explicit Gathering(Connection &connection) : m_connection(connection) {}

    void add(const char *table, const Row &row)
    {
        const RowOwner *owner = ownerOfTable(table);
        if (!owner)
            return;
        if (!owner->idName)
            return note(*owner, 0, row);
        const qint64 now = row.after(owner->idColumn);
        const qint64 before = row.before(owner->idColumn);
        if (now)
            note(*owner, now, row);
        if (before && before != now)
            note(*owner, before, row);
        if (!now && !before && owner->idOfRow)
            note(*owner, askOne(m_connection, owner->idOfRow, row.before(0)), row);
    }

    ChangeSet finish()
    {
        ChangeSet set;
        for (auto &[key, change] : m_changes) {
            change.appointment = folder(change.entity, change.id);
            set.changes.push_back(change);
        }
        return set;
    }

private:
    using Key = std::pair<EntityKind, qint64>;

    void note(const RowOwner &owner, qint64 id, const Row &row)
    {
        Change &change = m_changes.try_emplace({owner.entity, id}, Change{owner.entity, id}).first->second;
        if (owner.isRecord && row.operation == SQLITE_INSERT)
            change.kind = Change::Kind::Added;
        if (owner.isRecord && row.operation == SQLITE_DELETE)
            change.kind = Change::Kind::Removed;
        if (owner.folderName)
            if (const qint64 found = row.any(owner.folderColumn))
                m_folders[{owner.entity, id}] = found;
        if (owner.entity == Payment)
            if (const qint64 invoice = row.any(invoiceOfPayment))
                m_invoices[id] = invoice;
    }

    /// From the changeset where it says so (a removed row is in no table any more), else from the tables.
    qint64 folder(EntityKind entity, qint64 id)
    {
        const auto known = m_folders.find({entity, id});
        if (known != m_folders.end())
            return known->second;
        const auto invoice = m_invoices.find(id);
        if (entity == Payment && invoice != m_invoices.end())
            return folder(Document, invoice->second);
        return folderOf(m_connection, entity, id);
    }

    Connection &m_connection;
    std::map<Key, Change> m_changes;
    std::map<Key, qint64> m_folders;
    std::map<qint64, qint64> m_invoices; ///< of payments
};

} // namespace

const RowOwner *ownerOfTable(const char *table)
{
    for (const RowOwner &owner : owners)
        if (std::strcmp(owner.table, table) == 0)
            return &owner;
    return nullptr;
}

qint64 folderOf(Connection &connection, EntityKind entity, qint64 id)
{
    switch (entity) {
    case Appointment:
        return id;
    case Visit:
        return askOne(connection, "SELECT appointment_id FROM visit WHERE id = ?", id);
    case CallNote:
        return askOne(connection, "SELECT appointment_id FROM call_note WHERE id = ?", id);
    case Document:
        return askOne(connection, "SELECT appointment_id FROM document WHERE id = ?", id);
    case Payment:
        return askOne(
            connection,
            "SELECT document.appointment_id FROM payment JOIN document ON document.id = payment.invoice_id "
            "WHERE payment.id = ?",
            id);
    case CardIntent:
        return askOne(connection,
                      "SELECT document.appointment_id FROM payment_intent JOIN document "
                      "ON document.id = payment_intent.invoice_id WHERE payment_intent.id = ?",
                      id);
    case PaymentLink:
        return askOne(connection,
                      "SELECT document.appointment_id FROM payment_link JOIN document "
                      "ON document.id = payment_link.invoice_id WHERE payment_link.id = ?",
                      id);
    default:
        return 0;
    }
}

ChangeSet changesOf(Connection &connection, const QByteArray &changeset)
{
    if (changeset.isEmpty())
        return {};
    sqlite3_changeset_iter *raw = nullptr;
    int code = sqlite3changeset_start(&raw, int(changeset.size()), const_cast<char *>(changeset.constData()));
    const Iterator iterator(raw);
    Gathering gathering(connection);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3changeset_next(raw);
        if (code != SQLITE_ROW)
            break;
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(raw, &table, &columns, &operation, &indirect);
        gathering.add(table, Row{raw, operation});
    }
    if (code != SQLITE_DONE)
        throw StorageFailure(code, "the changeset could not be read");
    return gathering.finish();
}

} // namespace truckroll
