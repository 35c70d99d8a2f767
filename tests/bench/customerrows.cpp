// SPDX-License-Identifier: GPL-3.0-or-later
// 100,000 customers: what is typed into the customers' page, and what reads all of them.
#include "core/domain/customeracts.h"
#include "core/domain/reports.h"
#include "tests/bench/measuring.h"
#include "tests/bench/rows.h"
#include <QFile>

namespace truckroll::bench {

namespace {

constexpr int manyCustomers = 100'000;
constexpr int fewCustomers = 2'000;
constexpr int batch = 5'000;
constexpr int firstAnswers = 50;

const char *const firstNames[] = {"Ann", "Bob",  "Cat", "Dana", "Eve", "Frank",
                                  "Gus", "Hana", "Ivo", "Jill", "Kurt"};
const char *const lastNames[] = {"Kline",  "Meyer",  "Ruiz",   "Lee",   "Olsen", "Novak", "Kaya",
                                 "Garcia", "Müller", "Dubois", "Rossi", "Smith", "Brown"};
const char *const streets[] = {"Long Street", "Oak Avenue", "Market Square", "Hill Road", "Lake Drive"};

template <size_t N>
QString pick(const char *const (&list)[N], int number)
{
    return QString::fromUtf8(list[size_t(number) % N]);
}

Customer customerOf(int number)
{
    Customer customer;
    customer.name =
        QStringLiteral("%1 %2 %3").arg(pick(firstNames, number), pick(lastNames, number / 11)).arg(number);
    customer.phone =
        QStringLiteral("217%1").arg(2'000'000 + number * 61 % 7'999'999, 7, 10, QLatin1Char('0'));
    customer.email = QStringLiteral("mail%1@example%2.example").arg(number).arg(number % 97);
    customer.billing = {QStringLiteral("%1 %2").arg(number % 3000).arg(pick(streets, number)),
                        QStringLiteral("Springfield"), QStringLiteral("IL"),
                        QString::number(62700 + number % 20)};
    return customer;
}

void makeOffice(const QString &path, int customers)
{
    NewOffice what;
    what.zone = "America/Chicago";
    const auto office = need(Office::create(path, what, benchClock()));
    const Actor owner = ownerOf(*office);
    for (int from = 0; from < customers; from += batch) {
        std::vector<SaveCustomer> commands;
        for (int number = from; number < std::min(customers, from + batch); ++number)
            commands.push_back({customerOf(number)});
        const auto made = need(office->actAll(owner, commands));
        std::vector<SaveEquipment> machines;
        for (size_t i = 0; i < made.reply.size(); i += 10) {
            Equipment machine;
            machine.site = need(office->ask(owner, CustomerDetails{made.reply[i].id})).sites.front().id;
            machine.name = QStringLiteral("Furnace");
            machine.serial = QStringLiteral("SN-%1").arg(700'000 + from + int(i));
            machines.push_back({machine});
        }
        need(office->actAll(owner, machines));
    }
}

void add(Bench &bench, const QString &work, const QString &note, double aim, const std::function<void()> &ask)
{
    const double took = measure(std::max(3, bench.runs / 6), ask, 1).median();
    bench.table.add({work, took, QStringLiteral("ms"), 0, 0, aim, note});
}

} // namespace

void customerRows(Bench &bench)
{
    const int customers = bench.size.visits == largeOffice.visits ? manyCustomers : fewCustomers;
    const QString path =
        bench.offices.absoluteFilePath(QStringLiteral("customers-%1.truckroll").arg(customers));
    if (!QFile::exists(path))
        makeOffice(path, customers);
    const auto office = openOffice(path);
    const Actor owner = ownerOf(*office);
    const int middle = customers / 2;
    const QStringList texts{customerOf(middle).name,
                            QStringLiteral("kline"),
                            QStringLiteral("a"),
                            customerOf(middle).phone,
                            QStringLiteral("217 2"),
                            customerOf(middle).email,
                            QStringLiteral("%1 oak").arg(middle % 3000),
                            QStringLiteral("muller dana"),
                            QStringLiteral("sn%1").arg(700'000 + middle / batch * batch),
                            QStringLiteral("INV-1001"),
                            QStringLiteral("zebra")};
    double slowest = 0;
    QString which;
    for (const QString &text : texts) {
        const double took = measure(
                                std::max(3, bench.runs / 6),
                                [&] {
                                    need(office->ask(owner, CustomerList{text, firstAnswers}));
                                },
                                1)
                                .median();
        if (took > slowest) {
            slowest = took;
            which = text;
        }
    }
    bench.table.add({QStringLiteral("customers: first 50 of %1 while typing").arg(customers), slowest,
                     QStringLiteral("ms"), 0, 0, 10, QStringLiteral("slowest: “%1”").arg(which)});
    add(bench, QStringLiteral("customers: all rows"), {}, 500, [&] {
        need(office->ask(owner, CustomerList{QString(), -1}));
    });
    add(bench, QStringLiteral("customers: likely duplicates among all"), {}, 2000,
        [&] { need(office->ask(owner, CustomerDuplicates{})); });
}

} // namespace truckroll::bench
