// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/journeyhelper.h"

#include "core/backend/office.h"
#include "core/domain/documentstate.h"
#include <QCoreApplication>
#include <catch2/catch.hpp>
#include <cstring>
#include <unistd.h>

namespace truckroll::testkit {

namespace {

/// Past all buffers: what was said before a kill has arrived.
void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) < 0)
        _exit(3);
}

int hold()
{
    say("held");
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
    return 0;
}

/// One office, one way through it at a time; an act that is refused ends the process.
class Journey
{
public:
    Journey(Office &office, const Actor &actor) : m_office(office), m_actor(actor) {}
    void go();

private:
    template <class Command>
    typename Command::Reply act(const Command &command)
    {
        auto acted = m_office.act(m_actor, command);
        if (!acted) {
            say("refused " + acted.error().forUser);
            _exit(4);
        }
        return std::move(acted->reply);
    }
    Document quoteFor(const Appointment &folder);
    void bill(const Document &order);

    Office &m_office;
    Actor m_actor;
};

Document Journey::quoteFor(const Appointment &folder)
{
    Document quote;
    quote.kind = DocumentKind::Quote;
    quote.state = firstState(quote.kind);
    quote.appointment = folder.id;
    quote.customer = folder.customer;
    quote.site = folder.site;
    quote.company = folder.company;
    for (const int price : {95, 148, 7}) {
        DocumentLine line;
        line.description = QStringLiteral("Part of %1").arg(price);
        line.quantity = Quantity::fromUnits(1500);
        line.unitPrice = UnitPrice::whole(price);
        quote.lines.push_back(line);
    }
    return act(SaveDocument{quote});
}

void Journey::bill(const Document &order)
{
    const Document draft = act(ConvertDocument{order.id, DocumentKind::Invoice, {}, true}).document;
    say("drafted " + draft.number);
    const Document invoice = act(IssueInvoice{draft.id, draft.version});
    say("issued " + invoice.number);
    const Money part = Money::whole(100);
    act(RecordPayment{invoice.id, part, PaymentMethod::Cash, {}, {}});
    say("paid " + invoice.number + " " + toPlain(part));
    const Money rest = invoice.totals.total - part;
    act(RecordPayment{invoice.id, rest, PaymentMethod::Check, QStringLiteral("2041"), {}});
    say("paid " + invoice.number + " " + toPlain(rest));
}

void Journey::go()
{
    BookVisit book;
    NewCustomer caller;
    caller.name = QStringLiteral("Kline Bakery");
    caller.phone = QStringLiteral("217 555 0144");
    book.customer = caller;
    book.title = QStringLiteral("Kitchen tap drips");
    book.start = WallTime::at(QDate(2026, 3, 2), 9);
    const Appointment folder = act(book).appointment;
    say("booked " + folder.number);
    act(AddCallNote{folder.id, QStringLiteral("Please ring twice.")});
    say("called " + folder.number);
    Document quote = quoteFor(folder);
    say("quoted " + quote.number + " " + folder.number);
    quote = act(MarkDocument{quote.id, quote.version, DocumentState::Sold, {}});
    say("sold " + quote.number);
    const Document order = act(ConvertDocument{quote.id, DocumentKind::WorkOrder, {}, false}).document;
    say("ordered " + order.number + " " + quote.number);
    bill(order);
}

int travel(Office &office)
{
    const auto actor = office.signIn({}, {});
    if (!actor)
        return 2;
    Journey journey(office, *actor);
    for (;;)
        journey.go();
}

} // namespace

std::optional<int> runJourneyHelper(int &argc, char **argv)
{
    if (argc < 4 || std::strcmp(argv[1], "--helper") != 0)
        return std::nullopt;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    auto office = Office::open(arguments.value(3), clock);
    if (!office) {
        say("refused " + office.error().forUser);
        return 2;
    }
    return arguments.value(2) == u"hold" ? hold() : travel(**office);
}

std::unique_ptr<QProcess> startJourneyHelper(const QString &what, const QString &path)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(), {"--helper", what, path});
    REQUIRE(process->waitForStarted());
    return process;
}

} // namespace truckroll::testkit
