// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPixmap>
#include <QStyle>
#include <catch2/catch.hpp>

namespace truckroll::testkit {

/// What anybody sees who looks at a window: no text is cut off, and what is off says why.
inline void checkLooks(QWidget &window)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // a new text's room is given
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisibleTo(&window) || label->text().isEmpty())
            continue;
        INFO("cut: " << label->objectName().toStdString() << " “" << label->text().toStdString() << "”");
        if (label->wordWrap())
            CHECK(label->height() >= label->heightForWidth(label->width()));
        else
            CHECK(label->width() >= label->fontMetrics().horizontalAdvance(label->text().remove(u'&')));
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (!button->isVisibleTo(&window) || button->text().isEmpty())
            continue;
        INFO("button: " << button->objectName().toStdString() << " “" << button->text().toStdString() << "”");
        CHECK(button->width() >= button->fontMetrics().horizontalAdvance(button->text().remove(u'&')));
        if (!button->isEnabled())
            CHECK_FALSE(button->toolTip().isEmpty());
    }
}

/// Into the folder that TRUCKROLL_PICTURES names, for people who want to look themselves.
inline void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("TRUCKROLL_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    window.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace truckroll::testkit
