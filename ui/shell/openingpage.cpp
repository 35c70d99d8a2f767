// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/openingpage.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QProgressBar>
#include <QVBoxLayout>

namespace truckroll {

namespace {
constexpr int patience = 300; // ms
}

OpeningPage::OpeningPage(QWidget *parent)
    : QWidget(parent), m_what(plainLabel({}, this)), m_bar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("openingPage"));
    m_what->setObjectName(QStringLiteral("openingText"));
    m_what->setFont(Theme::headingFont());
    m_bar->setRange(0, 0); // nobody knows how long an update takes
    m_bar->setFixedWidth(320);
    m_bar->setTextVisible(false);
    auto *all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addWidget(m_what, 0, Qt::AlignHCenter);
    all->addSpacing(space::s);
    all->addWidget(m_bar, 0, Qt::AlignHCenter);
    all->addStretch(3);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_what->show();
        m_bar->show();
    });
    begin();
}

void OpeningPage::begin()
{
    m_what->hide();
    m_bar->hide();
    m_patience.start();
}

void OpeningPage::setProgress(const QString &what)
{
    m_what->setText(what);
}

} // namespace truckroll
