// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bannerplace.h"

#include "tests/ui/bookspagebench.h"
#include "ui/widgets/form.h"
#include <QTabWidget>
#include <QVBoxLayout>

using namespace truckroll;
using namespace truckroll::testkit;

TEST_CASE("A banner comes in the place of the sentence, and nothing below it moves")
{
    programTheme();
    QWidget window;
    auto *banner = new Banner(&window);
    auto *sentence = mutedLabel(QStringLiteral("Each paper and payment with its accounts."), &window);
    auto *below = new QLabel(QStringLiteral("Rows"), &window);
    auto *all = new QVBoxLayout(&window);
    all->addWidget(new BannerPlace(*banner, sentence, &window));
    all->addWidget(below, 1);
    window.resize(700, 300);
    window.show();
    const auto top = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        return below->y();
    };
    const int before = top();
    CHECK(sentence->isVisible());
    const QString brief = QStringLiteral("2 sent, 1 needs attention.");
    QString twoLines;
    while (banner->fontMetrics().horizontalAdvance(twoLines) < window.width())
        twoLines += brief + QLatin1Char(' ');
    for (const QString &text : {brief, twoLines}) {
        banner->show(Tone::Warning, text, QStringLiteral("Show them"), [] {});
        CHECK(top() == before);
        CHECK_FALSE(sentence->isVisible());
        checkLooks(*banner);
    }
    banner->clear();
    CHECK(top() == before);
    CHECK(sentence->isVisible());
}
