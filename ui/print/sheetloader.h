// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/sheets/sheet.h"
#include <QObject>
#include <vector>

namespace truckroll {

class Backend;

/// Reads documents through the backend and turns them into sheets, in the order given. Says loaded or failed
/// once; goes without a word when it is deleted before.
class SheetLoader : public QObject
{
    Q_OBJECT

public:
    SheetLoader(Backend &backend, std::vector<DocumentId> documents, QObject *parent);
    void start();

signals:
    void loaded(const std::vector<truckroll::Sheet> &sheets);
    void failed(const truckroll::Error &error);

private:
    void askNext();
    void addPayLink(DocumentId invoice);

    Backend &m_backend;
    std::vector<DocumentId> m_documents;
    std::vector<Sheet> m_sheets;
    QString m_currency;
};

} // namespace truckroll
