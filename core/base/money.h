// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <compare>
#include <optional>

namespace truckroll {

// All amounts are whole numbers of their smallest unit; no floating point comes near them. The only rounding
// is in core/domain/totals.cpp. Texts here are the plain form ("-1234.50", point as separator) of the command
// line and of files; people read and type amounts through QLocale (ui/widgets/moneyedit.h).

/// A whole number of `10^-Digits` units with a name of its own, so that cents and thousandths do not mix.
template <class Tag, int Digits>
class Fixed
{
public:
    static constexpr int digits = Digits;
    static constexpr qint64 one = [] {
        qint64 n = 1;
        for (int i = 0; i < Digits; ++i)
            n *= 10;
        return n;
    }();
    /// Largest magnitude accepted from outside: leaves room to add a million of them without overflow.
    static constexpr qint64 limit = 1'000'000'000'000;

    constexpr Fixed() = default;
    static constexpr Fixed fromUnits(qint64 units) { return Fixed(units); }
    static constexpr Fixed whole(qint64 n) { return Fixed(n * one); }

    constexpr qint64 units() const { return m_units; }
    constexpr bool isZero() const { return m_units == 0; }
    constexpr bool isNegative() const { return m_units < 0; }

    friend constexpr auto operator<=>(const Fixed &, const Fixed &) = default;
    friend constexpr Fixed operator+(Fixed a, Fixed b) { return Fixed(a.m_units + b.m_units); }
    friend constexpr Fixed operator-(Fixed a, Fixed b) { return Fixed(a.m_units - b.m_units); }
    constexpr Fixed operator-() const { return Fixed(-m_units); }
    constexpr Fixed &operator+=(Fixed b) { return m_units += b.m_units, *this; }
    constexpr Fixed &operator-=(Fixed b) { return m_units -= b.m_units, *this; }

private:
    constexpr explicit Fixed(qint64 units) : m_units(units) {}
    qint64 m_units = 0;
};

/// Cents of the office's currency.
using Money = Fixed<struct MoneyTag, 2>;
/// Thousandths: hours, pieces, feet.
using Quantity = Fixed<struct QuantityTag, 3>;
/// Ten-thousandths of the currency unit.
using UnitPrice = Fixed<struct UnitPriceTag, 4>;
/// Thousandths of a percent (8.25 % is 8250 units): parts per 100 000. Tax rates and percent discounts.
using Percent = Fixed<struct PercentTag, 3>;

/// Plain text with at least `minDigits` digits after the point and no needless zeros beyond them.
QString plainText(qint64 units, int digits, int minDigits);
/// Reads plain text; more digits than `digits`, a second point, or a magnitude above `limit` is no number.
std::optional<qint64> readPlain(const QString &text, int digits, qint64 limit);

/// "123.45", always two digits.
inline QString toPlain(Money v)
{
    return plainText(v.units(), Money::digits, 2);
}
/// "1.5", "2": no needless zeros.
inline QString toPlain(Quantity v)
{
    return plainText(v.units(), Quantity::digits, 0);
}
/// "95.00", "0.1234": two to four digits.
inline QString toPlain(UnitPrice v)
{
    return plainText(v.units(), UnitPrice::digits, 2);
}
/// "8.25": no needless zeros.
inline QString toPlain(Percent v)
{
    return plainText(v.units(), Percent::digits, 0);
}

template <class F>
std::optional<F> fromPlain(const QString &text)
{
    const auto units = readPlain(text, F::digits, F::limit);
    return units ? std::optional<F>(F::fromUnits(*units)) : std::nullopt;
}

} // namespace truckroll
