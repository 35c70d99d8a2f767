// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <map>

namespace truckroll {

class Form;
class Preferences;
struct PreferenceDefinition;

/// What one person prefers on this machine, made from the table of preferences. Holds at once; there is
/// nothing to save.
class AppearanceSection : public QWidget
{
    Q_OBJECT

public:
    explicit AppearanceSection(Preferences &preferences, QWidget *parent = nullptr);

private:
    QWidget *makeField(const PreferenceDefinition &definition);
    void show(const QString &key);

    Preferences &m_preferences;
    Form *m_form;
    std::map<QString, QWidget *> m_fields;
    bool m_filling = false;
};

} // namespace truckroll
