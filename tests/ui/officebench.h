// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "tests/testkit/answers.h"
#include "tests/testkit/tempoffice.h"
#include "tests/testkit/waiting.h"
#include "ui/shell/commandcatalog.h"
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSemaphore>
#include <QTest>
#include <QWidget>

namespace truckroll::testkit {

/// A real office behind a real backend, for windows under test: in Chicago on Monday 2 March 2026, 08:00.
class OfficeBench
{
public:
    OfficeBench() : m_backend(std::make_unique<Backend>(m_clock))
    {
        bool done = false;
        m_backend->create(path(), TempOffice::inChicago(), &m_receiver, [&](const Done &made) {
            REQUIRE(made);
            done = true;
        });
        REQUIRE(waitUntil([&] { return done; }));
    }

    Backend &backend() { return *m_backend; }
    CommandCatalog &catalog() { return m_catalog; }
    ManualClock &clock() { return m_clock; }
    QString path() const { return m_folder.filePath(QStringLiteral("bench.truckroll")); }

    template <class Command>
    typename Command::Reply act(const Command &command)
    {
        return actAndWait(*m_backend, m_receiver, command);
    }
    template <class Query>
    typename Query::Reply ask(const Query &query)
    {
        return askAndWait(*m_backend, m_receiver, query);
    }
    /// Everything sent so far is done and told.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            m_backend->lane().drain();
            QCoreApplication::processEvents();
        }
    }
    /// What is sent from now on waits for its turn until `gate` is released.
    void holdLane(QSemaphore &gate)
    {
        m_backend->lane().run<bool>(
            &m_receiver,
            [&gate](Office &) {
                gate.acquire();
                return true;
            },
            [](bool) {});
    }
    /// Every statement that writes fails from now on, as on a full disk; `false` ends it.
    void failWrites(bool fail)
    {
        bool done = false;
        m_backend->lane().run<bool>(
            &m_receiver,
            [fail](Office &office) {
                office.database().connection().setHook(fail ? [](const char *sql) {
                    const QByteArray text = QByteArray(sql).trimmed().toUpper();
                    if (text.startsWith("INSERT") || text.startsWith("UPDATE") || text.startsWith("DELETE"))
                        throw StorageFailure(13, "database or disk is full");
                } : std::function<void(const char *)>());
                return true;
            },
            [&](bool) { done = true; });
        REQUIRE(waitUntil([&] { return done; }));
    }

    CustomerId customer(const QString &name = QStringLiteral("Kline Bakery"))
    {
        SaveCustomer save;
        save.customer.name = name;
        save.customer.phone = QStringLiteral("217 555 0144");
        save.customer.email = QStringLiteral("office@kline.example");
        save.customer.billing = {QStringLiteral("12 Long Street"), QStringLiteral("Springfield"),
                                 QStringLiteral("IL"), QStringLiteral("62701")};
        return act(save).id;
    }
    /// Two services, a part, a discount and a bundle, taxed with 8.25 %.
    void priceBook();
    BookVisit::Reply visit(CustomerId customer);

private:
    ManualClock m_clock{1772460000};
    QTemporaryDir m_folder;
    QObject m_receiver;
    CommandCatalog m_catalog;
    std::unique_ptr<Backend> m_backend;
};

/// Shows a window as the one that people type into.
inline void showActive(QWidget &window)
{
    window.show();
    window.activateWindow();
    REQUIRE(waitUntil([&] { return window.isActiveWindow(); }));
}

/// The widget (or action) of that name inside `parent`; fails the test when it is missing.
template <class T>
T *child(const QObject *parent, const char *name)
{
    T *found = parent->findChild<T *>(QString::fromLatin1(name));
    INFO("looking for " << name);
    REQUIRE(found);
    return found;
}

} // namespace truckroll::testkit
