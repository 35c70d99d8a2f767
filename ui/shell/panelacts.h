// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <functional>
#include <map>

class QAction;

namespace truckroll {

class CommandCatalog;
class Page;
class RecordPanel;

/// What can be done on every page of records: new, save, discard, duplicate, put out of use, search. The acts
/// reach the panel that is shown.
class PanelActs : public QObject
{
    Q_OBJECT

public:
    struct Words
    {
        QString newText; ///< "New catalogue entry"
        QString newHint;
    };
    PanelActs(CommandCatalog &catalog, Page &page, const Words &words,
              std::function<RecordPanel *()> current);

    /// Puts the buttons into the panel and follows its state.
    void serve(RecordPanel *panel);
    /// Enables what the panel that is shown allows, with the reason where it does not.
    void show();
    QAction *action(const char *name) const;

private:
    void addSearch(CommandCatalog &catalog);
    void add(CommandCatalog &catalog, const char *name, const QString &text, const QString &hint,
             const char *icon, const char *key, std::function<void(RecordPanel &)> run);

    Page &m_page;
    std::function<RecordPanel *()> m_current;
    std::map<QString, QAction *> m_actions;
};

} // namespace truckroll
