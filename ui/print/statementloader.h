// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/print/paperloader.h"

namespace truckroll {

/// Reads customers' accounts as of today and turns them into statements.
class StatementLoader : public PaperLoader
{
    Q_OBJECT

public:
    StatementLoader(Backend &backend, std::vector<CustomerId> customers, QObject *parent);

protected:
    void ask(size_t at) override;

private:
    std::vector<CustomerId> m_customers;
};

} // namespace truckroll
