// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/lengthspin.h"
#include "core/domain/appointment.h"
#include "ui/board/visittexts.h"

namespace truckroll {

LengthSpin::LengthSpin(QWidget *parent) : QSpinBox(parent)
{
    setRange(Visit::shortest, Visit::longest);
    setSingleStep(15);
    setValue(60);
    setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
}

QString LengthSpin::textFromValue(int value) const
{
    return visittexts::length(value);
}

int LengthSpin::valueFromText(const QString &text) const
{
    return qBound(minimum(), visittexts::lengthFromText(text), maximum());
}

QValidator::State LengthSpin::validate(QString &input, int &) const
{
    const int minutes = visittexts::lengthFromText(input);
    if (minutes >= minimum() && minutes <= maximum())
        return QValidator::Acceptable;
    // "1:", "2 h 3" and the like become something while one types on.
    return input.trimmed().size() <= 12 ? QValidator::Intermediate : QValidator::Invalid;
}

} // namespace truckroll
