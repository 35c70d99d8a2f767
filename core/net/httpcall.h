// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/oncebody.h"
#include "core/net/transport.h"
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

namespace truckroll {

/// One request on its way: QtTransport's own part. Deletes itself when the outcome was told or nobody waits.
class HttpCall final : public QObject
{
    Q_OBJECT

public:
    HttpCall(const HttpRequest &request, const QSslConfiguration &tls, QObject *receiver,
             std::function<void(const Outcome &)> done);

    void start();

private:
    QNetworkRequest networkRequest() const;
    bool anythingLeft() const;
    void late();
    void more(); ///< bytes of the answer are there
    void finished();
    Outcome outcome() const;
    Outcome answered(int status) const;
    Outcome lost(const QString &why) const;
    void tell(const Outcome &outcome);

    HttpRequest m_request;
    QSslConfiguration m_tls;
    QPointer<QObject> m_receiver;
    std::function<void(const Outcome &)> m_done;
    OnceBody m_body; ///< before the manager, which reads it until it goes
    QNetworkAccessManager m_manager;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_received;
    QTimer m_connecting;
    QTimer m_answering;
    bool m_requestLeft = false; ///< of a request without a body
    bool m_tooLate = false;
    bool m_tooLong = false;
};

} // namespace truckroll
