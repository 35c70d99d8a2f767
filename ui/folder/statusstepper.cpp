// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/statusstepper.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPainter>

namespace truckroll {

namespace {

constexpr int circle = 20;
constexpr VisitStatus path[] = {VisitStatus::Scheduled, VisitStatus::Confirmed, VisitStatus::Dispatched,
                                VisitStatus::InProgress, VisitStatus::Done};

int placeOnPath(VisitStatus status)
{
    for (int i = 0; i < int(std::size(path)); ++i)
        if (path[i] == status)
            return i;
    return -1;
}

} // namespace

StepButton::StepButton(VisitStatus status, QWidget *parent) : QAbstractButton(parent), m_status(status)
{
    setText(visitStatusText(status));
    setObjectName(QStringLiteral("status-") + visitStatusName(status));
    setAccessibleName(text());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepButton::setLook(Look look)
{
    m_look = look;
    setAccessibleDescription(look == Look::Now ? tr("Status now") : QString());
    update();
}

QSize StepButton::sizeHint() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return {circle + space::xs + QFontMetrics(strong).horizontalAdvance(text()) + 2 * space::s,
            controlHeight - 4};
}

void StepButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    const Hue &hue = tokens.of(m_status);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool now = m_look == Look::Now;
    if (now || (isEnabled() && underMouse()) || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : now ? QPen(hue.line) : QPen(Qt::NoPen));
        painter.setBrush(now ? hue.tint : underMouse() ? tokens.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0 - 1,
                                height() / 2.0 - 1);
    }
    const QRect dot(space::s - 2, (height() - circle) / 2, circle, circle);
    const bool filled = now || m_look == Look::Past;
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(tokens.controlLine, 1.5));
    painter.setBrush(filled ? (now ? hue.fill : tokens.success.fill) : tokens.raised);
    painter.drawEllipse(QRectF(dot).adjusted(2, 2, -2, -2));
    if (filled) {
        const QColor ink = now ? hue.onFill : tokens.success.onFill;
        painter.drawPixmap(dot.left() + 4, dot.top() + 4, 12, 12,
                           icons::pixmap(QStringLiteral("check"), 16, devicePixelRatioF(), ink));
    }
    QFont strong = font();
    if (now)
        strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(now ? hue.text : isEnabled() || m_look == Look::Past ? tokens.text : tokens.muted);
    painter.drawText(rect().adjusted(dot.right() + space::xs, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
}

StatusStepper::StatusStepper(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("statusStepper"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    const auto add = [&](VisitStatus status) {
        auto *step = new StepButton(status, this);
        connect(step, &QAbstractButton::clicked, this, [this, status] { emit chosen(status); });
        m_steps[status] = step;
        row->addWidget(step);
    };
    for (const VisitStatus status : path)
        add(status);
    row->addSpacing(space::s);
    add(VisitStatus::OnHold);
    add(VisitStatus::Cancelled);
    row->addStretch();
}

void StatusStepper::setStatus(std::optional<VisitStatus> status, const QString &whyNot)
{
    const int reached = status ? placeOnPath(*status) : -1;
    for (auto &[each, step] : m_steps) {
        const int place = placeOnPath(each);
        const bool now = each == status;
        const bool may = status && whyNot.isEmpty() && visitMayBecome(*status, each);
        step->setEnabled(may);
        step->setLook(now                             ? StepButton::Look::Now
                      : place >= 0 && place < reached ? StepButton::Look::Past
                      : place < 0                     ? StepButton::Look::Aside
                                                      : StepButton::Look::Ahead);
        step->setToolTip(
            !whyNot.isEmpty() ? whyNot
            : now             ? tr("The status now.")
            : may             ? tr("Sets the visit to %1.").arg(visitStatusText(each))
                              : tr("%1 cannot follow on %2.")
                        .arg(visitStatusText(each), status ? visitStatusText(*status) : QString()));
    }
}

void StatusStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(Tokens::of(this).controlLine, 1));
    for (size_t i = 0; i + 1 < std::size(path); ++i) {
        const QRect from = m_steps.at(path[i])->geometry();
        const QRect to = m_steps.at(path[i + 1])->geometry();
        painter.drawLine(from.right() + 2, from.center().y(), to.left() - 2, from.center().y());
    }
}

} // namespace truckroll
