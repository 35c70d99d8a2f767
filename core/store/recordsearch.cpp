// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordsearch.h"

#include "core/base/text.h"
#include "core/store/statement.h"
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int mostWords = 4;

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.digitValue() >= 0; });
}

} // namespace

QString numberKey(const QString &text)
{
    return cleanLine(text).toUpper().remove(QLatin1Char('-')).remove(QLatin1Char(' '));
}

std::vector<FoundDocument> documentsNumbered(ReadScope &scope, const QString &text, int limit)
{
    const QString key = numberKey(text);
    std::vector<FoundDocument> found;
    if (!hasDigit(key))
        return found;
    // The inner part runs over the index of numbers alone.
    Statement s(
        scope.connection(),
        "SELECT d.id, d.number, d.kind, d.state, d.title, c.name "
        "FROM (SELECT id, replace(replace(upper(number), '-', ''), ' ', '') = ?1 AS whole FROM document "
        "WHERE instr(replace(replace(upper(number), '-', ''), ' ', ''), ?1) > 0 "
        "ORDER BY 2 DESC, id DESC LIMIT ?2) AS hit "
        "JOIN document d ON d.id = hit.id JOIN customer c ON c.id = d.customer_id "
        "ORDER BY hit.whole DESC, d.id DESC");
    s.bindAll(key, limit);
    while (s.step())
        found.push_back(
            {s.id<DocumentId>(0), s.text(1), documentKindFromName(s.text(2)).value_or(DocumentKind::Quote),
             documentStateFromName(s.text(3)).value_or(DocumentState::Draft), s.text(4), s.text(5)});
    return found;
}

std::vector<FoundAppointment> appointmentsAbout(ReadScope &scope, const QString &text, int limit)
{
    const QString folded = foldForSearch(text);
    Statement s(
        scope.connection(),
        "SELECT a.id, a.number, a.title, c.name FROM appointment a JOIN customer c ON c.id = a.customer_id "
        "WHERE replace(replace(upper(a.number), '-', ''), ' ', '') = ?1 OR (instr(a.search, ?2) > 0 AND "
        "instr(a.search, ?3) > 0 AND instr(a.search, ?4) > 0 AND instr(a.search, ?5) > 0) "
        "ORDER BY replace(replace(upper(a.number), '-', ''), ' ', '') = ?1 DESC, a.id DESC LIMIT ?6");
    s.bind(numberKey(text));
    for (int i = 0; i < mostWords - 1; ++i)
        s.bind(folded.section(QLatin1Char(' '), i, i));
    s.bind(folded.section(QLatin1Char(' '), mostWords - 1));
    s.bind(limit);
    std::vector<FoundAppointment> found;
    while (s.step())
        found.push_back({s.id<AppointmentId>(0), s.text(1), s.text(2), s.text(3)});
    return found;
}

} // namespace truckroll
