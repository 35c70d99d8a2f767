// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>
#include <unordered_set>
#include <vector>

namespace truckroll {

namespace {

constexpr char goneThrough[] = "tabGoneThrough"; // a property of windows and pages

bool isPage(const QWidget *widget)
{
    return qobject_cast<const QStackedWidget *>(widget->parentWidget());
}

/// The part to which a group of fields hands the focus on; Tab stops at the group for it.
QWidget *partOf(const QWidget *group)
{
    QWidget *part = group->focusProxy();
    while (part && part->focusProxy())
        part = part->focusProxy();
    return part && group->isAncestorOf(part) ? part : nullptr;
}

bool takesTab(const QWidget *widget)
{
    if (const QWidget *part = partOf(widget))
        return part->focusPolicy() & Qt::TabFocus;
    return !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus);
}

/// Has the focus itself when it was given to it: Tab goes on to what is in it.
bool holdsFields(const QWidget *widget)
{
    return widget->layout() && !widget->focusProxy() && !widget->isWindow();
}

/// Each is a single field while it lives: Qt orders none that takes no Tab, and would move along all that
/// lies between a group and its part.
class SingleFields
{
public:
    explicit SingleFields(const std::vector<QWidget *> &fields)
    {
        for (QWidget *field : fields) {
            if (!field->focusProxy() && (field->focusPolicy() & Qt::TabFocus))
                continue;
            m_kept.push_back({field, field->focusProxy(), field->focusPolicy()});
            field->setFocusProxy(nullptr);
            field->setFocusPolicy(Qt::TabFocus);
        }
    }
    ~SingleFields()
    {
        for (const Kept &kept : m_kept) {
            kept.widget->setFocusPolicy(kept.policy); // before, as it would be the proxy's, too
            if (kept.proxy)
                kept.widget->setFocusProxy(kept.proxy);
        }
    }
    Q_DISABLE_COPY_MOVE(SingleFields)

private:
    struct Kept
    {
        QWidget *widget;
        QWidget *proxy;
        Qt::FocusPolicy policy;
    };
    std::vector<Kept> m_kept;
};

/// Fields in the order in which they are laid out.
class LaidOut
{
public:
    explicit LaidOut(QWidget *widget) { add(widget); }
    const std::vector<QWidget *> &fields() const { return m_fields; }

private:
    void add(QWidget *widget)
    {
        if (!widget || !m_seen.insert(widget).second)
            return;
        if (widget->isWindow() || isPage(widget))
            widget->setProperty(goneThrough, true);
        if (auto *tabs = qobject_cast<QTabWidget *>(widget))
            addTabs(*tabs);
        else if (auto *area = qobject_cast<QScrollArea *>(widget))
            addArea(*area);
        else if (takesTab(widget) || holdsFields(widget))
            m_fields.push_back(widget);
        if (auto *splitter = qobject_cast<QSplitter *>(widget))
            addInRow(*splitter);
        if (QLayout *layout = widget->layout())
            add(layout);
        addOthers(widget);
    }

    void add(QLayout *layout)
    {
        std::vector<int> order(size_t(layout->count()));
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = int(i);
        if (const auto *grid = qobject_cast<QGridLayout *>(layout))
            std::stable_sort(order.begin(), order.end(),
                             [&](int a, int b) { return cellOf(*grid, a) < cellOf(*grid, b); });
        for (const int i : order) {
            QLayoutItem *item = layout->itemAt(i);
            add(item->widget());
            if (item->layout())
                add(item->layout());
        }
    }

    static std::pair<int, int> cellOf(const QGridLayout &grid, int item)
    {
        int row = 0, column = 0, rows = 0, columns = 0;
        grid.getItemPosition(item, &row, &column, &rows, &columns);
        return {row, column};
    }

    /// The bar takes Tab by itself, and stands before the pages. As its proxy it would come twice: Qt has the
    /// tabs come after all that is in their pages when a proxy is set.
    void addTabs(QTabWidget &tabs)
    {
        tabs.setFocusProxy(nullptr);
        tabs.setFocusPolicy(Qt::NoFocus);
        add(tabs.tabBar());
    }

    /// One with fields scrolls to the field that has the focus, and by the keys that this leaves alone.
    void addArea(QScrollArea &area)
    {
        const size_t before = m_fields.size();
        add(area.widget());
        if (std::any_of(m_fields.begin() + std::ptrdiff_t(before), m_fields.end(), takesTab))
            area.setFocusPolicy(Qt::NoFocus);
        else if (takesTab(&area))
            m_fields.push_back(&area);
    }

    void addInRow(const QSplitter &splitter)
    {
        for (int i = 0; i < splitter.count(); ++i)
            add(splitter.widget(i));
    }

    /// What no layout holds: the pages of tabs, the parts of a field, what lies over others.
    void addOthers(QWidget *widget)
    {
        for (QObject *child : widget->children()) {
            auto *part = qobject_cast<QWidget *>(child);
            if (part && !part->isWindow())
                add(part);
        }
    }

    std::unordered_set<QWidget *> m_seen;
    std::vector<QWidget *> m_fields;
};

void chain(const std::vector<QWidget *> &fields)
{
    for (size_t i = 1; i < fields.size(); ++i)
        QWidget::setTabOrder(fields[i - 1], fields[i]);
}

/// From the window's beginning on.
QWidget *earliestOf(const std::vector<QWidget *> &fields)
{
    QWidget *window = fields.front()->window();
    const std::unordered_set<QWidget *> known(fields.begin(), fields.end());
    for (QWidget *each = window->nextInFocusChain(); each != window; each = each->nextInFocusChain())
        if (known.contains(each))
            return each;
    return fields.front();
}

} // namespace

void tabAsLaidOut(QWidget *widget)
{
    const std::vector<QWidget *> fields = LaidOut(widget).fields();
    if (fields.empty())
        return;
    const SingleFields single(fields);
    // The others follow the first one, which goes to where the earliest of them is now. A part of a window
    // has none of another part's before its own.
    if (QWidget *earliest = widget->isWindow() ? earliestOf(fields) : nullptr;
        earliest && earliest != fields.front())
        chain({earliest, fields.front(), earliest});
    chain(fields);
}

bool isNewWindow(const QObject *object)
{
    return object->isWidgetType() && static_cast<const QWidget *>(object)->isWindow() &&
           !object->property(goneThrough).isValid();
}

bool isNewPage(const QWidget *widget)
{
    return isPage(widget) && !widget->property(goneThrough).isValid() &&
           widget->window()->property(goneThrough).isValid();
}

} // namespace truckroll
