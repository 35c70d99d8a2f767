// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appointment.h"
#include "core/domain/document.h"
#include "core/domain/item.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace truckroll {

class DayEdit;

/// Title, dates and tax of a document, and for which visit of its folder it is.
class DocumentHeaderEditor : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentHeaderEditor(QWidget *parent = nullptr);

    void setTaxRates(const std::vector<TaxRate> &rates);
    /// What "today" and "+3" are counted from: the day of the office.
    void setToday(const QDate &today);
    /// Those of the folder, by time. Of a series each document is for one of them.
    void setVisits(const std::vector<Visit> &visits, bool ofSeries);
    void load(const Document &document);
    /// Whom the purchase order goes to; its title is nobody's to choose.
    void setVendor(const QString &name);
    void save(Document &document) const;
    bool isDirty() const;
    /// None, or what is wrong as a sentence.
    QString problem() const;
    void focusInvalidField();
    void setEditable(bool editable);
    void focusTitle();

signals:
    void edited();

private:
    void build();
    void buildVisit();
    void follow();
    void showRate(TaxRateId rate);
    void showVisits(VisitId chosen);

    Document m_loaded;
    std::vector<TaxRate> m_rates;
    std::vector<Visit> m_visits;
    bool m_ofSeries = false;
    QWidget *m_visitRow;
    QComboBox *m_visit;
    QLabel *m_titleLabel;
    QLineEdit *m_title;
    DayEdit *m_date;
    DayEdit *m_due;
    QLabel *m_dueLabel;
    QLineEdit *m_reference; ///< purchase orders: the vendor's own number
    QLabel *m_referenceLabel;
    QLabel *m_rateLabel;
    QComboBox *m_rate;
    QCheckBox *m_exempt;
    bool m_loading = false;
};

} // namespace truckroll
