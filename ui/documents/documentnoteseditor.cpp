// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentnoteseditor.h"
#include "core/base/text.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace truckroll {

namespace {

QPlainTextEdit *notesField(const QString &name, const QString &accessible, const QString &hint,
                           QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(name);
    field->setAccessibleName(accessible);
    field->setPlaceholderText(hint);
    field->setTabChangesFocus(true);
    field->setMinimumHeight(56);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the lines above need the room
    return field;
}

QLabel *notesLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(Theme::smallFont());
    label->setBuddy(buddy);
    return label;
}

} // namespace

DocumentNotesEditor::DocumentNotesEditor(QWidget *parent)
    : QWidget(parent), m_customer(notesField(QStringLiteral("notesForCustomer"), tr("Notes for the customer"),
                                             tr("Printed below the totals."), this)),
      m_internal(
          notesField(QStringLiteral("internalNotes"), tr("Notes of the office"), tr("Never printed."), this)),
      m_stampButton(plainButton(tr("Time stamp"), QStringLiteral("clock"),
                                tr("Adds date, time and your name to the office's notes (Ctrl+T)."), this))
{
    m_stampButton->setObjectName(QStringLiteral("timeStamp"));
    m_stampButton->setProperty("role", QStringLiteral("quiet"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(2);
    auto *right = new QHBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(notesLabel(tr("Notes of the o&ffice"), m_internal, this));
    right->addStretch();
    right->addWidget(m_stampButton);
    m_customerLabel = notesLabel(tr("Notes for the custo&mer"), m_customer, this);
    grid->addWidget(m_customerLabel, 0, 0);
    grid->addLayout(right, 0, 1);
    grid->addWidget(m_customer, 1, 0);
    grid->addWidget(m_internal, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto tell = [this] {
        if (!m_loading)
            emit edited();
    };
    connect(m_customer, &QPlainTextEdit::textChanged, this, tell);
    connect(m_internal, &QPlainTextEdit::textChanged, this, tell);
    connect(m_stampButton, &QPushButton::clicked, this, &DocumentNotesEditor::stamp);
}

void DocumentNotesEditor::load(const Document &document)
{
    m_loading = true;
    m_loaded = document;
    const bool purchase = document.kind == DocumentKind::PurchaseOrder;
    m_customerLabel->setText(purchase ? tr("Notes for the vend&or") : tr("Notes for the custo&mer"));
    m_customer->setAccessibleName(purchase ? tr("Notes for the vendor") : tr("Notes for the customer"));
    if (m_customer->toPlainText() != document.notesForCustomer)
        m_customer->setPlainText(document.notesForCustomer);
    if (m_internal->toPlainText() != document.internalNotes)
        m_internal->setPlainText(document.internalNotes);
    m_loading = false;
}

void DocumentNotesEditor::save(Document &document) const
{
    document.notesForCustomer = cleanText(m_customer->toPlainText());
    document.internalNotes = cleanText(m_internal->toPlainText());
}

bool DocumentNotesEditor::isDirty() const
{
    Document now = m_loaded;
    save(now);
    return now.notesForCustomer != m_loaded.notesForCustomer || now.internalNotes != m_loaded.internalNotes;
}

QString DocumentNotesEditor::problem() const
{
    for (const QPlainTextEdit *field : {m_customer, m_internal}) {
        if (field->toPlainText().size() > FieldLimit::note)
            return tr("%1 have more than %n characters. Please shorten them.", nullptr, FieldLimit::note)
                .arg(field->accessibleName());
        if (containsCardNumber(field->toPlainText()))
            return tr("%1 hold a card number. Card numbers may not be stored; please take it out.")
                .arg(field->accessibleName());
    }
    return {};
}

void DocumentNotesEditor::focusInvalidField()
{
    for (QPlainTextEdit *field : {m_customer, m_internal})
        if (field->toPlainText().size() > FieldLimit::note || containsCardNumber(field->toPlainText()))
            return field->setFocus();
}

void DocumentNotesEditor::setEditable(bool editable)
{
    setTextReadOnly(m_customer, !editable);
    setTextReadOnly(m_internal, !editable);
    m_stampButton->setEnabled(editable);
    m_stampButton->setToolTip(editable ? tr("Adds date, time and your name to the office's notes (Ctrl+T).")
                                       : tr("The document is closed: its notes stay as they are."));
}

void DocumentNotesEditor::stamp()
{
    if (!m_stamp || m_internal->isReadOnly())
        return;
    const QString before = m_internal->toPlainText();
    const QString gap = before.isEmpty() || before.endsWith(u'\n') ? QString() : QStringLiteral("\n");
    m_internal->moveCursor(QTextCursor::End);
    m_internal->insertPlainText(gap + m_stamp() + QStringLiteral(": "));
    m_internal->setFocus();
}

} // namespace truckroll
