// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/domain/pipelineacts.h"
#include "core/domain/quoteoptions.h"
#include "ui/documents/choosedialog.h"
#include "ui/documents/documenteditor.h"
#include "ui/documents/losedialog.h"
#include "ui/folder/folderwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/moneyedit.h"
#include <utility>

// What the folder window does with quotes alone: sold, lost, revised, once more.
namespace truckroll {

namespace {

/// "Better, $1,200.00" of each.
QStringList optionsOf(const Document &quote, const QString &currency)
{
    QStringList options;
    for (int i = 1; i <= optionCount(quote); ++i) {
        const auto offer = withOption(quote, i);
        options << FolderWindow::tr("%1, %2", "an option, its total")
                       .arg(optionName(quote, i),
                            offer ? moneyText(offer->totals.total, currency) : QString());
    }
    return options;
}

} // namespace

/// True: it was a state of a quote that asks for more than a reason.
bool FolderWindow::markQuote(DocumentState state)
{
    const Document &quote = m_editor->stored();
    if (quote.kind != DocumentKind::Quote)
        return false;
    if (state == DocumentState::Lost) {
        const QString total = moneyText(quote.totals.total, m_context.office.currency);
        askWhyLost(this, tr("%1 over %2 becomes lost.").arg(quote.number, total), {},
                   [this](const QString &reason, const QString &note) {
                       const Document &now = m_editor->stored();
                       sendQuote(LoseQuotes{{{now.id, now.version}}, reason, note});
                   });
        return true;
    }
    if (state != DocumentState::Sold || !mustChooseOption(quote))
        return false;
    askOption(this, tr("%1 is sold").arg(quote.number), optionsOf(quote, m_context.office.currency),
              quote.chosenOption, tr("Sell it"), [this](int option) {
                  const Document &now = m_editor->stored();
                  sendQuote(SellQuote{{now.id, now.version}, option});
              });
    return true;
}

template <class Command>
void FolderWindow::sendQuote(const Command &command)
{
    m_backend.act(
        this, command,
        std::function<void(Result<typename Command::Reply>)>([this](Result<typename Command::Reply> reply) {
            if (!reply)
                return m_editor->banner()->showError(reply.error());
            reload();
        }));
}

/// A quote whose choice is open is asked for it before something is made of it.
void FolderWindow::convertAsked(DocumentKind to)
{
    m_editor->save([this, to](bool stored) {
        if (!stored)
            return;
        const Document &quote = m_editor->stored();
        if (!mustChooseOption(quote))
            return convert(to);
        askOption(this, tr("%1 to %2").arg(quote.number, documentKindText(to).toLower()),
                  optionsOf(quote, m_context.office.currency), 0, tr("Go on"), [this, to](int option) {
                      const Document &now = m_editor->stored();
                      m_backend.act(this, ChooseOption{{now.id, now.version}, option},
                                    std::function<void(Result<Document>)>([this, to](Result<Document> reply) {
                                        if (!reply)
                                            return m_editor->banner()->showError(reply.error());
                                        m_editor->refresh(*reply);
                                        convert(to);
                                    }));
                  });
    });
}

void FolderWindow::duplicateDocument()
{
    m_editor->save([this](bool stored) {
        if (stored)
            makeAnother(DuplicateDocument{m_editor->stored().id, {}});
    });
}

void FolderWindow::reviseQuote()
{
    m_editor->save([this](bool stored) {
        const Document &quote = m_editor->stored();
        if (stored)
            makeAnother(ReviseQuote{{quote.id, quote.version}});
    });
}

/// What was made is shown.
template <class Command>
void FolderWindow::makeAnother(const Command &command)
{
    if (std::exchange(m_making, true))
        return;
    m_backend.act(this, command, std::function<void(Result<Document>)>([this](Result<Document> made) {
                      m_making = made.has_value();
                      if (!made)
                          return m_editor->banner()->showError(made.error());
                      m_wanted = made->id;
                      reload();
                  }));
}

} // namespace truckroll
