// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"
#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
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

/// The look of the program, for windows that are looked at; one for the application.
inline Theme &programTheme()
{
    static auto *made = new Theme(*qApp, Theme::Mode::Light); // lives as long as the application
    return *made;
}

/// What is left for a page of the program's window at the smallest size that it is made for, and at a usual
/// one: beside the rail, above the status line.
inline const std::pair<const char *, QSize> pageSizes[] = {{"1280x800", QSize(1208, 744)},
                                                           {"1920x1080", QSize(1848, 1024)}};

/// Into the folder that TRUCKROLL_PICTURES names, for people who want to look themselves: light and dark, a
/// page in both sizes, a dialog in its own.
inline void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("TRUCKROLL_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    const QSize before = window.size();
    const bool isPage = !qobject_cast<QDialog *>(&window);
    const auto take = [&](const QString &look) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        window.grab().save(QDir(folder).filePath(QStringLiteral("%1 %2.png").arg(name, look)));
    };
    for (const auto &[mode, look] : {std::pair(Theme::Mode::Light, QStringLiteral("light")),
                                     std::pair(Theme::Mode::Dark, QStringLiteral("dark"))}) {
        programTheme().setMode(mode);
        if (!isPage)
            take(look);
        for (const auto &[sizeName, size] : pageSizes) {
            if (!isPage)
                continue;
            window.resize(size);
            take(look + QLatin1Char(' ') + QLatin1String(sizeName));
        }
    }
    programTheme().setMode(Theme::Mode::Light);
    window.resize(before);
    QCoreApplication::sendPostedEvents();
}

} // namespace truckroll::testkit
