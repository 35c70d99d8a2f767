// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace truckroll {

namespace {

/// Whether the same act may go well a moment later.
bool mayPass(ErrorCode code)
{
    return code == ErrorCode::StorageFailed || code == ErrorCode::StorageBusy ||
           code == ErrorCode::NetworkDown || code == ErrorCode::Cancelled;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_button(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::xs, space::s, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_button->setObjectName(QStringLiteral("bannerAction"));
    m_button->setAutoDefault(false);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hides this message."));
    m_close->setAccessibleName(tr("Hide message"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = m_action;
        clear();
        if (action)
            action();
    });
    connect(m_close, &QToolButton::clicked, this, &Banner::clear);
    setVisible(false);
}

void Banner::show(Tone tone, const QString &text, const QString &actionText, std::function<void()> action)
{
    m_tone = tone;
    m_text->setText(text);
    m_action = std::move(action);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    recolor();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::showError(const Error &error, const QString &actionText, std::function<void()> action)
{
    show(Tone::Danger, error.forUser, actionText, std::move(action));
}

void Banner::showErrorAgain(const Error &error, std::function<void()> again)
{
    if (mayPass(error.code))
        showError(error, tr("Try again"), std::move(again));
    else
        showError(error);
}

void Banner::clear()
{
    m_action = {};
    m_text->clear();
    setVisible(false);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::recolor()
{
    const Hue &hue = hueOf(Tokens::of(this), m_tone);
    m_icon->setPixmap(
        icons::pixmap(meaningIcon(m_tone).isEmpty() ? QStringLiteral("info") : meaningIcon(m_tone), 20,
                      devicePixelRatioF(), hue.text));
    m_close->setIcon(icons::get(QStringLiteral("close"), hue.text));
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, hue.text);
    if (m_text->palette().color(QPalette::WindowText) != hue.text)
        m_text->setPalette(colours);
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Hue &hue = hueOf(Tokens::of(this), m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hue.line);
    painter.setBrush(hue.tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !isHidden())
        recolor();
}

} // namespace truckroll
