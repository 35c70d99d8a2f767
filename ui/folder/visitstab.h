// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "core/domain/seriesacts.h"
#include "ui/models/tablemodel.h"
#include <QKeySequence>
#include <QWidget>
#include <functional>

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;
class BoardContext;
class DataTable;

/// The folder's pattern in words, and its visits with their states and what a person changed on them. What is
/// done to a visit of a series asks first whether the others are meant, too.
class VisitsTab : public QWidget
{
    Q_OBJECT

public:
    explicit VisitsTab(Backend &backend, QWidget *parent = nullptr);
    void show(const Folder::Reply &folder, const People::Reply &people);
    using QWidget::show;
    /// As soon as it is listed.
    void choose(VisitId visit);

    void editPattern();
    void repeatWorkOrder();
    void editVisit();
    void deleteVisit();
    void resetVisits();

signals:
    void documentMade(truckroll::DocumentId document);

private:
    void build();
    QAction *addKey(const QString &name, const QString &text, const QKeySequence &key,
                    void (VisitsTab::*run)());
    void readSeries();
    void showSeries();
    void addVisit();
    void fillMenu(QMenu *menu, const std::vector<qint64> &keys);
    void addStatuses(QMenu *menu, const Visit &visit);
    const SeriesVisit *chosen() const;
    bool mayBook() const;
    QString whyNotBooked() const;
    void showButtons();
    void openVisit(const VisitDetails::Reply &details);
    template <class Command>
    void act(const Command &command, const QString &said = {});

    Backend &m_backend;
    BoardContext *m_context; ///< for the dialogs; read when the first one opens
    Folder::Reply m_folder;
    SeriesDetails::Reply m_details;
    People::Reply m_people;
    VisitId m_wanted; ///< chosen as soon as it is listed
    int m_generation = 0;
    RowsModel<SeriesVisit> *m_model;
    DataTable *m_table;
    Banner *m_banner;
    QLabel *m_words;
    QPushButton *m_pattern;
    QPushButton *m_repeat;
    QPushButton *m_add;
    QAction *m_edit;
    QAction *m_delete;
    QAction *m_reset;
};

} // namespace truckroll
