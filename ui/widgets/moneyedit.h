// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include <QLineEdit>
#include <optional>

namespace truckroll {

/// Types and shows a whole number of 10^-digits units in the user's spelling ("1,234.50"). What is no number
/// stays as typed and is marked; nothing is guessed and nothing is rounded.
class AmountEdit : public QLineEdit
{
    Q_OBJECT

public:
    AmountEdit(int digits, int minDigits, QWidget *parent = nullptr);

    /// None: empty, or not a number (see isWrong).
    std::optional<qint64> units() const;
    void setUnits(std::optional<qint64> units);
    bool isEmpty() const { return text().trimmed().isEmpty(); }
    bool isWrong() const { return !isEmpty() && !units(); }
    /// What is wrong with the number, as a sentence; empty when nothing is.
    QString problem() const;
    void setNegativeAllowed(bool allowed) { m_negative = allowed; }
    /// "$", "%", "h": shown with the number, not part of the text; the sign of a currency where the language
    /// puts it.
    void setUnit(const QString &unit);
    QRect unitRect() const;
    QSize sizeHint() const override;

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tidy();
    bool unitLeads() const;

    int m_digits;
    int m_minDigits;
    bool m_negative = true;
    QString m_unit;
};

template <class F, int MinDigits>
class FixedEdit : public AmountEdit
{
public:
    explicit FixedEdit(QWidget *parent = nullptr) : AmountEdit(F::digits, MinDigits, parent) {}
    std::optional<F> value() const
    {
        const auto typed = units();
        return typed ? std::optional<F>(F::fromUnits(*typed)) : std::nullopt;
    }
    /// Empty counts as zero.
    F valueOrZero() const { return value().value_or(F()); }
    void setValue(std::optional<F> value)
    {
        setUnits(value ? std::optional<qint64>(value->units()) : std::nullopt);
    }
};

using MoneyEdit = FixedEdit<Money, 2>;
using QuantityEdit = FixedEdit<Quantity, 0>;
using PriceEdit = FixedEdit<UnitPrice, 2>;
using PercentEdit = FixedEdit<Percent, 0>;

/// Reads what a person typed in the language of the program; the currency sign and blanks are ignored.
std::optional<qint64> readAmount(const QString &text, int digits);
/// Why it is not read, as a sentence; empty when it is.
QString amountProblem(const QString &text, int digits);
/// With grouping, at least `minDigits` digits after the point.
QString amountText(qint64 units, int digits, int minDigits);

inline QString amountText(Money v)
{
    return amountText(v.units(), Money::digits, 2);
}
inline QString amountText(Quantity v)
{
    return amountText(v.units(), Quantity::digits, 0);
}
inline QString amountText(UnitPrice v)
{
    return amountText(v.units(), UnitPrice::digits, 2);
}
/// "8.25 %"
inline QString amountText(Percent v)
{
    return amountText(v.units(), Percent::digits, 0) + QStringLiteral(" %");
}
/// With the sign of the currency ("$1,234.50"), by its ISO 4217 code.
QString moneyText(Money amount, const QString &currency);

} // namespace truckroll
