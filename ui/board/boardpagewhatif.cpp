// SPDX-License-Identifier: GPL-3.0-or-later
// Trying things out: how it begins and ends, and what the page holds back meanwhile.
#include "core/backend/backend.h"
#include "core/schedule/zonedday.h"
#include "ui/board/boardcontext.h"
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
#include <QTimer>
#include <memory>

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

QString nothingTried()
{
    return BoardPage::tr("Nothing has been tried out yet.");
}

QString nothingTakenBack()
{
    return BoardPage::tr("No try was taken back that could be tried again.");
}

QString stillTrying()
{
    return BoardPage::tr("You are trying things out; keep them or throw them away first.");
}

/// Who goes on working does not want it any more; nor who has seen it for a while.
void endWithNextAct(Banner &banner, const QString &text, Backend &backend)
{
    constexpr int readingTime = 20'000;
    static const QString name = QStringLiteral("bannerTime");
    delete banner.findChild<QTimer *>(name, Qt::FindDirectChildrenOnly);
    auto *time = new QTimer(&banner);
    time->setObjectName(name);
    time->setSingleShot(true);
    time->start(readingTime);
    const auto end = [&banner, time, text] {
        if (banner.text() == text)
            banner.clear();
        time->deleteLater();
    };
    QObject::connect(time, &QTimer::timeout, time, end);
    QObject::connect(&backend, &Backend::said, time, [end](const QString &, bool undoable) {
        if (undoable) // and not what is only told
            end();
    });
}

} // namespace

void BoardPage::declareWhatIf()
{
    const auto key = [](auto keys) { return QKeySequence(keys); };
    declare("what-if", tr("What if\u2026"),
            tr("Tries things out on a copy that only you see, to be kept or thrown away."), "swap",
            {key(Qt::Key_I)}, this, [this] {
                m_view->model().beginWhatIf();
                emit said(tr("From now on things are only tried out.")); // with no undo of what is stored
            });
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
    const auto tries = model.tries();
    m_side->checks()->setTrying(on, tries);
    m_side->waiting()->setHeld(model.whyNotInWhatIf());
    m_side->waiting()->setTries(model.triedOff(), model.triedPlaces());
    m_side->waiting()->slotsPanel()->setTrying(on, tries);
    m_side->details()->setHeld(model.whyNotInWhatIf());
    showActions();
    emit ownStepsChanged();
}

void BoardPage::throwAway()
{
    BoardModel &model = m_view->model();
    const bool any = model.hasTries();
    const bool ends = model.isWhatIf();
    model.dropWhatIf();
    if (any) {
        m_banner->show(Tone::Info, thrownAway(), tr("Take back"), [this] { m_view->model().resumeWhatIf(); });
        endWithNextAct(*m_banner, thrownAway(), m_backend);
    }
    if (ends) // what was said before was of trying out
        emit said(ended());
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
        emit said(nothingTried());
}

void BoardPage::tryAgain()
{
    if (!m_view->model().againWhatIf())
        emit said(nothingTakenBack());
}

void BoardPage::showRefused(const QString &sentence)
{
    m_side->waiting()->forgetWanted();
    if (m_view->model().isWhatIf() &&
        (sentence == BoardModel::heldByTries() || sentence == BoardModel::beingKept()))
        return m_whatIf->say(sentence);
    if (m_view->model().isWhatIf())
        m_toldWhileTrying = sentence;
    m_banner->show(Tone::Danger, sentence);
    m_sentBefore = m_backend.actsUnderway();
}

/// Of what was kept with the rest is said what every act says.
void BoardPage::showLeftOut(const QString &sentence, bool nothingKept)
{
    m_banner->show(Tone::Warning, sentence);
    m_sentBefore = m_backend.actsUnderway();
    if (nothingKept)
        emit said(ended());
}

/// What a panel proposes; the visits may stand on any day.
void BoardPage::tryMoves(const std::vector<MoveVisit> &moves)
{
    const auto visits = std::make_shared<std::vector<VisitDetails::Reply>>();
    for (const MoveVisit &move : moves)
        withVisit(move.visit, [this, moves, visits](const VisitDetails::Reply &details) {
            visits->push_back(details);
            if (visits->size() < moves.size())
                return;
            m_view->model().tryMoves(moves, *visits);
            showTried(moves.back(), details.visit);
        });
}

void BoardPage::showTried(const MoveVisit &move, const Visit &stored)
{
    if (!move.start)
        return;
    const QTimeZone zone = m_context->zone();
    const qint64 startUtc = ZonedDay::toUtc(*move.start, findZone(stored.zone).value_or(zone));
    showDay(ZonedDay::toWall(startUtc, zone).date);
    m_view->showVisit(move.visit);
}

/// While things are tried out undo and redo mean the tries, by whatever way.
std::optional<OwnSteps> BoardPage::ownSteps() const
{
    const BoardModel &model = m_view->model();
    if (!model.isWhatIf())
        return {};
    OwnSteps steps;
    steps.undo = {model.canGoBackInWhatIf(), tr("Undo the last try"), nothingTried()};
    steps.redo = {model.canGoOnInWhatIf(), tr("Try it again"), nothingTakenBack()};
    return steps;
}

void BoardPage::takeOwnStep(OwnSteps::Way way)
{
    way == OwnSteps::Way::Back ? takeBackTry() : tryAgain();
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
