// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mailrules.h"
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("A bill goes by letter when it is issued, an offer also as a draft, nothing that is void")
{
    Document document;
    document.number = QStringLiteral("X-1");
    for (const DocumentKind kind : {DocumentKind::Quote, DocumentKind::WorkOrder, DocumentKind::Invoice,
                                    DocumentKind::CreditNote, DocumentKind::ProForma}) {
        document.kind = kind;
        const bool isBill = kind == DocumentKind::Invoice || kind == DocumentKind::CreditNote;
        document.state = DocumentState::Draft;
        CHECK(mayBeMailed(document).has_value() != isBill);
        document.state = DocumentState::Void;
        const Done refused = mayBeMailed(document);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().forUser.contains("X-1"));
        document.state = DocumentState::Open;
        CHECK(mayBeMailed(document));
    }
}
