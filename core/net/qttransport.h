// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"
#include <QSslCertificate>

namespace truckroll {

/// Transport over QNetworkAccessManager. Each request has a manager and a connection of its own, so that no
/// old connection can close under it; what changes something goes out through OnceBody. No redirects, no
/// cookies, no cache, no HTTP/2, certificates always checked.
class QtTransport final : public Transport
{
public:
    /// Certificates that are trusted beside the system's: the tests' own.
    explicit QtTransport(QList<QSslCertificate> alsoTrusted = {}) : m_alsoTrusted(std::move(alsoTrusted)) {}

    void send(const HttpRequest &request, QObject *receiver,
              std::function<void(const Outcome &)> done) override;

private:
    QList<QSslCertificate> m_alsoTrusted;
};

} // namespace truckroll
