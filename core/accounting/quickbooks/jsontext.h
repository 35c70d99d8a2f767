// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include <QByteArray>
#include <QDate>
#include <QString>

namespace truckroll::quickbooks {

/// Writes JSON whose amounts are the digits they are: 298.26 is sent as 298.26 and nothing near it. The same
/// values give the same bytes, so that a body can be frozen and compared.
class JsonText
{
public:
    JsonText &open();  ///< {
    JsonText &close(); ///< }
    JsonText &openList(const char *key);
    JsonText &closeList();
    JsonText &key(const char *name);
    JsonText &field(const char *name, const QString &text);
    /// Left out when it is empty.
    JsonText &textIfAny(const char *name, const QString &text);
    JsonText &number(const char *name, const QString &digits);
    JsonText &amount(const char *name, Money amount) { return number(name, toPlain(amount)); }
    JsonText &flag(const char *name, bool value);
    JsonText &date(const char *name, const QDate &date);
    /// {"value":"58"}; left out when there is none.
    JsonText &reference(const char *name, const QString &id);
    JsonText &object(const char *name); ///< "name":{

    const QByteArray &bytes() const { return m_bytes; }

private:
    void comma();
    void string(const QString &text);

    QByteArray m_bytes;
    bool m_first = true;
};

} // namespace truckroll::quickbooks
