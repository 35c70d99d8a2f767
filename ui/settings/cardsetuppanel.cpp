// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/cardsetuppanel.h"
#include "core/backend/backend.h"
#include "ui/settings/cardsecretsbox.h"
#include "ui/widgets/combopicker.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QVBoxLayout>

namespace truckroll {

namespace {
constexpr int widest = 720;
}

CardSetupPanel *CardSetupPanel::make(Backend &backend, Cashier *cashier, QWidget *parent)
{
    auto *picker = new ComboPicker(tr("Co&mpany"), tr("The company whose card payments are set up."));
    const auto names = std::make_shared<std::map<qint64, QString>>();
    Words words;
    words.icon = QStringLiteral("card");
    words.nothingTitle = tr("No company chosen");
    words.nothingText = tr("Each company takes cards with a merchant account of its own.");
    words.whyReadOnly = backend.whyNot(Action::ChangeCompany);
    Traits traits;
    traits.key = [](const CardSetup &setup) { return setup.company.value(); };
    traits.title = [names](const CardSetup &setup) {
        const auto found = names->find(setup.company.value());
        return found == names->end() ? QString() : found->second;
    };
    traits.listRows = [picker, title = traits.title](const std::vector<CardSetup> &setups) {
        std::vector<std::pair<qint64, QString>> rows;
        for (const CardSetup &setup : setups)
            rows.emplace_back(setup.company.value(), title(setup));
        picker->setRows(rows);
    };
    return new CardSetupPanel(backend, cashier, picker, new CardSetupEditor(backend), words, traits, names,
                              parent);
}

CardSetupPanel::CardSetupPanel(Backend &backend, Cashier *cashier, RecordPicker *picker,
                               CardSetupEditor *editor, const Words &words, Traits traits, Names names,
                               QWidget *parent)
    : RecordPanelOf<CardSetup>(picker, editor, words, std::move(traits), parent), m_names(std::move(names)),
      m_secrets(new CardSecretsBox(backend, cashier, this))
{
    setObjectName(QStringLiteral("cardSetupPanel"));
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(editor);
    column->addWidget(m_secrets);
    if (auto *secrets = m_secrets->findChild<Form *>()) // both stand in one line
        if (const auto *above = editor->findChild<Form *>())
            secrets->setLabelWidth(above->labelWidth());
    column->addStretch();
    setBody(scrolled(body, widest, this));
    putPickerAbove();
    connect(this, &RecordPanel::stateChanged, m_secrets,
            [this] { m_secrets->setUnsavedAbove(hasUnsavedText()); });
    connect(editor, &RecordEditor::saved, this, [this, editor] { m_secrets->show(editor->record()); });
}

void CardSetupPanel::setSetups(const std::vector<CardSetup> &setups, const std::vector<Company> &companies)
{
    m_names->clear();
    for (const Company &company : companies)
        (*m_names)[company.id.value()] = company.name;
    setRecords(setups);
    if (const CardSetup *shown = find(key()))
        m_secrets->show(*shown);
}

bool CardSetupPanel::loadKey(qint64 key)
{
    if (!RecordPanelOf<CardSetup>::loadKey(key))
        return false;
    m_secrets->show(editor()->record());
    return true;
}

} // namespace truckroll
