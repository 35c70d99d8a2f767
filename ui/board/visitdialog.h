// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QDialog>

class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class BoardContext;
class PlaceEdit;
struct VisitPlace;

/// Gives a visit another time, length or technicians, or puts it on the waiting list. For a visit of a series
/// it asks whether the others are meant, too.
class VisitDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Start { Time, Technicians };

    /// `place`: proposed instead of the visit's own, in the office's wall clock.
    VisitDialog(Backend &backend, BoardContext &context, const VisitDetails::Reply &visit,
                const VisitPlace &place, Start start, QWidget *parent = nullptr);

    Banner *banner() const { return m_banner; }

private:
    void save();
    void askScope(const VisitPlace &place);
    void changeWishes();
    void follow();

    Backend &m_backend;
    BoardContext &m_context;
    VisitDetails::Reply m_details;
    Visit m_visit;
    QString m_customer;
    bool m_ofSeries = false;
    bool m_sending = false;
    Banner *m_banner;
    PlaceEdit *m_place;
    QPushButton *m_save;
};

} // namespace truckroll
