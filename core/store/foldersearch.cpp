// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foldersearch.h"

#include "core/base/text.h"
#include "core/store/statement.h"
#include "core/store/trigrams.h"
#include <QStringList>
#include <algorithm>
#include <iterator>
#include <limits>

namespace truckroll {

namespace {

constexpr int shortestPhone = 4;   ///< digits; fewer are a number like any other
constexpr int newestOfWord = 2000; ///< folders of one word among several that are looked at one by one
constexpr int fewPeople = 10;      ///< whose visits are looked at one by one
constexpr int all = std::numeric_limits<int>::max();

/// Folders, newest first, each once.
struct Found
{
    std::vector<qint64> ids;
    bool isComplete = true; ///< there are no more than these

    void take(Statement &statement, int most)
    {
        int rows = 0;
        for (; statement.step(); ++rows)
            ids.push_back(statement.number(0));
        isComplete = isComplete && rows < most;
    }
    void settle(int most)
    {
        std::sort(ids.begin(), ids.end(), std::greater<>());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        if (ids.size() > size_t(most)) {
            ids.resize(size_t(most));
            isComplete = false;
        }
    }
};

/// "[3,7]": ids of the rows (id, name) whose name holds the word. For the few rows of small tables only: the
/// stored names are not folded.
QString idsNamed(Statement &names, const QString &word)
{
    QStringList ids;
    while (names.step())
        if (foldForSearch(names.text(1)).contains(word))
            ids += QString::number(names.number(0));
    return QLatin1Char('[') + ids.join(QLatin1Char(',')) + QLatin1Char(']');
}

/// A word with the categories and people that it names.
struct Word
{
    Word(ReadScope &scope, const QString &folded)
        : text(folded), match(trigramsOf(folded)),
          ofCustomers(rareTrigrams(scope.connection(), SearchIndex::Customers, {folded}))
    {
        Statement categoryNames(scope.connection(), "SELECT id, name FROM category");
        categories = idsNamed(categoryNames, folded);
        Statement names(scope.connection(), "SELECT id, name || ' ' || department FROM technician "
                                            "UNION ALL SELECT crew_member.technician_id, crew.name "
                                            "FROM crew JOIN crew_member ON crew_member.crew_id = crew.id");
        people = idsNamed(names, folded);
    }

    QString text;
    QString match;       ///< what the indexes are asked for; empty: they cannot help
    QString ofCustomers; ///< the same, of customers, whose numbers begin alike
    QString categories;
    QString people;
};

void addByOwnText(ReadScope &scope, const Word &word, int most, Found &found)
{
    Connection &connection = scope.connection();
    if (word.match.isEmpty()) {
        Statement s(connection,
                    "SELECT id FROM appointment WHERE instr(search, ?1) > 0 ORDER BY id DESC LIMIT ?2");
        s.bindAll(word.text, most);
        return found.take(s, most);
    }
    Statement s(
        connection,
        "SELECT a.id FROM found_appointment CROSS JOIN appointment a ON a.id = found_appointment.rowid "
        "WHERE found_appointment MATCH ?1 AND instr(a.search, ?2) > 0 "
        "ORDER BY found_appointment.rowid DESC LIMIT ?3");
    s.bindAll(word.match, word.text, most);
    found.take(s, most);
}

/// Of few customers: the newest of each; of many: the newest folders are looked at until there are enough.
void addByCustomer(ReadScope &scope, const Word &word, int most, Found &found)
{
    Connection &connection = scope.connection();
    std::vector<qint64> customers;
    if (!word.ofCustomers.isEmpty()) {
        Statement s(connection,
                    "SELECT c.id FROM found_customer CROSS JOIN customer c ON c.id = found_customer.rowid "
                    "WHERE found_customer MATCH ?1 AND instr(c.search, ?2) > 0 LIMIT ?3");
        s.bindAll(word.ofCustomers, word.text, newestOfWord + 1);
        while (s.step())
            customers.push_back(s.number(0));
    }
    if (word.ofCustomers.isEmpty() || int(customers.size()) > newestOfWord) {
        Statement s(connection, "SELECT a.id FROM appointment a JOIN customer c ON c.id = a.customer_id "
                                "WHERE instr(c.search, ?1) > 0 ORDER BY a.id DESC LIMIT ?2");
        s.bindAll(word.text, most);
        return found.take(s, most);
    }
    Statement s(connection, "SELECT id FROM appointment WHERE customer_id = ?1 ORDER BY id DESC LIMIT ?2");
    for (const qint64 customer : customers) {
        s.bindAll(customer, most);
        found.take(s, most);
        s.reset();
    }
}

void addByDocument(ReadScope &scope, const Word &word, int most, Found &found)
{
    Connection &connection = scope.connection();
    if (word.match.isEmpty()) {
        Statement s(connection, "SELECT appointment_id FROM document WHERE instr(lower(number), ?1) > 0 "
                                "ORDER BY id DESC LIMIT ?2");
        s.bindAll(word.text, most);
        return found.take(s, most);
    }
    Statement s(connection, "SELECT d.appointment_id FROM found_document CROSS JOIN document d "
                            "ON d.id = found_document.rowid WHERE found_document MATCH ?1 "
                            "AND instr(lower(d.number), ?2) > 0 ORDER BY found_document.rowid DESC LIMIT ?3");
    s.bindAll(word.match, word.text, most);
    found.take(s, most);
}

void addByCategory(ReadScope &scope, const Word &word, int most, Found &found)
{
    if (word.categories == QLatin1String("[]"))
        return;
    Statement s(scope.connection(), "SELECT id FROM appointment WHERE category_id IN "
                                    "(SELECT value FROM json_each(?1)) ORDER BY id DESC LIMIT ?2");
    s.bindAll(word.categories, most);
    found.take(s, most);
}

/// Ids grow with time: the newest visits are those of the newest folders.
void addByPeople(ReadScope &scope, const Word &word, int most, Found &found)
{
    if (word.people == QLatin1String("[]"))
        return;
    const auto people = word.people.count(QLatin1Char(',')) + 1;
    Connection &connection = scope.connection();
    if (people > fewPeople) {
        Statement s(connection, "SELECT v.appointment_id FROM visit v WHERE EXISTS (SELECT 1 FROM "
                                "visit_technician vt WHERE vt.visit_id = v.id AND vt.technician_id IN "
                                "(SELECT value FROM json_each(?1))) ORDER BY v.id DESC LIMIT ?2");
        s.bindAll(word.people, most);
        return found.take(s, most);
    }
    Statement s(connection,
                "SELECT v.appointment_id FROM visit_technician vt JOIN visit v ON v.id = vt.visit_id "
                "WHERE vt.technician_id = (SELECT value FROM json_each(?1) WHERE key = ?2) "
                "ORDER BY vt.visit_id DESC LIMIT ?3");
    for (qsizetype person = 0; person < people; ++person) {
        s.bindAll(word.people, qint64(person), most);
        found.take(s, most);
        s.reset();
    }
}

/// The newest folders with the word, at most `most`.
Found newestWith(ReadScope &scope, const Word &word, int most)
{
    Found found;
    addByOwnText(scope, word, most, found);
    addByCustomer(scope, word, most, found);
    addByDocument(scope, word, most, found);
    addByCategory(scope, word, most, found);
    addByPeople(scope, word, most, found);
    found.settle(most);
    return found;
}

bool holds(ReadScope &scope, qint64 folder, const Word &word)
{
    Statement s(
        scope.connection(),
        "SELECT 1 FROM appointment a JOIN customer c ON c.id = a.customer_id WHERE a.id = ?1 AND ("
        "instr(a.search, ?2) > 0 OR instr(c.search, ?2) > 0 "
        "OR a.category_id IN (SELECT value FROM json_each(?3)) "
        "OR EXISTS (SELECT 1 FROM document d WHERE d.appointment_id = a.id "
        "AND instr(lower(d.number), ?2) > 0) "
        "OR (?4 <> '[]' AND EXISTS (SELECT 1 FROM visit v JOIN visit_technician vt ON vt.visit_id = v.id "
        "WHERE v.appointment_id = a.id AND vt.technician_id IN (SELECT value FROM json_each(?4)))))");
    s.bindAll(folder, word.text, word.categories, word.people);
    return s.step();
}

bool holdsAll(ReadScope &scope, qint64 folder, const std::vector<Word> &words, const Word *held)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const Word &word) { return &word == held || holds(scope, folder, word); });
}

/// Of the folders, which all hold the word `held`.
Found withAll(ReadScope &scope, const std::vector<qint64> &folders, const std::vector<Word> &words, int limit,
              const Word *held = nullptr)
{
    Found found;
    for (const qint64 folder : folders) {
        if (int(found.ids.size()) == limit)
            break;
        if (holdsAll(scope, folder, words, held))
            found.ids.push_back(folder);
    }
    return found;
}

std::vector<qint64> common(const Found &a, const Found &b)
{
    std::vector<qint64> ids;
    std::set_intersection(a.ids.begin(), a.ids.end(), b.ids.begin(), b.ids.end(), std::back_inserter(ids),
                          std::greater<>());
    return ids;
}

/// Every folder with each of the words, by what the words have in common: for words that are all common.
Found inCommon(ReadScope &scope, const std::vector<Word> &words)
{
    Found both = newestWith(scope, words.front(), all);
    for (size_t i = 1; i < words.size() && !both.ids.empty(); ++i) {
        const Found next = newestWith(scope, words[i], all);
        both.ids = common(both, next);
    }
    return both;
}

/// The newest visits and documents with the word may all be of a few folders: then more of them are asked
/// for.
Found enoughWith(ReadScope &scope, const Word &word, int limit)
{
    int most = limit;
    Found found = newestWith(scope, word, most);
    while (!found.isComplete && int(found.ids.size()) < limit && most < all) {
        most = most > all / 8 ? all : most * 8;
        found = newestWith(scope, word, most);
    }
    return found;
}

/// The newest folders of one of the words; which of them have the others as well is not asked yet.
struct Led
{
    const Word *by = nullptr;
    Found found;
};

/// By the word of which there are fewest among the newest `most` of each.
Led ledByRarest(ReadScope &scope, const std::vector<Word> &words, int most)
{
    Led rarest;
    for (const Word &word : words) {
        Found found = newestWith(scope, word, most);
        const bool isRarer =
            found.isComplete && (!rarest.found.isComplete || found.ids.size() < rarest.found.ids.size());
        if (!rarest.by || isRarer)
            rarest = {&word, std::move(found)};
    }
    return rarest;
}

/// Of a few of the newest that are led by the word a good part has the others as well: there will be enough.
bool standTogether(ReadScope &scope, const Led &led, const std::vector<Word> &words, int limit)
{
    constexpr size_t few = 30;
    const auto &ids = led.found.ids;
    const std::vector<qint64> sample(ids.begin(), ids.begin() + qsizetype(std::min(ids.size(), few)));
    const size_t held = withAll(scope, sample, words, limit, led.by).ids.size();
    return held * ids.size() >= size_t(limit) * sample.size();
}

/// A number stands in few folders, wherever they are; words may stand in most.
int newestAtFirst(const std::vector<Word> &words)
{
    const bool anyNumber = std::any_of(words.begin(), words.end(), [](const Word &word) {
        return word.text.at(0).isDigit() && word.text.back().isDigit();
    });
    return anyNumber ? newestOfWord : newestOfWord / 8;
}

/// The rarest word leads, the others are asked of its folders. Where words often stand together, the newest
/// folders hold enough, and nothing further back is read.
Found matching(ReadScope &scope, const std::vector<Word> &words, int limit)
{
    if (words.size() == 1)
        return enoughWith(scope, words.front(), limit);
    if (limit == all)
        return inCommon(scope, words);
    for (int most = newestAtFirst(words); most <= newestOfWord; most *= 8) {
        const Led rarest = ledByRarest(scope, words, most);
        if (most < newestOfWord && !rarest.found.isComplete && !standTogether(scope, rarest, words, limit))
            continue;
        Found found = withAll(scope, rarest.found.ids, words, limit, rarest.by);
        if (rarest.found.isComplete || int(found.ids.size()) == limit)
            return found;
    }
    return inCommon(scope, words);
}

Found foldersWithPhone(ReadScope &scope, const QString &search)
{
    const QString digits = phoneDigits(search);
    const bool isNumber = std::all_of(search.begin(), search.end(), [](QChar c) {
        return c.isDigit() || QStringLiteral("+()-./ ").contains(c);
    });
    Found found;
    if (digits.size() < shortestPhone || !isNumber)
        return found;
    Statement ofCustomers(
        scope.connection(),
        "SELECT a.id FROM found_customer CROSS JOIN customer c ON c.id = found_customer.rowid "
        "JOIN appointment a ON a.customer_id = c.id "
        "WHERE found_customer MATCH ? AND instr(c.phone_digits, ?) > 0");
    ofCustomers.bindAll(trigramsOfPhone(scope.connection(), SearchIndex::Customers, digits), digits);
    found.take(ofCustomers, all);
    Statement ofContacts(scope.connection(), "SELECT a.id FROM found_appointment CROSS JOIN appointment a "
                                             "ON a.id = found_appointment.rowid "
                                             "WHERE found_appointment MATCH ? AND instr(a.search, ?) > 0");
    ofContacts.bindAll(trigramsOfPhone(scope.connection(), SearchIndex::Appointments, digits), digits);
    found.take(ofContacts, all);
    found.settle(all);
    return found;
}

Found foldersOf(ReadScope &scope, CustomerId customer)
{
    Found found;
    Statement s(scope.connection(), "SELECT id FROM appointment WHERE customer_id = ?");
    s.bind(customer);
    found.take(s, all);
    found.settle(all);
    return found;
}

Found newestFolders(ReadScope &scope, int limit)
{
    Found found;
    Statement s(scope.connection(), "SELECT id FROM appointment ORDER BY id DESC LIMIT ?");
    s.bind(limit);
    found.take(s, limit);
    return found;
}

Found foldersFor(ReadScope &scope, const QString &search, const std::vector<Word> &words, CustomerId customer,
                 int limit)
{
    if (words.empty())
        return customer ? foldersOf(scope, customer) : newestFolders(scope, limit);
    Found found = customer ? withAll(scope, foldersOf(scope, customer).ids, words, limit)
                           : matching(scope, words, limit);
    Found byPhone = foldersWithPhone(scope, cleanLine(search));
    if (customer)
        byPhone.ids = common(byPhone, foldersOf(scope, customer));
    found.ids.insert(found.ids.end(), byPhone.ids.begin(), byPhone.ids.end());
    return found;
}

std::vector<Word> wordsOf(ReadScope &scope, const QString &search)
{
    std::vector<Word> words;
    for (const QString &word : foldForSearch(search).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.emplace_back(scope, word);
    return words;
}

std::vector<AppointmentId> asFolders(const std::vector<qint64> &ids)
{
    std::vector<AppointmentId> folders;
    folders.reserve(ids.size());
    std::transform(ids.begin(), ids.end(), std::back_inserter(folders),
                   [](qint64 id) { return AppointmentId(id); });
    return folders;
}

} // namespace

std::vector<AppointmentId> searchFolders(ReadScope &scope, const QString &search, CustomerId customer,
                                         int limit)
{
    const int most = limit < 0 ? all : limit;
    Found found = foldersFor(scope, search, wordsOf(scope, search), customer, most);
    found.settle(most);
    return asFolders(found.ids);
}

std::vector<AppointmentId> foldersAmong(ReadScope &scope, const std::vector<AppointmentId> &folders,
                                        const QString &search)
{
    Found asked;
    for (const AppointmentId folder : folders)
        asked.ids.push_back(folder.value());
    asked.settle(all);
    Found found = withAll(scope, asked.ids, wordsOf(scope, search), all);
    const std::vector<qint64> byPhone = common(foldersWithPhone(scope, cleanLine(search)), asked);
    found.ids.insert(found.ids.end(), byPhone.begin(), byPhone.end());
    found.settle(all);
    return asFolders(found.ids);
}

} // namespace truckroll
