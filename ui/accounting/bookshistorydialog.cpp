// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounting/bookshistorydialog.h"

#include "core/backend/backend.h"
#include "ui/accounting/bookspages.h"
#include "ui/accounting/postingcolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

BooksHistoryDialog::BooksHistoryDialog(Backend &backend, DocumentId document, const QString &number,
                                       QWidget *parent)
    : QDialog(parent), m_backend(backend), m_document(document), m_banner(new Banner(this)),
      m_postingModel(new RowsModel<PostingRow>(
          postingColumns(PostingTable::History), [](const PostingRow &row) { return row.posting.id.value(); },
          this)),
      m_postings(new DataTable(*m_postingModel, QStringLiteral("booksHistory"), backend.actor().name, this)),
      m_logModel(new RowsModel<BooksLogEntry>(
          booksLogColumns([this] { return m_backend.zone(); }),
          [](const BooksLogEntry &entry) { return entry.seq; }, this)),
      m_log(new DataTable(*m_logModel, QStringLiteral("booksHistoryLog"), backend.actor().name, this)),
      m_reason(plainLabel(QString(), this)),
      m_there(plainButton(tr("Open in QuickBooks"), QStringLiteral("external"), QString(), this))
{
    setObjectName(QStringLiteral("booksHistory"));
    setWindowTitle(tr("%1 and QuickBooks").arg(number));
    m_postingModel->setParent(m_postings);
    m_logModel->setParent(m_log);
    m_postingModel->setToday([this] { return m_backend.today(); });
    m_logModel->setToday([this] { return m_backend.today(); });
    build();
    connect(m_postings, &DataTable::currentChanged, this, &BooksHistoryDialog::follow);
    connect(m_there, &QPushButton::clicked, this, [this] {
        if (const PostingRow *row = m_postingModel->find(m_postings->currentKey()))
            QDesktopServices::openUrl(booksPage(m_connection, row->remoteUrlPath));
    });
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityKind::Posting) || changes.touches(EntityKind::Accounting))
            read();
    });
    read();
    follow();
    m_postings->view()->setFocus();
    resize(980, 600);
}

void BooksHistoryDialog::build()
{
    m_postings->setObjectName(QStringLiteral("booksHistoryPostings"));
    m_log->setObjectName(QStringLiteral("booksHistoryLog"));
    m_reason->setObjectName(QStringLiteral("booksHistoryReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_there->setObjectName(QStringLiteral("booksHistoryThere"));
    m_postings->setEmptyState(new EmptyState(QStringLiteral("accounting"), tr("Nothing is to be sent"),
                                             tr("What is issued goes to QuickBooks, with its payments."),
                                             m_postings));
    m_log->setEmptyState(new EmptyState(QStringLiteral("history"), tr("Nothing was sent yet"),
                                        tr("Every step towards QuickBooks is written down here."), m_log));
    QPushButton *close = plainButton(tr("Close"), QString(), tr("Closes this window (Escape)."), this);
    close->setObjectName(QStringLiteral("booksHistoryClose"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_there);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::l, space::l, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_postings, 2);
    all->addWidget(m_reason);
    all->addWidget(m_log, 3);
    all->addLayout(buttons);
}

void BooksHistoryDialog::read()
{
    m_backend.ask(this, BooksStatus{},
                  std::function<void(Result<BooksStatus::Reply>)>([this](Result<BooksStatus::Reply> status) {
                      if (status)
                          m_connection = status->connection;
                  }));
    PostingList postings;
    postings.document = m_document;
    m_backend.ask(this, postings,
                  std::function<void(Result<PostingList::Reply>)>([this](Result<PostingList::Reply> rows) {
                      if (!rows)
                          return m_banner->showErrorAgain(rows.error(), [this] { read(); });
                      const qint64 first = rows->empty() ? 0 : rows->back().posting.id.value();
                      m_postingModel->setRows(std::move(*rows));
                      if (!m_postings->currentKey() && first)
                          m_postings->select(first);
                      follow();
                  }));
    BooksLog log;
    log.document = m_document;
    m_backend.ask(this, log,
                  std::function<void(Result<BooksLog::Reply>)>([this](Result<BooksLog::Reply> entries) {
                      if (entries)
                          m_logModel->setRows(std::move(*entries));
                  }));
}

void BooksHistoryDialog::follow()
{
    const qint64 key = m_postings->currentKey();
    const PostingRow *row = key ? m_postingModel->find(key) : nullptr;
    m_reason->setText(row ? row->posting.reason : QString());
    m_reason->setVisible(!m_reason->text().isEmpty());
    const QString whyNot = !row                           ? tr("Choose a row first.")
                           : row->remoteUrlPath.isEmpty() ? tr("It is not in QuickBooks.")
                                                          : QString();
    m_there->setEnabled(whyNot.isEmpty());
    m_there->setToolTip(whyNot.isEmpty() ? tr("Shows the record in the browser.") : whyNot);
}

} // namespace truckroll
