// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvread.h"

#include <algorithm>

namespace truckroll {

namespace {

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

    std::vector<CsvRow> read(const QString &text)
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
        endRow();
        return std::move(m_rows);
    }

private:
    void take(QChar c)
    {
        if (c == u'"' && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_quoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
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
    bool m_quoted = false;
    QString m_cell;
    CsvRow m_row{1, {}};
    std::vector<CsvRow> m_rows;
};

} // namespace

std::vector<CsvRow> readCsv(const QString &text)
{
    const QString plain = text.startsWith(QChar(0xfeff)) ? text.mid(1) : text;
    return Reader(plain).read(plain);
}

} // namespace truckroll
