// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/store/scope.h"
#include <vector>

namespace truckroll {

// What the palette looks through beside customers (customersearch.h).

struct FoundDocument
{
    DocumentId id;
    QString number;
    DocumentKind kind = DocumentKind::Quote;
    DocumentState state = DocumentState::Draft;
    QString title;
    QString customer;
    Money total{};
};
/// By number, blanks and hyphens left out on both sides: "wo1042", "1042". All of the number first, then the
/// newest.
std::vector<FoundDocument> documentsNumbered(ReadScope &scope, const QString &text, int limit);

struct FoundAppointment
{
    AppointmentId id;
    QString number;
    QString title;
    QString customer;
};
/// Words in any order in number, title, description and department; all of the number first, then the newest.
std::vector<FoundAppointment> appointmentsAbout(ReadScope &scope, const QString &text, int limit);

/// Without blanks and hyphens, in capitals: how numbers are compared.
QString numberKey(const QString &text);

} // namespace truckroll
