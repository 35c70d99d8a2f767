// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/recordfields.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <iterator>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecordFields)
};

constexpr int streetLines = 2;

// Far enough from each other to be told apart, dark enough for white letters.
constexpr const char *colors[] = {"#c2410c", "#0369a1", "#4d7c0f", "#6d28d9", "#be123c", "#0f766e",
                                  "#a16207", "#1d4ed8", "#86198f", "#15803d", "#7c2d12", "#4338ca"};

} // namespace

Done takeName(QString &name, const QString &field)
{
    CHECK_OK(takeLine(name, field, FieldLimit::name));
    if (name.isEmpty())
        return ruleBroken(Texts::tr("The %1 is missing. Nothing was saved; fill it in.").arg(field));
    return Nothing{};
}

Done takePhone(QString &phone, const QString &field)
{
    CHECK_OK(takeLine(phone, field, FieldLimit::name));
    phone = formatPhone(phone);
    return Nothing{};
}

Done takeEmail(QString &email, const QString &field)
{
    CHECK_OK(takeLine(email, field));
    if (!email.isEmpty() && !looksLikeEmail(email))
        return ruleBroken(Texts::tr("The %1 “%2” is no e-mail address. Nothing was saved; write it like "
                                    "name@example.com or leave it empty.")
                              .arg(field, email));
    return Nothing{};
}

Done takeAddress(Address &address)
{
    CHECK_OK(takeText(address.street, Texts::tr("street"), FieldLimit::line));
    if (address.street.count(QLatin1Char('\n')) >= streetLines)
        return ruleBroken(Texts::tr("The street has more than two lines. Nothing was saved; put the city "
                                    "and the rest into their own fields."));
    CHECK_OK(takeLine(address.city, Texts::tr("city"), FieldLimit::name));
    CHECK_OK(takeLine(address.state, Texts::tr("state"), FieldLimit::name));
    return takeLine(address.zip, Texts::tr("ZIP code"), FieldLimit::name);
}

Done takeColor(QString &color, int turn)
{
    static const QRegularExpression shape(QStringLiteral("^#[0-9a-f]{6}$"));
    color = cleanLine(color).toLower();
    if (color.isEmpty())
        color = QString::fromLatin1(colors[size_t(qMax(turn, 0)) % std::size(colors)]);
    if (!shape.match(color).hasMatch())
        return ruleBroken(
            Texts::tr("“%1” is no color. Nothing was saved; write it like #c2410c.").arg(color));
    return Nothing{};
}

Done checkNumber(int value, int least, int most, const QString &field)
{
    if (value < least || value > most)
        return ruleBroken(Texts::tr("The %1 is a whole number from %2 to %3. Nothing was saved; correct it.")
                              .arg(field, QString::number(least), QString::number(most)));
    return Nothing{};
}

tl::unexpected<Error> nameTaken(const QString &name)
{
    return ruleBroken(
        Texts::tr("There is “%1” already. Nothing was saved; choose another name, or change the one that is "
                  "there.")
            .arg(name));
}

} // namespace truckroll
