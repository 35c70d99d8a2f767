// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/whatifbar.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <utility>

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
    m_saying.setSingleShot(true);
    m_saying.setInterval(8000);
    connect(&m_saying, &QTimer::timeout, this, &WhatIfBar::showText);
    hide();
}

void WhatIfBar::setReport(const WhatIfReport &report)
{
    const QString before = std::exchange(
        m_report, report.moved == 0
                      ? tr("Move visits as you like: nobody else sees it, and nothing is stored.")
                      : whatIfText(report));
    if (before != m_report)
        m_saying.stop(); // something was tried out since
    showText();
}

void WhatIfBar::say(const QString &sentence)
{
    m_sentence = sentence;
    setMinimumHeight(height()); // the board stays where it is
    m_saying.start();
    showText();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString WhatIfBar::text() const
{
    return m_text->text();
}

void WhatIfBar::showText()
{
    const bool saying = m_saying.isActive();
    if (!saying)
        setMinimumHeight(0);
    QFont font = this->font();
    font.setBold(saying);
    m_text->setFont(font);
    m_text->setText(saying ? m_sentence : m_report);
}

void WhatIfBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Tokens::of(this);
    painter.fillRect(rect(), tokens.warning.tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.warning.line);
}

} // namespace truckroll
