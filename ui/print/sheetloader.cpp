// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetloader.h"

#include "core/backend/backend.h"
#include "core/domain/cardacts.h"
#include "core/domain/queries.h"
#include "core/sheets/paylink.h"
#include <QLocale>

namespace truckroll {

SheetLoader::SheetLoader(Backend &backend, std::vector<DocumentId> documents, QObject *parent)
    : PaperLoader(backend, documents.size(), parent), m_documents(std::move(documents))
{
}

void SheetLoader::ask(size_t at)
{
    backend().ask(this, DocumentDetails{m_documents[at]}, [this](Result<DocumentDetails::Reply> details) {
        if (!details) {
            emit failed(details.error());
            return;
        }
        Sheet sheet = documentSheet(*details, QLocale(), currency());
        const Document &document = details->document;
        if (document.kind == DocumentKind::Invoice && document.state == DocumentState::Open)
            readyWithPayLink(std::move(sheet), document.id);
        else
            ready(std::move(sheet));
    });
}

/// An open invoice with a payment link carries it as a code.
void SheetLoader::readyWithPayLink(Sheet sheet, DocumentId invoice)
{
    backend().ask(this, CardDesk{invoice}, [this, sheet = std::move(sheet)](Result<CardDesk::Reply> desk) {
        if (!desk) {
            emit failed(desk.error());
            return;
        }
        Sheet withLink = sheet;
        addPayLink(withLink, *desk);
        ready(std::move(withLink));
    });
}

} // namespace truckroll
