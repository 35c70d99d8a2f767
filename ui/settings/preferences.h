// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QVariant>
#include <vector>

namespace truckroll {

/// A setting of one person on one machine: its name, what it takes and what holds when nobody set it.
/// Settings of the whole office are in core/domain/settings.h.
struct PreferenceDefinition
{
    enum class Type { Text, WholeNumber, YesNo, OneOf, Bytes, List };
    enum class Whose { User, Machine };
    QString key;
    Type type = Type::Text;
    QVariant standard;
    QString title;            ///< for people; empty: not to be shown, the windows keep it themselves
    QStringList choices;      ///< OneOf
    QStringList choiceTitles; ///< OneOf, as people read them
    int smallest = 0;         ///< WholeNumber
    int largest = 0;
    Whose whose = Whose::User;
};

/// Names of the preferences. Each has one row in preferenceTable().
namespace preference {
inline constexpr auto theme = "appearance/theme";              ///< OneOf system, light, dark
inline constexpr auto railCollapsed = "window/rail-collapsed"; ///< YesNo
inline constexpr auto windowPlace = "window/place";            ///< Bytes: QWidget::saveGeometry
inline constexpr auto lastPage = "window/page";                ///< Text: id of the page shown last
inline constexpr auto boardDensity = "board/density";          ///< OneOf compact, normal, roomy
inline constexpr auto boardColourBy = "board/colour-by";       ///< OneOf status, category, technician
inline constexpr auto boardColourRules = "board/colour-rules"; ///< List, see ui/board/colourrules.h
inline constexpr auto boardFilters = "board/saved-filters";    ///< List of name, tab, filterToText()
inline constexpr auto boardHours = "board/hours-shown";        ///< WholeNumber: hours across the board
inline constexpr auto boardView = "board/view";                ///< OneOf the names of BoardViewKind
inline constexpr auto boardLaneGroups = "board/lane-groups";   ///< OneOf none, crew, department, skill
inline constexpr auto boardLaneOrder = "board/lane-order";     ///< List of technicians' ids
inline constexpr auto boardHiddenLanes = "board/hidden-lanes"; ///< List of technicians' ids
inline constexpr auto boardSidePanel = "board/side-panel";     ///< YesNo
inline constexpr auto boardSplit = "board/split";              ///< Bytes: QSplitter::saveState
inline constexpr auto lastUser = "offices/last-user";          ///< Text: who signed in last
inline constexpr auto recentOffices = "offices/recent";        ///< List of paths, newest first
} // namespace preference

/// The one table of names, types and defaults.
const std::vector<PreferenceDefinition> &preferenceTable();
const PreferenceDefinition *findPreference(const QString &key);

/// The preferences of the person who works at this machine now. Kept in QSettings; what was written by hand
/// and makes no sense is answered by the default.
class Preferences : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(QObject *parent = nullptr);

    /// Whose preferences count from now on; "" before somebody signed in. Tells of what changed by it.
    void setUser(const QString &name);
    const QString &user() const { return m_user; }

    QVariant value(const QString &key) const;
    QString text(const char *key) const { return value(QLatin1String(key)).toString(); }
    int number(const char *key) const { return value(QLatin1String(key)).toInt(); }
    bool yes(const char *key) const { return value(QLatin1String(key)).toBool(); }
    QByteArray bytes(const char *key) const { return value(QLatin1String(key)).toByteArray(); }
    QStringList list(const char *key) const { return value(QLatin1String(key)).toStringList(); }

    /// False when there is no preference of this name, or it does not take this value.
    bool set(const QString &key, const QVariant &value);
    bool set(const char *key, const QVariant &value) { return set(QLatin1String(key), value); }
    /// Counts until the program ends, or until somebody chooses another value; not stored.
    void overrideForThisRun(const QString &key, const QVariant &value);
    void overrideForThisRun(const char *key, const QVariant &value)
    {
        overrideForThisRun(QLatin1String(key), value);
    }
    /// Back to the default.
    void reset(const QString &key);

signals:
    void changed(const QString &key);

private:
    QString place(const PreferenceDefinition &definition) const;

    QString m_user;
    QHash<QString, QVariant> m_overrides;
};

} // namespace truckroll
