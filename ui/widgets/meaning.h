// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/payment.h"
#include "ui/widgets/theme.h"
#include <variant>

namespace truckroll {

enum class Tone { Neutral, Info, Success, Warning, Danger };

/// What a chip, banner or mark says; its colours follow the theme.
using Meaning = std::variant<Tone, VisitStatus, DocumentState, AccountingState>;

const Hue &hueOf(const Tokens &tokens, const Meaning &meaning);
/// An account's payment is not there before the bank has paid, and may come back.
Tone toneOf(PaymentState state);
/// "In progress" for states, nothing for tones.
QString meaningText(const Meaning &meaning);
/// An icon beside the text, so that colour is never the only sign; may be empty.
QString meaningIcon(const Meaning &meaning);

} // namespace truckroll
