// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/print/paperloader.h"

namespace truckroll {

/// Reads documents through the backend and turns them into sheets.
class SheetLoader : public PaperLoader
{
    Q_OBJECT

public:
    SheetLoader(Backend &backend, std::vector<DocumentId> documents, QObject *parent);

protected:
    void ask(size_t at) override;

private:
    void readyWithPayLink(Sheet sheet, DocumentId invoice);

    std::vector<DocumentId> m_documents;
};

} // namespace truckroll
