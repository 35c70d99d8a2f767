// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/permission.h"
#include "core/domain/stage.h"
#include <QWidget>
#include <functional>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace truckroll {

class Backend;
class Banner;

/// How a stored quote stands in the sale: stage, salesperson, next follow-up, source. Each is stored at once
/// and can be undone; it has nothing to do with what stands on the paper, so sent quotes take it too.
class QuoteSalesBar : public QWidget
{
    Q_OBJECT

public:
    QuoteSalesBar(Backend &backend, Banner *banner, QWidget *parent = nullptr);

    void setOffice(const std::vector<User> &people, const std::vector<Stage> &stages, const QDate &today);
    void load(const Document &quote);
    /// Called before something is stored: what was typed into the document is saved first. `then` runs with
    /// the quote as it is stored then.
    void setBefore(std::function<void(std::function<void(const Document &)> then)> before)
    {
        m_before = std::move(before);
    }

private:
    void fill();
    template <class Command>
    void store(const Command &command);

    Backend &m_backend;
    Banner *m_banner;
    Document m_quote;
    std::vector<User> m_people;
    std::vector<Stage> m_stages;
    std::function<void(std::function<void(const Document &)>)> m_before;
    QComboBox *m_stage;
    QComboBox *m_person;
    QToolButton *m_followUp;
    QLineEdit *m_source;
    QDate m_today;
};

} // namespace truckroll
