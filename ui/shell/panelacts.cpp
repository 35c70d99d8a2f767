// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelacts.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/page.h"
#include "ui/shell/searchact.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/recordpanel.h"

namespace truckroll {

PanelActs::PanelActs(CommandCatalog &catalog, Page &page, const Words &words,
                     std::function<RecordPanel *()> current)
    : QObject(&page), m_page(page), m_current(std::move(current))
{
    add(catalog, "new", words.newText, words.newHint, "plus", "Ctrl+N", [](RecordPanel &p) { p.startNew(); });
    action("new")->setIconText(tr("New")); // on the button; the palette needs all the words
    add(catalog, "save", tr("Save"), tr("Saves what was typed."), "save", "Ctrl+S",
        [](RecordPanel &p) { p.save(); });
    add(catalog, "discard", tr("Discard"), tr("Goes back to what is stored."), "undo", "Ctrl+Shift+R",
        [](RecordPanel &p) { p.revert(); });
    add(catalog, "duplicate", tr("Duplicate"), tr("Starts a new one as a copy of this."), "copy", "Ctrl+D",
        [](RecordPanel &p) { p.startCopy(); });
    add(catalog, "use", tr("Put out of use"), tr("Not offered any more; what refers to it stays."), "eye-off",
        "Ctrl+Shift+U", [](RecordPanel &p) { p.toggleUse(); });
    addSearch(catalog);
}

void PanelActs::add(CommandCatalog &catalog, const char *name, const QString &text, const QString &hint,
                    const char *icon, const char *key, std::function<void(RecordPanel &)> run)
{
    CommandInfo info;
    info.id = m_page.id() + QLatin1Char('.') + QString::fromLatin1(name);
    info.text = text;
    info.hint = hint;
    info.icon = QString::fromLatin1(icon);
    info.keys = {QKeySequence(QString::fromLatin1(key))};
    info.inPalette = qstrcmp(name, "new") == 0;
    m_actions[QString::fromLatin1(name)] = catalog.add(info, &m_page, [this, run = std::move(run)] {
        if (RecordPanel *panel = m_current())
            run(*panel);
    });
}

/// Also on what is no panel: other lists of the page, the sections of the settings.
void PanelActs::addSearch(CommandCatalog &catalog)
{
    CommandInfo info;
    info.id = m_page.id() + QStringLiteral(".search");
    info.text = tr("Search");
    info.hint = tr("Goes to the search line.");
    info.icon = QStringLiteral("search");
    info.keys = {QKeySequence(QStringLiteral("Ctrl+F"))};
    info.inPalette = false;
    catalog.add(info, &m_page, [this] { focusSearch(m_page); });
}

QAction *PanelActs::action(const char *name) const
{
    return m_actions.at(QString::fromLatin1(name));
}

void PanelActs::serve(RecordPanel *panel)
{
    QList<QAction *> acts;
    if (panel->canAdd())
        acts << action("new");
    acts << action("save") << action("discard");
    if (panel->canCopy())
        acts << action("duplicate");
    if (panel->hasUse())
        acts << action("use");
    panel->addActs(acts);
    connect(panel, &RecordPanel::stateChanged, this, &PanelActs::show);
    connect(panel, &RecordPanel::said, &m_page, &Page::said);
}

void PanelActs::show()
{
    RecordPanel *panel = m_current();
    for (const auto &[name, action] : m_actions)
        if (!panel)
            CommandCatalog::allow(action, false, tr("There is nothing to change here."));
    if (!panel)
        return;
    const QString readOnly = panel->isEditable() ? QString() : panel->whyReadOnly();
    const auto allow = [&](const char *name, bool possible, const QString &whyNot) {
        CommandCatalog::allow(action(name), readOnly.isEmpty() && possible,
                              readOnly.isEmpty() ? whyNot : readOnly);
    };
    const bool chosen = panel->key() != 0;
    allow("new", panel->canAdd(), tr("There is nothing to add here."));
    allow("save", panel->hasUnsavedText() || panel->isNew(), tr("Everything is saved."));
    allow("discard", panel->hasUnsavedText() || panel->isNew(), tr("Everything is saved."));
    allow("duplicate", chosen && panel->canCopy(), tr("Choose an entry first."));
    allow("use", chosen && panel->hasUse(), tr("Choose an entry first."));
    const bool inUse = !chosen || panel->isInUse();
    action("use")->setText(inUse ? tr("Put out of use") : tr("Put in use"));
    action("use")->setIcon(icons::get(inUse ? QStringLiteral("eye-off") : QStringLiteral("eye")));
}

} // namespace truckroll
