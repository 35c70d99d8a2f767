// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/visitwishes.h"
#include "core/domain/nametable.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

constexpr NameTable<allVisitPriorities.size()> names{"low", "usual", "high", "urgent"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VisitPriority)
};

} // namespace

QString visitPriorityName(VisitPriority priority)
{
    return nameIn(names, priority);
}

std::optional<VisitPriority> visitPriorityFromName(const QString &name)
{
    return valueIn<VisitPriority>(names, name);
}

QString visitPriorityText(VisitPriority priority)
{
    switch (priority) {
    case VisitPriority::Low:
        return Texts::tr("Low");
    case VisitPriority::Usual:
        return Texts::tr("Usual");
    case VisitPriority::High:
        return Texts::tr("High");
    case VisitPriority::Urgent:
        return Texts::tr("Urgent");
    }
    return {};
}

} // namespace truckroll
