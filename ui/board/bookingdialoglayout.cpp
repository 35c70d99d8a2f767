// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/board/boardcontext.h"
#include "ui/board/bookingcustomer.h"
#include "ui/board/bookingdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/phonecheck.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

// How the dialog is put together; what it does is in bookingdialog.cpp.
namespace truckroll {

namespace {

QLineEdit *lineField(const char *name, const QString &hint, int limit, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QString::fromLatin1(name));
    field->setPlaceholderText(hint);
    field->setMaxLength(limit);
    return field;
}

QComboBox *choiceField(const char *name, QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->setObjectName(QString::fromLatin1(name));
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(12);
    return field;
}

} // namespace

QWidget *BookingDialog::buildWhat()
{
    auto *box = new QWidget(this);
    m_customer = new BookingCustomer(m_backend, box);
    m_form = new Form(box);
    m_title = lineField("bookingTitle", tr("What is wrong, in a few words"), FieldLimit::name, m_form);
    m_description = new QPlainTextEdit(m_form);
    m_description->setObjectName(QStringLiteral("bookingDescription"));
    m_description->setPlaceholderText(tr("What the customer asked for"));
    m_description->setTabChangesFocus(true);
    m_description->setMinimumHeight(3 * fontMetrics().lineSpacing() + 16);
    m_site = choiceField("bookingSite", m_form);
    m_category = choiceField("bookingCategory", m_form);
    m_contact = lineField("bookingContact", tr("Name"), FieldLimit::name, m_form);
    m_contactPhone = lineField("bookingContactPhone", tr("Phone"), FieldLimit::name, m_form);
    m_contactPhone->setAccessibleName(tr("Contact phone"));
    m_notes = lineField("bookingNotes", tr("For the technician: gate code, bring the long ladder"),
                        FieldLimit::line, m_form);
    m_form->addRow(tr("&Title"), m_title);
    m_form->addWide(m_customer->like()); // the description gives way to it, no field moves
    m_form->addRow(tr("D&escription"), m_description);
    m_form->addRow(tr("S&ite"), m_site);
    m_form->addRow(tr("Cate&gory"), m_category);
    m_form->addRow(tr("C&ontact"), QList<QWidget *>{m_contact, m_contactPhone});
    warnOfShortPhone(m_form, m_contactPhone);
    m_form->addRow(tr("&Notes"), m_notes);
    m_form->setRowVisible(m_site, false);
    m_category->addItem(tr("None"), qint64(0));
    for (const Category &category : m_context.categories())
        m_category->addItem(category.name, category.id.value());
    m_form->setRowVisible(m_category, m_category->count() > 1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_customer);
    column->addWidget(m_form, 1);
    const int labels = std::max(m_form->labelWidth(), m_customer->form()->labelWidth());
    m_form->setLabelWidth(labels);
    m_customer->form()->setLabelWidth(labels);
    return box;
}

QWidget *BookingDialog::buildWhen()
{
    m_place = new PlaceEdit(m_backend, m_context, this);
    return m_place;
}

QPushButton *BookingDialog::makeButton(const char *name, const QString &text, const QString &hint, bool open,
                                       std::optional<DocumentKind> also)
{
    const bool main = m_wanted == also && !(open && !also);
    QPushButton *button = main ? primaryButton(text, hint, this) : plainButton(text, QString(), hint, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setDefault(main);
    button->setProperty("hint", hint);
    connect(button, &QPushButton::clicked, this, [this, open, also] { book(open, also); });
    m_buttons.emplace_back(button, also);
    return button;
}

QWidget *BookingDialog::buildButtons()
{
    auto *box = new QWidget(this);
    QPushButton *leave =
        plainButton(tr("Cancel"), QString(), tr("Leaves; what was typed is offered again (Escape)."), box);
    leave->setObjectName(QStringLiteral("bookingLeave"));
    connect(leave, &QPushButton::clicked, this, &BookingDialog::reject);
    QPushButton *quote =
        makeButton("bookWithQuote", tr("Book with &quote"),
                   tr("Books and opens the folder with a new quote in it."), true, DocumentKind::Quote);
    QPushButton *order = makeButton("bookWithWorkOrder", tr("Book with wor&k order"),
                                    tr("Books and opens the folder with a new work order in it."), true,
                                    DocumentKind::WorkOrder);
    QPushButton *open = makeButton("bookAndOpen", tr("Book and open &folder"),
                                   tr("Books and opens the folder (Ctrl+Shift+Enter)."), true, std::nullopt);
    QPushButton *plain =
        makeButton("book", tr("&Book"), tr("Books the visit (Enter or Ctrl+Enter)."), false, std::nullopt);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(leave);
    row->addStretch(1);
    for (QPushButton *button : {quote, order, open, plain})
        row->addWidget(button);
    return box;
}

} // namespace truckroll
