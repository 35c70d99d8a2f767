// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/faults.h"

#include "core/accounting/quickbooks/api.h"
#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;
using namespace truckroll::quickbooks;
using C = FaultClass;
using A = BooksAdvice;

namespace {

struct Row
{
    int code;
    FaultClass kind;
    BooksAdvice advice;
    const char *says; ///< a part of the sentence that the user reads
};

// The table of sentences: what somebody reads, and which button helps.
constexpr Row rows[] = {
    {100, C::Token, A::Reconnect, "connect again"},
    {120, C::StopAll, A::Reconnect, "has no access to the company any more"},
    {130, C::Wait, A::Retry, "locked for maintenance"},
    {140, C::Wait, A::Retry, "locked for maintenance"},
    {150, C::Wait, A::Retry, "locked for maintenance"},
    {500, C::Refused, A::Report, "did not understand the request"},
    {600, C::LookUp, A::Retry, "had this request for Invoice INV-1042 before"},
    {610, C::Refused, A::OpenMapping, "is deleted or inactive in QuickBooks"},
    {620, C::Refused, A::UndoThere, "belongs to another customer"},
    {700, C::Refused, A::CorrectRecord, "hierarchy"},
    {800, C::Refused, A::UndoThere, "still in use in QuickBooks"},
    {900, C::Refused, A::CorrectRecord, "hierarchy"},
    {1040, C::Refused, A::Report, "did not understand"},
    {2010, C::Refused, A::Report, "did not understand"},
    {2020, C::Refused, A::CorrectRecord, "A value that QuickBooks needs is missing in Invoice INV-1042"},
    {2030, C::Refused, A::OpenMapping, "does not exist in QuickBooks"},
    {2040, C::Refused, A::CorrectRecord, "a colon, a tab or a new line"},
    {2050, C::Refused, A::CorrectRecord, "too long for QuickBooks"},
    {2060, C::Refused, A::CorrectRecord, "outside of what QuickBooks takes"},
    {2070, C::Refused, A::CorrectRecord, "outside of what QuickBooks takes"},
    {2090, C::Refused, A::CorrectRecord, "outside of what QuickBooks takes"},
    {2100, C::Refused, A::CorrectRecord, "outside of what QuickBooks takes"},
    {2110, C::Refused, A::CorrectRecord, "outside of what QuickBooks takes"},
    {2130, C::Refused, A::Report, "did not understand"},
    {2140, C::Refused, A::CorrectRecord, "outside of what QuickBooks takes"},
    {2160, C::Refused, A::CorrectRecord, "outside of what QuickBooks takes"},
    {2170, C::Refused, A::OpenMapping, "choose one in the mapping"},
    {2200, C::Refused, A::CorrectRecord, "e-mail or web address"},
    {2210, C::Refused, A::CorrectRecord, "e-mail or web address"},
    {2240, C::Refused, A::CorrectRecord, "outside of what QuickBooks takes"},
    {2250, C::Refused, A::CorrectRecord, "no lines, or a line below zero"},
    {2290, C::Refused, A::CorrectRecord, "a line below zero"},
    {2500, C::Refused, A::OpenMapping, "read the lists again"},
    {3001, C::Wait, A::Retry, "asks to go slower"},
    {3100, C::StopAll, A::Reconnect, "another company, or to the sandbox"},
    {3200, C::Token, A::Reconnect, "does not accept the connection any more"},
    {4000, C::Refused, A::Report, "did not understand"},
    {4001, C::Refused, A::Report, "did not understand"},
    {4002, C::Refused, A::Report, "did not understand"},
    {5010, C::LookUp, A::Retry, "was changed in QuickBooks in the meantime"},
    {5020, C::StopAll, A::AskAdministrator, "may not do this"},
    {5030, C::Refused, A::AskAdministrator, "need the Plus plan"},
    {6000, C::Refused, A::UndoThere, "its own words follow"},
    {6010, C::Refused, A::OpenMapping, "of the wrong type"},
    {6070, C::Refused, A::Report, "computes another amount for a line"},
    {6080, C::Refused, A::CorrectRecord, "has no name"},
    {6090, C::Refused, A::CorrectRecord, "discount line"},
    {6100, C::Refused, A::OpenMapping, "does not take a tax code"},
    {6130, C::Refused, A::CorrectRecord, "hierarchy"},
    {6140, C::LookUp, A::ChooseNumber, "The number of Invoice INV-1042 is used in QuickBooks already"},
    {6150, C::Refused, A::CorrectRecord, "hierarchy"},
    {6160, C::Refused, A::OpenMapping, "tax code"},
    {6170, C::Refused, A::OpenMapping, "tax code"},
    {6180, C::Refused, A::CorrectRecord, "hierarchy"},
    {6190, C::StopAll, A::AskAdministrator, "subscription is not active"},
    {6200, C::Refused, A::ReopenBooks, "The books are closed for the date of Invoice INV-1042"},
    {6210, C::Refused, A::ReopenBooks, "reopen the period in QuickBooks"},
    {6220, C::Refused, A::UndoThere, "still in use"},
    {6230, C::Refused, A::OpenMapping, "tax code"},
    {6240, C::LookUp, A::ChooseName, "used in QuickBooks by a customer, vendor or employee"},
    {6250, C::Refused, A::CorrectRecord, "is inactive in QuickBooks"},
    {6270, C::Refused, A::CorrectRecord, "before the inventory of an item begins"},
    {6280, C::Refused, A::UndoThere, "still in use"},
    {6310, C::Refused, A::CorrectRecord, "billable to nobody"},
    {6320, C::Refused, A::CorrectRecord, "billable to nobody"},
    {6420, C::Refused, A::CorrectRecord, "wants an e-mail address"},
    {6430, C::Refused, A::OpenMapping, "of the wrong type"},
    {6440, C::Refused, A::OpenMapping, "no product, service or account"},
    {6450, C::Refused, A::UndoThere, "undo the deposit or match there first"},
    {6470, C::Refused, A::OpenMapping, "tax code"},
    {6480, C::Refused, A::UndoThere, "undo the deposit or match there first"},
    {6540, C::Refused, A::UndoThere, "part of a deposit"},
    {10000, C::Unknown, A::Retry, "Nothing is sent twice"},
    {12345, C::Unknown, A::Retry, "Nothing is sent twice"},
    {7777, C::Refused, A::Report, "refused Invoice INV-1042"},
};

const QString what = QStringLiteral("Invoice INV-1042");

FaultError fault(int code)
{
    return {QString::number(code), {}, {}, {}};
}

} // namespace

TEST_CASE("Each fault of QuickBooks has its sentence, says that nothing was sent or lost, and what to do")
{
    for (const Row &row : rows) {
        const FaultMeaning meaning = meaningOf(fault(row.code), what);
        INFO(row.code << ": " << meaning.sentence.toStdString());
        CHECK(meaning.kind == row.kind);
        CHECK(meaning.advice == row.advice);
        CHECK(meaning.sentence.contains(QLatin1String(row.says)));
        CHECK(meaning.sentence.endsWith(QLatin1Char('.')));
        if (meaning.kind == C::Refused || meaning.kind == C::StopAll)
            CHECK(meaning.sentence.contains(QStringLiteral("Nothing was")));
        if (meaning.kind != C::Unknown)
            CHECK_FALSE(booksAdviceText(meaning.advice).isEmpty());
    }
}

TEST_CASE("The table knows every code of the reference")
{
    std::set<int> told;
    for (const Row &row : rows)
        told.insert(row.code);
    for (const int code : knownFaults()) {
        INFO(code);
        CHECK(told.contains(code));
    }
}

TEST_CASE(
    "An answer without a readable fault is an unknown outcome, and only 401 and 429 say enough by themselves")
{
    for (const int status : {0, 200, 400, 403, 404, 408, 500, 502, 503, 504})
        CHECK(meaningOfStatus(status, what).kind == C::Unknown);
    CHECK(meaningOfStatus(401, what).kind == C::Token);
    CHECK(meaningOfStatus(429, what).kind == C::Wait);
}

TEST_CASE("The details name QuickBooks' own words, the field, the code and the number for support")
{
    const FaultError error{QStringLiteral("2020"), QStringLiteral("Required param missing"),
                           QStringLiteral("Required parameter Line is missing"), QStringLiteral("Line")};
    const QString text = withDetails(meaningOf(error, what), error, QStringLiteral("1-5f-77"));
    for (const char *part :
         {"Required parameter Line is missing", "Field: Line", "code 2020", "intuit_tid 1-5f-77"})
        CHECK(text.contains(QLatin1String(part)));
    CHECK(idInDetail(QStringLiteral("The name supplied already exists. : Id=58")) == QStringLiteral("58"));
    CHECK(idInDetail(QStringLiteral("DocNumber=J-1 is assigned to TxnType=Invoice with TxnId=145")) ==
          QStringLiteral("145"));
    CHECK(idInDetail(QStringLiteral("Le nom existe")).isEmpty());
}

TEST_CASE("Both forms of a fault are read, in either case, with a 200 as well, and what is cut or a page is "
          "no answer")
{
    const auto read = [](int status, const char *body) {
        WireAnswer wire;
        wire.kind = WireAnswer::Kind::Answered;
        wire.status = status;
        wire.body = body;
        return readAnswer(wire);
    };
    const auto upper =
        read(400, R"({"Fault":{"Error":[{"Message":"M","Detail":"D","code":"6240","element":""}],)"
                  R"("type":"ValidationFault"},"time":"2026-03-02T09:14:55.120-08:00"})");
    CHECK(upper.kind == Answer::Kind::Fault);
    CHECK(upper.fault.code == QStringLiteral("6240"));
    CHECK(upper.time == 1772471695);
    const auto lower =
        read(401, R"({"fault":{"error":[{"message":"m; errorCode=003200","detail":"Token expired",)"
                  R"("code":"003200","element":null}],"type":"AUTHENTICATION"}})");
    CHECK(lower.kind == Answer::Kind::Fault);
    CHECK(lower.fault.code == QStringLiteral("3200"));
    CHECK(read(200, R"({"Fault":{"Error":[{"code":"6070"}]}})").kind == Answer::Kind::Fault);
    CHECK(read(200, R"({"Invoice":{"Id":"1"}})").kind == Answer::Kind::Good);
    CHECK(read(500, R"({"Fault":{"Error":[{"code":"10000"}]}})").kind == Answer::Kind::Unknown);
    for (const char *body : {"", "<html>Bad gateway</html>", R"({"Invoice":{"Id":"1")", "[]"})
        CHECK(read(200, body).kind == Answer::Kind::Unknown);
}
