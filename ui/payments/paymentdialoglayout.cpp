// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/documents/documentcontext.h"
#include "ui/payments/linkpanel.h"
#include "ui/payments/paymentdialog.h"
#include "ui/payments/sign.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tabledelegate.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

// How the payment window looks.
namespace truckroll {

namespace {

constexpr int dialogWidth = 700;
constexpr int linesOfHistory = 3;

QPushButton *namedButton(QPushButton *button, const char *name)
{
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    return button;
}

QTableView *makeTable(QAbstractTableModel &model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(&model);
    table->setItemDelegate(new TableDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    const int rowHeight = std::max(28, table->fontMetrics().height() + 10);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < model.columnCount(); ++column)
        table->setColumnWidth(column, static_cast<TableModel &>(model).columnAt(column).width);
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() + linesOfHistory * rowHeight);
    return table;
}

} // namespace

void PaymentDialog::build()
{
    setObjectName(QStringLiteral("paymentDialog"));
    setWindowTitle(tr("Payment on %1").arg(m_invoice.number));
    m_test->setObjectName(QStringLiteral("paymentTestSystem"));
    m_locked->setObjectName(QStringLiteral("paymentLocked"));
    m_open->setObjectName(QStringLiteral("paymentChecking"));
    auto *unlocking = namedButton(plainButton(tr("Unlock\u2026"), QStringLiteral("lock"),
                                              tr("Asks for the passphrase of the file of passwords."), this),
                                  "unlockSecrets");
    connect(unlocking, &QPushButton::clicked, this, &PaymentDialog::unlock);
    m_locked->addWidget(unlocking);
    for (QPushButton *button : {namedButton(m_cancel, "cancelCharge"), namedButton(m_lookUp, "lookUpCharge"),
                                namedButton(m_decide, "decideCharge")})
        m_open->addWidget(button);
    m_sums->setObjectName(QStringLiteral("paymentSums"));
    m_after->setObjectName(QStringLiteral("balanceAfter"));
    m_after->setWordWrap(true);
    buildForm();

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    for (QWidget *part :
         {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_test), static_cast<QWidget *>(m_locked),
          static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_sums), static_cast<QWidget *>(m_form),
          static_cast<QWidget *>(m_links), static_cast<QWidget *>(m_after)})
        all->addWidget(part);
    all->addWidget(buildHistory(), 1);
    all->addWidget(buildFoot());
    setMinimumWidth(dialogWidth);
    new GrowToFit(*this);
}

void PaymentDialog::buildForm()
{
    m_amount->setObjectName(QStringLiteral("paymentAmount"));
    m_amount->setNegativeAllowed(false);
    m_amount->setValue(m_invoice.balance());
    m_way->setObjectName(QStringLiteral("paymentMethod"));
    for (size_t i = 0; i < payWayCount; ++i)
        m_way->addItem(payWayText(PayWay(i)), int(i));
    m_reference->setObjectName(QStringLiteral("paymentReference"));
    m_reference->setMaxLength(FieldLimit::name);
    m_date->setObjectName(QStringLiteral("paymentDate"));
    m_date->setToday(officeDay(m_backend.clock().nowUtc(), m_zone));
    m_date->setDate(officeDay(m_backend.clock().nowUtc(), m_zone));
    m_consent->setObjectName(QStringLiteral("profileConsent"));

    m_form->addRow(tr("&Amount"), m_amount);
    m_form->addRow(tr("&Method"), m_way);
    m_form->addRow(tr("&Reference"), m_reference, tr("A check's number, or what else names the payment."));
    m_form->addRow(tr("&Date"), m_date);
    m_form->addRow(tr("&Terminal"), buildTerminalRow());
    m_form->addRow(tr("&Stored"), buildProfileRow());
    m_terminal->setAccessibleName(tr("Terminal"));
    m_profile->setAccessibleName(tr("Stored card or account"));
}

QWidget *PaymentDialog::buildTerminalRow()
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("terminalRow"));
    m_terminal->setObjectName(QStringLiteral("paymentTerminal"));
    m_terminal->setToolTip(tr("The company's terminals, by their serial numbers."));
    m_refresh->setObjectName(QStringLiteral("listTerminals"));
    m_refresh->setIcon(icons::get(QStringLiteral("refresh")));
    m_refresh->setToolTip(tr("Asks for the company's terminals again."));
    m_refresh->setAccessibleName(tr("List the terminals"));
    namedButton(m_free, "freeTerminal");
    m_keyed->setObjectName(QStringLiteral("keyedAtTerminal"));
    m_keyed->setToolTip(
        tr("For orders by telephone: the number is keyed in on the terminal, never into this computer."));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->addWidget(m_terminal, 1);
    row->addWidget(m_refresh);
    row->addWidget(m_free);
    column->addLayout(row);
    m_signature->setObjectName(QStringLiteral("signatureAtTerminal"));
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_keyed);
    choices->addWidget(m_signature);
    choices->addStretch();
    column->addLayout(choices);
    box->setFocusProxy(m_terminal);
    return box;
}

QWidget *PaymentDialog::buildProfileRow()
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("profileRow"));
    m_profile->setObjectName(QStringLiteral("paymentProfile"));
    m_profile->setToolTip(
        tr("Stored with the customer's consent; only the last four digits are known here."));
    namedButton(m_store, "storeProfile");
    namedButton(m_forget, "forgetProfile");
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->addWidget(m_profile, 1);
    row->addWidget(m_store);
    row->addWidget(m_forget);
    column->addLayout(row);
    column->addWidget(m_consent);
    box->setFocusProxy(m_profile);
    return box;
}

QWidget *PaymentDialog::buildHistory()
{
    auto *box = new QWidget(this);
    m_table = makeTable(*m_model, box);
    m_table->setObjectName(QStringLiteral("paymentHistory"));
    m_table->setAccessibleName(tr("What has happened so far"));
    m_nothing->setObjectName(QStringLiteral("paymentNothingYet"));
    m_details->setObjectName(QStringLiteral("paymentDetails"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setMinimumHeight(2 * m_details->fontMetrics().lineSpacing());
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : {namedButton(m_back, "giveBack"), namedButton(m_receipt, "showReceipt"),
                                namedButton(m_mailReceipt, "mailReceipt"), namedButton(m_keep, "keepCard")})
        acts->addWidget(button);
    acts->addStretch();
    auto *all = new QVBoxLayout(box);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(new SectionHeader(tr("What has happened so far"), {}, box));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    all->addWidget(m_nothing);
    all->addWidget(m_table, 1);
    all->addWidget(m_details);
    all->addLayout(acts);
    return box;
}

QWidget *PaymentDialog::buildFoot()
{
    auto *box = new QWidget(this);
    m_take->setObjectName(QStringLiteral("takePayment"));
    m_take->setDefault(true);
    namedButton(m_leave, "closePayment");
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(m_leave);
    row->addWidget(m_take);
    return box;
}

} // namespace truckroll
