// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace truckroll {

/// Where one of many records is chosen: a table, a list, a box.
class RecordPicker : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual qint64 current() const = 0;  ///< 0: none
    virtual qint64 first() const = 0;    ///< at the top of the list; 0: it is empty
    virtual void choose(qint64 key) = 0; ///< 0: none; `chosen` comes only for another one
    virtual void focusSearch() = 0;
    /// False: search or filters keep it out of the list.
    virtual bool isListed(qint64) const { return true; }
    /// Takes search and filters away.
    virtual void listAll() {}

signals:
    void chosen(qint64 key);
    /// A person searched or filtered: others are listed.
    void narrowed();
    /// A sentence for the status line.
    void said(const QString &text);
};

} // namespace truckroll
