// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <QCoreApplication>
#include <QSettings>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Preferences)
};

using Type = PreferenceDefinition::Type;
using Whose = PreferenceDefinition::Whose;

PreferenceDefinition kept(const char *key, Type type, const QVariant &standard, Whose whose = Whose::User)
{
    PreferenceDefinition made;
    made.key = QLatin1String(key);
    made.type = type;
    made.standard = standard;
    made.whose = whose;
    return made;
}

PreferenceDefinition oneOf(const char *key, const QString &title, const QStringList &choices,
                           const QStringList &titles, const char *standard)
{
    PreferenceDefinition made = kept(key, Type::OneOf, QString::fromLatin1(standard));
    made.title = title;
    made.choices = choices;
    made.choiceTitles = titles;
    return made;
}

PreferenceDefinition yesNo(const char *key, const QString &title, bool standard)
{
    PreferenceDefinition made = kept(key, Type::YesNo, standard);
    made.title = title;
    return made;
}

PreferenceDefinition number(const char *key, const QString &title, int smallest, int largest, int standard)
{
    PreferenceDefinition made = kept(key, Type::WholeNumber, standard);
    made.title = title;
    made.smallest = smallest;
    made.largest = largest;
    return made;
}

std::vector<PreferenceDefinition> makeTable()
{
    namespace p = preference;
    return {
        oneOf(p::theme, Texts::tr("Theme"),
              {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")},
              {Texts::tr("As the system"), Texts::tr("Light"), Texts::tr("Dark")}, "system"),
        yesNo(p::railCollapsed, Texts::tr("Pages as icons only"), false),
        oneOf(p::boardDensity, Texts::tr("Height of the board's rows"),
              {QStringLiteral("compact"), QStringLiteral("normal"), QStringLiteral("roomy")},
              {Texts::tr("Compact"), Texts::tr("Normal"), Texts::tr("Roomy")}, "normal"),
        oneOf(p::boardColourBy, Texts::tr("Color of the cards"),
              {QStringLiteral("status"), QStringLiteral("category"), QStringLiteral("technician"),
               QStringLiteral("rules")},
              {Texts::tr("By status"), Texts::tr("By category"), Texts::tr("By technician"),
               Texts::tr("By my rules")},
              "status"),
        kept(p::boardColourRules, Type::List, QStringList()),
        kept(p::boardFilters, Type::List, QStringList()),
        oneOf(p::boardView, Texts::tr("View of the board"),
              {QStringLiteral("day"), QStringLiteral("day-columns"), QStringLiteral("work-week"),
               QStringLiteral("week"), QStringLiteral("month"), QStringLiteral("list")},
              {Texts::tr("Day"), Texts::tr("Day, turned"), Texts::tr("Work week"), Texts::tr("Week"),
               Texts::tr("Month"), Texts::tr("List")},
              "day"),
        oneOf(p::boardLaneGroups, Texts::tr("Lanes of the board in groups"),
              {QStringLiteral("none"), QStringLiteral("crew"), QStringLiteral("department"),
               QStringLiteral("skill")},
              {Texts::tr("Not grouped"), Texts::tr("By crew"), Texts::tr("By department"),
               Texts::tr("By skill")},
              "none"),
        kept(p::boardLaneOrder, Type::List, QStringList()),
        kept(p::boardHiddenLanes, Type::List, QStringList()),
        number(p::boardHours, Texts::tr("Hours across the board, at most"), 4, 24, 12),
        yesNo(p::boardSidePanel, Texts::tr("Waiting list and details beside the board"), true),
        kept(p::boardSplit, Type::Bytes, QByteArray()),
        kept(p::windowPlace, Type::Bytes, QByteArray(), Whose::Machine),
        kept(p::lastPage, Type::Text, QString()),
        kept(p::lastUser, Type::Text, QString(), Whose::Machine),
        kept(p::recentOffices, Type::List, QStringList(), Whose::Machine),
    };
}

bool fits(const PreferenceDefinition &definition, const QVariant &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    switch (definition.type) {
    case Type::OneOf:
        return definition.choices.contains(value.toString());
    case Type::WholeNumber:
        return isNumber && number >= definition.smallest && number <= definition.largest;
    case Type::YesNo:
        return value.canConvert<bool>();
    case Type::Text:
        return value.canConvert<QString>();
    case Type::Bytes:
        return value.canConvert<QByteArray>();
    case Type::List:
        return value.canConvert<QStringList>();
    }
    return false;
}

} // namespace

const std::vector<PreferenceDefinition> &preferenceTable()
{
    static const std::vector<PreferenceDefinition> table = makeTable();
    return table;
}

const PreferenceDefinition *findPreference(const QString &key)
{
    for (const PreferenceDefinition &each : preferenceTable())
        if (each.key == key)
            return &each;
    return nullptr;
}

Preferences::Preferences(QObject *parent) : QObject(parent) {}

QString Preferences::place(const PreferenceDefinition &definition) const
{
    if (definition.whose == Whose::Machine || m_user.isEmpty())
        return QStringLiteral("machine/") + definition.key;
    return QStringLiteral("users/%1/%2").arg(QString(m_user).replace(u'/', u'_'), definition.key);
}

void Preferences::setUser(const QString &name)
{
    if (m_user == name)
        return;
    std::vector<QVariant> before;
    for (const PreferenceDefinition &each : preferenceTable())
        before.push_back(value(each.key));
    m_user = name;
    size_t at = 0;
    for (const PreferenceDefinition &each : preferenceTable())
        if (value(each.key) != before[at++])
            emit changed(each.key);
}

QVariant Preferences::value(const QString &key) const
{
    const PreferenceDefinition *definition = findPreference(key);
    Q_ASSERT(definition);
    if (const auto over = m_overrides.constFind(key); over != m_overrides.constEnd())
        return *over;
    const QVariant stored = QSettings().value(place(*definition));
    return stored.isValid() && fits(*definition, stored) ? stored : definition->standard;
}

bool Preferences::set(const QString &key, const QVariant &wanted)
{
    const PreferenceDefinition *definition = findPreference(key);
    if (!definition || !fits(*definition, wanted))
        return false;
    const bool other = value(key) != wanted;
    m_overrides.remove(key);
    if (!other && value(key) == wanted)
        return true;
    QSettings().setValue(place(*definition), wanted);
    emit changed(key);
    return true;
}

void Preferences::overrideForThisRun(const QString &key, const QVariant &wanted)
{
    const PreferenceDefinition *definition = findPreference(key);
    if (!definition || !fits(*definition, wanted) || value(key) == wanted)
        return;
    m_overrides.insert(key, wanted);
    emit changed(key);
}

void Preferences::reset(const QString &key)
{
    if (const PreferenceDefinition *definition = findPreference(key)) {
        const QVariant before = value(key);
        m_overrides.remove(key);
        QSettings().remove(place(*definition));
        if (before != definition->standard)
            emit changed(key);
    }
}

} // namespace truckroll
