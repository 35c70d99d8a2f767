// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/patternedit.h"
#include "core/base/localday.h"
#include "ui/board/lengthspin.h"
#include "ui/board/technicianpicker.h"
#include "ui/series/datesedit.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeedit.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

using Frequency = RecurrenceRule::Frequency;

enum Ends { Never, AfterCount, OnDate };
constexpr int special = 4; ///< behind the four frequencies

int nthOf(const QDate &date)
{
    return (date.day() - 1) / 7 + 1;
}

RecurrenceRule withEndOf(RecurrenceRule rule, const RecurrenceRule &other)
{
    rule.count = other.count;
    rule.until = other.until;
    return rule;
}

bool isLastOfItsKind(const QDate &date)
{
    return date.day() + 7 > date.daysInMonth();
}

} // namespace

PatternEdit::PatternEdit(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("patternEdit"));
    build();
    const auto changed = [this] {
        if (m_filling)
            return;
        follow();
        emit edited();
    };
    connect(m_frequency, &QComboBox::currentIndexChanged, this, [this, changed] {
        if (!m_filling)
            startInterval();
        changed();
    });
    connect(m_dayOfMonth, &QComboBox::currentIndexChanged, this, changed);
    connect(m_ends, &QComboBox::currentIndexChanged, this, changed);
    for (QSpinBox *spin : std::initializer_list<QSpinBox *>{m_interval, m_count, m_length})
        connect(spin, &QSpinBox::valueChanged, this, changed);
    for (DayEdit *date : {m_first, m_until})
        connect(date, &DayEdit::dateChanged, this, changed);
    connect(m_time, &TimeEdit::timeChanged, this, changed);
    for (QToolButton *day : m_weekdays)
        connect(day, &QToolButton::toggled, this, changed);
    connect(m_technicians, &TechnicianPicker::chosenChanged, this, changed);
    connect(m_extra, &DatesEdit::edited, this, changed);
    connect(m_skipped, &DatesEdit::edited, this, changed);
}

QWidget *PatternEdit::buildRepeats()
{
    auto *row = new QWidget(m_form);
    m_frequency = new QComboBox(row);
    m_frequency->setObjectName(QStringLiteral("patternFrequency"));
    m_frequency->setAccessibleName(tr("Repeats"));
    m_frequency->addItems({tr("Daily"), tr("Weekly"), tr("Monthly"), tr("Yearly")});
    m_interval = new QSpinBox(row);
    m_interval->setObjectName(QStringLiteral("patternInterval"));
    m_interval->setRange(1, RecurrenceRule::longestInterval);
    m_interval->setAccessibleName(tr("Every how many"));
    m_interval->setPrefix(tr("every ", "in front of a number"));
    m_unit = plainLabel(QString(), row);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_frequency, 1);
    line->addWidget(m_interval);
    line->addWidget(m_unit, 1);
    row->setFocusProxy(m_frequency);
    return row;
}

QWidget *PatternEdit::buildWeekdays()
{
    m_weekdayRow = new QWidget(m_form);
    auto *line = new QHBoxLayout(m_weekdayRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    for (int i = 0; i < 7; ++i) {
        auto *day = new QToolButton(m_weekdayRow);
        day->setObjectName(QStringLiteral("patternDay%1").arg(i + 1));
        day->setText(QLocale().dayName(i + 1, QLocale::ShortFormat));
        day->setAccessibleName(QLocale().dayName(i + 1));
        day->setToolTip(QLocale().dayName(i + 1));
        day->setCheckable(true);
        day->setFocusPolicy(Qt::StrongFocus);
        m_weekdays[size_t(i)] = day;
        line->addWidget(day);
    }
    line->addStretch();
    m_weekdayRow->setFocusProxy(m_weekdays[0]);
    return m_weekdayRow;
}

QWidget *PatternEdit::buildEnds()
{
    auto *row = new QWidget(m_form);
    m_ends = new QComboBox(row);
    m_ends->setObjectName(QStringLiteral("patternEnds"));
    m_ends->setAccessibleName(tr("Ends"));
    m_ends->addItems({tr("Never"), tr("After"), tr("On")});
    m_count = new QSpinBox(row);
    m_count->setObjectName(QStringLiteral("patternCount"));
    m_count->setRange(1, RecurrenceRule::mostVisits);
    m_count->setSuffix(tr(" visits", "behind a number"));
    m_count->setAccessibleName(tr("After how many visits"));
    m_until = new DayEdit(row);
    m_until->setObjectName(QStringLiteral("patternUntil"));
    m_until->setAccessibleName(tr("Last day"));
    m_atMost = mutedLabel(tr("(%1 years at most)").arg(Rule::mostYears), row);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_ends, 1);
    line->addWidget(m_count, 1);
    line->addWidget(m_until, 1);
    line->addWidget(m_atMost, 1);
    row->setFocusProxy(m_ends);
    return row;
}

void PatternEdit::build()
{
    // Made in the order in which they stand, which is that of the Tab key.
    m_form = new Form(this);
    m_first = new DayEdit(m_form);
    m_first->setObjectName(QStringLiteral("patternFirst"));
    QWidget *repeats = buildRepeats();
    QWidget *weekdays = buildWeekdays();
    m_dayOfMonth = new QComboBox(m_form);
    m_dayOfMonth->setObjectName(QStringLiteral("patternDayOfMonth"));
    QWidget *ends = buildEnds();
    m_time = new TimeEdit(m_form);
    m_time->setObjectName(QStringLiteral("patternTime"));
    m_length = new LengthSpin(m_form);
    m_length->setObjectName(QStringLiteral("patternLength"));
    m_technicians = new TechnicianPicker(m_form);
    m_extra = new DatesEdit(tr("Also on"), QStringLiteral("patternExtra"), m_form);
    m_skipped = new DatesEdit(tr("Not on"), QStringLiteral("patternSkipped"), m_form);
    m_words = plainLabel(QString(), this);
    m_words->setObjectName(QStringLiteral("patternWords"));
    m_words->setAccessibleName(tr("The pattern in words"));
    m_words->setFont(Theme::headingFont());
    m_words->setWordWrap(true);
    m_form->addRow(tr("&Begins"), m_first);
    m_form->addRow(tr("&Repeats"), repeats);
    m_weekdaysName = m_form->addRow(tr("O&n"), weekdays);
    m_form->addRow(tr("&Day"), m_dayOfMonth);
    m_form->addRow(tr("&Ends"), ends);
    m_form->addRow(tr("&Time"), QList<QWidget *>{m_time, m_length});
    m_time->setAccessibleName(tr("Time"));
    m_length->setAccessibleName(tr("Length"));
    m_form->addRow(tr("Te&chnicians"), m_technicians);
    m_form->addRow(tr("&Also on"), m_extra);
    m_form->addRow(tr("N&ot on"), m_skipped);
    for (DayEdit *day : findChildren<DayEdit *>())
        day->setDisplayFormat(weekdayForm()); // as the list of visits beside them
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::m);
    all->addWidget(m_words);
    all->addWidget(m_form, 1);
}

void PatternEdit::setPeople(const People::Reply &people)
{
    m_technicians->setPeople(people);
}

void PatternEdit::setFirstDayOfWeek(Qt::DayOfWeek first)
{
    auto *line = m_weekdayRow->layout();
    for (int i = 0; i < 7; ++i) {
        QToolButton *day = m_weekdays[size_t((int(first) - 1 + i) % 7)];
        line->removeWidget(day);
        static_cast<QHBoxLayout *>(line)->insertWidget(i, day);
        if (i > 0) {
            setTabOrder(m_weekdays[size_t((int(first) - 2 + i) % 7)], day);
            continue;
        }
        m_weekdayRow->setFocusProxy(day);
        m_weekdaysName->setBuddy(day);
    }
}

void PatternEdit::setToday(const QDate &today)
{
    for (DayEdit *day : findChildren<DayEdit *>())
        day->setToday(today);
}

void PatternEdit::setDates(const std::set<QDate> &extra, const std::set<QDate> &skipped)
{
    m_extra->setDates(extra, m_first->date());
    m_skipped->setDates(skipped, m_first->date());
}

void PatternEdit::setPattern(const SeriesPattern &pattern)
{
    m_filling = true;
    m_first->setDate(pattern.first);
    m_time->setTime({pattern.startMinute / 60, pattern.startMinute % 60});
    m_length->setValue(pattern.minutes);
    m_technicians->setChosen(pattern.technicians);
    m_count->setValue(10);
    m_until->setDate(pattern.first.addYears(1));
    nameDays();
    Rule weekly;
    weekly.byDay = {{pattern.first.isValid() ? pattern.first.dayOfWeek() : 1, 0}};
    showRule(parseRule(pattern.rule).value_or(weekly));
    m_filling = false;
    follow();
    m_asSet = this->pattern();
}

PatternEdit::Changes PatternEdit::changes() const
{
    const SeriesPattern now = pattern();
    const Rule rule = parseRule(now.rule).value_or(Rule());
    const Rule was = parseRule(m_asSet.rule).value_or(Rule());
    Changes changes;
    changes.days = now.first != m_asSet.first || withEndOf(rule, was).toText() != m_asSet.rule;
    changes.end = rule.count != was.count || rule.until != was.until;
    changes.time = now.startMinute != m_asSet.startMinute;
    changes.length = now.minutes != m_asSet.minutes;
    changes.technicians = now.technicians != m_asSet.technicians;
    return changes;
}

void PatternEdit::setUnchanged(const SeriesPattern &pattern)
{
    const Changes changed = changes();
    const SeriesPattern kept = this->pattern();
    setPattern(pattern);
    const SeriesPattern asSet = m_asSet;
    SeriesPattern shown = asSet;
    const Rule days = parseRule(changed.days ? kept.rule : shown.rule).value_or(Rule());
    const Rule end = parseRule(changed.end ? kept.rule : shown.rule).value_or(Rule());
    shown.rule = withEndOf(days, end).toText();
    if (changed.days)
        shown.first = kept.first;
    if (changed.time)
        shown.startMinute = kept.startMinute;
    if (changed.length)
        shown.minutes = kept.minutes;
    if (changed.technicians)
        shown.technicians = kept.technicians;
    if (shown == asSet)
        return;
    setPattern(shown);
    m_asSet = asSet;
}

QStringList PatternEdit::changedFields() const
{
    const Changes changed = changes();
    QStringList names;
    const auto name = [&names](bool isChanged, const QString &text) {
        if (isChanged)
            names << text;
    };
    name(changed.days, tr("days"));
    name(changed.end, tr("end"));
    name(changed.time, tr("time"));
    name(changed.length, tr("length"));
    name(changed.technicians, tr("technicians"));
    return names;
}

/// The ways to name the day of the month, as the first date has them.
void PatternEdit::nameDays()
{
    const QDate date = m_first->date();
    const QLocale locale;
    const auto words = [&](const Rule &rule) { return ruleInWords(rule, date, locale); };
    const QSignalBlocker quiet(m_dayOfMonth);
    const int chosen = m_dayOfMonth->currentData().toInt();
    m_dayOfMonth->clear();
    Rule rule;
    rule.frequency =
        m_frequency->currentIndex() == int(Frequency::Yearly) ? Frequency::Yearly : Frequency::Monthly;
    rule.interval = m_interval->value();
    const auto offer = [&](DayOfMonth way) {
        Rule offered = rule;
        m_dayOfMonth->addItem(QString(), int(way));
        m_dayOfMonth->setCurrentIndex(m_dayOfMonth->count() - 1);
        takeDays(offered);
        m_dayOfMonth->setItemText(m_dayOfMonth->count() - 1, words(offered));
    };
    offer(DayOfMonth::Number);
    if (nthOf(date) <= 4)
        offer(DayOfMonth::Weekday);
    if (isLastOfItsKind(date))
        offer(DayOfMonth::LastWeekday);
    if (date.day() == date.daysInMonth())
        offer(DayOfMonth::LastDay);
    m_dayOfMonth->setCurrentIndex(std::max(0, m_dayOfMonth->findData(chosen)));
}

void PatternEdit::showRule(const Rule &rule)
{
    m_special.reset();
    while (m_frequency->count() > special)
        m_frequency->removeItem(special);
    m_frequency->setCurrentIndex(int(rule.frequency));
    m_interval->setValue(rule.interval);
    for (size_t i = 0; i < 7; ++i)
        m_weekdays[i]->setChecked(std::any_of(rule.byDay.begin(), rule.byDay.end(), [&](const auto &day) {
            return day.number == 0 && day.weekday == int(i) + 1;
        }));
    if (rule.frequency == Frequency::Weekly && rule.byDay.empty())
        m_weekdays[size_t(m_first->date().dayOfWeek() - 1)]->setChecked(true);
    nameDays();
    for (int i = 0; i < m_dayOfMonth->count(); ++i) {
        m_dayOfMonth->setCurrentIndex(i);
        if (fits(rule))
            break;
    }
    m_ends->setCurrentIndex(rule.count ? AfterCount : rule.until.isValid() ? OnDate : Never);
    if (rule.count)
        m_count->setValue(*rule.count);
    if (rule.until.isValid())
        m_until->setDate(rule.until);
    if (fits(rule))
        return;
    m_special = rule;
    m_frequency->addItem(tr("As it is"));
    m_frequency->setCurrentIndex(special);
}

/// The fields say the same as the rule: they give the same dates, whatever the words.
bool PatternEdit::fits(const Rule &rule) const
{
    Rule open = rule;
    Rule fields = ruleOfFields();
    for (Rule *each : {&open, &fields}) {
        each->count.reset();
        each->until = {};
    }
    const QDate first = m_first->date();
    return expandRule(open, first, first, first.addYears(9)) ==
           expandRule(fields, first, first, first.addYears(9));
}

void PatternEdit::takeDays(Rule &rule) const
{
    const QDate date = m_first->date();
    const bool yearly = rule.frequency == Frequency::Yearly;
    switch (DayOfMonth(m_dayOfMonth->currentData().toInt())) {
    case DayOfMonth::Number:
        if (!yearly)
            rule.byMonthDay = {date.day()};
        return;
    case DayOfMonth::Weekday:
        rule.byDay = {{date.dayOfWeek(), nthOf(date)}};
        break;
    case DayOfMonth::LastWeekday:
        rule.byDay = {{date.dayOfWeek(), -1}};
        break;
    case DayOfMonth::LastDay:
        rule.byMonthDay = {-1};
        break;
    }
    if (yearly)
        rule.byMonth = {date.month()};
}

PatternEdit::Rule PatternEdit::ruleOfFields() const
{
    Rule rule;
    rule.frequency = Frequency(std::min(m_frequency->currentIndex(), int(Frequency::Yearly)));
    rule.interval = m_interval->value();
    if (rule.frequency == Frequency::Weekly)
        for (size_t i = 0; i < 7; ++i)
            if (m_weekdays[i]->isChecked())
                rule.byDay.push_back({int(i) + 1, 0});
    if (rule.frequency == Frequency::Monthly || rule.frequency == Frequency::Yearly)
        takeDays(rule);
    return rule;
}

PatternEdit::Rule PatternEdit::rule() const
{
    Rule rule = m_special && m_frequency->currentIndex() == special ? *m_special : ruleOfFields();
    rule.count.reset();
    rule.until = {};
    if (m_ends->currentIndex() == AfterCount)
        rule.count = m_count->value();
    if (m_ends->currentIndex() == OnDate)
        rule.until = m_until->date();
    return rule;
}

/// "Every 2 weeks" says nothing of months; whoever comes back to weeks finds them as they were.
void PatternEdit::startInterval()
{
    const auto was = parseRule(m_asSet.rule);
    const QSignalBlocker quiet(m_interval);
    m_interval->setValue(was && was->frequency == ruleOfFields().frequency ? was->interval : 1);
}

void PatternEdit::follow()
{
    m_filling = true;
    nameDays();
    m_filling = false;
    const int frequency = m_frequency->currentIndex();
    const bool plain = frequency != special;
    m_interval->setVisible(plain);
    m_unit->setVisible(plain);
    const bool one = m_interval->value() == 1;
    const QString units[] = {one ? tr("day") : tr("days"), one ? tr("week") : tr("weeks"),
                             one ? tr("month") : tr("months"), one ? tr("year") : tr("years"), QString()};
    m_unit->setText(units[frequency]);
    m_form->setRowVisible(m_weekdayRow, frequency == int(Frequency::Weekly));
    m_form->setRowVisible(m_dayOfMonth,
                          frequency == int(Frequency::Monthly) || frequency == int(Frequency::Yearly));
    m_count->setVisible(m_ends->currentIndex() == AfterCount);
    m_until->setVisible(m_ends->currentIndex() == OnDate);
    m_atMost->setVisible(m_ends->currentIndex() == Never);
    m_words->setText(words());
}

SeriesPattern PatternEdit::pattern() const
{
    SeriesPattern made;
    made.rule = rule().toText();
    made.first = m_first->date();
    made.startMinute = m_time->time().hour() * 60 + m_time->time().minute();
    made.minutes = m_length->value();
    made.technicians = m_technicians->chosen();
    return made;
}

std::set<QDate> PatternEdit::extra() const
{
    return m_extra->dates();
}

std::set<QDate> PatternEdit::skipped() const
{
    return m_skipped->dates();
}

void PatternEdit::takeDates()
{
    m_extra->takeField();
    m_skipped->takeField();
}

QString PatternEdit::words() const
{
    return ruleInWords(rule(), m_first->date(), QLocale());
}

void PatternEdit::focusStart()
{
    m_frequency->setFocus();
}

} // namespace truckroll
