// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>
#include <functional>
#include <map>
#include <set>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace truckroll {

class Backend;
class Banner;
class BoardContext;
class Chip;
class DraftKeeper;

/// The chosen visit: whom to call and where to go, what it is, its next statuses, documents, notes. Notes are
/// saved when they are left; text that could not be saved stays and is offered with the visit again.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    DetailsPanel(Backend &backend, BoardContext &context, QWidget *parent = nullptr);

    /// None: nothing is chosen.
    void setVisit(VisitId visit);
    VisitId visit() const { return m_visit; }
    bool hasUnsavedText() const;
    /// Saves the notes if they were changed.
    void saveNotes();
    /// Saves all notes; `done` gets whether all of them are stored.
    void saveAll(std::function<void(bool)> done);
    /// Not to a text: keys that are meant for the board would be written into it.
    void takeKeys();
    /// No status can be set and nothing moved for that reason; empty: it can. Notes are free.
    void setHeld(const QString &why);
    /// Notes of an earlier run that were not saved.
    void offerDrafts(const std::map<QString, QString> &drafts);

signals:
    void openRequested(truckroll::AppointmentId appointment, truckroll::VisitId visit);
    void customerRequested(truckroll::CustomerId customer);
    void documentRequested(const QString &number);
    void noteRequested(truckroll::AppointmentId appointment);
    void changeRequested(truckroll::VisitId visit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildDetails();
    void makeFields(QWidget *page);
    void layOutFields(QWidget *page);
    QWidget *buildFoot(QWidget *parent);
    QWidget *buildHead();
    QWidget *buildNotes();
    void read();
    void fill(const VisitDetails::Reply &details);
    void fillTexts();
    void fillStatus();
    void fillDocuments();
    void takeNotes(const Visit &visit, bool fresh);
    void setStatus(VisitStatus status);
    void sayOfNotes(const QString &text);
    void sendNotes(VisitId visit, Version version, const QString &text);
    void notesAnswered(VisitId visit, const QString &sent, const Result<Visit> &reply);
    static QString draftKey(VisitId visit);

    Backend &m_backend;
    BoardContext &m_context;
    VisitId m_visit;
    VisitDetails::Reply m_details;
    VisitStatus m_standing = VisitStatus::Scheduled; ///< the newest, though older notes are being written
    QString m_held;
    bool m_shown = false;       ///< m_details are those of m_visit
    std::set<VisitId> m_saving; ///< notes under way
    int m_generation = 0;
    std::vector<std::function<void(bool)>> m_whenSaved;
    std::map<VisitId, QString> m_unsaved; ///< notes that could not be stored
    std::map<VisitId, QString> m_offered; ///< notes of an earlier run, until their visit is shown
    DraftKeeper *m_draft;

    QStackedWidget *m_stack;
    Banner *m_banner;
    Chip *m_status;
    QLabel *m_customer;
    QLabel *m_title;
    QLabel *m_description;
    QLabel *m_links;
    QLabel *m_address;
    QLabel *m_when;
    QLabel *m_who;
    QPushButton *m_change;
    QVBoxLayout *m_next;
    QVBoxLayout *m_documents;
    QLabel *m_noDocuments;
    QLabel *m_call;
    QPlainTextEdit *m_notes;
    QLabel *m_notesState;
};

} // namespace truckroll
