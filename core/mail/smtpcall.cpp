// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mail/smtpcall.h"
#include "core/mail/curllibrary.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstring>
#include <memory>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SmtpCall)
};

using Security = SmtpAccount::Security;

using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// The message as curl asks for it, and how much of it left.
struct Upload
{
    const QByteArray &bytes;
    qsizetype at = 0;

    bool isAllRead() const { return at >= bytes.size(); }
};

size_t readMessage(char *buffer, size_t size, size_t count, void *context)
{
    auto *upload = static_cast<Upload *>(context);
    const auto length = std::min<qsizetype>(qsizetype(size * count), upload->bytes.size() - upload->at);
    std::memcpy(buffer, upload->bytes.constData() + upload->at, size_t(length));
    upload->at += length;
    return size_t(length);
}

size_t dropAnswer(char *, size_t size, size_t count, void *)
{
    return size * count;
}

bool isThisMachine(const QString &server)
{
    return server.compare(QStringLiteral("localhost"), Qt::CaseInsensitive) == 0 || server == u"::1" ||
           server.startsWith(QStringLiteral("127."));
}

QByteArray urlOf(const SmtpAccount &account)
{
    const bool six = account.server.contains(u':');
    const QString host = six ? QStringLiteral("[%1]").arg(account.server) : account.server;
    const QString scheme =
        account.security == Security::Tls ? QStringLiteral("smtps") : QStringLiteral("smtp");
    return QStringLiteral("%1://%2:%3/truckroll").arg(scheme, host, QString::number(account.port)).toLatin1();
}

void setUp(const CurlLibrary &curl, CURL *easy, const SmtpAccount &account)
{
    curl.setOption(easy, CURLOPT_URL, urlOf(account).constData());
    curl.setOption(easy, CURLOPT_NOSIGNAL, 1L);
    curl.setOption(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl.setOption(easy, CURLOPT_CONNECTTIMEOUT, std::min(20L, long(account.timeoutSeconds)));
    curl.setOption(easy, CURLOPT_TIMEOUT, long(account.timeoutSeconds));
    // The answer to a whole letter is waited for by this limit alone, which is two minutes when not set.
    curl.setOption(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, long(account.timeoutSeconds));
    curl.setOption(easy, CURLOPT_USE_SSL,
                   account.security == Security::None ? long(CURLUSESSL_NONE) : long(CURLUSESSL_ALL));
    curl.setOption(easy, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl.setOption(easy, CURLOPT_PROXY, "");
    if (!account.trustedFile.isEmpty())
        curl.setOption(easy, CURLOPT_CAINFO, account.trustedFile.toUtf8().constData());
    if (account.user.isEmpty())
        return;
    curl.setOption(easy, CURLOPT_USERNAME, account.user.toUtf8().constData());
    QByteArray password = account.password.reveal().toByteArray();
    curl.setOption(easy, CURLOPT_PASSWORD, password.constData());
    wipe(password.data(), password.size());
}

/// Nothing of the message left: the connection, its protection or the sign-in failed.
SmtpOutcome notConnected(CURLcode failed, const SmtpAccount &account)
{
    switch (failed) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {
            false, true,
            Texts::tr(
                "There is no server “%1”, or no network. It is tried again; check the server's name in the "
                "settings.")
                .arg(account.server)};
    case CURLE_LOGIN_DENIED:
        return {
            false, false,
            Texts::tr(
                "The server did not accept the name and password. Correct them in the settings, then send "
                "it again.")};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return {
            false, false,
            Texts::tr(
                "The server's certificate is not trusted, so nothing was sent. Check the server's name in "
                "the settings.")};
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
        return {
            false, false,
            Texts::tr(
                "The server offers no protected connection on port %1, so nothing was sent. Check port and "
                "protection in the settings.")
                .arg(QString::number(account.port))};
    default:
        return {false, true,
                Texts::tr("The server %1 could not be reached. It is tried again.").arg(account.server)};
    }
}

SmtpOutcome refused(long code)
{
    if (code >= 500)
        return {
            false, false,
            Texts::tr(
                "The server refused the letter (%1). Check the recipients' addresses and the sender's, then "
                "send it again.")
                .arg(QString::number(code))};
    return {false, true,
            Texts::tr("The server cannot take the letter now (%1). It is tried again.")
                .arg(QString::number(code))};
}

SmtpOutcome outcomeOf(CURLcode result, long code, const Upload &upload, const SmtpAccount &account)
{
    if (result == CURLE_OK)
        return {true, false, {}};
    const bool signIn = result == CURLE_LOGIN_DENIED || result == CURLE_PEER_FAILED_VERIFICATION ||
                        result == CURLE_USE_SSL_FAILED || result == CURLE_SSL_CONNECT_ERROR;
    if (signIn)
        return notConnected(result, account);
    if (code >= 400 && code < 600)
        return refused(code);
    if (upload.isAllRead())
        return {false, false,
                Texts::tr("The letter left, but the server never said that it took it. Ask the recipient "
                          "before it is sent again.")};
    return notConnected(result, account);
}

} // namespace

std::optional<Security> smtpSecurityFromName(const QString &name)
{
    if (name == u"starttls")
        return Security::StartTls;
    if (name == u"tls")
        return Security::Tls;
    if (name == u"none")
        return Security::None;
    return std::nullopt;
}

Done checkSmtpAccount(const SmtpAccount &account)
{
    if (account.server.trimmed().isEmpty())
        return ruleBroken(
            Texts::tr("No server for e-mail is set up. Name it in the settings, under E-mail."));
    if (account.security == Security::None && !isThisMachine(account.server))
        return ruleBroken(
            Texts::tr("Letters go without protection to this very machine only. Choose STARTTLS or TLS "
                      "in the settings, under E-mail."));
    return Nothing{};
}

SmtpOutcome sendBySmtp(const SmtpAccount &account, const QString &from, const QStringList &to,
                       const QByteArray &message)
{
    if (const Done good = checkSmtpAccount(account); !good)
        return {false, false, good.error().forUser};
    const Result<CurlLibrary> curl =
        CurlLibrary::load(); // a failure is not kept: it may be installed meanwhile
    if (!curl)
        return {false, true, curl.error().forUser};
    const Easy easy(curl->easyInit(), curl->easyCleanup);
    if (!easy)
        return {false, true, Texts::tr("The letter could not be sent now. It is tried again.")};
    setUp(*curl, easy.get(), account);
    List recipients(nullptr, curl->freeAll);
    for (const QString &each : to)
        recipients.reset(curl->append(recipients.release(), each.toLatin1().constData()));
    Upload upload{message};
    curl->setOption(easy.get(), CURLOPT_MAIL_FROM, from.toLatin1().constData());
    curl->setOption(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl->setOption(easy.get(), CURLOPT_READFUNCTION, readMessage);
    curl->setOption(easy.get(), CURLOPT_READDATA, &upload);
    curl->setOption(easy.get(), CURLOPT_WRITEFUNCTION, dropAnswer);
    curl->setOption(easy.get(), CURLOPT_UPLOAD, 1L);
    const CURLcode result = curl->perform(easy.get());
    long code = 0;
    curl->information(easy.get(), CURLINFO_RESPONSE_CODE, &code);
    return outcomeOf(result, code, upload, account);
}

} // namespace truckroll
