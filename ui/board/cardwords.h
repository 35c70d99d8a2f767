// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardassembly.h"
#include <QHash>
#include <QString>
#include <QStringList>

namespace truckroll {

/// All words a card is found by: customer, title, place, category, numbers of documents, people, their crews
/// and departments. What people and categories are called is put together once for all cards.
class CardWords
{
public:
    /// `contents` must live as long.
    explicit CardWords(const BoardContents &contents);

    QString of(const BoardCard &card) const;
    /// Each of them stands somewhere on the card, also within a word.
    bool have(const BoardCard &card, const QStringList &words) const;

private:
    bool has(const BoardCard &card, const QString &word) const;

    const BoardContents &m_contents;
    QHash<qint64, QString> m_people;
    QHash<qint64, QString> m_categories;
};

} // namespace truckroll
