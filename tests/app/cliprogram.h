// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/request.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <memory>

namespace truckroll::testkit {

/// truckroll-cli as people start it: a process, in a folder and with a home of its own, with the office in
/// TRUCKROLL_OFFICE.
class CliProgram
{
public:
    CliProgram();

    QProcessEnvironment &environment() { return m_environment; }
    /// Ends with the answer; the event loop of this process goes on meanwhile.
    CliAnswer run(const QStringList &arguments, const QByteArray &input = {});
    /// With --json; the test fails when the command is refused or says anything on the error stream.
    QJsonObject object(const QStringList &arguments);
    QJsonArray array(const QStringList &arguments);
    /// Started in the folder and the environment; the caller waits.
    std::unique_ptr<QProcess> start(const QStringList &arguments);

    QString folder() const { return m_folder.filePath(QStringLiteral("work")); }
    QString file(const QString &name) const { return folder() + u'/' + name; }
    QString path() const { return file(QStringLiteral("shop.truckroll")); }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// The text of a PDF as another program reads it; the test fails when that program is not there.
QString pdfText(const QString &file);

} // namespace truckroll::testkit
