// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documenteditor.h"
#include "core/backend/backend.h"
#include "core/domain/pipelineacts.h"
#include "core/domain/purchasingacts.h"
#include "core/domain/totals.h"
#include "ui/documents/documentdraft.h"
#include "ui/documents/documentheadereditor.h"
#include "ui/documents/documentnoteseditor.h"
#include "ui/documents/draftkeeper.h"
#include "ui/documents/linegrid.h"
#include "ui/documents/linetablemodel.h"
#include "ui/documents/optionsbar.h"
#include "ui/documents/quotesalesbar.h"
#include "ui/documents/totalspanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace truckroll {

DocumentEditor::DocumentEditor(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend),
      m_draft(new DraftKeeper(
          backend, [this] { return isDirty() ? draftText(asTyped()) : QString(); }, this))
{
    setObjectName(QStringLiteral("documentEditor"));
    build();
    connect(m_header, &DocumentHeaderEditor::edited, this, &DocumentEditor::wasEdited);
    connect(m_notes, &DocumentNotesEditor::edited, this, &DocumentEditor::wasEdited);
    connect(m_lines, &LineTableModel::edited, this, &DocumentEditor::wasEdited);
    listenToQuote();
    connect(m_grid, &LineGrid::typed, m_draft, &DraftKeeper::touch);
    connect(m_grid, &LineGrid::problemShown, this, [this](const QString &sentence) {
        m_cellProblem->setText(sentence);
        m_cellProblem->setVisible(!sentence.isEmpty());
    });
    m_draft->tellIn(m_banner);
    m_notes->setStamp([this] {
        return tr("%1, %2").arg(officeTime(m_backend.clock().nowUtc(), m_context.office.zone),
                                m_backend.actor().name);
    });
}

DocumentEditor::~DocumentEditor() = default;

void DocumentEditor::setContext(const DocumentContext &context)
{
    m_context = context;
    m_header->setTaxRates(context.book.taxRates);
    m_lines->setPriceBook(context.book.items, context.book.taxRates);
    m_totals->setCurrency(context.office.currency);
    m_totals->setMarginShown(context.seesMargin);
    m_options->setCurrency(context.office.currency);
    readStages();
    compute();
}

void DocumentEditor::setVisits(const std::vector<Visit> &visits, bool ofSeries)
{
    m_header->setVisits(visits, ofSeries);
}

void DocumentEditor::listenToQuote()
{
    connect(m_options, &OptionsBar::edited, this, &DocumentEditor::wasEdited);
    connect(m_options, &OptionsBar::optionChosen, this, &DocumentEditor::chooseOption);
    connect(m_options, &OptionsBar::namesChanged, this, [this](int removed) {
        m_lines->setOptions(m_options->names(), removed);
        arrangeTools();
    });
    m_sales->setBefore([this](const std::function<void(const Document &)> &then) {
        save([this, then](bool stored) {
            if (stored)
                then(m_stored);
        });
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityKind::Stage))
            readStages();
        if (m_stored.kind == DocumentKind::PurchaseOrder && !isNew() &&
            (changes.touches(EntityKind::Document) || changes.touches(EntityKind::Vendor)))
            readReceipts();
    });
}

void DocumentEditor::readStages()
{
    m_backend.ask(this, StageList{},
                  std::function<void(Result<StageList::Reply>)>([this](Result<StageList::Reply> stages) {
                      if (stages)
                          m_sales->setOffice(m_context.office.users, *stages,
                                             officeDay(m_backend.clock().nowUtc(), m_context.office.zone));
                  }));
}

/// What only quotes have: their options, and how they stand in the sale.
void DocumentEditor::showQuoteParts(const Document &document)
{
    const bool quote = document.kind == DocumentKind::Quote;
    const bool editable = isEditable();
    const bool choosable = editable || (m_backend.may(Action::MakeQuotes) && !document.converted &&
                                        document.state == DocumentState::Sent);
    m_options->setVisible(quote && (editable || !document.optionNames.isEmpty()));
    m_options->setEditable(editable, choosable);
    m_options->load(document);
    arrangeTools();
    m_lines->setOptions(document.optionNames);
    m_sales->setVisible(quote && !isNew());
    m_sales->load(document);
}

/// A choice has a line of its own, where names and sums are read whole; the offer to make one has not.
void DocumentEditor::arrangeTools()
{
    const bool choice = !m_options->names().isEmpty();
    m_toolRows->setDirection(choice ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_toolRows->setSpacing(choice ? space::xs : space::s);
}

/// On a draft it is a change like others; a sent quote stays as it is, but for what the customer takes of it.
void DocumentEditor::chooseOption(int option)
{
    if (isEditable())
        return wasEdited();
    m_backend.act(this, ChooseOption{{m_stored.id, m_stored.version}, option},
                  std::function<void(Result<Document>)>([this](Result<Document> reply) {
                      if (reply)
                          return refresh(*reply, m_sourceNumber);
                      m_banner->showError(reply.error());
                      m_options->load(m_stored);
                  }));
}

bool DocumentEditor::isEditable() const
{
    return documentIsEditable(m_stored.kind, m_stored.state, m_stored.converted) &&
           m_backend.may(kindAction(m_stored.kind));
}

void DocumentEditor::load(const Document &document, const QString &sourceNumber)
{
    m_draft->flush(); // of the one that was shown, while its text is still there
    m_banner->clear();
    m_grid->dropOpenCell();
    m_stored = document;
    m_sourceNumber = sourceNumber;
    m_touched = false;
    ++m_generation;
    m_draft->setKey(draftKey(document));
    fill(document);
}

void DocumentEditor::fill(const Document &document)
{
    const bool editable = isEditable();
    showQuoteParts(document);
    m_lines->setEditable(editable);
    m_lines->load(document.lines);
    m_header->setToday(m_backend.today());
    m_header->load(document);
    m_notes->load(document);
    m_header->setEditable(editable);
    m_notes->setEditable(editable);
    m_lineTools->setVisible(editable);
    m_grid->viewport()->setBackgroundRole(editable ? QPalette::Base : QPalette::Window);
    showTop();
    compute();
    readDeposits();
    if (document.kind != DocumentKind::PurchaseOrder)
        return m_lines->setReceived({});
    m_lines->setReceived(std::map<LineId, Quantity>());
    readReceipts();
}

/// Whom a purchase order goes to, and what came on it.
void DocumentEditor::readReceipts()
{
    m_backend.ask(
        this, PurchaseDetails{m_stored.id},
        std::function<void(Result<PurchaseDetails::Reply>)>([this](Result<PurchaseDetails::Reply> details) {
            if (!details || details->order.id != m_stored.id)
                return;
            m_header->setVendor(details->vendor.name);
            std::map<LineId, Quantity> came;
            for (const DocumentLine &line : details->order.lines)
                came[line.id] = receivedOf(line.id, details->receipts);
            m_lines->setReceived(std::move(came));
        }));
}

/// Which lines are deposits is known to the office only; it matters to the margin.
void DocumentEditor::readDeposits()
{
    m_depositLines.clear();
    if (isNew() || (m_stored.kind != DocumentKind::Invoice && m_stored.kind != DocumentKind::CreditNote))
        return;
    m_backend.ask(
        this, DocumentDetails{m_stored.id},
        std::function<void(Result<DocumentDetails::Reply>)>([this](Result<DocumentDetails::Reply> details) {
            if (!details || details->document.id != m_stored.id || details->depositLines.empty())
                return;
            m_depositLines = details->depositLines;
            compute();
        }));
}

void DocumentEditor::refresh(const Document &stored, const QString &sourceNumber)
{
    if (stored == m_stored || m_saving)
        return;
    if (!isDirty()) {
        m_stored = stored;
        m_sourceNumber = sourceNumber;
        fill(stored);
        return;
    }
    if (stored.version == m_stored.version)
        return;
    m_banner->show(
        Tone::Warning,
        tr("This document was changed elsewhere while you were typing. Your text is still here and was not "
           "saved. Copy what you need, then show the other version."),
        tr("Show the other version"), [this, stored, sourceNumber] {
            m_draft->forget();
            load(stored, sourceNumber);
        });
}

void DocumentEditor::offerDraft(const QString &text)
{
    const auto found = fromDraft(text, m_stored);
    if (!found || !isEditable())
        return;
    showQuoteParts(*found);
    m_lines->load(found->lines);
    m_header->load(*found);
    m_notes->load(*found);
    m_touched = true;
    ++m_generation;
    compute();
    showTop();
    const bool older = draftVersion(text) != m_stored.version;
    m_banner->show(
        older ? Tone::Warning : Tone::Info,
        older
            ? tr("This is text that was not saved last time. The document was changed since; look through it "
                 "before you save.")
            : tr("This is text that was not saved last time. Save it, or go back to what is stored."),
        tr("Go back to what is stored"), [this] { revert(); });
    emit edited();
}

Document DocumentEditor::document() const
{
    Document now = m_stored;
    m_header->save(now);
    m_notes->save(now);
    m_options->save(now);
    now.lines = m_lines->lines();
    return now;
}

Document DocumentEditor::asTyped() const
{
    Document now = document();
    now.lines = m_grid->linesAsTyped();
    return now;
}

bool DocumentEditor::isDirty() const
{
    return isEditable() && (m_touched || m_grid->hasOpenText());
}

void DocumentEditor::wasEdited()
{
    m_touched = !isSameContent(document(), m_stored);
    ++m_generation;
    compute();
    showTop();
    m_draft->touch();
    emit edited();
}

void DocumentEditor::compute()
{
    Document now = document();
    if (isEditable()) {
        if (const Done done = computeTotals(now, m_context.book.taxRates); !done) {
            m_totals->showProblem(done.error().forUser);
            return;
        }
        m_lines->setComputed(now.lines);
    }
    m_options->showTotals(now);
    m_totals->show(now, m_depositLines);
}

QString DocumentEditor::problem() const
{
    if (const QString header = m_header->problem(); !header.isEmpty())
        return header;
    if (const QString notes = m_notes->problem(); !notes.isEmpty())
        return notes;
    if (const QString cell = m_grid->problem(); !cell.isEmpty())
        return cell;
    Document now = document();
    const Done done = computeTotals(now, m_context.book.taxRates);
    return done ? QString() : done.error().forUser;
}

void DocumentEditor::focusInvalidField()
{
    if (!m_header->problem().isEmpty())
        m_header->focusInvalidField();
    else if (!m_notes->problem().isEmpty())
        m_notes->focusInvalidField();
    else
        m_grid->focusOpenCell();
}

void DocumentEditor::save(std::function<void(bool)> done)
{
    const bool whole = m_grid->commitOpenCell();
    if (!isEditable() || (whole && !m_touched && !isNew())) {
        if (done)
            done(true);
        return;
    }
    if (const QString wrong = problem(); !wrong.isEmpty()) {
        m_banner->show(Tone::Danger, tr("Nothing was saved. %1").arg(wrong));
        focusInvalidField();
        if (done)
            done(false);
        return;
    }
    if (done)
        m_waiting.push_back(std::move(done));
    if (m_saving)
        return;
    m_saving = true;
    showTop();
    const int generation = m_generation;
    m_backend.act(this, SaveDocument{document()},
                  std::function<void(Result<Document>)>([this, generation](Result<Document> reply) {
                      m_saving = false;
                      if (reply)
                          savedAs(*reply, generation);
                      else
                          saveFailed(reply.error());
                      const auto waiting = std::exchange(m_waiting, {});
                      for (const auto &each : waiting)
                          each(reply.has_value() && !isDirty());
                  }));
}

void DocumentEditor::savedAs(const Document &stored, int generation)
{
    m_banner->clear();
    const bool wasNew = isNew();
    if (wasNew)
        m_draft->forget();
    m_draft->setKey(draftKey(stored));
    m_stored = stored;
    m_lines->adoptStored(stored.lines);
    if (generation == m_generation) {
        m_touched = false;
        m_header->load(stored);
        m_notes->load(stored);
        showQuoteParts(stored);
        compute();
        if (!wasNew)
            m_draft->forget();
    } else {
        m_touched = !isSameContent(document(), m_stored);
        m_sales->load(stored);
        m_draft->touch(); // typed on while it was being saved
    }
    showTop();
    emit saved(stored);
}

void DocumentEditor::saveFailed(const Error &error)
{
    m_draft->touch();
    showTop();
    if (error.code == ErrorCode::Conflict)
        m_banner->show(Tone::Warning, tr("%1 Your text is still here and was not saved.").arg(error.forUser));
    else
        m_banner->showErrorAgain(error, [this] { save(); });
}

void DocumentEditor::revert()
{
    m_draft->forget();
    load(m_stored, m_sourceNumber);
    emit edited();
}

void DocumentEditor::focusStart()
{
    if (isNew())
        m_header->focusTitle();
    else
        m_grid->setFocus();
}

void DocumentEditor::stamp()
{
    m_notes->stamp();
}

void DocumentEditor::startLine()
{
    m_grid->startLine();
}

void DocumentEditor::addDiscount()
{
    m_grid->addDiscount();
}

void DocumentEditor::addText()
{
    m_grid->addText();
}

} // namespace truckroll
