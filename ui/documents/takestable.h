// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include "ui/widgets/fieldtable.h"

class QDialog;

namespace truckroll {

/// What is left of a document's lines, to be taken whole, in part or not at all.
class TakesTable : public FieldTable
{
    Q_OBJECT

public:
    TakesTable(const DocumentDetails::Reply &details, QWidget *parent);

    bool isAll() const;
    /// What is chosen; empty when it is all that is left.
    std::vector<LineTake> takes() const;
    /// The same, named one by one also when it is all.
    std::vector<LineTake> named() const;
    /// A sentence about what cannot be taken so; empty when all can.
    QString problem() const;
    bool isEmpty() const { return m_left.empty(); }
    /// Shows or hides them in the window, which gets the height of what it shows.
    void showIn(QDialog &window, bool shown, int heightWithLines);

signals:
    void chosen();

private:
    void fillLine(int row, const Document &document, const LineTake &left);
    bool isTaken(int row) const;
    /// None for a quantity that is no number, above what is left, or below zero.
    std::optional<Quantity> quantityAt(int row) const;

    std::vector<LineTake> m_left;
    bool m_filling = true;
};

} // namespace truckroll
