// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>
#include <functional>

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
    /// Nothing can be booked for that reason; empty: it can. `remark`: said of all places.
    void setHeld(const QString &why, const QString &remark = {});
    /// Tells why a place that is free in the office is not where the board shows otherwise; empty: it is.
    using Judge = std::function<QString(VisitId, const SlotProposal &)>;
    void setJudge(Judge judge) { m_judge = std::move(judge); }
    /// The board shows otherwise than before.
    void judgeAgain();
    VisitId visit() const { return m_visit.id; }
    const std::vector<SlotProposal> &proposals() const { return m_proposals; }
    QListWidget *list() const { return m_list; }

signals:
    /// A place to be shown on the board beforehand, office wall clock.
    void placeShown(const truckroll::SlotProposal &place);
    /// What was shown is not looked at any more.
    void placeLeft();
    /// The visit stands there now.
    void booked(truckroll::VisitId visit);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void showWeek();
    void showPlace();
    void leavePlace();
    void ask();
    void readAgain();
    void show(const BestSlots::Reply &reply);
    void follow();
    void showNote();
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
    QString m_held;
    QString m_remark;
    QString m_told; ///< of the answer
    Judge m_judge;
    std::vector<SlotProposal> m_proposals;
    QLabel *m_who;
    QLabel *m_note;
    DayEdit *m_from;
    Banner *m_banner;
    QListWidget *m_list;
    QPushButton *m_book;
};

} // namespace truckroll
