// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/folderchain.h"
#include "core/base/localamount.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FolderChain)
};

int rankOf(const ChainEntry &entry)
{
    if (entry.kind == ChainEntry::Kind::Note)
        return 0;
    return entry.kind == ChainEntry::Kind::Payment ? 9 : 1 + int(entry.documentKind);
}

ChainEntry entryOf(const CallNote &note)
{
    ChainEntry entry;
    entry.id = note.id.value();
    entry.name = Texts::tr("Call note");
    entry.detail = note.text.section(u'\n', 0, 0);
    entry.by = note.byName;
    entry.at = note.at;
    return entry;
}

ChainEntry entryOf(const Document &document)
{
    ChainEntry entry;
    entry.kind = ChainEntry::Kind::Document;
    entry.id = document.id.value();
    entry.documentKind = document.kind;
    entry.state = document.state;
    entry.accounting = document.accounting;
    entry.voided = document.state == DocumentState::Void;
    entry.name = document.kind == DocumentKind::ProForma // the number matters more than the last word
                     ? Texts::tr("Pro forma %1").arg(document.number)
                     : Texts::tr("%1 %2").arg(documentKindText(document.kind), document.number);
    entry.detail = document.title;
    entry.at = document.createdAt;
    entry.total = document.totals.total;
    if (document.kind == DocumentKind::Invoice && document.state == DocumentState::Open &&
        !document.paid.isZero())
        entry.balance = document.balance();
    return entry;
}

/// Of an order on which something is still to come, how much of it came.
QString progressText(const Document &document, const std::vector<OrderProgress> &orders)
{
    if (document.state != DocumentState::PartlyReceived)
        return {};
    for (const OrderProgress &each : orders)
        if (each.order == document.id)
            return Texts::tr("%1 of %2 received")
                .arg(quantityText(each.came, QLocale()), quantityText(each.ordered, QLocale()));
    return {};
}

ChainEntry entryOf(const Payment &payment)
{
    ChainEntry entry;
    entry.kind = ChainEntry::Kind::Payment;
    entry.id = payment.id.value();
    entry.payment = payment.state;
    entry.voided = payment.state == PaymentState::Voided;
    if (payment.state == PaymentState::Approved && !payment.refunded.isZero())
        entry.progress = Texts::tr("Part given back");
    entry.name = Texts::tr("Payment, %1").arg(paymentMethodText(payment.method).toLower());
    entry.detail = payment.reference;
    entry.at = payment.takenAt;
    entry.total = payment.amount;
    return entry;
}

int rowOfDocument(const std::vector<ChainEntry> &entries, qint64 id)
{
    for (size_t i = 0; i < entries.size(); ++i)
        if (entries[i].kind == ChainEntry::Kind::Document && entries[i].id == id)
            return int(i);
    return -1;
}

qint64 sourceOf(const ChainEntry &entry, const Folder::Reply &folder)
{
    if (entry.kind == ChainEntry::Kind::Document) {
        const Document *document = folder.find(DocumentId(entry.id));
        return document ? document->source.value() : 0;
    }
    for (const Payment &payment : folder.payments)
        if (entry.kind == ChainEntry::Kind::Payment && payment.id.value() == entry.id)
            return payment.invoice.value();
    return 0;
}

struct Span
{
    int first = 0;
    int last = 0;
    int lane = 0;
};

/// One span for each source, from its row to the row of the last thing made from it; short ones nearest.
std::map<int, Span> spansOf(const std::vector<ChainEntry> &entries)
{
    std::map<int, Span> spans;
    for (size_t i = 0; i < entries.size(); ++i)
        if (const int parent = entries[i].parent; parent >= 0 && parent < int(i)) {
            const auto [at, added] = spans.try_emplace(parent, Span{parent, int(i), 0});
            at->second.last = int(i);
        }
    std::vector<Span *> byLength;
    for (auto &[parent, span] : spans)
        byLength.push_back(&span);
    std::stable_sort(byLength.begin(), byLength.end(),
                     [](const Span *a, const Span *b) { return a->last - a->first < b->last - b->first; });
    for (size_t i = 0; i < byLength.size(); ++i)
        for (size_t j = 0; j < i; ++j) {
            const bool overlap =
                byLength[j]->first < byLength[i]->last && byLength[i]->first < byLength[j]->last;
            if (overlap)
                byLength[i]->lane = std::max(byLength[i]->lane, byLength[j]->lane + 1);
        }
    return spans;
}

} // namespace

std::vector<ChainEntry> chainOf(const Folder::Reply &folder)
{
    std::vector<ChainEntry> entries;
    for (const CallNote &note : folder.notes)
        entries.push_back(entryOf(note));
    for (const Document &document : folder.documents) {
        entries.push_back(entryOf(document));
        entries.back().progress = progressText(document, folder.orders);
    }
    for (const Payment &payment : folder.payments)
        entries.push_back(entryOf(payment));
    std::stable_sort(entries.begin(), entries.end(), [](const ChainEntry &a, const ChainEntry &b) {
        if (a.at != b.at)
            return a.at < b.at;
        return rankOf(a) != rankOf(b) ? rankOf(a) < rankOf(b) : a.id < b.id;
    });
    for (ChainEntry &entry : entries)
        if (const qint64 source = sourceOf(entry, folder))
            entry.parent = rowOfDocument(entries, source);
    return entries;
}

std::vector<std::vector<ChainPiece>> chainLines(const std::vector<ChainEntry> &entries)
{
    std::vector<std::vector<ChainPiece>> rows(entries.size());
    for (const auto &[parent, span] : spansOf(entries))
        for (int row = span.first; row <= span.last; ++row) {
            const bool child = row > span.first && entries[size_t(row)].parent == parent;
            const auto part = row == span.first  ? ChainPiece::Part::Begins
                              : row == span.last ? ChainPiece::Part::Ends
                              : child            ? ChainPiece::Part::Branches
                                                 : ChainPiece::Part::Passes;
            rows[size_t(row)].push_back({span.lane, part});
        }
    return rows;
}

} // namespace truckroll
