// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>
#include <set>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace truckroll {

class Backend;
class Banner;
class BoardContext;
class EmptyState;
class SearchField;
class SlotsPanel;
class WaitingModel;

/// The visits without a time: dragged to the board, placed by key, opened by Enter, sorted and narrowed by
/// what they want; for one of them the best free places are listed in their stead. A card of the board that
/// is dropped here waits again.
class WaitingPanel : public QWidget
{
    Q_OBJECT

public:
    WaitingPanel(Backend &backend, BoardContext &context, QWidget *parent = nullptr);

    /// Reads the list; again after each commit that touches it.
    void load();
    size_t count() const;
    std::optional<WaitingVisit> current() const;
    /// Now, or as soon as the list has it.
    void select(VisitId visit);
    /// The same where the list is shown and not narrowed, and nothing otherwise: somebody is busy with it.
    void pointOut(VisitId visit);
    /// What was to be chosen does not come to wait.
    void forgetWanted() { m_wanted = {}; }
    QListView *list() const { return m_list; }
    void focusList();
    /// Lists the best places for the visit, which may stand on the board already.
    void findSlots(const Visit &visit, const QString &customer, const QString &title);
    SlotsPanel *slotsPanel() const { return m_slots; }
    /// What is stored at once cannot be done for that reason; empty: it can. Placing a visit stays free.
    void setHeld(const QString &why);
    /// See WaitingModel.
    void setTries(const std::vector<WaitingVisit> &off, const std::set<VisitId> &placed);
    /// A card is held over the panel.
    void setDropShown(bool shown);

signals:
    void countChanged(int count);
    void selected(truckroll::VisitId visit);
    void openRequested(truckroll::AppointmentId appointment, truckroll::VisitId visit);
    /// Put it where the board's cursor is.
    void placeRequested(const truckroll::WaitingVisit &visit);
    void bookRequested();
    /// Ask what it wants.
    void wishesRequested(truckroll::VisitId visit);
    /// The best places of a visit that does not wait are left: its card has the keys again.
    void cardWanted(truckroll::VisitId visit);
    void menuRequested(const truckroll::WaitingVisit &visit, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void listen();
    void showVisits(WaitingList::Reply visits);
    void follow();
    void followVisits(size_t before);
    void followActs();
    void place();
    QWidget *buildList();
    QLayout *buildOrder();
    QLayout *buildFoot();
    void fillNarrowing();
    void setBestSlots(bool shown);
    void bestSlotsOfCurrent();

    Backend &m_backend;
    BoardContext &m_context;
    VisitId m_wanted; ///< to be selected when the list has it
    bool m_loaded = false;
    bool m_read = false; ///< until then nobody knows whether somebody waits
    bool m_dropShown = false;
    QString m_held;
    WaitingModel *m_model;
    Banner *m_banner;
    SearchField *m_search;
    QListView *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_hint;
    QPushButton *m_place;
    QPushButton *m_best;
    QPushButton *m_wishes;
    QPushButton *m_book;
    QComboBox *m_order;
    QComboBox *m_narrowing;
    QStackedWidget *m_pages; ///< the list, the best places
    SlotsPanel *m_slots;
};

} // namespace truckroll
