// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/domain/quoteoptions.h"
#include "ui/documents/choosedialog.h"
#include "ui/documents/losedialog.h"
#include "ui/mail/maildialog.h"
#include "ui/pipeline/followupdialog.h"
#include "ui/pipeline/pipelinepage.h"
#include "ui/pipeline/stageboard.h"
#include "ui/print/printing.h"
#include "ui/shell/commandcatalog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/moneyedit.h"
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTabWidget>
#include <algorithm>
#include <map>

// What the pipeline's page does with the chosen quotes.
namespace truckroll {

namespace {

std::vector<QuoteSeen> seen(const std::vector<QuoteRow> &quotes)
{
    std::vector<QuoteSeen> all;
    for (const QuoteRow &row : quotes)
        all.push_back({row.id, row.version});
    return all;
}

} // namespace

template <class Command>
void PipelinePage::send(const Command &command)
{
    m_backend.act(
        this, command,
        std::function<void(Result<typename Command::Reply>)>([this](Result<typename Command::Reply> reply) {
            if (reply)
                return m_banner->clear();
            m_banner->showError(reply.error());
            read(); // what is shown may be older than what is stored
        }));
}

QString PipelinePage::named(const std::vector<QuoteRow> &quotes) const
{
    return quotes.size() == 1 ? tr("%1 of %2", "a quote, its customer")
                                    .arg(quotes.front().number, quotes.front().customerName)
                              : tr("%n quote(s)", nullptr, int(quotes.size()));
}

void PipelinePage::showActions()
{
    const std::vector<QuoteRow> quotes = chosen();
    const bool may = m_backend.may(Action::MakeQuotes);
    const QString nothing = tr("Choose one or more quotes first.");
    const QString whyNot = may ? nothing : m_backend.whyNot(Action::MakeQuotes);
    const bool some = may && !quotes.empty();
    const auto each = [&](auto fits) { return some && std::all_of(quotes.begin(), quotes.end(), fits); };
    const auto allow = [&](const char *name, bool allowed, const QString &otherwise) {
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), allowed, some ? otherwise : whyNot);
    };
    for (const char *name : {"open", "preview"})
        CommandCatalog::allow(m_actions.at(QString::fromLatin1(name)), !quotes.empty(), nothing);
    const bool mayMail = m_backend.may(Action::SendMail);
    CommandCatalog::allow(m_actions.at(QStringLiteral("mail")), mayMail && quotes.size() == 1,
                          mayMail ? tr("Choose one quote.") : m_backend.whyNot(Action::SendMail));
    allow("sell", each([](const QuoteRow &row) { return row.isOpen(); }),
          tr("Only open quotes can be sold; reopen it first."));
    allow("lose",
          each([](const QuoteRow &row) { return !row.converted && row.state != DocumentState::Lost; }),
          tr("What is lost or converted cannot be lost."));
    allow("follow-up", each([](const QuoteRow &row) { return row.isOpen(); }),
          tr("Only open quotes are followed up."));
    for (const char *name : {"earlier", "later"})
        allow(name, each([](const QuoteRow &row) { return !row.converted; }),
              tr("A quote that was converted stays sold."));
    allow("menu", some, nothing);
    const bool one = quotes.size() == 1;
    allow("duplicate", some && one, tr("Choose one quote."));
    allow("revise", some && one && !quotes.front().converted && quotes.front().state != DocumentState::Draft,
          tr("Choose one quote that the customer has; drafts are changed as they are."));
    Money sum;
    for (const QuoteRow &row : quotes)
        sum += row.total;
    m_chosen->setText(quotes.empty()
                          ? QString()
                          : tr("%n chosen, %1", nullptr, int(quotes.size())).arg(moneyText(sum, m_currency)));
}

void PipelinePage::showMenu(const QPoint &globalPos)
{
    if (chosen().empty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("pipelineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillMenu(menu);
    menu->popup(globalPos);
}

void PipelinePage::fillMenu(QMenu *menu)
{
    for (const char *name : {"open", "preview", "mail"})
        menu->addAction(m_actions.at(QString::fromLatin1(name)));
    menu->addSeparator();
    fillStages(menu->addMenu(tr("Move to")));
    for (const char *name : {"sell", "lose", "follow-up"})
        menu->addAction(m_actions.at(QString::fromLatin1(name)));
    fillPeople(menu->addMenu(tr("Sold by")));
    menu->addSeparator();
    for (const char *name : {"revise", "duplicate"})
        menu->addAction(m_actions.at(QString::fromLatin1(name)));
}

void PipelinePage::fillStages(QMenu *menu)
{
    const std::vector<QuoteRow> quotes = chosen();
    const bool may = m_backend.may(Action::MakeQuotes) && !quotes.empty();
    for (const Stage &stage : m_pipeline.stages) {
        QAction *action = menu->addAction(stage.name);
        action->setObjectName(QStringLiteral("to-") + stage.name);
        action->setEnabled(may && std::none_of(quotes.begin(), quotes.end(),
                                               [](const QuoteRow &row) { return row.converted; }));
        connect(action, &QAction::triggered, this, [this, quotes, id = stage.id] {
            move(quotes, PipelinePlace{id, DocumentState::Draft});
        });
    }
}

void PipelinePage::fillPeople(QMenu *menu)
{
    const bool may = m_backend.may(Action::MakeQuotes) && !chosen().empty();
    const auto entry = [&](UserId id, const QString &name) {
        QAction *action = menu->addAction(name);
        action->setEnabled(may);
        connect(action, &QAction::triggered, this, [this, id] { assign(id); });
    };
    for (const User &user : m_people)
        if (user.active)
            entry(user.id, user.name);
    menu->addSeparator();
    entry({}, tr("Nobody in particular"));
}

void PipelinePage::move(const std::vector<QuoteRow> &quotes, const PipelinePlace &place)
{
    std::vector<QuoteRow> moved;
    std::copy_if(quotes.begin(), quotes.end(), std::back_inserter(moved),
                 [&](const QuoteRow &row) { return !place.holds(row); });
    if (moved.empty() || !m_backend.may(Action::MakeQuotes))
        return;
    if (place.isStage()) {
        m_wanted = moved.front().id.value(); // the choice goes along
        return send(PlaceQuotes{seen(moved), place.stage});
    }
    place.end == DocumentState::Sold ? sell(moved) : lose(moved);
}

void PipelinePage::moveBeside(int step)
{
    if (m_tabs->currentIndex() != 0)
        return;
    if (const auto place = m_board->placeBeside(step))
        move(chosen(), *place);
}

void PipelinePage::sell(const std::vector<QuoteRow> &quotes)
{
    const auto offers = std::find_if(quotes.begin(), quotes.end(),
                                     [](const QuoteRow &row) { return row.mustChooseOption(); });
    if (offers == quotes.end()) {
        std::vector<SellQuote> commands;
        for (const QuoteSeen &quote : seen(quotes))
            commands.push_back({quote, 0});
        m_backend.actAll(
            this, commands,
            std::function<void(Result<std::vector<Document>>)>([this](Result<std::vector<Document>> done) {
                done ? m_banner->clear() : m_banner->showError(done.error());
            }));
        return;
    }
    if (quotes.size() > 1) {
        m_banner->show(
            Tone::Warning,
            tr("%1 offers a choice. Nothing was changed; sell it by itself, so that it can be said "
               "which option was taken.")
                .arg(offers->number));
        return;
    }
    askWhich(*offers);
}

/// The amounts of the options are those of the paper.
void PipelinePage::askWhich(const QuoteRow &quote)
{
    m_backend.ask(this, DocumentDetails{quote.id},
                  std::function<void(Result<DocumentDetails::Reply>)>(
                      [this, quote](Result<DocumentDetails::Reply> reply) {
                          if (!reply)
                              return m_banner->showError(reply.error());
                          QStringList options;
                          const Document &document = reply->document;
                          for (int i = 1; i <= optionCount(document); ++i) {
                              const auto offer = withOption(document, i);
                              options
                                  << tr("%1, %2", "an option, its total")
                                         .arg(optionName(document, i),
                                              offer ? moneyText(offer->totals.total, m_currency) : QString());
                          }
                          askOption(this, tr("%1 is sold").arg(quote.number), options, document.chosenOption,
                                    tr("Sell it"), [this, quote](int option) {
                                        send(SellQuote{{quote.id, quote.version}, option});
                                    });
                      }));
}

/// Those of the quotes that were lost, the commonest first.
QStringList PipelinePage::reasonsUsed() const
{
    std::map<QString, int> counts;
    for (const QuoteRow &row : m_pipeline.quotes)
        if (!row.reason.isEmpty())
            ++counts[row.reason];
    std::vector<std::pair<int, QString>> order;
    for (const auto &[reason, count] : counts)
        order.emplace_back(-count, reason);
    std::sort(order.begin(), order.end());
    QStringList reasons;
    for (const auto &[count, reason] : order)
        reasons << reason;
    return reasons.mid(0, 20);
}

void PipelinePage::lose(const std::vector<QuoteRow> &quotes)
{
    if (quotes.empty())
        return;
    Money sum;
    for (const QuoteRow &row : quotes)
        sum += row.total;
    askWhyLost(this, tr("%1 over %2: lost.").arg(named(quotes), moneyText(sum, m_currency)), reasonsUsed(),
               [this, quotes](const QString &reason, const QString &note) {
                   send(LoseQuotes{seen(quotes), reason, note});
               });
}

void PipelinePage::followUp()
{
    const std::vector<QuoteRow> quotes = chosen();
    if (quotes.empty())
        return;
    const QDate set = quotes.size() == 1 ? quotes.front().followUp : QDate();
    askFollowUp(this, named(quotes), set, m_pipeline.today, [this, quotes](const QDate &day) {
        send(FollowUpQuotes{seen(quotes), day});
    });
}

void PipelinePage::assign(UserId person)
{
    if (const std::vector<QuoteRow> quotes = chosen(); !quotes.empty())
        send(AssignQuotes{seen(quotes), person});
}

void PipelinePage::duplicate()
{
    if (const std::vector<QuoteRow> quotes = chosen(); quotes.size() == 1)
        sendAndShow(DuplicateDocument{quotes.front().id, {}});
}

void PipelinePage::revise()
{
    if (const std::vector<QuoteRow> quotes = chosen(); quotes.size() == 1)
        sendAndShow(ReviseQuote{{quotes.front().id, quotes.front().version}});
}

/// What was made is chosen as soon as it is there.
template <class Command>
void PipelinePage::sendAndShow(const Command &command)
{
    m_backend.act(this, command, std::function<void(Result<Document>)>([this](Result<Document> made) {
                      if (!made)
                          return m_banner->showError(made.error());
                      m_wanted = made->id.value();
                      if (m_board->select(made->id))
                          m_wanted = 0;
                  }));
}

void PipelinePage::preview()
{
    std::vector<DocumentId> documents;
    for (const QuoteRow &row : chosen())
        documents.push_back(row.id);
    if (!documents.empty())
        showPrintPreview(this, m_backend, documents);
}

void PipelinePage::mail()
{
    if (const std::vector<QuoteRow> quotes = chosen(); quotes.size() == 1)
        mailDocument(this, m_backend, quotes.front().id);
}

void PipelinePage::open()
{
    for (const QuoteRow &row : chosen())
        emit openRequested(EntityKind::Document, row.id.value());
}

} // namespace truckroll
