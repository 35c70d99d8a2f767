// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdftext.h"

#include <QRegularExpression>
#include <algorithm>
#include <iterator>

namespace truckroll {

namespace {

constexpr char16_t firstKangxi = 0x2F00;
constexpr char16_t lastKangxi = 0x2FD5;

struct Twin
{
    char16_t radical;
    char16_t ideograph;
};

/// Of the radicals that Unicode does not say to be compatible with an ideograph (2E80 to 2EF3) those that the
/// Noto and Droid fonts draw with the glyph of one.
constexpr Twin twins[] = {
    {0x2E82, 0x4E5B}, {0x2E83, 0x4E5A}, {0x2E85, 0x4EBB}, {0x2E89, 0x5202}, {0x2E8B, 0x353E},
    {0x2E8E, 0x5140}, {0x2E8F, 0x5C23}, {0x2E90, 0x5C22}, {0x2E92, 0x5DF3}, {0x2E93, 0x5E7A},
    {0x2E94, 0x5F51}, {0x2E95, 0x5F50}, {0x2E96, 0x5FC4}, {0x2E98, 0x624C}, {0x2E99, 0x6535},
    {0x2E9B, 0x65E1}, {0x2E9E, 0x6B7A}, {0x2EA0, 0x6C11}, {0x2EA1, 0x6C35}, {0x2EA3, 0x706C},
    {0x2EA4, 0x722B}, {0x2EA6, 0x4E2C}, {0x2EA8, 0x72AD}, {0x2EAB, 0x7F52}, {0x2EAD, 0x793B},
    {0x2EAF, 0x7CF9}, {0x2EB0, 0x7E9F}, {0x2EB1, 0x7F53}, {0x2EB2, 0x7F52}, {0x2EB3, 0x34C1},
    {0x2EB9, 0x8002}, {0x2EBA, 0x8080}, {0x2EBE, 0x8279}, {0x2EBF, 0x8279}, {0x2EC1, 0x864E},
    {0x2EC2, 0x8864}, {0x2EC3, 0x8980}, {0x2EC4, 0x897F}, {0x2EC5, 0x89C1}, {0x2EC6, 0x89D2},
    {0x2EC8, 0x8BA0}, {0x2EC9, 0x8D1D}, {0x2ECB, 0x8F66}, {0x2ECC, 0x8FB6}, {0x2ECD, 0x8FB6},
    {0x2ECE, 0x8FB6}, {0x2ED0, 0x9485}, {0x2ED1, 0x9577}, {0x2ED2, 0x9578}, {0x2ED3, 0x957F},
    {0x2ED4, 0x95E8}, {0x2ED6, 0x961D}, {0x2ED8, 0x9752}, {0x2ED9, 0x97E6}, {0x2EDA, 0x9875},
    {0x2EDB, 0x98CE}, {0x2EDC, 0x98DE}, {0x2EDD, 0x98DF}, {0x2EDF, 0x98E0}, {0x2EE0, 0x9963},
    {0x2EE2, 0x9A6C}, {0x2EE3, 0x9AA8}, {0x2EE4, 0x9B3C}, {0x2EE5, 0x9C7C}, {0x2EE6, 0x9E1F},
    {0x2EE7, 0x5364}, {0x2EE8, 0x9EA6}, {0x2EE9, 0x9EC4}, {0x2EEA, 0x9EFE}, {0x2EEB, 0x6589},
    {0x2EEC, 0x9F50}, {0x2EED, 0x6B6F}, {0x2EEE, 0x9F7F}, {0x2EEF, 0x7ADC}, {0x2EF0, 0x9F99},
    {0x2EF1, 0x9F9C}, {0x2EF2, 0x4E80},
};

/// A door has three forms; each country's font draws the radical like its own.
constexpr char16_t door = 0x2F3E;
constexpr char16_t doors[] = {0x6236, 0x6237, 0x6238};

/// Zero: it is no radical, or none that has an ideograph.
char16_t ideographOf(char16_t code, const QString &typed)
{
    if (code == door) {
        const auto found = std::find_if(std::begin(doors), std::end(doors),
                                        [&](char16_t each) { return typed.contains(QChar(each)); });
        return found == std::end(doors) ? doors[0] : *found;
    }
    if (code >= firstKangxi && code <= lastKangxi)
        return QString(QChar(code)).normalized(QString::NormalizationForm_KC).at(0).unicode();
    const auto twin =
        std::lower_bound(std::begin(twins), std::end(twins), code,
                         [](const Twin &each, char16_t wanted) { return each.radical < wanted; });
    return twin != std::end(twins) && twin->radical == code ? twin->ideograph : char16_t(0);
}

/// "<2F2D>" at this place, four digits between brackets.
void nameIdeograph(QByteArray &pdf, qsizetype at, const QString &typed)
{
    bool good = false;
    const auto code = char16_t(pdf.mid(at + 1, 4).toUShort(&good, 16));
    const char16_t ideograph = good && !typed.contains(QChar(code)) ? ideographOf(code, typed) : char16_t(0);
    if (ideograph != 0)
        pdf.replace(at + 1, 4, QByteArray::number(ideograph, 16).rightJustified(4, '0').toUpper());
}

/// What the glyphs of one font are called: "<from> <to> [<name> <name> ...]" or "<from> <to> <first name>".
void nameIdeographs(QByteArray &pdf, qsizetype begin, qsizetype end, const QString &typed)
{
    static const QRegularExpression range(
        QStringLiteral("<([0-9A-F]{4})> <([0-9A-F]{4})> (?:\\[([^\\]]*)\\]|(<[0-9A-F]{4}>))"),
        QRegularExpression::CaseInsensitiveOption);
    const QString table = QString::fromLatin1(pdf.mid(begin, end - begin));
    for (auto each = range.globalMatch(table); each.hasNext();) {
        const auto match = each.next();
        if (match.capturedLength(4) > 0 && match.captured(1) == match.captured(2))
            nameIdeograph(pdf, begin + match.capturedStart(4), typed);
        const QString names = match.captured(3);
        for (qsizetype at = names.indexOf(u'<'); at >= 0; at = names.indexOf(u'<', at + 1))
            nameIdeograph(pdf, begin + match.capturedStart(3) + at, typed);
    }
}

} // namespace

QByteArray withIdeographs(QByteArray pdf, const QString &typed)
{
    static const QByteArray opening("begincmap");
    static const QByteArray closing("endcmap");
    for (qsizetype begin = pdf.indexOf(opening); begin >= 0;) {
        const qsizetype end = pdf.indexOf(closing, begin);
        if (end < 0)
            break;
        nameIdeographs(pdf, begin, end, typed);
        begin = pdf.indexOf(opening, end);
    }
    return pdf;
}

} // namespace truckroll
