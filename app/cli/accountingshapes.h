// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/backend/bookscenter.h"
#include <QJsonObject>
#include <QTimeZone>

/// The JSON of the accounting group and the views that show the same.
namespace truckroll {

QJsonObject booksStatusJson(const BooksStatus::Reply &status, const QTimeZone &zone);
QJsonObject previewJson(const BooksPreviewRow &row);
/// `rows`: the postings of the paper.
QJsonObject sentJson(const Document &document, const std::vector<PostingRow> &rows);
QJsonObject booksLogJson(const BooksLogEntry &entry, const QTimeZone &zone);
QJsonObject postingJson(const PostingRow &row);
QJsonObject mappingJson(const BooksMapping::Row &row);
QJsonObject linkJson(const BooksLinks::Row &row);
QJsonObject findingJson(const BooksFinding &finding);
QJsonObject journalJson(const BooksJournal::Row &row);
/// As CSV; the file that was there stays when it cannot be written.
Done writeJournal(const QString &file, const std::vector<BooksJournal::Row> &rows);

CliView booksStatusView();
CliView signInView();
CliView previewView();
CliView sentView();
CliView pullView();
CliView booksLogView();
CliView postingView();
CliView mappingView();
CliView booksLinkView();
CliView importView();
CliView findingView();
CliView journalView();

} // namespace truckroll
