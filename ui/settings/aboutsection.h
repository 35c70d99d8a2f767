// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>

class QLabel;

namespace truckroll {

class Backend;
class Form;

/// Where the office is kept and what is in it.
class AboutSection : public QWidget
{
    Q_OBJECT

public:
    explicit AboutSection(Backend &backend, QWidget *parent = nullptr);
    void show(const OfficeInfo::Reply &office);
    using QWidget::show;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readCounts();
    void showCounts(const RecordCounts::Reply &found);
    void put(const QString &name, const QString &label, const QString &value);

    Backend &m_backend;
    Form *m_form;
    std::map<QString, QLabel *> m_values;
};

} // namespace truckroll
