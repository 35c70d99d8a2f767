// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancesection.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Type = PreferenceDefinition::Type;

}

AppearanceSection::AppearanceSection(Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_preferences(preferences), m_form(new Form(this))
{
    setObjectName(QStringLiteral("appearanceSection"));
    for (const PreferenceDefinition &definition : preferenceTable()) {
        QWidget *field = definition.title.isEmpty() ? nullptr : makeField(definition);
        if (!field)
            continue;
        field->setObjectName(definition.key);
        field->setToolTip(tr("Holds at once, for you on this computer."));
        m_fields[definition.key] = field;
        m_form->addRow(definition.title, field);
        show(definition.key);
    }
    QPushButton *reset = plainButton(tr("As delivered"), QStringLiteral("undo"),
                                     tr("Puts everything on this page back to how it was delivered."), this);
    reset->setObjectName(QStringLiteral("resetPreferences"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::l);
    all->addWidget(new SectionHeader(tr("Appearance"), tr("For you, on this computer."), this));
    all->addWidget(m_form);
    all->addWidget(reset, 0, Qt::AlignLeft);
    all->addStretch();
    connect(reset, &QPushButton::clicked, this, [this] {
        for (const auto &[key, field] : m_fields)
            m_preferences.reset(key);
    });
    connect(&m_preferences, &Preferences::changed, this, &AppearanceSection::show);
}

QWidget *AppearanceSection::makeField(const PreferenceDefinition &definition)
{
    const QString key = definition.key;
    const auto set = [this, key](const QVariant &value) {
        if (!m_filling)
            m_preferences.set(key, value);
    };
    switch (definition.type) {
    case Type::OneOf: {
        auto *box = new QComboBox(this);
        for (qsizetype i = 0; i < definition.choices.size(); ++i)
            box->addItem(definition.choiceTitles.value(i, definition.choices[i]), definition.choices[i]);
        box->setMaximumWidth(240);
        connect(box, &QComboBox::currentIndexChanged, this, [set, box] { set(box->currentData()); });
        return box;
    }
    case Type::YesNo: {
        auto *mark = new QCheckBox(tr("Yes"), this);
        connect(mark, &QCheckBox::toggled, this, set);
        return mark;
    }
    case Type::WholeNumber: {
        auto *number = new QSpinBox(this);
        number->setRange(definition.smallest, definition.largest);
        number->setMaximumWidth(120);
        connect(number, &QSpinBox::valueChanged, this, set);
        return number;
    }
    case Type::Text: {
        auto *line = new QLineEdit(this);
        connect(line, &QLineEdit::editingFinished, this, [set, line] { set(line->text()); });
        return line;
    }
    case Type::Bytes:
    case Type::List:
        return nullptr;
    }
    return nullptr;
}

void AppearanceSection::show(const QString &key)
{
    const auto found = m_fields.find(key);
    if (found == m_fields.end())
        return;
    m_filling = true;
    const QVariant value = m_preferences.value(key);
    if (auto *box = qobject_cast<QComboBox *>(found->second))
        box->setCurrentIndex(std::max(0, box->findData(value)));
    else if (auto *mark = qobject_cast<QCheckBox *>(found->second))
        mark->setChecked(value.toBool());
    else if (auto *number = qobject_cast<QSpinBox *>(found->second))
        number->setValue(value.toInt());
    else if (auto *line = qobject_cast<QLineEdit *>(found->second))
        line->setText(value.toString());
    m_filling = false;
}

} // namespace truckroll
