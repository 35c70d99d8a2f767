// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerglance.h"
#include "core/domain/documentstate.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/form.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

enum Part { Visits, Owed, UnderWay, PartCount };
constexpr size_t mostRows = 6; ///< the tabs hold all

const QString folderScheme = QStringLiteral("folder");
const QString documentScheme = QStringLiteral("document");

QString dayText(const QDate &day)
{
    return QLocale().toString(day, QStringLiteral("ddd, MMM d"));
}

QString linkTo(const DocumentRow &row)
{
    return LinkLabel::linkTo(documentScheme, QString::number(row.id.value()), row.number);
}

bool isUnderWay(const DocumentRow &row)
{
    const bool kind = row.kind == DocumentKind::Quote || row.kind == DocumentKind::WorkOrder;
    return kind && (row.state == DocumentState::Draft || row.state == DocumentState::Sent ||
                    row.state == DocumentState::Open || row.state == DocumentState::InProgress ||
                    row.state == DocumentState::OnHold);
}

} // namespace

CustomerGlance::CustomerGlance(QWidget *parent) : QWidget(parent), m_sections(PartCount)
{
    setObjectName(QStringLiteral("customerGlance"));
    setAccessibleName(tr("At a glance"));
    m_sections[Visits] = {tr("Next visits"), QStringLiteral("glanceVisits"), {}};
    m_sections[Owed] = {tr("To be paid"), QStringLiteral("glanceOwed"), {}};
    m_sections[UnderWay] = {tr("Quotes and work under way"), QStringLiteral("glanceUnderWay"), {}};
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    build();
}

void CustomerGlance::clear()
{
    for (Section &section : m_sections)
        section.rows.clear();
    build();
}

void CustomerGlance::showFolders(const AppointmentList::Reply &folders, const QDate &today)
{
    std::vector<const AppointmentList::Row *> coming;
    for (const AppointmentList::Row &row : folders)
        if (row.nextVisit && row.nextVisit->date >= today)
            coming.push_back(&row);
    std::stable_sort(coming.begin(), coming.end(),
                     [](const auto *a, const auto *b) { return *a->nextVisit < *b->nextVisit; });
    std::vector<Row> &rows = m_sections[Visits].rows;
    rows.clear();
    for (const AppointmentList::Row *row : coming) {
        const Appointment &folder = row->appointment;
        const QTime time = QTime(0, 0).addSecs(row->nextVisit->minute * 60);
        rows.push_back(
            {LinkLabel::linkTo(folderScheme, QString::number(folder.id.value()), folder.number), folder.title,
             tr("%1, %2", "day and time of a visit")
                 .arg(dayText(row->nextVisit->date), QLocale().toString(time, QLocale::ShortFormat))});
    }
    build();
}

void CustomerGlance::showDocuments(const DocumentList::Reply &documents, const QString &currency,
                                   const QDate &today)
{
    std::vector<Row> &owed = m_sections[Owed].rows;
    std::vector<Row> &underWay = m_sections[UnderWay].rows;
    owed.clear();
    underWay.clear();
    for (const DocumentRow &row : documents) {
        if (row.kind == DocumentKind::Invoice && row.state == DocumentState::Open) {
            const bool late = row.dueDate.isValid() && row.dueDate < today;
            owed.push_back({linkTo(row),
                            late                    ? tr("overdue since %1").arg(dayText(row.dueDate))
                            : row.dueDate.isValid() ? tr("due %1").arg(dayText(row.dueDate))
                                                    : row.title,
                            moneyText(row.balance, currency), late});
        } else if (isUnderWay(row)) {
            underWay.push_back({linkTo(row), row.title, documentStateText(row.state)});
        }
    }
    build();
}

void CustomerGlance::addRow(const Row &row, int at)
{
    auto *link = new LinkLabel(m_box);
    link->setText(row.link);
    connect(link, &QLabel::linkActivated, this, &CustomerGlance::follow);
    auto *text = new ElidedLabel(m_box);
    text->setText(row.text);
    QLabel *right = mutedLabel(row.right, m_box);
    right->setWordWrap(false);
    right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (row.pressing)
        text->setForegroundRole(QPalette::BrightText);
    m_grid->addWidget(link, at, 0);
    m_grid->addWidget(text, at, 1);
    m_grid->addWidget(right, at, 2);
}

void CustomerGlance::build()
{
    if (m_box) { // not at once: what was clicked may stand in it
        layout()->removeWidget(m_box);
        m_box->hide();
        m_box->deleteLater();
    }
    m_box = new QWidget(this);
    m_grid = new QGridLayout(m_box);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
    int at = 0;
    for (const Section &section : m_sections) {
        if (section.rows.empty())
            continue;
        if (at > 0)
            m_grid->setRowMinimumHeight(at++, space::m);
        QLabel *title = plainLabel(section.title, m_box);
        title->setObjectName(section.name);
        title->setFont(Theme::headingFont());
        m_grid->addWidget(title, at++, 0, 1, 3);
        for (size_t i = 0; i < std::min(section.rows.size(), mostRows); ++i)
            addRow(section.rows[i], at++);
        if (section.rows.size() > mostRows)
            m_grid->addWidget(
                mutedLabel(tr("and %n more in the tabs", nullptr, int(section.rows.size() - mostRows)),
                           m_box),
                at++, 0, 1, 3);
    }
    if (at == 0)
        m_grid->addWidget(mutedLabel(tr("No visit is planned, nothing is owed or under way."), m_box), 0, 0,
                          1, 3);
    layout()->addWidget(m_box);
}

void CustomerGlance::follow(const QString &link)
{
    const qint64 id = link.section(QLatin1Char(':'), 1).toLongLong();
    if (link.startsWith(folderScheme))
        emit folderRequested(AppointmentId(id));
    else
        emit documentRequested(DocumentId(id));
}

} // namespace truckroll
