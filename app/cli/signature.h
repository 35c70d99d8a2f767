// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <stdexcept>
#include <vector>

namespace truckroll {

/// Wrong arguments: exit code 2. Thrown by the parser and by the typed getters of Values, caught in
/// runCommand.
class UsageError : public std::runtime_error
{
public:
    explicit UsageError(const QString &sentence)
        : std::runtime_error(sentence.toStdString()), m_sentence(sentence)
    {
    }
    const QString &sentence() const { return m_sentence; }

private:
    QString m_sentence;
};

/// What one command takes, read from the line that its help shows, so that the two cannot differ:
///
///     timeoff add --technician ID --from T --to T [--reason R] [--skill S]... NUMBER [NUMBER]...
///
/// Lower-case words name the command; `--name VALUE` is an option, `--name` alone a flag, a word in capitals
/// a positional argument; brackets make it optional, dots repeatable.
struct Signature
{
    struct Option
    {
        QString name;  ///< without the hyphens
        QString value; ///< what help calls its value; empty for a flag
        bool required = false;
        bool repeats = false;
    };
    struct Positional
    {
        QString name;
        bool required = true;
        bool repeats = false;
    };

    QString text;
    QStringList words; ///< "timeoff", "add"
    std::vector<Option> options;
    std::vector<Positional> positionals;

    static Signature read(const QString &text);
    const Option *option(const QString &name) const;
};

} // namespace truckroll
