// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <optional>

namespace truckroll {

/// Reads a whole JSON text: an object or an array and nothing behind it; nothing else is believed. Every
/// number in it comes as a text with the digits that were sent, so that amounts keep their cents and ids
/// their zeros.
std::optional<QJsonValue> readJson(const QByteArray &bytes);
std::optional<QJsonObject> readJsonObject(const QByteArray &bytes);

/// A member as text (texts and numbers); empty when it is absent, null, or something else.
QString textOf(const QJsonObject &object, const QString &name);
/// "125.50", "125.5" and "125" as cents; nothing when it is no amount.
std::optional<Money> moneyOf(const QJsonObject &object, const QString &name);
std::optional<qint64> wholeNumberOf(const QJsonObject &object, const QString &name);
/// true, "true", "Y", "1" and their opposites; nothing for the rest.
std::optional<bool> flagOf(const QJsonObject &object, const QString &name);

} // namespace truckroll
