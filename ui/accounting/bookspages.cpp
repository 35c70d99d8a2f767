// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/bookspages.h"

namespace truckroll {

QUrl booksPage(const BooksConnection &connection, const QString &urlPath)
{
    const QString pages = connection.sandbox ? QStringLiteral("https://sandbox.qbo.intuit.com/app/")
                                             : QStringLiteral("https://qbo.intuit.com/app/");
    return QUrl(pages + urlPath);
}

} // namespace truckroll
