// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/settings.h"

#include "core/base/text.h"
#include <QCoreApplication>
#include <algorithm>

namespace truckroll {

namespace {

using Type = SettingDefinition::Type;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

SettingDefinition number(const char *key, int standard, int smallest, int largest, const QString &title)
{
    return {
        QString::fromLatin1(key), Type::WholeNumber, QString::number(standard), title, smallest, largest, {}};
}

SettingDefinition textOf(const char *key, const char *standard, const QString &title)
{
    return {QString::fromLatin1(key), Type::Text, QString::fromLatin1(standard), title, 0, 0, {}};
}

SettingDefinition forScripts(SettingDefinition definition)
{
    definition.inWindow = false;
    return definition;
}

SettingDefinition oneOf(const char *key, const QStringList &choices, const QString &title)
{
    return {QString::fromLatin1(key), Type::OneOf, choices.first(), title, 0, 0, choices};
}

SettingDefinition yesNo(const char *key, bool standard, const QString &title)
{
    return {QString::fromLatin1(key),
            Type::YesNo,
            standard ? QStringLiteral("yes") : QStringLiteral("no"),
            title,
            0,
            0,
            {}};
}

SettingDefinition text(const char *key, const QString &title)
{
    return {QString::fromLatin1(key), Type::Text, {}, title, 0, 0, {}};
}

QString takes(const SettingDefinition &definition)
{
    switch (definition.type) {
    case Type::WholeNumber:
        return Texts::tr("%1 takes a whole number from %2 to %3.")
            .arg(definition.key, QString::number(definition.smallest), QString::number(definition.largest));
    case Type::YesNo:
        return Texts::tr("%1 takes yes or no.").arg(definition.key);
    case Type::OneOf:
        return Texts::tr("%1 takes one of these: %2.")
            .arg(definition.key, definition.choices.join(QStringLiteral(", ")));
    case Type::Text:
        break;
    }
    return Texts::tr("%1 takes at most %2 characters.")
        .arg(definition.key, QString::number(FieldLimit::line));
}

std::optional<QString> normalized(const SettingDefinition &definition, const QString &clean)
{
    switch (definition.type) {
    case Type::Text:
        return clean.size() <= FieldLimit::line ? std::optional(clean) : std::nullopt;
    case Type::WholeNumber: {
        bool isNumber = false;
        const int value = clean.toInt(&isNumber);
        if (!isNumber || value < definition.smallest || value > definition.largest)
            return std::nullopt;
        return QString::number(value);
    }
    case Type::YesNo:
        return clean == QLatin1String("yes") || clean == QLatin1String("no") ? std::optional(clean)
                                                                             : std::nullopt;
    case Type::OneOf:
        return definition.choices.contains(clean) ? std::optional(clean) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

const std::vector<SettingDefinition> &officeSettings()
{
    static const std::vector<SettingDefinition> table{
        oneOf("board.step_minutes",
              {QStringLiteral("15"), QStringLiteral("5"), QStringLiteral("10"), QStringLiteral("30")},
              Texts::tr("Minutes that visits snap to on the board")),
        number("board.day_start_hour", 7, 0, 12,
               Texts::tr("First hour that the board shows when nobody works")),
        number("board.day_end_hour", 19, 13, 24,
               Texts::tr("Last hour that the board shows when nobody works")),
        oneOf("board.first_day_of_week", {QStringLiteral("sunday"), QStringLiteral("monday")},
              Texts::tr("First day of the week")),
        number("board.late_after_minutes", 15, 0, 240,
               Texts::tr("Minutes after which a visit that has not begun is late")),
        number("board.buffer_minutes", 0, 0, 120,
               Texts::tr("Minutes that lie between two visits of a technician")),
        forScripts(text("mail.server", Texts::tr("E-mail: the server that letters are handed to"))),
        forScripts(number("mail.port", 587, 1, 65535, Texts::tr("E-mail: the server's port"))),
        forScripts(oneOf(
            "mail.security", {QStringLiteral("starttls"), QStringLiteral("tls"), QStringLiteral("none")},
            Texts::tr("E-mail: how the connection is protected; none only to this very machine"))),
        forScripts(text("mail.user", Texts::tr("E-mail: the name to sign in with; empty: no sign-in"))),
        forScripts(text("mail.from", Texts::tr("E-mail: the sender's address"))),
        forScripts(text("mail.from_name", Texts::tr("E-mail: the sender's name; empty: the company's"))),
        forScripts(text("mail.copy_to", Texts::tr("E-mail: an address that gets a copy of every letter"))),
        number("appointment.default_minutes", 60, 5, 24 * 60, Texts::tr("Length of a new visit in minutes")),
        yesNo("cardpointe.signature", true,
              Texts::tr("Ask for a signature when a card is held to a terminal")),
        forScripts(text("cardpointe.gateway_url",
                        Texts::tr("Card gateway's address, when it is not the site's own"))),
        forScripts(text("cardpointe.cardsecure_url", Texts::tr("Address that makes tokens of cards"))),
        forScripts(text("cardpointe.terminal_url",
                        Texts::tr("Card terminals' address, when it is not the usual one"))),
        forScripts(text("cardpointe.page_url",
                        Texts::tr("Payment page's address, when it is not the company's own"))),
        forScripts(text("cardpointe.merchant_id",
                        Texts::tr("Merchant id of companies that have none of their own"))),
        forScripts(number(
            "cardpointe.test_speed", 1, 1, 1000,
            Texts::tr(
                "How many times quicker than real ones a simulated card processor on this computer is"))),
        oneOf("quickbooks.environment", {QStringLiteral("production"), QStringLiteral("sandbox")},
              Texts::tr("Which QuickBooks is used: the real one, or Intuit's sandbox for trying")),
        textOf("quickbooks.client_id", "", Texts::tr("Client id of the office's own app at Intuit")),
        textOf("quickbooks.redirect_uri", "http://localhost:8765/callback",
               Texts::tr("Where the browser comes back to after signing in to QuickBooks")),
        forScripts(textOf("quickbooks.api_url", "https://quickbooks.api.intuit.com",
                          Texts::tr("Address of QuickBooks"))),
        textOf("quickbooks.authorize_url", "https://appcenter.intuit.com/connect/oauth2",
               Texts::tr("Address of the page where people sign in to QuickBooks")),
        textOf("quickbooks.token_url", "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer",
               Texts::tr("Address where the connection to QuickBooks is renewed")),
        textOf("quickbooks.revoke_url", "https://developer.api.intuit.com/v2/oauth2/tokens/revoke",
               Texts::tr("Address where the connection to QuickBooks is ended")),
    };
    return table;
}

const SettingDefinition *findSetting(const QString &key)
{
    const auto &table = officeSettings();
    const auto it =
        std::find_if(table.begin(), table.end(), [&](const SettingDefinition &d) { return d.key == key; });
    return it == table.end() ? nullptr : &*it;
}

Result<QString> checkSetting(const QString &key, const QString &value)
{
    const SettingDefinition *definition = findSetting(key);
    if (!definition)
        return ruleBroken(
            Texts::tr("There is no setting named %1. Nothing was saved; “setting list” shows all names.")
                .arg(key));
    const auto stored = normalized(*definition, cleanLine(value));
    if (!stored)
        return ruleBroken(Texts::tr("%1 Nothing was saved.").arg(takes(*definition)));
    return *stored;
}

} // namespace truckroll
