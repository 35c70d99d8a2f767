// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace truckroll {

/// A request's body that can be read once. QNetworkAccessManager sends a POST or PUT a second time by itself
/// when the server closes before the first byte of an answer; a body that cannot go back to its beginning is
/// what keeps it from doing so.
class OnceBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceBody(const QByteArray &bytes, QObject *parent = nullptr);

    /// Some of it was taken to be sent.
    bool wasRead() const { return m_position > 0; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_position >= m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace truckroll
