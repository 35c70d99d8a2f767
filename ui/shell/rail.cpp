// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/recorddrag.h"
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int wide = 176; // the longest name beside a count of three figures
constexpr int narrow = 56;
constexpr int entryHeight = 40;
constexpr int pictureSize = 20;
constexpr int restingTime = 450; // ms: whoever only passes by turns no page

} // namespace

RailButton::RailButton(const QString &icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_iconName(icon), m_hint(text)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateGeometry();
    update();
}

void RailButton::setBadge(int count, Tone tone, const QString &what)
{
    m_count = count;
    m_tone = tone;
    m_what = count > 0 ? what : QString();
    describe();
    update();
}

void RailButton::setHint(const QString &hint)
{
    m_hint = hint;
    describe();
}

void RailButton::describe()
{
    setToolTip(m_what.isEmpty() ? m_hint : QStringLiteral("%1\n%2").arg(m_hint, m_what));
    setAccessibleName(text());
    setAccessibleDescription(m_what);
}

QSize RailButton::sizeHint() const
{
    return {m_collapsed ? narrow : wide, entryHeight};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect().adjusted(space::s, 2, -space::s, -2);
    if (isChecked() || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? tokens.railActive : mixed(tokens.railText, tokens.rail, 0.12));
        painter.drawRoundedRect(box, cornerRadius, cornerRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.railActiveText, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    }
    const QColor ink = !isEnabled()  ? mixed(tokens.railText, tokens.rail, 0.5)
                       : isChecked() ? tokens.railActiveText
                                     : tokens.railText;
    const int left = m_collapsed ? (width() - pictureSize) / 2 : box.x() + 10;
    const QPixmap picture = icons::pixmap(m_iconName, pictureSize, devicePixelRatioF(), ink);
    painter.drawPixmap(
        style()->visualRect(layoutDirection(), rect(),
                            QRect(left, (height() - pictureSize) / 2, pictureSize, pictureSize)),
        picture);
    if (!m_collapsed) {
        painter.setPen(ink);
        const int from = left + pictureSize + 10;
        const QRect words(from, 0, box.right() - from - (m_count > 0 ? 34 : 6), height());
        painter.drawText(style()->visualRect(layoutDirection(), rect(), words),
                         int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
                         fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
    if (m_count > 0)
        paintBadge(painter, box);
}

void RailButton::paintBadge(QPainter &painter, const QRect &box) const
{
    const QFont small = Theme::smallFont();
    const int height = QFontMetrics(small).height() + 2;
    const QPoint corner = m_collapsed ? QPoint(box.right() + 4, box.top() - 1)
                                      : QPoint(box.right() - 6, box.center().y() - height / 2 + 1);
    truckroll::paintBadge(&painter, corner, m_count, hueOf(Tokens::of(this), m_tone), small);
}

Rail::Rail(QWidget *parent)
    : QWidget(parent), m_top(new QVBoxLayout), m_middle(new QVBoxLayout), m_foot(new QVBoxLayout),
      m_bottom(new QVBoxLayout)
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAcceptDrops(true);
    m_resting.setSingleShot(true);
    m_resting.setInterval(restingTime);
    connect(&m_resting, &QTimer::timeout, this, [this] { emit chosen(m_rested); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, space::s);
    column->setSpacing(0);
    for (QVBoxLayout *part : {m_top, m_middle, m_foot, m_bottom}) {
        part->setSpacing(2);
        part->setContentsMargins(0, 0, 0, 0);
    }
    column->addLayout(m_top);
    column->addSpacing(space::s);
    column->addLayout(m_middle);
    column->addStretch(1);
    column->addLayout(m_foot);
    column->addLayout(m_bottom);
}

RailButton *Rail::make(const QString &icon, const QString &text)
{
    auto *button = new RailButton(icon, text, this);
    button->setCollapsed(m_collapsed);
    return button;
}

RailButton *Rail::addEntry(const QString &id, const QString &icon, const QString &text, bool atFoot)
{
    RailButton *button = make(icon, text);
    button->setObjectName(QStringLiteral("rail-") + id);
    (atFoot ? m_foot : m_middle)->addWidget(button);
    m_entries.push_back({id, button});
    connect(button, &RailButton::clicked, this, [this, id] {
        setCurrent(m_current); // checked only when the window has really gone there
        emit chosen(id);
    });
    return button;
}

RailButton *Rail::addTool(const QString &name, const QString &icon, const QString &text, bool atFoot)
{
    RailButton *button = make(icon, text);
    button->setObjectName(name);
    button->setCheckable(false);
    (atFoot ? m_bottom : m_top)->addWidget(button);
    m_tools.push_back(button);
    return button;
}

void Rail::clearEntries()
{
    for (const Entry &entry : m_entries)
        delete entry.button;
    m_entries.clear();
    m_current.clear();
}

void Rail::setCurrent(const QString &id)
{
    m_current = id;
    for (const Entry &entry : m_entries)
        entry.button->setChecked(entry.id == id);
}

RailButton *Rail::entry(const QString &id) const
{
    for (const Entry &entry : m_entries)
        if (entry.id == id)
            return entry.button;
    return nullptr;
}

void Rail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    for (const Entry &entry : m_entries)
        entry.button->setCollapsed(collapsed);
    for (RailButton *tool : m_tools)
        tool->setCollapsed(collapsed);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else
        QWidget::keyPressEvent(event);
}

QString Rail::entryAt(const QPoint &pos) const
{
    for (const Entry &entry : m_entries)
        if (entry.button->isVisible() &&
            QRect(entry.button->mapTo(this, QPoint()), entry.button->size()).contains(pos))
            return entry.id;
    return {};
}

void Rail::dragEnterEvent(QDragEnterEvent *event)
{
    if (recordIn(event->mimeData()))
        event->acceptProposedAction(); // the moves come here; nothing is dropped on the rail
}

void Rail::dragMoveEvent(QDragMoveEvent *event)
{
    const QString over = entryAt(event->position().toPoint());
    if (std::exchange(m_rested, over) != over)
        over.isEmpty() ? m_resting.stop() : m_resting.start();
    event->ignore();
}

void Rail::dragLeaveEvent(QDragLeaveEvent *)
{
    m_resting.stop();
    m_rested.clear();
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.rail);
    painter.setPen(tokens.line);
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(x, 0, x, height());
}

} // namespace truckroll
