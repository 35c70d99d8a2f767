// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

namespace truckroll::testkit {

/// Takes the addresses that would start a browser or a mail program.
class OpenedUrls : public QObject
{
    Q_OBJECT

public:
    OpenedUrls();
    ~OpenedUrls() override;
    QList<QUrl> urls;

public slots:
    void take(const QUrl &url) { urls << url; }
};

} // namespace truckroll::testkit
