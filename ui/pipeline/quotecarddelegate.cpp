// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/quotecarddelegate.h"
#include "core/domain/quotefilter.h"
#include "ui/pipeline/quotecolumnmodel.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <cmath>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(QuoteCardDelegate)
};

constexpr int gap = 3;     ///< between cards
constexpr int padding = 8; ///< inside of one
constexpr int chipHeight = 20;

int textHeight()
{
    return QFontMetrics(Theme::headingFont()).height();
}

/// "Ann Ruiz" is "AR".
QString initials(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        letters += word.front().toUpper();
    return letters.left(2);
}

/// Draws one card, from top to bottom.
class CardPainter
{
public:
    CardPainter(QPainter &painter, const QStyleOptionViewItem &option, const QuoteColumnModel &model,
                const QuoteRow &row)
        : m_painter(painter), m_option(option), m_model(model), m_row(row),
          m_tokens(Tokens::of(option.palette)), m_box(option.rect.adjusted(gap, gap, -gap, -gap)),
          m_inside(m_box.adjusted(padding + 2, padding - 2, -padding, -padding + 2))
    {
    }

    void paint()
    {
        paintBox();
        paintNames();
        paintFoot();
    }

private:
    bool isSelected() const { return m_option.state & QStyle::State_Selected; }
    bool isFocused() const
    {
        return (m_option.state & QStyle::State_HasFocus) && (m_option.state & QStyle::State_Active);
    }

    void paintBox()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        const bool hovered = m_option.state & QStyle::State_MouseOver;
        m_painter.setBrush(isSelected() ? m_tokens.selection : hovered ? m_tokens.hover : m_tokens.raised);
        const bool framed = isSelected() || isFocused();
        m_painter.setPen(QPen(framed ? m_tokens.accent : m_tokens.line, isFocused() ? 2 : 1));
        m_painter.drawRoundedRect(QRectF(m_box).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
        const QRectF bar(m_box.left() + 3, m_box.top() + 6, 3, m_box.height() - 12);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_tokens.of(m_row.state).fill);
        m_painter.drawRoundedRect(bar, 1.5, 1.5);
    }

    /// Left and right in one line; what stands at the right is never cut.
    void line(const QRect &rect, const QString &left, const QFont &font, const QColor &color,
              const QString &right = {}, const QFont &rightFont = {})
    {
        const int width = right.isEmpty() ? 0 : QFontMetrics(rightFont).horizontalAdvance(right);
        const QRect rest = rect.adjusted(0, 0, width == 0 ? 0 : -width - space::s, 0);
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetrics(font).elidedText(left, Qt::ElideRight, rest.width()));
        if (right.isEmpty())
            return;
        m_painter.setFont(rightFont);
        m_painter.setPen(m_tokens.muted);
        m_painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, right);
    }

    void paintNames()
    {
        QFont strong = m_option.font;
        strong.setWeight(QFont::DemiBold);
        const int height = textHeight();
        const QRect first(m_inside.left(), m_inside.top(), m_inside.width(), height);
        line(first, m_row.customerName, strong, m_tokens.text,
             Texts::tr("%1 d", "age in days").arg(m_row.ageInDays(m_model.today())), Theme::smallFont());
        const QRect second = first.translated(0, height + 1);
        if (hasReason()) { // which takes the foot
            paintAmount(second);
            return line(second, m_row.number, Theme::smallFont(), m_tokens.muted);
        }
        const QString about = QStringLiteral("%1  %2").arg(m_row.number, m_row.title);
        line(second, about, Theme::smallFont(), m_tokens.muted, initials(m_row.salespersonName),
             Theme::smallFont());
    }

    /// Why it was lost has the whole width of the foot: it is what these columns are read for.
    bool hasReason() const { return !m_row.isOpen() && !m_row.reason.isEmpty(); }

    /// At the right of the line; gives the width that it takes.
    int paintAmount(const QRect &rect)
    {
        QFont strong = Theme::tabular(m_option.font);
        strong.setWeight(QFont::DemiBold);
        const QString amount = moneyText(m_row.total, m_model.currency());
        m_painter.setFont(strong);
        m_painter.setPen(m_tokens.text);
        m_painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, amount);
        return QFontMetrics(strong).horizontalAdvance(amount);
    }

    void paintFoot()
    {
        const QRect foot(m_inside.left(), m_inside.bottom() - chipHeight + 1, m_inside.width(), chipHeight);
        const QFont small = Theme::smallFont();
        QRect rest = foot;
        if (!hasReason())
            rest.setRight(foot.right() - paintAmount(foot) - space::xs);
        const auto chip = [&](const QString &text, const QString &icon, Tone tone) {
            if (rest.width() < chipHeight * 2)
                return;
            const int used = Chip::paint(&m_painter, rest, text, icon, hueOf(m_tokens, tone), small,
                                         m_painter.device()->devicePixelRatioF());
            rest.setLeft(rest.left() + used + space::xs);
        };
        if (m_row.followUp.isValid())
            chip(QLocale().toString(m_row.followUp, QStringLiteral("MMM d")), QStringLiteral("clock"),
                 isDue(m_row, m_model.today()) ? Tone::Danger : Tone::Neutral);
        if (isExpired(m_row, m_model.today()))
            chip(Texts::tr("Expired", "a quote whose offer does not hold any more"), QString(),
                 Tone::Warning);
        if (hasReason())
            chip(m_row.reason, QString(), Tone::Neutral);
        if (m_row.optionNames.size() > 1 && m_row.isOpen())
            chip(m_row.mustChooseOption() ? Texts::tr("%n option(s)", nullptr, int(m_row.optionNames.size()))
                                          : m_row.optionNames.value(m_row.chosenOption - 1),
                 QString(), Tone::Info);
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const QuoteColumnModel &m_model;
    const QuoteRow &m_row;
    const Tokens &m_tokens;
    QRect m_box;
    QRect m_inside;
};

} // namespace

void QuoteCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const auto *model = qobject_cast<const QuoteColumnModel *>(index.model());
    const QuoteRow *row = model ? model->at(index) : nullptr;
    if (!row)
        return;
    const qreal ratio = painter->device()->devicePixelRatioF();
    const auto paintOn = [&](QPainter &on, const QRect &rect) {
        QStyleOptionViewItem here(option);
        here.rect = rect;
        on.save();
        CardPainter(on, here, *model, *row).paint();
        on.restore();
    };
    if (ratio != std::floor(ratio)) // a picture would fall between the pixels
        return paintOn(*painter, option.rect);
    constexpr auto seen =
        QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_Active | QStyle::State_MouseOver;
    const Look look{*row,
                    model->today(),
                    model->currency(),
                    option.font,
                    option.rect.size(),
                    ratio,
                    quint32(option.state & seen),
                    Tokens::of(option.palette).dark};
    const Picture *known = m_pictures.object(row->id.value());
    if (!known || known->look != look) {
        QPixmap pixels(look.size * ratio);
        pixels.setDevicePixelRatio(ratio);
        pixels.fill(Qt::transparent);
        QPainter on(&pixels);
        paintOn(on, QRect(QPoint(), look.size));
        on.end();
        const int cost = 1 + int(look.size.width() * look.size.height() * ratio * ratio * 4 / 1024);
        painter->drawPixmap(option.rect.topLeft(), pixels);
        m_pictures.insert(row->id.value(), new Picture{look, pixels}, cost);
        return;
    }
    painter->drawPixmap(option.rect.topLeft(), known->pixels);
}

QSize QuoteCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, 2 * gap + 2 * padding + 2 * textHeight() + chipHeight + 2};
}

} // namespace truckroll
