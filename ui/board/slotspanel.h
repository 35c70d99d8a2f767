// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class BoardContext;
class DayEdit;

/// The best free places for one visit with their reasons. The chosen one is shown on the board; Enter books
/// it.
class SlotsPanel : public QWidget
{
    Q_OBJECT

public:
    SlotsPanel(Backend &backend, BoardContext &context, QWidget *parent = nullptr);

    /// Asks for places from today on.
    void findFor(const Visit &visit, const QString &customer, const QString &title);
    /// While things are tried out a place is tried (`tryWanted`), not booked, and `tries` count as if they
    /// were stored.
    void setTrying(bool trying, const std::vector<MoveVisit> &tries);
    VisitId visit() const { return m_visit.id; }
    const std::vector<SlotProposal> &proposals() const { return m_proposals; }
    QListWidget *list() const { return m_list; }
    /// The board shows no place beforehand any more; a click on the chosen one shows it again.
    void leavePlace();

signals:
    /// A place to be shown on the board beforehand, office wall clock.
    void placeShown(const truckroll::SlotProposal &place);
    /// What was shown is not looked at any more.
    void placeLeft();
    /// The visit stands there now.
    void booked(truckroll::VisitId visit);
    void tryWanted(const std::vector<truckroll::MoveVisit> &moves);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void showWeek();
    void showPlace();
    void ask();
    void readAgain();
    void show(const BestSlots::Reply &reply);
    void follow();
    void showRow(int row);
    void book();
    void refuse(const Error &error);
    const SlotProposal *current() const;
    int rowOf(const SlotProposal &place) const;

    Backend &m_backend;
    BoardContext &m_context;
    Visit m_visit;
    int m_generation = 0;
    bool m_sending = false;
    bool m_filling = false;
    bool m_telling = false; ///< somebody asked: the best place is shown when it is known
    bool m_isShown = false; ///< the board shows the chosen place
    bool m_old = false;     ///< the places are those of before a change
    bool m_saying = false;  ///< the banner says why it was not booked: it stays when the places come
    bool m_trying = false;
    std::vector<MoveVisit> m_tries;
    std::vector<SlotProposal> m_proposals;
    QLabel *m_who;
    QLabel *m_note;
    DayEdit *m_from;
    Banner *m_banner;
    QListWidget *m_list;
    QPushButton *m_book;
};

} // namespace truckroll
