// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/store/scope.h"
#include <map>
#include <vector>

/// Lines and taxes of documents: parts of the document store, which is what everybody else uses.
namespace truckroll {

using LinesOfDocuments = std::map<DocumentId, std::vector<DocumentLine>>;
using TaxesOfDocuments = std::map<DocumentId, std::vector<DocumentTax>>;

std::vector<DocumentLine> linesOf(ReadScope &scope, DocumentId document);
std::vector<DocumentTax> taxesOf(ReadScope &scope, DocumentId document);
/// Of all documents of a folder, in one question each.
LinesOfDocuments linesOfFolder(ReadScope &scope, AppointmentId folder);
TaxesOfDocuments taxesOfFolder(ReadScope &scope, AppointmentId folder);

/// Makes the stored lines those of `document`, in its order: rows with a known id are changed (when they
/// differ), the others are added and get an id, and what is gone is removed. An id that is not of this
/// document is not believed.
void storeLines(WriteScope &scope, Document &document);
void storeTaxes(WriteScope &scope, const Document &document);

} // namespace truckroll
