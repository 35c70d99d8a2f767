// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/jsonread.h"

#include <QJsonDocument>

namespace truckroll {

namespace {

bool beginsNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '-';
}

bool isInNumber(char c)
{
    return beginsNumber(c) || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// The end of the text in quotation marks that begins at `at`.
qsizetype endOfText(const QByteArray &bytes, qsizetype at)
{
    for (++at; at < bytes.size() && bytes[at] != '"'; ++at) {
        if (bytes[at] == '\\')
            ++at;
    }
    return std::min(at + 1, bytes.size());
}

/// Numbers put in quotation marks.
QByteArray withNumbersAsTexts(const QByteArray &bytes)
{
    QByteArray made;
    made.reserve(bytes.size() + bytes.size() / 4);
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = at + 1;
        if (bytes[at] == '"') {
            end = endOfText(bytes, at);
            made += QByteArrayView(bytes).sliced(at, end - at);
        } else if (beginsNumber(bytes[at])) {
            while (end < bytes.size() && isInNumber(bytes[end]))
                ++end;
            made += '"';
            made += QByteArrayView(bytes).sliced(at, end - at);
            made += '"';
        } else {
            made += bytes[at];
        }
        at = end;
    }
    return made;
}

} // namespace

std::optional<QJsonValue> readJson(const QByteArray &bytes)
{
    QJsonParseError error;
    // As it came first: quotation marks could make JSON of something that is none ("1-2").
    QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(withNumbersAsTexts(bytes), &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    if (document.isArray())
        return QJsonValue(document.array());
    return document.isObject() ? std::optional(QJsonValue(document.object())) : std::nullopt;
}

std::optional<QJsonObject> readJsonObject(const QByteArray &bytes)
{
    const auto value = readJson(bytes);
    return value && value->isObject() ? std::optional(value->toObject()) : std::nullopt;
}

QString textOf(const QJsonObject &object, const QString &name)
{
    return object.value(name).toString();
}

std::optional<Money> moneyOf(const QJsonObject &object, const QString &name)
{
    return fromPlain<Money>(textOf(object, name));
}

std::optional<qint64> wholeNumberOf(const QJsonObject &object, const QString &name)
{
    bool isNumber = false;
    const qint64 number = textOf(object, name).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<bool> flagOf(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    if (value.isBool())
        return value.toBool();
    const QString text = value.toString().toLower();
    if (text == QLatin1String("y") || text == QLatin1String("true") || text == QLatin1String("1"))
        return true;
    if (text == QLatin1String("n") || text == QLatin1String("false") || text == QLatin1String("0"))
        return false;
    return std::nullopt;
}

} // namespace truckroll
