// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/documentkind.h"
#include "core/domain/ids.h"
#include <QByteArray>
#include <QString>
#include <array>

namespace truckroll {

/// A postal address; empty parts are left out on paper.
struct Address
{
    QString street; ///< may have two lines
    QString city;
    QString state;
    QString zip;

    bool isEmpty() const { return street.isEmpty() && city.isEmpty() && state.isEmpty() && zip.isEmpty(); }
    /// "12 Long Street, Springfield, IL 62701"
    QString oneLine() const;
    /// Street lines, then "Springfield, IL 62701".
    QStringList lines() const;
    /// "12 Long Street, Springfield": what cards and lists show.
    QString place() const;

    friend bool operator==(const Address &, const Address &) = default;
};

/// How the numbers of one kind of document run in one company: prefix and the number drawn next.
struct NumberSeries
{
    QString prefix; ///< "INV-"
    qint64 next = 1001;

    friend bool operator==(const NumberSeries &, const NumberSeries &) = default;
};

/// One of the operator's own trading names. What is here prints on customer documents.
struct Company
{
    CompanyId id;
    Version version = 0;
    QString name;
    Address address;
    QString phone;
    QString email;
    QString website;
    QByteArray logo;          ///< PNG, JPEG or SVG bytes, at most 2 MiB; empty: the name alone is printed
    TaxRateId defaultTaxRate; ///< for customers without one of their own
    int paymentTermDays = 30; ///< invoice date to due date
    int quoteValidDays = 30;  ///< quote date to valid-until
    /// Terms printed at the foot, by kind.
    std::array<QString, documentKindCount> terms;
    std::array<NumberSeries, documentKindCount> numbering;

    const QString &termsFor(DocumentKind kind) const { return terms[size_t(kind)]; }
    const NumberSeries &seriesFor(DocumentKind kind) const { return numbering[size_t(kind)]; }

    friend bool operator==(const Company &, const Company &) = default;
};

/// A company with the usual prefixes (Q-, WO-, INV-, PF-, PO-, CN-) from 1001.
Company newCompany(const QString &name);

} // namespace truckroll
