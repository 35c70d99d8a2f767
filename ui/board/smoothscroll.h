// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>

class QScrollBar;

namespace truckroll {

/// A notch of the wheel as a short glide; turned on, it goes on from where it was to come. Runs only while
/// something moves.
class SmoothScroll : public QVariantAnimation
{
    Q_OBJECT

public:
    explicit SmoothScroll(QScrollBar *bar, QObject *parent = nullptr);

    void by(int pixels);
    /// To the end of the glide at once.
    void finish();

protected:
    void updateCurrentValue(const QVariant &value) override;

private:
    QScrollBar *m_bar;
};

} // namespace truckroll
