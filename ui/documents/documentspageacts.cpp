// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/domain/pipelineacts.h"
#include "ui/documents/bulkquestions.h"
#include "ui/documents/documentspage.h"
#include "ui/documents/reasondialog.h"
#include "ui/mail/bulkmaildialog.h"
#include "ui/payments/cashier.h"
#include "ui/payments/paymentdialog.h"
#include "ui/print/printing.h"
#include "ui/purchasing/cancelworkdialog.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/notice.h"
#include <QMenu>

// What is done with the chosen documents of the page.
namespace truckroll {

/// What is done to the chosen rows, the commonest first.
void DocumentsPage::fillMenu(QMenu *menu)
{
    const auto add = [&](std::initializer_list<const char *> names) {
        for (const char *name : names)
            if (const auto action = m_actions.find(QString::fromLatin1(name)); action != m_actions.end())
                menu->addAction(action->second);
    };
    add({"open", "to-invoice", "take-payment", "duplicate"});
    fillStates(menu->addMenu(tr("Mark as")));
    menu->addSeparator();
    add({"preview", "print", "mail"});
    if (m_actions.count(QStringLiteral("void")) == 0)
        return;
    menu->addSeparator();
    add({"void"});
}

void DocumentsPage::fillStates(QMenu *menu)
{
    const std::vector<const DocumentRow *> rows = selected();
    for (size_t i = 0; i < documentStateCount; ++i) {
        const auto state = DocumentState(i);
        if (!kindKnowsState(m_kind, state) || state == DocumentState::Void)
            continue;
        const bool fits = !rows.empty() && std::all_of(rows.begin(), rows.end(), [&](const DocumentRow *row) {
            return documentMayBecome(m_kind, row->state, state, StateCause::Person);
        });
        const bool everPicked = std::any_of(rows.begin(), rows.end(), [&](const DocumentRow *row) {
            return documentMayBecome(m_kind, row->state, state, StateCause::Person);
        });
        if (!everPicked)
            continue;
        QAction *action = menu->addAction(documentStateText(state));
        action->setEnabled(fits);
        if (!fits)
            action->setToolTip(tr("Not all of the chosen ones may become %1.").arg(documentStateText(state)));
        connect(action, &QAction::triggered, this, [this, state] { mark(state); });
    }
    if (menu->isEmpty())
        menu->addAction(rows.empty() ? tr("Choose one or more rows first")
                                     : tr("No state can be picked for these"))
            ->setEnabled(false);
}

void DocumentsPage::mark(DocumentState state)
{
    if (m_kind == DocumentKind::WorkOrder && state == DocumentState::Cancelled)
        return cancelWork();
    if (!stateNeedsReason(m_kind, state))
        return sendMarks(state, {});
    askReason(this, documentStateText(state),
              tr("%n document(s) become %1.", nullptr, int(selected().size()))
                  .arg(documentStateText(state).toLower()),
              tr("Mark as %1").arg(documentStateText(state).toLower()), {},
              [this, state](const QString &reason) { sendMarks(state, reason); });
}

void DocumentsPage::cancelWork()
{
    std::vector<DocumentId> chosen;
    for (const DocumentRow *row : selected())
        chosen.push_back(row->id);
    askCancelWork(
        this, m_backend, documentStateText(DocumentState::Cancelled),
        tr("%n work order(s) are canceled.", nullptr, int(chosen.size())), chosen,
        [this](const QString &reason, CancelWorkOrder::OpenOrders orders) {
            sendAll<CancelWorkOrder>([reason, orders](const Document &document) {
                return CancelWorkOrder{document.id, document.version, reason, orders};
            });
        },
        [this](const Error &error) { m_banner->showError(error); });
}

void DocumentsPage::sendMarks(DocumentState state, const QString &reason)
{
    sendAll<MarkDocument>([state, reason](const Document &document) {
        return MarkDocument{document.id, document.version, state, reason};
    });
}

/// The table does not hold versions: each is read first, then all change in one step.
template <class Command>
void DocumentsPage::sendAll(std::function<Command(const Document &)> make)
{
    auto commands = std::make_shared<std::vector<Command>>();
    const std::vector<const DocumentRow *> rows = selected();
    const size_t wanted = rows.size();
    for (const DocumentRow *row : rows)
        m_backend.ask(this, DocumentDetails{row->id},
                      std::function<void(Result<DocumentDetails::Reply>)>(
                          [this, commands, wanted, make](Result<DocumentDetails::Reply> reply) {
                              if (!reply) {
                                  m_banner->showError(reply.error());
                                  return;
                              }
                              commands->push_back(make(reply->document));
                              if (commands->size() < wanted)
                                  return;
                              m_backend.actAll(this, *commands,
                                               std::function<void(Result<std::vector<Document>>)>(
                                                   [this](Result<std::vector<Document>> done) {
                                                       if (!done)
                                                           m_banner->showError(done.error());
                                                   }));
                          }));
}

std::vector<DocumentId> DocumentsPage::selectedIds() const
{
    std::vector<DocumentId> ids;
    for (const DocumentRow *row : selected())
        ids.push_back(row->id);
    return ids;
}

/// What is left of each is asked for first: a row knows the whole only.
void DocumentsPage::convertSelected()
{
    m_backend.ask(
        this, BillingPreview{selectedIds()},
        std::function<void(Result<BillingPreview::Reply>)>([this](Result<BillingPreview::Reply> preview) {
            if (!preview)
                return m_banner->showError(preview.error());
            bill(*preview);
        }));
}

void DocumentsPage::bill(const BillingPreview::Reply &preview)
{
    const BulkQuestion question = billingQuestion(preview, m_currency);
    if (question.rows.empty())
        return notice::showInfo(this, tr("Nothing to bill"), question.text);
    if (!notice::confirm(this, tr("Bill"), question.text, tr("Make the invoices")))
        return;
    std::vector<ConvertDocument> commands;
    for (const size_t row : question.rows) {
        ConvertDocument command;
        command.source = preview[row].document;
        command.to = DocumentKind::Invoice;
        commands.push_back(command);
    }
    m_backend.actAll(
        this, commands,
        std::function<void(Result<std::vector<ConvertDocument::Reply>>)>(
            [this](Result<std::vector<ConvertDocument::Reply>> done) {
                if (!done)
                    return m_banner->showError(done.error());
                Money total;
                int made = 0;
                for (const ConvertDocument::Reply &reply : *done) {
                    if (reply.already)
                        continue; // somebody was faster
                    ++made;
                    total += reply.document.totals.total;
                }
                m_banner->show(
                    Tone::Success,
                    tr("%n invoice(s) made, %1 in all.", nullptr, made).arg(moneyText(total, m_currency)));
            }));
}

void DocumentsPage::voidSelected()
{
    m_backend.ask(
        this, VoidingPreview{selectedIds()},
        std::function<void(Result<VoidingPreview::Reply>)>([this](Result<VoidingPreview::Reply> preview) {
            if (!preview)
                return m_banner->showError(preview.error());
            askVoid(*preview);
        }));
}

void DocumentsPage::askVoid(const VoidingPreview::Reply &preview)
{
    const BulkQuestion question = voidingQuestion(preview, m_kind, m_currency);
    if (question.rows.empty())
        return notice::showInfo(this, tr("Nothing to void"), question.text);
    askReason(this, tr("Void"), question.text, tr("Void %n", nullptr, int(question.rows.size())), {},
              [this, preview, rows = question.rows](const QString &reason) {
                  std::vector<VoidDocument> commands;
                  for (const size_t row : rows)
                      commands.push_back({preview[row].document, preview[row].version, reason});
                  m_backend.actAll(this, commands,
                                   std::function<void(Result<std::vector<Document>>)>(
                                       [this](Result<std::vector<Document>> done) {
                                           if (!done)
                                               return m_banner->showError(done.error());
                                           m_banner->show(Tone::Success, tr("%n document(s) voided.", nullptr,
                                                                            int(done->size())));
                                       }));
              });
}

void DocumentsPage::duplicate()
{
    const std::vector<const DocumentRow *> rows = selected();
    if (rows.size() != 1)
        return;
    m_backend.act(this, DuplicateDocument{rows.front()->id, {}},
                  std::function<void(Result<Document>)>([this](Result<Document> made) {
                      if (!made)
                          return m_banner->showError(made.error());
                      emit openRequested(EntityKind::Document, made->id.value());
                  }));
}

void DocumentsPage::print(bool preview)
{
    const std::vector<DocumentId> documents = selectedIds();
    if (documents.empty())
        return;
    preview ? showPrintPreview(this, m_backend, documents) : printDocuments(this, m_backend, documents);
}

void DocumentsPage::mail()
{
    const std::vector<DocumentId> documents = selectedIds();
    if (!documents.empty())
        mailDocuments(this, m_backend, documents, [this](int letters) {
            m_banner->show(Tone::Success, tr("%n letter(s) in the outbox.", nullptr, letters));
        });
}

void DocumentsPage::open()
{
    for (const DocumentRow *row : selected())
        emit openRequested(EntityKind::Document, row->id.value());
}

/// The invoice as it is now, not as its row was read.
void DocumentsPage::takePayment()
{
    const auto rows = selected();
    if (rows.size() != 1)
        return;
    m_backend.ask(
        this, DocumentDetails{rows.front()->id},
        std::function<void(Result<DocumentDetails::Reply>)>([this](Result<DocumentDetails::Reply> invoice) {
            if (!invoice)
                return m_banner->showError(invoice.error());
            auto *dialog =
                new PaymentDialog(m_backend, m_cashier, invoice->document, m_currency, m_zone, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        }));
}

} // namespace truckroll
