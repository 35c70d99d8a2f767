// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/coloursbutton.h"
#include "ui/board/boardlegend.h"
#include "ui/board/colourrulesdialog.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/icons.h"
#include <QActionGroup>
#include <QMenu>
#include <QWidgetAction>

namespace truckroll {

namespace {

constexpr QLatin1String byRules("rules");

bool hasRules(const Preferences &preferences)
{
    return !rulesFromText(preferences.list(preference::boardColourRules)).empty();
}

/// By rules of which there is none all cards would be gray.
QString coloursOf(const Preferences &preferences)
{
    const QString colours = preferences.text(preference::boardColourBy);
    return colours == byRules && !hasRules(preferences) ? QStringLiteral("status") : colours;
}

} // namespace

BoardLook boardLookOf(const Preferences &preferences)
{
    const QString colours = coloursOf(preferences);
    const QString density = preferences.text(preference::boardDensity);
    BoardLook look;
    look.colours = colours == u"category"     ? BoardColours::Category
                   : colours == u"technician" ? BoardColours::Technician
                   : colours == byRules       ? BoardColours::Rules
                                              : BoardColours::Status;
    look.density = density == u"compact" ? BoardDensity::Compact
                   : density == u"roomy" ? BoardDensity::Roomy
                                         : BoardDensity::Normal;
    look.mostHours = preferences.number(preference::boardHours);
    return look;
}

ColoursButton::ColoursButton(Preferences &preferences, const BoardModel &model, QWidget *parent)
    : QToolButton(parent), m_preferences(preferences), m_model(model)
{
    setObjectName(QStringLiteral("boardColours"));
    setIcon(icons::get(QStringLiteral("palette")));
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Colors of the cards"));
    setToolTip(tr("Chooses what the cards are colored by and says what the colors mean."));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ColoursButton::fill);
}

void ColoursButton::fill()
{
    menu()->clear();
    const PreferenceDefinition *definition = findPreference(QLatin1String(preference::boardColourBy));
    auto *group = new QActionGroup(menu());
    for (qsizetype i = 0; i < definition->choices.size(); ++i) {
        const QString choice = definition->choices[i];
        QAction *action = menu()->addAction(definition->choiceTitles[i]);
        action->setObjectName(QStringLiteral("colours-") + choice);
        action->setCheckable(true);
        action->setChecked(coloursOf(m_preferences) == choice);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    }
    QAction *rules = menu()->addAction(tr("My &rules\u2026"));
    rules->setObjectName(QStringLiteral("colours-edit-rules"));
    rules->setToolTip(tr("Says which words or statuses get which color."));
    connect(rules, &QAction::triggered, this, &ColoursButton::editRules);
    menu()->addSeparator();
    auto *legend = new QWidgetAction(menu());
    legend->setDefaultWidget(new BoardLegend(m_model, boardLookOf(m_preferences).colours, menu()));
    menu()->addAction(legend);
}

/// Without rules the first is made before they color anything.
void ColoursButton::choose(const QString &colours)
{
    if (colours == byRules && !hasRules(m_preferences))
        return editRules();
    m_preferences.set(preference::boardColourBy, colours);
}

void ColoursButton::editRules()
{
    auto *dialog =
        new ColourRulesDialog(rulesFromText(m_preferences.list(preference::boardColourRules)), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_preferences.set(preference::boardColourRules, rulesToText(dialog->rules()));
        if (!dialog->rules().empty())
            m_preferences.set(preference::boardColourBy, QString(byRules));
        else if (m_preferences.text(preference::boardColourBy) == byRules)
            m_preferences.reset(QLatin1String(preference::boardColourBy));
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace truckroll
