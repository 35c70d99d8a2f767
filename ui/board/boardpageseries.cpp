// SPDX-License-Identifier: GPL-3.0-or-later
// From a card of the board to the pattern of its folder.
#include "core/backend/backend.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/board/hovercard.h"
#include "ui/series/seriesdialog.h"

namespace truckroll {

void BoardPage::repeatVisit(VisitId visit)
{
    const BoardCard *card = m_view->model().find(visit);
    if (!card || m_view->model().refusedInWhatIf())
        return;
    m_hover->leave();
    m_backend.ask(this, Folder{card->appointment},
                  std::function<void(Result<Folder::Reply>)>([this](const Result<Folder::Reply> &folder) {
                      if (!folder)
                          return showError(folder.error());
                      repeatFolder(*folder);
                  }));
}

void BoardPage::repeatFolder(const Folder::Reply &folder)
{
    const auto open = [this, folder](const Result<SeriesDetails::Reply> &details) {
        if (!details)
            return showError(details.error());
        m_context->load();
        m_context->whenLoaded([this, folder, details = *details] {
            auto *dialog = new SeriesDialog(m_backend, *m_context, folder, details, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::finished, m_view, [this] { m_view->setFocus(); });
            dialog->open();
        });
    };
    m_backend.ask(this, SeriesDetails{folder.appointment.id},
                  std::function<void(Result<SeriesDetails::Reply>)>(open));
}

} // namespace truckroll
