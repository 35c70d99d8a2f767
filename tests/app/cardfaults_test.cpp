// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever goes wrong at the card processor, the command line says so by its exit code, and settles it.
#include "tests/app/cardline.h"

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct Counts
{
    int movements = 0;
    int doubts = 0;
    int persons = 0;
};

QJsonObject objectOf(const CliAnswer &answer)
{
    return QJsonDocument::fromJson(answer.out).object();
}

struct FaultLine : CardLine
{
    FaultLine() { customer = newCustomer("Faulty Bakery"); }

    QStringList move(const QString &what, const QString &payment)
    {
        if (what == u"refund" || what == u"void")
            return {"card", "refund", payment};
        if (what == u"terminal")
            return {"card", "terminal", invoice, "--hsn", SimulatedCardPointe::terminal};
        if (what == u"ach")
            return {"card", "ach", invoice, "--token", "9036412947515678", "--name", "Jane Doe"};
        return {"card", "charge", invoice, "--token", token, "--expiry", "1228"};
    }

    /// Only an answer that does not come is given up quickly; times between looks are the clock's.
    void hurry(bool on) { object({"setting", "set", "cardpointe.test_speed", on ? "300" : "1"}); }

    void passTime(int seconds)
    {
        clock().advance(seconds);
        processor.setTime(clock().nowUtc());
    }
    QString prefix() { return QString(invoice).remove(u'-'); }

    /// What the processor has under the order of a movement that stands.
    QStringList standing(const QString &order)
    {
        return processor.with<QStringList>([&](CardLedger &ledger) {
            for (const CardLedger::Entry &entry : ledger.entries())
                if (entry.orderId == order && entry.approved() && !entry.voided)
                    return QStringList{entry.reference, plainCents(entry.cents)};
            return QStringList();
        });
    }

    /// As a person does who has looked at the processor's own site.
    void decide(const QJsonObject &movement, Counts &counts)
    {
        ++counts.persons;
        QStringList command{"card", "decide", movement.value("movement").toString(), "--note", "looked up"};
        const QStringList there = standing(movement.value("order_id").toString());
        if (there.isEmpty())
            command << "--not-charged";
        else
            command << "--charged" << there[0] << "--amount" << there[1];
        object(command);
    }

    void settle(Counts &counts)
    {
        constexpr int mostLooks = 12;
        int exitCode = CliAnswer::Unknown;
        for (int look = 0; look < mostLooks && exitCode == CliAnswer::Unknown; ++look) {
            exitCode = run({"card", "resolve"}).exitCode;
            for (const QJsonValue &each : array({"card", "list", invoice}))
                if (each.toObject().value("status").toString() == u"needs-a-person")
                    decide(each.toObject(), counts);
            passTime(35);
        }
        CHECK(exitCode == CliAnswer::Good);
        for (const QJsonValue &each : array({"card", "tasks"})) {
            const QJsonObject task = each.toObject();
            if (task.value("kind").toString() == u"card-double")
                run({"card", "refund", task.value("payment").toString()});
            if (task.value("kind").toString() == u"card-overpaid")
                object({"card", "done", task.value("id").toString(), "--note", "given back tomorrow"});
        }
    }

    void tryOnce(const QString &what, CardFault fault, Counts &counts)
    {
        INFO(what.toStdString() << " meets " << cardFaultName(fault));
        invoice = newInvoice(customer);
        QString payment;
        if (what == u"refund" || what == u"void")
            payment = charged(CliAnswer::Good).value("id").toString();
        if (what == u"refund")
            processor.settle();
        const int before = processor.movements();
        if (fault == CardFault::Refuse)
            processor.server().refuse();
        processor.failNext(fault == CardFault::Refuse ? CardFault::None : fault);
        hurry(true);
        const CliAnswer answer = run(QStringList{"--json"} + move(what, payment));
        hurry(false);
        INFO(answer.exitCode << ": " << answer.out.toStdString() << answer.err.toStdString());
        processor.server().listenAgain();
        processor.failNext(CardFault::None);
        if (answer.exitCode == CliAnswer::Unknown) {
            ++counts.doubts;
            const QString status = objectOf(answer).value("status").toString();
            CHECK((status == u"in-doubt" || status == u"needs-a-person"));
            CHECK(refusal({"card", "charge", invoice, "--token", token, "--expiry", "1228"}).exitCode ==
                  CliAnswer::Refused);
        } else {
            CHECK((answer.exitCode == CliAnswer::Good || answer.exitCode == CliAnswer::Refused));
        }
        settle(counts);
        ++counts.movements;
        const int returned = fault == CardFault::Duplicate ? 1 : 0; // the second charge is voided
        CHECK(processor.movements() - before <= 1 + returned);
        const QJsonObject shown = object({"document", "show", invoice});
        CHECK(centsOf(shown.value("paid").toString()) == processor.holds(prefix()));
        CHECK(processor.standing(prefix()) <= 1);
        if (shown.value("status").toString() == u"paid")
            CHECK(processor.standing(prefix()) == 1);
        passTime(600); // a terminal that met nobody is held as long
    }

    QString customer;
};

} // namespace

TEST_CASE("By the command line: whatever goes wrong, exit code 4 says so and card resolve settles it")
{
    const char *what = GENERATE("charge", "terminal", "ach", "void", "refund");
    FaultLine shop;
    Counts counts;
    for (int fault = 0; fault < cardFaultCount; ++fault)
        shop.tryOnce(QLatin1String(what), CardFault(fault), counts);
    CHECK(shop.array({"card", "tasks"}).isEmpty());
    CHECK(shop.run({"office", "verify"}).exitCode == CliAnswer::Good);
    WARN(what << ": " << counts.movements << " movements, " << counts.doubts << " times exit code 4, "
              << counts.persons << " decided by a person");
}
