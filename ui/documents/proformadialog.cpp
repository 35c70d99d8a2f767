// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/proformadialog.h"
#include "core/backend/backend.h"
#include "core/domain/billingacts.h"
#include "core/domain/deposit.h"
#include "core/domain/totals.h"
#include "ui/documents/takestable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr Percent usualDeposit = Percent::whole(50);
constexpr int heightWithLines = 460;

} // namespace

ProFormaDialog::ProFormaDialog(Backend &backend, const DocumentDetails::Reply &details,
                               const QString &currency, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_details(details), m_currency(currency),
      m_banner(new Banner(this)), m_lines(new TakesTable(details, this)), m_percent(new PercentEdit(this)),
      m_amount(new MoneyEdit(this)), m_total(plainLabel(QString(), this)),
      m_make(primaryButton(tr("Make the pro forma"), QString(), this))
{
    setObjectName(QStringLiteral("proFormaDialog"));
    setWindowTitle(tr("Deposit or part of %1").arg(details.document.number));
    build();
    for (AmountEdit *edit : {static_cast<AmountEdit *>(m_percent), static_cast<AmountEdit *>(m_amount)})
        connect(edit, &QLineEdit::textChanged, this, &ProFormaDialog::follow);
    connect(m_lines, &TakesTable::chosen, this, &ProFormaDialog::follow);
    connect(m_make, &QPushButton::clicked, this, &ProFormaDialog::make);
    follow();
    m_make->setFocus();
}

ProFormaDialog::~ProFormaDialog()
{
    m_percent->disconnect(this); // they tidy their text when they lose the focus, also while they go
    m_amount->disconnect(this);
}

QRadioButton *ProFormaDialog::wayButton(Way way, const char *name, const QString &text, const QString &hint)
{
    auto *button = new QRadioButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(hint);
    connect(button, &QRadioButton::toggled, this, &ProFormaDialog::follow);
    // Who chooses an amount types it next.
    connect(button, &QRadioButton::clicked, this, [this, way] {
        if (way == Way::Percentage)
            m_percent->setFocus(Qt::TabFocusReason);
        else if (way == Way::Amount)
            m_amount->setFocus(Qt::TabFocusReason);
    });
    m_ways[way] = button;
    return button;
}

void ProFormaDialog::build()
{
    resize(680, heightWithLines); // before a way is chosen, which may need less
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::s);
    all->addWidget(m_banner);
    auto *what = mutedLabel(tr("A pro forma asks for money before the work is billed. Nothing is owed by it: "
                               "when the money comes, “Invoice the pro forma” makes the invoice."),
                            this);
    what->setFixedHeight(what->heightForWidth(width() - 2 * space::xl)); // a size hint is of another width
    all->addWidget(what);
    all->addWidget(wayButton(Way::Lines, "proFormaLines", tr("Some of its &lines"),
                             tr("What an invoice of these lines would come to.")));
    m_lines->setObjectName(QStringLiteral("proFormaTable"));
    all->addWidget(m_lines, 1);
    auto *ways = new QGridLayout; // the fields below each other
    ways->setColumnStretch(2, 1);
    all->addLayout(ways);
    const auto row = [&](QRadioButton *button, AmountEdit *edit, const char *name, const QString &what) {
        edit->setObjectName(QString::fromLatin1(name));
        edit->setAccessibleName(what);
        edit->setNegativeAllowed(false);
        edit->setMaximumWidth(140);
        const int at = ways->rowCount();
        ways->addWidget(button, at, 0);
        ways->addWidget(edit, at, 1);
    };
    row(wayButton(Way::Percentage, "proFormaPercent", tr("A deposit of a &percentage"),
                  tr("Of the total, tax included. The invoice of the work takes it off again.")),
        m_percent, "depositPercent", tr("Percentage of the deposit"));
    row(wayButton(Way::Amount, "proFormaAmount", tr("A deposit of an &amount"),
                  tr("The invoice of the work takes it off again.")),
        m_amount, "depositAmount", tr("Amount of the deposit"));
    m_percent->setUnit(QStringLiteral("%"));
    m_percent->setValue(usualDeposit);
    m_ways.at(Way::Percentage)->setChecked(true);
    m_total->setObjectName(QStringLiteral("proFormaTotal"));
    m_total->setFont(Theme::tabular(Theme::headingFont()));
    m_make->setObjectName(QStringLiteral("makeProForma"));
    m_make->setDefault(true);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is made (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_total);
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_make);
    all->addSpacing(space::s);
    all->addLayout(foot);
}

ProFormaDialog::Way ProFormaDialog::way() const
{
    for (const auto &[way, button] : m_ways)
        if (button->isChecked())
            return way;
    return Way::Percentage;
}

Result<Money> ProFormaDialog::total() const
{
    const Document &source = m_details.document;
    const auto amount = [&](const AmountEdit &edit, std::optional<Money> money) -> Result<Money> {
        if (edit.isWrong())
            return ruleBroken(edit.problem());
        CHECK_OK(planDeposit(source, money.value_or(Money()), {}, source.totals.total));
        return *money;
    };
    switch (way()) {
    case Way::Lines: {
        if (const QString wrong = m_lines->problem(); !wrong.isEmpty())
            return ruleBroken(wrong);
        TRY(const Document plan, planLinesProForma(source, m_lines->named(), m_details.taken));
        return plan.totals.total;
    }
    case Way::Percentage: {
        const auto percent = m_percent->value();
        return amount(*m_percent, percent ? percentOf(*percent, source.totals.total) : std::nullopt);
    }
    case Way::Amount:
        return amount(*m_amount, m_amount->value());
    }
    Q_UNREACHABLE();
}

void ProFormaDialog::follow()
{
    m_lines->showIn(*this, way() == Way::Lines, heightWithLines);
    m_percent->setEnabled(way() == Way::Percentage);
    m_amount->setEnabled(way() == Way::Amount);
    const Result<Money> sum = total();
    m_make->setEnabled(sum.has_value());
    m_make->setToolTip(
        sum ? tr("Makes it and opens it. It can be printed and sent, and billed when the money comes.")
            : sum.error().forUser);
    m_total->setText(sum ? tr("Total %1").arg(moneyText(*sum, m_currency)) : sum.error().forUser);
    m_total->setWordWrap(!sum.has_value());
}

void ProFormaDialog::make()
{
    m_make->setEnabled(false);
    m_banner->clear();
    MakePartProForma part;
    part.source = m_details.document.id;
    if (way() == Way::Lines)
        part.takes = m_lines->named();
    else if (way() == Way::Percentage)
        part.percent = m_percent->value();
    else
        part.amount = m_amount->value();
    m_backend.act(this, part,
                  std::function<void(Result<Document>)>([this](Result<Document> reply) { took(reply); }));
}

void ProFormaDialog::took(const Result<Document> &reply)
{
    m_make->setEnabled(true);
    if (!reply)
        return m_banner->showError(reply.error());
    emit made(*reply);
    accept();
}

} // namespace truckroll
