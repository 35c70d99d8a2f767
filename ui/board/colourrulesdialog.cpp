// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/colourrulesdialog.h"
#include "core/base/text.h"
#include "ui/widgets/coloredit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int signSize = 14;

void allow(QPushButton *button, const QString &hint, const QString &whyNot)
{
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot.isEmpty() ? hint : whyNot);
}

} // namespace

ColourRulesDialog::ColourRulesDialog(const std::vector<ColourRule> &rules, QWidget *parent)
    : QDialog(parent), m_rules(rules), m_list(new QListWidget(this)), m_words(new QLineEdit(this)),
      m_status(new QComboBox(this)), m_color(new ColorEdit(this))
{
    setObjectName(QStringLiteral("colourRulesDialog"));
    setWindowTitle(tr("Rules for the colors of the cards"));
    m_list->setObjectName(QStringLiteral("rules"));
    m_list->setAccessibleName(tr("Rules, the first that fits wins"));
    m_words->setObjectName(QStringLiteral("ruleWords"));
    m_words->setMaxLength(FieldLimit::line);
    m_words->setPlaceholderText(tr("boiler, Kline, HVAC \u2026"));
    m_status->setObjectName(QStringLiteral("ruleStatus"));
    m_status->addItem(tr("Any status"));
    for (const VisitStatus status : allVisitStatuses) {
        if (status != VisitStatus::Cancelled) // never on the board
            m_status->addItem(visitStatusText(status), int(status));
    }
    m_color->setObjectName(QStringLiteral("ruleColor"));
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, &ColourRulesDialog::show);
    connect(m_words, &QLineEdit::textEdited, this, &ColourRulesDialog::change);
    connect(m_status, &QComboBox::activated, this, &ColourRulesDialog::change);
    connect(m_color, &ColorEdit::edited, this, &ColourRulesDialog::change);
    showRows(0);
    resize(520, 420);
}

void ColourRulesDialog::layOut()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(
        mutedLabel(tr("A card gets the color of the first rule whose words it has: in its customer, "
                      "title, place, category, people or documents. As long as there is no rule, cards "
                      "are not colored by rules."),
                   this));
    all->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text, const char *icon, const QString &hint, const char *name) {
        QPushButton *made = plainButton(text, QString::fromLatin1(icon), hint, this);
        made->setObjectName(QString::fromLatin1(name));
        row->addWidget(made);
        return made;
    };
    connect(button(tr("&Add"), "plus", tr("Adds a rule below the others."), "ruleAdd"), &QPushButton::clicked,
            this, &ColourRulesDialog::add);
    m_remove = button(tr("&Remove"), "trash", QString(), "ruleRemove");
    m_up = button(tr("&Up"), "chevron-up", QString(), "ruleUp");
    m_down = button(tr("&Down"), "chevron-down", QString(), "ruleDown");
    row->addStretch();
    all->addLayout(row);
    connect(m_remove, &QPushButton::clicked, this, &ColourRulesDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { shift(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { shift(1); });
    auto *form = new Form(this);
    form->addRow(tr("&Words"), m_words, tr("All of them, in any order; empty: every card."));
    form->addRow(tr("&Status"), m_status);
    form->addRow(tr("&Color"), m_color);
    all->addWidget(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    all->addWidget(buttons);
}

void ColourRulesDialog::showRows(int current)
{
    m_showing = true;
    m_list->clear();
    for (const ColourRule &rule : m_rules) {
        QPixmap sign(signSize, signSize);
        sign.fill(rule.color);
        m_list->addItem(new QListWidgetItem(QIcon(sign), ruleText(rule)));
    }
    m_showing = false;
    m_list->setCurrentRow(std::min(current, int(m_rules.size()) - 1)); // -1: there is none
    show(m_list->currentRow());
}

void ColourRulesDialog::show(int row)
{
    if (m_showing)
        return;
    const bool any = row >= 0 && row < int(m_rules.size());
    for (QWidget *each : std::initializer_list<QWidget *>{m_words, m_status, m_color})
        each->setEnabled(any);
    const QString none = any ? QString() : tr("Add a rule first.");
    allow(m_remove, tr("Takes the rule away."), none);
    allow(m_up, tr("Looked at before the rule above it."),
          any && row == 0 ? tr("It is the first rule already.") : none);
    allow(m_down, tr("Looked at after the rule below it."),
          any && row + 1 == int(m_rules.size()) ? tr("It is the last rule already.") : none);
    const ColourRule rule = any ? m_rules[size_t(row)] : ColourRule();
    m_words->setText(rule.words);
    m_status->setCurrentIndex(rule.status ? std::max(0, m_status->findData(int(*rule.status))) : 0);
    m_color->setColor(rule.color.isValid() ? rule.color.name() : QString());
}

void ColourRulesDialog::change()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    ColourRule &rule = m_rules[size_t(row)];
    rule.words = cleanLine(m_words->text());
    rule.status = m_status->currentIndex() > 0 ? std::optional(VisitStatus(m_status->currentData().toInt()))
                                               : std::nullopt;
    rule.color = QColor(m_color->color());
    QPixmap sign(signSize, signSize);
    sign.fill(rule.color);
    m_list->item(row)->setIcon(QIcon(sign));
    m_list->item(row)->setText(ruleText(rule));
}

void ColourRulesDialog::add()
{
    const QStringList colors = ColorEdit::swatches();
    m_rules.push_back({{}, {}, QColor(colors.at(qsizetype(m_rules.size()) % colors.size()))});
    showRows(int(m_rules.size()) - 1);
    m_words->setFocus();
}

void ColourRulesDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_rules.erase(m_rules.begin() + row);
    showRows(row);
}

void ColourRulesDialog::shift(int way)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + way < 0 || row + way >= int(m_rules.size()))
        return;
    std::swap(m_rules[size_t(row)], m_rules[size_t(row + way)]);
    showRows(row + way);
}

} // namespace truckroll
