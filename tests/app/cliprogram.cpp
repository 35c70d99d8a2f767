// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cliprogram.h"

#include "tests/testkit/waiting.h"
#include <QDir>
#include <QJsonDocument>
#include <catch2/catch.hpp>

namespace truckroll::testkit {

namespace {

constexpr int longest = 120'000; // milliseconds; under a sanitizer on a busy machine

} // namespace

CliProgram::CliProgram() : m_environment(QProcessEnvironment::systemEnvironment())
{
    REQUIRE(QDir(m_folder.path()).mkdir("work"));
    m_environment.insert("HOME", m_folder.path());
    m_environment.insert("XDG_CONFIG_HOME", m_folder.filePath("config"));
    m_environment.insert("XDG_DATA_HOME", m_folder.filePath("data"));
    m_environment.insert("LC_ALL", "en_US.UTF-8");
    m_environment.insert("TRUCKROLL_OFFICE", path());
    m_environment.remove("TRUCKROLL_PASSWORD");
}

std::unique_ptr<QProcess> CliProgram::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(folder());
    process->start(QStringLiteral(TRUCKROLL_CLI), arguments);
    REQUIRE(process->waitForStarted());
    return process;
}

CliAnswer CliProgram::run(const QStringList &arguments, const QByteArray &input)
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    REQUIRE(waitUntil([&] { return process->state() == QProcess::NotRunning; }, longest));
    INFO(process->errorString().toStdString());
    REQUIRE(process->exitStatus() == QProcess::NormalExit);
    return {process->readAllStandardOutput(), process->readAllStandardError(), process->exitCode()};
}

QJsonObject CliProgram::object(const QStringList &arguments)
{
    const CliAnswer answer = run(QStringList{"--json"} + arguments);
    INFO(arguments.join(u' ').toStdString() << ": " << answer.err.toStdString());
    REQUIRE(answer.exitCode == CliAnswer::Good);
    CHECK(answer.err.isEmpty());
    return QJsonDocument::fromJson(answer.out).object();
}

QJsonArray CliProgram::array(const QStringList &arguments)
{
    const CliAnswer answer = run(QStringList{"--json"} + arguments);
    INFO(arguments.join(u' ').toStdString() << ": " << answer.err.toStdString());
    REQUIRE(answer.exitCode == CliAnswer::Good);
    CHECK(answer.err.isEmpty());
    return QJsonDocument::fromJson(answer.out).array();
}

QString pdfText(const QString &file)
{
    QProcess reader;
    reader.start("pdftotext", {"-layout", "-enc", "UTF-8", file, "-"});
    if (!reader.waitForStarted())
        FAIL("pdftotext is missing: install poppler-utils (packaging/setup.sh does)");
    REQUIRE(reader.waitForFinished());
    INFO(reader.readAllStandardError().toStdString());
    REQUIRE(reader.exitCode() == 0);
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace truckroll::testkit
