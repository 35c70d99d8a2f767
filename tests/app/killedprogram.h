// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cliprogram.h"
#include "tests/testkit/tempoffice.h"
#include <QJsonObject>
#include <QRandomGenerator>
#include <vector>

namespace truckroll::testkit {

/// The way from the call to the paid invoice as acts of the command line, one way after the other. Where it
/// stands is read from the office, so that it goes on where a kill has cut it off.
class JourneyWay
{
public:
    enum class Act { Customer, Book, Call, Quote, Sell, Order, ProForma, Bill, Cash, Check };

    explicit JourneyWay(TempOffice &shop);

    Act next() const { return m_next; }
    /// The customer, folder or document that the next act is about.
    QString subject() const;
    QStringList arguments() const;
    /// The next act was done, with this answer.
    void goOn(const QJsonObject &answer);

private:
    JourneyWay() = default;
    void readFolder(const Folder::Reply &folder);

    Act m_next = Act::Customer;
    QString m_customer;
    QString m_folder;
    QString m_quote;
    QString m_order;
    QString m_invoice;
    QString m_rest;
};

QString nameOf(JourneyWay::Act act);

/// What a program said was done before it was killed.
struct Acknowledged
{
    JourneyWay::Act act;
    QString subject;
    QJsonObject answer;
};

/// Starts the real programs on an office and kills them at random moments.
class KilledProgram
{
public:
    KilledProgram(const QString &office, QRandomGenerator &random);

    /// One act after the other, each by a truckroll-cli of its own that opens the office itself, until one
    /// was killed: at any moment from its start to after its end.
    std::vector<Acknowledged> killCommand(JourneyWay way);
    /// A truckroll without a screen that holds the office and does what is handed to it; killed after some
    /// acts, in the middle of the next one.
    std::vector<Acknowledged> killWindow(JourneyWay way);
    void killStartingWindow();

    qint64 slowestStart() const { return m_slowestStart; } ///< of the window, until it does acts
    /// The paper of the pro forma that was made of the work order.
    QString paper(const QString &order) const { return m_machine.file(order + QStringLiteral(".pdf")); }
    /// All papers of which something is there under their names.
    QStringList papers() const;

private:
    std::unique_ptr<QProcess> launchWindow();
    std::unique_ptr<QProcess> startWindow();
    CliRequest request(const QStringList &arguments) const;
    int upTo(qint64 microseconds) { return m_random.bounded(int(microseconds)); }

    CliProgram m_machine;
    QString m_office;
    QRandomGenerator &m_random;
    qint64 m_command = 0;  ///< milliseconds of a whole command
    qint64 m_start = 0;    ///< milliseconds from a window's start to its first answer
    qint64 m_act = 20'000; ///< microseconds that a window usually takes for an act
    qint64 m_slowestStart = 0;
};

} // namespace truckroll::testkit
