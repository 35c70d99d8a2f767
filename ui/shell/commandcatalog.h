// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <functional>
#include <map>
#include <vector>

class QMenu;

namespace truckroll {

/// What one command is called, says, looks like and is reached by. Declared once; menus, toolbars, the
/// palette and the page of keys are made from it.
struct CommandInfo
{
    QString id;   ///< "board.new-visit"; what stands before the dot is its context
    QString text; ///< "New appointment", without "..."
    QString hint; ///< a whole sentence for the tooltip
    QString icon; ///< name in resources/icons
    QList<QKeySequence> keys;
    QString group; ///< heading on the page of keys; empty: the context's title
    bool inPalette = true;
    bool repeats =
        false; ///< goes on while the key is held: for walking and zooming, never for what changes records

    /// "board"; "app" commands act everywhere.
    QString context() const { return id.section(QLatin1Char('.'), 0, 0); }
};

/// Holds all commands. Made in app/, handed to windows and pages.
class CommandCatalog : public QObject
{
    Q_OBJECT

public:
    explicit CommandCatalog(QObject *parent = nullptr);

    /// Declares the command (again is harmless when it is the same) and makes its action for `scope`, the
    /// widget inside which its keys act. Several windows of one kind each make their own. The action belongs
    /// to `scope`.
    QAction *add(const CommandInfo &info, QWidget *scope, std::function<void()> run);
    /// Declares only, for keys that a widget reads itself (arrows on the board), so that the page of keys
    /// knows.
    void declare(const CommandInfo &info);
    /// Heading of a context on the page of keys: "Board".
    void setContextTitle(const QString &context, const QString &title);
    QString contextTitle(const QString &context) const;

    const CommandInfo *find(const QString &id) const;
    /// The action of the newest window that made one; null when there is none (any more).
    QAction *action(const QString &id) const;
    /// The newest action that acts in `window`; null when there is none.
    QAction *actionIn(const QString &id, const QWidget *window) const;
    /// In the order of declaration.
    const std::vector<CommandInfo> &all() const { return m_commands; }
    /// Keys that two commands of one context (or one and an "app" command) both claim, as sentences.
    QStringList clashes() const;

    /// Enabled, or disabled with the reason in the tooltip.
    static void allow(QAction *action, bool allowed, const QString &whyNot = {});
    /// Why it is off; empty: it is not, or nobody said.
    static QString whyNot(const QAction &action);

private:
    static void dress(QAction *action, const CommandInfo &info);

    std::vector<CommandInfo> m_commands;
    QHash<QString, size_t> m_index;
    QHash<QString, std::vector<QPointer<QAction>>> m_actions;
    std::map<QString, QString> m_titles;
};

} // namespace truckroll
