// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QFrame>
#include <QPointer>

class QLabel;
class QListWidget;

namespace truckroll {

class Backend;
class BoardModel;
class SearchField;

/// Looks for the words of the board's search line in the whole office: phones, descriptions, numbers, every
/// date. Cards of the folders that were found stand out, and a list below the line leads to all of them.
class BoardSearch : public QFrame
{
    Q_OBJECT

public:
    BoardSearch(Backend &backend, BoardModel &model, SearchField *field, QWidget *parent = nullptr);

    /// At most so many folders are listed; how many there are beyond is said.
    static constexpr int most = 50;
    /// At most so many folders are looked through for cards that stand out.
    static constexpr int mostFound = 1000;
    /// Into the list; false: it is not shown.
    bool enter();

signals:
    void chosen(truckroll::AppointmentId folder);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &words);
    void ask(int limit);
    void take(const QString &words, int limit, const AppointmentList::Reply &rows);
    void list(const AppointmentList::Reply &rows);
    void place();
    void choose(int row);

    Backend &m_backend;
    BoardModel &m_model;
    SearchField *m_field;
    QLabel *m_title;
    QListWidget *m_list;
    QString m_words;       ///< what was asked for last
    bool m_wanted = false; ///< Enter was pressed: the list is gone into as soon as it is there
    QString m_listed;      ///< what the list was found by
    AppointmentList::Reply m_rows;
};

} // namespace truckroll
