// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cardsetup.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardSetup)
};

QString settingOf(const std::map<QString, QString> &settings, const char *name)
{
    const auto found = settings.find(QString::fromLatin1(name));
    return found == settings.end() ? QString() : found->second;
}

/// With the slash at the end that names are put behind.
QUrl folderUrl(QString text)
{
    if (!text.isEmpty() && !text.endsWith(u'/'))
        text += u'/';
    return QUrl(text);
}

} // namespace

Result<CardAddresses> cardAddresses(const CardSetup &setup, const std::map<QString, QString> &settings)
{
    const QString gateway = settingOf(settings, "cardpointe.gateway_url");
    const QString terminal = settingOf(settings, "cardpointe.terminal_url");
    const QString page = settingOf(settings, "cardpointe.page_url");
    if (gateway.isEmpty() && setup.site.isEmpty())
        return ruleBroken(
            Texts::tr("Taking cards is not set up yet. Nothing was sent; enter the site and the "
                      "merchant id in the settings for cards."));
    const QString test = setup.sandbox ? QStringLiteral("-uat") : QString();
    CardAddresses made;
    made.gateway =
        folderUrl(gateway.isEmpty()
                      ? QStringLiteral("https://%1%2.cardconnect.com/cardconnect/rest/").arg(setup.site, test)
                      : gateway);
    made.terminal = folderUrl(
        terminal.isEmpty() ? QStringLiteral("https://bolt%1.cardpointe.com/api/").arg(test) : terminal);
    if (!page.isEmpty())
        made.page = QUrl(page);
    else if (!setup.page.isEmpty())
        made.page = QUrl(QStringLiteral("https://%1.securepayments.cardpointe.com/pay").arg(setup.page));
    return made;
}

CardSetup withSettings(CardSetup setup, const std::map<QString, QString> &settings)
{
    if (setup.merchant.isEmpty())
        setup.merchant = settingOf(settings, "cardpointe.merchant_id");
    return setup;
}

bool takesCards(const CardSetup &setup, const std::map<QString, QString> &settings)
{
    return !withSettings(setup, settings).merchant.isEmpty() && cardAddresses(setup, settings).has_value();
}

QUrl paymentPageUrl(const QUrl &page, const PaymentLink &link, CustomerId customer)
{
    if (page.isEmpty())
        return {};
    QUrlQuery query(page);
    query.addQueryItem(QStringLiteral("total"), toPlain(link.amount));
    query.addQueryItem(QStringLiteral("invoice"), link.orderId);
    query.addQueryItem(QStringLiteral("customerId"), u'C' + QString::number(customer.value()));
    QUrl made = page;
    made.setQuery(query);
    return made;
}

QString cardSecretName(CardSecret secret, CompanyId company)
{
    const char *what = secret == CardSecret::User       ? "user"
                       : secret == CardSecret::Password ? "password"
                                                        : "terminal_key";
    return QStringLiteral("cardpointe.%1/%2").arg(QLatin1String(what)).arg(company.value());
}

} // namespace truckroll
