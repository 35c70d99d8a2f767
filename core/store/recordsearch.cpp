// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordsearch.h"

#include "core/base/text.h"
#include "core/store/statement.h"
#include "core/store/trigrams.h"
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int mostWords = 4;
constexpr qsizetype phoneLength = 10;

/// What was typed as a number, in the ways in which it may be stored.
struct NumberForms
{
    explicit NumberForms(const QString &text) : key(numberKey(text))
    {
        const QString typed = cleanLine(text).toUpper();
        qsizetype end = typed.size();
        while (end > 0 && !typed[end - 1].isDigit())
            --end;
        qsizetype from = end;
        while (from > 0 && typed[from - 1].isDigit())
            --from;
        digits = typed.mid(from, end - from);
        const QString before = numberKey(typed.left(from));
        const QString behind = numberKey(typed.mid(end));
        forms += typed;
        for (const char *between : {"-", "", " "})
            forms += before + QLatin1String(between) + digits + behind;
    }

    /// Too long to be anything but a telephone number: not worth going through all numbers for.
    bool isPhone() const { return key.size() >= phoneLength && key.size() == digits.size(); }
    bool mayBeWhole() const { return !digits.isEmpty() && key.endsWith(digits) && !isPhone(); }

    QString key;       ///< "INV20261042"
    QStringList forms; ///< "WO1042" as typed, and as WO-1042, WO1042 and WO 1042
    QString digits;    ///< the last in a row as they were typed: what stands before may be of the prefix
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

#define TRUCKROLL_NUMBER_KEY(column) "replace(replace(upper(" column "), '-', ''), ' ', '')"

#define TRUCKROLL_SOME_NUMBERS(table)                                                                        \
    "SELECT number FROM (SELECT number FROM " table " ORDER BY id DESC LIMIT 20) UNION ALL "                 \
    "SELECT number FROM (SELECT number FROM " table " ORDER BY id LIMIT 20)"

/// Whether the office writes its numbers so that neither the usual forms nor the index of digits find them:
/// with digits on both sides of a hyphen or space (2026-0417), or with small letters. The newest and the
/// oldest say it for all of them, which would otherwise be gone through for each number that is not there.
bool areOddlyWritten(ReadScope &scope, const char *someNumbers)
{
    static const QRegularExpression odd(QStringLiteral("[0-9][- ]+[0-9]|\\p{Ll}"));
    Statement numbers(scope.connection(), someNumbers);
    while (numbers.step())
        if (numbers.text(0).contains(odd))
            return true;
    return false;
}

/// Those whose number holds the digits as they were typed.
void addByDigits(ReadScope &scope, const NumberForms &wanted, int limit, Ids &ids)
{
    const QString match = trigramsOf(wanted.digits);
    if (match.isEmpty())
        return;
    Statement part(scope.connection(),
                   "SELECT d.id FROM found_document CROSS JOIN document d ON d.id = found_document.rowid "
                   "WHERE found_document MATCH ?1 AND instr(" TRUCKROLL_NUMBER_KEY(
                       "d.number") ", ?2) > 0 "
                                   "ORDER BY found_document.rowid DESC LIMIT ?3");
    part.bindAll(match, wanted.key, limit);
    addTo(ids, part);
}

/// Of all the number first, then where it is a part, the newest first.
Ids numbered(ReadScope &scope, const QString &text, int limit)
{
    const NumberForms wanted(text);
    Ids ids;
    Statement whole(scope.connection(),
                    "SELECT id FROM document WHERE number IN (?1, ?2, ?3, ?4) ORDER BY id DESC LIMIT ?5");
    whole.bindAll(wanted.forms[0], wanted.forms[1], wanted.forms[2], wanted.forms[3], limit);
    addTo(ids, whole);
    addByDigits(scope, wanted, limit, ids);
    const bool inTheIndex = !trigramsOf(wanted.digits).isEmpty();
    if (!ids.empty() || wanted.isPhone() ||
        (inTheIndex && !areOddlyWritten(scope, TRUCKROLL_SOME_NUMBERS("document"))))
        return ids;
    // Few digits, or digits of prefix and number in one: over the index of numbers alone.
    Statement part(scope.connection(),
                   "SELECT id FROM document WHERE instr(" TRUCKROLL_NUMBER_KEY(
                       "number") ", ?1) > 0 "
                                 "ORDER BY " TRUCKROLL_NUMBER_KEY("number") " = ?1 DESC, id DESC LIMIT ?2");
    part.bindAll(wanted.key, limit);
    addTo(ids, part);
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

/// The folders of that number, however the office writes it.
Ids foldersNumbered(ReadScope &scope, const NumberForms &wanted, int limit)
{
    Ids ids;
    Statement whole(scope.connection(),
                    "SELECT id FROM appointment WHERE number IN (?1, ?2, ?3, ?4) ORDER BY id DESC LIMIT ?5");
    whole.bindAll(wanted.forms[0], wanted.forms[1], wanted.forms[2], wanted.forms[3], limit);
    addTo(ids, whole);
    if (!ids.empty() || !wanted.mayBeWhole())
        return ids;
    if (const QString match = trigramsOf(wanted.digits); !match.isEmpty()) {
        Statement near(scope.connection(),
                       "SELECT a.id FROM found_appointment CROSS JOIN appointment a "
                       "ON a.id = found_appointment.rowid WHERE found_appointment MATCH ?1 "
                       "AND " TRUCKROLL_NUMBER_KEY("a.number") " = ?2 LIMIT ?3");
        near.bindAll(match, wanted.key, limit);
        addTo(ids, near);
    }
    if (!ids.empty() || !areOddlyWritten(scope, TRUCKROLL_SOME_NUMBERS("appointment")))
        return ids;
    // "+": over the index of numbers alone, not over the folders from the newest on.
    Statement each(scope.connection(), "SELECT id FROM appointment WHERE " TRUCKROLL_NUMBER_KEY(
                                           "number") " = ?1 ORDER BY +id DESC LIMIT ?2");
    each.bindAll(wanted.key, limit);
    addTo(ids, each);
    return ids;
}

Ids about(ReadScope &scope, const QString &text, int limit)
{
    Ids ids = foldersNumbered(scope, NumberForms(text), limit);
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
    std::vector<FoundDocument> found;
    if (!hasDigit(text))
        return found;
    Ids ids = numbered(scope, text, limit);
    keepFirst(ids, limit);
    Statement s(scope.connection(),
                "SELECT d.id, d.number, d.kind, d.state, d.title, c.name, d.total FROM document d "
                "JOIN customer c ON c.id = d.customer_id WHERE d.id = ?");
    for (const qint64 id : ids) {
        s.bind(id);
        if (s.step())
            found.push_back({s.id<DocumentId>(0), s.text(1),
                             documentKindFromName(s.text(2)).value_or(DocumentKind::Quote),
                             documentStateFromName(s.text(3)).value_or(DocumentState::Draft), s.text(4),
                             s.text(5), s.amount<Money>(6)});
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
