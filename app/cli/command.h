// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/request.h"
#include "app/cli/signature.h"
#include "app/cli/values.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <functional>
#include <vector>

namespace truckroll {

class CliContext;

/// One column of a table, one line of a single record: what stands at `path` ("customer.name") of the JSON.
struct CliColumn
{
    QString title;
    QString path;
    bool number = false; ///< to the right
};

/// How an answer is shown without --json: columns, and for a single record the lists below it.
struct CliView
{
    struct Part
    {
        QString title;
        QString path;
        std::vector<CliColumn> columns;
    };
    std::vector<CliColumn> columns;
    std::vector<Part> parts;
};

struct CliOutput
{
    QJsonValue value; ///< an object or an array
    CliView view;
    int exitCode = CliAnswer::Good; ///< Refused: it was done and found something wrong (office verify)
    QString note{}; ///< one sentence for people, above the record; programs read it in the value
};

struct CliCommand
{
    /// Where it acts.
    enum class Needs {
        Nothing,    ///< help
        OfficePath, ///< makes or replaces the file
        Office,     ///< the open office
        Paper,      ///< the open office, and fonts to draw with
    };

    Signature signature;
    QString help; ///< one sentence
    Needs needs = Needs::Office;
    std::function<Result<CliOutput>(CliContext &, const Values &)> run;
};

/// All commands, by group, in the order of help.
const std::vector<CliCommand> &cliCommands();

void addOfficeCommands(std::vector<CliCommand> &commands);
void addPeopleCommands(std::vector<CliCommand> &commands);
void addCustomerCommands(std::vector<CliCommand> &commands);
void addCatalogueCommands(std::vector<CliCommand> &commands);
void addBoardCommands(std::vector<CliCommand> &commands);
/// Parts of the board's and the customers' groups.
void addVisitWishCommands(std::vector<CliCommand> &commands);
void addCheckCommands(std::vector<CliCommand> &commands);
void addCustomerWishCommands(std::vector<CliCommand> &commands);
void addDocumentCommands(std::vector<CliCommand> &commands);
void addPaymentCommands(std::vector<CliCommand> &commands);
/// Cards and what somebody has to look at.
void addCardCommands(std::vector<CliCommand> &commands);
void addAccountingCommands(std::vector<CliCommand> &commands);
/// A part of the accounting group: mapping, links, findings, journal.
void addBooksListCommands(std::vector<CliCommand> &commands);
void addImportCommands(std::vector<CliCommand> &commands);
void addPaperCommands(std::vector<CliCommand> &commands);
void addSettingCommands(std::vector<CliCommand> &commands);

} // namespace truckroll
