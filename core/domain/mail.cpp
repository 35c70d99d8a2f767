// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mail.h"

#include "core/base/text.h"
#include "core/domain/nametable.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <array>

namespace truckroll {

namespace {

constexpr NameTable<mailStateCount> names{"waiting", "sending", "sent", "failed", "cancelled"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Mail)
};

const QRegularExpression &placeholder()
{
    static const QRegularExpression words(QStringLiteral("\\{([a-z_]+)\\}"));
    return words;
}

QString encoded(const QString &text)
{
    // Line breaks are CR LF in a mailto address (RFC 6068).
    return QString::fromLatin1(
        QUrl::toPercentEncoding(QString(text).replace(QLatin1Char('\n'), QStringLiteral("\r\n"))));
}

} // namespace

QString mailStateName(MailState state)
{
    return nameIn(names, state);
}

std::optional<MailState> mailStateFromName(const QString &name)
{
    return valueIn<MailState>(names, name);
}

QString mailStateText(MailState state)
{
    switch (state) {
    case MailState::Waiting:
        return Texts::tr("Waiting");
    case MailState::Sending:
        return Texts::tr("Being sent");
    case MailState::Sent:
        return Texts::tr("Sent");
    case MailState::Failed:
        return Texts::tr("Not sent");
    case MailState::Cancelled:
        return Texts::tr("Canceled");
    }
    Q_UNREACHABLE();
}

Result<QStringList> mailAddresses(const QString &list)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    QStringList addresses;
    for (const QString &each : cleanLine(list).split(between, Qt::SkipEmptyParts)) {
        if (!looksLikeEmail(each))
            return ruleBroken(
                Texts::tr("“%1” is no e-mail address. Nothing was sent; correct it.").arg(each));
        if (!addresses.contains(each, Qt::CaseInsensitive))
            addresses.append(each);
    }
    return addresses;
}

QString filledIn(const QString &text, const std::map<QString, QString> &values)
{
    QString filled;
    qsizetype from = 0;
    for (auto words = placeholder().globalMatch(text); words.hasNext();) {
        const auto word = words.next();
        const auto value = values.find(word.captured(1));
        filled += text.mid(from, word.capturedStart() - from);
        filled += value == values.end() ? word.captured(0) : value->second;
        from = word.capturedEnd();
    }
    return filled + text.mid(from);
}

QStringList unknownPlaceholders(const QString &text, const std::map<QString, QString> &values)
{
    QStringList unknown;
    for (auto words = placeholder().globalMatch(text); words.hasNext();) {
        const auto word = words.next();
        if (!values.contains(word.captured(1)) && !unknown.contains(word.captured(0)))
            unknown.append(word.captured(0));
    }
    return unknown;
}

std::optional<qint64> mailPause(int tries)
{
    static constexpr std::array<qint64, 8> pauses{60,       300,      900,       3600,
                                                  3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600};
    if (tries < 1 || size_t(tries) > pauses.size())
        return std::nullopt;
    return pauses[size_t(tries - 1)];
}

QString mailtoLink(const Mail &mail)
{
    QString link = QStringLiteral("mailto:%1?subject=%2&body=%3")
                       .arg(encoded(mail.recipients), encoded(mail.subject), encoded(mail.body));
    if (!mail.copies.isEmpty())
        link += QStringLiteral("&cc=") + encoded(mail.copies);
    return link;
}

} // namespace truckroll
