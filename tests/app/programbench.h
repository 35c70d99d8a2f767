// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/runningprogram.h"
#include "tests/testkit/monday.h"
#include "ui/shell/page.h"

namespace truckroll::testkit {

/// The whole program over an office that the test has filled, in a window of 1280 x 800 on Monday 2 March
/// 2026. Keys go to whatever has the keyboard, as they do at a desk.
class ProgramBench : public RunningProgram
{
public:
    explicit ProgramBench(const NewOffice &what = TempOffice::inChicago()) : RunningProgram(what) {}

    /// Closed by start().
    TempOffice &office() { return filled(); }
    void start(const char *page);
    MainWindow &window() { return *m_window; }
    Page *page(const QString &id);

    QWidget *focus();
    QString focusName() { return focus()->objectName(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /// Tab until the widget of that name has the keyboard; fails with the way that was gone.
    void tabTo(const char *name, Qt::KeyboardModifiers modifiers = {});
    /// Tab to the button of that name, and Enter.
    void pressButton(const char *name);
    /// Tab to each of the fields and type into it.
    void fill(const std::vector<std::pair<const char *, const char *>> &fields);
    void waitForFocus(const char *name);
    /// The window, dialog or menu of that name that is seen.
    QWidget *shown(const char *name);
    /// Goes to the entry of the open menu and presses Enter; in one of its menus after Right.
    void chooseInMenu(const QString &text);

private:
    MainWindow *m_window = nullptr;
};

} // namespace truckroll::testkit
