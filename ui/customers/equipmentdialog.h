// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/customeracts.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace truckroll {

class Backend;
class Banner;
class DayEdit;
class Form;

/// One piece of equipment: what it is, its warranty, and the appointments that were about it.
class EquipmentDialog : public QDialog
{
    Q_OBJECT

public:
    EquipmentDialog(Backend &backend, const Equipment &equipment, const std::vector<Site> &sites,
                    QWidget *parent);

signals:
    void folderRequested(truckroll::AppointmentId appointment);

private:
    void build(const std::vector<Site> &sites);
    QWidget *dateField(QCheckBox *known, DayEdit *day, const QDate &date, const char *name);
    QWidget *buildHistory();
    void readHistory();
    void save();

    Backend &m_backend;
    Equipment m_equipment;
    Banner *m_banner;
    Form *m_form;
    QComboBox *m_site;
    QLineEdit *m_name;
    QLineEdit *m_maker;
    QLineEdit *m_model;
    QLineEdit *m_serial;
    QCheckBox *m_installedKnown;
    DayEdit *m_installed;
    QCheckBox *m_warrantyKnown;
    DayEdit *m_warranty;
    QPlainTextEdit *m_notes;
    QCheckBox *m_active;
    QListWidget *m_history;
};

} // namespace truckroll
