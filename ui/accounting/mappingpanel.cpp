// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/mappingpanel.h"

#include "core/backend/backend.h"
#include "ui/documents/documentcontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace truckroll {

namespace {
constexpr int widest = 860; // px: a wider window leaves room beside the choices

/// What holds when nothing is chosen.
QString noChoiceText(const BooksMappingKey &key)
{
    if (key.required)
        return MappingPanel::tr("Not chosen yet");
    if (key.key == u"discount")
        return MappingPanel::tr("None: the one that QuickBooks takes by itself");
    if (key.key.startsWith(u"deposit."))
        return MappingPanel::tr("None: Undeposited Funds");
    return MappingPanel::tr("None");
}

/// Those of one list together, in the order in which the lists come first.
std::vector<BooksMapping::Row> bySection(std::vector<BooksMapping::Row> rows)
{
    std::map<BooksList, size_t> first;
    for (size_t i = 0; i < rows.size(); ++i)
        first.emplace(rows[i].key.list, i);
    std::stable_sort(rows.begin(), rows.end(), [&](const BooksMapping::Row &a, const BooksMapping::Row &b) {
        return first.at(a.key.list) < first.at(b.key.list);
    });
    return rows;
}

} // namespace

MappingPanel::MappingPanel(Backend &backend, Banner &banner, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(banner), m_age(mutedLabel(QString(), this)),
      m_refresh(plainButton(tr("Read the lists again"), QStringLiteral("refresh"), QString(), this)),
      m_scroll(new QScrollArea(this)), m_area(new QWidget(this)), m_areaLayout(new QVBoxLayout(m_area))
{
    setObjectName(QStringLiteral("booksMapping"));
    m_refresh->setObjectName(QStringLiteral("booksReadLists"));
    connect(m_refresh, &QPushButton::clicked, this, &MappingPanel::listsRequested);
    auto *head = new QHBoxLayout;
    head->addWidget(m_age, 1);
    head->addWidget(m_refresh);
    auto *scroll = m_scroll;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_area);
    m_areaLayout->setContentsMargins(0, 0, space::s, 0);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->setSpacing(space::m);
    all->addLayout(head);
    all->addWidget(scroll, 1);
    setHeld(QString());
}

void MappingPanel::read()
{
    m_backend.ask(this, BooksMapping{},
                  std::function<void(Result<BooksMapping::Reply>)>([this](Result<BooksMapping::Reply> reply) {
                      if (!reply)
                          return m_banner.showErrorAgain(reply.error(), [this] { read(); });
                      show(*reply);
                  }));
}

void MappingPanel::show(const BooksMapping::Reply &reply)
{
    m_age->setText(
        reply.listsAt
            ? tr("Lists of QuickBooks as of %1. A required choice that is missing holds back what needs it.")
                  .arg(officeTime(reply.listsAt, m_backend.zone()))
            : tr("The lists of QuickBooks were not read yet. Connect, then read them."));
    std::vector<QString> keys;
    for (const BooksMapping::Row &row : reply.rows)
        keys.push_back(row.key.key);
    const bool same =
        keys.size() == m_fields.size() &&
        std::all_of(keys.begin(), keys.end(), [&](const QString &key) { return m_fields.count(key); });
    if (!same) { // another office, a new tax rate or term
        delete m_form;
        m_fields.clear();
        m_form = new Form(m_area);
        m_form->setMaximumWidth(widest);
        QWidget *before = m_refresh; // Tab goes on from there: the fields are younger than the page's buttons
        std::optional<BooksList> section;
        for (const BooksMapping::Row &row : bySection(reply.rows)) {
            if (section != row.key.list)
                m_form->addSection(booksListText(row.key.list));
            section = row.key.list;
            auto *box = new QComboBox(m_form);
            box->setObjectName(QStringLiteral("mapping.") + row.key.key);
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->setMinimumContentsLength(28);
            box->setFocusPolicy(Qt::StrongFocus);
            box->installEventFilter(this);
            m_form->addRow(row.key.required ? tr("%1 (required)").arg(row.key.title) : row.key.title, box);
            m_fields[row.key.key] = box;
            setTabOrder(before, box);
            before = box;
            connect(box, &QComboBox::activated, this, [this, key = row.key.key, box] { choose(key, box); });
        }
        m_areaLayout->addWidget(m_form);
        m_areaLayout->addStretch();
    }
    for (const BooksMapping::Row &row : reply.rows)
        fill(m_fields.at(row.key.key), row);
    setHeld(m_held);
    if (std::exchange(m_wantsFocus, false) && window()->focusWidget() == m_refresh)
        focusFirst();
}

void MappingPanel::fill(QComboBox *box, const BooksMapping::Row &row)
{
    m_filling = true;
    box->clear();
    box->addItem(noChoiceText(row.key), QString());
    bool found = row.choice.remoteId.isEmpty();
    for (const BooksListEntry &entry : row.choices) {
        const bool tells = entry.list == BooksList::Account && !entry.name.startsWith(entry.type);
        box->addItem(tells ? QStringLiteral("%1 (%2)").arg(entry.name, entry.type) : entry.name,
                     entry.remoteId);
        found = found || entry.remoteId == row.choice.remoteId;
    }
    if (!found)
        box->addItem(tr("%1 (not in use there any more)").arg(row.choice.name), row.choice.remoteId);
    box->setCurrentIndex(std::max(0, box->findData(row.choice.remoteId)));
    m_form->setProblem(box, row.key.required && row.choice.remoteId.isEmpty()
                                ? tr("Invoices wait for this choice.")
                            : found ? QString()
                                    : tr("QuickBooks does not use it any more. Choose another one."));
    m_filling = false;
}

void MappingPanel::choose(const QString &key, QComboBox *box)
{
    if (m_filling)
        return;
    SaveBooksChoice command;
    command.choice = {key, box->currentData().toString(),
                      box->currentIndex() > 0 ? box->currentText() : QString()};
    m_banner.clear();
    m_backend.act(this, command, std::function<void(Result<Nothing>)>([this](const Result<Nothing> &stored) {
                      if (!stored)
                          m_banner.showError(stored.error());
                      read(); // as it is stored, also when it was refused
                  }));
}

void MappingPanel::setHeld(const QString &why)
{
    m_held = why;
    const QString role =
        m_backend.may(Action::UseAccounting) ? QString() : m_backend.whyNot(Action::UseAccounting);
    for (const auto &[key, box] : m_fields) {
        box->setEnabled(role.isEmpty());
        box->setToolTip(role);
    }
    const QString whyNot = role.isEmpty() ? why : role;
    m_refresh->setEnabled(whyNot.isEmpty());
    m_refresh->setToolTip(whyNot.isEmpty()
                              ? tr("Asks QuickBooks for its accounts, terms, methods, items and customers.")
                              : whyNot);
}

QComboBox *MappingPanel::field(const QString &key) const
{
    const auto found = m_fields.find(key);
    return found == m_fields.end() ? nullptr : found->second;
}

void MappingPanel::focusFirst()
{
    if (QWidget *first = m_form ? m_form->findChild<QComboBox *>() : nullptr) {
        first->setFocus();
        m_scroll->ensureWidgetVisible(first);
    } else
        m_refresh->setFocus();
    m_wantsFocus = !m_form;
}

bool MappingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore(); // goes on to the page
    return true;
}

} // namespace truckroll
