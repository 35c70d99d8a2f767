// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "app/cli/texts.h"
#include "core/schedule/zonedday.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>

namespace truckroll {

Result<const PriceBook::Reply *> CliContext::priceBook()
{
    if (!m_priceBook) {
        TRY(m_priceBook, ask(PriceBook{}));
    }
    return &*m_priceBook;
}

Result<const OfficeInfo::Reply *> CliContext::info()
{
    if (!m_info) {
        TRY(m_info, ask(OfficeInfo{}));
    }
    return &*m_info;
}

Result<QTimeZone> CliContext::zone()
{
    TRY(const auto *office, info());
    return findZone(office->zone).value_or(QTimeZone::utc());
}

Result<QDate> CliContext::today()
{
    TRY(const QTimeZone here, zone());
    return ZonedDay::toWall(m_clock.nowUtc(), here).date;
}

Result<DocumentId> CliContext::document(const QString &number) const
{
    return ask(FindDocument{number});
}

Result<AppointmentId> CliContext::appointment(const QString &number) const
{
    return ask(FindAppointment{number});
}

Result<TaxRateId> CliContext::taxRate(const QString &name)
{
    TRY(const auto *book, priceBook());
    const auto &rates = book->taxRates;
    const auto found = std::find_if(rates.begin(), rates.end(), [&](const TaxRate &rate) {
        return rate.active && rate.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == rates.end())
        return failure(ErrorCode::NotFound, CliTexts::tr("There is no tax rate named “%1”.").arg(name));
    return found->id;
}

Result<CategoryId> CliContext::category(const QString &name)
{
    TRY(const auto *book, priceBook());
    const auto &all = book->categories;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Category &category) {
        return category.active && category.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == all.end())
        return failure(ErrorCode::NotFound, CliTexts::tr("There is no category named “%1”.").arg(name));
    return found->id;
}

Result<QByteArray> CliContext::bytesOf(const QString &file) const
{
    if (file == u"-")
        return m_request.input;
    QFile source(m_request.resolved(file));
    // A FIFO or device would keep us waiting, and a window with us.
    if (!QFileInfo(source).isFile() || !source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, CliTexts::tr("The file %1 cannot be read.").arg(file));
    return source.readAll();
}

Result<std::vector<Values>> valuesOfList(const CliContext &context, const QString &file)
{
    TRY(const QByteArray bytes, context.bytesOf(file));
    QJsonParseError problem;
    const QJsonDocument list = QJsonDocument::fromJson(bytes, &problem);
    if (list.isNull())
        return ruleBroken(CliTexts::tr("The list is not JSON (%1, at byte %2); nothing was added.")
                              .arg(problem.errorString(), QString::number(problem.offset)));
    if (!list.isArray())
        return ruleBroken(CliTexts::tr("--from-json takes a list, [{...}, {...}]; nothing was added."));
    std::vector<Values> records;
    const QJsonArray given = list.array();
    for (const QJsonValue record : given) {
        try {
            if (!record.isObject())
                throw UsageError(CliTexts::tr("It is not an object with keys and values."));
            records.push_back(Values::fromJson(context.signature(), record.toObject()));
        } catch (const UsageError &wrong) {
            return tl::unexpected<Error>(
                inRecord(records.size(), Error{ErrorCode::RuleBroken, wrong.sentence(), {}}));
        }
    }
    return records;
}

Error inRecord(size_t index, const Error &error)
{
    return {error.code,
            CliTexts::tr("Record %1: %2 Nothing was added.").arg(QString::number(index + 1), error.forUser),
            error.forLog};
}

} // namespace truckroll
