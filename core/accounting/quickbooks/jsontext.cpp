// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounting/quickbooks/jsontext.h"

namespace truckroll::quickbooks {

namespace {

constexpr char16_t firstPrintable = 0x20;

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size() + 2);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            out += QLatin1String("\\\"");
            break;
        case u'\\':
            out += QLatin1String("\\\\");
            break;
        case u'\n':
            out += QLatin1String("\\n");
            break;
        case u'\r':
            out += QLatin1String("\\r");
            break;
        case u'\t':
            out += QLatin1String("\\t");
            break;
        default:
            if (c.unicode() < firstPrintable)
                out += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
            else
                out += c;
        }
    }
    return out;
}

} // namespace

void JsonText::comma()
{
    if (!m_first)
        m_bytes += ',';
    m_first = false;
}

void JsonText::string(const QString &text)
{
    m_bytes += '"' + escaped(text).toUtf8() + '"';
}

JsonText &JsonText::open()
{
    comma();
    m_bytes += '{';
    m_first = true;
    return *this;
}

JsonText &JsonText::close()
{
    m_bytes += '}';
    m_first = false;
    return *this;
}

JsonText &JsonText::openList(const char *name)
{
    key(name);
    m_bytes += '[';
    m_first = true;
    return *this;
}

JsonText &JsonText::closeList()
{
    m_bytes += ']';
    m_first = false;
    return *this;
}

JsonText &JsonText::key(const char *name)
{
    comma();
    m_bytes += '"';
    m_bytes += name;
    m_bytes += "\":";
    return *this;
}

JsonText &JsonText::field(const char *name, const QString &text)
{
    key(name);
    string(text);
    return *this;
}

JsonText &JsonText::textIfAny(const char *name, const QString &text)
{
    return text.isEmpty() ? *this : field(name, text);
}

JsonText &JsonText::number(const char *name, const QString &digits)
{
    key(name);
    m_bytes += digits.toLatin1();
    return *this;
}

JsonText &JsonText::flag(const char *name, bool value)
{
    return number(name, value ? QStringLiteral("true") : QStringLiteral("false"));
}

JsonText &JsonText::date(const char *name, const QDate &date)
{
    return date.isValid() ? field(name, date.toString(Qt::ISODate)) : *this;
}

JsonText &JsonText::reference(const char *name, const QString &id)
{
    if (id.isEmpty())
        return *this;
    return object(name).field("value", id).close();
}

JsonText &JsonText::object(const char *name)
{
    key(name);
    m_bytes += '{';
    m_first = true;
    return *this;
}

} // namespace truckroll::quickbooks
