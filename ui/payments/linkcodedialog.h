// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/qrcode.h"
#include <QDialog>

class QUrl;

namespace truckroll {

/// A link as a QR code, drawn as large as the window.
class CodeView : public QWidget
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr) : QWidget(parent) {}
    void setCode(const QrCode &code);
    QSize sizeHint() const override { return {280, 280}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrCode m_code;
};

/// Holds the code to the customer's telephone.
class LinkCodeDialog : public QDialog
{
    Q_OBJECT

public:
    LinkCodeDialog(const QString &invoice, const QString &amount, const QUrl &link, QWidget *parent);
};

} // namespace truckroll
