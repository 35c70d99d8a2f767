// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"

class QAction;
class QButtonGroup;
class QLabel;
class QMenu;
class QToolButton;

namespace truckroll {

class Backend;
class Banner;
class CommandCatalog;
class DataTable;

/// All quotes, work orders or invoices in one table: presets, states, printing and converting many at once.
class DocumentsPage : public Page
{
    Q_OBJECT

public:
    DocumentsPage(Backend &backend, CommandCatalog &catalog, DocumentKind kind, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    void activate() override;
    bool showEntity(EntityKind kind, qint64 id) override;
    bool showFiltered(const QString &filter) override;

    DataTable *table() const { return m_table; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void declareCommands();
    QWidget *buildPresets();
    void read();
    void showTotals();
    void showActions();
    std::vector<const DocumentRow *> selected() const;
    void fillStates(QMenu *menu);
    void mark(DocumentState state);
    void sendMarks(DocumentState state, const QString &reason);
    void convertSelected();
    void print(bool preview);
    void open();

    Backend &m_backend;
    CommandCatalog &m_catalog;
    DocumentKind m_kind;
    QByteArray m_zone;
    QString m_currency;
    bool m_read = false;
    qint64 m_wanted = 0;
    RowsModel<DocumentRow> *m_model;
    DataTable *m_table;
    Banner *m_banner;
    QButtonGroup *m_presets;
    std::vector<QToolButton *> m_buttons;
    QLabel *m_totals;
    QMenu *m_states;
    std::map<QString, QAction *> m_actions;
};

} // namespace truckroll
