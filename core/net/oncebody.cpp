// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oncebody.h"

#include <algorithm>

namespace truckroll {

OnceBody::OnceBody(const QByteArray &bytes, QObject *parent) : QIODevice(parent), m_bytes(bytes)
{
    // Unbuffered: QIODevice must not read ahead, or "was read" would mean nothing.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_position;
}

qint64 OnceBody::readData(char *data, qint64 most)
{
    if (m_position >= m_bytes.size())
        return -1;
    const qint64 taken = std::min<qint64>(most, m_bytes.size() - m_position);
    std::copy_n(m_bytes.constData() + m_position, taken, data);
    m_position += taken;
    return taken;
}

} // namespace truckroll
