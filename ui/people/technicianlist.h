// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include "ui/widgets/recordpicker.h"

class QLabel;
class QListView;

namespace truckroll {

class SearchField;
class EmptyNote;
class TechnicianListModel;

/// Technicians in the order of the board's rows, which is changed by dragging or with Alt+Up and Alt+Down.
class TechnicianList : public RecordPicker
{
    Q_OBJECT

public:
    explicit TechnicianList(QWidget *parent = nullptr);

    void setTechnicians(std::vector<Technician> technicians);
    void setOrderEditable(bool editable);
    qint64 current() const override;
    qint64 first() const override;
    void choose(qint64 key) override;
    void focusSearch() override;
    bool isListed(qint64 key) const override;
    void listAll() override;
    QListView *view() const { return m_view; }
    /// Moves the chosen one up (-1) or down (1).
    void moveCurrent(int by);

signals:
    /// All technicians shown, in the order that is wanted.
    void orderWanted(const std::vector<qint64> &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();

    std::vector<Technician> m_all;
    bool m_orderEditable = true;
    bool m_filling = false;
    TechnicianListModel *m_model;
    SearchField *m_search;
    QListView *m_view;
    QLabel *m_count;
    EmptyNote *m_note;
};

} // namespace truckroll
