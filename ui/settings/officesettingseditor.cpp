// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/officesettingseditor.h"
#include "core/backend/backend.h"
#include "core/schedule/timewords.h"
#include "ui/widgets/form.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace truckroll {

namespace {

using Type = SettingDefinition::Type;

/// Choices are words of the command line; those that people read are translated here.
QString choiceText(const QString &choice)
{
    if (choice == u"sunday")
        return OfficeSettingsEditor::tr("Sunday");
    if (choice == u"monday")
        return OfficeSettingsEditor::tr("Monday");
    if (choice == u"starttls")
        return OfficeSettingsEditor::tr("STARTTLS, the usual");
    if (choice == u"tls")
        return OfficeSettingsEditor::tr("TLS from the start");
    if (choice == u"none")
        return OfficeSettingsEditor::tr("None, to this machine only");
    if (choice == u"production")
        return OfficeSettingsEditor::tr("The real one");
    if (choice == u"sandbox")
        return OfficeSettingsEditor::tr("The sandbox");
    if (choice == u"yes")
        return OfficeSettingsEditor::tr("Yes");
    if (choice == u"no")
        return OfficeSettingsEditor::tr("No");
    return choice;
}

bool isHour(const SettingDefinition &definition)
{
    return definition.key.endsWith(QLatin1String("_hour"));
}

/// "7:00 AM"; the last hour of a day is no 12:00 AM.
QString hourText(int hour)
{
    return hour == 24 ? OfficeSettingsEditor::tr("Midnight") : timeInWords(hour * 60, QLocale());
}

QString standardText(const SettingDefinition &definition)
{
    return isHour(definition) ? hourText(definition.standard.toInt()) : choiceText(definition.standard);
}

/// "board.step_minutes" stands in the part "Board".
QString sectionOf(const QString &key)
{
    const QString part = key.section(u'.', 0, 0);
    if (part == u"board")
        return OfficeSettingsEditor::tr("Board");
    if (part == u"mail")
        return OfficeSettingsEditor::tr("E-mail");
    if (part == u"appointment")
        return OfficeSettingsEditor::tr("Appointments");
    if (part == u"cardpointe")
        return OfficeSettingsEditor::tr("Card payments");
    if (part == u"quickbooks")
        return OfficeSettingsEditor::tr("QuickBooks");
    return part;
}

/// Those that people set in the window; the rest are for scripts.
const std::vector<SettingDefinition> &shownSettings()
{
    static const std::vector<SettingDefinition> shown = [] {
        std::vector<SettingDefinition> found;
        for (const SettingDefinition &definition : officeSettings())
            if (definition.inWindow)
                found.push_back(definition);
        return found;
    }();
    return shown;
}

QComboBox *hoursBox(const SettingDefinition &definition, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (int hour = definition.smallest; hour <= definition.largest; ++hour)
        box->addItem(hourText(hour), QString::number(hour));
    box->setMaximumWidth(160);
    return box;
}

constexpr QLatin1String yes("yes");
constexpr QLatin1String no("no");

} // namespace

OfficeSettingsEditor::OfficeSettingsEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<OfficeSettingValues>(backend, Action::ChangeCompany, QStringLiteral("settings"), parent)
{
    setObjectName(QStringLiteral("officeSettingsEditor"));
    QString section;
    for (const SettingDefinition &definition : shownSettings()) {
        if (const QString now = sectionOf(definition.key); now != section) {
            section = now;
            form()->addSection(section);
        }
        QWidget *field = makeField(definition);
        field->setObjectName(definition.key);
        field->setToolTip(
            definition.standard.isEmpty()
                ? tr("For everybody who works with this office.")
                : tr("For everybody who works with this office; usually %1.").arg(standardText(definition)));
        m_fields[definition.key] = field;
        form()->addRow(definition.title, field);
    }
    finishForm();
    load(OfficeSettingValues());
}

QWidget *OfficeSettingsEditor::makeField(const SettingDefinition &definition)
{
    switch (definition.type) {
    case Type::WholeNumber: {
        if (isHour(definition))
            return hoursBox(definition, this);
        auto *box = new QSpinBox(this);
        box->setRange(definition.smallest, definition.largest);
        box->setMaximumWidth(120);
        return box;
    }
    case Type::YesNo:
        return new QCheckBox(tr("Yes"), this);
    case Type::OneOf: {
        auto *box = new QComboBox(this);
        for (const QString &choice : definition.choices)
            box->addItem(choiceText(choice), choice);
        box->setMaximumWidth(160);
        return box;
    }
    case Type::Text:
        return new QLineEdit(this);
    }
    Q_UNREACHABLE();
}

void OfficeSettingsEditor::show(const OfficeSettingValues &values)
{
    for (const SettingDefinition &definition : shownSettings()) {
        const auto stored = values.find(definition.key);
        const QString value = stored == values.end() ? definition.standard : stored->second;
        QWidget *field = m_fields.at(definition.key);
        if (auto *number = qobject_cast<QSpinBox *>(field))
            number->setValue(value.toInt());
        else if (auto *mark = qobject_cast<QCheckBox *>(field))
            mark->setChecked(value == yes);
        else if (auto *choice = qobject_cast<QComboBox *>(field))
            choice->setCurrentIndex(std::max(0, choice->findData(value)));
        else if (auto *text = qobject_cast<QLineEdit *>(field)) {
            text->setText(value);
            text->setCursorPosition(0); // of a long address one sees whose it is
        }
    }
}

QString OfficeSettingsEditor::valueOf(const SettingDefinition &definition) const
{
    QWidget *field = m_fields.at(definition.key);
    if (const auto *number = qobject_cast<QSpinBox *>(field))
        return QString::number(number->value());
    if (const auto *mark = qobject_cast<QCheckBox *>(field))
        return mark->isChecked() ? yes : no;
    if (const auto *choice = qobject_cast<QComboBox *>(field))
        return choice->currentData().toString();
    return static_cast<QLineEdit *>(field)->text();
}

OfficeSettingValues OfficeSettingsEditor::typed() const
{
    OfficeSettingValues values = record();
    for (const SettingDefinition &definition : shownSettings()) {
        const QString typedValue = valueOf(definition);
        if (values.contains(definition.key) || typedValue != definition.standard)
            values[definition.key] = typedValue;
    }
    return values;
}

void OfficeSettingsEditor::check()
{
    for (const SettingDefinition &definition : shownSettings())
        if (const auto checked = checkSetting(definition.key, valueOf(definition)); !checked)
            form()->setProblem(m_fields.at(definition.key), checked.error().forUser);
}

void OfficeSettingsEditor::store(const OfficeSettingValues &values, Stored done)
{
    std::vector<SaveSetting> changed;
    for (const auto &[key, value] : values) {
        const auto before = record().find(key);
        if (before == record().end() || before->second != value)
            changed.push_back({key, value});
    }
    backend().actAll(this, changed,
                     std::function<void(Result<std::vector<Nothing>>)>(
                         [values, done = std::move(done)](const Result<std::vector<Nothing>> &reply) {
                             if (reply)
                                 done(values);
                             else
                                 done(tl::unexpected<Error>(reply.error()));
                         }));
}

} // namespace truckroll
