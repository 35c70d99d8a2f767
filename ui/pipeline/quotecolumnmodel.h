// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quotefigures.h"
#include <QAbstractListModel>
#include <vector>

namespace truckroll {

/// The quotes of one column of the pipeline. Rows come, go and change one by one, so that choice and scroll
/// stay.
class QuoteColumnModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit QuoteColumnModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void setToday(const QDate &today) { m_today = today; }
    void setCurrency(const QString &currency) { m_currency = currency; }
    /// In the order in which they are shown.
    void setRows(std::vector<QuoteRow> rows);
    const std::vector<QuoteRow> &rows() const { return m_rows; }
    const QuoteRow *at(const QModelIndex &index) const;
    QModelIndex indexOf(DocumentId quote) const;
    const QDate &today() const { return m_today; }
    const QString &currency() const { return m_currency; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    /// What dragged quotes are; empty for anything else.
    static std::vector<DocumentId> quotesIn(const QMimeData *data);

private:
    void removeMissing(const std::vector<QuoteRow> &wanted);
    void insertNew(std::vector<QuoteRow> wanted);

    std::vector<QuoteRow> m_rows;
    QDate m_today;
    QString m_currency;
};

/// A quote in one sentence, for screen readers and tooltips.
QString quoteInWords(const QuoteRow &row, const QDate &today, const QString &currency);

/// The offer is with the customer and does not hold any more.
bool isExpired(const QuoteRow &row, const QDate &today);

/// What stands above in a column: what is to be followed up first, then the newest; of sold and lost ones the
/// last decided.
bool standsAbove(const QuoteRow &a, const QuoteRow &b);

} // namespace truckroll
