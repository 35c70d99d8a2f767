// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettesources.h"
#include "core/schedule/timephrase.h"
#include "ui/shell/commandcatalog.h"

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

constexpr int timeScore = 600;   // whoever types a time means it
constexpr int exactScore = 700;  // a number typed whole
constexpr int recordScore = 330; // between whole words and mere beginnings of commands

struct KindWords
{
    QString group;
    QString icon;
};

KindWords wordsOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Customer:
    case EntityKind::Site:
        return {Texts::tr("Customers"), QStringLiteral("customers")};
    case EntityKind::Technician:
    case EntityKind::Crew:
        return {Texts::tr("People"), QStringLiteral("technician")};
    case EntityKind::Appointment:
    case EntityKind::Visit:
        return {Texts::tr("Folders"), QStringLiteral("folder")};
    case EntityKind::Document:
    case EntityKind::Payment:
        return {Texts::tr("Documents"), QStringLiteral("invoice")};
    case EntityKind::Item:
        return {Texts::tr("Catalog"), QStringLiteral("catalogue")};
    default:
        return {Texts::tr("Others"), QStringLiteral("info")};
    }
}

QString withoutMnemonic(const QString &text)
{
    return QString(text).remove(u'&');
}

} // namespace

namespace {

PaletteEntry commandEntry(const CommandCatalog &catalog, const CommandInfo &info, QAction &action)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Command;
    entry.group = Texts::tr("Actions");
    entry.icon = info.icon;
    entry.title = withoutMnemonic(action.text());
    entry.enabled = action.isEnabled();
    const QString where = info.context() == u"app" ? QString() : catalog.contextTitle(info.context());
    entry.detail = !entry.enabled    ? action.toolTip()
                   : where.isEmpty() ? info.hint
                                     : Texts::tr("%1: %2").arg(where, info.hint);
    if (!info.keys.isEmpty())
        entry.key = info.keys.first().toString(QKeySequence::NativeText);
    entry.id = info.id;
    return entry;
}

/// What an action says of the moment ("Undo: Booked Kline Bakery") counts less than any record: whoever types
/// a customer's name and Enter wants the customer. Of a hint only words count, no letters here and there.
int commandScore(const PaletteEntry &entry, const CommandInfo &info, const QString &where,
                 const QString &typed)
{
    const QString title = withoutMnemonic(info.text);
    const int ofTheMoment = entry.title == title ? 0 : matchScore(typed, entry.title) / 2;
    const int hint = info.hint.contains(typed.section(u' ', 0, 0), Qt::CaseInsensitive)
                         ? matchScore(typed, info.hint) / 3
                         : 0;
    return std::max(
        {matchScore(typed, title), matchScore(typed, where + u' ' + title) - 40, ofTheMoment, hint});
}

} // namespace

std::vector<PaletteEntry> commandEntries(const CommandCatalog &catalog, const PalettePlace &place,
                                         const QString &typed)
{
    std::vector<PaletteEntry> entries;
    for (const CommandInfo &info : catalog.all()) {
        if (!info.inPalette)
            continue;
        QAction *infront = catalog.actionIn(info.id, place.front);
        QAction *action = infront ? infront : catalog.actionIn(info.id, place.home);
        if (!action)
            continue;
        PaletteEntry entry = commandEntry(catalog, info, *action);
        entry.score = commandScore(entry, info, catalog.contextTitle(info.context()), typed);
        const bool near = place.front != place.home ? infront != nullptr : info.context() == place.page;
        if (!entry.enabled)
            entry.score = entry.score > 0 ? std::max(1, entry.score / 4) : 0;
        else if (entry.score > 0)
            entry.score += near ? 12 : 2; // what can be done here comes before what cannot
        if (infront && place.front != place.home)
            entry.action = infront;
        entries.push_back(entry);
    }
    return entries;
}

std::vector<PaletteEntry> pageEntries(const std::vector<PageSlot> &slots_, const QString &typed)
{
    std::vector<PaletteEntry> entries;
    int number = 0;
    for (const PageSlot &slot : slots_) {
        ++number;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Page;
        entry.group = Texts::tr("Pages");
        entry.icon = slot.icon;
        entry.title = slot.title;
        entry.id = slot.id;
        if (number <= 9)
            entry.key =
                QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)).toString(QKeySequence::NativeText);
        // Nothing typed: pages first, in their order.
        entry.score = typed.isEmpty() ? 100 - number : matchScore(typed, slot.title);
        entries.push_back(entry);
    }
    return entries;
}

std::vector<PaletteEntry> timeEntries(const QDate &today, const QString &typed, const QLocale &locale)
{
    const auto time = readTimePhrase(typed, today, locale);
    if (!time)
        return {};
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Time;
    entry.group = Texts::tr("Time");
    entry.icon = QStringLiteral("calendar");
    entry.title = locale.toString(time->day, QLocale::LongFormat);
    if (time->minute >= 0)
        entry.title = Texts::tr("%1, %2").arg(
            entry.title, locale.toString(QTime(time->minute / 60, time->minute % 60), QLocale::ShortFormat));
    entry.detail = Texts::tr("Shows the board there.");
    entry.score = timeScore;
    entry.day = time->day;
    entry.minute = time->minute;
    return {entry};
}

std::vector<PaletteEntry> recordEntries(const Search::Reply &hits, const QString &typed)
{
    std::vector<PaletteEntry> entries;
    int place = 0;
    for (const Search::Hit &hit : hits) {
        const KindWords words = wordsOf(hit.kind);
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Record;
        entry.group = words.group;
        entry.icon = words.icon;
        entry.title = hit.title;
        entry.detail = hit.detail;
        entry.entity = hit.kind;
        entry.record = hit.id;
        const bool exact =
            hit.title.startsWith(typed.trimmed(), Qt::CaseInsensitive) && typed.contains(u'-'); // "INV-1009"
        entry.score = exact ? exactScore : std::max(1, recordScore - place++);
        entries.push_back(entry);
    }
    return entries;
}

} // namespace truckroll
