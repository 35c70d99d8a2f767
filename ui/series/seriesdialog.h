// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/domain/seriesacts.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTimer;

namespace truckroll {

class Backend;
class Banner;
class BoardContext;
class DayEdit;
class PatternEdit;
class PlanView;

/// Gives a folder a pattern or another one: fields and words at the left, what it does to each visit and the
/// conflicts of the whole series at the right, before it is saved. Opened from a visit of a later pattern it
/// begins with that one, and with its day.
class SeriesDialog : public QDialog
{
    Q_OBJECT

public:
    SeriesDialog(Backend &backend, BoardContext &context, const Folder::Reply &folder,
                 const SeriesDetails::Reply &details, VisitId chosen, QWidget *parent = nullptr);

    Banner *banner() const { return m_banner; }
    bool isPlanned() const { return m_planned; }

private:
    void build(const Folder::Reply &folder);
    QWidget *buildSides();
    void fill(const SeriesDetails::Reply &details);
    void proposeDay(const QDate &chosen, const QDate &otherwise);
    /// The pattern with its dates, or single dates alone: then every pattern stays, also those that begin
    /// later.
    using Act = std::variant<SetSeries, SetSeriesDates>;
    Act command() const;
    SetSeries patternCommand() const;
    SetSeriesDates datesCommand() const;
    bool holdsFromDay() const;
    QDate holdsFrom() const;
    void showPatternOfDay();
    void tellPart();
    void tellChanges();
    void tellTaken();
    void edited();
    void plan();
    void planned(const Result<SeriesPlan> &plan);
    void follow();
    void save();
    void saved(const Result<Series> &reply);

    Backend &m_backend;
    BoardContext &m_context;
    AppointmentId m_appointment;
    VisitId m_chosen;
    std::optional<Series> m_series;
    bool m_sending = false;
    bool m_toSave = false;  ///< somebody wanted to, before the list was there
    bool m_planned = false; ///< what is shown at the right belongs to the fields
    bool m_possible = false;
    bool m_overlaps = false;
    int m_generation = 0;
    Banner *m_banner;
    PatternEdit *m_pattern;
    QComboBox *m_scope;
    DayEdit *m_from;
    PlanView *m_plan;
    QLabel *m_part;
    QLabel *m_changes;
    QPushButton *m_save;
    QTimer *m_pause;
};

} // namespace truckroll
