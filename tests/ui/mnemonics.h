// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <catch2/catch.hpp>
#include <map>

namespace truckroll::testkit {

/// A letter that two of them have under a line only moves the keyboard between them, and presses neither.
inline void checkMnemonics(QWidget &window)
{
    std::map<QString, std::string> taken;
    const auto take = [&](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            return;
        INFO(key.toStdString() << " is of “" << taken[key] << "” and of “" << text.toStdString() << "”");
        CHECK(taken[key].empty());
        taken[key] = text.toStdString();
    };
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->buddy() && label->isVisibleTo(&window))
            take(label->text());
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        if (button->isVisibleTo(&window))
            take(button->text());
}

} // namespace truckroll::testkit
