// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/officebench.h"
#include "ui/settings/preferences.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/widgets/banner.h"
#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

namespace truckroll::testkit {

/// A page that notes what is asked of it.
class NotingPage : public Page
{
    Q_OBJECT

public:
    NotingPage(const QString &id, CommandCatalog &catalog, QWidget *parent);

    QString id() const override { return m_id; }
    QString title() const override { return m_id; }
    QString icon() const override { return QStringLiteral("folder"); }
    void activate() override { ++activated; }
    bool showEntity(EntityKind kind, qint64 id) override;
    bool showFiltered(const QString &filter) override;
    bool showTime(const QDate &day, int minute) override;
    bool hasUnsavedText() const override { return unsaved; }
    void saveText(std::function<void(bool)> done) override;
    QString whyNotLeft() const override { return lost; }
    std::optional<OwnSteps> ownSteps() const override { return own; }
    void takeOwnStep(OwnSteps::Way way) override;

    int activated = 0;
    int ran = 0;
    bool unsaved = false;
    bool savingWorks = true;
    QString lost; ///< by leaving
    std::optional<OwnSteps> own;
    bool showsTime = false;
    QStringList shown;

private:
    QString m_id;
};

/// The frame with pages that note, around a real office.
struct ShellBench : OfficeBench
{
    ShellBench();
    ~ShellBench();

    /// Signs in and shows the pages, as after opening an office.
    void open();
    NotingPage *page(const char *id) { return pages.at(QString::fromLatin1(id)); }
    QAction *action(const char *id) { return child<QAction>(&window(), id); }
    MainWindow &window() { return *frame; }
    QString error() { return child<Banner>(&window(), "windowBanner")->text(); }

    std::map<QString, NotingPage *> pages;
    int made = 0;
    Preferences preferences;
    OfficeDesk desk{backend(), preferences};
    std::unique_ptr<MainWindow> frame;
};

} // namespace truckroll::testkit
