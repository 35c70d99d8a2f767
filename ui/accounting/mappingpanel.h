// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accountingacts.h"
#include <QWidget>
#include <map>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace truckroll {

class Backend;
class Banner;
class Form;

/// Which account, term, method, class or tax code there stands for which here. A choice is stored when it is
/// made.
class MappingPanel : public QWidget
{
    Q_OBJECT

public:
    MappingPanel(Backend &backend, Banner &banner, QWidget *parent = nullptr);

    void read();
    /// Nothing can be chosen at the moment, and why; empty: it can.
    void setHeld(const QString &why);
    QComboBox *field(const QString &key) const;
    void focusFirst();

protected:
    /// The wheel scrolls the page; an account is never changed by it.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void listsRequested();

private:
    void show(const BooksMapping::Reply &reply);
    void fill(QComboBox *box, const BooksMapping::Row &row);
    void choose(const QString &key, QComboBox *box);

    Backend &m_backend;
    QString m_held;
    bool m_filling = false;
    bool m_wantsFocus = false; ///< as soon as there are choices
    std::map<QString, QComboBox *> m_fields;
    Banner &m_banner; ///< the page's
    QLabel *m_age;
    QPushButton *m_refresh;
    QScrollArea *m_scroll;
    QWidget *m_area;
    QVBoxLayout *m_areaLayout;
    Form *m_form = nullptr;
};

} // namespace truckroll
