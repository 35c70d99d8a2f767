// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/cardpayment.h"
#include <QString>
#include <QUrl>
#include <map>

namespace truckroll {

/// How one company takes cards. Passwords and keys are not here but in the credential store, under
/// cardSecretName().
struct CardSetup
{
    CompanyId company;
    Version version = 0;
    QString site;        ///< "fts": the first part of the processor's host names
    QString merchant;    ///< merchant id; may hold letters
    QString page;        ///< name of the hosted page
    bool sandbox = true; ///< the processor's test system (UAT): no money moves
    int batchHour = 20;  ///< of the day, in the office's zone, when the processor settles: for sentences only
    bool hasSecrets = false; ///< a user and a password were entered: "not found" then means a locked keyring

    friend bool operator==(const CardSetup &, const CardSetup &) = default;
};

/// Where the services are: from the setup, or from settings when these name them (`cardpointe.*_url`).
struct CardAddresses
{
    QUrl gateway;  ///< ".../cardconnect/rest/"
    QUrl terminal; ///< ".../api/"
    QUrl page;     ///< ".../pay"

    friend bool operator==(const CardAddresses &, const CardAddresses &) = default;
};

/// `settings`: those of settings.h. RuleBroken names what is missing or no good address.
Result<CardAddresses> cardAddresses(const CardSetup &setup, const std::map<QString, QString> &settings);
/// The setup with the settings' merchant where the company has none of its own.
CardSetup withSettings(CardSetup setup, const std::map<QString, QString> &settings);
/// Charges may be made: there is a merchant and an address.
bool takesCards(const CardSetup &setup, const std::map<QString, QString> &settings);

/// The hosted page for one link: what it asks for and our name of it. The payer can change both.
QUrl paymentPageUrl(const QUrl &page, const PaymentLink &link, CustomerId customer);

enum class CardSecret { User, Password, TerminalKey };
/// "cardpointe.password/7": the name in the credential store.
QString cardSecretName(CardSecret secret, CompanyId company);

} // namespace truckroll
