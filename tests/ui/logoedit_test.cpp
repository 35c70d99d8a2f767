// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/logoedit.h"
#include <QBuffer>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

QByteArray png()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage picture(60, 20, QImage::Format_RGB32);
    picture.fill(Qt::darkBlue);
    picture.save(&buffer, "PNG");
    return bytes;
}

void drop(LogoEdit &edit, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&edit, &enter);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&edit, &event);
}

} // namespace

TEST_CASE("a picture becomes the logo when it is dropped: anything else says why not")
{
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    LogoEdit edit;
    QSignalSpy refused(&edit, &LogoEdit::refused);
    drop(edit, write("logo.png", png()));
    CHECK(edit.logo() == png());
    drop(edit, write("invoice.pdf", "%PDF-1.4 and so on"));
    drop(edit, write("huge.png", png() + QByteArray(int(LogoEdit::mostBytes), 'x')));
    drop(edit, folder.filePath(QStringLiteral("missing.png")));
    REQUIRE(refused.count() == 3);
    CHECK(refused[0][0].toString().contains(QStringLiteral("PNG, JPEG or SVG")));
    CHECK(refused[1][0].toString().contains(QStringLiteral("2 MB")));
    CHECK(refused[2][0].toString().contains(QStringLiteral("missing.png")));
    CHECK(edit.logo() == png()); // what was there stays
}
