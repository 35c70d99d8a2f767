// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"

namespace truckroll {

const QStringList &officeCurrencies()
{
    // ISO 4217 as of 2025, those with an exponent of 2. Not from QLocale: it does not tell how many decimals
    // a currency has, and what it lists depends on its release.
    static const QStringList all =
        QStringLiteral("AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP "
                       "BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
                       "GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT "
                       "LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN "
                       "NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP "
                       "SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES "
                       "WST XCD XCG YER ZAR ZMW ZWG")
            .split(QLatin1Char(' '));
    return all;
}

bool isOfficeCurrency(const QString &isoCode)
{
    return officeCurrencies().contains(isoCode);
}

} // namespace truckroll
