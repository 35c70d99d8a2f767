// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qttransport.h"

#include "core/net/httpcall.h"
#include <QCoreApplication>
#include <QSslConfiguration>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Network)
};

QSslConfiguration tlsWith(const QList<QSslCertificate> &alsoTrusted)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.addCaCertificates(alsoTrusted);
    return tls;
}

} // namespace

void QtTransport::send(const HttpRequest &request, QObject *receiver,
                       std::function<void(const Outcome &)> done)
{
    if (const Done good = checkServiceUrl(request.url, Texts::tr("The address")); !good) {
        QMetaObject::invokeMethod(
            receiver, [error = good.error(), done = std::move(done)] { done(NotSent{error}); },
            Qt::QueuedConnection);
        return;
    }
    auto *call = new HttpCall(request, tlsWith(m_alsoTrusted), receiver, std::move(done));
    call->start();
}

} // namespace truckroll
