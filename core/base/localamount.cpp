// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localamount.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

namespace truckroll {

namespace {

QString localDigits(const QString &asciiDigits, const QLocale &locale)
{
    const uint zero = locale.zeroDigit().toUcs4().value(0, u'0');
    if (zero == u'0')
        return asciiDigits;
    QString out;
    for (const QChar c : asciiDigits) {
        const char32_t digit = zero + uint(c.digitValue());
        out += QString::fromUcs4(&digit, 1);
    }
    return out;
}

/// The magnitude without a sign.
QString magnitudeText(qint64 units, int digits, int minDigits, const QLocale &locale)
{
    const QString plain = plainText(units, digits, minDigits).remove(QLatin1Char('-'));
    const QString fraction = plain.section(QLatin1Char('.'), 1);
    QString text = locale.toString(plain.section(QLatin1Char('.'), 0, 0).toULongLong());
    if (!fraction.isEmpty())
        text += locale.decimalPoint() + localDigits(fraction, locale);
    return text;
}

QString withSign(const QString &magnitude, qint64 units, const QLocale &locale)
{
    return units < 0 ? locale.negativeSign() + magnitude : magnitude;
}

QString withSymbol(const QString &number, const QLocale &locale, const QString &symbol)
{
    if (symbol.isEmpty())
        return number;
    // The locale shows by the number 1 where the sign belongs.
    const QString one = locale.toString(1);
    QString pattern = locale.toCurrencyString(qlonglong(1), symbol);
    const qsizetype place = pattern.indexOf(one);
    return place < 0 ? symbol + number : pattern.replace(place, one.size(), number);
}

/// Groups behind separators have two or three digits and the last one three; else the separator was meant as
/// something else.
bool isWellGrouped(const QStringList &groups)
{
    if (groups.size() == 1)
        return true;
    const bool sizes = std::all_of(groups.begin() + 1, groups.end() - 1,
                                   [](const QString &g) { return g.size() == 2 || g.size() == 3; });
    return sizes && !groups.first().isEmpty() && groups.first().size() <= 3 && groups.last().size() == 3;
}

bool isSignOrUnit(QChar c, const QLocale &locale)
{
    return c.isSpace() || c.category() == QChar::Symbol_Currency || c.isLetter() || c == QLatin1Char('%') ||
           locale.percent().contains(c) || c.category() == QChar::Other_Format;
}

QString withoutUnits(QString text, const QLocale &locale)
{
    while (!text.isEmpty() && isSignOrUnit(text.front(), locale))
        text.remove(0, 1);
    while (!text.isEmpty() && isSignOrUnit(text.back(), locale))
        text.chop(1);
    return text;
}

/// Takes a leading minus off.
bool takeMinus(QString &text, const QLocale &locale)
{
    for (const QString &minus : {QStringLiteral("-"), QString(QChar(0x2212)), locale.negativeSign()}) {
        if (text.startsWith(minus)) {
            text.remove(0, minus.size());
            return true;
        }
    }
    return false;
}

QString asciiDigits(const QString &text)
{
    QString out;
    for (const uint c : text.toUcs4())
        out += QChar::digitValue(c) >= 0 ? QChar(u'0' + char16_t(QChar::digitValue(c))) : QChar(char16_t(c));
    return out;
}

/// The whole digits without their grouping, or nothing.
std::optional<QString> ungrouped(QString whole, const QLocale &locale)
{
    QString separator = locale.groupSeparator();
    if (!separator.isEmpty() && separator[0].isSpace()) // one blank is as good as another
        separator = QStringLiteral(" ");
    for (QChar &c : whole) {
        if (c.isSpace())
            c = QLatin1Char(' ');
        if (c == QLatin1Char('\'') && separator == QChar(0x2019))
            c = QChar(0x2019);
    }
    if (separator.isEmpty())
        return whole;
    const QStringList groups = whole.split(separator);
    return isWellGrouped(groups) ? std::optional(groups.join(QString())) : std::nullopt;
}

/// The plain form of what was typed; none when it is not one clear number.
std::optional<QString> plainForm(const QString &typed, const QLocale &locale)
{
    QString text = withoutUnits(asciiDigits(typed), locale);
    const bool negative = takeMinus(text, locale);
    text = withoutUnits(text, locale); // "-$5" as well as "$-5"
    const bool late = !negative && takeMinus(text, locale);
    const qsizetype point = text.indexOf(locale.decimalPoint());
    const auto whole = ungrouped(point < 0 ? text : text.left(point), locale);
    if (!whole)
        return std::nullopt;
    const QString fraction = point < 0 ? QString() : text.mid(point + locale.decimalPoint().size());
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    if (!std::all_of(whole->begin(), whole->end(), isDigit) ||
        !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return std::nullopt;
    return QLatin1String(negative || late ? "-" : "") + *whole + QLatin1Char('.') + fraction;
}

template <class F>
std::optional<F> readLocal(const QString &text, const QLocale &locale)
{
    const auto plain = plainForm(text, locale);
    return plain ? fromPlain<F>(*plain) : std::nullopt;
}

} // namespace

QString currencySymbol(const QString &isoCode, const QLocale &locale)
{
    static const QHash<QString, QString> known{{QStringLiteral("USD"), QStringLiteral("$")},
                                               {QStringLiteral("EUR"), QStringLiteral("€")},
                                               {QStringLiteral("GBP"), QStringLiteral("£")}};
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == isoCode)
        return locale.currencySymbol();
    const auto it = known.constFind(isoCode);
    return it == known.constEnd() ? isoCode + QChar(QChar::Nbsp) : *it;
}

QString moneyText(Money value, const QLocale &locale, const QString &symbol)
{
    const QString number = magnitudeText(value.units(), Money::digits, 2, locale);
    return withSign(withSymbol(number, locale, symbol), value.units(), locale);
}

QString unitPriceText(UnitPrice value, const QLocale &locale, const QString &symbol)
{
    const QString number = magnitudeText(value.units(), UnitPrice::digits, 2, locale);
    return withSign(withSymbol(number, locale, symbol), value.units(), locale);
}

QString quantityText(Quantity value, const QLocale &locale)
{
    return withSign(magnitudeText(value.units(), Quantity::digits, 0, locale), value.units(), locale);
}

QString percentText(Percent value, const QLocale &locale)
{
    return withSign(magnitudeText(value.units(), Percent::digits, 0, locale), value.units(), locale) +
           locale.percent();
}

std::optional<Money> readMoney(const QString &text, const QLocale &locale)
{
    return readLocal<Money>(text, locale);
}

std::optional<UnitPrice> readUnitPrice(const QString &text, const QLocale &locale)
{
    return readLocal<UnitPrice>(text, locale);
}

std::optional<Quantity> readQuantity(const QString &text, const QLocale &locale)
{
    return readLocal<Quantity>(text, locale);
}

std::optional<Percent> readPercent(const QString &text, const QLocale &locale)
{
    return readLocal<Percent>(text, locale);
}

} // namespace truckroll
