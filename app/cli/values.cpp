// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include "app/cli/texts.h"
#include <QJsonArray>
#include <algorithm>
#include <limits>

namespace truckroll {

namespace {

const QString fromJsonName = QStringLiteral("from-json");

QString shown(const QString &name)
{
    return name.at(0).isUpper() ? name : QStringLiteral("--") + name;
}

/// One value of a --from-json object as it would have been typed.
QString typed(const QString &key, const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    if (const qint64 whole = value.toInteger(none); whole != none)
        return QString::number(whole);
    throw UsageError(
        CliTexts::tr("“%1” needs a text; numbers with a fraction are written as text too, such as "
                     "\"95.00\", because a plain number would be rounded.")
            .arg(key));
}

/// The key of a positional in a list: "invoice" for INVOICE.
const Signature::Positional *positionalOf(const Signature &signature, const QString &key)
{
    const auto &all = signature.positionals;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Signature::Positional &each) {
        return each.name.compare(key, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

void Values::refuse(const QString &name, const QString &value)
{
    throw UsageError(CliTexts::tr("“%1” is not a value for %2.").arg(value, shown(name)));
}

void Values::add(const Signature::Option &option, const QString &value)
{
    if (!option.repeats && has(option.name))
        throw UsageError(CliTexts::tr("%1 was given twice.").arg(shown(option.name)));
    m_values[option.name].append(value);
}

Values Values::fromArguments(const Signature &signature, const QStringList &arguments)
{
    Values values;
    size_t place = 0;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--" && !onlyPositionals) {
            onlyPositionals = true;
        } else if (argument.startsWith(u"--") && !onlyPositionals) {
            const qsizetype equals = argument.indexOf(u'=');
            const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
            const Signature::Option *option = signature.option(name);
            if (!option)
                throw UsageError(CliTexts::tr("This command has no option --%1.").arg(name));
            if (option->value.isEmpty() && equals >= 0)
                throw UsageError(CliTexts::tr("--%1 takes no value.").arg(name));
            if (!option->value.isEmpty() && equals < 0 && i + 1 == arguments.size())
                throw UsageError(CliTexts::tr("--%1 needs a value.").arg(name));
            values.add(*option, option->value.isEmpty() ? QString()
                                : equals >= 0           ? argument.mid(equals + 1)
                                                        : arguments.at(++i));
        } else if (place < signature.positionals.size()) {
            const Signature::Positional &positional = signature.positionals.at(place);
            values.m_values[positional.name].append(argument);
            place += positional.repeats ? 0 : 1;
        } else {
            throw UsageError(CliTexts::tr("“%1” is one argument too many.").arg(argument));
        }
    }
    values.checkComplete(signature);
    return values;
}

Values Values::fromJson(const Signature &signature, const QJsonObject &object)
{
    Values values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = it.key().toLower().replace(u'_', u'-');
        const QJsonValue value = it.value();
        if (const auto *positional = positionalOf(signature, it.key())) {
            if (!value.isNull())
                values.m_values[positional->name] = QStringList{typed(it.key(), value)};
            continue;
        }
        const Signature::Option *option = signature.option(name);
        if (!option || name == fromJsonName)
            throw UsageError(CliTexts::tr("“%1” is not a key of this command.").arg(it.key()));
        if (value.isNull() || (value.isBool() && !value.toBool()))
            continue;
        if (option->value.isEmpty()) {
            if (!value.isBool())
                throw UsageError(CliTexts::tr("“%1” is true or false.").arg(it.key()));
            values.add(*option, {});
        } else if (value.isArray()) {
            for (const QJsonValue &each : value.toArray())
                values.add(*option, typed(it.key(), each));
        } else {
            values.add(*option, typed(it.key(), value));
        }
    }
    values.checkComplete(signature);
    return values;
}

void Values::checkComplete(const Signature &signature) const
{
    if (has(fromJsonName)) {
        if (m_values.size() > 1)
            throw UsageError(CliTexts::tr("With --from-json all other values stand in the list."));
        return;
    }
    for (const auto &positional : signature.positionals)
        if (positional.required && !has(positional.name))
            throw UsageError(CliTexts::tr("%1 is missing.").arg(positional.name));
    for (const auto &option : signature.options)
        if (option.required && !has(option.name))
            throw UsageError(CliTexts::tr("%1 is missing.").arg(shown(option.name)));
}

QString Values::text(const QString &name, const QString &otherwise) const
{
    const auto found = m_values.constFind(name);
    return found == m_values.constEnd() ? otherwise : found->constFirst();
}

int Values::number(const QString &name, int otherwise, int smallest, int largest) const
{
    if (!has(name))
        return otherwise;
    bool good = false;
    const int value = text(name).toInt(&good);
    if (!good || value < smallest || value > largest)
        throw UsageError(
            CliTexts::tr("%1 takes a whole number from %2 to %3, not “%4”.")
                .arg(shown(name), QString::number(smallest), QString::number(largest), text(name)));
    return value;
}

QDate Values::date(const QString &name, const QDate &otherwise) const
{
    if (!has(name))
        return otherwise;
    const QDate date = QDate::fromString(text(name), Qt::ISODate);
    if (!date.isValid() || text(name).size() != 10)
        throw UsageError(
            CliTexts::tr("%1 takes a day such as 2026-03-02, not “%2”.").arg(shown(name), text(name)));
    return date;
}

std::optional<WallTime> Values::wallTime(const QString &name) const
{
    if (!has(name))
        return std::nullopt;
    const auto time = WallTime::fromText(text(name));
    if (!time)
        throw UsageError(
            CliTexts::tr("%1 takes a time such as 2026-03-02T09:00, not “%2”.").arg(shown(name), text(name)));
    return time;
}

std::optional<WallTime> Values::timeOrDay(const QString &name, bool isEnd) const
{
    const QString typed = text(name);
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (day.isValid() && typed.size() == 10)
        return WallTime{isEnd ? day.addDays(1) : day, 0};
    if (has(name) && !WallTime::fromText(typed))
        throw UsageError(
            CliTexts::tr("%1 takes a day such as 2026-03-02 or a time such as 2026-03-02T09:00, not “%2”.")
                .arg(shown(name), typed));
    return wallTime(name);
}

qint64 Values::readId(const QString &name, const QString &text)
{
    bool good = false;
    const qint64 value = text.toLongLong(&good);
    if (!good || value <= 0)
        refuse(name, text);
    return value;
}

} // namespace truckroll
