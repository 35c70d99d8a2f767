// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mail/smtpmessage.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QStringList>

namespace truckroll {

namespace {

constexpr int lineLength = 76;
constexpr int wordBytes = 42; ///< of text in one encoded word, which is at most 75 characters long

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
}

/// Base64 in lines, as a body is written.
QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray lines;
    lines.reserve(all.size() + all.size() / lineLength * 2 + 2);
    for (qsizetype at = 0; at < all.size(); at += lineLength)
        lines += all.mid(at, lineLength) + "\r\n";
    return lines;
}

QByteArray quotedName(const QString &name)
{
    if (!isPlain(name))
        return mailHeaderText(name);
    QString escaped = name;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return '"' + escaped.toLatin1() + '"';
}

QByteArray header(const char *name, const QByteArray &value)
{
    return value.isEmpty() ? QByteArray() : QByteArray(name) + ": " + value + "\r\n";
}

/// The file's name in a header: RFC 2231 for what is not plain.
QByteArray fileName(const QString &name)
{
    if (isPlain(name) && !name.contains(u'"') && !name.contains(u'\\'))
        return "filename=\"" + name.toLatin1() + '"';
    return "filename*=UTF-8''" + name.toUtf8().toPercentEncoding();
}

QByteArray contentType(const QString &name)
{
    return name.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) ? "application/pdf"
                                                                      : "application/octet-stream";
}

QByteArray identity(const Mail &mail, const MailSender &sender)
{
    const QByteArray what = QByteArray::number(mail.id.value()) + '/' + QByteArray::number(mail.madeAt) +
                            '/' + mail.recipients.toUtf8() + '/' + mail.subject.toUtf8();
    const QByteArray digest = QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(32);
    return '<' + digest + '@' + sender.address.section(u'@', 1).toLatin1() + '>';
}

} // namespace

QByteArray mailHeaderText(const QString &text)
{
    const QString line = text.simplified();
    if (isPlain(line))
        return line.toLatin1();
    // Each encoded word holds whole characters.
    QByteArrayList words;
    QByteArray part;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype length = line[at].isHighSurrogate() && at + 1 < line.size() ? 2 : 1;
        const QByteArray letter = line.mid(at, length).toUtf8();
        if (part.size() + letter.size() > wordBytes)
            words.append(std::exchange(part, QByteArray()));
        part += letter;
        at += length;
    }
    words.append(part);
    for (QByteArray &word : words)
        word = "=?UTF-8?B?" + word.toBase64() + "?=";
    return words.join("\r\n ");
}

QByteArray mailAddressHeader(const QString &name, const QString &address)
{
    const QByteArray plain = address.toLatin1();
    return name.simplified().isEmpty() ? plain : quotedName(name.simplified()) + " <" + plain + '>';
}

QByteArray mailDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
           " +0000";
}

QByteArray mailMessage(const Mail &mail, const std::vector<MailAttachment> &attachments,
                       const MailSender &sender, const QDateTime &utc)
{
    const QByteArray id = identity(mail, sender);
    const QByteArray boundary = "=_truckroll_" + id.mid(1, 24);
    QString text = mail.body;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\n', QStringLiteral("\r\n"));
    QByteArray message =
        header("Date", mailDate(utc)) + header("From", mailAddressHeader(sender.name, sender.address)) +
        header("To", mail.recipients.toLatin1()) + header("Cc", mail.copies.toLatin1()) +
        header("Subject", mailHeaderText(mail.subject)) + header("Message-ID", id) +
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n--" +
        boundary +
        "\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
        base64Lines(text.toUtf8());
    for (const MailAttachment &attachment : attachments)
        message += "--" + boundary + "\r\nContent-Type: " + contentType(attachment.name) +
                   "\r\nContent-Disposition: attachment; " + fileName(attachment.name) +
                   "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64Lines(attachment.bytes);
    return message + "--" + boundary + "--\r\n";
}

} // namespace truckroll
