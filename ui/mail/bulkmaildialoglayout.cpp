// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/mail/bulkmailcolumns.h"
#include "ui/mail/bulkmaildialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columntitles.h"
#include "ui/widgets/form.h"
#include "ui/widgets/onscreen.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

// How the dialog is put together; what it does is in bulkmaildialog.cpp.
namespace truckroll {

namespace {

constexpr int textHeight = 180;

} // namespace

void BulkMailDialog::build()
{
    setWindowTitle(tr("%n letter(s)", nullptr, int(m_subjects.size())));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(mutedLabel(m_ofDocuments
                                  ? tr("One letter for each document, with its paper. Addresses can be "
                                       "typed into the table; a letter without one is not sent.")
                                  : tr("One letter for each customer. Addresses can be typed into the "
                                       "table; a letter without one is not sent."),
                              this));
    all->addWidget(buildTable(), 1);
    all->addLayout(buildText());
    all->addWidget(m_statements);
    all->addLayout(buildFoot());
    resizeOnScreen(*this, {960, 680});
}

QTableWidget *BulkMailDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("bulkMailTable"));
    m_table->setAccessibleName(tr("Letters"));
    titleColumns(*m_table, {m_ofDocuments ? tr("Attached") : QString(), tr("Customer"), tr("To"),
                            tr("Subject"), QString()});
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setColumnHidden(bulkmail::PaperColumn, !m_ofDocuments);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(bulkmail::PaperColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(bulkmail::SubjectColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(bulkmail::ProblemColumn, QHeaderView::ResizeToContents);
    m_table->setColumnWidth(bulkmail::CustomerColumn, 170);
    m_table->setColumnWidth(bulkmail::ToColumn, 220);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            follow();
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, &BulkMailDialog::showText);
    return m_table;
}

/// What all of them say at the left, what the chosen one will say at the right.
QLayout *BulkMailDialog::buildText()
{
    m_template->setObjectName(QStringLiteral("bulkMailTemplate"));
    m_line->setObjectName(QStringLiteral("bulkMailSubject"));
    m_line->setMaxLength(FieldLimit::line);
    m_body->setObjectName(QStringLiteral("bulkMailBody"));
    m_body->setTabChangesFocus(true);
    m_body->setFixedHeight(textHeight);
    m_text->setObjectName(QStringLiteral("bulkMailText"));
    m_text->setAccessibleName(tr("Text of the chosen letter"));
    m_text->setTabChangesFocus(true);
    setTextReadOnly(m_text, true);
    auto *form = new Form(this);
    form->addRow(tr("Te&mplate"), m_template);
    form->addRow(tr("Su&bject"), m_line);
    form->addRow(tr("Te&xt"), m_body,
                 tr("Words in braces, such as {customer}, differ from letter to letter."));
    connect(m_template, &QComboBox::activated, this, &BulkMailDialog::takeTemplate);
    connect(m_line, &QLineEdit::textChanged, this, &BulkMailDialog::follow);
    connect(m_body, &QPlainTextEdit::textChanged, this, &BulkMailDialog::follow);
    auto *preview = new QVBoxLayout;
    preview->addWidget(mutedLabel(tr("The chosen letter will say:"), this));
    preview->addWidget(m_text, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    row->addWidget(form, 1);
    row->addLayout(preview, 1);
    return row;
}

QLayout *BulkMailDialog::buildFoot()
{
    m_statements->setObjectName(QStringLiteral("attachStatement"));
    m_statements->setChecked(!m_ofDocuments);
    m_statements->setVisible(!m_ofDocuments);
    m_statements->setToolTip(tr("Each customer gets a statement of the own account, as of today."));
    m_send->setObjectName(QStringLiteral("sendBulkMail"));
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is sent (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &BulkMailDialog::send);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_send);
    return foot;
}

} // namespace truckroll
