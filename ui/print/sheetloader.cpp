// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetloader.h"

#include "core/backend/backend.h"
#include "core/domain/cardacts.h"
#include "core/domain/queries.h"
#include "core/sheets/paylink.h"
#include <QLocale>

namespace truckroll {

SheetLoader::SheetLoader(Backend &backend, std::vector<DocumentId> documents, QObject *parent)
    : QObject(parent), m_backend(backend), m_documents(std::move(documents))
{
}

void SheetLoader::start()
{
    m_backend.ask(this, OfficeInfo{}, [this](Result<OfficeInfo::Reply> office) {
        if (!office) {
            emit failed(office.error());
            return;
        }
        m_currency = office->currency;
        askNext();
    });
}

void SheetLoader::askNext()
{
    if (m_sheets.size() == m_documents.size()) {
        emit loaded(m_sheets);
        return;
    }
    m_backend.ask(this, DocumentDetails{m_documents[m_sheets.size()]},
                  [this](Result<DocumentDetails::Reply> details) {
                      if (!details) {
                          emit failed(details.error());
                          return;
                      }
                      m_sheets.push_back(documentSheet(*details, QLocale(), m_currency));
                      const Document &document = details->document;
                      if (document.kind == DocumentKind::Invoice && document.state == DocumentState::Open)
                          addPayLink(document.id);
                      else
                          askNext();
                  });
}

/// An open invoice with a payment link carries it as a code.
void SheetLoader::addPayLink(DocumentId invoice)
{
    m_backend.ask(this, CardDesk{invoice}, [this](Result<CardDesk::Reply> desk) {
        if (!desk) {
            emit failed(desk.error());
            return;
        }
        truckroll::addPayLink(m_sheets.back(), *desk);
        askNext();
    });
}

} // namespace truckroll
