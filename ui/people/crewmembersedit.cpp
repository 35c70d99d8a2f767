// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/crewmembersedit.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int avatar = 24;
constexpr int rowsShown = 6;

QIcon avatarIcon(const Technician &technician, const QWidget *widget)
{
    const qreal ratio = widget->devicePixelRatioF();
    QPixmap pixmap(QSize(avatar, avatar) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintAvatar(&painter, QRect(0, 0, avatar, avatar), technician.initials(), technician.color, widget);
    return QIcon(pixmap);
}

QToolButton *smallButton(const char *name, const char *icon, const QString &hint, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icons::get(QString::fromLatin1(icon)));
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    return button;
}

} // namespace

CrewMembersEdit::CrewMembersEdit(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_choice(new QComboBox(this)),
      m_up(smallButton("memberUp", "arrow-up", tr("Moves the member up (Alt+Up); the first one leads."),
                       this)),
      m_down(smallButton("memberDown", "arrow-down", tr("Moves the member down (Alt+Down)."), this)),
      m_remove(smallButton("memberRemove", "trash", tr("Takes the member out of the crew (Delete)."), this))
{
    m_list->setObjectName(QStringLiteral("memberList"));
    m_list->setAccessibleName(tr("Members, the leader first"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setIconSize({avatar, avatar});
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(rowsShown * 34 + 2 * m_list->frameWidth());
    m_list->installEventFilter(this);
    m_choice->setObjectName(QStringLiteral("memberChoice"));
    m_choice->setToolTip(tr("Puts a technician into the crew."));
    m_choice->setAccessibleName(tr("Add a member"));
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::xs);
    tools->addWidget(m_choice, 1);
    for (QToolButton *button : {m_up, m_down, m_remove})
        tools->addWidget(button);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::xs);
    all->addWidget(m_list);
    all->addLayout(tools);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::activated, this,
            [this](int index) { add(TechnicianId(m_choice->itemData(index).toLongLong())); });
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &CrewMembersEdit::remove);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &CrewMembersEdit::readOrder);
    showMembers();
}

const Technician *CrewMembersEdit::find(TechnicianId id) const
{
    for (const Technician &technician : m_technicians)
        if (technician.id == id)
            return &technician;
    return nullptr;
}

void CrewMembersEdit::setTechnicians(const std::vector<Technician> &technicians)
{
    m_technicians = technicians;
    showMembers();
}

void CrewMembersEdit::setMembers(const std::vector<TechnicianId> &members)
{
    m_members = members;
    showMembers();
    emit edited();
}

void CrewMembersEdit::showMembers()
{
    m_filling = true;
    const int row = m_list->currentRow();
    m_list->clear();
    for (size_t i = 0; i < m_members.size(); ++i) {
        const Technician *technician = find(m_members[i]);
        const QString name = technician ? technician->name : QString();
        auto *item = new QListWidgetItem(i == 0 ? tr("%1 (leads)").arg(name) : name, m_list);
        item->setData(idRole, m_members[i].value());
        item->setSizeHint({160, 34});
        if (technician)
            item->setIcon(avatarIcon(*technician, this));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_filling = false;
    fillChoice();
    for (QToolButton *button : {m_up, m_down, m_remove})
        button->setEnabled(!m_members.empty());
}

void CrewMembersEdit::fillChoice()
{
    m_choice->clear();
    m_choice->addItem(tr("Add a technician\u2026"), qint64(0));
    for (const Technician &technician : m_technicians)
        if (technician.active &&
            std::find(m_members.begin(), m_members.end(), technician.id) == m_members.end())
            m_choice->addItem(technician.name, technician.id.value());
    m_choice->setEnabled(m_choice->count() > 1);
}

void CrewMembersEdit::setAndTell(std::vector<TechnicianId> members, int row)
{
    m_members = std::move(members);
    showMembers();
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    emit edited();
}

void CrewMembersEdit::add(TechnicianId technician)
{
    if (technician.isNone())
        return;
    std::vector<TechnicianId> members = m_members;
    members.push_back(technician);
    setAndTell(std::move(members), int(members.size()));
}

void CrewMembersEdit::move(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= int(m_members.size()))
        return;
    std::vector<TechnicianId> members = m_members;
    std::swap(members[size_t(row)], members[size_t(to)]);
    setAndTell(std::move(members), to);
}

void CrewMembersEdit::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    std::vector<TechnicianId> members = m_members;
    members.erase(members.begin() + row);
    setAndTell(std::move(members), row);
}

void CrewMembersEdit::readOrder()
{
    if (m_filling)
        return;
    std::vector<TechnicianId> members;
    for (int row = 0; row < m_list->count(); ++row)
        members.emplace_back(m_list->item(row)->data(idRole).toLongLong());
    // The list is in the middle of its move; it is shown anew after it.
    QMetaObject::invokeMethod(
        this, [this, members] { setAndTell(members, m_list->currentRow()); }, Qt::QueuedConnection);
}

bool CrewMembersEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        move(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return false;
}

QString CrewMembersEdit::text() const
{
    QStringList ids;
    for (const TechnicianId id : m_members)
        ids << QString::number(id.value());
    return ids.join(u' ');
}

void CrewMembersEdit::setText(const QString &text)
{
    std::vector<TechnicianId> members;
    for (const QString &id : text.split(u' ', Qt::SkipEmptyParts))
        members.emplace_back(id.toLongLong());
    setMembers(members);
}

} // namespace truckroll
