// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/permission.h"
#include "core/domain/quotefilter.h"
#include <QWidget>

class QComboBox;
class QPushButton;

namespace truckroll {

class SearchField;
class AmountEdit;

/// What narrows the pipeline: words, salesperson, source, age, value, what is due.
class PipelineBar : public QWidget
{
    Q_OBJECT

public:
    explicit PipelineBar(QWidget *parent = nullptr);

    /// The salespeople and sources that can be chosen; what is chosen stays.
    void setChoices(const std::vector<QuoteRow> &quotes, int due);
    const QuoteFilter &filter() const { return m_filter; }
    void clear();
    void showDue();
    SearchField *search() const { return m_search; }

signals:
    void filterChanged();

private:
    QComboBox *addBox(const char *name, const QString &accessible, const QString &hint);
    void read();

    QuoteFilter m_filter;
    SearchField *m_search;
    QComboBox *m_person;
    QComboBox *m_source;
    QComboBox *m_age;
    AmountEdit *m_least;
    QPushButton *m_due;
    QPushButton *m_clear;
    bool m_filling = false;
};

} // namespace truckroll
