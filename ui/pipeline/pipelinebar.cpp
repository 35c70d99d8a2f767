// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/pipelinebar.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <map>

namespace truckroll {

namespace {

/// Keeps the choice while the entries come anew; an entry that is gone is the first one, which takes all.
void refill(QComboBox *box, const QString &all, const std::vector<std::pair<QVariant, QString>> &entries)
{
    const QVariant before = box->currentData();
    box->clear();
    box->addItem(all);
    for (const auto &[data, text] : entries)
        box->addItem(text, data);
    box->setCurrentIndex(before.isValid() ? std::max(0, box->findData(before)) : 0);
}

} // namespace

QComboBox *PipelineBar::addBox(const char *name, const QString &accessible, const QString &hint)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessible);
    box->setToolTip(hint);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

PipelineBar::PipelineBar(QWidget *parent)
    : QWidget(parent), m_search(new SearchField(tr("Search quotes"), this)), m_least(new MoneyEdit(this)),
      m_due(new QPushButton(this)),
      m_clear(plainButton(tr("Show all"), QString(), tr("Takes all filters away."), this))
{
    m_search->setObjectName(QStringLiteral("pipelineSearch"));
    m_person = addBox("pipelinePerson", tr("Salesperson"), tr("Shows the quotes of one person."));
    m_source = addBox("pipelineSource", tr("Source"), tr("Shows those of customers who came this way."));
    m_age = addBox("pipelineAge", tr("Age"),
                   tr("Shows those that are at least so old; nothing is hidden by age otherwise."));
    m_age->addItem(tr("Any age"), 0);
    for (const int days : {7, 14, 30, 90, 365})
        m_age->addItem(tr("%n day(s) and older", nullptr, days), days);
    m_least->setObjectName(QStringLiteral("pipelineLeast"));
    m_least->setAccessibleName(tr("Least value"));
    m_least->setPlaceholderText(tr("From value"));
    m_least->setToolTip(tr("Shows quotes of at least this value."));
    m_least->setMaximumWidth(110);
    m_due->setObjectName(QStringLiteral("pipelineDue"));
    m_due->setCheckable(true);
    m_due->setToolTip(tr("Shows the open quotes that are to be followed up by today."));
    m_clear->setObjectName(QStringLiteral("pipelineClear"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_search, 2);
    for (QComboBox *box : {m_person, m_source, m_age})
        row->addWidget(box, 1);
    row->addWidget(m_least);
    row->addWidget(m_due);
    row->addWidget(m_clear);
    connect(m_search, &SearchField::searched, this, &PipelineBar::read);
    for (QComboBox *box : {m_person, m_source, m_age})
        connect(box, &QComboBox::currentIndexChanged, this, &PipelineBar::read);
    connect(m_least, &QLineEdit::editingFinished, this, &PipelineBar::read);
    connect(m_due, &QPushButton::toggled, this, &PipelineBar::read);
    connect(m_clear, &QPushButton::clicked, this, &PipelineBar::clear);
    setChoices({}, 0);
    m_clear->setEnabled(false);
}

void PipelineBar::setChoices(const std::vector<QuoteRow> &quotes, int due)
{
    std::map<qint64, QString> people;
    std::map<QString, QString> sources; // by their small letters
    bool unsold = false;
    for (const QuoteRow &row : quotes) {
        if (row.salesperson)
            people[row.salesperson.value()] = row.salespersonName;
        else
            unsold = true;
        if (!row.leadSource.isEmpty())
            sources.emplace(row.leadSource.toLower(), row.leadSource);
    }
    std::vector<std::pair<QVariant, QString>> entries;
    for (const auto &[id, name] : people)
        entries.emplace_back(id, name);
    std::sort(entries.begin(), entries.end(),
              [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
    if (unsold)
        entries.emplace_back(qint64(0), tr("Nobody"));
    m_filling = true;
    refill(m_person, tr("Everybody"), entries);
    entries.clear();
    for (const auto &[small, source] : sources)
        entries.emplace_back(source, source);
    refill(m_source, tr("Any source"), entries);
    m_due->setText(due == 0 ? tr("Due") : tr("Due (%1)").arg(due));
    m_filling = false;
}

void PipelineBar::read()
{
    if (m_filling)
        return;
    QuoteFilter filter;
    filter.setSearch(m_search->text());
    if (const QVariant person = m_person->currentData(); person.isValid())
        filter.salesperson = UserId(person.toLongLong());
    if (const QVariant source = m_source->currentData(); source.isValid())
        filter.source = source.toString();
    filter.olderThan = m_age->currentData().toInt();
    if (const auto least = m_least->units())
        filter.least = Money::fromUnits(*least);
    filter.dueOnly = m_due->isChecked();
    m_clear->setEnabled(filter.isNarrow());
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged();
}

void PipelineBar::clear()
{
    m_filling = true;
    m_search->clear();
    for (QComboBox *box : {m_person, m_source, m_age})
        box->setCurrentIndex(0);
    m_least->clear();
    m_due->setChecked(false);
    m_filling = false;
    read();
}

void PipelineBar::showDue()
{
    m_due->setChecked(true);
}

} // namespace truckroll
