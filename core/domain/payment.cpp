// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/payment.h"

#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<2> methodNames{"cash", "check"};
constexpr NameTable<2> stateNames{"approved", "voided"};

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
    }
    Q_UNREACHABLE();
}

} // namespace truckroll
