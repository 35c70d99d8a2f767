// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/journeybench.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/rail.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/searchfield.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

struct PagesBench : JourneyBench
{
    PagesBench()
    {
        window = topLevel<MainWindow>();
        REQUIRE(window);
        window->resize(1280, 800);
        settle();
    }
    QStringList pages() const
    {
        QStringList ids;
        for (const RailButton *button : window->findChildren<RailButton *>())
            if (button->objectName().startsWith(QStringLiteral("rail-")))
                ids << button->objectName().mid(5);
        return ids;
    }
    Page *open(const QString &id)
    {
        Page *page = window->showPage(id);
        REQUIRE(page);
        settle();
        REQUIRE(waitUntil([&] { return page->isVisible(); }));
        return page;
    }
    MainWindow *window = nullptr;
};

/// In a scroll area what does not fit is scrolled to.
bool scrolls(const QWidget *widget)
{
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(up))
            return true;
    return false;
}

bool showsItsText(const QAbstractButton *button)
{
    const auto *tool = qobject_cast<const QToolButton *>(button);
    return !button->text().isEmpty() && !qobject_cast<const RailButton *>(button) &&
           (!tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly);
}

QString wordsOf(QString text)
{
    return text.remove(QLatin1Char('&'));
}

void checkButtons(const QWidget &page)
{
    for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->parent()->inherits("QTabBar") ||
            button->parent()->inherits("QLineEdit") || button->inherits("QTableCornerButton"))
            continue;
        INFO("button " << button->objectName().toStdString() << " “" << button->text().toStdString()
                       << "” in " << button->parentWidget()->metaObject()->className() << ' '
                       << button->parentWidget()->objectName().toStdString());
        const bool named = !button->text().isEmpty() || !button->accessibleName().isEmpty();
        CHECK(named);
        if (!showsItsText(button))
            CHECK_FALSE(button->toolTip().isEmpty()); // a picture alone says what it does
        if (!button->isEnabled())
            CHECK_FALSE(button->toolTip().isEmpty()); // and what is off says why
    }
}

void checkNothingIsCut(const QWidget &page)
{
    CHECK(page.minimumSizeHint().width() <= page.width());
    CHECK(page.minimumSizeHint().height() <= page.height());
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->isWindow() || scrolls(widget))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool says = label ? !label->text().isEmpty() && label->textFormat() != Qt::RichText &&
                                      !label->inherits("truckroll::ElidedLabel")
                                : button && showsItsText(button);
        if (!says)
            continue;
        const QString text = label ? label->text() : button->text();
        INFO("cut: " << widget->objectName().toStdString() << " “" << text.toStdString() << "”");
        if (label && label->wordWrap()) {
            CHECK(label->height() >= label->heightForWidth(label->width()));
            continue;
        }
        if (text.contains(QLatin1Char('<')))
            continue; // links: their markup is not seen
        CHECK(widget->width() >= widget->fontMetrics().horizontalAdvance(wordsOf(text)));
        const QRect place(widget->mapTo(&page, QPoint(0, 0)), widget->size());
        CHECK(page.rect().contains(place));
    }
}

} // namespace

TEST_CASE(
    "Every page opens with a title and a picture, and nothing on it is cut off or without a name at 1280x800")
{
    PagesBench bench;
    const QStringList pages = bench.pages();
    CHECK(pages.size() >= 12);
    for (const QString &id : pages) {
        INFO("page " << id.toStdString());
        const Page *page = bench.open(id);
        CHECK(page->id() == id);
        CHECK_FALSE(page->title().isEmpty());
        CHECK_FALSE(page->icon().isEmpty());
        CHECK(bench.window->size() == QSize(1280, 800));
        checkButtons(*page);
        checkNothingIsCut(*page);
    }
}

TEST_CASE("Every list that filters by dates counts from the day of the office, wherever the computer stands")
{
    PagesBench bench;
    for (const QString &id : bench.pages())
        bench.open(id);
    int lists = 0;
    for (const TableModel *model : bench.window->findChildren<TableModel *>()) {
        for (int column = 0; column < model->columns(); ++column) {
            if (model->columnAt(column).kind != TableColumn::Kind::Date)
                continue;
            INFO("below " << model->parent()->objectName().toStdString() << ", column "
                          << model->columnAt(column).id.toStdString());
            CHECK(model->today() == monday); // the machine's own day is another
            ++lists;
            break;
        }
    }
    CHECK(lists >= 12);
}

TEST_CASE("Ctrl+F goes to the search line of every page, or to its list where it has none")
{
    PagesBench bench;
    int searches = 0;
    for (const QString &id : bench.pages()) {
        INFO("page " << id.toStdString());
        Page *page = bench.open(id);
        page->setFocus(); // away from wherever the page began
        QTest::keyClick(bench.window, Qt::Key_F, Qt::ControlModifier);
        bench.settle();
        QWidget *focus = QApplication::focusWidget();
        REQUIRE(focus);
        INFO("focus " << focus->metaObject()->className() << ' ' << focus->objectName().toStdString());
        CHECK(page->isAncestorOf(focus));
        const bool searchable = focus->inherits("QLineEdit");
        bool hasSearch = false;
        for (const SearchField *field : page->findChildren<SearchField *>())
            hasSearch = hasSearch || field->isVisible();
        CHECK((searchable || (!hasSearch && qobject_cast<QAbstractItemView *>(focus))));
        searches += int(searchable);
    }
    CHECK(searches >= 9);
}
