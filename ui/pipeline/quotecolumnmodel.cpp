// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/quotecolumnmodel.h"
#include "core/domain/quotefilter.h"
#include "ui/widgets/moneyedit.h"
#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>
#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace truckroll {

namespace {

constexpr char quotesMimeType[] = "application/x-truckroll-quotes";
constexpr size_t manyChanges = 400; ///< from here on all rows are read anew

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuoteColumnModel)
};

auto placeOf(const QuoteRow &row)
{
    const QDate far(9999, 12, 31);
    return std::make_tuple(row.followUp.isValid() ? row.followUp : far,
                           row.decided.isValid() ? -row.decided.toJulianDay() : 0, -row.date.toJulianDay(),
                           -row.id.value());
}

} // namespace

bool standsAbove(const QuoteRow &a, const QuoteRow &b)
{
    return placeOf(a) < placeOf(b);
}

QString quoteInWords(const QuoteRow &row, const QDate &today, const QString &currency)
{
    const QLocale locale;
    QStringList parts{row.number, row.customerName, row.title, moneyText(row.total, currency)};
    if (!row.optionNames.isEmpty())
        parts << Texts::tr("options: %1").arg(row.optionNames.join(QStringLiteral(", ")));
    if (!row.salespersonName.isEmpty())
        parts << Texts::tr("sold by %1").arg(row.salespersonName);
    if (isDue(row, today))
        parts << Texts::tr("follow-up due since %1").arg(locale.toString(row.followUp, QLocale::ShortFormat));
    else if (row.followUp.isValid())
        parts << Texts::tr("follow up on %1").arg(locale.toString(row.followUp, QLocale::ShortFormat));
    if (isExpired(row, today))
        parts << Texts::tr("expired on %1").arg(locale.toString(row.validUntil, QLocale::ShortFormat));
    if (row.isOpen())
        parts << Texts::tr("%n day(s) old", nullptr, row.ageInDays(today));
    else
        parts << Texts::tr("decided on %1").arg(locale.toString(row.decided, QLocale::ShortFormat));
    if (!row.reason.isEmpty())
        parts << row.reason;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

bool isExpired(const QuoteRow &row, const QDate &today)
{
    return row.state == DocumentState::Sent && row.validUntil.isValid() && row.validUntil < today;
}

void QuoteColumnModel::setRows(std::vector<QuoteRow> rows)
{
    const size_t apart =
        rows.size() > m_rows.size() ? rows.size() - m_rows.size() : m_rows.size() - rows.size();
    if (apart > manyChanges) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    removeMissing(rows);
    insertNew(std::move(rows));
}

/// Rows that are gone, and those that stand elsewhere now: they come again at their place.
void QuoteColumnModel::removeMissing(const std::vector<QuoteRow> &wanted)
{
    std::unordered_map<qint64, const QuoteRow *> byId;
    for (const QuoteRow &row : wanted)
        byId.emplace(row.id.value(), &row);
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        const QuoteRow &row = m_rows[size_t(i)];
        const auto found = byId.find(row.id.value());
        if (found != byId.end() && placeOf(*found->second) == placeOf(row))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
}

void QuoteColumnModel::insertNew(std::vector<QuoteRow> wanted)
{
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (i < m_rows.size() && m_rows[i].id == wanted[i].id) {
            if (m_rows[i] == wanted[i])
                continue;
            m_rows[i] = std::move(wanted[i]);
            emit dataChanged(index(int(i)), index(int(i)));
            continue;
        }
        beginInsertRows({}, int(i), int(i));
        m_rows.insert(m_rows.begin() + qsizetype(i), std::move(wanted[i]));
        endInsertRows();
    }
}

const QuoteRow *QuoteColumnModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < int(m_rows.size()) ? &m_rows[size_t(index.row())] : nullptr;
}

QModelIndex QuoteColumnModel::indexOf(DocumentId quote) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [quote](const QuoteRow &row) { return row.id == quote; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int QuoteColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant QuoteColumnModel::data(const QModelIndex &index, int role) const
{
    const QuoteRow *row = at(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->number;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return quoteInWords(*row, m_today, m_currency);
    default:
        return {};
    }
}

Qt::ItemFlags QuoteColumnModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                           : Qt::ItemFlags(Qt::ItemIsDropEnabled);
}

QStringList QuoteColumnModel::mimeTypes() const
{
    return {QString::fromLatin1(quotesMimeType)};
}

QMimeData *QuoteColumnModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    QStringList words;
    for (const QModelIndex &index : indexes) {
        if (const QuoteRow *row = at(index)) {
            ids << QString::number(row->id.value());
            words << quoteInWords(*row, m_today, m_currency);
        }
    }
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(quotesMimeType), ids.join(QLatin1Char(' ')).toLatin1());
    data->setText(words.join(QLatin1Char('\n')));
    return data;
}

std::vector<DocumentId> QuoteColumnModel::quotesIn(const QMimeData *data)
{
    std::vector<DocumentId> quotes;
    const QString type = QString::fromLatin1(quotesMimeType);
    if (!data || !data->hasFormat(type))
        return quotes;
    for (const QByteArray &id : data->data(type).split(' '))
        if (const qint64 number = id.toLongLong(); number > 0)
            quotes.emplace_back(number);
    return quotes;
}

} // namespace truckroll
