// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/optionsbar.h"
#include "core/base/text.h"
#include "core/domain/quoteoptions.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace truckroll {

OptionsBar::OptionsBar(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_offer(new QToolButton(this)),
      m_caption(mutedLabel(tr("Options"), this)), m_options(new QWidget(this))
{
    setObjectName(QStringLiteral("optionsBar"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::xs);
    m_caption->setWordWrap(false);
    m_offer->setObjectName(QStringLiteral("offerOptions"));
    m_offer->setText(tr("Offer a choice"));
    m_offer->setIcon(icons::get(QStringLiteral("columns")));
    m_offer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_offer->setAutoRaise(true);
    m_offer->setToolTip(
        tr("Several options in one quote, as good, better and best: the customer takes one."));
    m_flow = new FlowLayout(space::xs, m_options); // as many lines as their names and sums need
    makeButtons();
    m_more = new QToolButton(m_options);
    m_more->setObjectName(QStringLiteral("addOption"));
    m_more->setIcon(icons::get(QStringLiteral("plus")));
    m_more->setAutoRaise(true);
    m_more->setToolTip(tr("Adds an option. A right click or the menu key on one renames or removes it."));
    m_more->setAccessibleName(tr("Add an option"));
    m_flow->addWidget(m_more);
    m_row->addWidget(m_caption);
    m_row->addWidget(m_options, 1);
    m_row->addWidget(m_offer);
    connect(m_offer, &QToolButton::clicked, this, [this] {
        m_names = QStringList{tr("Good", "option of a quote"), tr("Better", "option of a quote")};
        rebuild();
        emit namesChanged(0);
        emit edited();
    });
    connect(m_more, &QToolButton::clicked, this, &OptionsBar::addOption);
    rebuild();
}

void OptionsBar::load(const Document &quote)
{
    m_chosen = quote.chosenOption;
    m_names = quote.optionNames;
    rebuild();
}

void OptionsBar::save(Document &quote) const
{
    quote.optionNames = m_names;
    quote.chosenOption = m_chosen;
}

void OptionsBar::setEditable(bool editable, bool choosable)
{
    m_editable = editable;
    m_choosable = choosable;
    rebuild();
}

/// One for each option that there may be, made before the button behind them: Tab goes in this order.
void OptionsBar::makeButtons()
{
    for (int i = 1; i <= mostOptions; ++i) {
        auto *button = new QToolButton(m_options);
        button->setCheckable(true);
        button->setContextMenuPolicy(Qt::CustomContextMenu);
        button->setFont(Theme::tabular(button->font()));
        m_flow->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QToolButton::clicked, this, [this, i] { choose(i); });
        connect(button, &QToolButton::customContextMenuRequested, this, [this, i, button](const QPoint &pos) {
            if (m_editable)
                showMenu(i, button->mapToGlobal(pos));
        });
    }
}

void OptionsBar::rebuild()
{
    const bool some = !m_names.isEmpty();
    m_caption->setVisible(some);
    m_options->setVisible(some);
    m_offer->setVisible(!some && m_editable);
    m_more->setVisible(some && m_editable && m_names.size() < mostOptions);
    m_totals.resize(size_t(m_names.size()));
    for (int i = 1; i <= mostOptions; ++i) {
        QToolButton *button = m_buttons[size_t(i) - 1];
        const bool used = i <= m_names.size();
        button->setObjectName(used ? QStringLiteral("option-%1").arg(i) : QString());
        button->setVisible(used);
        button->setChecked(i == (m_chosen > 0 ? m_chosen : 1));
        button->setEnabled(m_choosable);
        if (used)
            nameButton(size_t(i) - 1);
    }
}

void OptionsBar::nameButton(size_t i)
{
    const QString name = m_names.at(int(i));
    m_buttons[i]->setText(m_totals[i].isEmpty() ? name : QStringLiteral("%1  %2").arg(name, m_totals[i]));
    const bool chosen = m_chosen == int(i) + 1;
    const QString state = chosen         ? tr("chosen by the customer")
                          : m_chosen > 0 ? tr("not chosen")
                          : i == 0       ? tr("counts while none is chosen")
                                         : tr("counts when it is chosen");
    m_buttons[i]->setToolTip(
        tr("%1: %2. A click chooses it, a second one leaves the choice open.", "an option").arg(name, state));
    m_buttons[i]->setAccessibleName(
        tr("Option %1, %2, %3", "name, amount, state").arg(name, m_totals[i], state));
}

void OptionsBar::choose(int option)
{
    m_chosen = m_chosen == option ? 0 : option;
    rebuild();
    emit optionChosen(m_chosen);
}

void OptionsBar::showTotals(const Document &quote)
{
    if (m_names.isEmpty())
        return;
    std::vector<QString> totals;
    for (int i = 1; i <= optionCount(quote); ++i) {
        const auto offer = withOption(quote, i);
        totals.push_back(offer ? moneyText(offer->totals.total, m_currency) : QString());
    }
    if (totals == m_totals)
        return;
    m_totals = std::move(totals);
    rebuild();
}

void OptionsBar::showMenu(int option, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icons::get(QStringLiteral("edit")), tr("Rename"), this,
                    [this, option] { renameOption(option); });
    menu->addAction(icons::get(QStringLiteral("trash")), tr("Remove with its lines"), this,
                    [this, option] { removeOption(option); });
    menu->popup(globalPos);
}

QString OptionsBar::freeName() const
{
    for (const QString &usual : {tr("Better", "option of a quote"), tr("Best", "option of a quote")})
        if (!m_names.contains(usual))
            return usual;
    for (int i = int(m_names.size()) + 1;; ++i)
        if (const QString name = tr("Option %1").arg(i); !m_names.contains(name))
            return name;
}

void OptionsBar::addOption()
{
    if (!m_editable || m_names.size() >= mostOptions)
        return;
    m_names << freeName();
    rebuild();
    emit namesChanged(0);
    emit edited();
}

void OptionsBar::renameOption(int option)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("renameOption"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Option"));
    dialog->setLabelText(tr("What is this option called?"));
    dialog->setTextValue(m_names.at(option - 1));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, option](const QString &typed) {
        const QString name = cleanLine(typed).left(FieldLimit::name);
        if (name.isEmpty() || m_names.contains(name))
            return;
        m_names[option - 1] = name;
        rebuild();
        emit namesChanged(0);
        emit edited();
    });
    dialog->open();
}

void OptionsBar::removeOption(int option)
{
    if (!m_editable)
        return;
    m_names.removeAt(option - 1);
    if (m_chosen == option)
        m_chosen = 0;
    else if (m_chosen > option)
        --m_chosen;
    rebuild();
    emit namesChanged(option);
    emit edited();
}

} // namespace truckroll
