// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "tests/testkit/answers.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/tempoffice.h"
#include "tests/testkit/waiting.h"
#include "ui/shell/page.h"
#include <QTemporaryDir>
#include <QWidget>
#include <memory>

namespace truckroll::testkit {

/// The whole program over an office that the test has filled, in a window of 1280 x 800 on Monday 2 March
/// 2026. Keys go to whatever has the keyboard, as they do at a desk.
class ProgramBench
{
public:
    explicit ProgramBench(const NewOffice &what = TempOffice::inChicago());
    ~ProgramBench();

    /// What the office holds before anybody looks; closed by start().
    TempOffice &office() { return m_office; }
    void start(const char *page);
    MainWindow &window() { return *m_window; }
    Backend &backend() { return m_program->backend(); }
    Page *page(const QString &id);

    /// Everything sent is done and shown, and some window has the keyboard.
    void settle();
    void waitFor(const char *what, const std::function<bool()> &ready);
    template <class Query>
    typename Query::Reply ask(const Query &query)
    {
        return askAndWait(backend(), m_receiver, query);
    }

    QWidget *focus();
    QString focusName() { return focus()->objectName(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /// Tab until the widget of that name has the keyboard; fails with the way that was gone.
    void tabTo(const char *name, Qt::KeyboardModifiers modifiers = {});
    void waitForFocus(const char *name);
    /// The window, dialog or menu of that name that is seen.
    QWidget *shown(const char *name);
    /// Goes to the entry of the open menu and presses Enter; in one of its menus after Right.
    void chooseInMenu(const QString &text);

private:
    TempOffice m_office;
    QTemporaryDir m_settings;
    QObject m_receiver;
    std::unique_ptr<Composition> m_program;
    MainWindow *m_window = nullptr;
};

} // namespace truckroll::testkit
