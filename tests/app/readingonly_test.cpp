// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the promise that an office which cannot be written is shown as it is, says so, and stays as it is,
// in the window and for commands.
#include "app/composition.h"
#include "tests/app/commandline.h"
#include "tests/app/runningprogram.h"
#include "tests/testkit/monday.h"
#include "tests/testkit/rawsqlite.h"
#include "tests/testkit/readersonly.h"
#include "tests/testkit/tempoffice.h"
#include "tests/testkit/waiting.h"
#include "ui/folder/folderwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/rail.h"
#include "ui/widgets/banner.h"
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>

using namespace truckroll;
using namespace truckroll::testkit;

namespace {

using What = ReadersOnly::What;

/// The program's window over an office that it may not write.
class ReadingBench
{
public:
    ReadingBench()
    {
        const CustomerId customer = m_office.newCustomer();
        visit = m_office.newVisit(customer, m_office.newTechnician(), 9).visit;
        Document quote;
        quote.kind = DocumentKind::Quote;
        quote.appointment = visit.appointment;
        quote.customer = customer;
        DocumentLine line;
        line.description = u"Tap repair"_qs;
        line.quantity = Quantity::whole(1);
        line.unitPrice = UnitPrice::fromUnits(950000);
        quote.lines = {line};
        m_office.act(SaveDocument{quote});
        m_office.close();
        before = filesIn(m_office.folder());
        for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat})
            QSettings::setPath(format, QSettings::UserScope, m_settings.path());
        m_readers = std::make_unique<ReadersOnly>(m_office.folder(), What::Folder);
        WindowOptions options;
        options.office = m_office.path();
        options.page = u"board"_qs;
        options.date = monday;
        options.size = QSize(1280, 800);
        m_program = std::make_unique<Composition>(*qApp, options, false, true, &m_office.clock());
        m_program->start();
        REQUIRE(waitUntil([&] { return topLevel<MainWindow>() && m_program->backend().isSignedIn(); }));
        window = topLevel<MainWindow>();
        settle();
    }
    ~ReadingBench()
    {
        m_program.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_readers.reset();
        for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat})
            QSettings::setPath(format, QSettings::UserScope,
                               QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    }
    void settle()
    {
        for (int i = 0; i < 5; ++i) {
            m_program->backend().lane().drain();
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    template <class T>
    static T *child(QObject *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QString::fromLatin1(name));
        INFO("looking for " << name);
        REQUIRE(found);
        return found;
    }
    /// It is off, and its tooltip says why.
    static void checkOff(QObject *parent, const char *name)
    {
        const auto *action = child<QAction>(parent, name);
        INFO(name << ": " << action->toolTip().toStdString());
        CHECK_FALSE(action->isEnabled());
        CHECK(action->toolTip().contains(u"reading only"_qs));
    }
    QMap<QString, QByteArray> files() const { return filesIn(m_office.folder()); }
    QString path() const { return m_office.path(); }

    Visit visit;
    QMap<QString, QByteArray> before;
    MainWindow *window = nullptr;

private:
    TempOffice m_office;
    QTemporaryDir m_settings;
    std::unique_ptr<ReadersOnly> m_readers;
    std::unique_ptr<Composition> m_program;
};

} // namespace

TEST_CASE("A window over an office that cannot be written says why, and what would change it is off")
{
    ReadingBench bench;
    auto *banner = bench.child<Banner>(bench.window, "readingBanner");
    CHECK(banner->isVisible());
    CHECK(banner->text().contains(bench.path()));
    CHECK(bench.window->windowTitle().contains(u"reading only"_qs));
    CHECK(bench.child<QPushButton>(banner, "bannerAction")->isVisible()); // a copy can be saved
    bench.checkOff(bench.window, "app.restore");
    CHECK(bench.child<QAction>(bench.window, "app.backup")->isEnabled());
    bench.checkOff(bench.window, "board.new-visit");
    bench.checkOff(bench.window, "board.new-quote");

    QStringList pages;
    for (const RailButton *button : bench.window->findChildren<RailButton *>())
        if (button->objectName().startsWith(u"rail-"_qs))
            pages << button->objectName().mid(5);
    CHECK(pages.size() >= 12); // all of them can be looked at
    for (const QString &id : std::as_const(pages)) {
        INFO(id.toStdString());
        REQUIRE(bench.window->showPage(id));
        bench.settle();
        const QString error = bench.child<Banner>(bench.window, "windowBanner")->text();
        CHECK(error.toStdString() == "");
    }
    bench.checkOff(bench.window, "customers.new");
    bench.checkOff(bench.window, "catalogue.new");
    bench.checkOff(bench.window, "people.new");

    banner->clear();
    auto *sign = bench.child<QToolButton>(bench.window, "readingSign");
    sign->click();
    CHECK(banner->isVisible());
    CHECK(bench.files() == bench.before);
}

TEST_CASE("A folder of an office that cannot be written is read, printed and not changed")
{
    ReadingBench bench;
    bench.window->openRecord(EntityKind::Appointment, bench.visit.appointment.value());
    REQUIRE(waitUntil([&] { return topLevel<FolderWindow>(); }));
    FolderWindow *folder = topLevel<FolderWindow>();
    REQUIRE(waitUntil([&] {
        const auto *print = folder->findChild<QAction *>(u"folder.print"_qs);
        return print && print->isEnabled();
    }));
    for (const char *id : {"folder.new-quote", "folder.new-work-order", "folder.call-note",
                           "folder.to-work-order", "folder.to-invoice", "folder.take-payment"})
        bench.checkOff(folder, id);
    CHECK(folder->windowTitle().contains(u"reading only"_qs));
    CHECK(bench.child<QLineEdit>(folder, "folderTitle")->isReadOnly());
    CHECK(bench.child<QLineEdit>(folder, "folderTitle")->toolTip().contains(u"reading only"_qs));
    CHECK_FALSE(bench.child<QComboBox>(folder, "folderSite")->isEnabled());
    REQUIRE(waitUntil([&] { return bench.child<QToolButton>(folder, "markDocument")->isVisible(); }));
    CHECK_FALSE(bench.child<QToolButton>(folder, "markDocument")->isEnabled());
    CHECK_FALSE(folder->hasUnsavedText());
    CHECK(folder->close());
    bench.settle();
    CHECK(bench.files() == bench.before);
}

TEST_CASE(
    "Commands read an office that cannot be written, and are refused with exit code 1 when they change it")
{
    CommandLine cli;
    const QString customer = cli.newCustomer();
    const QString invoice = cli.newInvoice(customer);
    const QTemporaryDir elsewhere;
    REQUIRE(QFile::setPermissions(elsewhere.path(), QFile::Permissions(0x7777)));
    const auto before = filesIn(cli.folder());
    {
        const ReadersOnly readers(cli.folder(), What::Files);
        const QJsonObject info = cli.object({"office", "info"});
        const QString why = info.value("reading_only").toString();
        CHECK(why.contains(cli.path()));
        CHECK(info.value("path").toString() == cli.path());
        CHECK(cli.table({"office", "info"}).contains(why));
        CHECK(cli.array({"customer", "list"}).size() == 1);
        CHECK(cli.object({"document", "show", invoice}).value("number").toString() == invoice);
        for (const QStringList &command :
             {QStringList{"customer", "add", "--name", "Hale Dental"},
              QStringList{"payment", "add", invoice, "--amount", "1.00", "--method", "cash"}}) {
            const CliRefusal refused = cli.refusal(command);
            CHECK(refused.exitCode == CliAnswer::Refused);
            CHECK(refused.code == "not_permitted");
            CHECK(refused.sentence == "Nothing was changed. " + why);
        }
        const QString copy = elsewhere.filePath("copy.truckroll");
        cli.object({"office", "backup", copy});
        const auto opened = Office::open(copy, cli.clock());
        REQUIRE(opened.has_value());
        CHECK((*opened)->whyReadOnly().isEmpty());
        cli.object({"document", "print", invoice, "--pdf", elsewhere.filePath("paper.pdf")});
    }
    CHECK(filesIn(cli.folder()) == before);
    CHECK(cli.object({"office", "info"}).value("reading_only").isNull());
}
