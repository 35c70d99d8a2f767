// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/bookslooks.h"
#include "core/backend/bookssender.h"
#include <set>

namespace truckroll {

/// What will be done there, before anything leaves the house.
struct BooksPreviewRow
{
    enum class Deed {
        Create,
        LinkFound,
        Update,
        Void,
        Nothing, ///< it is done there already, or there is nothing to take out
    };
    PostingId posting; ///< none: made on the way (a customer, an item)
    DocumentId document;
    QString number; ///< of the paper
    QString what;   ///< "Customer Kline Bakery"
    BookEntity entity = BookEntity::Invoice;
    Deed deed = Deed::Create;
    QString nameThere; ///< name or number that it gets
    Money total;
    std::optional<Money> totalThere; ///< as far as it can be foreseen
    QStringList problems;            ///< it will not be sent because of these
    QString note;                    ///< what will be otherwise there; it goes all the same
};

/// What sending would do, in the order in which it would: the same decisions on what is there, without a step
/// on either side. What goes before is taken as if it had gone.
class BooksPreview
{
public:
    BooksPreview(BooksDoor &office, quickbooks::Api &api, const Clock &clock, const SendingHooks &hooks);

    Result<std::vector<BooksPreviewRow>> rows(const std::vector<DocumentId> &documents);

private:
    using Key = PostingGround::Key;
    struct Name
    {
        bool goes = false;
        Posting posting; ///< with the reason when a person decides about it
    };

    Done readNames();
    Result<bool> planPass(std::vector<Posting> &left, bool last);
    /// False: what it waits for is planned first.
    Result<bool> plan(const Posting &posting, const std::vector<Posting> &left, bool last);
    Result<BooksVerdict> verdictOn(PostingGround &ground);
    Result<BooksVerdict> lookPatiently(const PostingGround &ground);
    bool restAfter(const quickbooks::Answer &answer);
    Result<std::optional<BooksVerdict>> planNames(PostingGround &ground);
    Result<Name> planName(const PostingGround &ground, const Key &key);
    Result<PostingGround> groundOfName(const PostingGround &ground, const Key &key);
    void takeUp(Posting &posting) const;
    void asPlanned(PostingGround &ground) const;
    bool goes(PostingId posting) const;
    Result<BooksPreviewRow> rowOf(const PostingGround &ground, const BooksVerdict &verdict);
    Done tellAdoption(const PostingGround &ground, const BooksVerdict &verdict, BooksPreviewRow &row);
    Done tellFailure(const PostingGround &ground, const quickbooks::Answer &answer, BooksPreviewRow &row);
    Result<QStringList> whatItWaitsFor(const PostingGround &ground);
    void keepPlan(const PostingGround &ground, const BooksVerdict &verdict, const BooksPreviewRow &row);
    void planMoney(const PostingGround &ground, const quickbooks::RemoteRecord &there);

    BooksDoor &m_office;
    const Clock &m_clock;
    const SendingHooks &m_hooks;
    BooksLooks m_looks;
    std::map<Key, Posting> m_openNames;
    std::map<Key, Name> m_names;
    std::map<Key, BooksLink> m_links; ///< as if it had gone
    std::map<Key, QByteArray> m_sent; ///< with these bodies
    std::map<PostingId, bool> m_goes; ///< false: it stays here, or needs a person afterwards
    std::set<Key> m_needless;         ///< neither there nor wanted: its void has nothing to do
    int m_silences = 0;               ///< rows one after the other that QuickBooks did not answer about
    std::vector<BooksPreviewRow> m_rows;
    SendingProgress m_progress;
};

} // namespace truckroll
