// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
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
        addBoardCommands(all);
        addSeriesCommands(all);
        addDocumentCommands(all);
        addPaperCommands(all);
        addPaymentCommands(all);
        addCardCommands(all);
        addSettingCommands(all);
        return all;
    }();
    return commands;
}

} // namespace truckroll
