// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentdraft.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace truckroll {

namespace {

// Whole numbers go as text: JSON's numbers are floating point.
QString num(qint64 value)
{
    return QString::number(value);
}

qint64 numAt(const QJsonObject &from, const QString &key)
{
    return from.value(key).toString().toLongLong();
}

QString k(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonObject toJson(const DocumentLine &line)
{
    QJsonObject o;
    o[k("id")] = num(line.id.value());
    o[k("kind")] = lineKindName(line.kind);
    o[k("item")] = num(line.item.value());
    o[k("name")] = line.itemName;
    o[k("description")] = line.description;
    o[k("quantity")] = num(line.quantity.units());
    o[k("price")] = num(line.unitPrice.units());
    o[k("cost")] = num(line.unitCost.units());
    o[k("percent")] = num(line.percent.units());
    o[k("taxable")] = line.taxable;
    o[k("rate")] = num(line.taxRate.value());
    o[k("source")] = num(line.sourceLine.value());
    o[k("carry")] = num(line.roundingCarry.units());
    o[k("bundle")] = line.bundleDepth;
    o[k("asOne")] = line.printsAsOne;
    o[k("option")] = num(line.option);
    return o;
}

/// `known` is the stored line of that id: it has what a draft does not hold.
DocumentLine lineFrom(const QJsonObject &o, const std::vector<DocumentLine> &known)
{
    DocumentLine line;
    const LineId id(numAt(o, k("id")));
    for (const DocumentLine &stored : known)
        if (id && stored.id == id)
            line = stored;
    line.id = id;
    line.kind = lineKindFromName(o.value(k("kind")).toString()).value_or(LineKind::Item);
    line.item = ItemId(numAt(o, k("item")));
    line.itemName = o.value(k("name")).toString();
    line.description = o.value(k("description")).toString();
    line.quantity = Quantity::fromUnits(numAt(o, k("quantity")));
    line.unitPrice = UnitPrice::fromUnits(numAt(o, k("price")));
    line.unitCost = UnitPrice::fromUnits(numAt(o, k("cost")));
    line.percent = Percent::fromUnits(numAt(o, k("percent")));
    line.taxable = o.value(k("taxable")).toBool();
    line.taxRate = TaxRateId(numAt(o, k("rate")));
    line.sourceLine = LineId(numAt(o, k("source")));
    line.roundingCarry = Money::fromUnits(numAt(o, k("carry")));
    line.bundleDepth = o.value(k("bundle")).toInt();
    line.printsAsOne = o.value(k("asOne")).toBool();
    line.option = int(numAt(o, k("option")));
    return line;
}

QJsonObject parse(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

bool isSameContent(const Document &a, const Document &b)
{
    const auto due = [](const Document &d) { return d.dueDate.isValid() ? d.dueDate : d.date; };
    const auto expected = [](const Document &d) { return d.expected.isValid() ? d.expected : d.date; };
    const auto plain = [](std::vector<DocumentLine> lines) {
        for (DocumentLine &line : lines) {
            line.id = LineId();
            line.amount = Money();
            line.discountShare = Money();
        }
        return lines;
    };
    return a.title == b.title && a.visit == b.visit && a.date == b.date && due(a) == due(b) &&
           a.taxRate == b.taxRate && a.taxExempt == b.taxExempt && a.notesForCustomer == b.notesForCustomer &&
           a.vendorReference == b.vendorReference && expected(a) == expected(b) &&
           a.internalNotes == b.internalNotes && a.optionNames == b.optionNames &&
           a.chosenOption == b.chosenOption && plain(a.lines) == plain(b.lines);
}

QString draftText(const Document &document)
{
    QJsonObject o;
    o[k("version")] = num(document.version);
    o[k("date")] = document.date.toString(Qt::ISODate);
    o[k("due")] = document.dueDate.toString(Qt::ISODate);
    o[k("expected")] = document.expected.toString(Qt::ISODate);
    o[k("vendorReference")] = document.vendorReference;
    o[k("title")] = document.title;
    o[k("visit")] = num(document.visit.value());
    o[k("customerNotes")] = document.notesForCustomer;
    o[k("internalNotes")] = document.internalNotes;
    o[k("exempt")] = document.taxExempt;
    o[k("rate")] = num(document.taxRate.value());
    o[k("options")] = document.optionNames.join(u'\n');
    o[k("chosen")] = num(document.chosenOption);
    QJsonArray lines;
    for (const DocumentLine &line : document.lines)
        lines.append(toJson(line));
    o[k("lines")] = lines;
    return QString::fromUtf8(QJsonDocument(o).toJson(QJsonDocument::Compact));
}

std::optional<Document> fromDraft(const QString &text, const Document &base)
{
    const QJsonObject o = parse(text);
    if (!o.contains(k("lines")))
        return std::nullopt;
    Document document = base;
    document.date = QDate::fromString(o.value(k("date")).toString(), Qt::ISODate);
    document.dueDate = QDate::fromString(o.value(k("due")).toString(), Qt::ISODate);
    document.expected = QDate::fromString(o.value(k("expected")).toString(), Qt::ISODate);
    document.vendorReference = o.value(k("vendorReference")).toString();
    document.title = o.value(k("title")).toString();
    if (o.contains(k("visit"))) // a draft of an older program knows of none
        document.visit = VisitId(numAt(o, k("visit")));
    document.notesForCustomer = o.value(k("customerNotes")).toString();
    document.internalNotes = o.value(k("internalNotes")).toString();
    document.taxExempt = o.value(k("exempt")).toBool();
    document.taxRate = TaxRateId(numAt(o, k("rate")));
    document.optionNames = o.value(k("options")).toString().split(u'\n', Qt::SkipEmptyParts);
    document.chosenOption = int(numAt(o, k("chosen")));
    document.lines.clear();
    for (const QJsonValue &line : o.value(k("lines")).toArray())
        document.lines.push_back(lineFrom(line.toObject(), base.lines));
    return document;
}

Version draftVersion(const QString &text)
{
    return numAt(parse(text), k("version"));
}

QString draftKey(const Document &document)
{
    if (document.id)
        return QStringLiteral("document:%1").arg(document.id.value());
    return QStringLiteral("document:new:%1:%2:%3")
        .arg(documentKindName(document.kind))
        .arg(document.appointment.value())
        .arg(document.customer.value());
}

} // namespace truckroll
