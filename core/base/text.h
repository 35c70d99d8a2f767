// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace truckroll {

/// Most characters each kind of field takes; the border cuts nothing silently, it refuses (see tooLong).
struct FieldLimit
{
    static constexpr int name = 200;
    static constexpr int line = 500;
    static constexpr int description = 4000;
    static constexpr int note = 20000;
};

/// Text as it may be stored: NUL and control characters except newline and tab removed, lone surrogates
/// replaced by U+FFFD, NFC, no blanks at the ends. Source: SQLite and QPSQL mangle what is removed here.
QString cleanText(const QString &text);
/// The same for a field of one line: every run of white space is one blank.
QString cleanLine(const QString &text);

/// Lower case without accents and doubled blanks: what searching compares.
QString foldForSearch(const QString &text);
/// The digits of a telephone number without a leading 1 of North America: what phone search compares.
QString phoneDigits(const QString &phone);
/// A number of ten digits as "217 555 0144"; anything else as it was typed, cleaned.
QString formatPhone(const QString &phone);
/// One name, one @, a domain with a dot in it, no blanks, at most 254 characters: what a mail program would
/// take. Whether the mailbox exists nobody can tell.
bool looksLikeEmail(const QString &text);
/// True when the text holds 13 to 19 digits in a row (blanks and hyphens between them allowed) that pass the
/// Luhn check and do not start with 9 (tokens do): a card number, which no field may hold.
bool containsCardNumber(const QString &text);

} // namespace truckroll
