// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/programbench.h"
#include <QMenu>
#include <QTest>

namespace truckroll::testkit {

namespace {

constexpr int longestWay = 60; ///< keys until one gives up

} // namespace

void ProgramBench::start(const char *page)
{
    WindowOptions options;
    options.page = QString::fromLatin1(page);
    options.size = QSize(1280, 800);
    begin(options);
    waitFor("the page", [&] {
        m_window = topLevel<MainWindow>();
        if (m_window)
            for (const Page *each : m_window->findChildren<Page *>())
                if (each->id() == options.page && each->isVisible())
                    return true;
        return false;
    });
    settle();
}
Page *ProgramBench::page(const QString &id)
{
    Page *page = m_window->showPage(id);
    REQUIRE(page);
    settle();
    waitFor("the page", [&] { return page->isVisible(); });
    return page;
}

QWidget *ProgramBench::focus()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup->focusWidget() ? popup->focusWidget() : popup;
    settle();
    QWidget *window = QApplication::activeWindow();
    REQUIRE(window);
    return window->focusWidget() ? window->focusWidget() : window;
}

void ProgramBench::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focus(), key, modifiers);
    settle();
}

void ProgramBench::type(const QString &text)
{
    QTest::keyClicks(focus(), text);
    settle();
}

void ProgramBench::tabTo(const char *name, Qt::KeyboardModifiers modifiers)
{
    QStringList way;
    for (int i = 0; i < longestWay && focusName() != QLatin1String(name); ++i) {
        press(modifiers & Qt::ShiftModifier ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
        way << focusName();
    }
    INFO("Tab went over " << way.join(QStringLiteral(", ")).toStdString());
    REQUIRE(focusName().toStdString() == name);
}

void ProgramBench::pressButton(const char *name)
{
    tabTo(name);
    press(Qt::Key_Return);
}

void ProgramBench::fill(const std::vector<std::pair<const char *, const char *>> &fields)
{
    for (const auto &[name, text] : fields) {
        tabTo(name);
        type(QString::fromLatin1(text));
    }
}

void ProgramBench::waitForFocus(const char *name)
{
    INFO("the keyboard is at " << focusName().toStdString());
    waitFor(name, [&] { return focusName() == QLatin1String(name); });
}

QWidget *ProgramBench::shown(const char *name)
{
    QWidget *found = nullptr;
    waitFor(name, [&] {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->objectName() == QLatin1String(name) && top->isVisible())
                found = top;
            for (QWidget *each : top->findChildren<QWidget *>(QString::fromLatin1(name)))
                if (each->isVisible())
                    found = each;
        }
        return found != nullptr;
    });
    settle();
    return found;
}

void ProgramBench::chooseInMenu(const QString &text)
{
    QStringList way;
    for (int i = 0; i < longestWay; ++i) {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu);
        const QAction *at = menu->activeAction();
        if (at && at->text().remove(u'&') == text) {
            press(at->menu() ? Qt::Key_Right : Qt::Key_Return);
            return;
        }
        way << (at ? at->text() : QString());
        press(Qt::Key_Down);
    }
    INFO("the menu offers " << way.join(QStringLiteral(", ")).toStdString());
    FAIL("no entry " << text.toStdString());
}

} // namespace truckroll::testkit
