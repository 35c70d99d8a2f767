// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include <optional>

namespace truckroll {

/// What a person can change of a document, as text for KeepDraft, with the version it was typed on.
QString draftText(const Document &document);
/// `base` with what the draft says; none when the text is no draft of a document.
std::optional<Document> fromDraft(const QString &text, const Document &base);
/// The version the draft was typed on; 0 for a new document.
Version draftVersion(const QString &text);

/// Whether a person would see no difference: ids, computed amounts and versions do not count.
bool isSameContent(const Document &a, const Document &b);

/// "document:1042"; for a document not stored yet "document:new:quote:FOLDER:CUSTOMER".
QString draftKey(const Document &document);

} // namespace truckroll
