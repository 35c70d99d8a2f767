// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/officeprivate.h"

#include <QCryptographicHash>
#include <utility>

namespace truckroll {

namespace {

/// Stands for a changeset of any size.
QByteArray digestOf(const QByteArray &changeset)
{
    return QCryptographicHash::hash(changeset, QCryptographicHash::Sha256);
}

} // namespace

ActReport reportOf(Commit &&commit)
{
    return {std::move(commit.changes), commit.text, commit.undoable, commit.instead,
            std::move(commit.changeset)};
}

void Office::Private::take(OpenedFile &&file, const Clock &clock)
{
    path = file.path;
    lock = std::move(file.lock);
    database = std::make_unique<Database>(std::move(file.connection), clock, std::move(file.health));
    if (!file.whyReadOnly.isEmpty())
        database->keepFromWriting(file.whyReadOnly);
}

void Office::Private::tell(const ActReport &report) const
{
    if (listener && !report.changes.isEmpty())
        listener(report);
}

Result<ActReport> Office::Private::apply(const Actor &actor, const QByteArray &changeset, bool inverse,
                                         const QString &text)
{
    const QByteArray digest = digestOf(changeset);
    const auto found = inverse ? again.end() : again.find(digest);
    TRY(Commit commit, database->apply(actor, changeset, inverse, text,
                                       found == again.end() ? QByteArray() : found->second));
    if (inverse && commit.changeset.isEmpty())
        again.erase(digest);
    else if (inverse)
        again[digest] = std::exchange(commit.changeset, QByteArray());
    ActReport report = reportOf(std::move(commit));
    tell(report);
    return report;
}

} // namespace truckroll
