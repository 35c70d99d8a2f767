// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/bookspreview.h"

#include "core/domain/postingpace.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

// Looks of a preview that fail: made once more, and told where they go on failing.
namespace truckroll {

using namespace quickbooks;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BooksPreview)
};

using Way = BooksVerdict::Way;

constexpr int silences = 3; // rows one after the other: nobody answers there

int pauseAskedFor(const Answer &answer)
{
    constexpr int usual = 60; // seconds
    return std::clamp(answer.retryAfter, usual, longestBooksPause);
}

bool isTooFast(const Answer &answer)
{
    return answer.fault.code == QLatin1String("3001");
}

bool isUnanswered(const Answer &answer)
{
    return answer.kind == Answer::Kind::NotSent || meaningOf(answer, {}).kind == FaultClass::Unknown;
}

/// Nobody can wait so long: it is made again as a whole.
QString askedToWait(const Answer &answer)
{
    return Texts::tr("QuickBooks asks to go slower, so the preview is not complete and is not shown. Nothing "
                     "was sent and nothing was changed; make it again in %n second(s).",
                     nullptr, pauseAskedFor(answer));
}

} // namespace

/// A read changes nothing, so it is made once more when it fails.
Result<BooksVerdict> BooksPreview::lookPatiently(const PostingGround &ground)
{
    constexpr int tries = 3;
    for (int attempt = 1;; ++attempt) {
        TRY(BooksVerdict verdict, m_looks.there(ground));
        const bool isFailed = verdict.way == Way::Failed;
        if (!isFailed)
            m_silences = 0;
        const bool mayComeRight = isFailed && (isTooFast(verdict.answer) || isUnanswered(verdict.answer));
        if (!mayComeRight || attempt == tries || !restAfter(verdict.answer))
            return verdict;
    }
}

/// False: it is not to be made once more.
bool BooksPreview::restAfter(const Answer &answer)
{
    if (isTooFast(answer)) {
        const int pause = pauseAskedFor(answer);
        m_progress.what =
            Texts::tr("QuickBooks asks to go slower; going on in %1 seconds").arg(QLocale().toString(pause));
        if (m_hooks.progress)
            m_hooks.progress(m_progress);
        return m_hooks.wait && m_hooks.wait(pause);
    }
    constexpr int shortly = 2; // seconds; who has no patience left for it asks again at once
    if (m_hooks.wait)
        m_hooks.wait(shortly);
    return !m_hooks.cancelled || !m_hooks.cancelled();
}

Done BooksPreview::tellFailure(const PostingGround &ground, const Answer &answer, BooksPreviewRow &row)
{
    const FaultMeaning meaning = meaningOf(answer, ground.what);
    const bool isRefused = meaning.kind == FaultClass::Refused || meaning.kind == FaultClass::LookUp;
    if (answer.kind == Answer::Kind::NoToken)
        return tl::unexpected<Error>(answer.problem);
    if (isTooFast(answer))
        return failure(ErrorCode::NetworkDown, askedToWait(answer), answer.trouble);
    if (isUnanswered(answer) && ++m_silences < silences) {
        row.problems += Texts::tr("%1 could not be compared with QuickBooks, which did not answer. Nothing "
                                  "was sent; make the preview again.")
                            .arg(ground.what);
        return Nothing{};
    }
    if (isUnanswered(answer))
        return failure(ErrorCode::NetworkDown,
                       Texts::tr("QuickBooks does not answer, so the preview is not complete and is not "
                                 "shown. Nothing was sent and nothing was changed; check the internet "
                                 "connection, then make it again."),
                       answer.trouble);
    if (!isRefused)
        return failure(meaning.kind == FaultClass::StopAll ? ErrorCode::Rejected : ErrorCode::NetworkDown,
                       withDetails(meaning, answer.fault, answer.intuitTid), answer.trouble);
    row.problems += withDetails(meaning, answer.fault, answer.intuitTid);
    return Nothing{};
}

} // namespace truckroll
