// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/sheets/sheet.h"
#include <QObject>
#include <vector>

namespace truckroll {

class Backend;

/// Reads customers' accounts as of today and turns them into statements, in the order given. Says loaded or
/// failed once; goes without a word when it is deleted before.
class StatementLoader : public QObject
{
    Q_OBJECT

public:
    StatementLoader(Backend &backend, std::vector<CustomerId> customers, QObject *parent);
    void start();

signals:
    void loaded(const std::vector<truckroll::Sheet> &sheets);
    void failed(const truckroll::Error &error);

private:
    void askNext();

    Backend &m_backend;
    std::vector<CustomerId> m_customers;
    std::vector<Sheet> m_sheets;
    QString m_currency;
};

} // namespace truckroll
