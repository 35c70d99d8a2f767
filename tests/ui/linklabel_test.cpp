// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linklabel.h"
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

bool shows(LinkLabel &label, const QColor &color)
{
    const QImage image = label.grab().toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color)
                return true;
    return false;
}

void setLinkColor(const QColor &color)
{
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::Link, color);
    QApplication::setPalette(colours);
}

} // namespace

TEST_CASE("Links take the colours of a theme that is switched while they are shown")
{
    const QPalette before = QApplication::palette();
    setLinkColor(Qt::red);
    LinkLabel label;
    QFont font = label.font();
    font.setPixelSize(40); // strokes with pixels of the full colour
    label.setFont(font);
    label.setText(LinkLabel::linkTo(QStringLiteral("tel"), QStringLiteral("1"), QStringLiteral("HHH")));
    label.show();
    CHECK(shows(label, Qt::red));
    setLinkColor(Qt::blue);
    label.setPalette(QApplication::palette()); // what a running application does by itself
    CHECK(shows(label, Qt::blue));
    CHECK_FALSE(shows(label, Qt::red));
    QApplication::setPalette(before);
}

TEST_CASE("What stands in a link is text, whatever it holds")
{
    CHECK(LinkLabel::linkTo(QStringLiteral("mailto"), QStringLiteral("a\"b"), QStringLiteral("<b>")) ==
          QStringLiteral("<a href=\"mailto:a&quot;b\">&lt;b&gt;</a>"));
}

TEST_CASE("Tab stops at each link and nowhere between, and Shift+Tab leaves them as it came")
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *above = new QLineEdit(&window);
    auto *links = new LinkLabel(&window);
    auto *none = new LinkLabel(&window);
    auto *below = new QLineEdit(&window);
    for (QWidget *each : {static_cast<QWidget *>(above), static_cast<QWidget *>(links),
                          static_cast<QWidget *>(none), static_cast<QWidget *>(below)})
        column->addWidget(each);
    links->setText(QStringLiteral("Call ") +
                   LinkLabel::linkTo(QStringLiteral("tel"), QStringLiteral("1"), QStringLiteral("one")) +
                   QStringLiteral(" or ") +
                   LinkLabel::linkTo(QStringLiteral("mailto"), QStringLiteral("2"), QStringLiteral("two")));
    none->setText(QStringLiteral("No link"));
    window.show();
    QApplication::setActiveWindow(&window);
    above->setFocus();
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(window.focusWidget(), key);
        return window.focusWidget() == links ? links->selectedText() : window.focusWidget()->objectName();
    };
    above->setObjectName(QStringLiteral("above"));
    below->setObjectName(QStringLiteral("below"));
    CHECK(press(Qt::Key_Tab) == "one");
    CHECK(press(Qt::Key_Tab) == "two");
    CHECK(press(Qt::Key_Tab) == "below");
    CHECK(press(Qt::Key_Backtab) == "two");
    QString activated;
    QObject::connect(links, &QLabel::linkActivated, [&](const QString &link) { activated = link; });
    QTest::keyClick(links, Qt::Key_Return);
    CHECK(activated == "mailto:2");
    CHECK(press(Qt::Key_Backtab) == "one");
    CHECK(press(Qt::Key_Backtab) == "above");
}
