// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmime.h"
#include <QMimeData>
#include <catch2/catch.hpp>
#include <memory>

using namespace truckroll;

TEST_CASE("A dragged visit comes over whole: anything else is none")
{
    const DraggedVisit visit{VisitId(42),
                             7,
                             90,
                             QString::fromUtf8("Müller & Söhne"),
                             QStringLiteral("Leak"),
                             "Europe/Berlin",
                             {TechnicianId(3), TechnicianId(4)}};
    const std::unique_ptr<QMimeData> data(mimeOf(visit));
    CHECK(visitIn(data.get()) == visit);
    CHECK(data->text().contains("Leak"));
    QMimeData other;
    other.setText(QStringLiteral("42"));
    CHECK_FALSE(visitIn(&other));
    CHECK_FALSE(visitIn(nullptr));
    const QByteArray whole = data->data(QString::fromLatin1(visitMimeType));
    for (qsizetype length = 0; length < whole.size(); ++length) { // cut short on the way
        QMimeData cut;
        cut.setData(QString::fromLatin1(visitMimeType), whole.left(length));
        CHECK_FALSE(visitIn(&cut));
    }
}
