// SPDX-License-Identifier: GPL-3.0-or-later
// Which cards stand out: under way, after the filter, by somebody's own rules.
#include "ui/board/boardmodel.h"
#include "ui/board/cardwords.h"
#include <algorithm>
#include <tuple>

namespace truckroll {

namespace {

QStringList wordsOf(const BoardFilter &filter)
{
    return filter.text.split(u' ', Qt::SkipEmptyParts);
}

bool hasSameLanes(const BoardFilter &a, const BoardFilter &b)
{
    return a.technicians == b.technicians && a.crew == b.crew && a.department == b.department;
}

/// All of a card that filter and rules look at.
bool isMarkedTheSame(const BoardCard &a, const BoardCard &b)
{
    return a.visit == b.visit && a.technician == b.technician && a.appointment == b.appointment &&
           a.status == b.status && a.category == b.category && a.technicians == b.technicians &&
           a.customer == b.customer && a.title == b.title && a.place == b.place;
}

} // namespace

/// Whatever is under way, on these days or not: that is little.
void BoardModel::markCards()
{
    m_contents.pending.clear();
    m_pending.addVisits(m_contents.pending);
    m_contents.tried.clear();
    m_scratch.addVisits(m_contents.tried);
    const bool anew = std::exchange(m_marksOld, false) || m_marking;
    m_marking.reset();
    if (m_filter.isEmpty() && m_colourRules.empty()) {
        m_contents.faded = {};
        m_contents.ruleColours.clear();
    } else if (anew) {
        m_marking.emplace(Marking{m_contents.cards, 0, {}, {}});
        return markOn();
    } else if (!m_markedCards.shares(m_contents.cards)) {
        return keepMarks();
    }
    m_markedCards = m_contents.cards;
}

/// The cards stand as they stood.
void BoardModel::markAnew()
{
    m_marksOld = true;
    markCards();
    if (m_marking)
        return;
    emit marked();
    emit filtered();
}

void BoardModel::Marking::mark(const BoardModel &model, const BoardCard &card, const CardWords &cardWords,
                               const QStringList &words)
{
    if (!model.matches(card, cardWords, words))
        faded.add(card.visit);
    if (model.m_colourRules.empty())
        return;
    if (const auto color = colourByRules(model.m_colourRules, cardWords.of(card), card.status))
        colours.insert(card.visit, *color);
}

/// Some cards are others: all but those keep their marks.
void BoardModel::keepMarks()
{
    const auto place = [](const BoardCard &card) {
        return std::tuple(card.startUtc, card.technician, card.visit);
    };
    const CardWords cardWords(m_contents);
    const QStringList words = wordsOf(m_filter);
    Marking now{{}, 0, {}, {}};
    auto was = m_markedCards.begin();
    for (const BoardCard &card : cards()) {
        while (was != m_markedCards.end() && place(*was) < place(card))
            ++was;
        if (was == m_markedCards.end() || !isMarkedTheSame(*was, card)) {
            now.mark(*this, card, cardWords, words);
            continue;
        }
        if (m_contents.faded.contains(card.visit))
            now.faded.add(card.visit);
        if (const auto color = m_contents.ruleColours.constFind(card.visit);
            color != m_contents.ruleColours.cend())
            now.colours.insert(card.visit, *color);
    }
    m_contents.faded = std::move(now.faded);
    m_contents.ruleColours = std::move(now.colours);
    m_markedCards = m_contents.cards;
}

/// As many as there is time for; until all are known, those of before stand out.
void BoardModel::markOn()
{
    const CardWords cardWords(m_contents);
    const QStringList words = wordsOf(m_filter);
    const size_t until = std::min(m_marking->next + m_pace.markedInStep, m_marking->cards.size());
    for (; m_marking->next < until; ++m_marking->next)
        m_marking->mark(*this, m_marking->cards[m_marking->next], cardWords, words);
    if (until < m_marking->cards.size()) {
        m_markTimer.start();
        return;
    }
    m_contents.faded = std::move(m_marking->faded);
    m_contents.ruleColours = std::move(m_marking->colours);
    m_markedCards = m_marking->cards;
    m_marking.reset();
}

void BoardModel::markTheRest()
{
    if (!m_marking)
        return; // nothing is looked for any more
    markOn();
    if (m_marking)
        return;
    emit marked();
    emit filtered();
}

// ---- The filter ----------------------------------------------------------------------------------------

void BoardModel::setFilter(const BoardFilter &filter)
{
    if (filter == m_filter)
        return;
    const bool sameLanes = hasSameLanes(filter, m_filter);
    m_filter = filter;
    if (sameLanes)
        return markAnew();
    m_marksOld = true;
    tell();
    emit filtered();
}

void BoardModel::setFound(const std::set<AppointmentId> &folders)
{
    if (folders == m_found)
        return;
    m_found = folders;
    markAnew();
}

void BoardModel::setColourRules(const std::vector<ColourRule> &rules)
{
    if (rules == m_colourRules)
        return;
    m_colourRules = rules;
    markAnew();
}

bool BoardModel::matches(const BoardCard &card) const
{
    return matches(card, CardWords(m_contents), wordsOf(m_filter));
}

bool BoardModel::matches(const BoardCard &card, const CardWords &cardWords, const QStringList &words) const
{
    if (m_filter.category && card.category != m_filter.category)
        return false;
    if (!m_filter.statuses.empty() && !m_filter.statuses.contains(card.status))
        return false;
    return m_filter.text.isEmpty() || m_found.contains(card.appointment) || cardWords.have(card, words);
}

} // namespace truckroll
