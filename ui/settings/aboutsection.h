// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QWidget>

class QLabel;

namespace truckroll {

class Form;

/// Where the office is kept and what is in it.
class AboutSection : public QWidget
{
    Q_OBJECT

public:
    explicit AboutSection(QWidget *parent = nullptr);
    void show(const OfficeInfo::Reply &office);
    using QWidget::show;

private:
    void put(const QString &name, const QString &label, const QString &value);

    Form *m_form;
    std::map<QString, QLabel *> m_values;
};

} // namespace truckroll
