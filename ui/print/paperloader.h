// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sheets/sheet.h"
#include <QObject>
#include <vector>

namespace truckroll {

class Backend;

/// Makes papers of records, one after the other in the order given. Says loaded or failed once; goes without
/// a word when it is deleted before.
class PaperLoader : public QObject
{
    Q_OBJECT

public:
    void start();

signals:
    void loaded(const std::vector<truckroll::Sheet> &sheets);
    void failed(const truckroll::Error &error);

protected:
    PaperLoader(Backend &backend, size_t count, QObject *parent);
    /// Asks for the record at that place, then says `ready` or `failed`.
    virtual void ask(size_t at) = 0;
    void ready(Sheet sheet);
    Backend &backend() const { return m_backend; }
    const QString &currency() const { return m_currency; }

private:
    void askNext();

    Backend &m_backend;
    size_t m_count;
    std::vector<Sheet> m_sheets;
    QString m_currency;
};

} // namespace truckroll
