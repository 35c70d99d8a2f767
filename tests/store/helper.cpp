// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/helper.h"

#include "core/base/clock.h"
#include "core/store/database.h"
#include "core/store/officefile.h"
#include "tests/store/rows.h"
#include <QCoreApplication>
#include <catch2/catch.hpp>
#include <cstdio>
#include <unistd.h>

namespace truckroll {

namespace {

/// Past all buffers: what was printed before a kill has arrived.
void say(const QByteArray &line)
{
    const QByteArray bytes = line + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) < 0)
        _exit(3);
}

int hold()
{
    say("held");
    ::pause();
    return 0;
}

/// Each act writes four tables; the visit's id is said only after its commit.
int writeForEver(OpenedFile &file)
{
    const SystemClock clock;
    const Actor actor{UserId(), QStringLiteral("Helper"), Role::Owner};
    Database database(std::move(file.connection), clock);
    for (;;) {
        const auto rows =
            database.write<BookedRows>(actor, true, [](WriteScope &scope) -> Result<BookedRows> {
                return bookRows(scope, QStringLiteral("Tap repair"));
            });
        if (!rows)
            return 4;
        say(QByteArray::number(rows->visit));
    }
}

} // namespace

std::optional<int> runHelper(const QStringList &arguments)
{
    if (arguments.value(1) != QLatin1String("--helper"))
        return std::nullopt;
    auto file = openOfficeFile(arguments.value(3));
    if (!file) {
        say("refused " + file.error().forUser.toUtf8());
        return 2;
    }
    return arguments.value(2) == QLatin1String("hold") ? hold() : writeForEver(*file);
}

std::unique_ptr<QProcess> startHelper(const QString &what, const QString &path)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--helper"), what, path});
    REQUIRE(process->waitForStarted());
    return process;
}

} // namespace truckroll
