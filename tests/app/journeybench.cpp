// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/journeybench.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "tests/app/cliprogram.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/board/boardview.h"
#include "ui/documents/documenteditor.h"
#include "ui/folder/folderwindow.h"
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace truckroll::testkit {

namespace {

Item itemOf(const QString &name, ItemType type, qint64 cents, bool taxable)
{
    Item item;
    item.name = name;
    item.type = type;
    item.price = UnitPrice::fromUnits(cents * 100);
    item.taxable = taxable;
    return item;
}

} // namespace

JourneyBench::JourneyBench()
{
    if (auto *watched = dynamic_cast<WatchedApplication *>(qApp))
        watched->forget();
    ann = filled().newTechnician(QStringLiteral("Ann Ruiz"));
    bob = filled().newTechnician(QStringLiteral("Bob Hale"));
    priceBook();
    WindowOptions options;
    options.page = QStringLiteral("board");
    options.date = monday;
    options.size = QSize(1440, 860);
    begin(options);
    waitFor("the board of the day", [] {
        auto *window = topLevel<MainWindow>();
        auto *view = window ? window->findChild<BoardView *>() : nullptr;
        return view && view->isVisible() && view->model().isLoaded() && view->day() == monday &&
               view->frame().lanes.size() == 3;
    });
    settle();
}

void JourneyBench::priceBook()
{
    TaxRate rate;
    rate.name = QStringLiteral("Springfield");
    rate.percent = Percent::fromUnits(8250);
    rate = filled().act(SaveTaxRate{rate});
    Company company = filled().ask(OfficeInfo{}).companies.front();
    company.defaultTaxRate = rate.id;
    filled().act(SaveCompany{company});
    filled().act(SaveItem{itemOf(QStringLiteral("Labor, regular hours"), ItemType::Labor, 9500, false)});
    filled().act(SaveItem{itemOf(QStringLiteral("Kitchen tap, steel"), ItemType::Part, 18900, true)});
}

QWidget *JourneyBench::front()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    settle();
    return QApplication::activeWindow();
}

QWidget *JourneyBench::widget(const char *name)
{
    QWidget *found = nullptr;
    waitFor(name, [&] {
        QWidget *window = front();
        for (QWidget *each : window->findChildren<QWidget *>(QString::fromLatin1(name)))
            if (each->isVisible())
                found = each;
        return found != nullptr;
    });
    return found;
}

BoardView &JourneyBench::board()
{
    auto *view = topLevel<MainWindow>()->findChild<BoardView *>();
    REQUIRE(view);
    return *view;
}

FolderWindow &JourneyBench::folder()
{
    auto *window = topLevel<FolderWindow>();
    REQUIRE(window);
    return *window;
}

DocumentEditor &JourneyBench::editor()
{
    return *folder().editor();
}

Visit JourneyBench::visit()
{
    const auto cards = this->cards();
    REQUIRE(cards.size() == 1);
    return ask(VisitDetails{cards.front().visit}).visit;
}

Folder::Reply JourneyBench::stored()
{
    return ask(Folder{visit().appointment});
}

bool JourneyBench::shows(DocumentKind kind, DocumentState state)
{
    const Document &shown = editor().stored();
    return shown.kind == kind && shown.state == state && !editor().isNew() && !editor().isSaving();
}

void JourneyBench::waitForPaper(const QString &file)
{
    waitFor("the paper", [&] { return QFileInfo(file).size() > 0 && !topLevel<QFileDialog>(); });
    settle();
}

/// Another program reads on the paper what the office has stored.
void JourneyBench::checkPaper(const QString &name, const Document &document, const QString &title)
{
    const QString paper = pdfText(paperFile(name));
    INFO(paper.toStdString());
    const QString company = ask(OfficeInfo{}).companies.front().name;
    for (const QString &words : {title, document.number, company, QStringLiteral("Oak School"),
                                 QStringLiteral("7 Oak Road"), QStringLiteral("page 1 of 1")})
        CHECK(paper.contains(words));
    const auto amountStands = [&](Money amount) {
        const QLocale locale(QLocale::English, QLocale::UnitedStates);
        CHECK(paper.contains(moneyText(amount, locale, QStringLiteral("$"))));
    };
    for (const DocumentLine &line : document.lines) {
        CHECK(paper.contains(line.itemName));
        amountStands(line.amount);
    }
    for (const Money sum : {document.totals.subtotal, document.totals.tax, document.totals.total})
        amountStands(sum);
}

void JourneyBench::checkWhatIsLeft(int startHour)
{
    // Printed, not judged: how long depends on the machine.
    if (const auto *watched = dynamic_cast<WatchedApplication *>(qApp)) {
        std::string stops;
        for (const WatchedApplication::Stop &stop : watched->stops())
            stops += "\n  " + stop.text().toStdString();
        WARN("longest event of the journey: " << watched->longest().toStdString()
                                              << "\nlonger than 8 ms: " << watched->stops().size() << stops);
    }
    const Folder::Reply folder = stored();
    CHECK(folder.customer.name == u"Oak School");
    CHECK(phoneDigits(folder.customer.phone) == u"2175550199");
    CHECK(folder.customer.billing.street == u"7 Oak Road");
    CHECK(folder.customer.billing.zip == u"62702");
    CHECK(folder.appointment.title == u"Kitchen tap drips");
    CHECK(ask(CustomerList{}).size() == 1);
    REQUIRE(folder.visits.size() == 1);
    CHECK(folder.visits.front().start == WallTime::at(monday, startHour));
    CHECK(folder.visits.front().technicians == std::vector{bob});
    REQUIRE(folder.notes.size() == 1);
    CHECK(folder.notes.front().text == u"Drips since Friday, gate code 4711");
    checkDocuments(folder);
}

void JourneyBench::checkDocuments(const Folder::Reply &folder)
{
    REQUIRE(folder.documents.size() == 4);
    const auto of = [&](DocumentKind kind) {
        for (const Document &each : folder.documents)
            if (each.kind == kind)
                return each;
        FAIL("a document is missing");
        return Document();
    };
    const Document quote = of(DocumentKind::Quote);
    const Document order = of(DocumentKind::WorkOrder);
    const Document proForma = of(DocumentKind::ProForma);
    const Document invoice = of(DocumentKind::Invoice);
    for (const Document &each : folder.documents) {
        INFO(each.number.toStdString());
        CHECK(each.lines.size() == 2);
        CHECK(each.totals.subtotal == Money::fromUnits(2 * 18900 + 14250));
        CHECK(each.totals.tax == Money::fromUnits(3119)); // 8.25 % of 378.00, labor is not taxed
        CHECK(each.totals.total == Money::fromUnits(55169));
    }
    CHECK(quote.state == DocumentState::Sold);
    CHECK(quote.converted);
    CHECK(order.source == quote.id);
    CHECK(order.state == DocumentState::Invoiced);
    CHECK(proForma.source == order.id);
    CHECK(invoice.source == order.id);
    CHECK(invoice.state == DocumentState::Paid);
    CHECK(invoice.accounting == AccountingState::Pending);
    CHECK(invoice.balance().isZero());
    checkPaper(QStringLiteral("proforma.pdf"), proForma, QStringLiteral("PRO FORMA INVOICE"));
    checkPaper(QStringLiteral("invoice.pdf"), invoice, QStringLiteral("Invoice"));
    checkPayments(folder, invoice);
}

void JourneyBench::checkPayments(const Folder::Reply &folder, const Document &invoice)
{
    REQUIRE(folder.payments.size() == 2);
    for (const Payment &each : folder.payments) {
        const bool cash = each.method == PaymentMethod::Cash;
        CHECK(each.invoice == invoice.id);
        CHECK(each.state == PaymentState::Approved);
        CHECK(each.amount == Money::fromUnits(cash ? 20000 : 35169));
        CHECK(each.reference == (cash ? QString() : QStringLiteral("2041")));
    }
    CHECK(folder.payments[0].method != folder.payments[1].method);
}

} // namespace truckroll::testkit
