// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/whatifbar.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace truckroll {

WhatIfBar::WhatIfBar(QAction *keep, QAction *drop, QWidget *parent) : QFrame(parent), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("whatIfBar"));
    setAccessibleName(tr("Trying things out"));
    m_text->setObjectName(QStringLiteral("whatIfText"));
    m_text->setWordWrap(true);
    auto *title = new QLabel(tr("Trying things out"), this);
    title->setFont(Theme::headingFont());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::m, space::s);
    row->addWidget(title);
    row->addSpacing(space::m);
    row->addWidget(m_text, 1);
    const auto add = [&](QAction *action, QPushButton *button, const char *name) {
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
    };
    add(keep, primaryButton(keep->text(), keep->toolTip(), this), "whatIfKeep");
    auto *away = new QPushButton(drop->text(), this);
    away->setToolTip(drop->toolTip());
    add(drop, away, "whatIfDrop");
    hide();
}

void WhatIfBar::setReport(const WhatIfReport &report)
{
    m_text->setText(report.moved == 0
                        ? tr("Move visits as you like: nobody else sees it, and nothing is stored.")
                        : whatIfText(report));
}

void WhatIfBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Tokens::of(this);
    painter.fillRect(rect(), tokens.warning.tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.warning.line);
}

} // namespace truckroll
