// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recorddrag.h"
#include <QMimeData>
#include <catch2/catch.hpp>
#include <memory>

using namespace truckroll;

TEST_CASE("A dragged row comes over whole, anything else is none")
{
    const DraggedRecord record{CustomerId(3), AppointmentId(9), QString::fromUtf8("Müller & Söhne"),
                               QStringLiteral("WO-1021 Leak")};
    const std::unique_ptr<QMimeData> data(mimeOf(record));
    CHECK(recordIn(data.get()) == record);
    CHECK(data->text() == QString::fromUtf8("Müller & Söhne, WO-1021 Leak"));
    CHECK_FALSE(recordIn(nullptr));
    QMimeData other;
    other.setText(QStringLiteral("3"));
    CHECK_FALSE(recordIn(&other));
    const QByteArray whole = data->data(QString::fromLatin1(recordMimeType));
    for (qsizetype length = 0; length < whole.size(); ++length) { // cut short on the way
        QMimeData cut;
        cut.setData(QString::fromLatin1(recordMimeType), whole.left(length));
        CHECK_FALSE(recordIn(&cut));
    }
}
