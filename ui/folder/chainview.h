// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/folder/folderchain.h"
#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>
#include <functional>

namespace truckroll {

/// The chain as a list; every entry reads aloud as one sentence.
class ChainModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ChainModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}
    void setEntries(std::vector<ChainEntry> entries);
    /// "Mar 2, 8:15 AM" of UTC seconds; the office's currency.
    void setSpelling(std::function<QString(qint64)> time, const QString &currency);
    const std::vector<ChainEntry> &entries() const { return m_entries; }
    const std::vector<ChainPiece> &pieces(int row) const { return m_pieces[size_t(row)]; }
    int lanes() const { return m_lanes; }
    int rowOf(ChainEntry::Kind kind, qint64 id) const;
    QString timeText(const ChainEntry &entry) const { return m_time ? m_time(entry.at) : QString(); }
    QString moneyOf(const ChainEntry &entry) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ChainEntry> m_entries;
    std::vector<std::vector<ChainPiece>> m_pieces;
    int m_lanes = 0;
    std::function<QString(qint64)> m_time;
    QString m_currency;
};

/// Draws an entry: connector lines, icon, name and amount, detail and state.
class ChainDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ChainDelegate(const ChainModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintLines(QPainter *painter, const QRect &row, int index, const QColor &color) const;
    void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                    const ChainEntry &entry) const;
    int gutter() const;

    const ChainModel &m_model;
};

class ChainView : public QListView
{
    Q_OBJECT

public:
    explicit ChainView(QWidget *parent = nullptr);
    ChainModel &chain() { return *m_model; }
    /// Chooses without telling; false when it is not there.
    bool choose(ChainEntry::Kind kind, qint64 id);
    const ChainEntry *current() const;
    QSize sizeHint() const override { return {300, 400}; }

signals:
    void chosen(const truckroll::ChainEntry &entry);
    /// Right click, or the menu key on the current entry; it has been chosen before.
    void menuRequested(const truckroll::ChainEntry &entry, const QPoint &globalPos);
    /// Double click or Enter.
    void opened(const truckroll::ChainEntry &entry);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    /// Less room, as for the work below: what is chosen stays in view.
    void resizeEvent(QResizeEvent *event) override;

private:
    ChainModel *m_model;
    bool m_quiet = false;
};

} // namespace truckroll
