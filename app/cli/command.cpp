// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/creditcommands.h"
#include "app/cli/exportcommands.h"
#include "app/cli/mailcommands.h"
#include "app/cli/pipelinecommands.h"
#include "app/cli/purchasecommands.h"
#include "app/cli/reportcommands.h"
#include "app/cli/seriescommands.h"

#include <QDir>

namespace truckroll {

QString CliRequest::resolved(const QString &path) const
{
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

const std::vector<CliCommand> &cliCommands()
{
    static const std::vector<CliCommand> commands = [] {
        std::vector<CliCommand> all;
        addOfficeCommands(all);
        addPeopleCommands(all);
        addCustomerCommands(all);
        addCatalogueCommands(all);
        addImportCommands(all);
        addStockCommands(all);
        addBoardCommands(all);
        addSeriesCommands(all);
        addDocumentCommands(all);
        addPurchaseCommands(all);
        addPipelineCommands(all);
        addPaperCommands(all);
        addPaymentCommands(all);
        addCardCommands(all);
        addAccountingCommands(all);
        addBooksListCommands(all);
        addCreditCommands(all);
        addMailCommands(all);
        addReportCommands(all);
        addExportCommands(all);
        addSettingCommands(all);
        return all;
    }();
    return commands;
}

} // namespace truckroll
