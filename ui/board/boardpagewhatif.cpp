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

QString ended()
{
    return BoardPage::tr("Trying things out has ended; nothing was moved.");
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
            {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)}, this, [this] { keepTries(); });
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
    if (m_banner->text() == (on ? thrownAway() : m_toldWhileTrying))
        m_banner->clear();
    m_whatIfKeys->setActive(on);
    const QString asStored =
        model.hasTries() ? tr("Looked for as the office is, without what you try out.") : QString();
    m_side->checks()->setHeld(model.whyNotInWhatIf(), asStored);
    m_side->waiting()->setHeld(model.whyNotInWhatIf(), asStored);
    m_side->waiting()->setTries(model.triedOff(), model.triedPlaces());
    m_side->waiting()->slotsPanel()->judgeAgain();
    m_side->details()->setHeld(model.whyNotInWhatIf());
    showActions();
}

void BoardPage::throwAway()
{
    BoardModel &model = m_view->model();
    const bool any = model.hasTries();
    const bool ends = model.isWhatIf();
    model.dropWhatIf();
    if (any)
        m_banner->show(Tone::Info, thrownAway(), tr("Take back"), [this] { m_view->model().resumeWhatIf(); });
    if (ends) // what was said before was of trying out
        emit said(any ? thrownAway() : ended());
}

/// What was kept is said as every act is.
void BoardPage::keepTries()
{
    BoardModel &model = m_view->model();
    const bool ends = model.isWhatIf() && !model.hasTries();
    model.keepWhatIf();
    if (ends)
        emit said(ended());
}

void BoardPage::takeBackTry()
{
    if (!m_view->model().backWhatIf())
        emit said(tr("Nothing has been tried out yet."));
}

void BoardPage::tryAgain()
{
    if (!m_view->model().againWhatIf())
        emit said(tr("No try was taken back that could be tried again."));
}

void BoardPage::showRefused(const QString &sentence)
{
    if (m_view->model().isWhatIf() &&
        (sentence == BoardModel::heldByTries() || sentence == BoardModel::beingKept()))
        return m_whatIf->say(sentence);
    if (m_view->model().isWhatIf())
        m_toldWhileTrying = sentence;
    m_banner->show(Tone::Danger, sentence);
}

QString BoardPage::takenByTries(VisitId visit, const SlotProposal &place) const
{
    return m_view->model().isTakenByTries(place, visit) ? tr("Taken by what you try out") : QString();
}

/// Tries are of this window alone: whoever leaves it has to say what becomes of them.
bool BoardPage::sayOfTries()
{
    const bool any = m_view->model().hasTries();
    if (any)
        m_whatIf->say(stillTrying());
    return any;
}

QString BoardPage::whyNotLeft() const
{
    return m_view->model().hasTries() && !m_side->details()->hasUnsavedText()
               ? tr("What you are trying out on the board is lost when you leave.")
               : QString();
}

} // namespace truckroll
