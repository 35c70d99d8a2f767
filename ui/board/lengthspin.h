// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace truckroll {

/// How long a visit takes: shows "1 h 30 min", understands "90", "1:30" and "1.5 h"; steps by a quarter.
class LengthSpin : public QSpinBox
{
    Q_OBJECT

public:
    explicit LengthSpin(QWidget *parent = nullptr);

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString &text) const override;
    QValidator::State validate(QString &input, int &pos) const override;
};

} // namespace truckroll
