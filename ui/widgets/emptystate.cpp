// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {
constexpr int emptyIconSize = 48;
}

EmptyState::EmptyState(const QString &icon, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_iconName(icon), m_icon(new QLabel(this)), m_title(new QLabel(this)),
      m_sentence(new QLabel(this)), m_buttons(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    // An aligned label would not get the height of its second line, so the room beside it is given to
    // stretches.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_sentence, 100);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(space::s);
    column->addWidget(m_buttons, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_title->setFont(Theme::headingFont());
    m_title->setTextFormat(Qt::PlainText);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setMaximumWidth(480);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    set(title, sentence);
    m_icon->setFixedSize(emptyIconSize, emptyIconSize);
}

void EmptyState::set(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

QPushButton *EmptyState::addAction(const QString &text, const QString &hint, std::function<void()> run)
{
    auto *button = new QPushButton(text, m_buttons);
    button->setToolTip(hint);
    if (m_buttons->layout()->count() == 0)
        button->setProperty("role", QStringLiteral("primary"));
    m_buttons->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
    return button;
}

void EmptyState::recolor()
{
    m_icon->setPixmap(icons::pixmap(m_iconName, emptyIconSize, devicePixelRatioF(),
                                    mixed(Tokens::of(this).muted, Tokens::of(this).surface, 0.6)));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_icon->pixmap(Qt::ReturnByValue).isNull())
        recolor();
}

/// Most lists are never empty in sight: the icon is drawn for those that are.
void EmptyState::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    recolor();
}

} // namespace truckroll
