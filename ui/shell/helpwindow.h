// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTabWidget;
class QTextBrowser;
class QTreeWidget;

namespace truckroll {

class CommandCatalog;
class SearchField;

/// Help, keys and version. The keys are made from the command catalogue, so that they are always true.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(const CommandCatalog &catalog, QWidget *parent = nullptr);

    /// Reads the catalogue again: pages that were made since have brought their commands.
    void refresh();
    void showHelp();
    void showKeys();
    void showAbout();

private:
    QWidget *buildKeys();
    void filter(const QString &text);

    const CommandCatalog &m_catalog;
    QTabWidget *m_tabs;
    QTextBrowser *m_help;
    QTreeWidget *m_keys;
    SearchField *m_search;
};

} // namespace truckroll
