// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QFrame>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace truckroll {

class Backend;
class BoardContext;
class Chip;

/// All that there is to say about a card, beside it: after the mouse rested on it, or by key. Never takes the
/// focus, never catches the mouse.
class HoverCard : public QFrame
{
    Q_OBJECT

public:
    HoverCard(Backend &backend, BoardContext &context, QWidget *owner);

    /// After a short rest; `card` is its place on the screen. An id of none hides.
    void rest(VisitId visit, const QRect &card);
    /// At once.
    void showAt(VisitId visit, const QRect &card);
    /// Another call of `showAt` for the visit that is shown hides it.
    void toggle(VisitId visit, const QRect &card);
    void leave();
    VisitId visit() const { return m_visit; }
    /// All texts in order, as a screen reader says them.
    QString inWords() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void read();
    void fill(const VisitDetails::Reply &details);
    void showDocuments(const std::vector<CardDocument> &documents);
    void place();

    Backend &m_backend;
    BoardContext &m_context;
    QTimer m_rest;
    VisitId m_visit;
    QRect m_card;
    int m_generation = 0;
    Chip *m_status;
    QLabel *m_customer;
    QLabel *m_title;
    QLabel *m_when;
    QLabel *m_who;
    QLabel *m_phone;
    QLabel *m_address;
    QLabel *m_description;
    QLabel *m_notes;
    QLabel *m_call;
    QVBoxLayout *m_documents;
    QStringList m_documentTexts;
};

} // namespace truckroll
