// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QAbstractListModel>
#include <QColor>
#include <QFontMetrics>
#include <QStyledItemDelegate>
#include <functional>
#include <set>

namespace truckroll {

class BoardContext;

/// The waiting list in one of three orders, narrowed by words and by what visits want. Rows that stay keep
/// their selection.
class WaitingModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        PlaceRole,
        AgeRole,
        ColorRole,
        WantsRole,
        PriorityRole,
        TriedRole
    };
    /// Longest waiting; most pressing; wanted soonest. Of equal ones the longer waiting first.
    enum class Order { Age, Priority, Wanted };
    enum class Narrowing { All, Pressing, Due, Skill };

    WaitingModel(const BoardContext &context, std::function<qint64()> nowUtc, QObject *parent = nullptr);

    void setVisits(std::vector<WaitingVisit> visits);
    /// While things are tried out: those that were tried off the board wait here, too, and stand first; those
    /// that were tried on it do not. False: they are the same as before.
    bool setTries(const std::vector<WaitingVisit> &off, const std::set<VisitId> &placed);
    void setFilter(const QString &words);
    const QString &filter() const { return m_filter; }
    void setOrder(Order order);
    /// Pressing: of high priority or urgent. Due: wanted until the day after today or earlier. Skill: that
    /// one.
    void setNarrowing(Narrowing narrowing, const QString &skill = {});
    /// Those that visits on the list want, sorted.
    QStringList skills() const;
    /// Without regard to the filter.
    size_t count() const { return m_visits.size(); }
    const WaitingVisit *at(const QModelIndex &index) const;
    QModelIndex indexOf(VisitId visit) const;
    /// Colours of categories and ages may be others.
    void refresh();

    QModelIndex index(int row, int column = 0, const QModelIndex &parent = {}) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    bool isNarrowed() const { return m_narrowing != Narrowing::All || !m_filter.isEmpty(); }

private:
    void putTogether();
    bool isTried(VisitId visit) const;
    QString ageOf(const WaitingVisit &visit) const;
    QString spoken(const WaitingVisit &visit) const;
    QString hint(const WaitingVisit &visit) const;
    void narrow();
    bool fits(const WaitingVisit &visit) const;
    bool isNarrowedTo(const WaitingVisit &visit) const;
    bool comesBefore(const WaitingVisit &a, const WaitingVisit &b) const;

    const BoardContext &m_context;
    std::function<qint64()> m_nowUtc;
    std::vector<WaitingVisit> m_stored; ///< as the office has them
    std::vector<WaitingVisit> m_triedOff;
    std::set<VisitId> m_triedPlaces;
    std::vector<WaitingVisit> m_visits; ///< with what is tried out
    std::vector<size_t> m_rows;         ///< of m_visits, those that fit
    QString m_filter;
    Order m_order = Order::Age;
    Narrowing m_narrowing = Narrowing::All;
    QString m_skill;
};

/// Customer and age, title and priority, what is wanted, place and phone, in the frame of a card with the
/// category's bar.
class WaitingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// "210 South Fifth\u2026 \u00b7 (217) 555-0144": what is called stays whole, the street gives way.
QString elidedPlace(const QString &place, const QFontMetrics &metrics, int width);

} // namespace truckroll
