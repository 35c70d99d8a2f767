// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/quotesalesbar.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "core/domain/pipelineacts.h"
#include "ui/pipeline/followupdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace truckroll {

namespace {

QLabel *caption(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Theme::smallFont());
    label->setBuddy(buddy);
    return label;
}

} // namespace

QuoteSalesBar::QuoteSalesBar(Backend &backend, Banner *banner, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(banner), m_stage(new QComboBox(this)),
      m_person(new QComboBox(this)), m_followUp(new QToolButton(this)), m_source(new QLineEdit(this))
{
    setObjectName(QStringLiteral("quoteSalesBar"));
    m_stage->setObjectName(QStringLiteral("quoteStage"));
    m_stage->setAccessibleName(tr("Stage"));
    m_stage->setToolTip(
        tr("Where the quote stands in the pipeline; some stages mean that the customer has it."));
    m_person->setObjectName(QStringLiteral("quotePerson"));
    m_person->setAccessibleName(tr("Salesperson"));
    for (QComboBox *box : {m_stage, m_person}) // their names may come after they are shown
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_followUp->setObjectName(QStringLiteral("quoteFollowUp"));
    m_followUp->setIcon(icons::get(QStringLiteral("clock")));
    m_followUp->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_followUp->setToolTip(tr("Says when to ask the customer next."));
    m_source->setObjectName(QStringLiteral("quoteSource"));
    m_source->setAccessibleName(tr("Source"));
    m_source->setPlaceholderText(tr("How they came"));
    m_source->setMaxLength(FieldLimit::name);
    m_source->setMaximumWidth(180);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(caption(tr("Sta&ge"), m_stage, this));
    row->addWidget(m_stage);
    row->addWidget(caption(tr("Sold &by"), m_person, this));
    row->addWidget(m_person);
    row->addWidget(m_followUp);
    row->addWidget(caption(tr("S&ource"), m_source, this));
    row->addWidget(m_source);
    row->addStretch();
    connect(m_stage, &QComboBox::activated, this, [this] {
        m_before([this](const Document &quote) {
            store(PlaceQuotes{{{quote.id, quote.version}}, StageId(m_stage->currentData().toLongLong())});
        });
    });
    connect(m_person, &QComboBox::activated, this, [this] {
        m_before([this](const Document &quote) {
            store(AssignQuotes{{{quote.id, quote.version}}, UserId(m_person->currentData().toLongLong())});
        });
    });
    connect(m_followUp, &QToolButton::clicked, this, [this] {
        askFollowUp(this, m_quote.number, m_quote.followUp, m_today, [this](const QDate &day) {
            m_before([this, day](const Document &quote) {
                store(FollowUpQuotes{{{quote.id, quote.version}}, day});
            });
        });
    });
    connect(m_source, &QLineEdit::editingFinished, this, [this] {
        if (cleanLine(m_source->text()) != m_quote.leadSource)
            m_before([this](const Document &quote) {
                Document changed = quote;
                changed.leadSource = cleanLine(m_source->text());
                store(SaveDocument{changed});
            });
    });
}

void QuoteSalesBar::setOffice(const std::vector<User> &people, const std::vector<Stage> &stages,
                              const QDate &today)
{
    m_people = people;
    m_stages = stages;
    m_today = today;
    fill();
}

void QuoteSalesBar::load(const Document &quote)
{
    m_quote = quote;
    fill();
}

void QuoteSalesBar::fill()
{
    const bool open = isOpenQuote(m_quote.state);
    const bool may = m_backend.may(Action::MakeQuotes);
    m_stage->clear();
    for (const Stage &stage : m_stages)
        m_stage->addItem(stage.name, stage.id.value());
    const Stage *stage = open ? stageOf(m_quote.stage, m_quote.state, m_stages) : nullptr;
    if (!open)
        m_stage->addItem(documentStateText(m_quote.state), qint64(0));
    m_stage->setCurrentIndex(std::max(0, m_stage->findData(stage ? stage->id.value() : qint64(0))));
    m_stage->setEnabled(may && !m_quote.converted && m_quote.state != DocumentState::Void);
    m_person->clear();
    m_person->addItem(tr("Nobody"), qint64(0));
    for (const User &user : m_people)
        if (user.active || user.id == m_quote.salesperson)
            m_person->addItem(user.name, user.id.value());
    m_person->setCurrentIndex(std::max(0, m_person->findData(m_quote.salesperson.value())));
    m_person->setEnabled(may);
    const QDate day = m_quote.followUp;
    m_followUp->setText(day.isValid() ? tr("Follow up %1").arg(QLocale().toString(day, QLocale::ShortFormat))
                                      : tr("Follow up"));
    m_followUp->setEnabled(may && open);
    if (!m_source->hasFocus() || !m_source->isModified())
        m_source->setText(m_quote.leadSource);
    m_source->setReadOnly(!may);
}

template <class Command>
void QuoteSalesBar::store(const Command &command)
{
    m_backend.act(
        this, command,
        std::function<void(Result<typename Command::Reply>)>([this](Result<typename Command::Reply> reply) {
            m_source->setModified(false);
            if (reply)
                return;
            m_banner->showError(reply.error());
            fill();
        }));
}

} // namespace truckroll
