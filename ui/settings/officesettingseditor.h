// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/settings.h"
#include "ui/widgets/recordeditor.h"
#include <map>

namespace truckroll {

using OfficeSettingValues = std::map<QString, QString>;

/// All office settings, made from their table: a new setting appears here by itself. What was changed is
/// stored as one step of undo.
class OfficeSettingsEditor : public RecordEditorOf<OfficeSettingValues>
{
    Q_OBJECT

public:
    explicit OfficeSettingsEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return -1; } ///< always there

protected:
    void show(const OfficeSettingValues &values) override;
    OfficeSettingValues typed() const override;
    void store(const OfficeSettingValues &values, Stored done) override;
    void check() override;

private:
    QWidget *makeField(const SettingDefinition &definition);
    QString valueOf(const SettingDefinition &definition) const;

    std::map<QString, QWidget *> m_fields;
};

} // namespace truckroll
