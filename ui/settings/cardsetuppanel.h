// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/company.h"
#include "ui/settings/cardsetupeditor.h"
#include "ui/widgets/recordpanel.h"

namespace truckroll {

class CardSecretsBox;
class Cashier;

/// How each company takes cards.
class CardSetupPanel : public RecordPanelOf<CardSetup>
{
    Q_OBJECT

public:
    static CardSetupPanel *make(Backend &backend, Cashier *cashier, QWidget *parent);

    void setSetups(const std::vector<CardSetup> &setups, const std::vector<Company> &companies);

protected:
    bool loadKey(qint64 key) override;

private:
    using Names = std::shared_ptr<std::map<qint64, QString>>;
    CardSetupPanel(Backend &backend, Cashier *cashier, RecordPicker *picker, CardSetupEditor *editor,
                   const Words &words, Traits traits, Names names, QWidget *parent);

    Names m_names;
    CardSecretsBox *m_secrets;
};

} // namespace truckroll
