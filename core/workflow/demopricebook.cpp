// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/democontext.h"

namespace truckroll {

namespace {

using T = ItemType;

/// Prices in cents.
struct Row
{
    const char *number;
    const char *name;
    ItemType type;
    int price;
    int cost;
    bool taxable;
    const char *description;
};

constexpr Row rows[] = {
    {"L-100", "Service call", T::Service, 9900, 3500, false, "Service call, first half hour included"},
    {"L-110", "After-hours call", T::Service, 17900, 7000, false,
     "Service call, evenings, weekends and holidays"},
    {"L-120", "Labor, HVAC technician", T::Labor, 12500, 4800, false, "Labor, HVAC technician, per hour"},
    {"L-130", "Labor, plumber", T::Labor, 12900, 4900, false, "Labor, licensed plumber, per hour"},
    {"L-140", "Labor, electrician", T::Labor, 13500, 5200, false, "Labor, licensed electrician, per hour"},
    {"L-150", "Labor, helper", T::Labor, 6800, 2600, false, "Labor, helper, per hour"},
    {"L-160", "Permit and inspection", T::Service, 14500, 11000, false,
     "City permit and inspection appointment"},
    {"L-170", "Haul-away", T::Service, 6500, 2000, false, "Removal and recycling of the old equipment"},
    {"H-200", "Furnace tune-up", T::Service, 13900, 4200, false,
     "Furnace tune-up: burners, flame sensor, heat exchanger, safety controls and filter checked"},
    {"H-210", "AC tune-up", T::Service, 13900, 4200, false,
     "Air conditioner tune-up: coil cleaned, charge and capacitor checked, drain flushed"},
    {"H-220", "Gas furnace 80k BTU, 96%", T::Inventory, 214500, 128000, true,
     "Gas furnace, 80,000 BTU, 96% AFUE, two-stage, variable-speed blower"},
    {"H-230", "Gas furnace 100k BTU, 96%", T::Inventory, 239500, 143000, true,
     "Gas furnace, 100,000 BTU, 96% AFUE, two-stage, variable-speed blower"},
    {"H-240", "Air conditioner 3 ton", T::Inventory, 268000, 161000, true,
     "Split-system air conditioner, 3 ton, 16 SEER2, with matching coil"},
    {"H-250", "Heat pump 3 ton", T::Inventory, 389000, 236000, true,
     "Cold-climate heat pump, 3 ton, 18 SEER2, with air handler"},
    {"H-260", "Mini-split, one zone", T::Inventory, 196000, 112000, true,
     "Ductless mini-split, one zone, 12,000 BTU"},
    {"H-270", "Smart thermostat", T::Part, 24900, 13800, true, "Smart thermostat, installed and connected"},
    {"H-280", "Hot surface igniter", T::Part, 8900, 2900, true, "Hot surface igniter, silicon nitride"},
    {"H-290", "Flame sensor", T::Part, 5400, 1400, true, ""},
    {"H-300", "Run capacitor 45/5", T::Part, 6900, 1800, true, "Dual run capacitor 45/5 uF, 440 V"},
    {"H-310", "Condenser fan motor", T::Part, 28900, 11700, true, "Condenser fan motor, 1/4 HP"},
    {"H-320", "Inducer motor", T::Part, 38900, 18400, true, "Draft inducer motor with gasket"},
    {"H-330", "Contactor, 2 pole", T::Part, 7900, 2100, true, ""},
    {"H-340", "Refrigerant R-410A", T::Part, 9800, 4100, true, "Refrigerant R-410A, per pound"},
    {"H-350", "Filter 16x25x4", T::Inventory, 3900, 1650, true, "Pleated filter 16 x 25 x 4, MERV 11"},
    {"H-360", "Condensate pump", T::Part, 18500, 7900, true, ""},
    {"H-370", "Duct sealing", T::Service, 42500, 14000, false,
     "Sealing of accessible supply and return ducts"},
    {"H-380", "Whole-house humidifier", T::Inventory, 48900, 23500, true,
     "Bypass humidifier with humidistat"},
    {"P-400", "Drain cleaning", T::Service, 22500, 6500, false, "Drain cleaned by cable, up to 75 feet"},
    {"P-410", "Hydro jetting", T::Service, 54500, 17000, false,
     "Main line jetted, with camera inspection before and after"},
    {"P-420", "Camera inspection", T::Service, 19500, 5000, false, "Sewer camera inspection with recording"},
    {"P-430", "Water heater 50 gal, gas", T::Inventory, 112500, 64000, true,
     "Water heater, 50 gallons, natural gas, 40,000 BTU, 6-year warranty"},
    {"P-440", "Water heater 50 gal, electric", T::Inventory, 94500, 52500, true,
     "Water heater, 50 gallons, electric, 6-year warranty"},
    {"P-450", "Tankless water heater", T::Inventory, 218500, 129000, true,
     "Tankless water heater, natural gas, 199,000 BTU, condensing"},
    {"P-460", "Expansion tank", T::Part, 9800, 4200, true, "Thermal expansion tank, 2 gallons"},
    {"P-470", "Kitchen faucet", T::Inventory, 28500, 15200, true, "Pull-down kitchen faucet, brushed nickel"},
    {"P-480", "Bathroom faucet", T::Inventory, 16900, 8400, true, "Single-handle bathroom faucet, chrome"},
    {"P-490", "Toilet, comfort height", T::Inventory, 34900, 18900, true,
     "Toilet, comfort height, 1.28 gpf, with seat"},
    {"P-500", "Toilet rebuild kit", T::Part, 5900, 2100, true, "Fill valve, flapper, bolts and gasket"},
    {"P-510", "Garbage disposal 3/4 HP", T::Inventory, 28900, 15600, true, ""},
    {"P-520", "Sump pump 1/2 HP", T::Inventory, 38500, 19800, true,
     "Sump pump, 1/2 HP, cast iron, with check valve"},
    {"P-530", "Battery backup sump system", T::Inventory, 89500, 51000, true, ""},
    {"P-540", "Shutoff valve", T::Part, 4200, 1300, true, "Quarter-turn shutoff valve, 1/2 in"},
    {"P-550", "PEX pipe", T::Part, 285, 95, true, "PEX-A pipe, 3/4 in, per foot, with fittings"},
    {"P-560", "Backflow test", T::Service, 12500, 3500, false,
     "Backflow preventer tested and reported to the city"},
    {"P-570", "Water softener", T::Inventory, 158000, 91000, true, "Water softener, 48,000 grain"},
    {"P-580", "Leak search", T::Service, 24500, 8000, false,
     "Leak search with acoustic and thermal equipment"},
    {"E-600", "Panel, 200 A", T::Inventory, 84500, 46500, true,
     "Load center, 200 A, 40 spaces, with main breaker"},
    {"E-610", "Breaker, 20 A AFCI", T::Part, 7200, 4100, true, ""},
    {"E-620", "Receptacle, GFCI", T::Part, 3800, 1900, true, "GFCI receptacle, 20 A, weather resistant"},
    {"E-630", "Outlet or switch installed", T::Service, 14500, 4800, false,
     "New outlet or switch on an existing circuit"},
    {"E-640", "Circuit, 20 A", T::Service, 38500, 13500, false, "New 20 A circuit, up to 50 feet"},
    {"E-650", "EV charger, 48 A", T::Inventory, 74500, 45200, true, "Level 2 EV charger, 48 A, hard-wired"},
    {"E-660", "Generator, 14 kW", T::Inventory, 489000, 318000, true,
     "Standby generator, 14 kW, with transfer switch"},
    {"E-670", "LED fixture, 2x4", T::Inventory, 11800, 6100, true, "LED panel 2 x 4 ft, 5000 lm, 4000 K"},
    {"E-680", "Surge protector, whole house", T::Inventory, 28500, 14700, true, ""},
    {"E-690", "Smoke and CO alarm", T::Inventory, 7900, 3900, true,
     "Smoke and CO alarm, wired, with battery"},
    {"E-700", "Wire, 12 AWG", T::Part, 145, 62, true, "Copper cable 12/2, per foot"},
    {"D-800", "Service plan discount", T::Discount, 0, 0, false, "Service plan discount, 10%"},
    {"D-810", "Senior discount", T::Discount, 0, 0, false, "Senior discount, 5%"},
    {"D-820", "Online coupon", T::Discount, 2500, 0, false, "Online coupon"},
};

struct BundleRow
{
    const char *number;
    const char *name;
    const char *description;
    std::initializer_list<std::pair<const char *, int>> parts; ///< number and thousandths
};

const BundleRow bundles[] = {
    {"B-900",
     "Furnace replacement, 80k",
     "Furnace replacement, complete",
     {{"H-220", 1000}, {"L-120", 7000}, {"L-150", 7000}, {"L-160", 1000}, {"L-170", 1000}}},
    {"B-910",
     "Water heater replacement, gas",
     "Water heater replacement, complete",
     {{"P-430", 1000}, {"P-460", 1000}, {"P-540", 2000}, {"L-130", 3500}, {"L-170", 1000}}},
    {"B-920",
     "Panel upgrade, 200 A",
     "Panel upgrade, complete",
     {{"E-600", 1000}, {"E-610", 12000}, {"L-140", 8000}, {"L-160", 1000}}},
    {"B-930",
     "EV charger installation",
     "EV charger installation, complete",
     {{"E-650", 1000}, {"E-700", 60000}, {"L-140", 4000}, {"L-160", 1000}}},
};

WallTime longAgo(const DemoContext &demo)
{
    return WallTime::at(demo.firstDay().addDays(-90), 9);
}

UnitPrice cents(int amount)
{
    return UnitPrice::fromUnits(qint64(amount) * 100);
}

Done saveItem(DemoContext &demo, Item item)
{
    arrangeDemoItem(demo, item);
    TRY(Item made, demo.act(demo.owner, longAgo(demo), SaveItem{std::move(item)}));
    demo.items.push_back(std::move(made));
    return Nothing{};
}

Done makeItems(DemoContext &demo)
{
    for (const Row &row : rows) {
        Item item;
        item.number = QString::fromLatin1(row.number);
        item.name = QString::fromLatin1(row.name);
        item.type = row.type;
        item.price = cents(row.price);
        item.cost = cents(row.cost);
        item.taxable = row.taxable;
        item.description = QString::fromLatin1(row.description);
        if (row.type == T::Discount && row.price == 0)
            item.percent = Percent::whole(item.name.startsWith(QLatin1String("Senior")) ? 5 : 10);
        CHECK_OK(saveItem(demo, std::move(item)));
    }
    return Nothing{};
}

ItemId idOf(const DemoContext &demo, const char *number)
{
    for (const Item &item : demo.items) {
        if (item.number == QLatin1String(number))
            return item.id;
    }
    Q_UNREACHABLE();
}

Done makeBundles(DemoContext &demo)
{
    for (const BundleRow &row : bundles) {
        Item item;
        item.number = QString::fromLatin1(row.number);
        item.name = QString::fromLatin1(row.name);
        item.description = QString::fromLatin1(row.description);
        item.type = T::Bundle;
        for (const auto &[number, thousandths] : row.parts)
            item.parts.push_back({idOf(demo, number), Quantity::fromUnits(thousandths)});
        CHECK_OK(saveItem(demo, std::move(item)));
    }
    return Nothing{};
}

Done makeTaxRates(DemoContext &demo)
{
    const std::pair<const char *, int> rates[] = {
        {"Springfield sales tax", 9750}, {"Sangamon County sales tax", 7250}, {"Chatham sales tax", 8250}};
    for (const auto &[name, thousandths] : rates) {
        SaveTaxRate save;
        save.taxRate.name = QString::fromLatin1(name);
        save.taxRate.percent = Percent::fromUnits(thousandths);
        TRY(TaxRate made, demo.act(demo.owner, longAgo(demo), save));
        demo.taxRates.push_back(std::move(made));
    }
    return Nothing{};
}

Done makeCategories(DemoContext &demo)
{
    const std::pair<const char *, const char *> categories[] = {
        {"Repair", "#2563eb"},    {"Maintenance", "#0f766e"}, {"Installation", "#7c3aed"},
        {"Emergency", "#dc2626"}, {"Inspection", "#a16207"},  {"Estimate", "#64748b"}};
    for (const auto &[name, color] : categories) {
        SaveCategory save;
        save.category.name = QString::fromLatin1(name);
        save.category.color = QString::fromLatin1(color);
        TRY(const Category made, demo.act(demo.owner, longAgo(demo), save));
        demo.categories[made.name] = made.id;
    }
    return Nothing{};
}

} // namespace

Done makeDemoPriceBook(DemoContext &demo)
{
    CHECK_OK(makeTaxRates(demo));
    CHECK_OK(makeCategories(demo));
    CHECK_OK(makeItems(demo));
    return makeBundles(demo);
}

} // namespace truckroll
