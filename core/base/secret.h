// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDebug>
#include <memory>

namespace truckroll {

/// A password, key or token. Its bytes are wiped when the last copy goes, it cannot be written to a log, and
/// two are compared in a time that does not tell how much of them is equal.
class Secret
{
public:
    Secret() = default;
    /// Keeps a copy of its own. Wipe the source where that is in your hand (`takeFrom`).
    explicit Secret(QByteArrayView bytes);
    /// Keeps a copy and overwrites the source, as far as nobody else shares it.
    static Secret takeFrom(QByteArray &bytes);

    bool isEmpty() const { return !m_bytes || m_bytes->size() == 0; }
    /// The bytes themselves: for the header or the form that they go into, and nothing else. Valid as long as
    /// a copy of this secret lives.
    QByteArrayView reveal() const;

    friend bool operator==(const Secret &a, const Secret &b);

private:
    class Bytes
    {
    public:
        explicit Bytes(QByteArrayView bytes);
        ~Bytes();
        Q_DISABLE_COPY_MOVE(Bytes)
        qsizetype size() const { return m_size; }
        const char *data() const { return m_data.get(); }

    private:
        qsizetype m_size;
        std::unique_ptr<char[]> m_data;
    };
    std::shared_ptr<const Bytes> m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;

/// Overwrites memory in a way that the compiler may not leave out.
void wipe(char *data, qsizetype size);

} // namespace truckroll
