// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/domain/seriesacts.h"
#include <QDialog>
#include <array>

class QButtonGroup;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class PlanView;

/// What is to be done to a visit of a series.
struct SeriesDeed
{
    enum class Kind { Move, Delete };
    Kind kind = Kind::Move;
    WallTime start; ///< Move: in the visit's zone
    int minutes = 60;
    std::vector<TechnicianId> technicians;
    /// The visit stands there already or is canceled, and the question is about the others.
    bool isDone = false;
    QString mergeKey{}; ///< of the act that did it: with it the others are one step of undo
    /// The day from which it is moved, for the others as well; invalid: its date in the pattern.
    QDate stood{};
};

/// Asks whether a deed is meant for this visit, this and following, or all; lists what changes before it is
/// done, and does it. Accepted when it is done.
class ScopeDialog : public QDialog
{
    Q_OBJECT

public:
    ScopeDialog(Backend &backend, const Visit &visit, const QString &customer, const SeriesDeed &deed,
                QWidget *parent = nullptr);

    Banner *banner() const { return m_banner; }
    SeriesScope scope() const;
    bool isPlanned() const { return m_planned; }

private:
    void build(const QString &customer);
    QString whichText() const;
    void readPeople();
    void readSeries();
    void takeSeries(const SeriesDetails::Reply &details);
    void choose();
    void plan();
    void follow();
    void carryOut();
    void finished(const Result<Nothing> &done);
    MoveSeries moveCommand() const;
    EndSeries endCommand() const;
    bool deletes() const { return m_deed.kind == SeriesDeed::Kind::Delete; }
    void offer(SeriesScope scope, const QString &text);
    void check(SeriesScope scope);

    Backend &m_backend;
    Visit m_visit;
    SeriesDeed m_deed;
    Version m_series = 0;
    bool m_sending = false;
    bool m_planned = true;
    bool m_possible = true;
    bool m_overlaps = false;
    int m_generation = 0;
    Banner *m_banner;
    QButtonGroup *m_scope;
    PlanView *m_plan;
    QPushButton *m_do;
};

/// Opens the dialog; `done` when it was carried out.
void askSeriesScope(QWidget *parent, Backend &backend, const Visit &visit, const QString &customer,
                    const SeriesDeed &deed, std::function<void()> done = {});

} // namespace truckroll
