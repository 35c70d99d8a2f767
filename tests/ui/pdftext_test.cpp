// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdftext.h"

#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QByteArray pdfWith(const QByteArray &names)
{
    return "%PDF-1.4 <2F2D>\nbegincmap\n<2F2D> <FFFF>\n2 beginbfrange\n<0000> <0000> <0000>\n" + names +
           "\nendbfrange\nendcmap\n<2F2D>\n";
}

} // namespace

TEST_CASE("Radicals in a PDF's table of characters become the ideographs that were typed", "[pdftext]")
{
    const QString typed = QString::fromUtf8("山田 龙 道 神戸");
    CHECK(withIdeographs(pdfWith("<0001> <0004> [<2F2D> <9053> <2F65> <2EF0> ]"), typed) ==
          pdfWith("<0001> <0004> [<5C71> <9053> <7530> <9F99> ]"));
    CHECK(withIdeographs(pdfWith("<2F2D> <2F2D> <2F2D>"), typed) == pdfWith("<2F2D> <2F2D> <5C71>"));
    CHECK(withIdeographs(pdfWith("<0001> <0001> <2F3E>"), typed) == pdfWith("<0001> <0001> <6238>"));
    CHECK(withIdeographs(pdfWith("<0001> <0001> <2F3E>"), {}) == pdfWith("<0001> <0001> <6236>"));
}

TEST_CASE("What is no radical, was typed as one, or is no table of characters stays as it is", "[pdftext]")
{
    for (const char *names : {"<0001> <0003> <0041>", "<0001> <0002> [<05D0> <9ED2> ]",
                              "<0001> <0002> <2F2D>", "<0001> <0001> [<2FF0> ]", ""})
        CHECK(withIdeographs(pdfWith(names), {}) == pdfWith(names));
    CHECK(withIdeographs(pdfWith("<0001> <0001> <2F2D>"), QString(QChar(0x2F2D))) ==
          pdfWith("<0001> <0001> <2F2D>"));
    for (const QByteArray &strange : {QByteArray(), QByteArray("begincmap <0001> <0001> <2F2D>"),
                                      QByteArray("endcmap begincmap"), QByteArray("begincmapendcmap")})
        CHECK(withIdeographs(strange, {}) == strange);
}
