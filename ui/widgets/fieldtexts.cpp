// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldtexts.h"
#include <QAbstractButton>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMetaProperty>
#include <QWidget>
#include <functional>

namespace truckroll {

namespace {

bool isField(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button && !button->isCheckable())
        return false;
    const QMetaProperty value = widget.metaObject()->userProperty();
    return value.isValid() && value.isWritable() && !widget.objectName().isEmpty();
}

bool isPassword(const QWidget &widget)
{
    const auto *line = qobject_cast<const QLineEdit *>(&widget);
    return line && line->echoMode() != QLineEdit::Normal;
}

/// A field's own parts (the line inside a spin box) belong to it and are not visited.
void eachField(const QWidget &parent, const std::function<void(QWidget &)> &visit)
{
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (!widget || widget->isWindow())
            continue;
        if (isField(*widget))
            visit(*widget);
        else
            eachField(*widget, visit);
    }
}

} // namespace

QString fieldTexts(const QWidget &parent)
{
    QJsonObject texts;
    eachField(parent, [&](QWidget &field) {
        if (!isPassword(field))
            texts[field.objectName()] = field.metaObject()->userProperty().read(&field).toString();
    });
    return QString::fromUtf8(QJsonDocument(texts).toJson(QJsonDocument::Compact));
}

bool putFieldTexts(QWidget &parent, const QString &text)
{
    const QJsonDocument read = QJsonDocument::fromJson(text.toUtf8());
    if (!read.isObject())
        return false;
    const QJsonObject texts = read.object();
    eachField(parent, [&](QWidget &field) {
        if (texts.contains(field.objectName()) && !isPassword(field))
            field.metaObject()->userProperty().write(&field, texts.value(field.objectName()).toString());
    });
    return true;
}

void onFieldEdits(QWidget &parent, QObject *receiver, const char *slot)
{
    const QMetaObject *type = receiver->metaObject();
    const QMetaMethod call = type->method(type->indexOfSlot(slot));
    eachField(parent, [&](QWidget &field) {
        if (const QMetaProperty value = field.metaObject()->userProperty(); value.hasNotifySignal())
            QObject::connect(&field, value.notifySignal(), receiver, call);
    });
}

} // namespace truckroll
