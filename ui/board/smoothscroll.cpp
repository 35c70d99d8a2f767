// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/smoothscroll.h"
#include <QEasingCurve>
#include <QScrollBar>
#include <QStyle>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int glide = 110; ///< ms: seen as movement, not waited for

} // namespace

SmoothScroll::SmoothScroll(QScrollBar *bar, QObject *parent) : QVariantAnimation(parent), m_bar(bar)
{
    setEasingCurve(QEasingCurve::OutCubic);
    // Where the desktop wants no animations there is none.
    const int wanted = bar->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, bar);
    setDuration(std::min(glide, std::max(0, wanted)));
}

void SmoothScroll::by(int pixels)
{
    const int from = m_bar->value();
    const int to = state() == Running ? endValue().toInt() : from;
    const int end = std::clamp(to + pixels, m_bar->minimum(), m_bar->maximum());
    stop();
    if (end == from)
        return;
    if (duration() == 0)
        return m_bar->setValue(end);
    setStartValue(from);
    setEndValue(end);
    start();
}

void SmoothScroll::finish()
{
    if (state() == Running)
        setCurrentTime(duration());
}

void SmoothScroll::updateCurrentValue(const QVariant &value)
{
    if (state() == Running)
        m_bar->setValue(value.toInt());
}

} // namespace truckroll
