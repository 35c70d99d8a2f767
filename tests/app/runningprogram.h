// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "tests/testkit/answers.h"
#include "tests/testkit/tempoffice.h"
#include "tests/testkit/waiting.h"
#include <QApplication>
#include <QTemporaryDir>
#include <QWidget>
#include <memory>

namespace truckroll::testkit {

/// The window of that type that is seen; null: none is. Of several the newest.
template <class Window>
Window *topLevel()
{
    Window *found = nullptr;
    for (QWidget *each : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<Window *>(each); window && window->isVisible())
            found = window;
    return found;
}

/// The program's own windows over a new office in Chicago, which the test fills before it begins. What a
/// person's settings are is left alone.
class RunningProgram
{
public:
    Backend &backend() { return m_program->backend(); }
    QObject &receiver() { return m_receiver; }
    /// Everything sent is done and shown, and some window has the keyboard.
    void settle();
    void waitFor(const char *what, const std::function<bool()> &ready);
    template <class Query>
    typename Query::Reply ask(const Query &query)
    {
        return askAndWait(backend(), m_receiver, query);
    }

protected:
    explicit RunningProgram(const NewOffice &what = TempOffice::inChicago());
    ~RunningProgram();
    Q_DISABLE_COPY_MOVE(RunningProgram)

    /// What the office holds before anybody looks.
    TempOffice &filled() { return m_office; }
    /// Closes the office and opens it in the program.
    void begin(WindowOptions options);

private:
    TempOffice m_office;
    QTemporaryDir m_settings;
    QObject m_receiver;
    std::unique_ptr<Composition> m_program;
};

} // namespace truckroll::testkit
