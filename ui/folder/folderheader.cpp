// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/folderheader.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/folder/statusstepper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/form.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>
#include <algorithm>

namespace truckroll {

namespace {

constexpr int longestName = 380; ///< pixels

/// The visit's technicians, the leading one first.
QString namesOf(const Visit &visit, const People::Reply &people)
{
    QStringList names;
    for (const TechnicianId id : visit.technicians)
        if (const Technician *technician = people.find(id))
            names << technician->name;
    return names.join(QStringLiteral(", "));
}

} // namespace

QString visitText(const Visit &visit, const People::Reply &people)
{
    const QString names = namesOf(visit, people);
    const QString who = names.isEmpty() ? FolderHeader::tr("nobody assigned") : names;
    if (!visit.start)
        return FolderHeader::tr("On the waiting list, %1").arg(who);
    const QLocale locale;
    const QTime time(visit.start->minute / 60, visit.start->minute % 60);
    const QString length = visit.minutes % 60 == 0 ? FolderHeader::tr("%1 h").arg(visit.minutes / 60)
                           : visit.minutes < 60    ? FolderHeader::tr("%1 min").arg(visit.minutes)
                                                   : FolderHeader::tr("%1 h %2 min")
                                                      .arg(QString::number(visit.minutes / 60),
                                                           QString::number(visit.minutes % 60));
    return QStringLiteral("%1, %2, %3, %4")
        .arg(locale.toString(visit.start->date, QStringLiteral("ddd, MMM d, yyyy")),
             locale.toString(time, QLocale::ShortFormat), length, who);
}

FolderHeader::FolderHeader(Backend &backend, Banner *banner, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(banner)
{
    setObjectName(QStringLiteral("folderHeader"));
    build();
    const auto leave = [this] { save(); };
    for (QLineEdit *field : {m_title, m_contact, m_phone}) {
        connect(field, &QLineEdit::editingFinished, this, leave);
        connect(field, &QLineEdit::textEdited, this, &FolderHeader::edited);
    }
    connect(m_site, &QComboBox::activated, this, [this, leave] {
        showSiteAddress();
        leave();
    });
    connect(m_category, &QComboBox::activated, this, leave);
    connect(m_stepper, &StatusStepper::chosen, this, &FolderHeader::setStatus);
    connect(m_customer, &QToolButton::clicked, this,
            [this] { emit customerRequested(m_folder.customer.id); });
}

FolderHeader::~FolderHeader()
{
    for (QLineEdit *field : {m_title, m_contact, m_phone})
        field->disconnect(this); // a field that loses the focus while it goes must not save
}

void FolderHeader::build()
{
    m_customer = new QToolButton(this);
    m_customer->setObjectName(QStringLiteral("folderCustomer"));
    m_customer->setAutoRaise(true);
    m_customer->setFont(Theme::titleFont());
    m_links = new LinkLabel(this);
    m_links->setObjectName(QStringLiteral("customerLinks"));
    m_links->setOpenExternalLinks(true);
    m_when = new ElidedLabel(this);
    m_when->setObjectName(QStringLiteral("folderWhen"));
    m_when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_stepper = new StatusStepper(this);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(m_customer);
    top->addWidget(m_links);
    top->addStretch();
    top->addWidget(m_when);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::xs, space::l, space::xs);
    all->setSpacing(space::xs);
    all->addLayout(top);
    all->addWidget(buildFields());
}

QWidget *FolderHeader::buildFields()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(2);
    int column = 0;
    const auto add = [&](QWidget *field, const char *name, const QString &label, int stretch) {
        auto *text = new QLabel(label, box);
        text->setFont(Theme::smallFont());
        text->setBuddy(field);
        field->setObjectName(QString::fromLatin1(name));
        field->setAccessibleName(QString(label).remove(u'&'));
        grid->addWidget(text, 0, column);
        grid->addWidget(field, 1, column);
        grid->setColumnStretch(column, stretch);
        ++column;
    };
    m_title = new QLineEdit(box);
    m_title->setMaxLength(FieldLimit::line);
    m_site = new QComboBox(box);
    m_category = new QComboBox(box);
    m_contact = new QLineEdit(box);
    m_phone = new QLineEdit(box);
    m_description = new QPlainTextEdit(box);
    add(m_title, "folderTitle", tr("Tit&le"), 4);
    add(m_site, "folderSite", tr("&Site"), 3);
    add(m_category, "folderCategory", tr("Cate&gory"), 2);
    add(m_contact, "folderContact", tr("C&ontact"), 2);
    add(m_phone, "folderPhone", tr("Contact p&hone"), 2);
    for (QComboBox *combo : {m_site, m_category}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    m_address = mutedLabel(QString(), box);
    m_address->setObjectName(QStringLiteral("siteAddress"));
    m_description->setObjectName(QStringLiteral("folderDescription"));
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("What the customer asked for"));
    m_description->setTabChangesFocus(true);
    m_description->ensurePolished(); // the style has a say in its margin
    // Two whole lines: the margin below them is narrower than what would show of a third one.
    const int margins = int(m_description->document()->documentMargin()) + 3;
    m_description->setFixedHeight(2 * m_description->fontMetrics().lineSpacing() + margins +
                                  2 * m_description->frameWidth());
    m_description->installEventFilter(this);
    grid->addWidget(m_description, 2, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_address, 2, 1, 1, 4, Qt::AlignTop);
    grid->addWidget(m_stepper, 3, 1, 1, 4);
    return box;
}

bool FolderHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_description && event->type() == QEvent::FocusOut)
        save();
    return QWidget::eventFilter(watched, event);
}

void FolderHeader::setContext(const DocumentContext &context)
{
    m_context = context;
    m_filling = true;
    const QVariant chosen = m_category->currentData();
    m_category->clear();
    m_category->addItem(tr("None"), qint64(0));
    for (const Category &category : context.book.categories)
        if (category.active)
            m_category->addItem(category.name, category.id.value());
    m_category->setCurrentIndex(std::max(0, m_category->findData(chosen)));
    m_filling = false;
    if (!m_new && m_folder.appointment.id && !isDirty())
        fillFields();
}

void FolderHeader::setPeople(const People::Reply &people)
{
    m_people = people;
    showWhen();
}

void FolderHeader::showCustomer(const Customer &customer)
{
    // The row shares its width with telephone numbers and the next visit.
    m_customer->setText(m_customer->fontMetrics().elidedText(customer.name, Qt::ElideRight, longestName));
    m_customer->setAccessibleName(customer.name);
    m_customer->setToolTip(tr("Shows the customer %1.").arg(customer.name));
    QStringList links;
    if (!customer.phone.isEmpty())
        links << LinkLabel::linkTo(QStringLiteral("tel"), phoneDigits(customer.phone),
                                   formatPhone(customer.phone));
    if (!customer.email.isEmpty())
        links << LinkLabel::linkTo(QStringLiteral("mailto"), customer.email, customer.email);
    m_links->setText(links.join(QStringLiteral(" &nbsp;\u00b7&nbsp; ")));
    m_links->setAccessibleName(customer.phone + u' ' + customer.email);
}

void FolderHeader::showSites(const std::vector<Site> &sites, SiteId chosen)
{
    m_site->clear();
    for (const Site &site : sites)
        if (site.active || site.id == chosen)
            m_site->addItem(site.name.isEmpty() ? site.address.oneLine() : site.name, site.id.value());
    m_site->setCurrentIndex(std::max(0, m_site->findData(chosen.value())));
    showSiteAddress();
}

void FolderHeader::showSiteAddress()
{
    for (const Site &each : m_folder.sites)
        if (each.id == site()) {
            const QString notes =
                each.notes.isEmpty() ? QString() : QStringLiteral("  \u00b7  ") + each.notes;
            m_address->setText(each.address.oneLine() + notes);
            return;
        }
    m_address->clear();
}

void FolderHeader::fillFields()
{
    m_filling = true;
    const Appointment &now = m_folder.appointment;
    const auto put = [](QLineEdit *field, const QString &text) {
        if (field->text() != text)
            field->setText(text);
    };
    put(m_title, now.title);
    put(m_contact, now.contactName);
    put(m_phone, now.contactPhone);
    if (m_description->toPlainText() != now.description)
        m_description->setPlainText(now.description);
    m_category->setCurrentIndex(std::max(0, m_category->findData(now.category.value())));
    showSites(m_folder.sites, now.site);
    m_filling = false;
}

void FolderHeader::load(const Folder::Reply &folder)
{
    const bool keep = !m_new && m_folder.appointment.id == folder.appointment.id && (isDirty() || m_saving);
    const Appointment before = m_folder.appointment;
    m_new = false;
    m_folder = folder;
    if (keep)
        m_folder.appointment = before; // a save of what stands here is to find the conflict
    else
        fillFields();
    showCustomer(folder.customer);
    for (QWidget *field : std::initializer_list<QWidget *>{m_description, m_category, m_contact, m_phone})
        field->setEnabled(true);
    allowChanges();
    showWhen();
}

/// What cannot be changed can be read and copied all the same.
void FolderHeader::allowChanges()
{
    const bool may = m_backend.may(Action::BookVisits);
    for (QLineEdit *field : {m_title, m_contact, m_phone})
        field->setReadOnly(!may);
    m_description->setReadOnly(!may);
    for (QComboBox *box : {m_site, m_category})
        box->setEnabled(may);
    if (may)
        return;
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_title, m_description, m_contact, m_phone, m_site, m_category})
        field->setToolTip(m_backend.whyNot(Action::BookVisits));
}

void FolderHeader::loadNew(const Customer &customer, const std::vector<Site> &sites, DocumentKind kind)
{
    m_new = true;
    m_folder = Folder::Reply();
    m_folder.customer = customer;
    m_folder.sites = sites;
    showCustomer(customer);
    showSites(sites, sites.empty() ? SiteId() : sites.front().id);
    m_title->setPlaceholderText(tr("Saving the %1 makes the folder").arg(documentKindText(kind).toLower()));
    const QString why = tr("There is no visit yet. Saving the document puts one on the waiting list.");
    for (QWidget *field : std::initializer_list<QWidget *>{m_description, m_category, m_contact, m_phone}) {
        field->setEnabled(false);
        field->setToolTip(tr("Save the document first: the folder is made with it."));
    }
    m_when->setText(QString());
    m_stepper->setStatus(std::nullopt, why);
}

void FolderHeader::setVisit(VisitId visit)
{
    m_visit = visit;
    if (m_folder.appointment.id)
        showWhen();
}

const Visit *FolderHeader::chosenVisit() const
{
    const auto found = std::find_if(m_folder.visits.begin(), m_folder.visits.end(),
                                    [this](const Visit &each) { return each.id == m_visit; });
    return found == m_folder.visits.end() ? nullptr : &*found;
}

const Visit *FolderHeader::visit() const
{
    if (const Visit *chosen = chosenVisit())
        return chosen;
    const Visit *open = nullptr;
    for (const Visit &each : m_folder.visits)
        if (!visitIsClosed(each.status) &&
            (!open || (each.start && (!open->start || *each.start < *open->start))))
            open = &each;
    if (open || m_folder.visits.empty())
        return open;
    return &m_folder.visits.back();
}

void FolderHeader::showWhen()
{
    if (m_new)
        return;
    const Visit *shown = visit();
    if (!shown) {
        m_when->setText(QString());
        m_stepper->setStatus(std::nullopt, tr("This folder has no visit."));
        return;
    }
    m_when->setText(m_folder.visits.size() > 1 && shown->id == m_visit
                        ? tr("This visit: %1").arg(visitText(*shown, m_people))
                        : visitText(*shown, m_people));
    m_stepper->setStatus(
        shown->status, m_backend.may(Action::BookVisits) ? QString() : m_backend.whyNot(Action::BookVisits));
}

QString FolderHeader::title() const
{
    return cleanLine(m_title->text());
}

SiteId FolderHeader::site() const
{
    return SiteId(m_site->currentData().toLongLong());
}

Appointment FolderHeader::typed() const
{
    Appointment now = m_folder.appointment;
    now.title = title();
    now.contactName = cleanLine(m_contact->text());
    now.contactPhone = cleanLine(m_phone->text());
    now.description = cleanText(m_description->toPlainText());
    now.category = CategoryId(m_category->currentData().toLongLong());
    now.site = site();
    return now;
}

bool FolderHeader::isDirty() const
{
    return !m_new && m_folder.appointment.id && typed() != m_folder.appointment;
}

void FolderHeader::save(std::function<void(bool)> done)
{
    if (m_filling || m_saving || !isDirty()) {
        if (done)
            done(!m_saving);
        return;
    }
    m_saving = true;
    m_backend.act(this, SaveAppointment{typed()},
                  std::function<void(Result<Appointment>)>([this, done](Result<Appointment> reply) {
                      m_saving = false;
                      if (reply) {
                          m_folder.appointment = *reply;
                          m_banner->clear();
                          emit saved();
                      } else {
                          m_banner->showErrorAgain(reply.error(), [this] { save(); });
                      }
                      if (done)
                          done(reply.has_value() && !isDirty());
                  }));
}

void FolderHeader::setStatus(VisitStatus status)
{
    const Visit *shown = visit();
    if (!shown)
        return;
    m_backend.act(this, SetVisitStatus{shown->id, shown->version, status},
                  std::function<void(Result<Visit>)>([this](Result<Visit> reply) {
                      if (reply)
                          emit saved();
                      else
                          m_banner->showError(reply.error());
                  }));
}

void FolderHeader::focusTitle()
{
    m_title->setFocus();
    m_title->selectAll();
}

} // namespace truckroll
