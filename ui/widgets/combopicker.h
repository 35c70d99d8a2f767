// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/recordpicker.h"
#include <vector>

class QComboBox;

namespace truckroll {

/// Chooses in a box: for the few records of which there is mostly one.
class ComboPicker : public RecordPicker
{
    Q_OBJECT

public:
    ComboPicker(const QString &label, const QString &hint, QWidget *parent = nullptr);

    void setRows(const std::vector<std::pair<qint64, QString>> &rows);
    qint64 current() const override;
    qint64 first() const override;
    void choose(qint64 key) override;
    void focusSearch() override;

private:
    QComboBox *m_box;
};

/// For a record that is always there.
class OnlyPicker : public RecordPicker
{
    Q_OBJECT

public:
    explicit OnlyPicker(qint64 key, QWidget *parent = nullptr) : RecordPicker(parent), m_key(key) {}
    qint64 current() const override { return m_key; }
    qint64 first() const override { return m_key; }
    void choose(qint64) override {}
    void focusSearch() override {}

private:
    qint64 m_key;
};

} // namespace truckroll
