// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/phonecheck.h"
#include "core/base/text.h"
#include "ui/widgets/form.h"
#include <QCoreApplication>
#include <QLineEdit>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PhoneCheck)
};

constexpr int fewestDigits = 7; ///< of a number without an area code

} // namespace

QString phoneWarning(const QString &phone)
{
    return cleanLine(phone).isEmpty() || phoneDigits(phone).size() >= fewestDigits
               ? QString()
               : Texts::tr("This phone number has fewer than 7 digits. It is stored as it is.");
}

void warnOfShortPhone(Form *form, QLineEdit *field)
{
    const auto show = [form, field] { form->setWarning(field, phoneWarning(field->text())); };
    QObject::connect(field, &QLineEdit::editingFinished, form, show);
    QObject::connect(field, &QLineEdit::textChanged, form, [field, show](const QString &text) {
        if (!field->hasFocus() || phoneWarning(text).isEmpty())
            show(); // not while a number is only half typed
    });
}

} // namespace truckroll
