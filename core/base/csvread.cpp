// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvread.h"

#include <QCoreApplication>
#include <QStringConverter>
#include <algorithm>
#include <array>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CsvRead)
};

// Where Windows-1252 differs from Latin-1: 0x80 to 0x9f.
constexpr std::array<char16_t, 32> windowsLetters{
    0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};

QString fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c >= QChar(0x80) && c < QChar(0xa0))
            c = windowsLetters[size_t(c.unicode() - 0x80)];
    return text;
}

QChar separatorOf(const QString &text)
{
    const QString first = text.section(u'\n', 0, 0);
    QChar best = u',';
    for (const QChar each : {QChar(u';'), QChar(u'\t')}) {
        if (first.count(each) > first.count(best))
            best = each;
    }
    return best;
}

/// As csv::cell wrote it: "'=x" stands for "=x".
QString withoutGuard(const QString &cell)
{
    const bool guarded =
        cell.size() > 1 && cell.at(0) == u'\'' && QStringLiteral("=+-@\t").contains(cell.at(1));
    return (guarded ? cell.mid(1) : cell).trimmed();
}

class Reader
{
public:
    explicit Reader(const QString &text) : m_separator(separatorOf(text)) {}

    Result<std::vector<CsvRow>> read(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            m_line += int(c == u'\n');
            if (m_quoted) {
                const bool twice = c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
                if (c != u'"' || twice)
                    m_cell += c;
                else
                    m_quoted = false;
                i += qsizetype(twice);
            } else {
                take(c);
            }
        }
        if (m_quoted)
            return ruleBroken(
                Texts::tr("A quotation mark in line %1 of the file is never closed. Nothing was "
                          "taken from it; save the file again as CSV in your spreadsheet.")
                    .arg(m_quoteLine));
        endRow();
        return std::move(m_rows);
    }

private:
    void take(QChar c)
    {
        if (c == u'"' && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_quoted = true;
            m_quoteLine = m_line;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else {
            m_cell += c;
        }
    }
    void endCell()
    {
        m_row.cells += withoutGuard(m_cell);
        m_cell.clear();
    }
    void endRow()
    {
        endCell();
        const bool says = std::any_of(m_row.cells.begin(), m_row.cells.end(),
                                      [](const QString &cell) { return !cell.isEmpty(); });
        if (says)
            m_rows.push_back(m_row);
        m_row = {m_line, {}};
    }

    QChar m_separator;
    int m_line = 1;
    int m_quoteLine = 1;
    bool m_quoted = false;
    QString m_cell;
    CsvRow m_row{1, {}};
    std::vector<CsvRow> m_rows;
};

} // namespace

QString csvText(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*marked).decode(bytes);
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? fromWindows(bytes) : text;
}

Result<std::vector<CsvRow>> readCsv(const QString &text)
{
    QString plain = text.startsWith(QChar(0xfeff)) ? text.mid(1) : text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return Reader(plain).read(plain);
}

} // namespace truckroll
