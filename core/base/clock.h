// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace truckroll {

/// Where the time comes from. Handed in, so that tests can set it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Seconds since 1970-01-01T00:00Z.
    virtual qint64 nowUtc() const = 0;
};

class SystemClock final : public Clock
{
public:
    qint64 nowUtc() const override { return QDateTime::currentSecsSinceEpoch(); }
};

/// A clock that stands still until it is moved: tests, and `--date` for pictures that are the same every day.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 utc) : m_utc(utc) {}
    qint64 nowUtc() const override { return m_utc; }
    void set(qint64 utc) { m_utc = utc; }
    void advance(qint64 seconds) { m_utc += seconds; }

private:
    qint64 m_utc;
};

} // namespace truckroll
