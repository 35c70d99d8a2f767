// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardsidepanel.h"
#include "ui/board/checkspanel.h"
#include "ui/board/detailspanel.h"
#include "ui/board/waitingpanel.h"

namespace truckroll {

BoardSidePanel::BoardSidePanel(Backend &backend, BoardContext &context, QWidget *parent)
    : QTabWidget(parent), m_waiting(new WaitingPanel(backend, context, this)),
      m_details(new DetailsPanel(backend, context, this)), m_checks(new ChecksPanel(backend, this))
{
    setObjectName(QStringLiteral("boardSidePanel"));
    setDocumentMode(true);
    setMinimumWidth(280);
    insertTab(Waiting, m_waiting, QString());
    insertTab(Details, m_details, tr("Details"));
    insertTab(Checks, m_checks, QString());
    setTabToolTip(Waiting, tr("Visits without a time (L)."));
    setTabToolTip(Details, tr("The chosen visit (D)."));
    setTabToolTip(Checks, tr("What to look at on this day (K)."));
    showCounts();
    connect(m_waiting, &WaitingPanel::countChanged, this, &BoardSidePanel::showCounts);
    connect(m_checks, &ChecksPanel::countChanged, this, &BoardSidePanel::showCounts);
}

void BoardSidePanel::showCounts()
{
    const int waiting = int(m_waiting->count());
    setTabText(Waiting, waiting ? tr("Waiting (%1)").arg(waiting) : tr("Waiting"));
    setTabText(Checks, m_checks->count() ? tr("Checks (%1)").arg(m_checks->count()) : tr("Checks"));
}

void BoardSidePanel::showTab(Tab tab)
{
    setCurrentIndex(tab);
}

void BoardSidePanel::focusShown()
{
    switch (currentIndex()) {
    case Waiting:
        return m_waiting->focusList();
    case Details:
        return m_details->takeKeys();
    default:
        return m_checks->focusList();
    }
}

void BoardSidePanel::setDropShown(bool shown)
{
    if (shown && m_before < 0) {
        m_before = currentIndex();
        setCurrentIndex(Waiting);
    } else if (!shown && m_before >= 0) {
        setCurrentIndex(std::exchange(m_before, -1));
    }
    m_waiting->setDropShown(shown);
}

} // namespace truckroll
