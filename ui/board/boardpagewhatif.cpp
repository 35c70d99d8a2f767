// SPDX-License-Identifier: GPL-3.0-or-later
// Trying things out: how it begins and ends, and what the page holds back meanwhile.
#include "ui/board/boardpage.h"
#include "ui/board/boardsidepanel.h"
#include "ui/board/boardview.h"
#include "ui/board/checkspanel.h"
#include "ui/board/detailspanel.h"
#include "ui/board/slotspanel.h"
#include "ui/board/waitingpanel.h"
#include "ui/board/whatifbar.h"
#include "ui/board/whatifkeys.h"
#include "ui/widgets/banner.h"
#include <QAction>

namespace truckroll {

namespace {

QString thrownAway()
{
    return BoardPage::tr("What you tried out was thrown away.");
}

QString stillTrying()
{
    return BoardPage::tr("You are trying things out; keep them or throw them away first.");
}

} // namespace

void BoardPage::declareWhatIf()
{
    const auto key = [](auto keys) { return QKeySequence(keys); };
    declare("what-if", tr("What if\u2026"),
            tr("Tries things out on a copy that only you see, to be kept or thrown away."), "swap",
            {key(Qt::Key_I)}, this, [this] { m_view->model().beginWhatIf(); });
    declare("what-if-keep", tr("Keep"),
            tr("Moves the visits as they were tried out; one undo takes it back."), "check",
            {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)}, this, [this] { m_view->model().keepWhatIf(); });
    declare("what-if-drop", tr("Throw away"), tr("Leaves everything as it was before."), "trash",
            {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace)}, this, [this] { throwAway(); });
}

void BoardPage::showWhatIf()
{
    const BoardModel &model = m_view->model();
    const bool on = model.isWhatIf();
    m_whatIf->setVisible(on);
    if (on)
        m_whatIf->setReport(model.whatIf());
    // What these banners offer and ask for is over.
    if (m_banner->text() == (on ? thrownAway() : stillTrying()))
        m_banner->clear();
    m_whatIfKeys->setActive(on);
    m_side->checks()->setHeld(model.whyNotInWhatIf());
    m_side->waiting()->setHeld(model.whyNotInWhatIf());
    m_side->details()->setHeld(model.whyNotInWhatIf());
    showActions();
}

void BoardPage::throwAway()
{
    BoardModel &model = m_view->model();
    const bool any = model.hasTries();
    model.dropWhatIf();
    if (any)
        m_banner->show(Tone::Info, thrownAway(), tr("Take back"), [this] { m_view->model().resumeWhatIf(); });
}

void BoardPage::takeBackTry()
{
    if (!m_view->model().backWhatIf())
        emit said(tr("Nothing has been tried out yet."));
}

/// Tries are of this window alone: whoever leaves it has to say what becomes of them.
bool BoardPage::sayOfTries()
{
    const bool any = m_view->model().hasTries();
    if (any)
        m_banner->show(Tone::Warning, stillTrying());
    return any;
}

QString BoardPage::whyNotLeft() const
{
    return m_view->model().hasTries() && !m_side->details()->hasUnsavedText()
               ? tr("What you are trying out on the board is lost when you leave.")
               : QString();
}

} // namespace truckroll
