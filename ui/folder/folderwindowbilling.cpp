// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/domain/billingacts.h"
#include "ui/documents/billproformadialog.h"
#include "ui/documents/correctdialog.h"
#include "ui/documents/creditdialog.h"
#include "ui/documents/documenteditor.h"
#include "ui/documents/proformadialog.h"
#include "ui/documents/usecreditdialog.h"
#include "ui/folder/folderwindow.h"
#include "ui/mail/maildialog.h"
#include "ui/widgets/banner.h"
#include <utility>

// Issuing, pro formas and credit notes of the folder window.
namespace truckroll {

void FolderWindow::showMade(const Document &made)
{
    m_wanted = made.id;
    reload();
}

void FolderWindow::issue()
{
    m_editor->save([this](bool stored) {
        if (!stored)
            return;
        const Document &document = m_editor->stored();
        const std::function<void(Result<Document>)> then([this](Result<Document> reply) {
            if (!reply)
                return m_editor->banner()->showError(reply.error());
            reload();
        });
        if (document.kind == DocumentKind::CreditNote)
            m_backend.act(this, IssueCreditNote{document.id, document.version, true}, then);
        else
            m_backend.act(this, IssueInvoice{document.id, document.version}, then);
    });
}

void FolderWindow::correct()
{
    withDetails([this](const DocumentDetails::Reply &details) {
        auto *dialog = new CorrectDialog(m_backend, details.document, m_backend.today(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CorrectDialog::corrected, this, [this] { reload(); });
        dialog->open();
    });
}

void FolderWindow::makeProForma()
{
    if (std::exchange(m_making, true))
        return;
    m_editor->save([this](bool stored) {
        m_making = stored;
        if (!stored)
            return;
        m_backend.act(this, MakeProForma{m_editor->stored().id},
                      std::function<void(Result<MakeProForma::Reply>)>(
                          [this](const Result<MakeProForma::Reply> &reply) {
                              m_making = reply.has_value();
                              if (!reply)
                                  return m_editor->banner()->showError(reply.error());
                              showMade(reply->document);
                              if (!reply->billedAlready.isEmpty())
                                  m_banner->show(Tone::Warning, reply->billedAlready);
                          }));
    });
}

void FolderWindow::askDeposit()
{
    withDetails([this](const DocumentDetails::Reply &details) {
        auto *dialog = new ProFormaDialog(m_backend, details, m_context.office.currency, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ProFormaDialog::made, this, &FolderWindow::showMade);
        dialog->open();
    });
}

void FolderWindow::billProForma()
{
    const Document *proForma = chosen();
    if (!proForma)
        return;
    auto *dialog = new BillProFormaDialog(m_backend, *proForma, m_context.office.currency, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BillProFormaDialog::made, this, [this](const Document &made, const QStringList &before) {
        showMade(made);
        sayMadeBefore(before);
    });
    dialog->open();
}

/// A second try makes nothing and shows what the first made; a part may be in each of several.
void FolderWindow::sayMadeBefore(const QStringList &numbers)
{
    if (numbers.size() > 1)
        m_banner->show(Tone::Info, tr("Nothing was made: this is in %1 already. The first is shown.")
                                       .arg(QLocale().createSeparatedList(numbers)));
    else if (!numbers.isEmpty())
        m_banner->show(Tone::Info,
                       tr("Nothing was made: this is in %1 already, which is shown.").arg(numbers.front()));
}

void FolderWindow::makeCreditNote()
{
    withDetails([this](const DocumentDetails::Reply &details) {
        auto *dialog = new CreditDialog(m_backend, details, m_context.office.currency, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CreditDialog::made, this, &FolderWindow::showMade);
        dialog->open();
    });
}

void FolderWindow::useCredit()
{
    const Document *invoice = chosen();
    if (!invoice)
        return;
    m_backend.ask(this, CreditsOf{invoice->customer},
                  std::function<void(Result<CreditsOf::Reply>)>([this, invoice = *invoice](
                                                                    const Result<CreditsOf::Reply> &credits) {
                      if (!credits)
                          return showError(credits.error());
                      if (credits->empty())
                          return m_editor->banner()->show(
                              Tone::Info,
                              tr("The customer has no credit. A credit note for a paid invoice makes one."));
                      auto *dialog =
                          new UseCreditDialog(m_backend, invoice, *credits, m_context.office.currency, this);
                      dialog->setAttribute(Qt::WA_DeleteOnClose);
                      connect(dialog, &UseCreditDialog::used, this, [this] { reload(); });
                      dialog->open();
                  }));
}

void FolderWindow::mail()
{
    m_editor->save([this](bool stored) {
        if (stored && !m_editor->isNew())
            mailDocument(this, m_backend, m_editor->stored().id);
    });
}

} // namespace truckroll
