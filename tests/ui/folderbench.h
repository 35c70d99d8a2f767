// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/officebench.h"
#include "ui/documents/documenteditor.h"
#include "ui/documents/linegrid.h"
#include "ui/documents/linetablemodel.h"
#include "ui/folder/folderwindow.h"
#include "ui/folder/folderwindows.h"
#include "ui/widgets/banner.h"
#include <QLabel>

namespace truckroll::testkit {

/// A folder with one visit in its window; a new quote with two lines is a call away.
struct FolderBench : OfficeBench
{
    FolderBench()
    {
        priceBook();
        booked = visit(customer());
        window = folders->open(booked.appointment.id);
        settleUntil([&] { return window->windowTitle().contains(QStringLiteral("A-")); });
    }
    ~FolderBench() { folders.reset(); }

    void settleUntil(const std::function<bool()> &ready) { REQUIRE(waitUntil(ready)); }
    void run(const char *id)
    {
        auto *action = child<QAction>(window, (QByteArray("folder.") + id).constData());
        INFO(id << ": " << action->toolTip().toStdString());
        REQUIRE(action->isEnabled());
        action->trigger();
        settle();
    }
    DocumentEditor &editor() { return *window->editor(); }
    LineTableModel &lines() { return *qobject_cast<LineTableModel *>(editor().grid()->model()); }
    void typeLine(const QString &item, const QString &quantity = {})
    {
        editor().startLine();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the cell that was open before
        const auto cell = [&] {
            return editor().grid()->viewport()->findChild<QWidget *>(QStringLiteral("lineCellEditor"));
        };
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(cell(), key);
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        REQUIRE(cell());
        QTest::keyClicks(cell(), item);
        press(Qt::Key_Tab);
        if (quantity.isEmpty())
            return;
        press(Qt::Key_Tab);
        QTest::keyClicks(cell(), quantity);
        press(Qt::Key_Return);
    }
    /// Saves what stands in the window and waits until it is stored.
    void save()
    {
        bool stored = false;
        window->leave([&](bool all) { stored = all; });
        settleUntil([&] { return stored; });
        settle();
    }
    /// Issues an invoice of all of the document that is shown, through the dialog.
    Document toInvoice()
    {
        run("to-invoice");
        child<QAbstractButton>(dialog<QDialog>("convertDialog"), "convert")->click();
        settleUntil([&] { return editor().stored().kind == DocumentKind::Invoice; });
        settleUntil([&] { return !window->findChild<QWidget *>(QStringLiteral("convertDialog")); });
        return editor().stored();
    }
    Document newQuoteWithTwoLines()
    {
        run("new-quote");
        typeLine(QStringLiteral("kitchen tap"), QStringLiteral("2"));
        typeLine(QStringLiteral("labor"), QStringLiteral("1.5"));
        save();
        settleUntil([&] { return !editor().isNew(); });
        return editor().stored();
    }
    template <class Dialog>
    Dialog *dialog(const char *name)
    {
        REQUIRE(waitUntil([&] { return window->findChild<QWidget *>(QString::fromLatin1(name)); }));
        return child<Dialog>(window, name);
    }
    QString text(const char *name) { return child<QLabel>(&editor(), name)->text(); }
    QString banner() { return child<Banner>(&editor(), "documentBanner")->text(); }

    std::unique_ptr<FolderWindows> folders = std::make_unique<FolderWindows>(backend(), catalog());
    BookVisit::Reply booked;
    FolderWindow *window = nullptr;
};

} // namespace truckroll::testkit
