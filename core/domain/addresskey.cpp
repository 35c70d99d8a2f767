// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/addresskey.h"

#include "core/base/text.h"
#include <QHash>
#include <QStringList>

namespace truckroll {

namespace {

/// The spellings that the postal service knows for what streets are called.
const QHash<QString, QString> &shortForms()
{
    static const QHash<QString, QString> forms = [] {
        const std::initializer_list<std::pair<const char *, const char *>> pairs{
            {"street", "st"},      {"str", "st"},       {"avenue", "ave"},    {"av", "ave"},
            {"road", "rd"},        {"drive", "dr"},     {"lane", "ln"},       {"court", "ct"},
            {"boulevard", "blvd"}, {"place", "pl"},     {"square", "sq"},     {"terrace", "ter"},
            {"parkway", "pkwy"},   {"highway", "hwy"},  {"circle", "cir"},    {"trail", "trl"},
            {"apartment", "apt"},  {"suite", "ste"},    {"building", "bldg"}, {"floor", "fl"},
            {"north", "n"},        {"south", "s"},      {"east", "e"},        {"west", "w"},
            {"northeast", "ne"},   {"northwest", "nw"}, {"southeast", "se"},  {"southwest", "sw"},
            {"saint", "st"},       {"first", "1st"},    {"second", "2nd"},    {"third", "3rd"},
            {"fourth", "4th"},     {"fifth", "5th"},    {"sixth", "6th"},     {"seventh", "7th"},
            {"eighth", "8th"},     {"ninth", "9th"},    {"tenth", "10th"}};
        QHash<QString, QString> table;
        for (const auto &[word, shortForm] : pairs)
            table.insert(QString::fromLatin1(word), QString::fromLatin1(shortForm));
        return table;
    }();
    return forms;
}

/// "62701-1234" and "62701" are one place.
QString zipKey(const QString &zip)
{
    const QString folded = foldForSearch(zip).remove(QLatin1Char(' '));
    const qsizetype hyphen = folded.indexOf(QLatin1Char('-'));
    return hyphen == 5 ? folded.left(5) : folded;
}

} // namespace

QString streetKey(const QString &street)
{
    QString plain = foldForSearch(street);
    for (QChar &c : plain) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char(' ');
    }
    QStringList words = plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString &word : words)
        word = shortForms().value(word, word);
    return words.join(QLatin1Char(' '));
}

QString addressKey(const Address &address)
{
    const QString street = streetKey(address.street);
    return street.isEmpty() ? QString() : street + QLatin1Char('|') + zipKey(address.zip);
}

bool isSameAddress(const Address &a, const Address &b)
{
    const QString street = streetKey(a.street);
    if (street.isEmpty() || street != streetKey(b.street))
        return false;
    const QString zipA = zipKey(a.zip);
    const QString zipB = zipKey(b.zip);
    if (!zipA.isEmpty() && !zipB.isEmpty())
        return zipA == zipB;
    const QString cityA = foldForSearch(a.city);
    const QString cityB = foldForSearch(b.city);
    return cityA.isEmpty() || cityB.isEmpty() || cityA == cityB;
}

} // namespace truckroll
