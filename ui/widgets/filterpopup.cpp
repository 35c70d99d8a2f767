// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterpopup.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/form.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace truckroll {

FilterPopup::FilterPopup(TableModel &model, int column, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_model(model), m_id(model.columnAt(column).id), m_column(column),
      m_filter(model.filter(m_id))
{
    setObjectName(QStringLiteral("filterPopup"));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(space::xs);
    auto *title = plainLabel(model.columnAt(column).title, this);
    title->setFont(Theme::headingFont());
    rows->addWidget(title);
    const auto kind = model.columnAt(column).kind;
    if (kind == TableColumn::Kind::Date)
        addPresets(rows);
    else if (kind == TableColumn::Kind::Chip)
        addChoices(rows);
    else
        addContains(rows);
    auto *clear = plainButton(tr("Clear filter"), {}, tr("Shows all rows of this column again."), this);
    clear->setObjectName(QStringLiteral("filterClear"));
    rows->addWidget(clear);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_model.setFilter(m_id, {});
        close();
    });
}

/// What has the keyboard when it opens.
void FilterPopup::beginAt(QWidget *field)
{
    setFocusProxy(field);
    field->setFocus();
}

void FilterPopup::apply()
{
    m_model.setFilter(m_id, m_filter);
}

void FilterPopup::addContains(QVBoxLayout *rows)
{
    auto *line = new QLineEdit(m_filter.contains, this);
    line->setObjectName(QStringLiteral("filterContains"));
    line->setPlaceholderText(tr("Contains"));
    line->setAccessibleName(tr("Contains"));
    line->setMinimumWidth(200);
    rows->addWidget(line);
    beginAt(line);
    connect(line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.contains = text.trimmed();
        apply();
    });
    connect(line, &QLineEdit::returnPressed, this, &QWidget::close);
}

void FilterPopup::addPresets(QVBoxLayout *rows)
{
    for (const DatePreset preset :
         {DatePreset::Any, DatePreset::Today, DatePreset::Tomorrow, DatePreset::Yesterday,
          DatePreset::ThisWeek, DatePreset::NextWeek, DatePreset::ThisMonth, DatePreset::Overdue,
          DatePreset::Upcoming, DatePreset::None}) {
        auto *radio = new QRadioButton(datePresetText(preset), this);
        radio->setObjectName(QStringLiteral("preset%1").arg(int(preset)));
        radio->setChecked(m_filter.preset == preset && !m_filter.from.isValid());
        rows->addWidget(radio);
        if (radio->isChecked() || !focusProxy())
            beginAt(radio);
        connect(radio, &QRadioButton::clicked, this, [this, preset] {
            m_filter = ColumnFilter();
            m_filter.preset = preset;
            apply();
        });
    }
    auto *span = new QHBoxLayout;
    const auto edit = [&](const QString &name, const QDate &day) {
        auto *field = new DayEdit(this);
        field->setToday(m_model.today());
        field->setDate(day);
        field->setAccessibleName(name);
        span->addWidget(field, 1);
        return field;
    };
    const QDate day = m_model.today();
    auto *from = edit(tr("From"), m_filter.from.isValid() ? m_filter.from : day);
    span->addWidget(plainLabel(QStringLiteral("\u2013"), this));
    auto *to = edit(tr("To"), m_filter.to.isValid() ? m_filter.to : day);
    rows->addLayout(span);
    const auto changed = [this, from, to] {
        m_filter = ColumnFilter();
        m_filter.from = from->date();
        m_filter.to = std::max(from->date(), to->date());
        apply();
    };
    for (const DayEdit *field : {from, to}) {
        connect(field, &DayEdit::dateChanged, this, changed);
        connect(field, &QLineEdit::returnPressed, this, changed); // the day that stands there is meant
    }
}

void FilterPopup::addChoices(QVBoxLayout *rows)
{
    for (const QString &choice : m_model.choices(m_column)) {
        auto *box = new QCheckBox(choice, this);
        box->setObjectName(QStringLiteral("choice_") + choice);
        box->setChecked(m_filter.choices.contains(choice));
        rows->addWidget(box);
        if (!focusProxy())
            beginAt(box);
        connect(box, &QCheckBox::toggled, this, [this, choice](bool on) {
            m_filter.choices.removeAll(choice);
            if (on)
                m_filter.choices << choice;
            apply();
        });
    }
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace truckroll
