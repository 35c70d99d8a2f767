// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/itemimportdialog.h"
#include "core/backend/backend.h"
#include "core/domain/commands.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/columntitles.h"
#include "ui/widgets/fieldtable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

using Fate = ImportedItem::Fate;

enum Column { LineColumn, FateColumn, NameColumn, WhatColumn, ColumnCount };
constexpr qint64 mostBytes = 64 << 20; ///< more is no price book

QString fateText(Fate fate)
{
    switch (fate) {
    case Fate::Added:
        return ItemImportDialog::tr("Added");
    case Fate::Changed:
        return ItemImportDialog::tr("Changed");
    case Fate::Same:
        return ItemImportDialog::tr("Same as before");
    case Fate::Refused:
        return ItemImportDialog::tr("Left out");
    }
    return {};
}

QTableWidgetItem *cell(const QString &text, bool number = false)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setToolTip(text);
    return item;
}

int countOf(const std::vector<ImportedItem> &plan, Fate fate)
{
    return int(std::count_if(plan.begin(), plan.end(),
                             [fate](const ImportedItem &row) { return row.fate == fate; }));
}

} // namespace

ItemImportDialog::ItemImportDialog(Backend &backend, const QString &fileName,
                                   const std::vector<ImportedItem> &plan, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_plan(plan), m_banner(new Banner(this)),
      m_rows(new FieldTable(0, ColumnCount, this)),
      m_same(new QCheckBox(tr("Show those that &stay as they are"), this)),
      m_sum(plainLabel(QString(), this)), m_import(primaryButton(tr("Import"), QString(), this))
{
    setObjectName(QStringLiteral("itemImportDialog"));
    setWindowTitle(tr("Import entries"));
    build(fileName);
    const int added = countOf(plan, Fate::Added);
    const int changed = countOf(plan, Fate::Changed);
    m_sum->setText(tr("%1 added, %2 changed, %3 the same, %4 left out")
                       .arg(QLocale().toString(added), QLocale().toString(changed),
                            QLocale().toString(countOf(plan, Fate::Same)),
                            QLocale().toString(countOf(plan, Fate::Refused))));
    m_import->setEnabled(added + changed > 0);
    m_import->setToolTip(added + changed > 0 ? tr("One step, which undo takes back whole.")
                                             : tr("No row of the file adds or changes anything."));
    connect(m_same, &QCheckBox::toggled, this, &ItemImportDialog::fill);
    connect(m_import, &QPushButton::clicked, this, &ItemImportDialog::importAll);
    fill(false);
    m_rows->setFocus();
}

void ItemImportDialog::build(const QString &fileName)
{
    m_rows->setObjectName(QStringLiteral("importRows"));
    m_rows->setAccessibleName(tr("What becomes of each row"));
    titleColumns(*m_rows, {tr("Line"), tr("Becomes"), tr("Entry"), tr("What changes, or why not")});
    m_rows->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_rows->setColumnWidth(LineColumn, 56);
    m_rows->setColumnWidth(FateColumn, 120);
    m_rows->setColumnWidth(NameColumn, 240);
    m_rows->verticalHeader()->hide();
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_same->setObjectName(QStringLiteral("showSame"));
    m_same->setToolTip(tr("Lists the rows that say what the price book says already, too."));
    m_sum->setObjectName(QStringLiteral("importSum"));
    m_import->setObjectName(QStringLiteral("importItems"));
    m_import->setDefault(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    QLabel *intro =
        mutedLabel(tr("What the rows of %1 become. A row is about the entry with its number, else the "
                      "one with its name; empty cells leave what there is.")
                       .arg(fileName),
                   this);
    intro->setWordWrap(true);
    all->addWidget(intro);
    all->addWidget(m_rows, 1);
    all->addWidget(m_same);
    auto *foot = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is imported (Escape)."), this);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(m_sum, 1);
    foot->addWidget(leave);
    foot->addWidget(m_import);
    all->addLayout(foot);
    resize(860, 560);
}

/// What needs a look comes first: rows that are left out.
void ItemImportDialog::fill(bool alsoSame)
{
    std::vector<const ImportedItem *> shown;
    for (const Fate fate : {Fate::Refused, Fate::Changed, Fate::Added, Fate::Same}) {
        for (const ImportedItem &row : m_plan) {
            if (row.fate == fate && (fate != Fate::Same || alsoSame))
                shown.push_back(&row);
        }
    }
    m_rows->setRowCount(int(shown.size()));
    for (size_t i = 0; i < shown.size(); ++i) {
        const ImportedItem &row = *shown[i];
        const int at = int(i);
        m_rows->setItem(at, LineColumn, cell(QLocale().toString(row.line), true));
        m_rows->setItem(at, FateColumn, cell(fateText(row.fate)));
        m_rows->setItem(at, NameColumn, cell(row.item.name));
        m_rows->setItem(at, WhatColumn, cell(row.what));
    }
}

void ItemImportDialog::importAll()
{
    std::vector<SaveItem> commands;
    for (const Item &item : itemsToSave(m_plan))
        commands.push_back(SaveItem{item});
    m_banner->clear();
    m_import->setEnabled(false);
    m_backend.actAll(this, commands,
                     std::function<void(Result<std::vector<Item>>)>([this](Result<std::vector<Item>> done) {
                         m_import->setEnabled(true);
                         if (!done)
                             return m_banner->showError(done.error());
                         emit imported(int(done->size()));
                         accept();
                     }));
}

Result<std::vector<ImportedItem>> readItemFile(const QString &path, const std::vector<Item> &items,
                                               const std::vector<Vendor> &vendors)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StorageFailed,
                       ItemImportDialog::tr("%1 cannot be read: %2. Nothing was imported.")
                           .arg(QDir::toNativeSeparators(path), file.errorString()));
    if (file.size() > mostBytes)
        return ruleBroken(ItemImportDialog::tr("%1 is too large for a price book. Nothing was imported.")
                              .arg(QDir::toNativeSeparators(path)));
    TRY(const auto rows, readCsv(csvText(file.readAll())));
    return planItemImport(rows, items, vendors, QLocale());
}

void importItems(QWidget *parent, Backend &backend, const std::vector<Item> &items,
                 const std::vector<Vendor> &vendors, std::function<void(const Error &)> failed,
                 std::function<void(int)> imported)
{
    auto *chooser = new QFileDialog(parent, ItemImportDialog::tr("Choose the file with the entries"),
                                    QDir::homePath(), ItemImportDialog::tr("CSV files (*.csv *.txt)"));
    chooser->setObjectName(QStringLiteral("itemFile"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(chooser, &QFileDialog::fileSelected, parent, [=, &backend](const QString &path) {
        const auto plan = readItemFile(path, items, vendors);
        if (!plan)
            return failed(plan.error());
        auto *dialog = new ItemImportDialog(backend, QFileInfo(path).fileName(), *plan, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &ItemImportDialog::imported, parent, imported);
        dialog->open();
    });
    chooser->open();
}

} // namespace truckroll
