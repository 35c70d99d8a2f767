// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordsearch.h"

#include "core/base/text.h"
#include "core/store/statement.h"
#include "core/store/trigrams.h"
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int mostWords = 4;

/// A number in the ways it may be stored: "WO1042" as WO-1042, WO1042 and WO 1042.
struct NumberForms
{
    explicit NumberForms(const QString &key)
    {
        qsizetype from = key.size();
        while (from > 0 && key[from - 1].isDigit())
            --from;
        digits = key.mid(from);
        const QString letters = key.left(from);
        for (const char *between : {"-", "", " "})
            forms += letters + QLatin1String(between) + digits;
    }

    QStringList forms;
    QString digits; ///< at the end
};

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.digitValue() >= 0; });
}

using Ids = std::vector<qint64>;

void addTo(Ids &ids, Statement &statement)
{
    while (statement.step()) {
        const qint64 id = statement.number(0);
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
}

/// Of all the number first, then where it is a part, the newest first.
Ids numbered(ReadScope &scope, const QString &key, int limit)
{
    const NumberForms wanted(key);
    Ids ids;
    Statement whole(scope.connection(),
                    "SELECT id FROM document WHERE number IN (?1, ?2, ?3) ORDER BY id DESC LIMIT ?4");
    whole.bindAll(wanted.forms[0], wanted.forms[1], wanted.forms[2], limit);
    addTo(ids, whole);
    const QString match = trigramsOf(wanted.digits);
    if (match.isEmpty()) { // over the index of numbers alone
        Statement part(
            scope.connection(),
            "SELECT id FROM document WHERE instr(replace(replace(upper(number), '-', ''), ' ', ''), ?1) > 0 "
            "ORDER BY replace(replace(upper(number), '-', ''), ' ', '') = ?1 DESC, id DESC LIMIT ?2");
        part.bindAll(key, limit);
        addTo(ids, part);
    } else {
        Statement part(scope.connection(),
                       "SELECT d.id FROM found_document CROSS JOIN document d ON d.id = found_document.rowid "
                       "WHERE found_document MATCH ?1 AND "
                       "instr(replace(replace(upper(d.number), '-', ''), ' ', ''), ?2) > 0 "
                       "ORDER BY found_document.rowid DESC LIMIT ?3");
        part.bindAll(match, key, limit);
        addTo(ids, part);
    }
    return ids;
}

void bindWords(Statement &statement, const QString &folded)
{
    for (int i = 0; i < mostWords - 1; ++i)
        statement.bind(folded.section(QLatin1Char(' '), i, i));
    statement.bind(folded.section(QLatin1Char(' '), mostWords - 1));
}

#define TRUCKROLL_WORDS_FOUND                                                                                \
    "instr(a.search, ?1) > 0 AND instr(a.search, ?2) > 0 AND instr(a.search, ?3) > 0 AND "                   \
    "instr(a.search, ?4) > 0 "

Ids about(ReadScope &scope, const QString &text, int limit)
{
    const NumberForms wanted(numberKey(text));
    Ids ids;
    Statement whole(scope.connection(),
                    "SELECT id FROM appointment WHERE number IN (?1, ?2, ?3) ORDER BY id DESC LIMIT ?4");
    whole.bindAll(wanted.forms[0], wanted.forms[1], wanted.forms[2], limit);
    addTo(ids, whole);
    const QString folded = foldForSearch(text);
    const QString match =
        rareTrigrams(scope.connection(), SearchIndex::Appointments, folded.split(QLatin1Char(' ')));
    if (match.isEmpty()) {
        Statement words(scope.connection(), "SELECT a.id FROM appointment a WHERE " TRUCKROLL_WORDS_FOUND
                                            "ORDER BY a.id DESC LIMIT ?5");
        bindWords(words, folded);
        words.bind(limit);
        addTo(ids, words);
    } else {
        Statement words(
            scope.connection(),
            "SELECT a.id FROM found_appointment CROSS JOIN appointment a ON a.id = found_appointment.rowid "
            "WHERE found_appointment MATCH ?6 AND " TRUCKROLL_WORDS_FOUND
            "ORDER BY found_appointment.rowid DESC LIMIT ?5");
        bindWords(words, folded);
        words.bindAll(limit, match);
        addTo(ids, words);
    }
    return ids;
}

void keepFirst(Ids &ids, int limit)
{
    if (limit >= 0 && ids.size() > size_t(limit))
        ids.resize(size_t(limit));
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
    Ids ids = numbered(scope, key, limit);
    keepFirst(ids, limit);
    Statement s(scope.connection(), "SELECT d.id, d.number, d.kind, d.state, d.title, c.name FROM document d "
                                    "JOIN customer c ON c.id = d.customer_id WHERE d.id = ?");
    for (const qint64 id : ids) {
        s.bind(id);
        if (s.step())
            found.push_back({s.id<DocumentId>(0), s.text(1),
                             documentKindFromName(s.text(2)).value_or(DocumentKind::Quote),
                             documentStateFromName(s.text(3)).value_or(DocumentState::Draft), s.text(4),
                             s.text(5)});
        s.reset();
    }
    return found;
}

std::vector<FoundAppointment> appointmentsAbout(ReadScope &scope, const QString &text, int limit)
{
    Ids ids = about(scope, text, limit);
    keepFirst(ids, limit);
    Statement s(scope.connection(), "SELECT a.id, a.number, a.title, c.name FROM appointment a "
                                    "JOIN customer c ON c.id = a.customer_id WHERE a.id = ?");
    std::vector<FoundAppointment> found;
    for (const qint64 id : ids) {
        s.bind(id);
        if (s.step())
            found.push_back({s.id<AppointmentId>(0), s.text(1), s.text(2), s.text(3)});
        s.reset();
    }
    return found;
}

} // namespace truckroll
