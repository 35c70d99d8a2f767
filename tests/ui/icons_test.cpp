// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"
#include <QFile>
#include <QSvgRenderer>
#include <catch2/catch.hpp>

using namespace truckroll;

TEST_CASE("Every icon is a drawing of 24 by 24 in the colour of the theme, and is drawn at every size")
{
    REQUIRE(icons::all().size() > 50);
    for (const QString &name : icons::all()) {
        INFO(name.toStdString());
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        CHECK(svg.contains("viewBox=\"0 0 24 24\""));
        CHECK(svg.contains("currentColor"));
        CHECK(QSvgRenderer(svg).isValid());
        for (const qreal ratio : {1.0, 1.25, 1.5, 2.0}) {
            const QPixmap drawn = icons::pixmap(name, 20, ratio, Qt::red);
            CHECK(drawn.width() == qRound(20 * ratio));
            const QImage image = drawn.toImage();
            bool red = false;
            for (int y = 0; y < image.height() && !red; ++y) {
                for (int x = 0; x < image.width() && !red; ++x)
                    red = image.pixelColor(x, y).red() > 200 && image.pixelColor(x, y).alpha() > 100;
            }
            CHECK(red);
        }
    }
}

TEST_CASE("An icon that does not exist is empty")
{
    CHECK_FALSE(icons::exists(QStringLiteral("no-such-icon")));
    CHECK(icons::get(QStringLiteral("no-such-icon")).isNull());
}
