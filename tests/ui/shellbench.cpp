// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shellbench.h"

#include "tests/ui/looks.h"

namespace truckroll::testkit {

NotingPage::NotingPage(const QString &id, CommandCatalog &catalog, QWidget *parent) : Page(parent), m_id(id)
{
    catalog.setContextTitle(id, id.toUpper());
    CommandInfo info;
    info.id = id + QStringLiteral(".go");
    info.text = QStringLiteral("Begin in %1").arg(id);
    info.hint = QStringLiteral("Begins something in %1.").arg(id);
    info.icon = QStringLiteral("plus");
    info.keys = {QKeySequence(QStringLiteral("Ctrl+N"))};
    catalog.add(info, this, [this] { ++ran; });
    auto *all = new QVBoxLayout(this);
    auto *field = new QLineEdit(this);
    field->setObjectName(QStringLiteral("field"));
    all->addWidget(field);
}

bool NotingPage::showEntity(EntityKind kind, qint64 id)
{
    shown << QStringLiteral("entity %1 %2").arg(int(kind)).arg(id);
    return true;
}

void NotingPage::takeOwnStep(OwnSteps::Way way)
{
    shown << (way == OwnSteps::Way::Back ? QStringLiteral("own undo") : QStringLiteral("own redo"));
}

bool NotingPage::showFiltered(const QString &filter)
{
    shown << QStringLiteral("filter ") + filter;
    return true;
}

bool NotingPage::showTime(const QDate &day, int minute)
{
    if (showsTime)
        shown << QStringLiteral("time %1 %2").arg(day.toString(Qt::ISODate)).arg(minute);
    return showsTime;
}

void NotingPage::saveText(std::function<void(bool)> done)
{
    unsaved = unsaved && !savingWorks;
    done(!unsaved);
}

ShellBench::ShellBench()
{
    QSettings().clear();
    frame = std::make_unique<MainWindow>(
        MainWindow::Parts{backend(), catalog(), preferences, programTheme(), desk});
    frame->setPages([this] {
        pages.clear();
        std::vector<PageSlot> all;
        for (const char *id : {"board", "customers", "invoices", "settings"}) {
            PageSlot slot;
            slot.id = QString::fromLatin1(id);
            slot.title = slot.id.left(1).toUpper() + slot.id.mid(1);
            slot.icon = QStringLiteral("folder");
            slot.atFoot = slot.id == u"settings";
            slot.make = [this, name = slot.id](QWidget *parent) -> Page * {
                ++made;
                auto *page = new NotingPage(name, catalog(), parent);
                page->showsTime = name == u"board";
                pages[name] = page;
                return page;
            };
            all.push_back(slot);
        }
        return all;
    });
    frame->show();
}

ShellBench::~ShellBench()
{
    frame.reset();
    QSettings().clear();
}

void ShellBench::open()
{
    desk.open(path());
    REQUIRE(
        waitUntil([&] { return desk.state() == OfficeDesk::State::Working && !desk.info().name.isEmpty(); }));
    frame->makeAllPages();
}

} // namespace truckroll::testkit
