// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/payment.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<paymentMethodCount> methodNames{"cash", "check", "card", "ach", "credit", "other"};
constexpr NameTable<paymentStateCount> stateNames{"approved", "voided", "pending", "returned", "refunded"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Payment)
};

} // namespace

QString paymentMethodName(PaymentMethod method)
{
    return nameIn(methodNames, method);
}

std::optional<PaymentMethod> paymentMethodFromName(const QString &name)
{
    return valueIn<PaymentMethod>(methodNames, name);
}

QString paymentMethodText(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::Cash:
        return Texts::tr("Cash");
    case PaymentMethod::Check:
        return Texts::tr("Check");
    case PaymentMethod::Card:
        return Texts::tr("Card");
    case PaymentMethod::Ach:
        return Texts::tr("Bank account");
    case PaymentMethod::Credit:
        return Texts::tr("Credit");
    case PaymentMethod::Other:
        return Texts::tr("Other", "how a payment was made");
    }
    Q_UNREACHABLE();
}

QString paymentStateName(PaymentState state)
{
    return nameIn(stateNames, state);
}

std::optional<PaymentState> paymentStateFromName(const QString &name)
{
    return valueIn<PaymentState>(stateNames, name);
}

QString paymentStateText(PaymentState state)
{
    switch (state) {
    case PaymentState::Approved:
        return Texts::tr("Received");
    case PaymentState::Voided:
        return Texts::tr("Voided");
    case PaymentState::Pending:
        return Texts::tr("Pending");
    case PaymentState::Returned:
        return Texts::tr("Returned");
    case PaymentState::Refunded:
        return Texts::tr("Refunded");
    }
    Q_UNREACHABLE();
}

} // namespace truckroll
