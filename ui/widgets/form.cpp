// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/writtenedit.h"
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

/// The label's key goes to what takes the keys in the end: a group of fields does not take them itself.
QWidget *takesKeysFor(QWidget *field)
{
    while (field && field->focusProxy())
        field = field->focusProxy();
    return field;
}

} // namespace

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QPushButton *primaryButton(const QString &text, const QString &hint, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setToolTip(hint);
    button->setProperty("role", QStringLiteral("primary"));
    return button;
}

QPushButton *plainButton(const QString &text, const QString &icon, const QString &hint, QWidget *parent)
{
    auto *button = new QPushButton(icon.isEmpty() ? QIcon() : icons::get(icon), text, parent);
    button->setToolTip(hint);
    button->setAutoDefault(false);
    return button;
}

void markWrong(QWidget *field, bool wrong)
{
    if (field->property("wrong").toBool() == wrong)
        return;
    field->setProperty("wrong", wrong);
    field->update();
}

void setTextReadOnly(QPlainTextEdit *field, bool readOnly)
{
    field->setReadOnly(readOnly);
    field->viewport()->setBackgroundRole(readOnly ? QPalette::Window : QPalette::Base);
}

SectionHeader::SectionHeader(const QString &title, const QString &explanation, QWidget *parent)
    : QWidget(parent), m_title(plainLabel(title, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_title->setFont(Theme::headingFont());
    texts->addWidget(m_title);
    if (!explanation.isEmpty())
        texts->addWidget(mutedLabel(explanation, this));
    row->addLayout(texts, 1);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::addWidget(QWidget *widget)
{
    layout()->addWidget(widget);
}

Form::Form(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
}

QLabel *Form::addRow(const QString &label, QWidget *field, const QString &hint)
{
    const int at = m_grid->rowCount();
    auto *name = plainLabel(label, this);
    name->setBuddy(takesKeysFor(field));
    name->setMinimumHeight(controlHeight);
    name->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    field->setAccessibleName(QString(label).remove(u'&'));
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(field);
    if (qobject_cast<QCheckBox *>(field))
        field->setMinimumHeight(controlHeight);
    QLabel *note = mutedLabel(hint, holder);
    note->setFont(Theme::smallFont());
    column->addWidget(note);
    m_grid->addWidget(name, at, 0, Qt::AlignTop);
    m_grid->addWidget(holder, at, 1);
    Row row{name, holder, note, hint, {}, {}, at};
    showNote(row);
    m_rows[field] = row;
    m_order.push_back(field);
    followWritten(field);
    return name;
}

/// What is typed and cannot be read is said below the field as soon as it is left.
void Form::followWritten(QWidget *field)
{
    auto written = field->findChildren<WrittenEdit *>();
    if (auto *itself = qobject_cast<WrittenEdit *>(field))
        written << itself;
    for (WrittenEdit *edit : std::as_const(written))
        connect(edit, &WrittenEdit::problemChanged, this, [this, field](const QString &sentence) {
            if (const auto found = m_rows.find(field); found != m_rows.end()) {
                found->second.problem = sentence; // the field marks itself
                showNote(found->second);
            }
        });
}

void Form::addRow(const QString &label, const QList<QWidget *> &fields, const QString &hint)
{
    auto *group = new QWidget(this);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *field : fields) {
        const auto across = field->sizePolicy().horizontalPolicy();
        row->addWidget(field, across == QSizePolicy::Fixed || across == QSizePolicy::Maximum ? 0 : 1);
    }
    addRow(label, group, hint)->setBuddy(fields.isEmpty() ? nullptr : takesKeysFor(fields.first()));
    group->setFocusProxy(fields.isEmpty() ? nullptr : fields.first());
    for (QWidget *field : fields) {
        if (field->accessibleName().isEmpty())
            field->setAccessibleName(QString(label).remove(u'&'));
    }
}

void Form::addSection(const QString &title)
{
    auto *label = plainLabel(title, this);
    label->setFont(Theme::headingFont());
    label->setContentsMargins(0, m_order.empty() ? 0 : space::m, 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
}

void Form::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void Form::setRowVisible(QWidget *field, bool visible)
{
    const auto found = m_rows.find(field);
    if (found == m_rows.end())
        return;
    found->second.label->setVisible(visible);
    found->second.holder->setVisible(visible);
}

int Form::labelWidth() const
{
    int widest = 0;
    for (const auto &[field, row] : m_rows)
        widest = std::max(widest, row.label->sizeHint().width());
    return widest;
}

void Form::setLabelWidth(int pixels)
{
    m_grid->setColumnMinimumWidth(0, pixels);
}

void Form::showNote(Row &row)
{
    const bool wrong = !row.problem.isEmpty();
    const bool warns = !wrong && !row.warning.isEmpty();
    row.note->setText(wrong ? row.problem : warns ? row.warning : row.hint);
    row.note->setVisible(!row.note->text().isEmpty());
    row.note->setForegroundRole(wrong   ? QPalette::BrightText
                                : warns ? QPalette::WindowText
                                        : QPalette::PlaceholderText);
    QPalette colours;
    if (warns)
        colours.setColor(QPalette::WindowText, Tokens::of(this).warning.text);
    row.note->setPalette(colours);
}

QWidget *Form::firstInRowOf(QWidget *field) const
{
    while (field && field != this && !m_rows.contains(field))
        field = field->parentWidget();
    return field;
}

void Form::setWarning(QWidget *field, const QString &sentence)
{
    const auto found = m_rows.find(firstInRowOf(field));
    if (found == m_rows.end() || found->second.warning == sentence)
        return;
    found->second.warning = sentence;
    showNote(found->second);
}

QString Form::warningOf(QWidget *field) const
{
    const auto found = m_rows.find(firstInRowOf(field));
    return found == m_rows.end() ? QString() : found->second.warning;
}

void Form::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (auto &[field, row] : m_rows)
            if (!row.warning.isEmpty())
                showNote(row);
}

void Form::setProblem(QWidget *field, const QString &sentence)
{
    const auto found = m_rows.find(field);
    if (found == m_rows.end())
        return;
    found->second.problem = sentence;
    markWrong(field, !sentence.isEmpty());
    showNote(found->second);
}

void Form::clearProblems()
{
    for (auto &[field, row] : m_rows) {
        row.problem.clear();
        markWrong(field, false);
        showNote(row);
    }
}

QString Form::problemOf(QWidget *field) const
{
    const auto found = m_rows.find(field);
    return found == m_rows.end() ? QString() : found->second.problem;
}

bool Form::hasProblems() const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const auto &entry) { return !entry.second.problem.isEmpty(); });
}

void Form::focusProblem()
{
    for (QWidget *field : m_order) {
        if (!problemOf(field).isEmpty()) {
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace truckroll
