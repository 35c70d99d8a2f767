// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentheadereditor.h"
#include "core/base/localamount.h"
#include "core/base/localday.h"
#include "core/base/text.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTime>

namespace truckroll {

namespace {

DayEdit *dateField(const QString &name, const QString &accessible, QWidget *parent)
{
    auto *field = new DayEdit(parent);
    field->setObjectName(name);
    field->setAccessibleName(accessible);
    return field;
}

QLabel *fieldLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    label->setFont(Theme::smallFont());
    return label;
}

/// "Mon, Mar 2, 2026, 9:00 AM"; what became of it when it is over.
QString visitText(const Visit &visit)
{
    if (!visit.start)
        return DocumentHeaderEditor::tr("Waiting list");
    const QTime time(visit.start->minute / 60, visit.start->minute % 60);
    const QString when =
        DocumentHeaderEditor::tr("%1, %2", "day, time")
            .arg(writtenWeekday(visit.start->date), QLocale().toString(time, QLocale::ShortFormat));
    return visitIsClosed(visit.status) ? DocumentHeaderEditor::tr("%1 (%2)", "time of a visit, its status")
                                             .arg(when, visitStatusText(visit.status).toLower())
                                       : when;
}

} // namespace

DocumentHeaderEditor::DocumentHeaderEditor(QWidget *parent)
    : QWidget(parent), m_visitRow(new QWidget(this)), m_visit(new QComboBox(m_visitRow)),
      m_title(new QLineEdit(this)), m_date(dateField(QStringLiteral("documentDate"), tr("Date"), this)),
      m_due(dateField(QStringLiteral("documentDueDate"), tr("Due date"), this)),
      m_reference(new QLineEdit(this)), m_rate(new QComboBox(this)),
      m_exempt(new QCheckBox(tr("Tax e&xempt"), this))
{
    build();
    buildVisit();
    follow();
}

void DocumentHeaderEditor::build()
{
    m_title->setObjectName(QStringLiteral("documentTitle"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setMaxLength(FieldLimit::line);
    m_title->setPlaceholderText(tr("What it is about"));
    m_rate->setObjectName(QStringLiteral("documentTaxRate"));
    m_rate->setAccessibleName(tr("Tax rate"));
    m_rate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rate->setMinimumContentsLength(20);
    m_exempt->setObjectName(QStringLiteral("documentTaxExempt"));
    m_exempt->setToolTip(tr("No line of this document is taxed."));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(2);
    m_dueLabel = fieldLabel(tr("D&ue"), m_due, this);
    m_reference->setObjectName(QStringLiteral("vendorReference"));
    m_reference->setAccessibleName(tr("Vendor's reference"));
    m_reference->setMaxLength(FieldLimit::name);
    m_referenceLabel = fieldLabel(tr("Vendor's &reference"), m_reference, this);
    m_rateLabel = fieldLabel(tr("Ta&x rate"), m_rate, this);
    m_titleLabel = fieldLabel(tr("T&itle"), m_title, this);
    grid->addWidget(m_titleLabel, 0, 0);
    grid->addWidget(fieldLabel(tr("&Date"), m_date, this), 0, 1);
    grid->addWidget(m_dueLabel, 0, 2);
    grid->addWidget(m_rateLabel, 0, 3);
    grid->addWidget(m_referenceLabel, 0, 5);
    grid->addWidget(m_title, 1, 0);
    grid->addWidget(m_date, 1, 1);
    grid->addWidget(m_due, 1, 2);
    grid->addWidget(m_rate, 1, 3);
    grid->addWidget(m_exempt, 1, 4);
    grid->addWidget(m_reference, 1, 5);
    grid->setColumnStretch(0, 2);
    grid->addWidget(m_visitRow, 2, 0, 1, 6);
    grid->setColumnStretch(3, 1); // a rate has its name and its percent
}

void DocumentHeaderEditor::buildVisit()
{
    m_visit->setObjectName(QStringLiteral("documentVisit"));
    m_visit->setAccessibleName(tr("For the visit of"));
    m_visit->setToolTip(tr("What is documented for a visit is not rewritten by the pattern of its folder."));
    m_visit->setMaxVisibleItems(16);
    auto *line = new QHBoxLayout(m_visitRow);
    line->setContentsMargins(0, space::xs, 0, 0);
    line->setSpacing(space::m);
    line->addWidget(fieldLabel(tr("For the &visit of"), m_visit, m_visitRow));
    line->addWidget(m_visit);
    line->addStretch();
    m_visitRow->setVisible(false);
}

void DocumentHeaderEditor::follow()
{
    const auto tell = [this] {
        if (!m_loading)
            emit edited();
    };
    connect(m_title, &QLineEdit::textEdited, this, tell);
    connect(m_reference, &QLineEdit::textEdited, this, tell);
    connect(m_date, &DayEdit::dateChanged, this, tell);
    connect(m_due, &DayEdit::dateChanged, this, tell);
    connect(m_rate, &QComboBox::currentIndexChanged, this, tell);
    connect(m_visit, &QComboBox::currentIndexChanged, this, tell);
    connect(m_rate, &QComboBox::currentTextChanged, m_rate, &QWidget::setToolTip);
    connect(m_exempt, &QCheckBox::toggled, this, tell);
}

void DocumentHeaderEditor::setToday(const QDate &today)
{
    m_date->setToday(today);
    m_due->setToday(today);
}

void DocumentHeaderEditor::setTaxRates(const std::vector<TaxRate> &rates)
{
    m_rates = rates;
    showRate(m_loaded.taxRate);
}

void DocumentHeaderEditor::showRate(TaxRateId chosen)
{
    m_loading = true;
    m_rate->clear();
    m_rate->addItem(tr("None"), qint64(0));
    for (const TaxRate &rate : m_rates)
        if (rate.active || rate.id == chosen)
            m_rate->addItem(tr("%1 (%2)").arg(rate.name, percentText(rate.percent, QLocale())),
                            rate.id.value());
    m_rate->setCurrentIndex(std::max(0, m_rate->findData(chosen.value())));
    m_loading = false;
}

void DocumentHeaderEditor::setVisits(const std::vector<Visit> &visits, bool ofSeries)
{
    const bool chosen = m_visitRow->isVisibleTo(this);
    m_visits = visits;
    m_ofSeries = ofSeries;
    showVisits(chosen ? VisitId(m_visit->currentData().toLongLong()) : m_loaded.visit);
}

/// Canceled ones are no choice, but stay one that was made.
void DocumentHeaderEditor::showVisits(VisitId chosen)
{
    m_loading = true;
    m_visit->clear();
    if (!m_ofSeries || chosen.isNone())
        m_visit->addItem(tr("No visit in particular"), qint64(0));
    for (const Visit &visit : m_visits)
        if (visit.status != VisitStatus::Cancelled || visit.id == chosen)
            m_visit->addItem(visitText(visit), visit.id.value());
    const int place = m_visit->findData(chosen.value());
    m_visit->setCurrentIndex(place);
    m_visitRow->setVisible(place >= 0 && m_visits.size() > 1 && m_loaded.kind != DocumentKind::PurchaseOrder);
    m_loading = false;
}

void DocumentHeaderEditor::load(const Document &document)
{
    m_loaded = document;
    m_loading = true;
    if (m_title->text() != document.title)
        m_title->setText(document.title);
    m_date->setDate(document.date);
    const bool purchase = document.kind == DocumentKind::PurchaseOrder;
    m_titleLabel->setText(purchase ? tr("&Vendor") : tr("T&itle"));
    m_title->setAccessibleName(purchase ? tr("Vendor") : tr("Title"));
    const bool hasDue =
        purchase || document.kind == DocumentKind::Quote || document.kind == DocumentKind::Invoice;
    m_due->setVisible(hasDue);
    m_dueLabel->setVisible(hasDue);
    m_dueLabel->setText(purchase                               ? tr("E&xpected")
                        : document.kind == DocumentKind::Quote ? tr("Valid &until")
                                                               : tr("D&ue"));
    for (QWidget *tax : std::initializer_list<QWidget *>{m_rateLabel, m_rate, m_exempt})
        tax->setVisible(!purchase); // what a vendor bills is taxed by him, not here
    m_reference->setVisible(purchase);
    m_referenceLabel->setVisible(purchase);
    if (m_reference->text() != document.vendorReference)
        m_reference->setText(document.vendorReference);
    const QDate due = purchase ? document.expected : document.dueDate;
    m_due->setDate(due.isValid() ? due : document.date);
    (purchase ? m_loaded.expected : m_loaded.dueDate) = hasDue ? m_due->date() : due;
    m_exempt->setChecked(document.taxExempt);
    m_loading = false;
    showRate(document.taxRate);
    showVisits(document.visit);
}

void DocumentHeaderEditor::setVendor(const QString &name)
{
    if (m_loaded.kind != DocumentKind::PurchaseOrder || name.isEmpty())
        return;
    m_title->setText(name);
    m_title->setCursorPosition(0);
}

void DocumentHeaderEditor::save(Document &document) const
{
    if (document.kind != DocumentKind::PurchaseOrder)
        document.title = cleanLine(m_title->text());
    document.date = m_date->date();
    if (m_due->isVisibleTo(this))
        (document.kind == DocumentKind::PurchaseOrder ? document.expected : document.dueDate) = m_due->date();
    if (document.kind == DocumentKind::PurchaseOrder)
        document.vendorReference = cleanLine(m_reference->text());
    document.taxRate = TaxRateId(m_rate->currentData().toLongLong());
    document.taxExempt = m_exempt->isChecked();
    if (m_visitRow->isVisibleTo(this))
        document.visit = VisitId(m_visit->currentData().toLongLong());
}

bool DocumentHeaderEditor::isDirty() const
{
    Document now = m_loaded;
    save(now);
    return now != m_loaded;
}

QString DocumentHeaderEditor::problem() const
{
    for (const DayEdit *day : {m_date, m_due})
        if (day->isVisibleTo(this) && !day->problem().isEmpty())
            return day->problem();
    if (m_due->isVisibleTo(this) && m_due->date() < m_date->date())
        return tr("%1 lies before the date of the document.").arg(m_dueLabel->text().remove(u'&'));
    return {};
}

void DocumentHeaderEditor::focusInvalidField()
{
    if (!WrittenEdit::stops(*this) && !problem().isEmpty())
        m_due->setFocus();
}

void DocumentHeaderEditor::focusTitle()
{
    if (m_title->isReadOnly())
        return m_date->setFocus();

    m_title->setFocus();
}

void DocumentHeaderEditor::setEditable(bool editable)
{
    m_title->setReadOnly(!editable || m_loaded.kind == DocumentKind::PurchaseOrder);
    m_date->setReadOnly(!editable);
    m_due->setReadOnly(!editable);
    m_reference->setReadOnly(!editable);
    m_rate->setEnabled(editable);
    m_exempt->setEnabled(editable);
    m_visit->setEnabled(editable);
}

} // namespace truckroll
