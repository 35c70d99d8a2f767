// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cardsetup.h"
#include "ui/widgets/recordeditor.h"

class QComboBox;
class QLineEdit;

namespace truckroll {

/// Where a company's cards go: site, merchant, payment page, test or real. Passwords are not among it.
class CardSetupEditor : public RecordEditorOf<CardSetup>
{
    Q_OBJECT

public:
    explicit CardSetupEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().company.value(); }

protected:
    void show(const CardSetup &setup) override;
    CardSetup typed() const override;
    void store(const CardSetup &setup, Stored done) override;
    void check() override;
    void adapt() override;

private:
    QLineEdit *m_site;
    QLineEdit *m_merchant;
    QLineEdit *m_page;
    QComboBox *m_system;
    QComboBox *m_hour;
};

} // namespace truckroll
