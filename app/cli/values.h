// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/signature.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/walltime.h"
#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <optional>

namespace truckroll {

/// What was given to one command: by options, or by one object of a --from-json list, whose keys are the
/// options' names with underscores, or what stands without an option ("invoice"). The typed getters throw
/// UsageError with the option's name.
class Values
{
public:
    /// Reads options and positionals after the command's words.
    static Values fromArguments(const Signature &signature, const QStringList &arguments);
    /// Lists are repeated options, `true` a flag; null is as if it were not there.
    static Values fromJson(const Signature &signature, const QJsonObject &object);

    bool has(const QString &name) const { return m_values.contains(name); }
    QString text(const QString &name, const QString &otherwise = {}) const;
    QStringList texts(const QString &name) const { return m_values.value(name); }

    int number(const QString &name, int otherwise, int smallest, int largest) const;
    QDate date(const QString &name, const QDate &otherwise = {}) const;
    std::optional<WallTime> wallTime(const QString &name) const;
    /// A time, or a whole day, included: its first minute, or as the end of a stretch the first one after it.
    std::optional<WallTime> timeOrDay(const QString &name, bool isEnd) const;
    template <class I>
    I id(const QString &name) const
    {
        return has(name) ? I(readId(name, text(name))) : I();
    }
    template <class I>
    std::vector<I> ids(const QString &name) const
    {
        std::vector<I> result;
        for (const QString &each : texts(name))
            result.push_back(I(readId(name, each)));
        return result;
    }
    template <class F>
    F amount(const QString &name, F otherwise = {}) const
    {
        if (!has(name))
            return otherwise;
        const auto read = fromPlain<F>(text(name));
        return read ? *read : (refuse(name, text(name)), otherwise);
    }
    /// One of the names that `read` knows.
    template <class T>
    T named(const QString &name, std::optional<T> (*read)(const QString &), T otherwise) const
    {
        if (!has(name))
            return otherwise;
        const auto value = read(text(name));
        return value ? *value : (refuse(name, text(name)), otherwise);
    }
    /// Throws: "... is not a value for --name".
    [[noreturn]] static void refuse(const QString &name, const QString &value);

private:
    static qint64 readId(const QString &name, const QString &text);
    void add(const Signature::Option &option, const QString &value);
    void checkComplete(const Signature &signature) const;

    QMap<QString, QStringList> m_values; ///< options by name, positionals by their name in capitals
};

} // namespace truckroll
