// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purchasingacts.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/recordpanel.h"

class QLineEdit;
class QPlainTextEdit;

namespace truckroll {

class DataTable;

class VendorEditor : public RecordEditorOf<Vendor>
{
    Q_OBJECT

public:
    explicit VendorEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().id.value(); }
    void focusFirst() override;

protected:
    void show(const Vendor &vendor) override;
    Vendor typed() const override;
    void store(const Vendor &vendor, Stored done) override;
    void check() override;

private:
    void build();

    bool m_active = true;
    QLineEdit *m_name;
    QLineEdit *m_contact;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QLineEdit *m_website;
    QPlainTextEdit *m_street;
    QLineEdit *m_city;
    QLineEdit *m_state;
    QLineEdit *m_zip;
    QLineEdit *m_account;
    QPlainTextEdit *m_notes;
};

/// All vendors with their editor, and under it the orders of the chosen one.
class VendorPanel : public RecordPanelOf<Vendor>
{
    Q_OBJECT

public:
    static VendorPanel *make(Backend &backend, QWidget *parent);
    /// Orders may be other ones now.
    void readOrders();
    DataTable *orders() const { return m_orders; }

signals:
    void orderRequested(truckroll::DocumentId order);

private:
    VendorPanel(Backend &backend, RecordPicker *picker, VendorEditor *editor, const Words &words,
                Traits traits, QWidget *parent);
    void build(VendorEditor *editor);

    Backend &m_backend;
    qint64 m_shownOrders = -1;
    RowsModel<PurchaseRow> *m_rows;
    DataTable *m_orders;
};

} // namespace truckroll
