// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/meaning.h"

namespace truckroll {

namespace {

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {};
    case Tone::Info:
        return QStringLiteral("info");
    case Tone::Success:
        return QStringLiteral("check-circle");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Danger:
        return QStringLiteral("error");
    }
    return {};
}

} // namespace

const Hue &hueOf(const Tokens &tokens, const Meaning &meaning)
{
    if (const auto *status = std::get_if<VisitStatus>(&meaning))
        return tokens.of(*status);
    if (const auto *state = std::get_if<DocumentState>(&meaning))
        return tokens.of(*state);
    if (const auto *accounting = std::get_if<AccountingState>(&meaning))
        return tokens.of(*accounting);
    switch (std::get<Tone>(meaning)) {
    case Tone::Info:
        return tokens.info;
    case Tone::Success:
        return tokens.success;
    case Tone::Warning:
        return tokens.warning;
    case Tone::Danger:
        return tokens.danger;
    case Tone::Neutral:
        break;
    }
    return tokens.neutral;
}

Tone toneOf(PaymentState state)
{
    switch (state) {
    case PaymentState::Approved:
        return Tone::Success;
    case PaymentState::Pending:
        return Tone::Info;
    case PaymentState::Returned:
        return Tone::Danger;
    case PaymentState::Voided:
    case PaymentState::Refunded:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString meaningText(const Meaning &meaning)
{
    if (const auto *status = std::get_if<VisitStatus>(&meaning))
        return visitStatusText(*status);
    if (const auto *state = std::get_if<DocumentState>(&meaning))
        return documentStateText(*state);
    if (const auto *accounting = std::get_if<AccountingState>(&meaning))
        return accountingStateText(*accounting);
    return {};
}

QString meaningIcon(const Meaning &meaning)
{
    if (const auto *tone = std::get_if<Tone>(&meaning))
        return toneIcon(*tone);
    if (const auto *accounting = std::get_if<AccountingState>(&meaning)) {
        if (*accounting == AccountingState::Pending)
            return QStringLiteral("clock");
        if (*accounting == AccountingState::NeedsAttention)
            return QStringLiteral("warning");
    }
    const auto *status = std::get_if<VisitStatus>(&meaning);
    if (status && *status == VisitStatus::Done)
        return QStringLiteral("check");
    return {};
}

} // namespace truckroll
