// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/customerimport.h"

#include "core/base/text.h"
#include "core/domain/addresskey.h"
#include "core/domain/likelyduplicates.h"
#include "core/domain/namedcells.h"
#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <map>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CustomerImport)
};
using Fate = ImportFate;

QString column(const char *name)
{
    return QString::fromLatin1(name);
}

QStringList list(const char *names)
{
    return QString::fromLatin1(names).split(u'|');
}

const ColumnNames &columnNames()
{
    static const ColumnNames names{
        {column("name"), list("customer|customer name|full name|display name|company|company name")},
        {column("first name"), list("given name")},
        {column("last name"), list("surname|family name")},
        {column("phone"), list("telephone|phone number|tel|main phone|mobile|cell|mobile phone")},
        {column("email"), list("e mail|email address|e mail address|main email")},
        {column("street"), list("address|street address|address 1|address line 1|billing street|billing "
                                "address|billing address line 1")},
        {column("street 2"), list("address 2|address line 2|unit|billing street 2|billing address line 2")},
        {column("city"), list("town|billing city")},
        {column("state"), list("province|region|billing state")},
        {column("zip"), list("zip code|postal code|postcode|billing zip|billing zip code|billing postal "
                             "code")},
        {column("notes"), list("note|comment|comments|remarks")},
        {column("contact"), list("contact name|contact person")}};
    return names;
}

Customer customerOf(const NamedColumns &columns, const QStringList &row)
{
    const auto cell = [&](const char *name) { return columns.cell(row, column(name)); };
    Customer customer;
    customer.name = cleanLine(cell("name"));
    if (customer.name.isEmpty())
        customer.name = cleanLine(cell("first name") + u' ' + cell("last name"));
    customer.phone = formatPhone(cleanLine(cell("phone")));
    customer.email = cleanLine(cell("email"));
    customer.billing.street = cleanText(cell("street") + u'\n' + cell("street 2"));
    customer.billing.city = cleanLine(cell("city"));
    customer.billing.state = cleanLine(cell("state"));
    customer.billing.zip = cleanLine(cell("zip"));
    customer.notes = cell("notes");
    Contact contact;
    contact.name = cleanLine(cell("contact"));
    if (!contact.name.isEmpty() && contact.name.compare(customer.name, Qt::CaseInsensitive) != 0)
        customer.contacts.push_back(contact);
    return customer;
}

/// The same rules as when the customer is saved, so that the preview does not promise too much.
QString whyNotSaved(const Customer &customer)
{
    if (customer.name.isEmpty())
        return Texts::tr("It has no name.");
    const struct
    {
        QString column;
        QString text;
        int limit;
    } cells[] = {{Texts::tr("Name"), customer.name, FieldLimit::name},
                 {Texts::tr("Phone"), customer.phone, FieldLimit::name},
                 {Texts::tr("E-mail"), customer.email, FieldLimit::line},
                 {Texts::tr("Street"), customer.billing.street, FieldLimit::line},
                 {Texts::tr("City"), customer.billing.city, FieldLimit::name},
                 {Texts::tr("State"), customer.billing.state, FieldLimit::name},
                 {Texts::tr("ZIP code"), customer.billing.zip, FieldLimit::name},
                 {Texts::tr("Notes"), customer.notes, FieldLimit::note},
                 {Texts::tr("Contact"),
                  customer.contacts.empty() ? QString() : customer.contacts.front().name, FieldLimit::name}};
    for (const auto &cell : cells)
        if (const QString why = cellProblem(cell.column, cell.text, cell.limit); !why.isEmpty())
            return why;
    if (!customer.email.isEmpty() && !looksLikeEmail(customer.email))
        return Texts::tr("“%1” is no e-mail address.").arg(customer.email);
    if (customer.billing.street.count(u'\n') > 1)
        return Texts::tr("The street has more than two lines.");
    return {};
}

CustomerTraits traitsOf(const Customer &customer, CustomerId id)
{
    CustomerTraits traits{id, customer.name, customer.email, {}, addressKey(customer.billing)};
    QStringList phones{customer.phone};
    for (const Contact &contact : customer.contacts)
        phones << contact.phone;
    for (const QString &phone : phones)
        if (const QString digits = phoneDigits(phone); !digits.isEmpty())
            traits.phones << digits;
    return traits;
}

/// Whether a row tells something else than what is known of the other.
bool contradicts(const CustomerTraits &row, const CustomerTraits &other)
{
    const bool phone = !row.phones.isEmpty() && !other.phones.contains(row.phones.front());
    const bool email = !row.email.isEmpty() && row.email.compare(other.email, Qt::CaseInsensitive) != 0;
    const bool address = !row.addressKey.isEmpty() && row.addressKey != other.addressKey;
    return phone || email || address;
}

QString signsOf(const LikelyPair &pair)
{
    QStringList signs;
    if (pair.sameName)
        signs << Texts::tr("name");
    if (pair.samePhone)
        signs << Texts::tr("phone");
    if (pair.sameEmail)
        signs << Texts::tr("e-mail");
    if (pair.sameAddress)
        signs << Texts::tr("address");
    return signs.join(QStringLiteral(", "));
}

/// What names are compared by; of one that is idle words alone ("The Company") all of it.
QString keyOf(const QString &name)
{
    const QString key = nameKey(name);
    return key.isEmpty() ? foldForSearch(name) : key;
}

/// Leaves out rows that are somebody already, first come first kept.
class Sieve
{
public:
    Sieve(const std::vector<Customer> &known, std::vector<ImportedCustomer> &rows) : m_rows(rows)
    {
        for (const Customer &customer : known) {
            add(traitsOf(customer, customer.id));
            m_names.insert(customer.id, customer.active
                                            ? customer.name
                                            : Texts::tr("%1, who is out of use").arg(customer.name));
            m_firstRow = std::max(m_firstRow, customer.id.value() + 1);
        }
    }

    void leaveOutDuplicates()
    {
        std::vector<CustomerTraits> all = m_kept;
        for (size_t i = 0; i < m_rows.size(); ++i)
            if (m_rows[i].fate != Fate::Refused)
                all.push_back(traitsOf(m_rows[i].customer, idOf(i)));
        std::map<CustomerId, std::vector<LikelyPair>> pairs;
        for (const LikelyPair &pair : likelyDuplicates(all))
            pairs[pair.second].push_back(pair);
        for (size_t i = 0; i < m_rows.size(); ++i)
            if (m_rows[i].fate != Fate::Refused)
                sift(m_rows[i], traitsOf(m_rows[i].customer, idOf(i)), pairs[idOf(i)]);
    }

private:
    CustomerId idOf(size_t row) const { return CustomerId(m_firstRow + qint64(row)); }

    void add(const CustomerTraits &traits)
    {
        m_byName[keyOf(traits.name)].push_back(m_kept.size());
        m_kept.push_back(traits);
    }

    void sift(ImportedCustomer &row, const CustomerTraits &traits, const std::vector<LikelyPair> &pairs)
    {
        for (const LikelyPair &pair : pairs) {
            if (!m_names.contains(pair.first))
                continue; // of a row that was left out itself
            leaveOut(row, pair.first, signsOf(pair));
            return;
        }
        for (const size_t at : m_byName.value(keyOf(traits.name))) {
            if (contradicts(traits, m_kept[at]))
                continue;
            leaveOut(row, m_kept[at].id, Texts::tr("name"));
            return;
        }
        m_names.insert(traits.id,
                       Texts::tr("%1 of line %2").arg(row.customer.name, QString::number(row.line)));
        add(traits);
    }

    void leaveOut(ImportedCustomer &row, CustomerId other, const QString &signs)
    {
        row.fate = Fate::Duplicate;
        row.what = Texts::tr("Likely the same as %1: %2.").arg(m_names.value(other), signs);
    }

    std::vector<ImportedCustomer> &m_rows;
    std::vector<CustomerTraits> m_kept;
    QHash<QString, std::vector<size_t>> m_byName; ///< places in m_kept
    QHash<CustomerId, QString> m_names;           ///< of those that are kept
    qint64 m_firstRow = 1;                        ///< rows get ids after all that are known
};

} // namespace

Result<std::vector<ImportedCustomer>> planCustomerImport(const std::vector<CsvRow> &rows,
                                                         const std::vector<Customer> &known)
{
    if (rows.empty())
        return ruleBroken(Texts::tr("The file is empty. Nothing was taken from it."));
    const NamedColumns columns(columnNames(), rows.front().cells);
    if (!columns.has(column("name")) && !columns.has(column("first name")) &&
        !columns.has(column("last name")))
        return ruleBroken(Texts::tr("The first row of the file has to name the columns: Name, and what else "
                                    "is known, such as Phone, E-mail, Street, City, State, ZIP, Contact or "
                                    "Notes. Nothing was taken from it."));
    std::vector<ImportedCustomer> made;
    for (size_t i = 1; i < rows.size(); ++i) {
        ImportedCustomer row;
        row.line = rows[i].line;
        row.customer = customerOf(columns, rows[i].cells);
        row.what = whyNotSaved(row.customer);
        row.fate = row.what.isEmpty() ? Fate::Added : Fate::Refused;
        made.push_back(row);
    }
    Sieve(known, made).leaveOutDuplicates();
    return made;
}

std::vector<Customer> customersToAdd(const std::vector<ImportedCustomer> &rows)
{
    std::vector<Customer> made;
    for (const ImportedCustomer &row : rows)
        if (row.fate == Fate::Added)
            made.push_back(row.customer);
    return made;
}

} // namespace truckroll
