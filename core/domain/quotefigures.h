// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stage.h"
#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// How the sale of quotes goes, counted from their rows. Void quotes, and so those that a newer version
/// replaced, are in none of it.
namespace truckroll {

/// A quote in short: a card of the pipeline.
struct QuoteRow
{
    DocumentId id;
    Version version = 0;
    QString number;
    DocumentState state = DocumentState::Draft;
    bool converted = false;
    StageId stage; ///< where it stands; of a sold or lost one: where it stood. None: the office has no stages
    AppointmentId appointment;
    QString appointmentNumber;
    CustomerId customer;
    QString customerName;
    QString title;
    QDate date;
    QDate validUntil;
    QDate followUp;
    QDate decided; ///< sold or lost on; invalid while it is open
    Money total;
    UserId salesperson;
    QString salespersonName;
    QString leadSource;
    QString reason; ///< lost: the first line of why
    QStringList optionNames;
    int chosenOption = 0;

    bool isOpen() const { return isOpenQuote(state); }
    /// Selling it has to ask which.
    bool mustChooseOption() const { return optionNames.size() > 1 && chosenOption == 0; }
    /// From its date to the day it was decided, while it is open to today.
    int ageInDays(const QDate &today) const;

    friend bool operator==(const QuoteRow &, const QuoteRow &) = default;
};

struct QuoteCount
{
    int count = 0;
    Money sum;

    void add(Money amount);
    friend bool operator==(const QuoteCount &, const QuoteCount &) = default;
};

/// Days of several quotes, for their average.
struct QuoteDays
{
    qint64 sum = 0;
    int count = 0;

    void add(int days);
    /// In whole days, half-up; none of no quotes.
    std::optional<int> average() const;
    friend bool operator==(const QuoteDays &, const QuoteDays &) = default;
};

/// Of one month, salesperson, source or reason.
struct QuoteGroup
{
    QString name; ///< empty: nobody, not known
    UserId salesperson;
    QDate month;        ///< its first day
    QuoteCount written; ///< by their date
    QuoteCount won;     ///< by the day of the decision
    QuoteCount lost;
    QuoteCount open; ///< today
    QuoteDays toWin; ///< from their dates to the decision
    QuoteDays toLose;
    QuoteDays openAge; ///< from their dates to today

    /// Won of what was decided, in percent with one digit; zero when nothing was.
    Percent winRate() const;
    /// Of those won and those lost together.
    QuoteDays toDecide() const;
    friend bool operator==(const QuoteGroup &, const QuoteGroup &) = default;
};

struct QuoteFigures
{
    QDate from; ///< what it counts: the days asked for, or those of the first and last quote
    QDate to;
    QuoteGroup all;
    Percent winRateByValue;
    Money weighted;                      ///< of what is open: each by its stage's probability
    std::vector<QuoteGroup> months;      ///< every month of the time, empty ones too
    std::vector<QuoteGroup> salespeople; ///< by what they won
    std::vector<QuoteGroup> sources;
    std::vector<QuoteGroup> reasons; ///< of the lost, the commonest first

    friend bool operator==(const QuoteFigures &, const QuoteFigures &) = default;
};

/// Counts what is written, won and lost between the days (both included, invalid: without end) and what is
/// open on `today`.
QuoteFigures quoteFigures(const std::vector<QuoteRow> &quotes, const std::vector<Stage> &stages,
                          const QDate &from, const QDate &to, const QDate &today);

} // namespace truckroll
