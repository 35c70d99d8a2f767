// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/technicianlist.h"
#include "core/base/text.h"
#include "ui/people/technicianlistmodel.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/form.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace truckroll {

TechnicianList::TechnicianList(QWidget *parent)
    : RecordPicker(parent), m_model(new TechnicianListModel(this)),
      m_search(new SearchField(tr("Name, phone, e-mail or skill"), this)), m_view(new QListView(this)),
      m_count(mutedLabel(QString(), this)), m_note(new EmptyNote(m_view))
{
    m_search->setObjectName(QStringLiteral("technicianSearch"));
    m_view->setObjectName(QStringLiteral("technicianList"));
    m_view->setAccessibleName(tr("Technicians, in the order of the board"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TechnicianDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setDropIndicatorShown(true);
    m_view->installEventFilter(this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(m_search);
    all->addWidget(m_view, 1);
    all->addWidget(m_count);
    setMinimumWidth(250);
    connect(m_search, &SearchField::searched, this, [this] {
        filter();
        emit narrowed();
    });
    connect(m_search, &SearchField::leftDownwards, this, [this] { m_view->setFocus(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid() && !m_filling)
                    emit chosen(m_model->at(now.row()).id.value());
            });
    connect(m_model, &TechnicianListModel::dropped, this, [this](int from, int before) {
        std::vector<qint64> keys = m_model->keys();
        const qint64 moved = keys[size_t(from)];
        keys.insert(keys.begin() + before, moved);
        keys.erase(keys.begin() + (from < before ? from : from + 1));
        if (keys != m_model->keys())
            emit orderWanted(keys);
    });
}

void TechnicianList::setTechnicians(std::vector<Technician> technicians)
{
    m_all = std::move(technicians);
    filter();
}

void TechnicianList::setOrderEditable(bool editable)
{
    m_orderEditable = editable;
    filter();
}

void TechnicianList::filter()
{
    const QStringList words = foldForSearch(m_search->text()).split(u' ', Qt::SkipEmptyParts);
    std::vector<Technician> shown;
    for (const Technician &technician : m_all) {
        const QString text =
            foldForSearch(technician.name + u' ' + technician.phone + u' ' + phoneDigits(technician.phone) +
                          u' ' + technician.email + u' ' + technician.skills.join(u' '));
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); }))
            shown.push_back(technician);
    }
    m_model->setDraggable(m_orderEditable && words.isEmpty()); // among some of them an order means nothing
    m_filling = true;
    m_model->setRows(std::move(shown));
    m_filling = false;
    m_count->setText(tr("%n technician(s)", nullptr, m_model->rowCount()));
    m_note->say(m_model->rowCount() == 0 && !words.isEmpty() ? EmptyNote::nothingFits(m_search->text())
                                                             : QString());
}

qint64 TechnicianList::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? m_model->at(index.row()).id.value() : 0;
}

qint64 TechnicianList::first() const
{
    return m_model->rowCount() > 0 ? m_model->at(0).id.value() : 0;
}

void TechnicianList::choose(qint64 key)
{
    const int row = m_model->rowOf(key);
    if (key == 0) {
        m_view->setCurrentIndex({});
        m_view->clearSelection();
    } else if (row >= 0 && key != current()) {
        m_view->setCurrentIndex(m_model->index(row));
    }
}

bool TechnicianList::isListed(qint64 key) const
{
    return m_model->rowOf(key) >= 0;
}

void TechnicianList::listAll()
{
    m_search->clear();
    filter();
}

void TechnicianList::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void TechnicianList::moveCurrent(int by)
{
    const int row = m_model->rowOf(current());
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_model->rowCount() || !m_orderEditable || !m_search->text().isEmpty())
        return;
    std::vector<qint64> keys = m_model->keys();
    std::swap(keys[size_t(row)], keys[size_t(to)]);
    emit orderWanted(keys);
}

bool TechnicianList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return RecordPicker::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::AltModifier || (key->key() != Qt::Key_Up && key->key() != Qt::Key_Down))
        return false;
    moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

} // namespace truckroll
