// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QFocusEvent>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QStyleOptionFrame>
#include <algorithm>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AmountEdit)
};

/// "USD" as the sign that people write; the code itself when we know none.
QString currencySign(const QString &code)
{
    static const QHash<QString, QString> signs{{QStringLiteral("USD"), QStringLiteral("$")},
                                               {QStringLiteral("CAD"), QStringLiteral("$")},
                                               {QStringLiteral("AUD"), QStringLiteral("$")},
                                               {QStringLiteral("EUR"), QString(QChar(0x20AC))},
                                               {QStringLiteral("GBP"), QString(QChar(0xA3))}};
    return signs.value(code, code + QLatin1Char(' '));
}

/// Groups the whole part as the language does; fractions are left alone.
QString grouped(const QString &plain)
{
    const QLocale locale;
    const bool negative = plain.startsWith(u'-');
    const QString digits = negative ? plain.mid(1) : plain;
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.left(point);
    QString made = locale.toString(whole.toLongLong());
    if (point >= 0)
        made += locale.decimalPoint() + digits.mid(point + 1);
    return negative ? QLatin1Char('-') + made : made;
}

/// As readPlain() takes it; none for what belongs to no number.
std::optional<QString> plainForm(const QString &text)
{
    const QLocale locale;
    QString plain;
    const QString point = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    for (const QChar c : text) {
        if (c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else if (point == c)
            plain += QLatin1Char('.');
        else if (c == u'-' || c == QChar(0x2212))
            plain += QLatin1Char('-');
        else if (c.isSpace() || group == c || c.category() == QChar::Symbol_Currency || c == u'%')
            continue;
        else
            return std::nullopt;
    }
    return plain;
}

} // namespace

std::optional<qint64> readAmount(const QString &text, int digits)
{
    const auto plain = plainForm(text);
    return plain ? readPlain(*plain, digits, Money::limit) : std::nullopt;
}

QString amountProblem(const QString &text, int digits)
{
    if (readAmount(text, digits))
        return {};
    static const QRegularExpression number(QStringLiteral("^-?[0-9]+(\\.([0-9]*))?$"));
    const auto found = number.match(plainForm(text).value_or(QString()));
    if (!found.hasMatch())
        return Texts::tr("This is no number. Type it such as 12.50.");
    if (found.capturedLength(2) > digits)
        return Texts::tr("At most %n digits can stand after the decimal point.", nullptr, digits);
    return Texts::tr("This number is too large.");
}

QString amountText(qint64 units, int digits, int minDigits)
{
    return grouped(plainText(units, digits, minDigits));
}

QString moneyText(Money amount, const QString &currency)
{
    const QString sign = currencySign(currency);
    const QString text = amountText(amount.isNegative() ? -amount : amount);
    return amount.isNegative() ? QLatin1Char('-') + sign + text : sign + text;
}

AmountEdit::AmountEdit(int digits, int minDigits, QWidget *parent)
    : QLineEdit(parent), m_digits(digits), m_minDigits(minDigits)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFont(Theme::tabular(font()));
    setMaxLength(24);
    connect(this, &QLineEdit::textEdited, this, qOverload<>(&QWidget::update));
}

std::optional<qint64> AmountEdit::units() const
{
    if (isEmpty())
        return std::nullopt;
    const auto read = readAmount(text(), m_digits);
    if (read && *read < 0 && !m_negative)
        return std::nullopt;
    return read;
}

QString AmountEdit::problem() const
{
    if (!isWrong())
        return {};
    const QString wrong = amountProblem(text(), m_digits);
    return wrong.isEmpty() ? tr("This cannot be below zero.") : wrong;
}

void AmountEdit::setUnits(std::optional<qint64> units)
{
    const QString shown = units ? amountText(*units, m_digits, m_minDigits) : QString();
    if (shown != text())
        setText(shown);
}

void AmountEdit::setUnit(const QString &unit)
{
    m_unit = unit;
    const int room = unit.isEmpty() ? 0 : fontMetrics().horizontalAdvance(unit) + space::s;
    unitLeads() ? setTextMargins(room, 0, 0, 0) : setTextMargins(0, 0, room, 0);
    update();
}

/// "$139.00", but "8.25 %".
bool AmountEdit::unitLeads() const
{
    return !m_unit.isEmpty() && m_unit.at(0).category() == QChar::Symbol_Currency &&
           QLocale().toCurrencyString(qlonglong(1), m_unit).startsWith(m_unit);
}

QRect AmountEdit::unitRect() const
{
    const int width = fontMetrics().horizontalAdvance(m_unit);
    if (!unitLeads())
        return QRect(rect().right() + 1 - space::s - width, 0, width, height());
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inner = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    constexpr int besideText = 4; // QLineEdit's own margin, its cursor, and a hair between sign and number
    const int number = fontMetrics().horizontalAdvance(text().isEmpty() ? placeholderText() : text());
    const int before = inner.right() + 1 - besideText - number - width;
    return QRect(std::max(before, inner.left() + besideText), 0, width, height());
}

QSize AmountEdit::sizeHint() const
{
    const QString widest = QStringLiteral("-000,000,000.00") + m_unit;
    return {fontMetrics().horizontalAdvance(widest) + space::xl, QLineEdit::sizeHint().height()};
}

void AmountEdit::tidy()
{
    if (const auto read = units())
        setUnits(read);
}

void AmountEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

void AmountEdit::focusOutEvent(QFocusEvent *event)
{
    tidy();
    QLineEdit::focusOutEvent(event);
}

void AmountEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    if (!m_unit.isEmpty()) {
        painter.setPen(t.muted);
        painter.drawText(unitRect(), Qt::AlignCenter | Qt::TextDontClip, m_unit);
    }
    if (isWrong()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.danger.fill, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius - 1, cornerRadius - 1);
    }
}

} // namespace truckroll
