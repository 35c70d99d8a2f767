// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/itemimport.h"

#include "core/domain/itemimportcells.h"
#include <QCoreApplication>
#include <QHash>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ItemImport)
};
using Fate = ImportedItem::Fate;

/// Names and numbers are compared as when they are saved.
QString folded(const QString &word)
{
    return word.toCaseFolded();
}

class Planner
{
public:
    Planner(const std::vector<Item> &items, const ImportGround &ground) : m_ground(ground)
    {
        for (const Item &item : items) {
            m_named.insert(folded(item.name), &item);
            if (!item.number.isEmpty())
                m_numbered.insert(folded(item.number), &item);
        }
    }

    ImportedItem plan(const ImportCells &cells, int line)
    {
        ImportedItem row;
        row.line = line;
        const Item *before = itemOf(cells);
        row.item = before ? *before : Item();
        QString why = fillItem(row.item, cells, before, m_ground);
        if (why.isEmpty())
            why = whyNotSaved(row.item, before);
        if (why.isEmpty())
            why = whyNotTwice(row.item, line);
        if (!why.isEmpty()) {
            row.what = why;
            return row;
        }
        if (before)
            row.what = itemChanges(*before, row.item, m_ground).join(QStringLiteral("; "));
        row.fate = !before ? Fate::Added : row.item == *before ? Fate::Same : Fate::Changed;
        return row;
    }

private:
    const Item *itemOf(const ImportCells &cells) const
    {
        const Item *numbered = m_numbered.value(folded(cells.text(ImportColumn::Number)));
        return numbered ? numbered : m_named.value(folded(cells.text(ImportColumn::Name)));
    }

    /// The same rules as when the item is saved, so that the preview does not promise too much.
    QString whyNotSaved(const Item &item, const Item *before) const
    {
        const Item *named = m_named.value(folded(item.name));
        if (named && named->id != item.id)
            return Texts::tr("The name %1 belongs to another entry.").arg(item.name);
        const Item *numbered = m_numbered.value(folded(item.number));
        if (numbered && numbered->id != item.id)
            return Texts::tr("The number %1 belongs to another entry.").arg(item.number);
        if (!before && item.type == ItemType::Bundle)
            return Texts::tr("The parts of a bundle do not stand in a list. Put it together in the catalog.");
        if (before && before->type != item.type &&
            (before->type == ItemType::Inventory || before->type == ItemType::Bundle ||
             before->type == ItemType::Discount || item.type == ItemType::Bundle ||
             item.type == ItemType::Discount))
            return Texts::tr("It is of the type %1 here. Change that in the catalog first.")
                .arg(itemTypeText(before->type));
        return {};
    }

    QString whyNotTwice(const Item &item, int line)
    {
        const QString name = folded(item.name);
        const QString number = folded(item.number);
        for (const int other : {m_ids.value(item.id.value()), m_names.value(name), m_numbers.value(number)})
            if (other > 0)
                return Texts::tr("It is the same entry as in line %1.").arg(other);
        m_names.insert(name, line);
        if (item.id)
            m_ids.insert(item.id.value(), line);
        if (!number.isEmpty())
            m_numbers.insert(number, line);
        return {};
    }

    const ImportGround &m_ground;
    QHash<QString, const Item *> m_named;
    QHash<QString, const Item *> m_numbered;
    // In which line of the file each was.
    QHash<qint64, int> m_ids;
    QHash<QString, int> m_names;
    QHash<QString, int> m_numbers;
};

} // namespace

std::vector<Item> itemsToSave(const std::vector<ImportedItem> &rows)
{
    std::vector<Item> made;
    for (const ImportedItem &row : rows)
        if (row.fate == Fate::Added || row.fate == Fate::Changed)
            made.push_back(row.item);
    return made;
}

Result<std::vector<ImportedItem>> planItemImport(const std::vector<CsvRow> &rows,
                                                 const std::vector<Item> &items,
                                                 const std::vector<Vendor> &vendors, const QLocale &locale)
{
    if (rows.empty())
        return ruleBroken(Texts::tr("The file is empty. Nothing was taken from it."));
    const ImportHead head = readHead(rows.front().cells);
    if (!head.contains(ImportColumn::Name) && !head.contains(ImportColumn::Number))
        return ruleBroken(Texts::tr("The first row of the file has to name the columns: Name or Number, and "
                                    "what else is known, such as Type, Price, Cost, Tax, Group, Vendor or "
                                    "Description. Nothing was taken from it."));
    const ImportGround ground{vendors, locale};
    Planner planner(items, ground);
    std::vector<ImportedItem> made;
    for (size_t i = 1; i < rows.size(); ++i)
        made.push_back(planner.plan(ImportCells(head, rows[i].cells), rows[i].line));
    return made;
}

} // namespace truckroll
