// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/statementloader.h"
#include "core/backend/backend.h"
#include "core/domain/billingacts.h"
#include "core/sheets/statementsheet.h"
#include <QLocale>

namespace truckroll {

StatementLoader::StatementLoader(Backend &backend, std::vector<CustomerId> customers, QObject *parent)
    : QObject(parent), m_backend(backend), m_customers(std::move(customers))
{
}

void StatementLoader::start()
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

void StatementLoader::askNext()
{
    if (m_sheets.size() == m_customers.size()) {
        emit loaded(m_sheets);
        return;
    }
    CustomerStatement query;
    query.customer = m_customers[m_sheets.size()];
    m_backend.ask(this, query, [this](Result<AccountStatement> statement) {
        if (!statement) {
            emit failed(statement.error());
            return;
        }
        m_sheets.push_back(statementSheet(*statement, QLocale(), m_currency));
        askNext();
    });
}

} // namespace truckroll
