// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/billingacts.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"
#include <QPointer>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace truckroll {

class Backend;
class Banner;
class Cashier;
class CommandCatalog;
class DataTable;
class PresetBar;

/// All quotes, work orders or invoices in one table: presets, states, printing and converting many at once.
class DocumentsPage : public Page
{
    Q_OBJECT

public:
    /// `cashier`: tells whose cards are being checked; may be null.
    DocumentsPage(Backend &backend, CommandCatalog &catalog, DocumentKind kind, QWidget *parent = nullptr,
                  Cashier *cashier = nullptr);

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
    void read();
    void showTotals();
    void showActions();
    std::vector<const DocumentRow *> selected() const;
    void fillMenu(QMenu *menu);
    void fillStates(QMenu *menu);
    void mark(DocumentState state);
    void sendMarks(DocumentState state, const QString &reason);
    void cancelWork();
    template <class Command>
    void sendAll(std::function<Command(const Document &)> make);
    std::vector<DocumentId> selectedIds() const;
    void convertSelected();
    void bill(const BillingPreview::Reply &preview);
    void voidSelected();
    void askVoid(const VoidingPreview::Reply &preview);
    void duplicate();
    void takePayment();
    QString whyNotPaid(const std::vector<const DocumentRow *> &rows) const;
    void print(bool preview);
    void mail();
    void open();

    Backend &m_backend;
    CommandCatalog &m_catalog;
    QPointer<Cashier> m_cashier;
    DocumentKind m_kind;
    QByteArray m_zone;
    QString m_currency;
    bool m_read = false;
    qint64 m_wanted = 0;
    RowsModel<DocumentRow> *m_model;
    DataTable *m_table;
    Banner *m_banner;
    PresetBar *m_presets;
    std::vector<QToolButton *> m_buttons;
    QLabel *m_totals;
    QMenu *m_states;
    std::map<QString, QAction *> m_actions;
};

} // namespace truckroll
