// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/conversion.h"
#include "core/domain/document.h"
#include "core/domain/queries.h"
#include "core/store/scope.h"
#include <map>
#include <optional>
#include <vector>

namespace truckroll {

/// With lines and taxes; nothing when there is none of this id.
std::optional<Document> findDocument(ReadScope &scope, DocumentId id);
/// All of a folder with their lines, oldest first.
std::vector<Document> documentsOfFolder(ReadScope &scope, AppointmentId folder);
/// Every document that bears the number, whatever its company and kind; letters of either case.
std::vector<DocumentId> documentsByNumber(ReadScope &scope, const QString &number);

/// Stores a new document; it and its lines get ids, and the version of this transaction.
void insertDocument(WriteScope &scope, Document &document);
/// Stores the document as it stands here; lines without an id (or with one of another document) get one.
void updateDocument(WriteScope &scope, Document &document);
/// The same for an act that leaves lines, taxes and totals alone: state, payments, a closed source.
void updateDocumentHead(WriteScope &scope, Document &document);

struct DocumentWithoutVisit
{
    DocumentId id;
    DocumentId source;    ///< what it was made from or is a new revision of; none: nothing
    VisitId ofSource;     ///< which visit that names
    qint64 createdAt = 0; ///< UTC seconds
};
/// The folder's documents that name no visit, oldest first.
std::vector<DocumentWithoutVisit> documentsWithoutVisit(ReadScope &scope, AppointmentId folder);
/// The document is for this visit from then on.
void giveDocumentVisit(WriteScope &scope, DocumentId document, VisitId visit);

/// Which documents were made from this one, oldest first.
std::vector<DocumentId> resultsOf(ReadScope &scope, DocumentId source);
/// The first of them that counts: not void, not cancelled, no pro forma; one of `kind` before others.
std::optional<DocumentId> firstLiveResult(ReadScope &scope, DocumentId source, DocumentKind kind);
/// What the results that count took of it.
TakenSoFar takenSoFar(ReadScope &scope, DocumentId source);

/// Badges: all documents of the folder in short, oldest first.
std::vector<CardDocument> cardDocumentsOf(ReadScope &scope, AppointmentId folder);
/// The same for each of the folders that has any; a folder may be named twice.
std::map<AppointmentId, std::vector<CardDocument>> cardDocumentsOf(ReadScope &scope,
                                                                   std::vector<AppointmentId> folders);
/// What was made from a document, oldest first.
std::vector<CardDocument> cardResultsOf(ReadScope &scope, DocumentId source);

} // namespace truckroll
