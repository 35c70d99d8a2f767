// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/visitstatus.h"
#include <QAbstractButton>
#include <QWidget>
#include <map>
#include <optional>

namespace truckroll {

/// One step: a number or a check in a circle with its word, joined to the next by a line.
class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look { Past, Now, Ahead, Aside };
    StepButton(VisitStatus status, QWidget *parent);
    void setLook(Look look);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    VisitStatus m_status;
    Look m_look = Look::Ahead;
};

/// Scheduled > Confirmed > Dispatched > In progress > Done, with On hold and Cancelled at the side. What
/// cannot follow is disabled and says why.
class StatusStepper : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStepper(QWidget *parent = nullptr);
    /// None: there is no visit. `whyNot`: why nothing can be changed at all ("There is no visit yet.").
    void setStatus(std::optional<VisitStatus> status, const QString &whyNot = {});

signals:
    void chosen(truckroll::VisitStatus status);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::map<VisitStatus, StepButton *> m_steps;
};

} // namespace truckroll
