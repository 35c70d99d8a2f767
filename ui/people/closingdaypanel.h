// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/closingday.h"
#include "ui/widgets/recordpanel.h"

class QAction;
class QCheckBox;
class QLineEdit;

namespace truckroll {

class DayEdit;

/// Name and days of one closing of the office.
class ClosingDayEditor : public RecordEditorOf<ClosingDay>
{
    Q_OBJECT

public:
    explicit ClosingDayEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().id.value(); }
    /// Takes the stored one away, and what was typed with it; Undo brings it back. When it fails, both stay.
    void remove(std::function<void()> removed);
    /// A date field always holds a date: that of today.
    ClosingDay fresh() const;

protected:
    void show(const ClosingDay &day) override;
    ClosingDay typed() const override;
    void store(const ClosingDay &day, Stored done) override;
    void check() override;

private:
    QLineEdit *m_name;
    DayEdit *m_first;
    DayEdit *m_last;
    QCheckBox *m_yearly;
};

/// The days on which the office is closed and nobody works.
class ClosingDayPanel : public RecordPanelOf<ClosingDay>
{
    Q_OBJECT

public:
    static ClosingDayPanel *make(Backend &backend, QWidget *parent);

private:
    ClosingDayPanel(RecordPicker *picker, ClosingDayEditor *editor, const Words &words, Traits traits,
                    QWidget *parent);
    void showRemove();

    ClosingDayEditor *m_days;
    QAction *m_remove;
};

} // namespace truckroll
