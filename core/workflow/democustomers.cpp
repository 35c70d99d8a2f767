// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/democontext.h"

namespace truckroll {

namespace {

constexpr int households = 228;
constexpr int businesses = 122;

// The two counts of names have no common divisor, so that the pairs do not repeat.
constexpr const char *firstNames[] = {
    "Abigail", "Adam",   "Alice",  "Amos",    "Anita",  "Arthur",  "Beatrice", "Ben",    "Bridget",
    "Calvin",  "Carmen", "Cecil",  "Clara",   "Curtis", "Daphne",  "Darius",   "Della",  "Dennis",
    "Edith",   "Emmett", "Erin",   "Esther",  "Felix",  "Flora",   "Gerald",   "Gloria", "Gus",
    "Hannah",  "Harold", "Hazel",  "Ingrid",  "Irving", "Jamal",   "Janet",    "Joel",   "June",
    "Keith",   "Lena",   "Leroy",  "Lydia",   "Mabel",  "Marcus",  "Miriam",   "Nadia",  "Nelson",
    "Norma",   "Oscar",  "Pearl",  "Quentin", "Rosa",   "Rupert",  "Sadie",    "Simon",  "Tessa",
    "Theo",    "Ursula", "Vernon", "Wanda",   "Wesley", "Yolanda", "Zachary"};
constexpr const char *lastNames[] = {
    "Abbott",    "Albrecht", "Anders",   "Bauer",     "Beckett",  "Bergstrom",  "Blackwood", "Boyle",
    "Brandt",    "Caldwell", "Cantrell", "Carver",    "Castillo", "Crane",      "Dahl",      "Delgado",
    "Dietrich",  "Donovan",  "Eastman",  "Ellison",   "Engel",    "Fairbanks",  "Ferris",    "Fischer",
    "Galloway",  "Garrity",  "Goodwin",  "Grady",     "Hale",     "Hanson",     "Hargrove",  "Holloway",
    "Ibsen",     "Ingram",   "Jarvis",   "Jensen",    "Keller",   "Kemp",       "Kilgore",   "Kowal",
    "Larsen",    "Lockwood", "Lowell",   "Maddox",    "Marsh",    "McCabe",     "Mendez",    "Mosley",
    "Nash",      "Novak",    "Olmstead", "Ostrander", "Pacheco",  "Pennington", "Quigley",   "Ramsey",
    "Reinholt",  "Rowan",    "Sandoval", "Schaefer",  "Sheridan", "Stroud",     "Thorpe",    "Tillman",
    "Underhill", "Vance",    "Vogel",    "Wexler",    "Whitlock", "Yates",      "Zeller"};
constexpr const char *trades[] = {"Bakery",
                                  "Dental",
                                  "Auto Repair",
                                  "Hardware",
                                  "Flowers",
                                  "Veterinary",
                                  "Law Office",
                                  "Diner",
                                  "Brewing",
                                  "Print Shop",
                                  "Pharmacy",
                                  "Insurance",
                                  "Fitness",
                                  "Cleaners",
                                  "Cabinets",
                                  "Day Care",
                                  "Funeral Home",
                                  "Nursery",
                                  "Machine Shop",
                                  "Feed & Seed",
                                  "Books",
                                  "Orthodontics",
                                  "Truck Service",
                                  "Coffee",
                                  "Upholstery",
                                  "Catering",
                                  "Realty",
                                  "Music",
                                  "Property Management"};
constexpr const char *institutions[] = {"Prairie Ridge Elementary School",
                                        "Grace Lutheran Church",
                                        "Harbor Point Apartments",
                                        "Sugar Creek Library",
                                        "Lincoln Grove Senior Living",
                                        "Round Prairie Fire Dept",
                                        "St. Brendan Parish",
                                        "Cedar Hill Middle School",
                                        "Lakeview Office Park",
                                        "Old Mill Inn",
                                        "Prairie State Credit Union",
                                        "Timberline Storage"};

constexpr const char *streets[] = {
    "Long Street",       "Cedar Avenue",    "Harbor Road",       "Prairie Lane",  "Old Mill Road",
    "Walnut Street",     "Lakeshore Drive", "Sangamon Avenue",   "Orchard Court", "Depot Street",
    "Ridge Road",        "Monroe Street",   "Wabash Avenue",     "Clover Lane",   "Fairgrounds Road",
    "Elm Street",        "Quarry Road",     "Meadowbrook Drive", "Spring Street", "Hickory Court",
    "Iles Avenue",       "Koke Mill Road",  "Pasfield Street",   "Birch Terrace", "County Line Road",
    "Adams Street",      "Willow Bend",     "Grand Avenue",      "Park Place",    "Chapel Hill Road",
    "South Fifth Street"};

struct Town
{
    const char *name;
    const char *zip;
    int taxRate; ///< index into DemoContext::taxRates
};
constexpr Town towns[] = {
    {"Springfield", "62701", 0}, {"Springfield", "62702", 0}, {"Springfield", "62703", 0},
    {"Springfield", "62704", 0}, {"Springfield", "62711", 0}, {"Chatham", "62629", 2},
    {"Rochester", "62563", 1},   {"Sherman", "62684", 1},     {"Riverton", "62561", 1},
    {"Auburn", "62615", 1},      {"Springfield", "62707", 0}, {"Chatham", "62629", 2},
    {"Taylorville", "62568", 1}};

constexpr const char *siteNotes[] = {"",
                                     "",
                                     "",
                                     "Gate code 4471.",
                                     "Park in the alley behind the building.",
                                     "Dog in the back yard, call ahead.",
                                     "Key at the front desk.",
                                     "Mechanical room is on the roof; ladder on the north side.",
                                     "Basement entrance on the left."};
constexpr const char *siteNames[] = {"Main", "North store", "Warehouse", "Annex", "West branch"};

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

/// 217 555 and four digits of its own: 1237 has no common divisor with 7000.
QString phone(int index)
{
    return QStringLiteral("217555%1").arg(3000 + index * 1237 % 7000);
}

const Town &townOf(int index)
{
    return towns[size_t(index * 7) % std::size(towns)];
}

Address address(DemoContext &demo, int index)
{
    const Town &town = townOf(index);
    const QString street = latin(streets[size_t(index * 11) % std::size(streets)]);
    return {QStringLiteral("%1 %2").arg(QString::number(demo.random.between(10, 3999)), street),
            latin(town.name), QStringLiteral("IL"), latin(town.zip)};
}

QString householdName(int index)
{
    return latin(firstNames[size_t(index) % std::size(firstNames)]) + QLatin1Char(' ') +
           latin(lastNames[size_t(index) % std::size(lastNames)]);
}

QString businessName(int index)
{
    if (size_t(index) < std::size(institutions))
        return latin(institutions[index]);
    // The family names of businesses begin elsewhere in the list than those of households.
    return latin(lastNames[size_t(index * 5 + 40) % std::size(lastNames)]) + QLatin1Char(' ') +
           latin(trades[size_t(index) % std::size(trades)]);
}

QString domainOf(const QString &name)
{
    QString domain;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            domain += c;
    }
    return domain + QStringLiteral(".example");
}

Customer household(DemoContext &demo, int index)
{
    Customer customer;
    customer.name = householdName(index);
    customer.phone = phone(index);
    customer.email =
        customer.name.toLower().replace(QLatin1Char(' '), QLatin1Char('.')) + QStringLiteral("@mail.example");
    customer.billing = address(demo, index);
    customer.paymentTermDays = demo.random.percent(60) ? 14 : 0;
    return customer;
}

Customer business(DemoContext &demo, int index)
{
    Customer customer;
    customer.name = businessName(index);
    customer.phone = phone(households + index);
    customer.email = QStringLiteral("office@") + domainOf(customer.name);
    customer.billing = address(demo, households + index);
    customer.paymentTermDays = demo.random.percent(50) ? -1 : 15;
    Contact contact;
    contact.name = householdName(index * 3 + 300);
    contact.role = demo.random.percent(50) ? QStringLiteral("Facilities") : QStringLiteral("Manager");
    contact.phone = phone(1000 + index);
    contact.email = QStringLiteral("facilities@") + domainOf(customer.name);
    customer.contacts.push_back(contact);
    const bool exempt =
        customer.name.contains(QLatin1String("School")) || customer.name.contains(QLatin1String("Church")) ||
        customer.name.contains(QLatin1String("Parish")) || customer.name.contains(QLatin1String("Library"));
    if (exempt) {
        customer.taxExempt = true;
        customer.taxExemptReference = QStringLiteral("E-9984-%1").arg(2100 + index);
    }
    return customer;
}

Done addSites(DemoContext &demo, DemoCustomer &made, int count, int index)
{
    for (int i = 1; i < count; ++i) {
        SaveSite save;
        save.site.customer = made.id;
        save.site.name = latin(siteNames[i]);
        save.site.address = address(demo, 700 + index * 4 + i);
        save.site.notes = latin(demo.random.oneOf(siteNotes));
        TRY(const Site site, demo.act(demo.dispatcher, WallTime::at(demo.firstDay().addDays(-30), 10), save));
        made.sites.push_back(site.id);
    }
    return Nothing{};
}

Done makeCustomer(DemoContext &demo, Customer customer, bool isBusiness, int index)
{
    const int town = isBusiness ? households + index : index;
    if (const int rate = townOf(town).taxRate; rate > 0)
        customer.taxRate = demo.taxRates[size_t(rate)].id;
    DemoCustomer made;
    made.business = isBusiness;
    const WallTime when = WallTime::at(demo.firstDay().addDays(-40), 10);
    TRY(const Customer saved, demo.act(demo.dispatcher, when, SaveCustomer{std::move(customer)}));
    made.id = saved.id;
    made.taxExempt = saved.taxExempt;
    made.taxRate = saved.taxRate;
    made.contactName = saved.contacts.empty() ? QString() : saved.contacts.front().name;
    made.contactPhone = saved.contacts.empty() ? QString() : saved.contacts.front().phone;
    TRY(const CustomerDetails::Reply details, demo.ask(CustomerDetails{saved.id}));
    for (const Site &site : details.sites)
        made.sites.push_back(site.id);
    const int sites = isBusiness && index % 3 == 0 ? demo.random.between(2, 5) : 1;
    CHECK_OK(addSites(demo, made, sites, index));
    demo.customers.push_back(std::move(made));
    return Nothing{};
}

} // namespace

Done makeDemoCustomers(DemoContext &demo)
{
    for (int i = 0; i < households; ++i)
        CHECK_OK(makeCustomer(demo, household(demo, i), false, i));
    for (int i = 0; i < businesses; ++i)
        CHECK_OK(makeCustomer(demo, business(demo, i), true, i));
    return Nothing{};
}

} // namespace truckroll
