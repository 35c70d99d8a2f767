// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include <QDialog>

class QCheckBox;
class QPushButton;

namespace truckroll {

class Backend;
class Banner;

/// Before an invoice is made of a pro forma, which once issued has no way back: issued at once, or a draft.
class BillProFormaDialog : public QDialog
{
    Q_OBJECT

public:
    BillProFormaDialog(Backend &backend, const Document &proForma, const QString &currency,
                       QWidget *parent = nullptr);

    /// Not while it is being made: what came of it would be told to nobody.
    void reject() override;

signals:
    /// `before`: it was in these already, and nothing was made.
    void made(const truckroll::Document &invoice, const QStringList &before);

private:
    void nameButton();
    void bill();

    Backend &m_backend;
    DocumentId m_proForma;
    Banner *m_banner;
    QCheckBox *m_keepDraft;
    QPushButton *m_bill;
    bool m_underway = false;
};

} // namespace truckroll
