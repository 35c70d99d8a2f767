// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/itemimport.h"
#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace truckroll {

class Backend;
class Banner;

/// Entries of the price book from a file of a spreadsheet: what becomes of each row stands there before
/// anything is stored; all of it is one step of undo.
class ItemImportDialog : public QDialog
{
    Q_OBJECT

public:
    ItemImportDialog(Backend &backend, const QString &fileName, const std::vector<ImportedItem> &plan,
                     QWidget *parent);

signals:
    void imported(int entries);

private:
    void build(const QString &fileName);
    void fill(bool alsoSame);
    void importAll();

    Backend &m_backend;
    std::vector<ImportedItem> m_plan;
    Banner *m_banner;
    QTableWidget *m_rows;
    QCheckBox *m_same;
    QLabel *m_sum;
    QPushButton *m_import;
};

/// Asks for the file, reads it, and opens the dialog; `failed` says what is wrong with the file as a whole.
void importItems(QWidget *parent, Backend &backend, const std::vector<Item> &items,
                 const std::vector<Vendor> &vendors, std::function<void(const Error &)> failed,
                 std::function<void(int)> imported);
/// What the file plans; an error says why it cannot be read.
Result<std::vector<ImportedItem>> readItemFile(const QString &path, const std::vector<Item> &items,
                                               const std::vector<Vendor> &vendors);

} // namespace truckroll
