// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/convertdialog.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace truckroll {

namespace {

enum Column { TakeColumn, NameColumn, LeftColumn, QuantityColumn, PriceColumn };
constexpr int columns = 5;

QTableWidgetItem *cell(const QString &text, bool number, bool editable)
{
    auto *item = new QTableWidgetItem(text);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    item->setFlags(editable ? flags | Qt::ItemIsEditable : flags);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

} // namespace

ConvertDialog::ConvertDialog(Backend &backend, const DocumentDetails::Reply &details, DocumentKind to,
                             const QString &currency, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_details(details), m_to(to), m_currency(currency),
      m_left(leftOver(details.document, details.taken)), m_banner(new Banner(this)),
      m_table(new QTableWidget(0, columns, this)),
      m_keepDraft(new QCheckBox(
          tr("&Keep as a draft, so that lines can still be changed before it is issued"), this)),
      m_total(plainLabel(QString(), this)), m_convert(primaryButton(QString(), QString(), this))
{
    setObjectName(QStringLiteral("convertDialog"));
    setWindowTitle(tr("%1 to %2").arg(details.document.number, documentKindText(to).toLower()));
    build();
    fillLines();
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            follow();
    });
    connect(m_keepDraft, &QCheckBox::toggled, this, &ConvertDialog::follow);
    connect(m_convert, &QPushButton::clicked, this, &ConvertDialog::convert);
    follow();
    m_convert->setFocus();
}

void ConvertDialog::build()
{
    m_table->setObjectName(QStringLiteral("convertLines"));
    m_table->setHorizontalHeaderLabels({QString(), tr("Line"), tr("Left"), tr("Take"), tr("Price")});
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(TakeColumn, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Lines to take"));
    m_keepDraft->setObjectName(QStringLiteral("keepAsDraft"));
    m_keepDraft->setVisible(m_to == DocumentKind::Invoice);
    m_total->setObjectName(QStringLiteral("convertTotal"));
    m_total->setFont(Theme::tabular(Theme::headingFont()));
    m_convert->setObjectName(QStringLiteral("convert"));
    m_convert->setDefault(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    if (!m_details.results.empty())
        all->addWidget(earlierResults());
    all->addWidget(
        mutedLabel(tr("Uncheck a line or lower its quantity to leave it for later. All parts together come "
                      "to the whole, to the cent."),
                   this));
    all->addWidget(m_table, 1);
    all->addWidget(m_keepDraft);
    auto *foot = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is made (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(m_total);
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_convert);
    all->addLayout(foot);
    resize(720, 480);
}

QWidget *ConvertDialog::earlierResults()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(plainLabel(tr("Made from it before:"), box));
    for (const CardDocument &result : m_details.results) {
        QPushButton *show =
            plainButton(tr("Show %1 (%2)").arg(result.number, documentStateText(result.state)), QString(),
                        tr("Total %1").arg(moneyText(result.total, m_currency)), box);
        show->setObjectName(QStringLiteral("showResult"));
        connect(show, &QPushButton::clicked, this, [this, number = result.number] {
            emit resultRequested(number);
            reject();
        });
        row->addWidget(show);
    }
    row->addStretch();
    return box;
}

void ConvertDialog::fillLines()
{
    m_filling = true;
    m_table->setRowCount(int(m_left.size()));
    for (size_t i = 0; i < m_left.size(); ++i)
        fillLine(int(i), m_left[i]);
    m_filling = false;
}

void ConvertDialog::fillLine(int row, const LineTake &left)
{
    const QLocale locale;
    const auto &lines = m_details.document.lines;
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const DocumentLine &each) { return each.id == left.line; });
    if (line == lines.end())
        return;
    auto *take = new QTableWidgetItem;
    take->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    take->setCheckState(Qt::Checked);
    m_table->setItem(row, TakeColumn, take);
    const QString name = line->itemName.isEmpty() ? line->description : line->itemName;
    m_table->setItem(row, NameColumn, cell(name, false, false));
    m_table->setItem(row, LeftColumn, cell(quantityText(left.quantity, locale), true, false));
    m_table->setItem(row, QuantityColumn, cell(quantityText(left.quantity, locale), true, true));
    m_table->setItem(row, PriceColumn, cell(unitPriceText(line->unitPrice, locale), true, false));
}

std::optional<Quantity> ConvertDialog::quantityAt(int row) const
{
    const Quantity left = m_left[size_t(row)].quantity;
    const auto typed = readQuantity(m_table->item(row, QuantityColumn)->text(), QLocale());
    if (!typed || typed->isNegative() != left.isNegative())
        return typed && typed->isZero() ? typed : std::nullopt;
    const bool tooMuch = left.isNegative() ? *typed < left : *typed > left;
    return tooMuch ? std::nullopt : typed;
}

bool ConvertDialog::isAll() const
{
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, TakeColumn)->checkState() != Qt::Checked ||
            quantityAt(row) != m_left[size_t(row)].quantity)
            return false;
    return true;
}

std::vector<LineTake> ConvertDialog::takes() const
{
    std::vector<LineTake> chosen;
    if (isAll())
        return chosen;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto quantity = quantityAt(row);
        if (m_table->item(row, TakeColumn)->checkState() == Qt::Checked && quantity)
            chosen.push_back({m_left[size_t(row)].line, *quantity});
    }
    return chosen;
}

void ConvertDialog::follow()
{
    QString wrong;
    bool any = m_left.empty();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, TakeColumn)->checkState() != Qt::Checked)
            continue;
        any = true;
        if (!quantityAt(row))
            wrong = tr("The quantity of line %1 is no number from 0 to %2.")
                        .arg(QString::number(row + 1), m_table->item(row, LeftColumn)->text());
    }
    if (!any)
        wrong = tr("Choose at least one line.");
    Money total;
    if (wrong.isEmpty()) {
        const Result<Document> plan = planConversion(m_details.document, m_to, takes(), m_details.taken);
        if (plan)
            total = plan->totals.total;
        else
            wrong = plan.error().forUser;
    }
    m_convert->setEnabled(wrong.isEmpty());
    nameButton();
    if (!wrong.isEmpty())
        m_convert->setToolTip(wrong);
    m_total->setForegroundRole(wrong.isEmpty() ? QPalette::WindowText : QPalette::BrightText);
    m_total->setText(wrong.isEmpty() ? tr("Total %1").arg(moneyText(total, m_currency)) : wrong);
}

/// An invoice that is not kept as a draft is issued at once, so the button has to say so.
void ConvertDialog::nameButton()
{
    if (m_to != DocumentKind::Invoice) {
        m_convert->setText(tr("Make the %1").arg(documentKindText(m_to).toLower()));
        m_convert->setToolTip(tr("Makes it and opens it."));
    } else if (m_keepDraft->isChecked()) {
        m_convert->setText(tr("Make a draft"));
        m_convert->setToolTip(tr("Makes a draft of the invoice and opens it."));
    } else {
        m_convert->setText(tr("Issue the invoice"));
        m_convert->setToolTip(tr("Makes the invoice and issues it; it cannot be changed after that."));
    }
}

void ConvertDialog::convert()
{
    ConvertDocument command;
    command.source = m_details.document.id;
    command.to = m_to;
    command.takes = takes();
    command.keepAsDraft = m_keepDraft->isVisibleTo(this) && m_keepDraft->isChecked();
    m_convert->setEnabled(false);
    m_banner->clear();
    m_backend.act(
        this, command,
        std::function<void(Result<ConvertDocument::Reply>)>([this](Result<ConvertDocument::Reply> reply) {
            m_convert->setEnabled(true);
            if (!reply) {
                m_banner->showError(reply.error());
                return;
            }
            emit converted(reply->document, reply->already);
            accept();
        }));
}

} // namespace truckroll
