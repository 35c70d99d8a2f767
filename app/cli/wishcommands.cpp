// SPDX-License-Identifier: GPL-3.0-or-later
// What visits and customers want, and where a visit would stand best.
#include "app/cli/context.h"
#include "app/cli/shapes.h"
#include "app/cli/texts.h"

using namespace Qt::StringLiterals;

namespace truckroll {

namespace {

/// "08:00-12:00"; the end may be 24:00.
MinuteRange hoursFrom(const Values &values, const QString &name)
{
    const QString text = values.text(name);
    const QStringList ends = text.split(u'-');
    const auto minute = [&](const QString &end) {
        if (end == u"24:00")
            return 24 * 60;
        const QTime time = QTime::fromString(end, u"HH:mm"_s);
        if (!time.isValid())
            Values::refuse(name, text);
        return time.hour() * 60 + time.minute();
    };
    if (ends.size() != 2)
        Values::refuse(name, text);
    return {minute(ends[0]), minute(ends[1])};
}

/// "mon" and so on, whatever language the user reads.
int dayFrom(const QString &text)
{
    static const QStringList days{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    const auto at = days.indexOf(text.toLower());
    if (at < 0)
        Values::refuse(u"day"_s, text);
    return int(at);
}

/// What is not named stays; --clear begins with nothing.
VisitWishes wishesFrom(const Values &values, VisitWishes wishes)
{
    if (values.has(u"clear"_s))
        wishes = {};
    wishes.priority = values.named<VisitPriority>(u"priority"_s, visitPriorityFromName, wishes.priority);
    wishes.skill = values.text(u"skill"_s, wishes.skill);
    wishes.from = values.date(u"from"_s, wishes.from);
    wishes.until = values.date(u"until"_s, wishes.until);
    if (values.has(u"hours"_s))
        wishes.hours = hoursFrom(values, u"hours"_s);
    return wishes;
}

Result<CliOutput> setVisitWishes(CliContext &context, const Values &values)
{
    const auto id = values.id<VisitId>(u"ID"_s);
    TRY(const auto details, context.ask(VisitDetails{id}));
    const Visit &visit = details.visit;
    TRY(const Visit saved, context.act(SaveVisitWishes{id, visit.version, wishesFrom(values, visit.wishes)}));
    TRY(const auto people, context.ask(People{}));
    const VisitList::Row row{saved, details.appointment.number, details.appointment.title,
                             details.customer.id, details.customer.name};
    return CliOutput{visitJson(row, people), visitView()};
}

QJsonObject slotJson(const SlotProposal &slot, const People::Reply &people, const QTimeZone &zone)
{
    return {{u"start"_s, slot.start.toText()},
            {u"minutes"_s, QString::number(slot.minutes)},
            {u"zone"_s, QString::fromUtf8(zone.id())},
            {u"technicians"_s, technicianRefs(slot.technicians, people)},
            {u"score"_s, QString::number(slot.score)},
            {u"driving_steps"_s, QString::number(slot.driving)},
            {u"load_percent"_s, QString::number(slot.loadPercent)},
            {u"reasons"_s, QJsonArray::fromStringList(slot.reasons)}};
}

const CliView &slotView()
{
    static const CliView view{{{CliTexts::tr("Start"), u"start"_s},
                               {CliTexts::tr("Minutes"), u"minutes"_s, true},
                               {CliTexts::tr("Technicians"), u"technicians"_s},
                               {CliTexts::tr("Why"), u"reasons"_s}},
                              {}};
    return view;
}

Result<CliOutput> findSlots(CliContext &context, const Values &values)
{
    BestSlots query;
    query.visit = values.id<VisitId>(u"ID"_s);
    query.from = values.date(u"from"_s);
    query.days = values.number(u"days"_s, query.days, 1, BestSlots::mostDays);
    query.count = values.number(u"count"_s, query.count, 1, BestSlots::mostSlots);
    TRY(const auto reply, context.ask(query));
    TRY(const auto people, context.ask(People{}));
    TRY(const QTimeZone zone, context.zone());
    QJsonArray list;
    for (const SlotProposal &slot : reply.proposals)
        list.append(slotJson(slot, people, zone));
    CliOutput output{list, slotView()};
    output.note = reply.note;
    return output;
}

Result<CliOutput> shownWishes(CliContext &context, CustomerId id)
{
    TRY(const auto details, context.ask(CustomerDetails{id}));
    TRY(const auto people, context.ask(People{}));
    QJsonObject wishes = customerWishesJson(details.wishes, people);
    wishes.insert(u"customer"_s, QJsonObject{{u"id"_s, jsonId(id)}, {u"name"_s, details.customer.name}});
    return CliOutput{wishes,
                     {{{CliTexts::tr("Customer"), u"customer.name"_s},
                       {CliTexts::tr("Days"), u"days"_s},
                       {CliTexts::tr("From"), u"from"_s},
                       {CliTexts::tr("To"), u"to"_s},
                       {CliTexts::tr("Wants"), u"wants"_s},
                       {CliTexts::tr("Refuses"), u"refuses"_s},
                       {CliTexts::tr("Note"), u"note"_s}},
                      {}}};
}

Result<CliOutput> setCustomerWishes(CliContext &context, const Values &values)
{
    const auto id = values.id<CustomerId>(u"ID"_s);
    TRY(const auto details, context.ask(CustomerDetails{id}));
    CustomerWishes wishes = details.wishes;
    if (values.has(u"clear"_s)) {
        wishes = {};
        wishes.customer = id;
        wishes.version = details.wishes.version;
    }
    if (values.has(u"day"_s)) {
        wishes.weekdays = 0;
        for (const QString &day : values.texts(u"day"_s))
            wishes.weekdays |= 1 << dayFrom(day);
    }
    if (values.has(u"hours"_s))
        wishes.hours = hoursFrom(values, u"hours"_s);
    if (values.has(u"wants"_s))
        wishes.wanted = values.ids<TechnicianId>(u"wants"_s);
    if (values.has(u"refuses"_s))
        wishes.refused = values.ids<TechnicianId>(u"refuses"_s);
    wishes.note = values.text(u"note"_s, wishes.note);
    if (wishes != details.wishes)
        CHECK_OK(context.act(SaveCustomerWishes{wishes}));
    return shownWishes(context, id);
}

} // namespace

void addVisitWishCommands(std::vector<CliCommand> &commands)
{
    const auto add = [&commands](const QString &signature, const QString &help, auto run) {
        commands.push_back({Signature::read(signature), help, CliCommand::Needs::Office, run});
    };
    add(u"visit wishes ID [--priority P] [--skill S] [--from D] [--until D] [--hours H] [--clear]"_s,
        CliTexts::tr(
            "What a visit wants of its place: low, usual, high or urgent, a skill, days, hours in which it "
            "begins such as 08:00-12:00. What is not named stays; --clear forgets the rest."),
        setVisitWishes);
    add(u"visit slots ID [--from D] [--days N] [--count N]"_s,
        CliTexts::tr("The best free places for a visit with the reasons, the best first."), findSlots);
}

void addCustomerWishCommands(std::vector<CliCommand> &commands)
{
    commands.push_back(
        {Signature::read(u"customer wishes ID [--day DAY]... [--hours H] [--wants ID]... [--refuses ID]... "
                         "[--note T] [--clear]"_s),
         CliTexts::tr(
             "When a customer takes visits (mon to sun, hours such as 09:00-15:00) and which technicians are "
             "wanted or refused. What is not named stays; without options it is only shown."),
         CliCommand::Needs::Office, setCustomerWishes});
}

} // namespace truckroll
