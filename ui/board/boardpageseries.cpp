// SPDX-License-Identifier: GPL-3.0-or-later
// From a card of the board to the pattern of its folder, and to the visits that follow one that is canceled.
#include "core/backend/backend.h"
#include "core/schedule/seriesplan.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/board/hovercard.h"
#include "ui/series/scopedialog.h"
#include "ui/series/seriesdialog.h"
#include "ui/widgets/banner.h"

namespace truckroll {

void BoardPage::repeatVisit(VisitId visit)
{
    const BoardCard *card = m_view->model().find(visit);
    if (!card || m_view->model().refusedInWhatIf())
        return;
    m_hover->leave();
    m_backend.ask(
        this, Folder{card->appointment},
        std::function<void(Result<Folder::Reply>)>([this, visit](const Result<Folder::Reply> &folder) {
            if (!folder)
                return showError(folder.error());
            repeatFolder(*folder, visit);
        }));
}

void BoardPage::repeatFolder(const Folder::Reply &folder, VisitId visit)
{
    const auto open = [this, folder, visit](const Result<SeriesDetails::Reply> &details) {
        if (!details)
            return showError(details.error());
        m_context->load();
        m_context->whenLoaded([this, folder, visit, details = *details] {
            auto *dialog = new SeriesDialog(m_backend, *m_context, folder, details, visit, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::finished, m_view, [this] { m_view->setFocus(); });
            dialog->open();
        });
    };
    m_backend.ask(this, SeriesDetails{folder.appointment.id},
                  std::function<void(Result<SeriesDetails::Reply>)>(open));
}

/// As after a drag: one visit is canceled without a question, and who means the others, too, takes what is
/// offered, as long as the cancelation is what was told last.
void BoardPage::offerEnding(VisitId visit, const QString &mergeKey)
{
    const QString told = m_backend.history().undoText();
    withVisit(visit, [this, mergeKey, told](const VisitDetails::Reply &canceled) {
        if (!canceled.ofSeries)
            return;
        const auto offer = [this, visit = canceled.visit, mergeKey,
                            told](const Result<SeriesDetails::Reply> &details) {
            const bool follow = details && details->series && !endsBy(*details->series, visit.originalDate);
            if (!follow || m_backend.history().undoText() != told)
                return;
            emit offered({tr("Remove the following too…"),
                          tr("Shows which visits of the series follow, and removes them; the one that was "
                             "canceled stays as canceled."),
                          [this, id = visit.id, mergeKey] { endFollowing(id, mergeKey); }});
        };
        m_backend.ask(this, SeriesDetails{canceled.appointment.id},
                      std::function<void(Result<SeriesDetails::Reply>)>(offer));
    });
}

void BoardPage::endFollowing(VisitId visit, const QString &mergeKey)
{
    if (m_view->model().refusedInWhatIf())
        return;
    m_hover->leave();
    withVisit(visit, [this, mergeKey](const VisitDetails::Reply &details) {
        if (details.visit.status != VisitStatus::Cancelled || !details.ofSeries)
            return m_banner->show(Tone::Info, tr("This visit is not one that was canceled in a series, so no "
                                                 "others go with it."));
        SeriesDeed deed;
        deed.kind = SeriesDeed::Kind::Delete;
        deed.isDone = true;
        deed.mergeKey = mergeKey;
        auto *dialog = new ScopeDialog(m_backend, details.visit, details.customer.name, deed, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::finished, m_view, [this] { m_view->setFocus(); });
        dialog->open();
    });
}

} // namespace truckroll
