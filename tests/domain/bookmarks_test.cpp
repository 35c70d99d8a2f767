// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bookmarks.h"

#include <catch2/catch.hpp>
#include <set>

using namespace truckroll;

TEST_CASE(
    "A record's mark is found again in a note, and tells records of the same id apart by when they were made")
{
    const QString office = QStringLiteral("9f2c71d0");
    const QString mark = bookMark(office, BookEntity::Invoice, 57, 1772445600);
    CHECK(bookMarkIn(QStringLiteral("Voided - Truckroll INV-1042 ") + mark + QStringLiteral(" paid late"),
                     office) == mark);
    CHECK(bookMarkIn(mark, QStringLiteral("00000000")).isEmpty());
    CHECK(bookMarkIn(QStringLiteral("Thank you"), office).isEmpty());
    CHECK(bookMark(office, BookEntity::Invoice, 57, 1772445601) != mark);
    CHECK(bookMark(office, BookEntity::CreditNote, 57, 1772445600) != mark);
    CHECK_FALSE(bookMark(office, BookEntity::Invoice, 5, 1772445600).contains(mark));
}

TEST_CASE("Under another name of the office a record is known again by its number and when it was made")
{
    const QString mark = bookMark(QStringLiteral("9f2c71d0"), BookEntity::Invoice, 57, 1772445600);
    CHECK(mark == QStringLiteral("[TR-9f2c71d0-invoice-57-1772445600]"));
    const QString note = QStringLiteral("Voided - Truckroll INV-1042 %1 called twice").arg(mark);
    CHECK(bookMarkIn(note, QStringLiteral("9f2c71d0")) == mark);
    CHECK(bookMarkIn(note, {}) == mark);
    CHECK(bookMarkIn(note, QStringLiteral("0123abcd")).isEmpty());
    CHECK(bookMarkIn(QStringLiteral("[TR-9f2c71d0-invoice"), {}).isEmpty()); // cut off

    const auto ours = [](qint64 record, qint64 madeAt, BookEntity entity = BookEntity::Invoice) {
        return bookMark(QStringLiteral("0123abcd"), entity, record, madeAt);
    };
    CHECK(bearsMarkOfCopy(note, ours(57, 1772445600)));
    CHECK_FALSE(bearsMarkOfCopy(note, ours(57, 1772445601)));
    CHECK_FALSE(bearsMarkOfCopy(note, ours(58, 1772445600)));
    CHECK_FALSE(bearsMarkOfCopy(note, ours(57, 1772445600, BookEntity::Payment)));
    CHECK_FALSE(bearsMarkOfCopy(QStringLiteral("nothing"), ours(57, 1772445600)));
}

TEST_CASE("Only what is in force belongs in the books")
{
    Document document;
    document.kind = DocumentKind::Invoice;
    document.state = DocumentState::Draft;
    CHECK_FALSE(belongsInBooks(document));
    CHECK_FALSE(leavesBooks(document));
    for (const DocumentState state : {DocumentState::Open, DocumentState::Paid}) {
        document.state = state;
        CHECK(belongsInBooks(document));
    }
    document.state = DocumentState::Void;
    CHECK_FALSE(belongsInBooks(document));
    CHECK(leavesBooks(document));
    for (const DocumentKind kind : {DocumentKind::Quote, DocumentKind::WorkOrder, DocumentKind::ProForma}) {
        document.kind = kind;
        CHECK_FALSE(bookedAs(document).has_value());
    }
    document.kind = DocumentKind::PurchaseOrder;
    document.state = DocumentState::Sent;
    CHECK(belongsInBooks(document));
}

TEST_CASE("Every name of the books' values is read back, and every text is told")
{
    std::set<QString> texts;
    for (size_t i = 0; i < bookEntityCount; ++i) {
        CHECK(bookEntityFromName(bookEntityName(BookEntity(i))) == BookEntity(i));
        texts.insert(bookEntityText(BookEntity(i)));
    }
    CHECK(texts.size() == bookEntityCount);
    for (size_t i = 0; i < postingStateCount; ++i)
        CHECK(postingStateFromName(postingStateName(PostingState(i))) == PostingState(i));
    for (size_t i = 0; i < booksAdviceCount; ++i) {
        CHECK(booksAdviceFromName(booksAdviceName(BooksAdvice(i))) == BooksAdvice(i));
        CHECK(booksAdviceText(BooksAdvice(i)).isEmpty() == (i == 0));
    }
    for (size_t i = 0; i < booksFindingKindCount; ++i) {
        const auto kind = BooksFinding::Kind(i);
        CHECK(findingKindFromName(findingKindName(kind)) == kind);
        CHECK_FALSE(findingKindText(kind).isEmpty());
    }
    CHECK(booksMappingKey(QStringLiteral("term.30")).has_value());
    CHECK(booksMappingKey(QStringLiteral("tax.7")).has_value());
    CHECK_FALSE(booksMappingKey(QStringLiteral("term.x")).has_value());
    CHECK_FALSE(booksMappingKey(QStringLiteral("nonsense")).has_value());
}
