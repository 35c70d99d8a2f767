// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/datesedit.h"
#include "core/base/localday.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int rowsShown = 2;

QToolButton *iconButton(const QString &icon, const QString &name, const QString &hint, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icons::get(icon));
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

DatesEdit::DatesEdit(const QString &title, const QString &name, QWidget *parent)
    : QWidget(parent), m_date(new DayEdit(this)),
      m_add(iconButton(QStringLiteral("plus"), name + QStringLiteral("Add"),
                       tr("%1: add this date (Enter)").arg(title), this)),
      m_remove(iconButton(QStringLiteral("minus"), name + QStringLiteral("Remove"),
                          tr("%1: take the chosen date out (Delete)").arg(title), this)),
      m_list(new QListWidget(this))
{
    setObjectName(name);
    m_date->setObjectName(name + QStringLiteral("Date"));
    m_date->setAccessibleName(tr("%1: date").arg(title));
    m_list->setObjectName(name + QStringLiteral("List"));
    m_list->setAccessibleName(tr("%1: dates").arg(title));
    m_list->setFixedHeight(rowsShown * (fontMetrics().height() + space::s) + space::s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::xs);
    line->addWidget(m_date, 1);
    line->addWidget(m_add);
    line->addWidget(m_remove);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::xs);
    all->addLayout(line);
    all->addWidget(m_list);
    m_date->setPlaceholderText(tr("Add a date"));
    m_date->setEmpty(m_date->date());
    setFocusProxy(m_date);
    connect(m_date, &DayEdit::editingFinished, this, &DatesEdit::takeField);
    connect(m_add, &QToolButton::clicked, this, &DatesEdit::add);
    connect(m_remove, &QToolButton::clicked, this, &DatesEdit::remove);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this] { m_remove->setEnabled(m_list->currentItem()); });
    auto *shortcut = new QShortcut(QKeySequence::Delete, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &DatesEdit::remove);
    follow();
}

void DatesEdit::setDates(const std::set<QDate> &dates, const QDate &proposal)
{
    m_dates = dates;
    m_date->setEmpty(proposal);
    follow();
}

void DatesEdit::add()
{
    if (m_date->takeTyped())
        takeField();
    m_date->setFocus();
}

void DatesEdit::takeField()
{
    const QDate date = m_date->date();
    if (!date.isValid() || !m_date->problem().isEmpty())
        return;
    m_date->setEmpty(date);
    if (!m_dates.insert(date).second)
        return;
    follow();
    showAll();
    emit edited();
}

/// Enter comes here from the field once its date can be read, and must not go on to the window's button.
void DatesEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() & ~Qt::KeypadModifier || !m_date->hasFocus())
        return QWidget::keyPressEvent(event);
    add();
}

void DatesEdit::remove()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    m_dates.erase(item->data(Qt::UserRole).toDate());
    follow();
    emit edited();
}

void DatesEdit::follow()
{
    m_list->clear();
    for (const QDate &date : m_dates) {
        auto *item = new QListWidgetItem(writtenWeekday(date), m_list);
        item->setData(Qt::UserRole, date);
    }
    m_list->setVisible(!m_dates.empty());
    m_remove->setVisible(!m_dates.empty());
    m_remove->setEnabled(m_list->currentItem());
}

/// The list appears below the field, which may have been the last that is in sight.
void DatesEdit::showAll()
{
    for (QWidget *around = parentWidget(); around; around = around->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(around))
            QTimer::singleShot(0, this, [this, area] { area->ensureWidgetVisible(this, 0, space::s); });
}

} // namespace truckroll
