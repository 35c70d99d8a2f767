// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardcardpainter.h"
#include "core/base/localamount.h"
#include "ui/board/boardtimes.h"
#include <QCoreApplication>
#include <QPainter>

namespace truckroll {

namespace {

using Face = BoardInk::Face;

constexpr int barWidth = 3;
constexpr int iconSize = 14;
constexpr int withTime = 178;     ///< inner width from which the first line begins with the time
constexpr int withBriefTime = 84; ///< the same for the start alone
constexpr int narrowest = 22;     ///< inner width below which there is no text at all
constexpr int narrowWords = 40;   ///< inner width below which only the name is begun
constexpr int hatchHeight = 5;
constexpr int closer = 4;          ///< so much less than two lines is enough for both
constexpr int lowHatch = 2;        ///< of a card whose letters reach down to it
constexpr double sheerness = 0.45; ///< so much is left of the ground of a card that is only proposed

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardCard)
};

QString documentIcon(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Quote:
        return QStringLiteral("quote");
    case DocumentKind::WorkOrder:
        return QStringLiteral("workorder");
    case DocumentKind::Invoice:
        return QStringLiteral("invoice");
    case DocumentKind::ProForma:
        return QStringLiteral("proforma");
    case DocumentKind::PurchaseOrder:
        return QStringLiteral("purchaseorder");
    case DocumentKind::CreditNote:
        return QStringLiteral("creditnote");
    }
    return {};
}

/// One card being painted: what its lines share.
class CardPainter
{
public:
    CardPainter(QPainter *painter, const QRect &rect, const BoardEntry &entry, const CardLook &look,
                const QString &currency, BoardInk &ink, const Tokens &tokens)
        : m_painter(painter), m_rect(rect), m_entry(entry), m_look(look), m_currency(currency), m_ink(ink),
          m_tokens(tokens),
          m_hue(entry.ground ? ink.hue(tokens, *entry.ground) : tokens.of(entry.card->status))
    {
    }

    void paint();

private:
    void ground();
    void frame();
    void lines();
    void firstLine(const QRect &line);
    void secondLine(const QRect &line);
    void thirdLine(QRect line);
    void papers(QRect line);
    void status(const QRect &line);
    int time(const QRect &line);
    void badges(QRect &line);
    void badge(QRect &line, const QString &icon, const QColor &color, const QString &count = {});
    int chip(const QRect &line, const CardDocument &document);
    bool isDone() const { return m_entry.card->status == VisitStatus::Done; }
    QColor ink() const { return isDone() ? m_tokens.muted : m_tokens.text; }

    QPainter *m_painter;
    QRect m_rect;
    const BoardEntry &m_entry;
    const CardLook &m_look;
    const QString &m_currency;
    BoardInk &m_ink;
    const Tokens &m_tokens;
    const Hue &m_hue;
    bool m_wide = false; ///< the first line has room for the time
    bool m_low = false;  ///< there is no third line, which would tell it
};

/// Most cards are painted in full, and a painter that is told its opacity looks at pen and brush again.
void CardPainter::paint()
{
    const qreal opacity = m_entry.faded ? 0.28 : m_look.held ? 0.4 : m_entry.pending ? 0.7 : 1;
    const qreal before = m_painter->opacity();
    if (opacity < 1)
        m_painter->setOpacity(before * opacity);
    ground();
    lines();
    if (opacity < 1)
        m_painter->setOpacity(before);
    frame();
}

void CardPainter::ground()
{
    QColor fill = isDone() ? mixed(m_hue.tint, m_tokens.raised, 0.55) : m_hue.tint;
    if (m_look.hovered || m_look.ghost)
        fill = mixed(m_hue.fill, fill, m_tokens.dark ? 0.16 : 0.09);
    if (m_look.proposed)
        fill = mixed(fill, m_tokens.surface, sheerness);
    const bool warn = m_entry.late && !isDone();
    const QColor bar = m_ink.hue(m_tokens, m_entry.categoryColor).fill;
    m_ink.card(m_painter, m_rect, fill,
               warn              ? m_tokens.danger.fill
               : m_look.proposed ? fill
                                 : m_hue.line,
               warn ? 2 : 1, isDone() ? mixed(bar, fill, 0.6) : bar);
    if (m_rect.width() < 8)
        return;
    if (!m_entry.conflict)
        return;
    const bool low = m_rect.height() < m_ink.lineHeight(Face::Strong) + m_ink.lineHeight(Face::Small) + 4;
    const int height = low ? lowHatch : hatchHeight;
    m_ink.hatch(m_painter, QRect(m_rect.left() + 2, m_rect.bottom() - height, m_rect.width() - 4, height),
                m_tokens.danger.fill, 5);
}

void CardPainter::frame()
{
    if (m_look.ghost)
        m_ink.box(m_painter, m_rect, {}, m_tokens.accent, 4, 2);
    if (m_look.proposed)
        BoardInk::dashes(m_painter, m_rect, m_tokens.accent);
    if (m_entry.tried && !m_look.held)
        m_ink.box(m_painter, m_rect, {}, m_tokens.warning.fill, 4, 3);
    if (m_look.selected)
        m_ink.box(m_painter, m_rect, {}, m_tokens.accent, 4, 2);
    if (m_look.focused)
        m_ink.box(m_painter, m_rect.adjusted(-2, -2, 2, 2), {}, m_tokens.accent, 6, 2);
}

void CardPainter::lines()
{
    QRect area = m_rect.adjusted(4 + barWidth + 3, 2, -4, -2);
    area.setLeft(std::max(area.left(), m_look.wordsFrom));
    if (area.width() < narrowest)
        return;
    m_wide = !m_look.timeBelow && area.width() >= (m_entry.brief ? withBriefTime : withTime);
    const int strong = m_ink.lineHeight(Face::Strong);
    const int small = m_ink.lineHeight(Face::Small);
    const auto take = [&area](int height) {
        const QRect line(area.left(), area.top(), area.width(), height);
        area.setTop(area.top() + height);
        return line;
    };
    if (area.height() < strong - 2)
        return;
    if (area.height() < strong + small && area.height() >= strong + small - closer) {
        // Letters are lower than their lines, which may come together.
        firstLine(QRect(area.left(), area.top() - 1, area.width(), strong));
        return secondLine(QRect(area.left(), area.bottom() + 2 - small, area.width(), small));
    }
    if (area.height() < strong + small)
        return firstLine(area);
    firstLine(take(strong));
    if (area.width() < narrowWords) {
        if (area.height() >= small + 1) // narrow, but high: when it begins says more than half a word
            time(take(small + 1));
        return;
    }
    m_low = area.height() < 2 * (small + 1);
    secondLine(take(small + 1));
    // Below the lines where the card is high, as in columns; else in the middle of what is left.
    const bool high = area.height() > small + 3 + 6;
    const int top = area.top() + (high ? 2 : (area.height() - small - 3) / 2);
    if (area.height() >= small + 1)
        thirdLine(QRect(area.left(), top, area.width(), small + 3));
}

void CardPainter::firstLine(const QRect &whole)
{
    QRect line = whole;
    badges(line);
    if (m_wide) {
        const int used =
            m_ink.text(m_painter, line, m_entry.time(), Face::Small, isDone() ? m_tokens.muted : m_hue.text);
        line.setLeft(line.left() + used + 7);
    }
    m_ink.text(m_painter, line, m_entry.card->customer, Face::Strong, ink());
}

void CardPainter::badge(QRect &line, const QString &icon, const QColor &color, const QString &count)
{
    constexpr int leastName = 40; // the name comes first, and in a wide card the time stands before it
    const int leastText = leastName + (m_wide ? m_ink.widthOf(m_entry.time(), Face::Small) + 7 : 0);
    const int width = iconSize + (count.isEmpty() ? 0 : m_ink.widthOf(count, Face::Small) + 1);
    if (line.width() - width - 3 < leastText)
        return;
    int x = line.right() + 1 - width;
    m_ink.icon(m_painter, QPoint(x, line.top() + (line.height() - iconSize) / 2), icon, iconSize, color);
    x += iconSize + 1;
    m_ink.text(m_painter, QRect(x, line.top(), width, line.height()), count, Face::Small, color);
    line.setRight(line.right() - width - 3);
}

void CardPainter::badges(QRect &line)
{
    const QColor quiet = isDone() ? m_tokens.muted : m_hue.text;
    if (m_entry.tried)
        badge(line, QStringLiteral("swap"), m_tokens.warning.text);
    if (m_entry.conflict)
        badge(line, QStringLiteral("warning"), m_tokens.danger.text);
    if (m_entry.late && !isDone())
        badge(line, QStringLiteral("clock"), m_tokens.danger.text);
    if (const QString icon = statusIcon(m_entry.card->status); !icon.isEmpty())
        badge(line, icon, m_hue.text);
    if (m_entry.card->technicians.size() > 1)
        badge(line, QStringLiteral("crew"), quiet, QString::number(m_entry.card->technicians.size()));
    if (m_entry.card->recurring)
        badge(line, QStringLiteral("recurrence"), quiet);
}

void CardPainter::secondLine(const QRect &line)
{
    QString text = m_entry.card->title;
    if ((m_entry.brief || m_low) && !m_wide) { // the first line had no room for it
        const QString start = boardtimes::bare(m_entry.from.minute);
        text = text.isEmpty() ? start : start + u' ' + text;
    }
    if (!m_entry.card->place.isEmpty())
        text += text.isEmpty() ? m_entry.card->place : QStringLiteral(" · ") + m_entry.card->place;
    m_ink.text(m_painter, line, text, Face::Small, isDone() ? m_tokens.muted : m_tokens.text);
}

/// The time where the first line had no room for it, then what lies in the folder.
void CardPainter::thirdLine(QRect line)
{
    if (m_entry.conflict)
        line.setBottom(line.bottom() - 2);
    if (!m_wide)
        line.setLeft(line.left() + time(line) + 6);
    if (!m_entry.documents.empty())
        papers(line);
    else if (m_entry.card->status != VisitStatus::Scheduled)
        status(line);
}

void CardPainter::status(const QRect &line)
{
    const VisitStatus is = m_entry.card->status;
    const QString &text =
        m_ink.words(QStringLiteral("status"), {}, int(is), [is] { return visitStatusText(is); });
    if (m_ink.widthOf(text, Face::Small) <= line.width())
        m_ink.text(m_painter, line, text, Face::Small, isDone() ? m_tokens.muted : m_hue.text);
}

/// From when to when, or only from when, as there is room; never a piece of it. Gives the width used.
int CardPainter::time(const QRect &line)
{
    const int papers = m_entry.documents.empty() ? 0 : iconSize + 8;
    const auto fits = [&](const QString &text, int beside) {
        return m_ink.widthOf(text, Face::Small) + beside <= line.width();
    };
    QString text = m_entry.time();
    if (!fits(text, papers))
        text = boardtimes::time(m_entry.from.minute);
    if (!fits(text, 0))
        text = boardtimes::bare(m_entry.from.minute);
    return fits(text, 0)
               ? m_ink.text(m_painter, line, text, Face::Small, isDone() ? m_tokens.muted : m_hue.text)
               : 0;
}

/// As many as there is room for, the newest first: that is the one people ask for. Where there is room for
/// none, its sign.
void CardPainter::papers(QRect line)
{
    size_t shown = 0;
    for (; shown < m_entry.documents.size(); ++shown) {
        const int used = chip(line, m_entry.documents[m_entry.documents.size() - 1 - shown]);
        if (used == 0)
            break;
        line.setLeft(line.left() + used + 4);
    }
    const auto more = int(m_entry.documents.size() - shown);
    const CardDocument &newest = m_entry.documents.back();
    if (shown == 0 && line.width() >= iconSize) {
        m_ink.icon(m_painter, QPoint(line.left(), line.top() + (line.height() - iconSize) / 2),
                   documentIcon(newest.kind), iconSize, m_tokens.of(newest.state).text);
    } else if (shown > 0 && more > 0) {
        const QString text = QStringLiteral("+%1").arg(more);
        if (m_ink.widthOf(text, Face::Small) <= line.width())
            m_ink.text(m_painter, line, text, Face::Small, m_tokens.muted);
    }
}

int CardPainter::chip(const QRect &line, const CardDocument &document)
{
    const Hue &hue = m_tokens.of(document.state);
    const qint64 state = document.balance.units() * 64 + int(document.kind) * 16 + int(document.state);
    QString text =
        m_ink.words(document.number, m_currency, state, [&] { return documentBadge(document, m_currency); });
    if (m_ink.widthOf(text, Face::Small) + 10 > line.width())
        text = document.number;
    const int width = m_ink.widthOf(text, Face::Small) + 10;
    if (width > line.width())
        return 0;
    const QRect box(line.left(), line.top(), width, line.height());
    m_ink.box(m_painter, box, m_tokens.raised, hue.line, 3);
    m_ink.text(m_painter, box.adjusted(5, 0, 0, 0), text, Face::Small, hue.text);
    return width;
}

} // namespace

QString statusIcon(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Confirmed:
        return QStringLiteral("check");
    case VisitStatus::Dispatched:
        return QStringLiteral("truck");
    case VisitStatus::InProgress:
        return QStringLiteral("play");
    case VisitStatus::OnHold:
        return QStringLiteral("pause");
    case VisitStatus::Done:
        return QStringLiteral("check-circle");
    case VisitStatus::Scheduled:
    case VisitStatus::Cancelled:
        break;
    }
    return {};
}

QString documentBadge(const CardDocument &document, const QString &currency)
{
    if (document.kind == DocumentKind::Invoice && document.state == DocumentState::Open) {
        const QLocale locale;
        return Texts::tr("%1 %2 open", "invoice number, balance")
            .arg(document.number, moneyText(document.balance, locale, currencySymbol(currency, locale)));
    }
    return QStringLiteral("%1 %2").arg(document.number,
                                       documentStateText(document.kind, document.state, document.total));
}

void paintCard(QPainter *painter, const QRect &rect, const BoardEntry &entry, const CardLook &look,
               const QString &currency, BoardInk &ink, const Tokens &tokens)
{
    CardPainter(painter, rect, entry, look, currency, ink, tokens).paint();
}

} // namespace truckroll
