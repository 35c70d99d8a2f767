// SPDX-License-Identifier: GPL-3.0-or-later
// Searching the whole office, as the palette, the customers' page and the list of appointments do.
#include "tests/bench/measuring.h"
#include "tests/bench/rows.h"

namespace truckroll::bench {

namespace {

constexpr int firstAnswers = 50;

/// What is typed: rare and common words, beginnings, two words, numbers, phones, and what is nowhere.
const QStringList &searches()
{
    static const QStringList all{
        QStringLiteral("Customer 04217"),
        QStringLiteral("customer"),
        QStringLiteral("04217"),
        QStringLiteral("cust"),
        QStringLiteral("c"),
        QStringLiteral("tap repair"),
        QStringLiteral("furnace"),
        QStringLiteral("heat"),
        QStringLiteral("long street springfield"),
        QStringLiteral("(217) 555-4217"),
        QStringLiteral("5554217"),
        QStringLiteral("A-900017"),
        QStringLiteral("1042 furnace"),
        QStringLiteral("zebra"),
        QStringLiteral("customer zebra"),
    };
    return all;
}

template <class Ask>
void add(Bench &bench, const QString &work, const Ask &ask)
{
    double slowest = 0;
    QString which;
    for (const QString &text : searches()) {
        const double took = measure(
                                std::max(3, bench.runs / 6), [&] { ask(text); }, 1)
                                .median();
        if (qEnvironmentVariableIsSet("TRUCKROLL_BENCH_EACH"))
            std::fprintf(stderr, "    %-30s %-28s %8.2f ms\n", qPrintable(work), qPrintable(text), took);
        if (took > slowest) {
            slowest = took;
            which = text;
        }
    }
    bench.table.add(
        {work, slowest, QStringLiteral("ms"), 0, 0, 10, QStringLiteral("slowest: “%1”").arg(which)});
}

} // namespace

void searchRows(Bench &bench)
{
    const auto office = openOffice(officeIn(bench.offices, bench.history));
    const Actor owner = ownerOf(*office);
    add(bench, QStringLiteral("search of everything, first 50 answers"), [&](const QString &text) {
        need(office->ask(owner, Search{text, firstAnswers}));
    });
    add(bench, QStringLiteral("search of customers, first 50"), [&](const QString &text) {
        need(office->ask(owner, CustomerList{text, firstAnswers}));
    });
    add(bench, QStringLiteral("search of appointments, first 50"), [&](const QString &text) {
        AppointmentList list;
        list.search = text;
        list.limit = firstAnswers;
        need(office->ask(owner, list));
    });
}

} // namespace truckroll::bench
