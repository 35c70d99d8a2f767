// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/statementloader.h"

#include "core/backend/backend.h"
#include "core/domain/billingacts.h"
#include "core/sheets/statementsheet.h"
#include <QLocale>

namespace truckroll {

StatementLoader::StatementLoader(Backend &backend, std::vector<CustomerId> customers, QObject *parent)
    : PaperLoader(backend, customers.size(), parent), m_customers(std::move(customers))
{
}

void StatementLoader::ask(size_t at)
{
    CustomerStatement query;
    query.customer = m_customers[at];
    backend().ask(this, query, [this](Result<AccountStatement> statement) {
        if (statement)
            ready(statementSheet(*statement, QLocale(), currency()));
        else
            emit failed(statement.error());
    });
}

} // namespace truckroll
