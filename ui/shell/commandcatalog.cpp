// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/icons.h"
#include <QWidget>

namespace truckroll {

namespace {

QString tooltipOf(const CommandInfo &info)
{
    if (info.keys.isEmpty())
        return info.hint;
    return QStringLiteral("%1 (%2)").arg(info.hint, info.keys.first().toString(QKeySequence::NativeText));
}

} // namespace

CommandCatalog::CommandCatalog(QObject *parent) : QObject(parent) {}

void CommandCatalog::declare(const CommandInfo &info)
{
    if (m_index.contains(info.id))
        return;
    m_index.insert(info.id, m_commands.size());
    m_commands.push_back(info);
}

void CommandCatalog::dress(QAction *action, const CommandInfo &info)
{
    action->setObjectName(info.id);
    action->setText(info.text);
    action->setToolTip(tooltipOf(info));
    action->setStatusTip(QString());
    action->setIcon(icons::get(info.icon));
    action->setShortcuts(info.keys);
    action->setProperty("hint", tooltipOf(info));
}

QAction *CommandCatalog::add(const CommandInfo &info, QWidget *scope, std::function<void()> run)
{
    declare(info);
    auto *action = new QAction(scope);
    dress(action, *find(info.id));
    action->setAutoRepeat(info.repeats);
    action->setShortcutContext(scope->isWindow() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    scope->addAction(action);
    connect(action, &QAction::triggered, scope, [run = std::move(run)] { run(); });
    auto &made = m_actions[info.id];
    std::erase_if(made, [](const QPointer<QAction> &old) { return old.isNull(); });
    made.emplace_back(action);
    return action;
}

void CommandCatalog::setContextTitle(const QString &context, const QString &title)
{
    m_titles[context] = title;
}

QString CommandCatalog::contextTitle(const QString &context) const
{
    const auto found = m_titles.find(context);
    return found == m_titles.end() ? context : found->second;
}

const CommandInfo *CommandCatalog::find(const QString &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? nullptr : &m_commands[*found];
}

QAction *CommandCatalog::action(const QString &id) const
{
    const auto found = m_actions.constFind(id);
    if (found == m_actions.cend())
        return nullptr;
    for (auto it = found->rbegin(); it != found->rend(); ++it) {
        if (!it->isNull())
            return it->data();
    }
    return nullptr;
}

QAction *CommandCatalog::actionIn(const QString &id, const QWidget *window) const
{
    const auto found = m_actions.constFind(id);
    if (found == m_actions.cend())
        return nullptr;
    for (auto it = found->rbegin(); it != found->rend(); ++it) {
        const auto *scope = it->isNull() ? nullptr : qobject_cast<const QWidget *>((*it)->parent());
        if (scope && scope->window() == window)
            return it->data();
    }
    return nullptr;
}

QStringList CommandCatalog::clashes() const
{
    QStringList found;
    std::map<std::pair<QString, QString>, QString> owner; // context, key -> id
    const auto claim = [&](const QString &context, const QString &key, const QString &id) {
        const auto [it, isNew] = owner.emplace(std::pair(context, key), id);
        if (!isNew && it->second != id)
            found << QStringLiteral("%1: %2 and %3").arg(key, it->second, id);
    };
    for (const CommandInfo &info : m_commands) {
        for (const QKeySequence &key : info.keys)
            claim(info.context(), key.toString(), info.id);
    }
    for (const CommandInfo &info : m_commands) {
        for (const QKeySequence &key : info.keys) {
            if (const auto app = owner.find({QStringLiteral("app"), key.toString()});
                app != owner.end() && app->second != info.id && info.context() != u"app")
                found << QStringLiteral("%1: %2 and %3").arg(key.toString(), app->second, info.id);
        }
    }
    return found;
}

void CommandCatalog::allow(QAction *action, bool allowed, const QString &whyNot)
{
    action->setEnabled(allowed);
    const QString hint = action->property("hint").toString();
    action->setToolTip(allowed || whyNot.isEmpty() ? hint : whyNot);
}

QString CommandCatalog::whyNot(const QAction &action)
{
    const bool says = !action.isEnabled() && action.toolTip() != action.property("hint").toString();
    return says ? action.toolTip() : QString();
}

} // namespace truckroll
