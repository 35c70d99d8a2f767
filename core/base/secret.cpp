// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <algorithm>

namespace truckroll {

void wipe(char *data, qsizetype size)
{
    volatile char *bytes = data;
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = 0;
}

Secret::Bytes::Bytes(QByteArrayView bytes)
    : m_size(bytes.size()), m_data(std::make_unique<char[]>(size_t(bytes.size())))
{
    std::copy(bytes.begin(), bytes.end(), m_data.get());
}

Secret::Bytes::~Bytes()
{
    wipe(m_data.get(), m_size);
}

Secret::Secret(QByteArrayView bytes) : m_bytes(std::make_shared<const Bytes>(bytes)) {}

Secret Secret::takeFrom(QByteArray &bytes)
{
    Secret secret{QByteArrayView(bytes)};
    if (bytes.isDetached())
        wipe(bytes.data(), bytes.size());
    bytes.clear();
    return secret;
}

QByteArrayView Secret::reveal() const
{
    return m_bytes ? QByteArrayView(m_bytes->data(), m_bytes->size()) : QByteArrayView();
}

bool operator==(const Secret &a, const Secret &b)
{
    const QByteArrayView left = a.reveal();
    const QByteArrayView right = b.reveal();
    if (left.size() != right.size())
        return false;
    unsigned char differing = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        differing = static_cast<unsigned char>(differing | (left[i] ^ right[i]));
    return differing == 0;
}

} // namespace truckroll
