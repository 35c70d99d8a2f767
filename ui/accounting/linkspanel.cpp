// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/linkspanel.h"

#include "core/backend/backend.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/form.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QTableView>
#include <QVBoxLayout>
#include <limits>

namespace truckroll {

namespace {

using Kind = TableColumn::Kind;

BookEntity entityOf(BooksList list)
{
    return list == BooksList::Item     ? BookEntity::Item
           : list == BooksList::Vendor ? BookEntity::Vendor
                                       : BookEntity::Customer;
}

QString standing(const BooksLinks::Row &row)
{
    if (!row.record)
        return LinksPanel::tr("Only in QuickBooks");
    if (row.link)
        return LinksPanel::tr("Linked");
    return row.likely.empty() ? LinksPanel::tr("Only here") : LinksPanel::tr("Looks alike");
}

Tone toneOf(const BooksLinks::Row &row)
{
    return row.link ? Tone::Success : row.record && !row.likely.empty() ? Tone::Warning : Tone::Neutral;
}

QString nameThere(const BooksLinks::Row &row)
{
    if (row.there)
        return row.there->name;
    if (row.link)
        return row.link->name;
    return row.record && !row.likely.empty()
               ? LinksPanel::tr("%1?", "what looks like it").arg(row.likely.front().name)
               : QString();
}

/// "Kline Bakery, kline@example.com, 217 555 0101": enough to tell two of one name apart.
QString described(const BooksListEntry &entry)
{
    QStringList parts{entry.name, entry.detail, entry.phone, entry.address.oneLine()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

std::vector<ColumnOf<LinksPanel::Keyed>> LinksPanel::columns()
{
    const auto column = [](const char *id, const QString &title, Kind kind, int width,
                           std::function<QString(const Keyed &)> text) {
        ColumnOf<Keyed> made;
        made.id = QString::fromLatin1(id);
        made.title = title;
        made.kind = kind;
        made.width = width;
        made.text = std::move(text);
        return made;
    };
    auto name = column("name", tr("Here"), Kind::Text, 240, [](const Keyed &k) { return k.row.name; });
    name.bold = true;
    auto state =
        column("state", tr("Standing"), Kind::Chip, 160, [](const Keyed &k) { return standing(k.row); });
    state.meaning = [](const Keyed &k) { return Meaning(toneOf(k.row)); };
    return {name,
            column("detail", tr("E-mail or number"), Kind::Text, 180,
                   [](const Keyed &k) { return k.row.detail; }),
            state, column("there", tr("In QuickBooks"), Kind::Text, 240, [](const Keyed &k) {
                return nameThere(k.row);
            })};
}

LinksPanel::LinksPanel(Backend &backend, Banner &banner, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(banner), m_list(new QComboBox(this)),
      m_onlyThere(new QCheckBox(tr("&Only in QuickBooks"), this)),
      m_model(new Model(
          columns(), [](const Keyed &k) { return k.key; }, this)),
      m_table(new DataTable(*m_model, QStringLiteral("booksLinks"), backend.actor().name, this)),
      m_detail(mutedLabel(QString(), this)), m_likely(new QComboBox(this)),
      m_others(new QStringListModel(this)),
      m_link(plainButton(tr("Link"), QStringLiteral("link"), QString(), this)),
      m_unlink(plainButton(tr("Unlink"), QStringLiteral("close"), QString(), this)),
      m_import(plainButton(tr("Take over"), QStringLiteral("download"), QString(), this)),
      m_importAll(plainButton(tr("Take over all\u2026"), QStringLiteral("download"), QString(), this))
{
    setObjectName(QStringLiteral("booksLinks"));
    m_model->setParent(m_table);
    build();
    connect(m_list, &QComboBox::activated, this, &LinksPanel::read);
    connect(m_onlyThere, &QCheckBox::toggled, this, &LinksPanel::read);
    connect(m_table, &DataTable::currentChanged, this, &LinksPanel::follow);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LinksPanel::follow);
    connect(m_table, &DataTable::said, this, &LinksPanel::said);
    connect(m_likely, &QComboBox::currentTextChanged, this, &LinksPanel::followLink);
    connect(m_link, &QPushButton::clicked, this, [this] { link(wanted()); });
    connect(m_unlink, &QPushButton::clicked, this, [this] { link(QString()); });
    connect(m_import, &QPushButton::clicked, this, [this] { import(false); });
    connect(m_importAll, &QPushButton::clicked, this, [this] { import(true); });
    follow();
}

void LinksPanel::build()
{
    m_list->setObjectName(QStringLiteral("linksList"));
    m_list->setAccessibleName(tr("What is linked"));
    for (const BooksList list : {BooksList::Customer, BooksList::Item, BooksList::Vendor})
        m_list->addItem(booksListText(list), int(list));
    m_onlyThere->setObjectName(QStringLiteral("linksOnlyThere"));
    m_onlyThere->setToolTip(tr("Shows what could be taken over from QuickBooks."));
    m_likely->setObjectName(QStringLiteral("linksLikely"));
    m_likely->setAccessibleName(tr("Records in QuickBooks that look like it"));
    m_likely->setToolTip(
        tr("What looks like it in QuickBooks; to link another one type a part of its name."));
    m_likely->setEditable(true);
    m_likely->setInsertPolicy(QComboBox::NoInsert);
    m_likely->lineEdit()->setPlaceholderText(tr("Name in QuickBooks"));
    auto *completer = new QCompleter(m_others, m_likely);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_likely->setCompleter(completer);
    m_likely->setMinimumContentsLength(30);
    m_likely->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_link->setObjectName(QStringLiteral("linksLink"));
    m_unlink->setObjectName(QStringLiteral("linksUnlink"));
    m_import->setObjectName(QStringLiteral("linksImport"));
    m_importAll->setObjectName(QStringLiteral("linksImportAll"));
    m_table->addTool(m_list);
    m_table->addTool(m_onlyThere);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::l, 0, space::l, 0);
    foot->setSpacing(space::s);
    foot->addWidget(m_detail, 1);
    foot->addWidget(m_likely);
    for (QPushButton *button : {m_link, m_unlink, m_import, m_importAll})
        foot->addWidget(button);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, space::s);
    all->setSpacing(space::s);
    all->addWidget(m_table, 1);
    all->addLayout(foot);
}

BooksList LinksPanel::list() const
{
    return BooksList(m_list->currentData().toInt());
}

void LinksPanel::read()
{
    BooksLinks query;
    query.list = list();
    query.onlyThere = m_onlyThere->isChecked();
    query.limit = std::numeric_limits<int>::max();
    m_backend.ask(
        this, query,
        std::function<void(Result<BooksLinks::Reply>)>([this, query](Result<BooksLinks::Reply> rows) {
            if (query.list != list() || query.onlyThere != m_onlyThere->isChecked())
                return; // something else was chosen meanwhile
            if (!rows)
                return m_banner.showErrorAgain(rows.error(), [this] { read(); });
            show(*rows);
        }));
    readOthers();
}

/// What can be typed to link with.
void LinksPanel::readOthers()
{
    BooksLinks query;
    query.list = list();
    query.onlyThere = true;
    query.limit = std::numeric_limits<int>::max();
    m_backend.ask(
        this, query,
        std::function<void(Result<BooksLinks::Reply>)>([this, query](Result<BooksLinks::Reply> rows) {
            if (!rows || query.list != list())
                return;
            m_ids.clear();
            QStringList names;
            for (const BooksLinks::Row &row : *rows) {
                if (!row.there)
                    continue;
                QString name = described(*row.there);
                if (m_ids.count(name)) // two of the same: the number tells them apart
                    name += QStringLiteral(" (%1)").arg(row.there->remoteId);
                m_ids[name] = row.there->remoteId;
                names << name;
            }
            m_others->setStringList(names);
            followLink();
        }));
}

QString LinksPanel::wanted() const
{
    const QString text = m_likely->currentText();
    const int at = m_likely->findText(text);
    if (at >= 0)
        return m_likely->itemData(at).toString();
    const auto typed = m_ids.find(text);
    return typed == m_ids.end() ? QString() : typed->second;
}

std::vector<QString> LinksPanel::chosenThere() const
{
    std::vector<QString> ids;
    for (const qint64 key : m_table->selectedKeys()) {
        const Keyed *chosen = m_model->find(key);
        if (chosen && !chosen->row.record && chosen->row.there)
            ids.push_back(chosen->row.there->remoteId);
    }
    return ids;
}

void LinksPanel::show(const BooksLinks::Reply &rows)
{
    std::vector<Keyed> keyed;
    for (size_t i = 0; i < rows.size(); ++i) // what is only there has no id of ours
        keyed.push_back({rows[i].record ? rows[i].record : -qint64(i) - 1, rows[i]});
    m_model->setRows(std::move(keyed));
    follow();
}

const LinksPanel::Keyed *LinksPanel::current() const
{
    const qint64 key = m_table->selectedKeys().empty() ? 0 : m_table->currentKey(); // as long as it is marked
    return key ? m_model->find(key) : nullptr;
}

void LinksPanel::follow()
{
    const Keyed *chosen = current();
    const BooksLinks::Row *row = chosen ? &chosen->row : nullptr;
    const QString role =
        m_backend.may(Action::UseAccounting) ? QString() : m_backend.whyNot(Action::UseAccounting);
    const bool mayLink = row && row->record && !row->link;
    const bool isTyped = m_likely->lineEdit()->hasFocus() && chosen && chosen->key == m_shown;
    m_shown = chosen ? chosen->key : 0;
    if (!isTyped) { // it may be read again while somebody types
        const QSignalBlocker quiet(m_likely);
        m_likely->clear();
        if (mayLink)
            for (const BooksListEntry &entry : row->likely)
                m_likely->addItem(described(entry), entry.remoteId);
        m_likely->setCurrentIndex(m_likely->count() > 0 ? 0 : -1);
    }
    m_likely->setVisible(mayLink);
    m_detail->setText(
        !row                    ? tr("Choose a row.")
        : row->link             ? tr("They belong together: what is billed here goes to it there.")
        : m_likely->count() > 0 ? tr("Is it one of these? It is asked because the match is not exact.")
        : row->record           ? tr("It is made there when it is first needed, or is linked with one there.")
                                : tr("It can be taken over."));
    const auto allow = [&](QPushButton *button, const QString &missing, const QString &hint) {
        const QString whyNot = !role.isEmpty() ? role : m_sending ? tr("It is being stored.") : missing;
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot.isEmpty() ? hint : whyNot);
    };
    const QString none = tr("Choose a row first.");
    allow(m_unlink,
          !row         ? none
          : !row->link ? tr("It is not linked.")
                       : QString(),
          tr("They go separate ways: the next paper makes a new record there."));
    allow(m_import,
          !row                    ? none
          : chosenThere().empty() ? tr("It is here already.")
                                  : QString(),
          tr("Makes a record here of each that is chosen there."));
    allow(m_importAll, QString(),
          tr("Makes a record here of each in use there that is not linked; those of the same name are "
             "linked instead."));
    followLink();
}

void LinksPanel::followLink()
{
    const Keyed *chosen = current();
    const QString whyNot = !m_backend.may(Action::UseAccounting) ? m_backend.whyNot(Action::UseAccounting)
                           : m_sending                           ? tr("It is being stored.")
                           : !chosen                             ? tr("Choose a row first.")
                           : chosen->row.link                    ? tr("It is linked.")
                           : !chosen->row.record ? tr("It is only in QuickBooks; take it over.")
                           : wanted().isEmpty()
                               ? tr("Type the name that it has in QuickBooks first, and choose "
                                    "it from the list.")
                               : QString();
    m_link->setEnabled(whyNot.isEmpty());
    m_link->setToolTip(whyNot.isEmpty() ? tr("Says that the two are one; nothing is sent by it.") : whyNot);
}

/// Until it is stored. The button that was pressed is off then: the keyboard goes to the list, not on to
/// whatever stands next.
void LinksPanel::hold()
{
    QTableView *rows = m_table->view();
    (rows->isVisible() ? static_cast<QWidget *>(rows) : m_table->searchField())->setFocus();
    m_sending = true;
    m_banner.clear();
    follow();
}

void LinksPanel::link(const QString &remoteId)
{
    const Keyed *chosen = current();
    if (!chosen || !chosen->row.record)
        return;
    hold();
    m_backend.act(this, SaveBooksLink{entityOf(list()), chosen->row.record, remoteId},
                  std::function<void(Result<Nothing>)>([this](const Result<Nothing> &stored) {
                      m_sending = false;
                      if (!stored)
                          m_banner.showError(stored.error());
                      read();
                  }));
}

void LinksPanel::import(bool all)
{
    ImportFromBooks command;
    command.list = list();
    if (!all) {
        command.remoteIds = chosenThere();
        if (command.remoteIds.empty()) // which would be all
            return;
    }
    hold();
    m_backend.act(
        this, command,
        std::function<void(Result<ImportFromBooks::Reply>)>([this](Result<ImportFromBooks::Reply> reply) {
            m_sending = false;
            if (!reply) {
                m_banner.showError(reply.error());
                return follow();
            }
            QString text = tr("%n record(s) made here", nullptr, reply->made);
            text += QStringLiteral(", ") + tr("%n linked with what was here", nullptr, reply->linked);
            if (!reply->skipped.isEmpty())
                text += QStringLiteral(". ") + reply->skipped.join(QLatin1Char(' '));
            m_banner.show(reply->skipped.isEmpty() ? Tone::Success : Tone::Warning, text);
            read();
        }));
}

} // namespace truckroll
