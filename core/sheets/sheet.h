// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QByteArray>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <vector>

namespace truckroll {

/// What stands on a paper, as plain text that is ready to be drawn: no numbers to format, no rule to know.
/// ui/print draws it on screen, printer and PDF; tests compare it as text.
struct Sheet
{
    struct Field
    {
        QString label;
        QString value;
    };
    struct Column
    {
        QString title;
        enum class Width { Narrow, Amount, Wide } width = Width::Narrow;
        bool numeric = false; ///< right-aligned, tabular figures
    };
    struct Row
    {
        QStringList cells; ///< one for each column; may have several lines
        enum class Kind { Item, Discount, Text } kind = Kind::Item;
    };
    struct Total
    {
        QString label;
        QString value;
        bool strong = false;
    };

    QString title;    ///< "Invoice"
    QString number;   ///< "INV-1009"
    QString together; ///< what several of the kind are called: "Day Sheets, March 2, 2026"; empty: no name of
                      ///< their own
    QString stamp;    ///< "PAID", "VOID", "CANCELED", "DRAFT" (an invoice not issued yet), or empty
    QByteArray logo;
    QString companyName;
    QStringList companyLines;
    QString recipientTitle; ///< "Bill to"
    QStringList recipient;
    QString siteTitle; ///< "Service at"; with siteLines empty it is left out
    QStringList siteLines;
    std::vector<Field> fields; ///< date, due date, reference ...
    QString heading;           ///< the document's title
    bool landscape = false;    ///< on paper that lies: a table of many columns
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<Total> totals;
    QString payLink;        ///< address that the paper carries as a QR code, or empty
    QString payLinkText;    ///< what stands beside it
    QStringList notes;      ///< paragraphs below the totals
    QStringList terms;      ///< small print
    QString signatureLabel; ///< empty: no line to sign on
    QString footer;         ///< company line at the foot of each page

    /// "page 2 of 3" as the foot says it.
    static QString pageText(int page, int pages);
    /// Everything as text, for tests and screen readers.
    QString toText() const;
};

/// Quote, work order, invoice or pro forma. Amounts and dates in `locale`, amounts in `currency` (ISO 4217).
Sheet documentSheet(const DocumentDetails::Reply &details, const QLocale &locale, const QString &currency);

} // namespace truckroll
