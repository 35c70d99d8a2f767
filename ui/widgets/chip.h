// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/meaning.h"
#include <QWidget>

class QPainter;

namespace truckroll {

/// A state in a rounded box. The same painting serves tables and the board.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);
    explicit Chip(const Meaning &meaning, QWidget *parent = nullptr);

    /// The state's own word.
    void setMeaning(const Meaning &meaning);
    /// Another text in the colours of `meaning`.
    void set(const QString &text, const Meaning &meaning);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QSize sizeFor(const QString &text, const QFont &font, bool withIcon);
    /// Draws at the left of `rect`, centred in height; too long text is elided. Gives the width used.
    static int paint(QPainter *painter, const QRect &rect, const QString &text, const QString &icon,
                     const Hue &hue, const QFont &font, qreal devicePixelRatio);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Meaning m_meaning = Tone::Neutral;
};

/// A count in a small bubble ("3").
void paintBadge(QPainter *painter, const QPoint &topRight, int count, const Hue &hue, const QFont &font);

} // namespace truckroll
