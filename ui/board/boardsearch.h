// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QFrame>
#include <set>

class QLabel;
class QListWidget;

namespace truckroll {

class Backend;
class BoardModel;
class SearchField;

/// Looks for the words of the board's search line in the whole office: phones, descriptions, numbers, every
/// date. A list below the line leads to the folders that were found, what comes next first, and of those that
/// are shown the cards stand out, however many there are.
class BoardSearch : public QFrame
{
    Q_OBJECT

public:
    BoardSearch(Backend &backend, BoardModel &model, SearchField *field, QWidget *parent = nullptr);

    /// So many folders are listed at first, and four times as many with each "Show more".
    static constexpr int most = 50;
    /// Who finds more than these needs other words; the list says so.
    static constexpr int mostEver = 64 * most;
    /// From the line into the list, as soon as it is there; without words the cards are wanted.
    void goDown();

signals:
    void chosen(truckroll::AppointmentId folder);
    /// Rather the cards that are shown.
    void cardsWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &words);
    void askForList();
    void askAmongShown();
    void list(const AppointmentList::Reply &rows);
    void fillList(bool more);
    QString titleText(bool more) const;
    void showMore();
    void enter();
    void knowCards();
    void place();
    void choose(int row);

    Backend &m_backend;
    BoardModel &m_model;
    SearchField *m_field;
    QLabel *m_title;
    QListWidget *m_list;
    QString m_words;            ///< what was asked for last
    bool m_wanted = false;      ///< gone into as soon as the list is there
    bool m_cardsWanted = false; ///< gone to as soon as it is known which of them fit
    bool m_cardsKnown = false;
    QString m_listed; ///< what the list was found by
    int m_limit = most;
    AppointmentList::Reply m_rows;
    std::set<AppointmentId>
        m_asked; ///< folders of which it is known, or asked, whether the words are in them
    std::set<AppointmentId> m_found; ///< of these
};

} // namespace truckroll
