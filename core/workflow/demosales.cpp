// SPDX-License-Identifier: GPL-3.0-or-later
// The sale of the demo office's quotes: stages, who sells what, when to ask again, choices within a quote.
#include "core/domain/itemlines.h"
#include "core/workflow/democontext.h"
#include <algorithm>

namespace truckroll {

namespace {

constexpr const char *sources[] = {"Website",      "Referral",  "Phone book",
                                   "Service plan", "Yard sign", "Trade fair"};

struct OfferLine
{
    const char *item;
    int thousandths;
};
struct Offer
{
    const char *trade; ///< first letter of the items of quotes that it suits
    const char *names[3];
    std::vector<OfferLine> lines[3];
};

const std::vector<Offer> &offers()
{
    static const std::vector<Offer> all{
        {"H",
         {"Good", "Better", "Best"},
         {{{"H-220", 1000}, {"L-120", 6000}},
          {{"H-230", 1000}, {"L-120", 6500}, {"H-270", 1000}},
          {{"H-250", 1000}, {"L-120", 9000}, {"H-270", 1000}, {"D-810", 1000}}}},
        {"P",
         {"Good", "Better", "Best"},
         {{{"P-440", 1000}, {"L-130", 3000}},
          {{"P-430", 1000}, {"L-130", 3500}, {"P-460", 1000}},
          {{"P-450", 1000}, {"L-130", 6000}, {"P-460", 1000}}}},
        {"E",
         {"Panel only", "Panel and charger", "With generator"},
         {{{"E-600", 1000}, {"L-140", 7000}},
          {{"E-600", 1000}, {"E-650", 1000}, {"L-140", 9000}},
          {{"E-600", 1000}, {"E-660", 1000}, {"L-140", 14000}}}}};
    return all;
}

QString numberOf(const DemoContext &demo, ItemId id)
{
    const auto item =
        std::find_if(demo.items.begin(), demo.items.end(), [&](const Item &each) { return each.id == id; });
    return item == demo.items.end() ? QString() : item->number;
}

void addLine(const DemoContext &demo, Document &quote, const OfferLine &wanted, int option)
{
    for (const Item &item : demo.items) {
        if (item.number != QLatin1String(wanted.item))
            continue;
        for (DocumentLine &line : linesOfItem(item, Quantity::fromUnits(wanted.thousandths), demo.items)) {
            line.option = option;
            quote.lines.push_back(std::move(line));
        }
    }
}

const Offer *offerFor(const DemoContext &demo, const Document &quote)
{
    for (const DocumentLine &line : quote.lines) {
        const QString number = numberOf(demo, line.item);
        for (const Offer &offer : offers())
            if (number.startsWith(QLatin1String(offer.trade)))
                return &offer;
    }
    return nullptr;
}

/// Some drafts become a choice of three.
Done offerChoice(DemoContext &demo, const QuoteRow &row, bool &offered)
{
    TRY(const DocumentDetails::Reply details, demo.ask(DocumentDetails{row.id}));
    Document quote = details.document;
    const Offer *offer = offerFor(demo, quote);
    if (!offer)
        return Nothing{};
    quote.lines.clear();
    for (int option = 0; option < 3; ++option) {
        quote.optionNames.append(QString::fromLatin1(offer->names[option]));
        for (const OfferLine &line : offer->lines[option])
            addLine(demo, quote, line, option + 1);
    }
    CHECK_OK(demo.act(demo.dispatcher, demo.present(), SaveDocument{quote}));
    offered = true;
    return Nothing{};
}

Result<QuoteRow> rowNow(DemoContext &demo, DocumentId id)
{
    TRY(const Pipeline::Reply one, demo.ask(Pipeline{std::vector{id}}));
    return one.quotes.front();
}

Done saveSource(DemoContext &demo, const QuoteRow &row, DemoRandom &random)
{
    TRY(const DocumentDetails::Reply details, demo.ask(DocumentDetails{row.id}));
    Document quote = details.document;
    quote.leadSource = QString::fromLatin1(random.oneOf(sources));
    CHECK_OK(demo.act(demo.dispatcher, demo.present(), SaveDocument{quote}));
    return Nothing{};
}

Done act(DemoContext &demo, const QuoteRow &row, const std::vector<User> &people,
         const std::vector<Stage> &stages, DemoRandom &random)
{
    const WallTime now = demo.present();
    const auto seen = [&]() -> Result<QuoteSeen> {
        TRY(const QuoteRow stored, rowNow(demo, row.id));
        return QuoteSeen{stored.id, stored.version};
    };
    TRY(QuoteSeen quote, seen());
    CHECK_OK(demo.act(demo.dispatcher, now,
                      AssignQuotes{{quote}, people[size_t(random.below(int(people.size())))].id}));
    if (!row.isOpen())
        return Nothing{};
    const bool sent = row.state == DocumentState::Sent;
    if (sent && random.percent(60)) {
        TRY(quote, seen());
        CHECK_OK(demo.act(demo.dispatcher, now, PlaceQuotes{{quote}, stages[random.percent(55) ? 2 : 3].id}));
    }
    if (sent || random.percent(30)) {
        TRY(quote, seen());
        const QDate day = demo.today().addDays(random.between(-4, 10));
        CHECK_OK(demo.act(demo.dispatcher, now, FollowUpQuotes{{quote}, day}));
    }
    return Nothing{};
}

Result<std::vector<Stage>> demoStages(DemoContext &demo)
{
    Stage talks;
    talks.name = QStringLiteral("Negotiation");
    talks.probability = Percent::whole(75);
    talks.sent = true;
    CHECK_OK(demo.act(demo.owner, demo.present(), SaveStage{talks}));
    return demo.ask(StageList{});
}

} // namespace

Done dressDemoSales(DemoContext &demo)
{
    constexpr int choices = 5;
    DemoRandom random(417); // its own, so that the rest of the office does not depend on it
    TRY(const std::vector<Stage> stages, demoStages(demo));
    TRY(const OfficeInfo::Reply office, demo.ask(OfficeInfo{}));
    std::vector<User> people;
    for (const User &user : office.users)
        if (user.role != Role::Bookkeeper)
            people.push_back(user);
    TRY(const Pipeline::Reply pipeline, demo.ask(Pipeline{}));
    int offered = 0;
    for (const QuoteRow &row : pipeline.quotes) {
        bool isChoice = false;
        if (row.state == DocumentState::Draft && offered < choices)
            CHECK_OK(offerChoice(demo, row, isChoice));
        offered += isChoice ? 1 : 0;
        if (random.percent(85))
            CHECK_OK(saveSource(demo, row, random));
        CHECK_OK(act(demo, row, people, stages, random));
    }
    const auto sent = std::find_if(pipeline.quotes.begin(), pipeline.quotes.end(),
                                   [](const QuoteRow &row) { return row.state == DocumentState::Sent; });
    if (sent == pipeline.quotes.end())
        return Nothing{};
    TRY(const QuoteRow now, rowNow(demo, sent->id));
    CHECK_OK(demo.act(demo.dispatcher, demo.present(), ReviseQuote{{now.id, now.version}}));
    return Nothing{};
}

} // namespace truckroll
