// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace truckroll {

/// A line of plain text that becomes narrower than its text: "Springfield Unified Sch...", all of it in the
/// tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    bool isCut() const;
    /// What is in sight.
    QString shownText() const;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace truckroll
