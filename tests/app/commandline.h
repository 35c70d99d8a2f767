// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/request.h"
#include "tests/testkit/tempdatabase.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QTemporaryDir>

namespace truckroll::testkit {

/// What a refused command said, on the error stream and as JSON alike.
struct CliRefusal
{
    int exitCode = 0;
    QString code; ///< "rule_broken"
    QString sentence;
};

/// The command line, run in this process on an office of its own: in Chicago on Monday 2 March 2026, 08:00.
class CommandLine
{
public:
    CommandLine();

    CliAnswer run(const QStringList &arguments, const QByteArray &input = {}, const QString &password = {});
    /// With --json; the test fails when the command is refused, says anything on the error stream or answers
    /// with a JSON number (ids and numbers are texts).
    QJsonObject object(const QStringList &arguments, const QByteArray &input = {});
    QJsonArray array(const QStringList &arguments, const QByteArray &input = {});
    /// Without --json; the test fails when the command is refused.
    QString table(const QStringList &arguments);
    /// Of a command that must be refused. Checks that the sentence stands once on the error stream and in the
    /// JSON, and that a refusal without --json leaves the output empty.
    CliRefusal refusal(const QStringList &arguments, const QByteArray &input = {});

    /// A record that others need, by the shortest way; answers its id or number.
    QString newCustomer(const QString &name = QStringLiteral("Kline Bakery"));
    QString newTechnician(const QString &name = QStringLiteral("Ann Ruiz"));
    QString newAppointment(const QString &customer, const QStringList &more = {});
    QString newQuote(const QString &customer);
    QString newInvoice(const QString &customer);

    QString path() const { return file(QStringLiteral("shop.truckroll")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }
    ManualClock &clock() { return m_clock; }

private:
    QJsonValue json(const QStringList &arguments, const QByteArray &input);

    QTemporaryDir m_folder;
    ManualClock m_clock{mondayMorningUtc};
};

/// Each of the keys, separated by blanks, stands in the object.
void checkKeys(const QJsonObject &object, const char *keys);
/// The texts of one key of each object.
QStringList each(const QJsonArray &list, const char *key);

} // namespace truckroll::testkit
