// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"
#include "core/backend/backend.h"
#include "ui/shell/page.h"
#include "ui/widgets/icons.h"
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QTime>
#include <QToolButton>
#include <utility>

namespace truckroll {

namespace {
constexpr size_t kept = 100;
constexpr int shownInMenu = 20;
constexpr int leastToSay = 160; ///< for what was done last
} // namespace

StatusLine::StatusLine(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_counts(new QHBoxLayout)
{
    setObjectName(QStringLiteral("statusLine"));
    setAccessibleName(tr("Status line"));
    m_office = makeButton(QStringLiteral("statusOffice"), {});
    m_user = makeButton(QStringLiteral("statusUser"), tr("Switches to another user."));
    m_said = makeButton(QStringLiteral("statusText"), tr("Shows what was done before."));
    m_undo = makeButton(QStringLiteral("statusUndo"), {});
    m_offer = makeButton(QStringLiteral("statusOffer"), {});
    m_office->setIcon(icons::get(QStringLiteral("company")));
    m_user->setIcon(icons::get(QStringLiteral("user")));
    m_undo->setIcon(icons::get(QStringLiteral("undo")));
    m_undo->setText(tr("Undo"));
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_said->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 2, space::s, 2);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->setSpacing(space::s);
    row->addWidget(m_office);
    row->addWidget(m_user);
    row->addSpacing(space::s);
    row->addWidget(m_said, 1);
    row->addWidget(m_undo);
    row->addWidget(m_offer);
    row->addLayout(m_counts);
    m_counts->setSpacing(space::xs);
    setMinimumWidth(1); // as narrow as the window wants
    m_office->setFocusPolicy(Qt::NoFocus);
    connect(m_user, &QToolButton::clicked, this, &StatusLine::userClicked);
    connect(m_undo, &QToolButton::clicked, this, &StatusLine::undoClicked);
    connect(m_offer, &QToolButton::clicked, this, [this] {
        if (const auto take = m_take) // it may say something, which ends the offer
            take();
    });
    connect(m_said, &QToolButton::clicked, this, &StatusLine::showSayings);
    connect(&m_backend, &Backend::said, this, &StatusLine::say);
    connect(&m_backend, &Backend::historyChanged, this, &StatusLine::showText);
    clear();
}

QToolButton *StatusLine::makeButton(const QString &name, const QString &hint)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolTip(hint);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

void StatusLine::clear()
{
    setOffice({}, {});
    setUser({}, {});
    setCounts({});
    m_text.clear();
    m_take = {};
    m_sayings.clear();
    showText();
}

void StatusLine::setOffice(const QString &name, const QString &path)
{
    m_office->setText(QString(name).replace(u'&', QStringLiteral("&&")));
    m_office->setToolTip(path);
    m_office->setVisible(!name.isEmpty());
}

void StatusLine::setUser(const QString &name, const QString &role)
{
    m_user->setText(QString(name).replace(u'&', QStringLiteral("&&")));
    m_user->setToolTip(tr("%1, %2. Switches to another user.").arg(name, role));
    m_user->setAccessibleName(tr("User %1").arg(name));
    m_user->setVisible(!name.isEmpty());
}

void StatusLine::say(const QString &text, bool undoable)
{
    Q_UNUSED(undoable) // what can be taken back is asked of the history, which knows more than one act
    m_text = text;
    m_take = {};
    m_sayings.push_front({QLocale().toString(QTime::currentTime(), QLocale::ShortFormat), text});
    if (m_sayings.size() > kept)
        m_sayings.pop_back();
    showText();
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusLine::offer(const Offer &offer)
{
    m_take = offer.take;
    m_offer->setText(QString(offer.text).replace(u'&', QStringLiteral("&&")));
    m_offer->setAccessibleName(offer.text);
    m_offer->setToolTip(offer.hint);
    showText();
}

void StatusLine::holdUndo(bool hold)
{
    if (std::exchange(m_undoHeld, hold) != hold)
        showText();
}

QString StatusLine::text() const
{
    return m_text;
}

void StatusLine::showText()
{
    const UndoHistory &history = m_backend.history();
    const bool offer = !m_undoHeld && history.canUndo() && history.undoText() == m_text;
    m_undo->setVisible(offer);
    m_offer->setVisible(bool(m_take));
    m_undo->setToolTip(tr("Takes back: %1").arg(history.undoText()));
    m_undo->setAccessibleName(tr("Undo: %1").arg(history.undoText()));
    fitCounts();
    layout()->activate();
    fitText();
    m_said->setAccessibleName(m_text);
    m_said->setToolTip(m_text.isEmpty() ? QString() : tr("%1\nClick for what was done before.").arg(m_text));
    m_said->setEnabled(!m_sayings.empty());
}

void StatusLine::showSayings()
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("sayings"));
    int left = shownInMenu;
    for (const Saying &saying : m_sayings) {
        if (left-- == 0)
            break;
        const QString line = QStringLiteral("%1   %2").arg(saying.time, saying.text);
        menu.addAction(QString(line).replace(u'&', QStringLiteral("&&")), &menu,
                       [text = saying.text] { QGuiApplication::clipboard()->setText(text); });
    }
    menu.setToolTipsVisible(true);
    for (QAction *each : menu.actions())
        each->setToolTip(tr("Copies the sentence."));
    menu.exec(m_said->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

void StatusLine::setCounts(const std::vector<Count> &counts)
{
    for (const CountButton &old : m_countButtons) {
        m_counts->removeWidget(old.button); // it would take room until it is gone
        old.button->hide();
        old.button->deleteLater();
    }
    m_countButtons.clear();
    for (const Count &each : counts) {
        if (each.count <= 0)
            continue;
        QToolButton *button = makeButton(each.name, each.hint);
        button->setToolTip(each.text + u'\n' + each.hint);
        button->setAccessibleName(each.text);
        const QString icon = meaningIcon(each.tone);
        if (!icon.isEmpty())
            button->setIcon(icons::get(icon, hueOf(Tokens::of(this), each.tone).text));
        connect(button, &QToolButton::clicked, this, [go = each.go] { go(); });
        m_counts->addWidget(button);
        m_countButtons.push_back({button, QString(each.text).replace(u'&', QStringLiteral("&&")),
                                  icon.isEmpty() ? QString() : QLocale().toString(each.count)});
    }
    showText();
}

/// The counts never make the window wider: where they have no room the last ones are shortened first, to
/// their number beside the icon. The rail says the same, and a hint all of it; what was done last is said
/// here only, and goes before them.
void StatusLine::fitCounts()
{
    const int toSay = fontMetrics().horizontalAdvance(m_text) + 4 * space::s;
    const int most = std::max(leastToSay, width() * 2 / 5);
    int used = 6 * space::s + (m_text.isEmpty() ? 0 : std::clamp(toSay, leastToSay, most));
    for (const QToolButton *button : {m_office, m_user, m_undo, m_offer})
        used += button->isHidden() ? 0 : button->sizeHint().width() + space::s;
    for (const CountButton &each : m_countButtons) {
        each.button->setText(each.text);
        each.button->setVisible(true);
        used += each.button->sizeHint().width() + space::xs;
    }
    for (auto each = m_countButtons.rbegin(); each != m_countButtons.rend() && used > width(); ++each) {
        used -= each->button->sizeHint().width();
        each->button->setText(each->brief);
        each->button->setVisible(!each->brief.isEmpty());
        used += each->brief.isEmpty() ? -space::xs : each->button->sizeHint().width();
    }
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.raised);
    painter.setPen(tokens.line);
    painter.drawLine(0, 0, width(), 0);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showText();
}

/// The room is known only once the buttons beside it have come or gone.
bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_said && event->type() == QEvent::Resize)
        fitText();
    return QWidget::eventFilter(watched, event);
}

/// Of an act both ends count: whose it is, and when it is now or how many there were.
void StatusLine::fitText()
{
    const int room = std::max(0, m_said->width() - 2 * space::s);
    m_said->setText(
        fontMetrics().elidedText(m_text, Qt::ElideMiddle, room).replace(u'&', QStringLiteral("&&")));
}

} // namespace truckroll
