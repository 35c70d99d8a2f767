// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/payments/linkcodedialog.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace truckroll {

void CodeView::setCode(const QrCode &code)
{
    m_code = code;
    update();
}

/// Dark on white in every theme: cameras want it so.
void CodeView::paintEvent(QPaintEvent *)
{
    const int side = std::min(width(), height());
    const QRectF square((width() - side) / 2.0, (height() - side) / 2.0, side, side);
    QPainter painter(this);
    paintQrCode(painter, square, m_code);
}

LinkCodeDialog::LinkCodeDialog(const QString &invoice, const QString &amount, const QUrl &link,
                               QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("linkCodeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Pay %1").arg(invoice));
    const auto code = qrCodeOf(link.toString(QUrl::FullyEncoded));
    auto *view = new CodeView(this);
    view->setObjectName(QStringLiteral("linkCodeView"));
    view->setAccessibleName(tr("QR code of the payment link of %1").arg(invoice));
    view->setMinimumSize(view->sizeHint());
    if (code)
        view->setCode(*code);
    auto *text = mutedLabel(
        code ? tr("%1 on %2: the camera of a telephone opens the payment page.").arg(amount, invoice)
             : code.error().forUser,
        this);
    auto *leave = plainButton(tr("Close"), QString(), tr("Closes this window (Escape)."), this);
    leave->setObjectName(QStringLiteral("closeLinkCode"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(view, 1);
    all->addWidget(text);
    all->addWidget(leave, 0, Qt::AlignRight);
}

} // namespace truckroll
