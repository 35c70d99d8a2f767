// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpwindow.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/helptext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace truckroll {

HelpWindow::HelpWindow(const CommandCatalog &catalog, QWidget *parent)
    : QDialog(parent), m_catalog(catalog), m_tabs(new QTabWidget(this)), m_help(new QTextBrowser(this)),
      m_keys(new QTreeWidget(this)), m_search(new SearchField(tr("Search the keys"), this))
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    m_help->setObjectName(QStringLiteral("helpText"));
    m_help->setFrameShape(QFrame::NoFrame);
    m_help->document()->setDocumentMargin(space::l);
    auto *about = new QLabel(aboutText(), this);
    about->setObjectName(QStringLiteral("aboutText"));
    about->setTextFormat(Qt::RichText);
    about->setWordWrap(true);
    about->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    about->setMargin(space::xl);
    about->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_tabs->addTab(m_help, tr("&Help"));
    m_tabs->addTab(buildKeys(), tr("&Keys"));
    m_tabs->addTab(about, tr("&About"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_tabs, 1);
    all->addWidget(buttons);
    resize(760, 640);
}

QWidget *HelpWindow::buildKeys()
{
    auto *box = new QWidget(this);
    m_keys->setObjectName(QStringLiteral("keysList"));
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setHeaderLabels({tr("Action"), tr("Keys"), tr("What it does")});
    m_keys->setRootIsDecorated(false);
    m_keys->setIconSize({16, 20}); // a little air between the rows
    m_keys->setIndentation(space::s);
    m_keys->setSelectionMode(QAbstractItemView::SingleSelection);
    m_keys->header()->setStretchLastSection(true);
    auto *column = new QVBoxLayout(box);
    column->addWidget(m_search);
    column->addWidget(m_keys, 1);
    connect(m_search, &SearchField::searched, this, &HelpWindow::filter);
    connect(m_search, &SearchField::leftDownwards, m_keys, [this] { m_keys->setFocus(); });
    return box;
}

void HelpWindow::refresh()
{
    m_help->setHtml(helpText(m_catalog));
    m_keys->clear();
    std::map<QString, QTreeWidgetItem *> groups;
    for (const CommandInfo &info : m_catalog.all()) {
        const QAction *action = m_catalog.action(info.id);
        const bool page = info.id.startsWith(QStringLiteral("app.page-"));
        if (page && (!action || !action->isEnabled()))
            continue; // no page has this number
        const QString group = info.group.isEmpty() ? m_catalog.contextTitle(info.context()) : info.group;
        QTreeWidgetItem *&heading = groups[group];
        if (!heading) {
            heading = new QTreeWidgetItem(m_keys, {group});
            heading->setFont(0, Theme::headingFont());
            heading->setFirstColumnSpanned(true);
            heading->setFlags(Qt::ItemIsEnabled);
        }
        auto *row = new QTreeWidgetItem(
            heading, {page ? action->text() : info.text,
                      QKeySequence::listToString(info.keys, QKeySequence::NativeText), info.hint});
        row->setIcon(0, icons::get(info.icon));
        row->setToolTip(2, info.hint);
    }
    m_keys->expandAll();
    m_keys->resizeColumnToContents(0);
    m_keys->resizeColumnToContents(1);
    filter(m_search->text());
}

void HelpWindow::filter(const QString &text)
{
    for (int group = 0; group < m_keys->topLevelItemCount(); ++group) {
        QTreeWidgetItem *heading = m_keys->topLevelItem(group);
        int shown = 0;
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *item = heading->child(row);
            bool fits = heading->text(0).contains(text, Qt::CaseInsensitive);
            for (int column = 0; column < 3 && !fits; ++column)
                fits = item->text(column).contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            shown += fits;
        }
        heading->setHidden(shown == 0);
    }
}

void HelpWindow::showHelp()
{
    m_tabs->setCurrentIndex(0);
    m_help->setFocus();
}

void HelpWindow::showKeys()
{
    m_tabs->setCurrentIndex(1);
    m_search->setFocus();
}

void HelpWindow::showAbout()
{
    m_tabs->setCurrentIndex(2);
}

} // namespace truckroll
