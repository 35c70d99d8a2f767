// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/correctdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

QPlainTextEdit *textField(const char *name, const QString &text, QWidget *parent)
{
    constexpr int lines = 4;
    auto *field = new QPlainTextEdit(text, parent);
    field->setObjectName(QString::fromLatin1(name));
    field->setTabChangesFocus(true);
    field->setMinimumHeight(lines * field->fontMetrics().lineSpacing());
    return field;
}

} // namespace

CorrectDialog::CorrectDialog(Backend &backend, const Document &invoice, const QDate &today, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_invoice(invoice), m_banner(new Banner(this)),
      m_form(new Form(this)), m_due(new DayEdit(this)), m_title(new QLineEdit(invoice.title, this)),
      m_notes(textField("correctNotes", invoice.notesForCustomer, this)),
      m_terms(textField("correctTerms", invoice.terms, this)),
      m_store(primaryButton(tr("Correct the invoice"), QString(), this))
{
    setObjectName(QStringLiteral("correctDialog"));
    setWindowTitle(tr("Correct %1").arg(invoice.number));
    m_due->setObjectName(QStringLiteral("correctDueDate"));
    m_due->setToday(today);
    m_due->setMinimumDate(invoice.date);
    m_due->setDate(invoice.dueDate);
    m_title->setObjectName(QStringLiteral("correctTitle"));
    m_title->setMaxLength(FieldLimit::name);
    m_store->setObjectName(QStringLiteral("storeCorrection"));
    m_store->setDefault(true);
    build();
    connect(m_due, &DayEdit::dateChanged, this, &CorrectDialog::follow);
    connect(m_due, &QLineEdit::textChanged, this, &CorrectDialog::follow);
    connect(m_title, &QLineEdit::textChanged, this, &CorrectDialog::follow);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &CorrectDialog::follow);
    connect(m_terms, &QPlainTextEdit::textChanged, this, &CorrectDialog::follow);
    connect(m_store, &QPushButton::clicked, this, &CorrectDialog::store);
    new GrowToFit(*this);
    follow();
    m_due->setFocus();
}

void CorrectDialog::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    QLabel *what = mutedLabel(tr("Here you correct what changes nothing of what is owed. Number, date, "
                                 "customer, lines and tax stay "
                                 "as they went out: for those, void the invoice and bill the work again. %1")
                                  .arg(goesToQuickBooks())
                                  .trimmed(),
                              this);
    what->setObjectName(QStringLiteral("whatIsCorrected"));
    all->addWidget(what);
    m_form->addRow(tr("&Due date"), m_due);
    m_form->addRow(tr("&Title"), m_title, tr("Printed above the lines."));
    m_form->addRow(tr("&Notes for the customer"), m_notes,
                   tr("Printed below the totals: also the customer's order number."));
    m_form->addRow(tr("Te&rms"), m_terms, tr("Printed at the foot of this invoice only."));
    m_form->setRowVisible(m_terms, m_invoice.isKeptPaper());
    all->addWidget(m_form, 1);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    leave->setObjectName(QStringLiteral("leaveCorrection"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_store);
    all->addLayout(foot);
    setMinimumWidth(560);
}

QString CorrectDialog::goesToQuickBooks() const
{
    return m_invoice.accounting == AccountingState::NotApplicable
               ? QString()
               : tr("Due date and notes go to QuickBooks with the next sending.");
}

CorrectInvoice CorrectDialog::typed() const
{
    return {m_invoice.id,    m_invoice.version,      m_due->date(),
            m_title->text(), m_notes->toPlainText(), m_terms->toPlainText()};
}

QString CorrectDialog::whyNot() const
{
    if (const QString wrong = m_due->problem(); !wrong.isEmpty())
        return wrong;
    const CorrectInvoice now = typed();
    const bool isOther = now.dueDate != m_invoice.dueDate || cleanLine(now.title) != m_invoice.title ||
                         cleanText(now.notesForCustomer) != m_invoice.notesForCustomer ||
                         cleanText(now.terms) != m_invoice.terms;
    return isOther ? QString() : tr("Nothing is changed yet.");
}

void CorrectDialog::follow()
{
    if (m_storing)
        return;
    const QString why = whyNot();
    m_store->setEnabled(why.isEmpty());
    m_store->setToolTip(why.isEmpty() ? tr("The history of the folder keeps what stood there before.") : why);
}

void CorrectDialog::store()
{
    if (WrittenEdit::stops(*this))
        return;
    m_storing = true;
    m_store->setEnabled(false);
    m_banner->clear();
    m_backend.act(this, typed(), std::function<void(Result<Document>)>([this](Result<Document> reply) {
                      m_storing = false;
                      follow();
                      if (!reply)
                          return refused(reply.error());
                      emit corrected(*reply);
                      accept();
                  }));
}

/// A payment that came meanwhile makes a new version of the invoice, too: what is typed is stored over it as
/// long as all that is corrected here stands as it did.
void CorrectDialog::refused(const Error &error)
{
    m_banner->showError(error);
    if (error.code != ErrorCode::Conflict)
        return;
    m_backend.ask(
        this, DocumentDetails{m_invoice.id},
        std::function<void(Result<DocumentDetails::Reply>)>([this](Result<DocumentDetails::Reply> reply) {
            if (!reply || reply->document.version == m_invoice.version || !standsAsItDid(reply->document))
                return;
            m_invoice.version = reply->document.version;
            store();
        }));
}

bool CorrectDialog::standsAsItDid(const Document &now) const
{
    return now.state != DocumentState::Void && now.dueDate == m_invoice.dueDate &&
           now.title == m_invoice.title && now.notesForCustomer == m_invoice.notesForCustomer &&
           now.terms == m_invoice.terms;
}

} // namespace truckroll
