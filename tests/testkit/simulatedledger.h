// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace truckroll::testkit {

/// How the simulated company is set up.
struct SimulatedCompany
{
    enum class Tax { Off, Manual, Automated };
    bool ownNumbers = true;
    bool warnsOfDuplicates = true; ///< "warn if duplicate": cannot be read by programs
    bool discounts = true;
    Tax tax = Tax::Automated;
    int manualRate = 8250;       ///< thousandths of a percent of the tax code "2"
    bool overridesTax = true;    ///< automated: the tax that is sent is honoured
    bool isTaxSetUp = true;      ///< automated: false until somebody sets it up
    bool appliesCredits = false; ///< credits go to open invoices by themselves
    QString currency = QStringLiteral("USD");
    QDate closedUntil;
    bool readOnly = false;     ///< the subscription ended
    bool noAccess = false;     ///< the user lost access
    bool noPurchasing = false; ///< the plan has no purchase orders
    QString country = QStringLiteral("US");
};

/// A refusal as the service words it.
struct SimulatedFault
{
    int status = 400;
    QString code;
    QString message;
    QString detail;
    QString element;
};

/// The books of one company: what QuickBooks keeps, checks and computes, as far as our requests touch it. No
/// network.
class SimulatedLedger
{
public:
    using Result = std::variant<QJsonObject, SimulatedFault>;

    SimulatedLedger();

    SimulatedCompany company;
    qint64 now = 1772460000; ///< UTC seconds

    Result create(const QString &tag, const QJsonObject &object);
    Result update(const QString &tag, const QJsonObject &object);
    Result voided(const QString &tag, const QJsonObject &object);
    Result removed(const QString &tag, const QJsonObject &object);
    Result read(const QString &tag, const QString &id) const;

    /// As a person does it in the browser; `object` has what is to be other.
    void edit(const QString &tag, const QString &id, const QJsonObject &object);
    /// A payment goes into a bank deposit there, or comes out of it: nobody changes or voids it meanwhile.
    void deposit(const QString &payment, bool in);
    /// Adds without a check: what is in the company before.
    QString add(const QString &tag, QJsonObject object);

    std::vector<QJsonObject> all(const QString &tag) const; ///< without deleted ones
    std::optional<QJsonObject> find(const QString &tag, const QString &id) const;
    QJsonObject preferences() const;
    QJsonObject companyInfo() const;
    /// Objects of a kind that were changed since, deleted ones as such.
    std::vector<QJsonObject> changedSince(const QString &tag, qint64 since) const;
    QString timeText(qint64 utc) const;

    static qint64 cents(const QJsonObject &object, const char *key);

private:
    struct Entry
    {
        QJsonObject object;
        qint64 changedAt = 0;
        bool deleted = false;
        bool deposited = false;
    };

    std::optional<SimulatedFault> check(const QString &tag, const QJsonObject &object,
                                        const QString &id) const;
    std::optional<SimulatedFault> checkName(const QString &tag, const QJsonObject &object,
                                            const QString &id) const;
    std::optional<SimulatedFault> checkItem(const QJsonObject &object) const;
    std::optional<SimulatedFault> checkAccount(const QJsonObject &object, const char *key,
                                               const QStringList &types, bool required) const;
    std::optional<SimulatedFault> checkNamed(const QJsonObject &object) const;
    std::optional<SimulatedFault> checkTax(const QString &tag, const QJsonObject &object) const;
    std::optional<SimulatedFault> checkItemOf(const QString &tag, const QJsonObject &detail) const;
    std::optional<SimulatedFault> checkPaper(const QString &tag, const QJsonObject &object,
                                             const QString &id) const;
    std::optional<SimulatedFault> checkLine(const QString &tag, const QJsonObject &line) const;
    std::optional<SimulatedFault> checkExpense(const QJsonObject &object, const QString &id) const;
    std::optional<SimulatedFault> checkNumber(const QString &tag, const QJsonObject &object,
                                              const QString &id) const;
    std::optional<SimulatedFault> checkPayment(const QJsonObject &object) const;
    std::optional<SimulatedFault> checkReference(const QString &tag, const QJsonObject &object,
                                                 const char *key, bool required) const;
    std::optional<SimulatedFault> checkToken(const QString &tag, const QJsonObject &object) const;
    void compute(const QString &tag, QJsonObject &object);
    qint64 taxOf(const QJsonObject &object) const;
    qint64 rateOf(const QString &code) const;
    void applyCreditsOf(const QString &customer);
    void applyPayment(const QJsonObject &payment, int sign);
    void settle(const QString &tag, const QString &id, qint64 cents, const QString &payment, bool link);
    void touch(Entry &entry);
    void unapply(const QString &tag, const QString &id);
    Entry &entry(const QString &tag, const QString &id) { return m_entries[tag][id]; }

    std::map<QString, std::map<QString, Entry>> m_entries;
    int m_nextId = 100;
    int m_nextNumber = 1001;
};

} // namespace truckroll::testkit
