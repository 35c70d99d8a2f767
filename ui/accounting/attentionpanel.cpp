// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/attentionpanel.h"

#include "core/backend/backend.h"
#include "core/base/text.h"
#include "core/domain/attentionways.h"
#include "core/domain/findingways.h"
#include "ui/accounting/postingcolumns.h"
#include "ui/documents/documentcontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int panelWidth = 310;

/// Nothing but a person's work elsewhere helps, and nothing here opens it.
bool hasNoAct(BooksAdvice advice)
{
    return advice == BooksAdvice::None || advice == BooksAdvice::Retry || advice == BooksAdvice::Report ||
           advice == BooksAdvice::AskAdministrator || advice == BooksAdvice::CompareTotals ||
           advice == BooksAdvice::UndoThere || advice == BooksAdvice::ReopenBooks;
}

void allow(QPushButton *button, const QString &whyNot, const QString &hint)
{
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot.isEmpty() ? hint : whyNot);
}

bool isLink(const RetryPosting &command)
{
    return !command.linkTo.isEmpty();
}

bool isLink(const UnlinkPosting &)
{
    return false;
}

} // namespace

AttentionPanel::AttentionPanel(Backend &backend, Banner &banner, QWidget *parent)
    : QFrame(parent), m_backend(backend), m_banner(banner), m_title(plainLabel(QString(), this)),
      m_reason(plainLabel(QString(), this)), m_codes(mutedLabel(QString(), this)),
      m_nameRow(new QWidget(this)), m_nameLabel(plainLabel(QString(), m_nameRow)),
      m_name(new QLineEdit(m_nameRow)), m_act(primaryButton(QString(), QString(), this)),
      m_links(plainButton(tr("Open the links"), QStringLiteral("link"),
                          tr("How customers, items and vendors here and in QuickBooks belong together."),
                          this)),
      m_retry(plainButton(tr("Try again"), QStringLiteral("refresh"), QString(), this)),
      m_link(plainButton(tr("Link with it"), QStringLiteral("link"), QString(), this)),
      m_unlink(plainButton(tr("Unlink"), QStringLiteral("close"), QString(), this)),
      m_leave(plainButton(tr("Leave it out\u2026"), QStringLiteral("close"), QString(), this)),
      m_open(
          plainButton(tr("Open here"), QStringLiteral("folder"), tr("Shows the record in Truckroll."), this)),
      m_there(plainButton(tr("Open in QuickBooks"), QStringLiteral("external"),
                          tr("Shows the record in the browser."), this)),
      m_history(mutedLabel(QString(), this))
{
    setObjectName(QStringLiteral("booksAttention"));
    build();
    connect(m_act, &QPushButton::clicked, this, [this] {
        const BooksAdvice advice = m_row ? m_row->posting.advice : BooksAdvice::None;
        if (m_row && m_row->posting.waitsForName())
            emit entryRequested(m_row->waitsFor);
        else if (advice == BooksAdvice::OpenMapping)
            emit mappingRequested();
        else if (advice == BooksAdvice::Reconnect)
            emit connectRequested();
        else if (advice == BooksAdvice::CorrectRecord && m_row)
            emit recordRequested(*m_row);
        else if (advice == BooksAdvice::LeaveThere)
            leave();
        else if (advice == BooksAdvice::DecideOutcome)
            sendAsNew();
        else
            retry(false);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] { retry(false); });
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (m_row && (m_row->posting.isUndecided() || m_row->posting.hint.isEmpty()))
            linkNamed();
        else
            retry(true);
    });
    connect(m_leave, &QPushButton::clicked, this, &AttentionPanel::leaveOut);
    connect(m_links, &QPushButton::clicked, this, &AttentionPanel::linksRequested);
    connect(m_unlink, &QPushButton::clicked, this, &AttentionPanel::unlink);
    connect(m_open, &QPushButton::clicked, this, [this] { emit recordRequested(*m_row); });
    connect(m_there, &QPushButton::clicked, this, [this] { emit thereRequested(m_row->remoteUrlPath); });
    connect(m_name, &QLineEdit::textChanged, this, &AttentionPanel::showActs);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (m_row && !takesName(m_row->posting))
            m_link->click();
        else if (m_act->isEnabled())
            retry(false);
    });
    show(std::nullopt);
}

void AttentionPanel::build()
{
    m_title->setObjectName(QStringLiteral("attentionTitle"));
    m_title->setFont(Theme::headingFont());
    m_title->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("attentionReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_codes->setObjectName(QStringLiteral("attentionCodes"));
    m_codes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_name->setObjectName(QStringLiteral("attentionName"));
    m_nameLabel->setBuddy(m_name);
    m_nameLabel->setWordWrap(true);
    m_history->setObjectName(QStringLiteral("attentionHistory"));
    m_act->setObjectName(QStringLiteral("attentionAct"));
    m_links->setObjectName(QStringLiteral("attentionLinks"));
    m_retry->setObjectName(QStringLiteral("attentionRetry"));
    m_link->setObjectName(QStringLiteral("attentionLink"));
    m_unlink->setObjectName(QStringLiteral("attentionUnlink"));
    m_leave->setObjectName(QStringLiteral("attentionLeave"));
    m_open->setObjectName(QStringLiteral("attentionOpen"));
    m_there->setObjectName(QStringLiteral("attentionThere"));
    auto *name = new QVBoxLayout(m_nameRow);
    name->setContentsMargins(0, 0, 0, 0);
    name->setSpacing(space::xs);
    name->addWidget(m_nameLabel);
    name->addWidget(m_name);
    // A long sentence with its history is higher than a small window.
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the keyboard, and is scrolled to
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(scroll);
    scroll->setWidget(inside);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scroll);
    auto *all = new QVBoxLayout(inside);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::s);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_title, m_reason, m_nameRow, m_act, m_links, m_retry, m_link,
                                          m_leave, m_unlink, m_open, m_there, m_codes, m_history})
        all->addWidget(part);
    all->addStretch();
    setFixedWidth(panelWidth); // a longer sentence makes it taller, not the table narrower
}

QString AttentionPanel::nameHint() const
{
    if (!m_row || m_row->posting.isUndecided())
        return tr("Its &number in QuickBooks, when it is there");
    const Posting &posting = m_row->posting;
    if (!takesName(posting))
        return tr("Its &number or id in QuickBooks, when it is there");
    if (posting.isName())
        return tr("&Name that it gets in QuickBooks");
    return posting.hint.isEmpty()
               ? tr("&Number in QuickBooks: the one that it gets, or the one under which it is there")
               : tr("&Number that it gets in QuickBooks (here it keeps its own)");
}

void AttentionPanel::show(const std::optional<PostingRow> &row, bool anyRows)
{
    const bool same = row && m_row && row->posting.id == m_row->posting.id;
    m_row = row;
    if (!same) {
        takeBack();
        m_name->clear();
    }
    m_title->setText(row ? row->what : anyRows ? tr("Choose a row") : QString());
    const bool waits = row && row->posting.state == PostingState::NeedsAttention;
    m_reason->setText(!row ? anyRows ? tr("Its reason, what to do and its history stand here.") : QString()
                      : !row->posting.reason.isEmpty() ? row->posting.reason
                      : row->posting.isLeftOut()       ? tr("It was left out of QuickBooks by hand.")
                      : row->posting.state == PostingState::Sent ? tr("It is in QuickBooks.")
                                                                 : tr("It waits to be sent."));
    QStringList codes;
    const auto said = [&](const QString &text) { return row->posting.reason.contains(text); };
    if (row && !shownCode(row->posting).isEmpty() && !said(shownCode(row->posting)))
        codes << tr("Code %1").arg(shownCode(row->posting));
    if (row && !row->posting.intuitTid.isEmpty() && !said(row->posting.intuitTid))
        codes << QStringLiteral("intuit_tid %1").arg(row->posting.intuitTid);
    m_codes->setText(codes.join(QStringLiteral(", ")));
    m_codes->setVisible(!codes.isEmpty());
    const bool takesNumber = waits && row->posting.isUndecided() && row->posting.kind == PostingKind::Create;
    m_nameRow->setVisible(takesNumber || (waits && (takesName(row->posting) || takesLink(row->posting))));
    m_nameLabel->setText(nameHint());
    m_name->setAccessibleName(nameHint().remove(QLatin1Char('&')));
    if (row && !same && (row->posting.isUndecided() || takesName(row->posting)))
        m_name->setText(row->posting.name.isEmpty() ? row->proposedName : row->posting.name);
    showActs();
    readHistory();
}

void AttentionPanel::showMany(int count)
{
    show(std::nullopt);
    m_title->setText(tr("%n row(s) are chosen", nullptr, count));
    m_reason->setText(tr("What is done with all of them stands above. Choose one row to read its reason and "
                         "what else can be done with it."));
}

void AttentionPanel::setHeld(const QString &why)
{
    m_held = why;
    showActs();
}

void AttentionPanel::showActs()
{
    const bool waits = m_row && m_row->posting.state == PostingState::NeedsAttention;
    const BooksAdvice advice = waits ? m_row->posting.advice : BooksAdvice::None;
    const bool wantsName = waits && takesName(m_row->posting);
    const bool isOut = m_row && m_row->posting.isLeftOut();
    m_act->setText(!wantsName                ? booksAdviceText(advice)
                   : m_row->posting.isName() ? tr("Send under this name")
                                             : tr("Send under this number"));
    m_act->setVisible(waits && !hasNoAct(advice));
    m_links->setVisible(m_row && mayBeOfLinks(m_row->posting));
    m_retry->setVisible(isOut || (waits && !wantsName));
    m_retry->setText(advice == BooksAdvice::CompareTotals ? tr("Accept the difference")
                     : isOut                              ? tr("Send it after all")
                                                          : tr("Try again"));
    m_link->setVisible(waits && !m_row->posting.hint.isEmpty());
    m_link->setText(tr("Link with it"));
    m_unlink->setVisible(m_row && whyNotUnlinked(m_row->posting, m_row->link).isEmpty());
    m_open->setVisible(m_row.has_value());
    m_there->setVisible(m_row && !m_row->remoteUrlPath.isEmpty());
    m_there->setToolTip(m_row && m_row->link ? tr("Shows the record in the browser.")
                                             : tr("Shows in the browser what looks like it there."));
    const QString role =
        m_backend.may(Action::UseAccounting) ? QString() : m_backend.whyNot(Action::UseAccounting);
    const QString whyNot = !role.isEmpty()     ? role
                           : !m_held.isEmpty() ? m_held
                           : m_sending         ? tr("It is being stored.")
                                               : QString();
    const QString noName = wantsName && cleanLine(m_name->text()).isEmpty()
                               ? tr("Type the name or number that it gets there first.")
                               : QString();
    allow(m_act, !whyNot.isEmpty() ? whyNot : noName,
          advice == BooksAdvice::LeaveThere
              ? tr("Nothing more of it is sent. Its history says that it was left so.")
              : QString());
    allow(m_retry, whyNot,
          advice == BooksAdvice::CompareTotals
              ? tr("The total there is right as it is; its payments follow.")
              : tr("Puts it back to Pending; it is looked up there before anything is sent."));
    allow(m_link, whyNot, tr("The record there is this one: nothing new is made, the two belong together."));
    showLeaving(whyNot);
    showUndecided(whyNot);
    showWaiting();
    allow(
        m_unlink, whyNot,
        tr("The record there is another one: this one is pending again, looked for at the next sending, and "
           "made when there is none. Nothing is changed in QuickBooks; it can be undone."));
}

/// About what it waits for is decided where that stands.
void AttentionPanel::showWaiting()
{
    if (!m_row || !m_row->posting.waitsForName() || !m_row->waitsFor)
        return;
    m_act->setText(tr("Show what it waits for"));
    m_act->setToolTip(tr("Shows the record about which you decide first; this one follows it."));
    m_act->setEnabled(true);
    m_act->show();
    m_retry->hide();
}

/// What was refused can be there all the same, entered by somebody, or need not be there at all.
void AttentionPanel::showLeaving(const QString &whyNot)
{
    const bool waits = m_row && m_row->posting.state == PostingState::NeedsAttention;
    m_leave->setVisible(waits && m_row->posting.canBeLeftOut());
    if (!waits || !m_row->posting.canBeLeftOut())
        return;
    m_leave->setText(tr("Leave it out\u2026"));
    allow(m_leave, whyNot, tr("It is not sent at all, and neither is what stands on it."));
    if (!takesLink(m_row->posting) || !m_row->posting.hint.isEmpty())
        return;
    m_link->setVisible(true);
    m_link->setText(tr("It is there: link it"));
    allow(m_link,
          !whyNot.isEmpty()                     ? whyNot
          : cleanLine(m_name->text()).isEmpty() ? tr("Type its number or id in QuickBooks first.")
                                                : QString(),
          tr("What is there under this number is compared with it and linked; nothing new is made."));
}

/// It left, is not found there and gets no answer: three ways out, and each of them looks there once more.
void AttentionPanel::showUndecided(const QString &whyNot)
{
    const bool undecided = m_row && m_row->posting.isUndecided();
    const bool isNew = undecided && m_row->posting.kind == PostingKind::Create;
    if (!undecided)
        return;
    m_leave->show();
    m_act->setText(tr("Send as new\u2026"));
    allow(m_act, whyNot,
          tr("It is looked for once more; when it is not there, a new request is made of it."));
    allow(m_retry, whyNot, tr("Looks for it there and asks once more, under the same key: never twice."));
    m_link->setVisible(isNew);
    m_link->setText(tr("It is there: link it"));
    allow(m_link,
          !whyNot.isEmpty()                     ? whyNot
          : cleanLine(m_name->text()).isEmpty() ? tr("Type its number in QuickBooks first.")
                                                : QString(),
          tr("What is there under this number is compared with it and linked; nothing new is made."));
    m_leave->setText(isNew ? tr("Leave it out\u2026") : tr("Leave it as it is\u2026"));
    allow(m_leave, whyNot,
          isNew ? tr("It is not sent at all, and neither is what stands on it.")
                : tr("Nothing more of it is sent. Its history says that it was left so."));
}

RetryPosting AttentionPanel::command() const
{
    RetryPosting command;
    command.posting = m_row->posting.id;
    command.version = m_row->posting.version;
    return command;
}

void AttentionPanel::linkNamed()
{
    const QString number = cleanLine(m_name->text());
    if (number.isEmpty())
        return m_name->setFocus();
    RetryPosting decision = command();
    decision.linkTo = number;
    emit decisionMade(decision);
}

void AttentionPanel::sendAsNew()
{
    RetryPosting decision = command();
    decision.asNew = true;
    if (notice::confirm(
            this, tr("Send as new"),
            tr("%1\n\nSent as new while it is there after all, it would stand in QuickBooks twice. It "
               "is looked for once more before, and nothing goes when it cannot be looked for.")
                .arg(m_row->posting.reason),
            tr("Send as new")))
        emit decisionMade(decision);
}

void AttentionPanel::leaveOut()
{
    RetryPosting decision = command();
    decision.leave = true;
    const bool isNew = m_row->posting.kind == PostingKind::Create;
    // Another row may be shown once the question is answered.
    const bool mayBeThere = m_row->posting.isUndecided() || m_row->posting.leftAt;
    if (!notice::confirm(
            this, isNew ? tr("Leave it out") : tr("Leave it as it is"),
            isNew ? tr("%1 is not sent to QuickBooks. %2 It stays as it is here, and can be sent after all "
                       "from among what was sent.")
                        .arg(m_row->what, whatIsMissingThere(m_row->posting))
                  : tr("Nothing more of this is sent. What is in QuickBooks stays as it is."),
            isNew ? tr("Leave it out") : tr("Leave it as it is")))
        return;
    if (mayBeThere) // looked for before
        emit decisionMade(decision);
    else
        send(decision);
}

void AttentionPanel::readHistory()
{
    m_history->clear();
    if (!m_row || !m_row->posting.document)
        return;
    BooksLog query;
    query.document = m_row->posting.document;
    query.limit = 12;
    const PostingId asked = m_row->posting.id;
    m_backend.ask(this, query,
                  std::function<void(Result<BooksLog::Reply>)>([this, asked](Result<BooksLog::Reply> log) {
                      if (!log || !m_row || m_row->posting.id != asked)
                          return;
                      QStringList lines;
                      QString above = m_row->posting.reason;
                      for (const BooksLogEntry &entry : *log) {
                          const bool again = !entry.text.isEmpty() && entry.text == above;
                          lines << tr("%1: %2").arg(officeTime(entry.at, m_backend.zone()),
                                                    again                  ? tr("what stands above")
                                                    : entry.text.isEmpty() ? entry.operation
                                                                           : entry.text);
                          above = entry.text;
                      }
                      m_history->setText(lines.join(QLatin1Char('\n')));
                  }));
}

void AttentionPanel::retry(bool linked)
{
    if (!m_row || m_sending)
        return;
    RetryPosting command;
    command.posting = m_row->posting.id;
    command.version = m_row->posting.version;
    if (linked)
        command.linkTo = m_row->posting.hint;
    else if (takesName(m_row->posting))
        (m_row->posting.isName() ? command.name : command.number) = cleanLine(m_name->text());
    send(command);
}

void AttentionPanel::leave()
{
    if (!m_row || m_sending)
        return;
    RetryPosting command;
    command.posting = m_row->posting.id;
    command.version = m_row->posting.version;
    command.leave = true;
    send(command);
}

void AttentionPanel::unlink()
{
    if (!m_row || m_sending)
        return;
    UnlinkPosting command;
    command.posting = m_row->posting.id;
    command.version = m_row->posting.version;
    send(command);
}

void AttentionPanel::refused(const Error &error)
{
    m_refusal = error.forUser;
    m_banner.showError(error);
}

/// What was refused is of no interest any more; what the page says otherwise stays.
void AttentionPanel::takeBack()
{
    if (!m_refusal.isEmpty() && m_banner.text() == m_refusal)
        m_banner.clear();
    m_refusal.clear();
}

template <class Command>
void AttentionPanel::send(const Command &command)
{
    emit acting(); // before the button that has the keyboard is off
    m_sending = true;
    m_banner.clear(); // that something wants a decision, say
    showActs();
    m_backend.act(
        this, command,
        std::function<void(Result<Posting>)>([this, isLinked = isLink(command)](Result<Posting> reply) {
            m_sending = false;
            showActs();
            if (!reply)
                return refused(reply.error());
            emit released(*reply, isLinked);
        }));
}

} // namespace truckroll
