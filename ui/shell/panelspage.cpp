// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelspage.h"
#include "core/backend/backend.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/panelacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/recordpanel.h"
#include <QTabWidget>
#include <QVBoxLayout>

namespace truckroll {

PanelsPage::PanelsPage(Backend &backend, QWidget *parent)
    : Page(parent), m_backend(backend), m_banner(new Banner(this)), m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banner);
    all->addWidget(m_tabs);
}

void PanelsPage::addPanel(RecordPanel *panel, EntityKind kind, const QString &icon, const QString &title)
{
    m_panels.push_back({panel, kind});
    m_tabs->addTab(panel, icons::get(icon), title);
}

void PanelsPage::setPanelShown(RecordPanel *panel, bool shown)
{
    m_tabs->setTabVisible(m_tabs->indexOf(panel), shown);
}

void PanelsPage::begin(CommandCatalog &catalog, const QString &newText, const QString &newHint)
{
    setObjectName(id() + QStringLiteral("Page"));
    m_tabs->setObjectName(id() + QStringLiteral("Tabs"));
    catalog.setContextTitle(id(), title());
    m_acts = new PanelActs(catalog, *this, {newText, newHint}, [this] { return currentPanel(); });
    for (RecordPanel *panel : panels()) {
        m_acts->serve(panel);
        connect(panel, &RecordPanel::reloadRequested, this, &PanelsPage::readAll);
        panel->emptyState()->addAction(tr("New"), tr("Starts a new one (Ctrl+N)."),
                                       std::function<void()>([panel] { panel->startNew(); }));
    }
    connect(m_tabs, &QTabWidget::currentChanged, m_acts, &PanelActs::show);
    connect(&m_backend, &Backend::actorChanged, this, &PanelsPage::readPermission);
    readPermission();
}

void PanelsPage::readPermission()
{
    for (RecordPanel *panel : panels())
        panel->readPermission();
    m_acts->show();
}

std::vector<RecordPanel *> PanelsPage::panels() const
{
    std::vector<RecordPanel *> all;
    for (const Tab &tab : m_panels)
        all.push_back(tab.panel);
    return all;
}

RecordPanel *PanelsPage::currentPanel() const
{
    return m_panels[size_t(std::max(0, m_tabs->currentIndex()))].panel;
}

void PanelsPage::activate()
{
    if (std::exchange(m_started, true))
        return;
    m_backend.ask(
        this, Drafts{}, std::function<void(Result<Drafts::Reply>)>([this](Result<Drafts::Reply> drafts) {
            const auto texts =
                std::make_shared<std::map<QString, QString>>(drafts ? std::move(*drafts) : Drafts::Reply());
            for (RecordPanel *panel : panels())
                panel->setDrafts(texts);
            readAll();
        }));
    focusFirst();
}

bool PanelsPage::showEntity(EntityKind kind, qint64 id)
{
    for (const Tab &tab : m_panels) {
        if (tab.kind != kind || !m_tabs->isTabVisible(m_tabs->indexOf(tab.panel)))
            continue;
        m_tabs->setCurrentWidget(tab.panel);
        tab.panel->showKey(id);
        return true;
    }
    return false;
}

bool PanelsPage::hasUnsavedText() const
{
    return std::any_of(m_panels.begin(), m_panels.end(),
                       [](const Tab &tab) { return tab.panel->hasUnsavedText(); });
}

void PanelsPage::saveText(std::function<void(bool)> done)
{
    RecordPanel::saveTexts(panels(), done);
}

} // namespace truckroll
