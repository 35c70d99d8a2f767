// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/outboxrunner.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"
#include <QTimer>
#include <map>

class QAction;
class QHBoxLayout;
class QLabel;
class QTabWidget;

namespace truckroll {

class AttentionPanel;
class Banner;
class CommandCatalog;
class ConnectionBox;
class DataTable;
class FindingsPanel;
class LinksPanel;
class MappingPanel;

/// The accounting center: what is pending for QuickBooks, what was sent, what needs a person, what was
/// changed there, and every step that was taken.
class AccountingPage : public Page
{
    Q_OBJECT

public:
    enum class Tab { Pending, Sent, Attention, Payments, Findings, Log, Mapping, Links };

    AccountingPage(Backend &backend, CommandCatalog &catalog, OutboxRunner &runner,
                   QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("accounting"); }
    QString title() const override { return tr("Accounting"); }
    QString icon() const override { return QStringLiteral("accounting"); }
    void activate() override;
    /// "pending", "attention", "payments", "changes", "log", "mapping", "links".
    bool showFiltered(const QString &filter) override;

    void showTab(Tab tab);
    void showEntry(PostingId entry);
    Tab tab() const;
    DataTable *tableOf(Tab tab) const;
    AttentionPanel *attention() const { return m_attention; }
    MappingPanel *mapping() const { return m_mapping; }
    LinksPanel *links() const { return m_links; }
    FindingsPanel *findings() const { return m_findings; }

private:
    struct PostingTab
    {
        Tab tab;
        RowsModel<PostingRow> *model;
        DataTable *table;
        std::vector<PostingState> states;
        std::vector<BookEntity> entities;
        QHBoxLayout *beside = nullptr; ///< the table, and the panel while the tab is shown
    };

    // accountingpagelayout.cpp
    void declareCommands();
    void build();
    QWidget *buildActs();
    QWidget *buildLog();
    DataTable *addPostings(Tab tab, const char *name, const QString &title, std::vector<PostingState> states,
                           std::vector<BookEntity> entities);
    void nameTabs(const BooksStatus::Reply &status);
    void showPanel();

    void listen();
    void listenToRows();
    void listenToPanels();
    void listenToRunner();
    void read();
    void readStatus();
    void readTab();
    void readPostings(const PostingTab &tab);
    void readLog();
    void showStatus(const BooksStatus::Reply &status);
    void showActs();
    void showChosen();
    const PostingTab *postingTab(Tab tab) const;
    std::vector<DocumentId> chosenDocuments() const;
    std::vector<PostingId> chosenAttention() const;
    std::optional<PostingRow> chosenRow() const;

    void focusTab();
    void failed(const Error &error);
    void tellPulled(int payments, int findings);
    void tellDecided(const Posting &posting);
    void offerSending(const QString &text);
    static QString pendingText(bool isLinked);
    void ask(std::function<void()> what);
    void unlock();
    void connectBooks();
    void disconnectBooks();
    void preview(bool onlyChosen);
    void showPreview(const std::vector<BooksPreviewRow> &rows);
    void sendAgain(const std::vector<PostingId> &chosen);
    void exportJournal();
    void openRecord(const PostingRow &row);
    void openThere(const QString &urlPath);
    void say(const SendingReport &report);
    QString whyNotNow() const;
    bool isAnyPending() const { return m_status.pending + m_status.sending + m_status.payments > 0; }

    Backend &m_backend;
    CommandCatalog &m_catalog;
    OutboxRunner &m_runner;
    BooksStatus::Reply m_status;
    OfficeInfo::Reply m_office;
    bool m_started = false;
    bool m_wantsFocus = false; ///< as soon as there are rows
    qint64 m_wanted = 0;       ///< the entry that is to be chosen then
    bool m_isLinking = false;  ///< what was decided last
    QWidget *m_bar = nullptr;  ///< with the buttons of the acts
    QTimer m_pause;
    std::vector<DocumentId> m_previewed;
    std::function<void()> m_again; ///< what was asked for last, when the same may go well a moment later
    std::map<QString, QAction *> m_actions;
    std::vector<PostingTab> m_postings;
    Banner *m_banner;
    ConnectionBox *m_connection;
    QTabWidget *m_tabs;
    QHBoxLayout *m_middle = nullptr; ///< around the tabs
    AttentionPanel *m_attention;
    FindingsPanel *m_findings;
    RowsModel<BooksLogEntry> *m_logModel;
    DataTable *m_log;
    MappingPanel *m_mapping;
    LinksPanel *m_links;
};

} // namespace truckroll
