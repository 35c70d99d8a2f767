// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/documentbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/moneyedit.h"
#include <QPainter>

namespace truckroll {

namespace {

constexpr int lineHeight = 30;
constexpr int pictureSize = 16;

QString iconOf(DocumentKind kind)
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
    Q_UNREACHABLE();
}

} // namespace

QString documentMoney(const CardDocument &document, const QString &currency)
{
    const bool open = document.kind == DocumentKind::Invoice && document.state == DocumentState::Open;
    return moneyText(open ? document.balance : document.total, currency);
}

QString documentInWords(const CardDocument &document, const QString &currency)
{
    return QStringLiteral("%1, %2, %3")
        .arg(document.number, meaningText(document.state), documentMoney(document, currency));
}

DocumentButton::DocumentButton(const CardDocument &document, const QString &currency, QWidget *parent)
    : QAbstractButton(parent), m_document(document), m_money(documentMoney(document, currency))
{
    setObjectName(QStringLiteral("document-") + document.number);
    setText(document.number);
    setAccessibleName(documentInWords(document, currency));
    setToolTip(tr("Opens %1.").arg(document.number));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DocumentButton::sizeHint() const
{
    return {260, std::max(lineHeight, fontMetrics().height() + space::s)};
}

void DocumentButton::paintLine(QPainter *painter, const QRect &line, const CardDocument &document,
                               const QString &money, const QWidget *widget)
{
    const Tokens &tokens = Tokens::of(widget);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QRect icon(line.left(), line.center().y() - pictureSize / 2 + 1, pictureSize, pictureSize);
    painter->drawPixmap(icon.topLeft(),
                        icons::pixmap(iconOf(document.kind), pictureSize, ratio, tokens.muted));
    QFont strong = widget->font();
    strong.setWeight(QFont::DemiBold);
    const QFont figures = Theme::tabular(widget->font());
    QRect rest = line.adjusted(pictureSize + space::s, 0, 0, 0);
    painter->setPen(tokens.text);
    painter->setFont(strong);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, document.number);
    rest.setLeft(rest.left() + QFontMetrics(strong).horizontalAdvance(document.number) + space::s);
    painter->setFont(figures);
    painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, money);
    rest.setRight(rest.right() - QFontMetrics(figures).horizontalAdvance(money) - space::s);
    Chip::paint(painter, rest, meaningText(document.state), meaningIcon(document.state),
                tokens.of(document.state), Theme::smallFont(), ratio);
}

void DocumentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = Tokens::of(this);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (hasFocus() || underMouse() || isDown()) {
        painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(isDown() ? tokens.selection : tokens.hover);
        painter.drawRoundedRect(box, cornerRadius, cornerRadius);
    }
    paintLine(&painter, rect().adjusted(space::s, 0, -space::s, 0), m_document, m_money, this);
}

} // namespace truckroll
