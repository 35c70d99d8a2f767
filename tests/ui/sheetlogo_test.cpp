// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetlogo.h"

#include "tests/ui/printsamples.h"
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

QImage drawn(const SheetLogo &logo)
{
    QImage canvas(100, 100, QImage::Format_RGB32);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    logo.draw(painter, QRectF(0, 0, 100, 100));
    return canvas;
}

} // namespace

TEST_CASE("logo: PNG, JPEG and SVG are known by their content and keep their proportions", "[print]")
{
    QImage image(200, 50, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (const QByteArray &bytes : {encoded(image, "png"), encoded(image, "jpeg")}) {
        const SheetLogo logo(bytes);
        REQUIRE_FALSE(logo.isEmpty());
        CHECK(logo.fittedTo({100, 100}) == QSizeF(100, 25));
        CHECK(qRed(drawn(logo).pixel(50, 50)) > 240);
        CHECK(qGreen(drawn(logo).pixel(50, 50)) < 20);
    }
    const SheetLogo svg(printsamples::lakesideLogo());
    REQUIRE_FALSE(svg.isEmpty());
    CHECK(svg.fittedTo({120, 120}) == QSizeF(120, 40));
}

TEST_CASE("logo: bytes that are no picture are no logo", "[print]")
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("hello"), QByteArray("<svg"),
                                    QByteArray("<html></html>"), QByteArray("\x89PNG\r\n\x1a\nbroken"),
                                    QByteArray("\xFF\xD8\xFF broken"), QByteArray("/etc/hostname")}) {
        const SheetLogo logo(bytes);
        INFO(bytes.toStdString());
        CHECK(logo.isEmpty());
        CHECK(drawn(logo).pixel(50, 50) == qRgb(255, 255, 255));
    }
}

TEST_CASE("logo: an SVG cannot make us read a file", "[print]")
{
    QTemporaryDir folder;
    QImage secret(10, 10, QImage::Format_RGB32);
    secret.fill(Qt::red);
    const QString path = folder.filePath(QStringLiteral("secret.png"));
    REQUIRE(secret.save(path));
    const QByteArray svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
viewBox="0 0 100 100"><image x="0" y="0" width="100" height="100" xlink:href=")" +
        path.toUtf8() + R"("/><rect x="0" y="0" width="10" height="10" fill="#0000ff"/></svg>)";
    const QImage picture = drawn(SheetLogo(svg));
    CHECK(picture.pixel(50, 50) == qRgb(255, 255, 255));
    CHECK(picture.pixel(5, 5) == qRgb(0, 0, 255)); // the rest is drawn
}
