// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/api.h"
#include "core/accounting/quickbooks/requests.h"
#include "core/backend/booksdoor.h"
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace truckroll {

/// What is to be done about a posting. Told before anything leaves the house: the sender does it, the preview
/// shows it.
struct BooksVerdict
{
    enum class Way {
        Send,     ///< nothing stands against it
        Adopt,    ///< it is there
        Drop,     ///< not needed
        TakenOut, ///< a void: it is out there already
        Wait,     ///< what it stands on is not there yet
        Ask,      ///< a person decides
        Failed,   ///< QuickBooks did not tell; `answer` says why
    };
    Way way = Way::Send;
    quickbooks::RemoteRecord remote; ///< Send: what the request is made on; Adopt, Ask: what is there
    quickbooks::Answer answer;       ///< the last one of QuickBooks
    QString operation;               ///< for the log: how it was found
    QString text;                    ///< Ask: why; Drop, TakenOut: for the log
    BooksAdvice advice = BooksAdvice::None;
    QString code;
    QString hint;                        ///< Ask: the record there that it is about
    std::optional<BooksLink> link;       ///< as it is there now, which `text` shows
    QByteArray contested;                ///< Ask: what of our change somebody changed there
    std::optional<BooksListEntry> entry; ///< Ask: what it can be linked with
};

/// Looks at what is there already and decides, without changing anything on either side.
class BooksLooks
{
public:
    using Found = Result<std::optional<BooksVerdict>>;

    /// `beforeCall` is called before each call of QuickBooks.
    BooksLooks(BooksDoor &office, quickbooks::Api &api, std::function<Done()> beforeCall)
        : m_office(office), m_api(api), m_beforeCall(std::move(beforeCall))
    {
    }

    /// What can be said without asking QuickBooks; none: it has to be asked.
    static std::optional<BooksVerdict> early(const PostingGround &ground);
    /// When everything that it names is there, or was planned to be.
    Result<BooksVerdict> there(const PostingGround &ground);
    /// Only whether it is there, or something that looks like it; always before a creation.
    Found lookUp(const PostingGround &ground);
    /// Of a record there that a person names by its number, name or id; NotFound when there is none.
    Result<QString> idThere(const PostingGround &ground, const QString &named);
    /// It stands on a customer, item or vendor that a person has to decide about first.
    static BooksVerdict waitsForThis(const PostingGround &ground, const Posting &before);

    // ---- Of a preview: what goes before, as if it had gone
    void planLink(BookEntity entity, const QString &remoteId) { m_planned.insert({entity, remoteId}); }
    /// So much less is open of an invoice there.
    void planPaid(const QString &invoice, Money amount) { m_paid[invoice] += amount; }
    Result<bool> isLinked(BookEntity entity, const QString &remoteId);

private:
    static std::optional<BooksVerdict> outOfUse(const PostingGround &ground);
    Found compareChosen(const PostingGround &ground);
    Found checkRefunds(const PostingGround &ground);
    Found checkInvoice(const PostingGround &ground, const quickbooks::RemoteRecord &invoice);
    static Found checkChange(const PostingGround &ground, const quickbooks::RemoteRecord &there,
                             const quickbooks::Answer &answer);
    Found checkNamed(const PostingGround &ground);
    Found checkCredit(const PostingGround &ground);
    Result<bool> isCreditAppliedThere(const PostingGround &ground, const quickbooks::RemoteRecord &invoice,
                                      const quickbooks::RemoteRecord &payment);
    Result<BooksVerdict> readThere(const PostingGround &ground);
    /// A paper under our mark that this office does not have: lost with a restore, and written once more.
    Result<bool> isLost(const PostingGround &ground, const quickbooks::RemoteRecord &record);
    Result<bool> isMadeHere(const PostingGround &ground, const QString &mark);
    Result<bool> isLikelyDouble(const PostingGround &ground, const quickbooks::RemoteRecord &invoice,
                                const quickbooks::RemoteRecord &payment);

    BooksDoor &m_office;
    quickbooks::Api &m_api;
    std::function<Done()> m_beforeCall;
    std::set<std::pair<BookEntity, QString>> m_planned;
    std::map<QString, Money> m_paid; ///< by the invoice's id there
};

/// Same key, same bytes: a repeated request is the first one once more.
quickbooks::Request requestOf(const PostingGround &ground, const quickbooks::RemoteRecord &remote);

} // namespace truckroll
