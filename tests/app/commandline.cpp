// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandline.h"

#include "app/cli/run.h"
#include <QJsonDocument>
#include <catch2/catch.hpp>

namespace truckroll::testkit {

namespace {

void checkNoNumbers(const QJsonValue &value)
{
    CHECK_FALSE(value.isDouble());
    for (const QJsonValue &part : value.toArray())
        checkNoNumbers(part);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        CAPTURE(it.key().toStdString());
        checkNoNumbers(it.value());
    }
}

std::string typed(const QStringList &arguments)
{
    return arguments.join(u' ').toStdString();
}

} // namespace

CommandLine::CommandLine()
{
    table({"office", "create", "--name", "Prairie Plumbing", "--zone", "America/Chicago"});
}

CliAnswer CommandLine::run(const QStringList &arguments, const QByteArray &input, const QString &password)
{
    const CliRequest request{QStringList{"--office", path()} + arguments, folder(), password, input};
    return runAlone(request, m_clock, 0);
}

QJsonValue CommandLine::json(const QStringList &arguments, const QByteArray &input)
{
    const CliAnswer answer = run(QStringList{"--json"} + arguments, input);
    INFO(typed(arguments) << ": " << answer.err.toStdString());
    REQUIRE(answer.exitCode == CliAnswer::Good);
    CHECK(answer.err.isEmpty());
    const auto document = QJsonDocument::fromJson(answer.out);
    REQUIRE_FALSE(document.isNull());
    const QJsonValue value =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    checkNoNumbers(value);
    return value;
}

QJsonObject CommandLine::object(const QStringList &arguments, const QByteArray &input)
{
    const QJsonValue value = json(arguments, input);
    REQUIRE(value.isObject());
    return value.toObject();
}

QJsonArray CommandLine::array(const QStringList &arguments, const QByteArray &input)
{
    const QJsonValue value = json(arguments, input);
    REQUIRE(value.isArray());
    return value.toArray();
}

QString CommandLine::table(const QStringList &arguments)
{
    const CliAnswer answer = run(arguments);
    INFO(typed(arguments) << ": " << answer.err.toStdString());
    REQUIRE(answer.exitCode == CliAnswer::Good);
    CHECK(answer.err.isEmpty());
    return QString::fromUtf8(answer.out);
}

CliRefusal CommandLine::refusal(const QStringList &arguments, const QByteArray &input)
{
    INFO(typed(arguments));
    const CliAnswer plain = run(arguments, input);
    CHECK(plain.exitCode != CliAnswer::Good);
    CHECK(plain.out.isEmpty());
    CHECK(plain.err.endsWith('\n'));
    CHECK(plain.err.count('\n') == 1);

    const CliAnswer answer = run(QStringList{"--json"} + arguments, input);
    CHECK(answer.exitCode == plain.exitCode);
    CHECK(answer.err == plain.err);
    const QJsonObject error =
        QJsonDocument::fromJson(answer.out).object().value(QStringLiteral("error")).toObject();
    CliRefusal refusal{answer.exitCode, error.value(QStringLiteral("code")).toString(),
                       error.value(QStringLiteral("message")).toString()};
    CHECK(refusal.sentence.toUtf8() + '\n' == answer.err);
    return refusal;
}

QString CommandLine::newCustomer(const QString &name)
{
    return object({"customer", "add", "--name", name, "--phone", "217 555 0144", "--street", "12 Long Street",
                   "--city", "Springfield", "--state", "IL", "--zip", "62701"})
        .value(QStringLiteral("id"))
        .toString();
}

QString CommandLine::newTechnician(const QString &name)
{
    return object({"technician", "add", "--name", name}).value(QStringLiteral("id")).toString();
}

QString CommandLine::newAppointment(const QString &customer, const QStringList &more)
{
    return object(QStringList{"appointment", "add", "--customer", customer, "--title", "Tap repair"} + more)
        .value(QStringLiteral("number"))
        .toString();
}

QString CommandLine::newQuote(const QString &customer)
{
    return object({"quote", "add", "--customer", customer, "--title", "Tap repair", "--line",
                   "|1.5|95.00|Labor", "--line", "|1|148.50|Kitchen tap"})
        .value(QStringLiteral("number"))
        .toString();
}

QString CommandLine::newInvoice(const QString &customer)
{
    return object({"document", "convert", newQuote(customer), "--to", "invoice"})
        .value(QStringLiteral("number"))
        .toString();
}

void checkKeys(const QJsonObject &object, const char *keys)
{
    for (const QString &key : QString::fromLatin1(keys).split(u' ')) {
        CAPTURE(key.toStdString());
        CHECK(object.contains(key));
    }
}

QStringList each(const QJsonArray &list, const char *key)
{
    QStringList texts;
    for (const QJsonValue &value : list)
        texts += value.toObject().value(QLatin1String(key)).toString();
    return texts;
}

} // namespace truckroll::testkit
