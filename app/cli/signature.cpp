// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signature.h"

#include <QRegularExpression>
#include <algorithm>

namespace truckroll {

namespace {

/// "[--skill S]..." in its parts.
struct Piece
{
    QString text;
    bool optional = false;
    bool repeats = false;
};

std::vector<Piece> pieces(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(\\[(?<inner>[^\\]]+)\\]|(?<option>--[a-z-]+( [A-Z][^ \\[\\]]*)?)|(?<word>[^ \\[\\]]+?))"
        "(?<dots>\\.\\.\\.)?(?= |$)"));
    std::vector<Piece> result;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool optional = !match.captured(QStringLiteral("inner")).isEmpty();
        QString inner = match.captured(QStringLiteral("inner"));
        if (!optional) {
            inner = match.captured(QStringLiteral("option"));
            if (inner.isEmpty())
                inner = match.captured(QStringLiteral("word"));
        }
        result.push_back({inner, optional, !match.captured(QStringLiteral("dots")).isEmpty()});
    }
    return result;
}

} // namespace

Signature Signature::read(const QString &text)
{
    Signature signature;
    signature.text = text;
    for (const Piece &piece : pieces(text)) {
        if (piece.text.startsWith(u"--")) {
            const qsizetype blank = piece.text.indexOf(u' ');
            signature.options.push_back({piece.text.mid(2, blank < 0 ? -1 : blank - 2),
                                         blank < 0 ? QString() : piece.text.mid(blank + 1), !piece.optional,
                                         piece.repeats});
        } else if (piece.text.at(0).isUpper()) {
            signature.positionals.push_back({piece.text, !piece.optional, piece.repeats});
        } else {
            signature.words.append(piece.text);
        }
    }
    return signature;
}

const Signature::Option *Signature::option(const QString &name) const
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option &o) { return o.name == name; });
    return found == options.end() ? nullptr : &*found;
}

} // namespace truckroll
