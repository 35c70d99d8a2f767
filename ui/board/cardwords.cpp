// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cardwords.h"

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

} // namespace truckroll
