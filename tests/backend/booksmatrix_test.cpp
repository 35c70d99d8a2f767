// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/booksmatrix.h"
#include <array>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;
using Kind = BooksMatrix::Kind;

// Each kind of record, with each thing that can go wrong on the way, with the program killed at each point of
// sending it: afterwards there is exactly one of it there, its id is stored here, amounts and balances are
// equal after every movement of money, and nothing is left to be sent.

namespace {

struct Prepared
{
    BooksMatrix::Sent sent;
    BooksBench::Moment moment;
    QString backup; ///< yesterday's
};

Prepared prepared(BooksMatrix &matrix)
{
    Prepared made;
    made.sent = matrix.prepare();
    made.moment = matrix.bench().moment();
    made.backup = matrix.bench().backup();
    matrix.bench().settleAll(); // the next one begins without it
    return made;
}

/// All the tries of one kind. They begin in the same office, so that it is made only once.
class Tries
{
public:
    explicit Tries(Kind kind) : m_matrix(kind), m_begins{prepared(m_matrix), prepared(m_matrix)} {}

    void killedAt(BooksTrouble trouble, int point);
    void restoredAfterAllWasSent(BooksTrouble trouble);
    void report();

private:
    /// What is there when all was sent, and what the office keeps outside its file.
    struct SentMoment
    {
        SimulatedBooks::Moment there;
        std::map<QString, Secret> secrets;
    };
    SentMoment sentMoment();
    void voidedBeforeItIsKnown(BooksTrouble trouble, const SentMoment &sent);
    BooksBench &bench() { return m_matrix.bench(); }

    BooksMatrix m_matrix;
    std::array<Prepared, 2> m_begins; ///< of bills: a part of what was ordered, and all of it
    int m_cases = 0;
    int m_restored = 0;
    int m_takenOut = 0;
    int m_runs = 0;
};

/// Queries show everything by then; no key is left in the backup that would be answered from memory.
Tries::SentMoment Tries::sentMoment()
{
    SentMoment moment{bench().books.moment(), bench().store.secrets};
    moment.there.hidden.clear();
    return moment;
}

/// And once more with yesterday's backup restored after the crash.
void Tries::killedAt(BooksTrouble trouble, int point)
{
    const Prepared &begin = m_begins[size_t(point) % m_begins.size()];
    INFO(m_matrix.name() << ", " << troubleName(trouble) << ", killed at point " << point);
    bench().goBackTo(begin.moment);
    bench().books.misbehave(trouble, m_matrix.tag());
    bench().sendAndDie(KillPoint(point), m_matrix.tag());
    const SentMoment killed = sentMoment();
    bench().shop.reopen();
    m_runs += bench().settleAll();
    m_matrix.check(begin.sent);
    ++m_cases;
    INFO("yesterday's backup restored after that");
    bench().books.goBackTo(killed.there);
    bench().store.secrets = killed.secrets;
    bench().advance(300);
    bench().restore(begin.backup);
    m_runs += bench().settleAll();
    m_matrix.check(begin.sent);
    ++m_restored;
}

void Tries::restoredAfterAllWasSent(BooksTrouble trouble)
{
    const Prepared &begin = m_begins[0];
    INFO(m_matrix.name() << ", " << troubleName(trouble) << ", sent, then yesterday's backup restored");
    bench().goBackTo(begin.moment);
    bench().books.misbehave(trouble, m_matrix.tag());
    bench().settleAll();
    const SentMoment sent = sentMoment();
    bench().books.goBackTo(sent.there);
    bench().restore(begin.backup);
    bench().settleAll();
    m_matrix.check(begin.sent);
    ++m_restored;
    if (m_matrix.canBeTakenOut())
        voidedBeforeItIsKnown(trouble, sent);
    CHECK(bench().shop.office().verify().isEmpty());
}

void Tries::voidedBeforeItIsKnown(BooksTrouble trouble, const SentMoment &sent)
{
    const Prepared &begin = m_begins[0];
    INFO("voided here before the restored office knew that it is there");
    bench().books.goBackTo(sent.there);
    bench().store.secrets = sent.secrets;
    bench().restore(begin.backup);
    m_matrix.takeOut(begin.sent);
    bench().books.misbehave(trouble, m_matrix.tag());
    bench().settleAll();
    m_matrix.checkTakenOut(begin.sent);
    ++m_takenOut;
}

void Tries::report()
{
    WARN(m_matrix.name() << ": " << m_cases << " cases (" << booksTroubleCount << " faults x " << killPoints
                         << " kill points), " << m_restored
                         << " with yesterday's backup restored (each of them, and each fault after all was "
                            "sent), "
                         << m_takenOut << " voided after that"
                         << ", runs until settled: " << m_runs
                         << ", requests answered from memory: " << bench().books.keysRepeated());
    CHECK(m_cases >= 14 * 8);
    CHECK(m_restored >= 14 * 9);
}

void sendThroughAll(Kind kind)
{
    Tries tries(kind);
    for (int fault = 0; fault < booksTroubleCount; ++fault) {
        const auto trouble = BooksTrouble(fault);
        for (int point = 1; point <= killPoints; ++point)
            tries.killedAt(trouble, point);
        tries.restoredAfterAllWasSent(trouble);
    }
    tries.report();
}

} // namespace

// A test case for each kind, so that they run beside each other.
#define TRUCKROLL_MATRIX(name, kind)                                                                         \
    TEST_CASE("Every fault x every point of being killed, " name                                             \
              ": exactly one of each there, and after yesterday's backup as well",                           \
              "[matrix]")                                                                                    \
    {                                                                                                        \
        sendThroughAll(kind);                                                                                \
    }
TRUCKROLL_MATRIX("customers", Kind::Customer)
TRUCKROLL_MATRIX("items", Kind::Item)
TRUCKROLL_MATRIX("invoices", Kind::Invoice)
TRUCKROLL_MATRIX("invoices QuickBooks numbers", Kind::NumberedThere)
TRUCKROLL_MATRIX("invoices without warnings", Kind::Unwarned)
TRUCKROLL_MATRIX("payments", Kind::Payment)
TRUCKROLL_MATRIX("credit notes", Kind::CreditNote)
TRUCKROLL_MATRIX("voids of invoices", Kind::VoidedInvoice)
TRUCKROLL_MATRIX("changes of invoices", Kind::ChangedInvoice)
TRUCKROLL_MATRIX("corrections of invoices", Kind::CorrectedInvoice)
TRUCKROLL_MATRIX("bills of purchase orders", Kind::Bill)
TRUCKROLL_MATRIX("refunds", Kind::Refund)
TRUCKROLL_MATRIX("refunds that reopen", Kind::Reopening)
TRUCKROLL_MATRIX("whole refunds", Kind::WholeRefund)
TRUCKROLL_MATRIX("voids of payments", Kind::VoidedPayment)
TRUCKROLL_MATRIX("credits that pay", Kind::AppliedCredit)
#undef TRUCKROLL_MATRIX
