// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/sheet.h"
#include "ui/print/paperink.h"
#include "ui/print/qrcode.h"
#include "ui/print/sheetblocks.h"
#include <QImage>
#include <QPainter>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("A QR code has its three corners and a quiet edge, and what is painted is what was made")
{
    const auto code = qrCodeOf(QStringLiteral("https://shop.example/pay?total=125.50&invoice=INV1009KXQW"));
    REQUIRE(code);
    CHECK((code->side - 17) % 4 == 0);
    for (const auto &[x, y] : {std::pair{0, 0}, std::pair{code->side - 7, 0}, std::pair{0, code->side - 7}})
        for (int i = 0; i < 7; ++i) {
            CHECK(code->isDark(x + i, y));
            CHECK(code->isDark(x, y + i));
        }
    const int modules = code->side + 2 * qrQuietEdge;
    QImage image(modules * 4, modules * 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    paintQrCode(painter, QRectF(image.rect()), *code);
    painter.end();
    int wrong = 0;
    for (int row = 0; row < modules; ++row)
        for (int column = 0; column < modules; ++column) {
            const int x = column - qrQuietEdge;
            const int y = row - qrQuietEdge;
            const bool inside = x >= 0 && y >= 0 && x < code->side && y < code->side;
            const bool dark = inside && code->isDark(x, y);
            wrong += (qGray(image.pixel(column * 4 + 2, row * 4 + 2)) < 128) != dark;
        }
    CHECK(wrong == 0);
}

TEST_CASE("A link that is too long for a code is refused in a sentence")
{
    const auto code = qrCodeOf(QString(5000, u'x'));
    REQUIRE_FALSE(code);
    CHECK(code.error().forUser.contains(QStringLiteral("Copy it")));
}

TEST_CASE(
    "A paper with a payment link carries its code between totals and notes, and without one nothing changes")
{
    Sheet sheet;
    sheet.totals = {{QStringLiteral("Total"), QStringLiteral("$125.50"), true}};
    sheet.notes = {QStringLiteral("Thank you")};
    const size_t without = tailBlocks(sheet, 5000).size();
    sheet.payLink = QStringLiteral("https://shop.example/pay?invoice=INV1");
    sheet.payLinkText = QStringLiteral("Pay here");
    const auto blocks = tailBlocks(sheet, 5000);
    REQUIRE(blocks.size() == without + 1);
    CHECK(blocks[1].fills.size() > 100);
    CHECK(blocks[1].lines.size() >= 2);
    CHECK(sheet.toText().contains(sheet.payLink));
}
