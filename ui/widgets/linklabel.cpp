// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linklabel.h"
#include <QFocusEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>

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

std::vector<int> LinkLabel::links() const
{
    QTextDocument document;
    document.setHtml(text());
    std::vector<int> starts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString before;
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QString address = at.fragment().charFormat().anchorHref();
            if (!address.isEmpty() && address != before)
                starts.push_back(at.fragment().position());
            before = address;
        }
    }
    return starts;
}

/// Qt knows the way forwards from the beginning; its way back ends at the first link and does not leave it.
void LinkLabel::goToLink(int index)
{
    setSelection(0, 0);
    for (int step = 0; step <= index; ++step)
        QLabel::focusNextPrevChild(true);
}

void LinkLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    const bool back = event->reason() == Qt::BacktabFocusReason;
    if (!back && event->reason() != Qt::TabFocusReason)
        return;
    if (const auto count = int(links().size()); count > 0)
        goToLink(back ? count - 1 : 0);
    else
        QFrame::focusNextPrevChild(!back);
}

bool LinkLabel::focusNextPrevChild(bool next)
{
    const std::vector<int> starts = links();
    const auto at = std::find(starts.begin(), starts.end(), hasSelectedText() ? selectionStart() : -1);
    const auto index = int(at - starts.begin());
    const bool isLast = next ? index + 1 >= int(starts.size()) : index == 0;
    if (at == starts.end() || isLast) {
        setSelection(0, 0);
        return QFrame::focusNextPrevChild(next);
    }
    goToLink(next ? index + 1 : index - 1);
    return true;
}

} // namespace truckroll
