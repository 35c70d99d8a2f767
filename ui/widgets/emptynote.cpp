// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptynote.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QEvent>

namespace truckroll {

EmptyNote::EmptyNote(QAbstractItemView *view) : QLabel(view->viewport()), m_room(view->viewport())
{
    setObjectName(QStringLiteral("emptyNote"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_room->installEventFilter(this);
    hide();
}

QString EmptyNote::nothingFits(const QString &search)
{
    return tr("Nothing found for “%1”. Escape in the search line shows all again.").arg(search.trimmed());
}

void EmptyNote::say(const QString &sentence)
{
    setText(sentence);
    setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        place();
}

void EmptyNote::place()
{
    setGeometry(m_room->rect().adjusted(space::l, space::xl, -space::l, 0));
}

bool EmptyNote::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_room && event->type() == QEvent::Resize && !isHidden())
        place();
    return QLabel::eventFilter(watched, event);
}

} // namespace truckroll
