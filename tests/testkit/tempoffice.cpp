// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/tempoffice.h"

#include "core/store/database.h"

namespace truckroll::testkit {

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        FAIL(result.error().forUser.toStdString() << " / " << result.error().forLog.toStdString());
    return std::move(*result);
}

} // namespace

NewOffice TempOffice::inChicago()
{
    NewOffice what;
    what.name = QStringLiteral("Prairie Plumbing");
    what.zone = QByteArrayLiteral("America/Chicago");
    return what;
}

TempOffice::TempOffice(const NewOffice &what) : m_path(m_folder.filePath(QStringLiteral("shop.truckroll")))
{
    m_office = must(Office::create(m_path, what, m_clock));
    m_owner = must(m_office->signIn({}, {}));
}

Connection &TempOffice::connection()
{
    return m_office->database().connection();
}

void TempOffice::reopen()
{
    m_office.reset();
    m_office = must(Office::open(m_path, m_clock));
}

CustomerId TempOffice::newCustomer(const QString &name)
{
    SaveCustomer save;
    save.customer.name = name;
    save.customer.phone = QStringLiteral("217 555 0144");
    return act(save).id;
}

TechnicianId TempOffice::newTechnician(const QString &name)
{
    SaveTechnician save;
    save.technician.name = name;
    return act(save).id;
}

BookVisit::Reply TempOffice::newVisit(CustomerId customer, TechnicianId technician, int hour, int minute)
{
    BookVisit book;
    book.customer = customer;
    book.title = QStringLiteral("Tap repair");
    book.start = WallTime::at(QDate(2026, 3, 2), hour, minute);
    if (technician)
        book.technicians = {technician};
    return act(book);
}

} // namespace truckroll::testkit
