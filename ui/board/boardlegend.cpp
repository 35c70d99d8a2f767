// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardlegend.h"
#include "ui/board/boardmodel.h"
#include "ui/widgets/form.h"
#include <QFormLayout>
#include <QLabel>
#include <QPainter>

namespace truckroll {

namespace {

constexpr QSize signSize(28, 18);

} // namespace

BoardLegend::BoardLegend(const BoardModel &model, BoardColours colours, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("boardLegend"));
    setAccessibleName(tr("What the colors mean"));
    auto *rows = new QFormLayout(this);
    rows->setContentsMargins(space::l, space::xs, space::l, space::s);
    rows->setHorizontalSpacing(space::m);
    rows->setVerticalSpacing(space::xs);
    addGrounds(rows, model, colours);
    addMarks(rows);
}

void BoardLegend::addRow(QFormLayout *rows, const QPixmap &sign, const QString &text)
{
    auto *picture = new QLabel(this);
    picture->setPixmap(sign);
    rows->addRow(picture, plainLabel(text, this));
}

void BoardLegend::addGrounds(QFormLayout *rows, const BoardModel &model, BoardColours colours)
{
    const Tokens &t = Tokens::of(this);
    const auto add = [&](const Hue &hue, const QString &text) { addRow(rows, card(hue, hue.line), text); };
    switch (colours) {
    case BoardColours::Status:
        for (const VisitStatus status : allVisitStatuses) {
            if (status != VisitStatus::Cancelled) // never on the board
                add(t.of(status), visitStatusText(status));
        }
        return;
    case BoardColours::Category:
        for (const Category &category : model.categories()) {
            if (category.active)
                add(t.from(QColor(category.color)), category.name);
        }
        add(t.neutral, tr("No category"));
        return;
    case BoardColours::Technician:
        for (const Technician &technician : model.people().technicians) {
            if (technician.active)
                add(t.from(QColor(technician.color)), technician.name);
        }
        add(t.neutral, tr("Nobody is sent yet"));
        return;
    case BoardColours::Rules:
        for (const ColourRule &rule : model.colourRules())
            add(t.from(rule.color), ruleText(rule));
        add(t.neutral, tr("No rule fits"));
        return;
    }
}

void BoardLegend::addMarks(QFormLayout *rows)
{
    const Tokens &t = Tokens::of(this);
    addRow(rows, card(t.neutral, t.neutral.line, t.accent), tr("Bar at the left: the category"));
    addRow(rows, card(t.neutral, t.danger.fill), tr("Red outline: late, or longer than planned"));
    addRow(rows, card(t.neutral, t.neutral.line, {}, true),
           tr("Hatched edge: booked twice, away, or on a closing day"));
}

QPixmap BoardLegend::card(const Hue &ground, const QColor &border, const QColor &bar, bool hatched) const
{
    QPixmap sign(signSize * devicePixelRatioF());
    sign.setDevicePixelRatio(devicePixelRatioF());
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1.5));
    painter.setBrush(ground.tint);
    painter.drawRoundedRect(QRectF(QPointF(1, 1), QSizeF(signSize) - QSizeF(2, 2)), 3, 3);
    if (bar.isValid())
        painter.fillRect(QRectF(4, 4, 3, signSize.height() - 8), bar);
    if (hatched) {
        painter.setPen(QPen(Tokens::of(this).danger.fill, 1.2));
        for (int x = 3; x < signSize.width() - 4; x += 4)
            painter.drawLine(x, signSize.height() - 3, x + 3, signSize.height() - 7);
    }
    return sign;
}

} // namespace truckroll
