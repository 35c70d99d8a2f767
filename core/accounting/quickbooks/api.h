// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounting/quickbooks/entities.h"
#include "core/accounting/quickbooks/faults.h"
#include "core/accounting/quickbooks/wire.h"
#include "core/base/result.h"
#include <QJsonObject>

namespace truckroll::quickbooks {

/// Where everything is; sandbox, production or a simulator.
struct Addresses
{
    QString api; ///< "https://quickbooks.api.intuit.com"
    QString authorize;
    QString token;
    QString revoke;
    QString redirect;
    QString clientId;
    bool sandbox = false;
};
/// RuleBroken: an address must be https, except on this machine.
Done checkAddresses(const Addresses &addresses);
/// The page of a company in the browser: "https://app.qbo.intuit.com/app/".
QString companyPages(const Addresses &addresses);

/// Hands out the access token. Errors stop the queue.
class TokenSource
{
public:
    virtual ~TokenSource() = default;
    virtual Result<QString> access() = 0;
    /// Another one than `stale`, which was refused.
    virtual Result<QString> renewed(const QString &stale) = 0;
};

/// What came back of one call.
struct Answer
{
    enum class Kind {
        Good,
        Fault,   ///< a parsed refusal
        Unknown, ///< may have been done; of what was asked nothing is known
        NotSent, ///< nothing left the house
        NoToken, ///< there is no connection to speak through; `problem` says why
    };
    Kind kind = Kind::Unknown;
    QJsonObject object;
    FaultError fault;
    int status = 0;
    QString intuitTid;
    int retryAfter = 0; ///< seconds; 0: not told
    qint64 time = 0;    ///< the server's, UTC seconds
    QString trouble;    ///< for the log
    Error problem;

    bool isGood() const { return kind == Kind::Good; }
};
/// What to do about it; Good has no meaning.
FaultMeaning meaningOf(const Answer &answer, const QString &what);

/// Whole JSON, or nothing: what is cut short is no answer.
Answer readAnswer(const WireAnswer &wire);

/// The calls of the accounting API. A 401 renews the token once and repeats the same request.
class Api
{
public:
    Api(Wire &wire, TokenSource &tokens, const Addresses &addresses, const QString &realm)
        : m_wire(wire), m_tokens(tokens), m_addresses(addresses), m_realm(realm)
    {
    }

    /// Creates, updates, voids, deletes a record of the entity: `path` as in Request.
    Answer post(BookEntity entity, const QString &path, const QByteArray &body, const QString &requestKey);
    Answer read(BookEntity entity, const QString &id);
    Answer company();
    Answer preferences();
    Answer query(const QString &text);
    /// All pages of a query; the rows of `tag`. Answers the first answer that is not good instead.
    Answer queryAll(const QString &text, const QString &tag, std::vector<QJsonObject> &rows);
    Answer changes(const std::vector<QString> &tags, qint64 since);

private:
    /// `envelope`: the key without which JSON is no answer of QuickBooks.
    Answer call(WireRequest request, const QString &envelope);
    QUrl address(const QString &path, const QList<std::pair<QString, QString>> &parameters) const;

    Wire &m_wire;
    TokenSource &m_tokens;
    const Addresses &m_addresses;
    QString m_realm;
};

/// The object of `tag` in a good answer.
QJsonObject objectIn(const Answer &answer, const QString &tag);
/// The rows of `tag` in a query's answer.
std::vector<QJsonObject> rowsIn(const Answer &answer, const QString &tag);

} // namespace truckroll::quickbooks
