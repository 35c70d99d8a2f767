// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <vector>

class QWidget;

namespace truckroll::testkit {

/// Looks at each window of the program when it is shown: Tab must not go back up or, within a row, to the
/// left.
class TabOrderWatch : public QObject
{
    Q_OBJECT

public:
    bool eventFilter(QObject *watched, QEvent *event) override;
    const QStringList &wrong() const { return m_wrong; }

private:
    void look(QWidget &window);

    QStringList m_wrong;
};

} // namespace truckroll::testkit
