// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchasing/vendorpanel.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/purchasing/purchasecolumns.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/phonecheck.h"
#include "ui/widgets/tablepicker.h"
#include "ui/widgets/theme.h"
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace truckroll {

VendorEditor::VendorEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<Vendor>(backend, Action::BuyParts, QStringLiteral("vendor"), parent)
{
    setObjectName(QStringLiteral("vendorEditor"));
    build();
    finishForm();
    load(Vendor());
}

void VendorEditor::build()
{
    const auto line = [this](const char *name, int limit = FieldLimit::name) {
        auto *field = named(new QLineEdit(this), name);
        field->setMaxLength(limit);
        return field;
    };
    const auto lines = [this](const char *name, int count) {
        auto *field = named(new QPlainTextEdit(this), name);
        field->setFixedHeight(count * fontMetrics().lineSpacing() + 16);
        field->setTabChangesFocus(true);
        return field;
    };
    m_name = line("vendorName");
    m_account = line("vendorAccount");
    m_contact = line("vendorContact");
    m_phone = line("vendorPhone");
    m_email = line("vendorEmail", FieldLimit::line);
    m_website = line("vendorWebsite", FieldLimit::line);
    m_street = lines("vendorStreet", 2);
    m_city = line("vendorCity");
    m_state = line("vendorState");
    m_zip = line("vendorZip");
    m_notes = lines("vendorNotes", 3);
    m_state->setMaximumWidth(70);
    m_zip->setMaximumWidth(100);
    m_name->setToolTip(tr("Stands on purchase orders; each name is used once."));
    m_notes->setToolTip(tr("Minimum order, opening hours, who gives credit: never printed."));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Account"), m_account, tr("The office's customer number there; printed on orders."));
    form()->addRow(tr("&Contact"), m_contact);
    form()->addRow(tr("&Phone"), m_phone);
    form()->addRow(tr("&E-mail"), m_email);
    form()->addRow(tr("&Website"), m_website);
    form()->addRow(tr("St&reet"), m_street);
    form()->addRow(tr("C&ity, state, ZIP"), {m_city, m_state, m_zip});
    m_city->setAccessibleName(tr("City"));
    m_state->setAccessibleName(tr("State"));
    m_zip->setAccessibleName(tr("ZIP"));
    form()->addRow(tr("N&otes"), m_notes);
}

void VendorEditor::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void VendorEditor::show(const Vendor &vendor)
{
    m_active = vendor.active;
    m_name->setText(vendor.name);
    m_account->setText(vendor.account);
    m_contact->setText(vendor.contactName);
    m_phone->setText(formatPhone(vendor.phone));
    m_email->setText(vendor.email);
    m_website->setText(vendor.website);
    m_street->setPlainText(vendor.address.street);
    m_city->setText(vendor.address.city);
    m_state->setText(vendor.address.state);
    m_zip->setText(vendor.address.zip);
    m_notes->setPlainText(vendor.notes);
}

Vendor VendorEditor::typed() const
{
    Vendor vendor = record();
    vendor.active = m_active;
    vendor.name = cleanLine(m_name->text());
    vendor.account = cleanLine(m_account->text());
    vendor.contactName = cleanLine(m_contact->text());
    vendor.phone = formatPhone(m_phone->text());
    vendor.email = cleanLine(m_email->text());
    vendor.website = cleanLine(m_website->text());
    vendor.address = {cleanText(m_street->toPlainText()), cleanLine(m_city->text()),
                      cleanLine(m_state->text()), cleanLine(m_zip->text())};
    vendor.notes = cleanText(m_notes->toPlainText());
    return vendor;
}

void VendorEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("A vendor needs a name."));
    const QString email = cleanLine(m_email->text());
    if (!email.isEmpty() && !looksLikeEmail(email))
        form()->setProblem(m_email, tr("This is no e-mail address; it looks like name@example.com."));
}

void VendorEditor::store(const Vendor &vendor, Stored done)
{
    backend().act(this, SaveVendor{vendor}, std::move(done));
}

VendorPanel *VendorPanel::make(Backend &backend, QWidget *parent)
{
    const auto key = [](const Vendor &vendor) { return vendor.id.value(); };
    auto *rows = new RowsModel<Vendor>(vendorColumns(), key);
    rows->setFaded([](const Vendor &vendor) { return !vendor.active; });
    Words words;
    words.icon = QStringLiteral("vendor");
    words.nothingTitle = tr("No vendor chosen");
    words.nothingText =
        tr("Whom the office buys parts from. Items of the catalog name theirs, so that parts of "
           "a work order are ordered in a moment.");
    words.newTitle = tr("New vendor");
    words.whyReadOnly = backend.whyNot(Action::BuyParts);
    Traits traits;
    traits.key = key;
    traits.title = [](const Vendor &vendor) { return vendor.name; };
    traits.inUse = [](const Vendor &vendor) { return vendor.active; };
    traits.setInUse = [](Vendor &vendor, bool inUse) { vendor.active = inUse; };
    traits.listRows = [rows](std::vector<Vendor> vendors) { rows->setRows(std::move(vendors)); };
    auto *panel =
        new VendorPanel(backend, new TablePicker(rows, QStringLiteral("vendors"), backend.actor().name),
                        new VendorEditor(backend), words, traits, parent);
    panel->addInactiveBox(tr("Show those out of use"),
                          tr("Lists vendors that are not offered any more as well."));
    panel->setSizes(380, 700); // the orders below a vendor need the room
    return panel;
}

VendorPanel::VendorPanel(Backend &backend, RecordPicker *picker, VendorEditor *editor, const Words &words,
                         Traits traits, QWidget *parent)
    : RecordPanelOf<Vendor>(picker, editor, words, std::move(traits), parent), m_backend(backend),
      m_rows(new RowsModel<PurchaseRow>(
          purchaseColumns(false), [](const PurchaseRow &row) { return row.id.value(); }, this)),
      m_orders(new DataTable(*m_rows, QStringLiteral("vendororders"), backend.actor().name, this))
{
    setObjectName(QStringLiteral("vendorPanel"));
    build(editor);
    connect(this, &RecordPanel::stateChanged, this, [this] {
        if (m_shownOrders != key())
            readOrders();
    });
    connect(m_orders, &DataTable::activated, this,
            [this](qint64 id) { emit orderRequested(DocumentId(id)); });
}

void VendorPanel::build(VendorEditor *editor)
{
    m_rows->setParent(m_orders);
    m_rows->setToday([this] { return m_backend.today(); });
    m_orders->setObjectName(QStringLiteral("vendorOrders"));
    m_orders->view()->setAccessibleName(tr("Orders of this vendor"));
    m_orders->setEmptyState(
        new EmptyState(QStringLiteral("purchaseorder"), tr("Nothing ordered yet"),
                       tr("Parts are ordered from a work order: “Order parts” in its folder."), m_orders));
    auto *body = new QSplitter(Qt::Vertical, this);
    body->setChildrenCollapsible(false);
    body->addWidget(scrolled(editor, 640, body));
    auto *below = new QWidget(body);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->addWidget(new SectionHeader(tr("Orders"), {}, below));
    column->addWidget(m_orders, 1);
    body->addWidget(below);
    body->setSizes({380, 320});
    setBody(body);
}

void VendorPanel::readOrders()
{
    m_shownOrders = key();
    if (!m_shownOrders)
        return m_rows->setRows({});
    PurchaseList query;
    query.vendor = VendorId(m_shownOrders);
    m_backend.ask(this, query,
                  std::function<void(Result<PurchaseList::Reply>)>(
                      [this, asked = m_shownOrders](Result<PurchaseList::Reply> rows) {
                          if (rows && asked == m_shownOrders)
                              m_rows->setRows(std::move(*rows));
                      }));
}

} // namespace truckroll
