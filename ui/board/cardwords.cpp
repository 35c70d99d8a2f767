// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cardwords.h"
#include <algorithm>

namespace truckroll {

CardWords::CardWords(const BoardContents &contents) : m_contents(contents)
{
    for (const Technician &technician : contents.people.technicians)
        m_people.insert(technician.id.value(), technician.name + u' ' + technician.department);
    for (const Crew &crew : contents.people.crews) {
        for (const TechnicianId member : crew.members) {
            if (const auto known = m_people.find(member.value()); known != m_people.end())
                *known += u' ' + crew.name;
        }
    }
    for (const Category &category : contents.categories)
        m_categories.insert(category.id.value(), category.name);
}

QString CardWords::of(const BoardCard &card) const
{
    QString all = card.customer + u' ' + card.title + u' ' + card.place + u' ' +
                  m_categories.value(card.category.value());
    if (const auto it = m_contents.documents.find(card.appointment); it != m_contents.documents.end()) {
        for (const CardDocument &document : it->second)
            all += u' ' + document.number;
    }
    for (const TechnicianId technician : card.technicians)
        all += u' ' + m_people.value(technician.value());
    return all;
}

/// Without putting a text together for each of thousands of cards.
bool CardWords::has(const BoardCard &card, const QString &word) const
{
    const auto in = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
    if (in(card.customer) || in(card.title) || in(card.place))
        return true;
    if (const auto it = m_categories.constFind(card.category.value()); it != m_categories.cend() && in(*it))
        return true;
    if (std::any_of(card.technicians.begin(), card.technicians.end(), [&](TechnicianId technician) {
            const auto it = m_people.constFind(technician.value());
            return it != m_people.cend() && in(*it);
        }))
        return true;
    const auto papers = m_contents.documents.find(card.appointment);
    return papers != m_contents.documents.end() &&
           std::any_of(papers->second.begin(), papers->second.end(),
                       [&](const CardDocument &document) { return in(document.number); });
}

bool CardWords::have(const BoardCard &card, const QStringList &words) const
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return has(card, word); });
}

} // namespace truckroll
