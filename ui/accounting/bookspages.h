// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accounting.h"
#include <QUrl>

namespace truckroll {

/// The page of a record in QuickBooks. `urlPath`: PostingRow::remoteUrlPath.
QUrl booksPage(const BooksConnection &connection, const QString &urlPath);

} // namespace truckroll
