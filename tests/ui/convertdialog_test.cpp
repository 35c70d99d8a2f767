// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/convertdialog.h"

#include "tests/ui/purchasingbench.h"
#include <QAbstractButton>
#include <catch2/catch.hpp>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("Billing a work order names what was billed before, and not the parts ordered for it")
{
    PurchasingBench bench;
    REQUIRE_FALSE(bench.order().empty());
    const auto results = [&] {
        const ConvertDialog dialog(bench.backend(), bench.ask(DocumentDetails{bench.job.id}),
                                   DocumentKind::Invoice, QStringLiteral("USD"), nullptr);
        return dialog.findChildren<QAbstractButton *>(QStringLiteral("showResult")).size();
    };
    CHECK(results() == 0);
    ConvertDocument part;
    part.source = bench.job.id;
    part.to = DocumentKind::Invoice;
    part.takes = {{bench.job.lines.front().id, Quantity::whole(1)}};
    bench.act(part);
    CHECK(results() == 1);
}
