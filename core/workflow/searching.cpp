// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/store/customersearch.h"
#include "core/store/itemstore.h"
#include "core/store/recordsearch.h"
#include "core/store/technicianstore.h"
#include "core/workflow/perform.h"
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

/// How well a record fits what was typed; hits are shown in this order.
enum class Fit {
    WholeNumber,
    WholeName,
    BeginOfName,
    BeginOfWord,
    Somewhere,
    ByItsPapers ///< a customer found by a paper's number, a serial or an address
};

struct RankedHit
{
    Fit fit = Fit::Somewhere;
    Search::Hit hit;
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// What was typed, in the forms in which the kinds of records are compared.
struct Wanted
{
    explicit Wanted(const QString &text)
        : folded(foldForSearch(text)), words(folded.split(QLatin1Char(' '))), number(numberKey(text)),
          digits(phoneDigits(text))
    {
    }

    Fit fitOfName(const QString &name) const
    {
        const QString own = foldForSearch(name);
        if (own == folded)
            return Fit::WholeName;
        if (own.startsWith(folded))
            return Fit::BeginOfName;
        return own.contains(QLatin1Char(' ') + folded) ? Fit::BeginOfWord : Fit::Somewhere;
    }
    Fit fitOfNumber(const QString &own, const QString &title) const
    {
        return numberKey(own) == number ? Fit::WholeNumber : fitOfName(title);
    }
    bool isPhone(const QString &own) const { return digits.size() >= 7 && phoneDigits(own) == digits; }
    Fit fitOfCustomer(const CustomerRow &row) const
    {
        if (isPhone(row.phone))
            return Fit::WholeNumber;
        return areIn(row.name) ? fitOfName(row.name) : Fit::ByItsPapers;
    }
    bool areIn(const QString &text) const
    {
        const QString own = foldForSearch(text);
        return std::all_of(words.begin(), words.end(),
                           [&](const QString &word) { return own.contains(word); });
    }

    QString folded;
    QStringList words;
    QString number;
    QString digits;
};

using Hits = std::vector<RankedHit>;

void addCustomers(ReadScope &scope, const Search &query, const Wanted &wanted, Hits &hits)
{
    for (const CustomerRow &row : customerRows(scope, query.text, query.limit)) {
        hits.push_back(
            {wanted.fitOfCustomer(row),
             {EntityKind::Customer, row.id.value(), row.name,
              joined({row.reachedBy.isEmpty() ? formatPhone(row.phone) : row.reachedBy, row.place})}});
    }
}

void addTechnicians(ReadScope &scope, const Wanted &wanted, Hits &hits)
{
    for (const Technician &technician : technicians(scope)) {
        const bool phone = wanted.isPhone(technician.phone);
        if (!technician.active || (!phone && !wanted.areIn(technician.name)))
            continue;
        hits.push_back({phone ? Fit::WholeNumber : wanted.fitOfName(technician.name),
                        {EntityKind::Technician, technician.id.value(), technician.name,
                         joined({Texts::tr("Technician"), formatPhone(technician.phone)})}});
    }
}

void addAppointments(ReadScope &scope, const Search &query, const Wanted &wanted, Hits &hits)
{
    for (const FoundAppointment &found : appointmentsAbout(scope, query.text, query.limit))
        hits.push_back({wanted.fitOfNumber(found.number, found.title),
                        {EntityKind::Appointment, found.id.value(),
                         found.number + QLatin1Char(' ') + found.title, found.customer}});
}

void addDocuments(ReadScope &scope, const Search &query, const Wanted &wanted, Hits &hits)
{
    for (const FoundDocument &found : documentsNumbered(scope, query.text, query.limit))
        hits.push_back({wanted.fitOfNumber(found.number, {}),
                        {EntityKind::Document, found.id.value(),
                         found.number + QLatin1Char(' ') + documentKindText(found.kind),
                         joined({found.customer, found.title,
                                 documentStateText(found.kind, found.state, found.total)})}});
}

void addItems(ReadScope &scope, const Wanted &wanted, Hits &hits)
{
    for (const Item &item : items(scope)) {
        const bool isNumber = !item.number.isEmpty() && numberKey(item.number) == wanted.number;
        if (!item.active || (!isNumber && !wanted.areIn(item.number + QLatin1Char(' ') + item.name)))
            continue;
        hits.push_back(
            {isNumber ? Fit::WholeNumber : wanted.fitOfName(item.name),
             {EntityKind::Item, item.id.value(), item.name, joined({itemTypeText(item.type), item.number})}});
    }
}

} // namespace

Result<Search::Reply> answer(ReadScope &scope, const Search &query)
{
    const Wanted wanted(query.text);
    if (wanted.folded.isEmpty() || query.limit < 1)
        return Search::Reply{};
    Hits hits;
    addCustomers(scope, query, wanted, hits);
    addTechnicians(scope, wanted, hits);
    addAppointments(scope, query, wanted, hits);
    addDocuments(scope, query, wanted, hits);
    addItems(scope, wanted, hits);
    std::stable_sort(hits.begin(), hits.end(),
                     [](const RankedHit &a, const RankedHit &b) { return a.fit < b.fit; });
    Search::Reply reply;
    for (const RankedHit &each : hits) {
        if (int(reply.size()) == query.limit)
            break;
        reply.push_back(each.hit);
    }
    return reply;
}

} // namespace truckroll
