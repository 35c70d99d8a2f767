// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linklabel.h"
#include <QEvent>

namespace truckroll {

LinkLabel::LinkLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
}

QString LinkLabel::linkTo(const QString &scheme, const QString &address, const QString &shown)
{
    return QStringLiteral("<a href=\"%1:%2\">%3</a>")
        .arg(scheme, address.toHtmlEscaped(), shown.toHtmlEscaped());
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const QString shown = text(); // the colour of a link is taken from the palette when the text is set
    clear();
    setText(shown);
}

} // namespace truckroll
