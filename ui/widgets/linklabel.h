// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <vector>

namespace truckroll {

/// Rich text with links, in the colours of the theme also after the theme was switched. Tab stops at each
/// link, forwards and back, and never at the words around them.
class LinkLabel : public QLabel
{
    Q_OBJECT

public:
    explicit LinkLabel(QWidget *parent = nullptr);

    /// "<a href=...>": of "tel" and a number, "mailto" and an address; the texts may hold anything.
    static QString linkTo(const QString &scheme, const QString &address, const QString &shown);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    std::vector<int> links() const; ///< where each begins
    void goToLink(int index);
};

} // namespace truckroll
