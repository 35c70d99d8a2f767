// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QDialog>

class QCheckBox;
class QComboBox;

namespace truckroll {

class Backend;
class Banner;
class BoardContext;
class DayEdit;
class Form;
class TimeEdit;

/// What a visit wants of its place: priority, skill, days and hours. What its customer wishes is said below.
class WishesDialog : public QDialog
{
    Q_OBJECT

public:
    WishesDialog(Backend &backend, BoardContext &context, const VisitDetails::Reply &visit,
                 QWidget *parent = nullptr);

    Banner *banner() const { return m_banner; }

signals:
    /// The visit with its new version.
    void saved(const truckroll::Visit &visit);

private:
    void build(const VisitDetails::Reply &visit);
    void fill();
    void adapt();
    VisitWishes typed() const;
    bool check();
    void save();

    Backend &m_backend;
    BoardContext &m_context;
    Visit m_visit;
    bool m_sending = false;
    Banner *m_banner;
    Form *m_form;
    QComboBox *m_priority;
    QComboBox *m_skill;
    QCheckBox *m_hasFrom;
    DayEdit *m_from;
    QCheckBox *m_hasUntil;
    DayEdit *m_until;
    QCheckBox *m_hasHours;
    TimeEdit *m_start;
    TimeEdit *m_end;
};

} // namespace truckroll
