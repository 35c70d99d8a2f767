// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include <vector>

class QTabWidget;

namespace truckroll {

class Backend;
class Banner;
class CommandCatalog;
class PanelActs;
class RecordPanel;

/// A page of record panels in tabs (catalogue, people): the acts reach the panel that is shown, drafts of an
/// earlier run are offered, what was typed is saved together. A subclass adds its panels, then begins.
class PanelsPage : public Page
{
    Q_OBJECT

public:
    void activate() override;
    bool showEntity(EntityKind kind, qint64 id) override;
    bool hasUnsavedText() const override;
    void saveText(std::function<void(bool)> done) override;

protected:
    PanelsPage(Backend &backend, QWidget *parent);

    void addPanel(RecordPanel *panel, EntityKind kind, const QString &icon, const QString &title);
    void setPanelShown(RecordPanel *panel, bool shown);
    /// After the panels: commands, layout, connections.
    void begin(CommandCatalog &catalog, const QString &newText, const QString &newHint);

    /// Asks for everything that the page shows.
    virtual void readAll() = 0;
    /// Puts the keyboard where work begins.
    virtual void focusFirst() = 0;
    /// Somebody else works from now on.
    virtual void readPermission();

    Backend &backend() const { return m_backend; }
    Banner *banner() const { return m_banner; }
    bool isStarted() const { return m_started; }

private:
    struct Tab
    {
        RecordPanel *panel;
        EntityKind kind;
    };
    std::vector<RecordPanel *> panels() const;
    RecordPanel *currentPanel() const;

    Backend &m_backend;
    bool m_started = false;
    Banner *m_banner;
    QTabWidget *m_tabs;
    std::vector<Tab> m_panels;
    PanelActs *m_acts = nullptr;
};

} // namespace truckroll
