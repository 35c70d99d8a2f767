// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bannerplace.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QVBoxLayout>

namespace truckroll {

BannerPlace::BannerPlace(Banner &banner, QWidget *sentence, QWidget *parent)
    : QWidget(parent), m_banner(banner), m_sentence(sentence)
{
    setMinimumHeight(2 * m_banner.fontMetrics().lineSpacing() + 2 * space::xs);
    auto *one = new QVBoxLayout(this);
    one->setContentsMargins(0, 0, 0, 0);
    one->addWidget(&m_banner);
    one->addWidget(m_sentence);
    one->addStretch();
    m_banner.installEventFilter(this);
}

bool BannerPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        m_sentence->setVisible(!m_banner.isShown());
    return QWidget::eventFilter(watched, event);
}

} // namespace truckroll
