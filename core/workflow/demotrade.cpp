// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demodiary.h"
#include <array>

// Equipment, deposits, credit notes, templates and letters of the demo office. Drawn from numbers of its own,
// so that the rest of the office stays as it is.
namespace truckroll {

namespace {

struct Machine
{
    const char *name;
    const char *maker;
    const char *model;
    int years; ///< of warranty
};

constexpr std::array<Machine, 8> machines{{{"Furnace, basement", "Carrier", "59SC6A", 10},
                                           {"Water heater", "Rheem", "XG50T12", 6},
                                           {"Air conditioner, roof", "Trane", "4TTR6036", 10},
                                           {"Electrical panel", "Square D", "HOM4080", 5},
                                           {"Sump pump", "Zoeller", "M53", 3},
                                           {"Heat pump", "Lennox", "XP21", 10},
                                           {"Boiler", "Weil-McLain", "CGa-5", 10},
                                           {"Backflow preventer", "Watts", "LF009", 5}}};

constexpr size_t everyFew = 3;

Done addMachine(DemoContext &demo, const DemoCustomer &customer, size_t place)
{
    const Machine &machine = machines[place % machines.size()];
    const WallTime before{demo.firstDay().addDays(-3), 600};
    Equipment equipment;
    equipment.site = customer.sites.front();
    equipment.name = QString::fromLatin1(machine.name);
    equipment.maker = QString::fromLatin1(machine.maker);
    equipment.model = QString::fromLatin1(machine.model);
    equipment.serial = QStringLiteral("%1-%2")
                           .arg(QString::fromLatin1(machine.maker).left(2).toUpper())
                           .arg(100417 + place * 7919);
    equipment.installed = demo.today().addDays(-200 - qint64(place * 97 % 3000));
    equipment.warrantyUntil = equipment.installed.addYears(machine.years);
    TRY(const Equipment added, demo.act(demo.dispatcher, before, SaveEquipment{equipment}));
    AppointmentList folders;
    folders.customer = customer.id;
    const WallTime morning = demo.inHours({demo.today(), 8 * 60 + 1});
    demo.at(morning, [&demo, morning, folders, id = added.id]() -> Done {
        TRY(const auto rows, demo.ask(folders));
        if (!rows.empty())
            CHECK_OK(
                demo.act(demo.dispatcher, morning, SetFolderEquipment{rows.front().appointment.id, {id}}));
        return Nothing{};
    });
    return Nothing{};
}

Result<std::vector<DocumentRow>> papers(DemoContext &demo, DocumentKind kind, DocumentState state)
{
    DocumentList query;
    query.kind = kind;
    query.state = state;
    return demo.ask(query);
}

/// A paid invoice of which something is given back, and an open one that a mistake was on.
Done credit(DemoContext &demo, const WallTime &when)
{
    TRY(const auto paid, papers(demo, DocumentKind::Invoice, DocumentState::Paid));
    TRY(const auto open, papers(demo, DocumentKind::Invoice, DocumentState::Open));
    MakeCreditNote command;
    for (const auto &[rows, cents, reason] : {std::tuple(&paid, 2500, "Came back for a leak, no charge"),
                                              std::tuple(&open, 1900, "One hour too many")}) {
        const auto large = std::find_if(rows->begin(), rows->end(), [cents = cents](const DocumentRow &row) {
            return row.balance.units() > cents * 2 || (row.balance.isZero() && row.total.units() > cents * 2);
        });
        if (large == rows->end())
            continue;
        command.invoice = large->id;
        command.amount = Money::fromUnits(cents);
        command.reason = QString::fromLatin1(reason);
        CHECK_OK(demo.act(demo.bookkeeper, when, command));
    }
    return Nothing{};
}

/// A deposit that was asked for and paid on a quote that the customer thinks about.
Done deposit(DemoContext &demo, const WallTime &when)
{
    TRY(const auto quotes, papers(demo, DocumentKind::Quote, DocumentState::Sent));
    const auto large = std::find_if(quotes.begin(), quotes.end(),
                                    [](const DocumentRow &row) { return row.total.units() > 50'000; });
    if (large == quotes.end())
        return Nothing{};
    MakePartProForma part;
    part.source = large->id;
    part.percent = Percent::whole(30);
    CHECK_OK(demo.act(demo.dispatcher, when, part));
    return Nothing{};
}

/// The paper as it is now, drawn. A letter goes without it rather than not at all.
Result<std::vector<MailAttachment>> paperOf(DemoContext &demo, DocumentId id)
{
    std::vector<MailAttachment> papers;
    if (!demo.drawPaper)
        return papers;
    TRY(const auto details, demo.ask(DocumentDetails{id}));
    if (const auto pdf = demo.drawPaper(details, demo.currency))
        papers.push_back({details.document.number + QStringLiteral(".pdf"), *pdf});
    return papers;
}

/// The newest paper of the kind that no letter took along yet goes to its customer.
Done writeLetter(DemoContext &demo, const WallTime &when, DocumentKind kind, DocumentState state,
                 const MailWasTried &outcome)
{
    TRY(const auto rows, papers(demo, kind, state));
    TRY(const auto letters, demo.ask(Outbox{}));
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const bool went = std::any_of(letters.begin(), letters.end(), [&](const Outbox::Row &letter) {
            return letter.mail.document == row->id;
        });
        ComposeMail subject;
        subject.document = row->id;
        TRY(const auto composed, demo.ask(subject));
        if (went || composed.mail.recipients.isEmpty())
            continue;
        QueueMail command;
        command.mail = composed.mail;
        TRY(command.attachments, paperOf(demo, row->id));
        CHECK_OK(demo.act(demo.bookkeeper, when, command));
        TRY(const auto taken, demo.act(demo.bookkeeper, when, TakeDueMail{}));
        MailWasTried tried = outcome;
        tried.mail = taken.mail ? taken.mail->id : MailId();
        if (tried.mail)
            CHECK_OK(demo.act(demo.bookkeeper, when, tried));
        break;
    }
    return Nothing{};
}

/// What went out in the last days; the newest came back.
void writeLetters(DemoContext &demo)
{
    constexpr int days = 8;
    const MailWasTried sent{{}, true, false, {}};
    for (int back = days; back > 0; --back) {
        const WallTime evening = demo.inHours({demo.today().addDays(-back), 16 * 60 + 20 + 3 * back});
        const bool quote = back % 3 == 0;
        demo.at(evening, [&demo, evening, quote, sent] {
            return quote ? writeLetter(demo, evening, DocumentKind::Quote, DocumentState::Sent, sent)
                         : writeLetter(demo, evening, DocumentKind::Invoice, DocumentState::Open, sent);
        });
    }
    const WallTime last = demo.inHours({demo.today().addDays(-1), 16 * 60 + 51});
    const MailWasTried refused{
        {},
        false,
        false,
        QStringLiteral("The server refused the letter (550). Check the recipients' addresses and the "
                       "sender's, then send it again.")};
    demo.at(last, [&demo, last, refused] {
        return writeLetter(demo, last, DocumentKind::Invoice, DocumentState::Open, refused);
    });
}

struct Wording
{
    const char *purpose;
    const char *name;
    const char *subject;
    const char *body;
};

// The first of a purpose by its name is what a letter begins with.
constexpr std::array<Wording, 3> wordings{
    {{"invoice", "Invoice", "Invoice {number} from {company}",
      "Hello {contact},\n\nthank you for your order. Attached is invoice {number} over {total}. {balance} of "
      "it is due on {due}.\n\nKind regards,\n{company}\n{company_phone}"},
     {"invoice", "Reminder", "Reminder: {number} was due on {due}",
      "Hello {contact},\n\n{balance} of invoice {number} is still open. Perhaps it was overlooked; a copy is "
      "attached.\n\nThank you,\n{company}\n{company_phone}"},
     {"quote", "Quote", "Our quote {number}: {title}",
      "Hello {contact},\n\nattached is our quote {number} over {total}. Call us or answer this letter when "
      "you want the work done.\n\nKind regards,\n{company}\n{company_phone}"}}};

Done addTemplates(DemoContext &demo)
{
    for (const Wording &wording : wordings) {
        MailTemplate one;
        one.purpose = QString::fromLatin1(wording.purpose);
        one.name = QString::fromLatin1(wording.name);
        one.subject = QString::fromLatin1(wording.subject);
        one.body = QString::fromLatin1(wording.body);
        CHECK_OK(demo.act(demo.owner, {demo.firstDay().addDays(-3), 605}, SaveMailTemplate{one}));
    }
    return Nothing{};
}

/// Somebody was written down a second time, by another hand.
Done writeDownTwice(DemoContext &demo, const DemoCustomer &customer)
{
    TRY(const auto known, demo.ask(CustomerDetails{customer.id}));
    Customer twin;
    const QStringList words = known.customer.name.split(u' ');
    twin.name = customer.business || words.size() < 2
                    ? known.customer.name + QStringLiteral(" Inc")
                    : QStringLiteral("%1, %2.").arg(words.back(), words.front().left(1));
    twin.phone = known.customer.phone;
    twin.billing = known.customer.billing;
    CHECK_OK(demo.act(demo.dispatcher, {demo.firstDay().addDays(-2), 640}, SaveCustomer{twin}));
    return Nothing{};
}

} // namespace

Done makeDemoTrade(DemoContext &demo)
{
    for (const size_t place : {size_t(11), demo.customers.size() - 3})
        CHECK_OK(writeDownTwice(demo, demo.customers[place]));
    for (size_t place = 0; place < demo.customers.size(); place += everyFew) {
        if (!demo.customers[place].sites.empty())
            CHECK_OK(addMachine(demo, demo.customers[place], place));
    }
    CHECK_OK(addTemplates(demo));
    const WallTime morning = demo.inHours({demo.today(), 8 * 60 + 2});
    demo.at(morning, [&demo, morning] { return credit(demo, morning); });
    demo.at(morning, [&demo, morning] { return deposit(demo, morning); });
    writeLetters(demo);
    return Nothing{};
}

} // namespace truckroll
