// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "ui/board/boardcontext.h"
#include "ui/board/detailspanel.h"
#include "ui/documents/draftkeeper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/theme.h"
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

// How the panel is put together; what it does is in detailspanel.cpp.
namespace truckroll {

namespace {

QLabel *textLabel(const char *name, bool muted, QWidget *parent)
{
    QLabel *label = muted ? mutedLabel(QString(), parent) : plainLabel(QString(), parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    return label;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    QFont font = Theme::smallFont();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(0, space::s, 0, 0);
    return label;
}

} // namespace

DetailsPanel::DetailsPanel(Backend &backend, BoardContext &context, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_context(context),
      m_draft(new DraftKeeper(
          backend, [this] { return hasUnsavedText() ? m_notes->toPlainText() : QString(); }, this))
{
    setObjectName(QStringLiteral("detailsPanel"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(new EmptyState(QStringLiteral("info"), tr("No visit chosen"),
                                      tr("Choose a card on the board or on the waiting list."), m_stack));
    m_stack->addWidget(buildDetails());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    m_draft->tellIn(m_banner);
    connect(&m_context, &BoardContext::changed, this, [this] {
        if (m_shown)
            fillTexts();
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_visit && (!m_shown || changes.touchesFolder(m_details.appointment.id.value()) ||
                        changes.touches(EntityKind::Customer) || changes.touches(EntityKind::Site) ||
                        changes.touches(EntityKind::Appointment)))
            read();
    });
}

QWidget *DetailsPanel::buildHead()
{
    auto *box = new QWidget(this);
    m_customer = new LinkLabel(box);
    m_customer->setObjectName(QStringLiteral("detailsCustomer"));
    m_customer->setFont(Theme::headingFont());
    m_customer->setToolTip(tr("Shows the customer."));
    m_customer->setWordWrap(true);
    connect(m_customer, &QLabel::linkActivated, this,
            [this] { emit customerRequested(m_details.customer.id); });
    m_status = new Chip(box);
    m_status->setObjectName(QStringLiteral("detailsStatus"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_customer, 1);
    row->addWidget(m_status, 0, Qt::AlignTop);
    return box;
}

QWidget *DetailsPanel::buildNotes()
{
    auto *box = new QWidget(this);
    m_notes = new QPlainTextEdit(box);
    m_notes->setObjectName(QStringLiteral("visitNotes"));
    m_notes->setAccessibleName(tr("Notes for the technician"));
    m_notes->setPlaceholderText(tr("For the technician: gate code, bring the long ladder"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(4 * fontMetrics().lineSpacing() + 16);
    m_notes->setReadOnly(!m_backend.may(Action::WriteNotes));
    m_notes->installEventFilter(this);
    m_notesState = mutedLabel(QString(), box);
    m_notesState->setFont(Theme::smallFont());
    m_notesState->setWordWrap(false);
    m_notesState->hide();
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        m_draft->touch();
        sayOfNotes(tr("Saved when you leave them (Ctrl+Enter)"));
    });
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_notes);
    column->addWidget(m_notesState);
    return box;
}

QWidget *DetailsPanel::buildDetails()
{
    auto *outer = new QWidget(m_stack);
    auto *scroll = new QScrollArea(outer);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    makeFields(page);
    layOutFields(page);
    scroll->setWidget(page);
    auto *all = new QVBoxLayout(outer);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    all->addWidget(buildFoot(outer));
    return outer;
}

void DetailsPanel::makeFields(QWidget *page)
{
    m_banner = new Banner(page);
    m_banner->setObjectName(QStringLiteral("detailsBanner"));
    m_title = textLabel("detailsTitle", false, page);
    m_description = textLabel("detailsDescription", true, page);
    m_when = textLabel("detailsWhen", false, page);
    m_who = textLabel("detailsWho", false, page);
    m_links = new LinkLabel(page);
    m_links->setObjectName(QStringLiteral("detailsPhones"));
    m_links->setWordWrap(true);
    m_links->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_links->setOpenExternalLinks(true);
    m_address = textLabel("detailsAddress", false, page);
    m_call = textLabel("detailsCall", true, page);
    m_change = plainButton(tr("Change time and people\u2026"), QStringLiteral("edit"), QString(), page);
    m_change->setObjectName(QStringLiteral("detailsChange"));
    connect(m_change, &QPushButton::clicked, this, [this] { emit changeRequested(m_visit); });
    m_next = new QVBoxLayout;
    m_documents = new QVBoxLayout;
    m_documents->setSpacing(0);
    m_noDocuments = mutedLabel(tr("No documents in the folder yet."), page);
}

void DetailsPanel::layOutFields(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    column->addWidget(m_banner);
    column->addWidget(buildHead());
    column->addWidget(m_title);
    column->addWidget(m_description);
    column->addWidget(heading(tr("WHEN AND WHO"), page));
    column->addWidget(m_when);
    column->addWidget(m_who);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    column->addWidget(heading(tr("NEXT STATUS"), page));
    column->addLayout(m_next);
    column->addWidget(heading(tr("PHONE AND PLACE"), page));
    column->addWidget(m_links);
    column->addWidget(m_address);
    column->addWidget(heading(tr("DOCUMENTS"), page));
    column->addLayout(m_documents);
    column->addWidget(m_noDocuments);
    column->addWidget(heading(tr("NOTES FOR THE TECHNICIAN"), page));
    column->addWidget(buildNotes());
    column->addWidget(heading(tr("LAST CALL"), page));
    column->addWidget(m_call);
    column->addStretch(1);
}

QWidget *DetailsPanel::buildFoot(QWidget *parent)
{
    auto *foot = new QWidget(parent);
    QPushButton *open = plainButton(tr("Open folder"), QStringLiteral("folder"),
                                    tr("Opens the folder with everything in it (Enter on the card)."), foot);
    open->setObjectName(QStringLiteral("detailsOpen"));
    connect(open, &QPushButton::clicked, this,
            [this] { emit openRequested(m_details.appointment.id, m_details.visit.id); });
    QPushButton *note = plainButton(tr("Call note"), QStringLiteral("note"),
                                    tr("Writes down what was said on the phone (C on the card)."), foot);
    note->setObjectName(QStringLiteral("detailsNote"));
    connect(note, &QPushButton::clicked, this, [this] { emit noteRequested(m_details.appointment.id); });
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::m, space::xs, space::m, space::s);
    row->setSpacing(space::s);
    row->addWidget(open, 1);
    row->addWidget(note, 1);
    return foot;
}

} // namespace truckroll
