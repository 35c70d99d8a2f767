// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>

class QGridLayout;
class QLabel;

namespace truckroll {

/// What matters about a customer while somebody is on the telephone: the next visits, what is owed, quotes
/// and work under way. It stands beside the form where the window is wide enough.
class CustomerGlance : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerGlance(QWidget *parent = nullptr);

    void showFolders(const AppointmentList::Reply &folders, const QDate &today);
    void showDocuments(const DocumentList::Reply &documents, const QString &currency, const QDate &today);
    void clear();

signals:
    void folderRequested(truckroll::AppointmentId folder);
    void documentRequested(truckroll::DocumentId document);

private:
    struct Row
    {
        QString link; ///< "<a href=..."
        QString text;
        QString right;
        bool pressing = false; ///< overdue
    };
    struct Section
    {
        QString title;
        QString name;
        std::vector<Row> rows;
    };
    void build();
    void addRow(const Row &row, int at);
    void follow(const QString &link);

    std::vector<Section> m_sections;
    QWidget *m_box = nullptr;
    QGridLayout *m_grid;
};

} // namespace truckroll
