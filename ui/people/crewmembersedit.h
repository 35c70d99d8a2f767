// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/technician.h"
#include <QWidget>

class QComboBox;
class QListWidget;
class QToolButton;

namespace truckroll {

/// The members of a crew, the leader first. Order by dragging or Alt+Up and Alt+Down; Delete takes one out.
class CrewMembersEdit : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY edited USER true)

public:
    explicit CrewMembersEdit(QWidget *parent = nullptr);

    void setTechnicians(const std::vector<Technician> &technicians);
    void setMembers(const std::vector<TechnicianId> &members);
    const std::vector<TechnicianId> &members() const { return m_members; }
    /// Ids with blanks between them: for drafts.
    QString text() const;
    void setText(const QString &text);
    void add(TechnicianId technician);

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMembers();
    void fillChoice();
    void setAndTell(std::vector<TechnicianId> members, int row);
    void move(int by);
    void remove();
    void readOrder();
    const Technician *find(TechnicianId id) const;

    std::vector<Technician> m_technicians;
    std::vector<TechnicianId> m_members;
    bool m_filling = false;
    QListWidget *m_list;
    QComboBox *m_choice;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
};

} // namespace truckroll
