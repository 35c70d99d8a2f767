// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documenteditor.h"

#include "core/backend/backend.h"
#include "ui/accounting/bookshistorydialog.h"
#include "ui/documents/documentheadereditor.h"
#include "ui/documents/documentnoteseditor.h"
#include "ui/documents/linegrid.h"
#include "ui/documents/linetablemodel.h"
#include "ui/documents/optionsbar.h"
#include "ui/documents/quotesalesbar.h"
#include "ui/documents/totalspanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

// How the editor is put together and what its head says; what it does is in documenteditor.cpp.
namespace truckroll {

void DocumentEditor::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::s, space::l, space::s);
    all->setSpacing(space::s); // narrow, so that seven lines fit on a small screen
    all->addWidget(buildTop());
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("documentBanner"));
    all->addWidget(m_banner);
    m_frozen = mutedLabel(QString(), this);
    m_frozen->setObjectName(QStringLiteral("frozenReason"));
    all->addWidget(m_frozen);
    m_header = new DocumentHeaderEditor(this);
    all->addWidget(m_header);
    m_sales = new QuoteSalesBar(m_backend, m_banner, this);
    all->addWidget(m_sales);
    m_lines = new LineTableModel(this);
    m_options = new OptionsBar(this); // before the grid: Tab goes in the order in which they are made
    m_grid = new LineGrid(*m_lines, this);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::xs);
    m_lineTools = buildLineTools();
    m_toolRows = new QHBoxLayout;
    m_toolRows->addWidget(m_lineTools, 1);
    m_toolRows->addWidget(m_options);
    lines->addLayout(m_toolRows);
    lines->addWidget(m_grid, 1);
    m_cellProblem = plainLabel(QString(), this);
    m_cellProblem->setObjectName(QStringLiteral("cellProblem"));
    m_cellProblem->setForegroundRole(QPalette::BrightText);
    m_cellProblem->hide();
    lines->addWidget(m_cellProblem);
    all->addLayout(lines, 3);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::xl);
    m_notes = new DocumentNotesEditor(this);
    m_totals = new TotalsPanel(this);
    foot->addWidget(m_notes, 1);
    foot->addWidget(m_totals, 0, Qt::AlignTop);
    all->addLayout(foot, 1);
}

QWidget *DocumentEditor::buildTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_name = plainLabel(QString(), top);
    m_name->setObjectName(QStringLiteral("documentName"));
    m_name->setFont(Theme::headingFont());
    m_state = new Chip(top);
    m_state->setObjectName(QStringLiteral("documentState"));
    m_accounting = new Chip(top);
    m_accounting->setObjectName(QStringLiteral("documentAccounting"));
    m_books = new QToolButton(top);
    m_books->setObjectName(QStringLiteral("documentBooks"));
    m_books->setAutoRaise(true);
    m_books->setText(tr("&History"));
    m_books->setToolTip(
        tr("Shows what was sent of it to QuickBooks, what came of that, and its page there."));
    m_source = new QToolButton(top);
    m_source->setObjectName(QStringLiteral("documentSource"));
    m_source->setAutoRaise(true);
    m_source->setToolTip(tr("Shows the document that this one was made from."));
    m_saveState = mutedLabel(QString(), top);
    m_saveState->setObjectName(QStringLiteral("saveState"));
    m_saveState->setWordWrap(false);
    m_mark = new QToolButton(top);
    m_mark->setObjectName(QStringLiteral("markDocument"));
    m_mark->setText(tr("Mark as"));
    m_mark->setPopupMode(QToolButton::InstantPopup);
    m_mark->setMenu(new QMenu(m_mark));
    for (QWidget *each : std::initializer_list<QWidget *>{m_name, m_state, m_accounting, m_books, m_source})
        row->addWidget(each);
    row->addStretch();
    row->addWidget(m_saveState);
    row->addWidget(m_mark);
    connect(m_source, &QToolButton::clicked, this, [this] { emit sourceRequested(m_stored.source); });
    connect(m_books, &QToolButton::clicked, this, &DocumentEditor::showBooks);
    return top;
}

QWidget *DocumentEditor::buildLineTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    const auto add = [&](const char *name, const QString &text, const QString &icon, const QString &hint,
                         auto run) {
        QPushButton *button = plainButton(text, icon, hint, tools);
        button->setObjectName(QString::fromLatin1(name));
        button->setProperty("role", QStringLiteral("quiet"));
        button->setFocusPolicy(Qt::NoFocus); // each has a key; Tab goes from the header into the lines
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
    };
    add("addLine", tr("Line"), QStringLiteral("plus"), tr("Starts a new line at the end (Ctrl+L)."),
        [this] { startLine(); });
    add("addDiscount", tr("Discount"), QStringLiteral("tag"),
        tr("A percentage or an amount off the lines above it (Ctrl+Shift+D)."), [this] { addDiscount(); });
    add("addText", tr("Text"), QStringLiteral("note"), tr("A line of text without an amount (Ctrl+Shift+T)."),
        [this] { addText(); });
    row->addStretch();
    add("lineUp", QString(), QStringLiteral("arrow-up"), tr("Moves the line up (Alt+Up)."),
        [this] { m_grid->moveSelected(-1); });
    add("lineDown", QString(), QStringLiteral("arrow-down"), tr("Moves the line down (Alt+Down)."),
        [this] { m_grid->moveSelected(1); });
    add("removeLine", tr("Remove"), QStringLiteral("trash"), tr("Removes the chosen lines (Ctrl+Delete)."),
        [this] { m_grid->removeSelected(); });
    return tools;
}

void DocumentEditor::showTop()
{
    const QString kind = documentKindText(m_stored.kind);
    m_name->setText(isNew() ? tr("New %1").arg(kind.toLower()) : tr("%1 %2").arg(kind, m_stored.number));
    m_state->set(documentStateText(m_stored.kind, m_stored.state, m_stored.totals.total), m_stored.state);
    m_state->setVisible(!isNew());
    m_accounting->setMeaning(m_stored.accounting);
    m_accounting->setVisible(m_stored.accounting != AccountingState::NotApplicable);
    m_books->setVisible(m_stored.accounting != AccountingState::NotApplicable);
    m_source->setVisible(!m_sourceNumber.isEmpty());
    m_source->setText(tr("from %1").arg(m_sourceNumber));
    m_saveState->setText(m_saving    ? tr("Saving\u2026")
                         : isDirty() ? tr("Not saved")
                         : isNew()   ? tr("Not saved yet")
                                     : QString());
    QString reason = frozenReason(m_stored);
    if (reason.isEmpty() && !isEditable())
        reason = m_backend.whyReadOnly().isEmpty()
                     ? tr("Your role may look at this document, but not change it.")
                     : m_backend.whyNot(kindAction(m_stored.kind));
    if (!m_stored.stateReason.isEmpty())
        reason +=
            (reason.isEmpty() ? QString() : QStringLiteral(" ")) + tr("Reason: %1").arg(m_stored.stateReason);
    m_frozen->setText(reason);
    m_frozen->setVisible(!reason.isEmpty());
    fillStateMenu();
}

void DocumentEditor::showBooks()
{
    auto *dialog = new BooksHistoryDialog(m_backend, m_stored.id, m_stored.number, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool DocumentEditor::mayMark() const
{
    return !m_mark->menu()->isEmpty() && !isNew() && !m_stored.converted && m_backend.whyReadOnly().isEmpty();
}

QMenu *DocumentEditor::stateMenu() const
{
    return m_mark->menu();
}

void DocumentEditor::showStates()
{
    QMenu *menu = m_mark->menu();
    if (!mayMark())
        return;
    menu->popup(m_mark->mapToGlobal(QPoint(0, m_mark->height())));
    menu->setActiveAction(menu->actions().first());
}

void DocumentEditor::fillStateMenu()
{
    QMenu *menu = m_mark->menu();
    menu->clear();
    for (const DocumentState state : nextStatesByPerson(m_stored.kind, m_stored.state)) {
        const bool asks = stateNeedsReason(m_stored.kind, state);
        QAction *action =
            menu->addAction(asks ? tr("%1\u2026").arg(documentStateText(state)) : documentStateText(state));
        action->setObjectName(QStringLiteral("mark-") + documentStateName(state));
        connect(action, &QAction::triggered, this, [this, state] { emit stateChosen(state); });
    }
    const bool some = mayMark();
    m_mark->setEnabled(some);
    m_mark->setToolTip(some      ? tr("Changes the state of this document (Ctrl+M).")
                       : isNew() ? tr("Save the document first.")
                       : !m_backend.whyReadOnly().isEmpty()
                           ? m_backend.whyNot(kindAction(m_stored.kind))
                           : tr("No other state can follow: %1").arg(frozenReason(m_stored)));
}

} // namespace truckroll
