// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace truckroll {

namespace {

QString withWholeSurrogates(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else {
            out += c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    return out;
}

bool isUnwantedControl(QChar c)
{
    return c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t');
}

/// Letters that Unicode does not take apart although people type them in plain letters.
QString inPlainLetters(QChar c)
{
    switch (c.unicode()) {
    case 0x00df: // sharp s
        return QStringLiteral("ss");
    case 0x00e6: // ae
        return QStringLiteral("ae");
    case 0x0153: // oe
        return QStringLiteral("oe");
    case 0x00f8: // o with stroke
        return QStringLiteral("o");
    case 0x0142: // l with stroke
        return QStringLiteral("l");
    case 0x0111: // d with stroke
        return QStringLiteral("d");
    case 0x0131: // i without dot
        return QStringLiteral("i");
    default:
        return QString(c);
    }
}

/// Where an extension ("x12", "ext. 12") begins, or the size of the text.
qsizetype extensionStart(const QString &phone)
{
    const qsizetype x = phone.indexOf(QLatin1Char('x'), 0, Qt::CaseInsensitive);
    if (x < 0)
        return phone.size();
    return x > 0 && phone[x - 1].toLower() == QLatin1Char('e') ? x - 1 : x;
}

bool passesLuhn(const QString &digits)
{
    int sum = 0;
    bool twice = false;
    for (qsizetype i = digits.size() - 1; i >= 0; --i, twice = !twice) {
        const int digit = digits[i].digitValue() * (twice ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

bool isCardNumber(const QString &digits)
{
    return digits.size() >= 13 && digits.size() <= 19 && !digits.startsWith(QLatin1Char('9')) &&
           digits.count(digits[0]) < digits.size() && passesLuhn(digits);
}

bool isDigitSeparator(QChar c)
{
    return c == QLatin1Char('-') || c == QLatin1Char(' ') || c == QLatin1Char('\t') ||
           c == QChar(QChar::Nbsp) || (c.unicode() >= 0x2010 && c.unicode() <= 0x2013);
}

using DigitGroups = QStringList;

/// Digits as they stand in groups; a run ends where something other than blanks and hyphens stands between.
std::vector<DigitGroups> digitRuns(const QString &text)
{
    std::vector<DigitGroups> runs;
    bool inRun = false;
    bool inGroup = false;
    for (const QChar c : text) {
        const int digit = c.digitValue();
        if (digit < 0) {
            inGroup = false;
            inRun = inRun && isDigitSeparator(c);
            continue;
        }
        if (!inRun)
            runs.emplace_back();
        if (!inGroup)
            runs.back().append(QString());
        inRun = inGroup = true;
        runs.back().last() += QChar(u'0' + char16_t(digit));
    }
    return runs;
}

/// The ways in which a card number is printed on the card.
bool runHoldsPrintedCard(const DigitGroups &groups)
{
    static const std::array<std::vector<qsizetype>, 6> layouts{
        {{4, 4, 4, 4}, {4, 4, 4, 4, 1}, {4, 4, 4, 4, 2}, {4, 4, 4, 4, 3}, {4, 6, 5}, {4, 6, 4}}};
    for (qsizetype first = 0; first < groups.size(); ++first) {
        for (const auto &layout : layouts) {
            QString digits;
            bool fits = groups.size() - first >= qsizetype(layout.size());
            for (size_t i = 0; fits && i < layout.size(); ++i) {
                const QString &group = groups[first + qsizetype(i)];
                fits = group.size() == layout[i];
                digits += group;
            }
            if (fits && isCardNumber(digits))
                return true;
        }
    }
    return false;
}

} // namespace

QString cleanText(const QString &text)
{
    QString out = withWholeSurrogates(text);
    out.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    out.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    out.removeIf(isUnwantedControl);
    return out.normalized(QString::NormalizationForm_C).trimmed();
}

QString cleanLine(const QString &text)
{
    return cleanText(text).simplified();
}

QString foldForSearch(const QString &text)
{
    const QString apart = cleanLine(text).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            out += inPlainLetters(c);
    }
    return out.simplified();
}

QString phoneDigits(const QString &phone)
{
    QString digits;
    for (const QChar c : QStringView(phone).left(extensionStart(phone))) {
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + char16_t(c.digitValue()));
    }
    if (digits.size() == 11 && digits.startsWith(QLatin1Char('1')))
        digits.remove(0, 1);
    return digits;
}

QString formatPhone(const QString &phone)
{
    QString clean = cleanLine(phone);
    const QString digits = phoneDigits(clean);
    const bool onlyNumber = std::all_of(clean.begin(), clean.end(), [](QChar c) {
        return c.digitValue() >= 0 || QStringLiteral("+()-./ ").contains(c);
    });
    if (digits.size() != 10 || !onlyNumber)
        return clean;
    return QStringLiteral("%1 %2 %3").arg(digits.left(3), digits.mid(3, 3), digits.right(4));
}

bool looksLikeEmail(const QString &text)
{
    constexpr int longest = 254;
    const QStringList halves = text.split(QLatin1Char('@'));
    if (text.size() > longest || halves.size() != 2 || halves[0].isEmpty())
        return false;
    const auto unwanted = [](QChar c) {
        return c.isSpace() || !c.isPrint() || QStringLiteral("()<>[]:;,\\\"").contains(c);
    };
    if (std::any_of(text.begin(), text.end(), unwanted))
        return false;
    const QStringList labels = halves[1].split(QLatin1Char('.'));
    const auto wellFormed = [](const QString &label) {
        return !label.isEmpty() && !label.startsWith(QLatin1Char('-')) && !label.endsWith(QLatin1Char('-'));
    };
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), wellFormed);
}

bool containsCardNumber(const QString &text)
{
    for (const DigitGroups &groups : digitRuns(text)) {
        if (isCardNumber(groups.join(QString())) || runHoldsPrintedCard(groups) ||
            std::any_of(groups.begin(), groups.end(), isCardNumber))
            return true;
    }
    return false;
}

} // namespace truckroll
