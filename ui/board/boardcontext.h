// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/boardsettings.h"
#include "core/domain/queries.h"
#include <QObject>
#include <QTimeZone>
#include <functional>

namespace truckroll {

class Backend;

/// What every part around the board needs of the office: read once, and again when it changes.
class BoardContext : public QObject
{
    Q_OBJECT

public:
    explicit BoardContext(Backend &backend, QObject *parent = nullptr);

    /// Asks for all of it; harmless when it is there already.
    void load();
    bool isLoaded() const { return m_haveOffice && m_havePeople && m_haveBook; }
    /// Runs when all is there; at once when it is.
    void whenLoaded(std::function<void()> then);

    const OfficeInfo::Reply &office() const { return m_office; }
    const People::Reply &people() const { return m_people; }
    const QTimeZone &zone() const { return m_zone; }
    /// Those in use, by name.
    std::vector<Category> categories() const;
    const Category *category(CategoryId id) const;
    BoardSettings settings() const { return boardSettingsOf(m_office.settings); }
    /// The wall clock of the office now.
    WallTime now() const;
    QDate today() const { return now().date; }
    /// "Ann Ruiz, Bob Hale"; empty when nobody is assigned.
    QString namesOf(const std::vector<TechnicianId> &technicians) const;

signals:
    void changed();
    void failed(const truckroll::Error &error);

private:
    void readOffice();
    void readPeople();
    void readBook();
    void got(bool &have);
    void follow(const ChangeSet &changes);

    Backend &m_backend;
    OfficeInfo::Reply m_office;
    People::Reply m_people;
    std::vector<Category> m_categories;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_asked = false;
    bool m_haveOffice = false;
    bool m_havePeople = false;
    bool m_haveBook = false;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace truckroll
