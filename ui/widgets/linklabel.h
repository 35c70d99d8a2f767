// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace truckroll {

/// Rich text with links, in the colours of the theme also after the theme was switched.
class LinkLabel : public QLabel
{
    Q_OBJECT

public:
    explicit LinkLabel(QWidget *parent = nullptr);

    /// "<a href=...>": of "tel" and a number, "mailto" and an address; the texts may hold anything.
    static QString linkTo(const QString &scheme, const QString &address, const QString &shown);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace truckroll
