// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperloader.h"

#include "core/backend/backend.h"
#include "core/domain/queries.h"

namespace truckroll {

PaperLoader::PaperLoader(Backend &backend, size_t count, QObject *parent)
    : QObject(parent), m_backend(backend), m_count(count)
{
}

void PaperLoader::start()
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

void PaperLoader::ready(Sheet sheet)
{
    m_sheets.push_back(std::move(sheet));
    askNext();
}

void PaperLoader::askNext()
{
    if (m_sheets.size() == m_count)
        emit loaded(m_sheets);
    else
        ask(m_sheets.size());
}

} // namespace truckroll
