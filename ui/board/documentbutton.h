// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queries.h"
#include <QAbstractButton>

namespace truckroll {

/// "WO-1042  In progress  $298.26": one document of a folder in a line that opens it.
class DocumentButton : public QAbstractButton
{
    Q_OBJECT

public:
    DocumentButton(const CardDocument &document, const QString &currency, QWidget *parent = nullptr);

    const QString &number() const { return m_document.number; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }
    /// Draws the line alone, for cards that only show.
    static void paintLine(QPainter *painter, const QRect &line, const CardDocument &document,
                          const QString &money, const QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CardDocument m_document;
    QString m_money;
};

/// What is told of the amount: the balance of an open invoice, otherwise the total.
QString documentMoney(const CardDocument &document, const QString &currency);
/// "WO-1042, in progress, $298.26": for screen readers and plain text.
QString documentInWords(const CardDocument &document, const QString &currency);

} // namespace truckroll
