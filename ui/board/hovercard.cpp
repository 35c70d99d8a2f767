// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/hovercard.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/board/boardcontext.h"
#include "ui/board/documentbutton.h"
#include "ui/board/visittexts.h"
#include "ui/documents/documentcontext.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int restMs = 450;
constexpr int cardWidth = 340;
constexpr int gap = 6;
constexpr int longestNote = 280; ///< characters: a card is looked at, not read
constexpr size_t mostDocuments = 6;

QString shortened(const QString &text)
{
    const QString line = cleanText(text);
    return line.size() <= longestNote ? line : line.left(longestNote).trimmed() + QChar(0x2026);
}

/// One document, painted as in the side panel but without a button's behaviour.
class PaintedDocument : public QWidget
{
public:
    PaintedDocument(const CardDocument &document, const QString &currency, QWidget *parent)
        : QWidget(parent), m_document(document), m_money(documentMoney(document, currency))
    {
        setFixedHeight(fontMetrics().height() + space::s);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        DocumentButton::paintLine(&painter, rect(), m_document, m_money, this);
    }

private:
    CardDocument m_document;
    QString m_money;
};

void put(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

HoverCard::HoverCard(Backend &backend, BoardContext &context, QWidget *owner)
    : QFrame(owner, Qt::ToolTip | Qt::FramelessWindowHint), m_backend(backend), m_context(context)
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    build();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &HoverCard::read);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (isVisible() && (changes.touches(EntityKind::Visit) || changes.touches(EntityKind::Document)))
            read();
    });
}

void HoverCard::build()
{
    m_status = new Chip(this);
    m_customer = plainLabel(QString(), this);
    m_customer->setFont(Theme::headingFont());
    m_customer->setWordWrap(true);
    m_title = plainLabel(QString(), this);
    m_title->setWordWrap(true);
    m_when = plainLabel(QString(), this);
    m_when->setFont(Theme::tabular(font()));
    m_who = mutedLabel(QString(), this);
    m_phone = plainLabel(QString(), this);
    m_address = plainLabel(QString(), this);
    m_address->setWordWrap(true);
    m_description = mutedLabel(QString(), this);
    m_notes = plainLabel(QString(), this);
    m_notes->setWordWrap(true);
    m_call = mutedLabel(QString(), this);
    const std::pair<QLabel *, const char *> names[] = {
        {m_customer, "hoverCustomer"}, {m_title, "hoverTitle"}, {m_when, "hoverWhen"},
        {m_who, "hoverWho"},           {m_phone, "hoverPhone"}, {m_address, "hoverAddress"},
        {m_description, "hoverText"},  {m_notes, "hoverNotes"}, {m_call, "hoverCall"}};
    for (const auto &[label, name] : names)
        label->setObjectName(QString::fromLatin1(name));
    m_status->setObjectName(QStringLiteral("hoverStatus"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_customer, 1);
    head->addWidget(m_status, 0, Qt::AlignTop);
    m_documents = new QVBoxLayout;
    m_documents->setSpacing(0);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::xs);
    all->addLayout(head);
    all->addWidget(m_title);
    all->addWidget(m_description);
    all->addSpacing(space::xs);
    for (QLabel *label : {m_when, m_who, m_phone, m_address})
        all->addWidget(label);
    all->addLayout(m_documents);
    all->addWidget(m_notes);
    all->addWidget(m_call);
    setFixedWidth(cardWidth);
}

void HoverCard::rest(VisitId visit, const QRect &card)
{
    if (visit.isNone())
        return leave();
    if (visit == m_visit && isVisible())
        return;
    // From card to card without another rest, once one has been shown.
    const bool goesOn = isVisible();
    m_visit = visit;
    m_card = card;
    if (goesOn)
        read();
    else
        m_rest.start();
}

void HoverCard::showAt(VisitId visit, const QRect &card)
{
    m_visit = visit;
    m_card = card;
    read();
}

void HoverCard::toggle(VisitId visit, const QRect &card)
{
    if (isVisible() && visit == m_visit)
        leave();
    else
        showAt(visit, card);
}

void HoverCard::leave()
{
    m_rest.stop();
    ++m_generation;
    m_visit = VisitId();
    hide();
}

void HoverCard::read()
{
    const int generation = ++m_generation;
    m_backend.ask(this, VisitDetails{m_visit},
                  std::function<void(Result<VisitDetails::Reply>)>(
                      [this, generation](Result<VisitDetails::Reply> reply) {
                          if (generation != m_generation)
                              return;
                          if (!reply)
                              return leave(); // it is gone; the board says so itself
                          fill(*reply);
                      }));
}

void HoverCard::fill(const VisitDetails::Reply &details)
{
    const Visit &visit = details.visit;
    m_status->setMeaning(visit.status);
    put(m_customer, details.customer.name);
    put(m_title, details.appointment.title);
    put(m_description, shortened(details.appointment.description));
    put(m_when, visit.start ? visittexts::dayAndSpan(*visit.start, visit.minutes)
                            : tr("Waiting list, %1").arg(visittexts::length(visit.minutes)));
    const QString names = m_context.namesOf(visit.technicians);
    put(m_who, names.isEmpty() ? tr("Nobody is sent yet") : names);
    QStringList phones;
    const Appointment &folder = details.appointment;
    if (!folder.contactName.isEmpty() || !folder.contactPhone.isEmpty())
        phones << QStringList{folder.contactName, formatPhone(folder.contactPhone)}.join(u' ').trimmed();
    if (!details.customer.phone.isEmpty())
        phones << formatPhone(details.customer.phone);
    put(m_phone, phones.join(QStringLiteral(" \u00b7 ")));
    QStringList address{details.site.address.oneLine(), details.site.notes};
    address.removeAll(QString());
    put(m_address, address.join(u'\n'));
    showDocuments(details.documents);
    put(m_notes, visit.notes.isEmpty() ? QString() : tr("Notes: %1").arg(shortened(visit.notes)));
    put(m_call, details.lastNote ? tr("%1, %2: %3")
                                       .arg(officeTime(details.lastNote->at, m_context.office().zone),
                                            details.lastNote->byName, shortened(details.lastNote->text))
                                 : QString());
    setAccessibleName(inWords());
    place();
}

void HoverCard::showDocuments(const std::vector<CardDocument> &documents)
{
    while (QLayoutItem *old = m_documents->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_documentTexts.clear();
    const QString &currency = m_context.office().currency;
    for (const CardDocument &document : documents) {
        m_documentTexts << documentInWords(document, currency);
        if (m_documents->count() < int(mostDocuments))
            m_documents->addWidget(new PaintedDocument(document, currency, this));
    }
    if (documents.size() > mostDocuments)
        m_documents->addWidget(
            mutedLabel(tr("and %n more", nullptr, int(documents.size() - mostDocuments)), this));
}

QString HoverCard::inWords() const
{
    QStringList texts{m_customer->text(), m_title->text(),  m_description->text(), m_when->text(),
                      m_who->text(),      m_status->text(), m_phone->text(),       m_address->text()};
    texts << m_documentTexts << m_notes->text() << m_call->text();
    texts.removeAll(QString());
    return texts.join(QStringLiteral(", "));
}

void HoverCard::place()
{
    const int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(cardWidth) : sizeHint().height();
    resize(cardWidth, height);
    const QScreen *screen = QGuiApplication::screenAt(m_card.center());
    const QRect room = (screen ? screen : window()->screen())->availableGeometry();
    QPoint at(m_card.left(), m_card.bottom() + gap);
    if (at.y() + height > room.bottom()) // below, else above, else beside
        at.setY(m_card.top() - gap - height);
    if (at.y() < room.top()) {
        at = QPoint(m_card.right() + gap, std::min(m_card.top(), room.bottom() - height));
        if (at.x() + cardWidth > room.right())
            at.setX(m_card.left() - gap - cardWidth);
    }
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - cardWidth)));
    at.setY(std::max(at.y(), room.top()));
    move(at);
    if (!isVisible())
        show();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setPen(tokens.controlLine);
    painter.setBrush(tokens.raised);
    painter.drawRect(rect().adjusted(0, 0, -1, -1)); // square as menus are: round corners need a compositor
}

} // namespace truckroll
