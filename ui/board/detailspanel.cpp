// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/detailspanel.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/board/boardcontext.h"
#include "ui/board/documentbutton.h"
#include "ui/board/visittexts.h"
#include "ui/documents/documentcontext.h"
#include "ui/documents/draftkeeper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/taborder.h"
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truckroll {

namespace {

void put(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void empty(QLayout *layout)
{
    while (QLayoutItem *old = layout->takeAt(0)) {
        if (old->widget()) {
            old->widget()->hide();
            old->widget()->deleteLater();
        }
        delete old;
    }
}

} // namespace

QString DetailsPanel::draftKey(VisitId visit)
{
    return QStringLiteral("visitnotes:%1").arg(visit.value());
}

void DetailsPanel::setVisit(VisitId visit)
{
    if (visit == m_visit)
        return;
    saveNotes();
    m_draft->flush();
    m_visit = visit;
    m_shown = false;
    sayOfNotes({});
    m_banner->clear();
    m_draft->setKey(visit ? draftKey(visit) : QString());
    if (visit)
        return read();
    ++m_generation;
    m_stack->setCurrentIndex(0);
}

void DetailsPanel::read()
{
    const int generation = ++m_generation;
    m_backend.ask(this, VisitDetails{m_visit},
                  std::function<void(Result<VisitDetails::Reply>)>(
                      [this, generation](Result<VisitDetails::Reply> reply) {
                          if (generation != m_generation)
                              return;
                          if (reply)
                              return fill(*reply);
                          if (reply.error().code == ErrorCode::NotFound)
                              return setVisit({});
                          m_stack->setCurrentIndex(1);
                          m_banner->showErrorAgain(reply.error(), [this] { read(); });
                      }));
}

void DetailsPanel::fill(const VisitDetails::Reply &details)
{
    const bool fresh = !std::exchange(m_shown, true);
    const Visit before = m_details.visit;
    m_details = details;
    m_standing = details.visit.status;
    fillTexts();
    fillDocuments();
    fillStatus();
    m_details.visit = before; // takeNotes decides which state the notes build on
    takeNotes(details.visit, fresh);
    m_stack->setCurrentIndex(1);
}

void DetailsPanel::fillTexts()
{
    const Visit &visit = m_details.visit;
    const Appointment &folder = m_details.appointment;
    m_customer->setText(LinkLabel::linkTo(QStringLiteral("customer"), QString(), m_details.customer.name));
    m_customer->setAccessibleName(m_details.customer.name);
    put(m_title, folder.title);
    put(m_description, folder.description);
    QStringList links;
    if (!folder.contactPhone.isEmpty())
        links << QStringLiteral("%1 %2").arg(folder.contactName.toHtmlEscaped(),
                                             LinkLabel::linkTo(QStringLiteral("tel"),
                                                               phoneDigits(folder.contactPhone),
                                                               formatPhone(folder.contactPhone)));
    else if (!folder.contactName.isEmpty())
        links << folder.contactName.toHtmlEscaped();
    const Customer &customer = m_details.customer;
    if (!customer.phone.isEmpty())
        links << LinkLabel::linkTo(QStringLiteral("tel"), phoneDigits(customer.phone),
                                   formatPhone(customer.phone));
    if (!customer.email.isEmpty())
        links << LinkLabel::linkTo(QStringLiteral("mailto"), customer.email, customer.email);
    put(m_links, links.join(QStringLiteral("<br>")));
    QStringList address = m_details.site.address.lines();
    if (!m_details.site.notes.isEmpty())
        address << m_details.site.notes;
    put(m_address, address.join(u'\n'));
    put(m_when, visit.start ? visittexts::dayAndSpan(*visit.start, visit.minutes)
                            : tr("Waiting list, %1").arg(visittexts::length(visit.minutes)));
    const QString names = m_context.namesOf(visit.technicians);
    put(m_who, names.isEmpty() ? tr("Nobody is sent yet") : names);
    put(m_call, m_details.lastNote ? tr("%1, %2: %3")
                                         .arg(officeTime(m_details.lastNote->at, m_context.office().zone),
                                              m_details.lastNote->byName, m_details.lastNote->text)
                                   : tr("No call notes yet."));
}

void DetailsPanel::fillStatus()
{
    m_status->setMeaning(m_standing);
    const QWidget *focused = focusWidget();
    const bool focusHere = focused && focused->objectName().startsWith(QStringLiteral("status-"));
    empty(m_next);
    const QString whyNot = m_backend.may(Action::BookVisits) ? m_held : m_backend.whyNot(Action::BookVisits);
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::xs);
    int count = 0;
    for (const VisitStatus next : allVisitStatuses) {
        if (!visitMayBecome(m_standing, next))
            continue;
        QPushButton *button = plainButton(visitStatusText(next), meaningIcon(next),
                                          tr("Makes the visit: %1").arg(visitStatusText(next)), row);
        button->setObjectName(QStringLiteral("status-") + visitStatusName(next));
        button->setEnabled(whyNot.isEmpty());
        if (!whyNot.isEmpty())
            button->setToolTip(whyNot);
        connect(button, &QPushButton::clicked, this, [this, next] { setStatus(next); });
        grid->addWidget(button, count / 2, count % 2);
        ++count;
    }
    m_next->addWidget(row);
    if (auto *first = row->findChild<QPushButton *>(); first && focusHere)
        first->setFocus(); // the button that was pressed is gone
    m_change->setEnabled(whyNot.isEmpty() && !visitIsClosed(m_standing));
    m_change->setToolTip(!whyNot.isEmpty() ? whyNot
                         : visitIsClosed(m_standing)
                             ? tr("Done and canceled visits are not moved.")
                             : tr("Gives the visit another time, length or technicians (E)."));
    tabAsLaidOut(this); // what is made anew for each visit would come last in the window
}

void DetailsPanel::setHeld(const QString &why)
{
    if (std::exchange(m_held, why) != why && m_shown)
        fillStatus();
}

void DetailsPanel::fillDocuments()
{
    empty(m_documents);
    for (const CardDocument &document : m_details.documents) {
        auto *button = new DocumentButton(document, m_context.office().currency, this);
        connect(button, &DocumentButton::clicked, this,
                [this, number = document.number] { emit documentRequested(number); });
        m_documents->addWidget(button);
    }
    m_noDocuments->setVisible(m_details.documents.empty());
}

void DetailsPanel::takeNotes(const Visit &visit, bool fresh)
{
    const QString stored = m_details.visit.notes;
    const bool dirty = !fresh && cleanText(m_notes->toPlainText()) != stored;
    if (dirty && visit.notes != stored) {
        m_banner->show(Tone::Warning,
                       tr("The notes were changed elsewhere while you were typing. Your text is still here "
                          "and was not saved."),
                       tr("Show the other notes"), [this, visit] {
                           m_draft->forget();
                           takeNotes(visit, true);
                       });
        return; // a save of what stands here is to find the conflict
    }
    m_details.visit = visit;
    if (dirty)
        return;
    if (const auto offered = m_offered.extract(visit.id); !offered.empty())
        m_unsaved.emplace(visit.id, offered.mapped());
    const auto kept = m_unsaved.find(visit.id);
    const QString shown = kept == m_unsaved.end() ? visit.notes : kept->second;
    if (m_notes->toPlainText() != shown) {
        const QSignalBlocker quiet(m_notes);
        m_notes->setPlainText(shown);
    }
    const bool isUnderWay = m_saving.contains(visit.id); // its answer says what became of them
    if (kept != m_unsaved.end() && shown != visit.notes && !isUnderWay)
        m_banner->show(Tone::Info, tr("These notes were not saved last time."), tr("Throw them away"),
                       [this, visit] {
                           m_unsaved.erase(visit.id);
                           m_draft->forget();
                           takeNotes(visit, true);
                       });
}

void DetailsPanel::setStatus(VisitStatus status)
{
    const VisitId visit = m_visit;
    if (!m_held.isEmpty()) // tried again, since it began
        return m_banner->show(Tone::Danger, m_held);
    m_backend.act(this, SetVisitStatus{visit, m_details.visit.version, status},
                  std::function<void(Result<Visit>)>([this, visit, status](Result<Visit> reply) {
                      if (!reply)
                          m_banner->showErrorAgain(reply.error(), [this, visit, status] {
                              if (visit == m_visit)
                                  setStatus(status);
                          });
                  }));
}

bool DetailsPanel::hasUnsavedText() const
{
    return !m_unsaved.empty() || (m_shown && cleanText(m_notes->toPlainText()) != m_details.visit.notes);
}

void DetailsPanel::saveNotes()
{
    if (!m_shown || !m_backend.may(Action::WriteNotes))
        return;
    const QString text = cleanText(m_notes->toPlainText());
    if (text == m_details.visit.notes && !m_unsaved.contains(m_visit))
        return;
    m_unsaved[m_visit] = text;
    if (!m_saving.contains(m_visit)) // what is under way is followed by this text
        sendNotes(m_visit, m_details.visit.version, text);
}

void DetailsPanel::saveAll(std::function<void(bool)> done)
{
    saveNotes();
    if (m_saving.empty())
        return done(!hasUnsavedText());
    m_whenSaved.push_back(std::move(done));
}

void DetailsPanel::sendNotes(VisitId visit, Version version, const QString &text)
{
    m_saving.insert(visit);
    m_backend.act(this, SaveVisitNotes{visit, version, text},
                  std::function<void(Result<Visit>)>([this, visit, text](Result<Visit> reply) {
                      notesAnswered(visit, text, reply);
                      if (!m_saving.empty())
                          return;
                      for (const auto &done : std::exchange(m_whenSaved, {}))
                          done(!hasUnsavedText());
                  }));
}

void DetailsPanel::notesAnswered(VisitId visit, const QString &sent, const Result<Visit> &reply)
{
    m_saving.erase(visit);
    if (!reply) {
        if (visit != m_visit)
            m_banner->showError(reply.error());
        else
            m_banner->showErrorAgain(reply.error(), [this, visit] {
                if (visit == m_visit)
                    saveNotes();
            });
        return m_draft->touch();
    }
    const auto kept = m_unsaved.find(visit);
    const QString wanted = kept == m_unsaved.end() ? sent : kept->second;
    m_unsaved.erase(visit);
    if (visit == m_visit) {
        m_banner->clear();
        m_details.visit = *reply;
        sayOfNotes(tr("Saved"));
    }
    if (wanted != sent) {
        m_unsaved[visit] = wanted;
        return sendNotes(visit, reply->version, wanted);
    }
    if (visit != m_visit)
        m_backend.act(this, KeepDraft{draftKey(visit), {}},
                      std::function<void(Result<Nothing>)>([](auto) {}));
    else if (cleanText(m_notes->toPlainText()) == sent)
        m_draft->forget();
}

void DetailsPanel::sayOfNotes(const QString &text)
{
    m_notesState->setText(text);
    m_notesState->setVisible(!text.isEmpty());
}

void DetailsPanel::takeKeys()
{
    for (QWidget *each = nextInFocusChain(); isAncestorOf(each); each = each->nextInFocusChain()) {
        const bool takes =
            (each->focusPolicy() & Qt::TabFocus) && each->isVisibleTo(this) && each->isEnabled();
        if (takes && !qobject_cast<QPlainTextEdit *>(each))
            return each->setFocus(Qt::TabFocusReason);
    }
}

void DetailsPanel::offerDrafts(const std::map<QString, QString> &drafts)
{
    static const QString prefix = QStringLiteral("visitnotes:");
    for (const auto &[key, text] : drafts) {
        if (key.startsWith(prefix))
            m_offered.emplace(VisitId(key.mid(prefix.size()).toLongLong()), text);
    }
}

bool DetailsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_notes && event->type() == QEvent::FocusOut)
        saveNotes();
    if (watched == m_notes && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() & Qt::ControlModifier) {
            saveNotes();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace truckroll
