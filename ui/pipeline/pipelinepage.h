// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pipelineacts.h"
#include "ui/models/tablemodel.h"
#include "ui/pipeline/stagecolumn.h"
#include "ui/shell/page.h"
#include <map>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;
class QTabWidget;

namespace truckroll {

class Backend;
class Banner;
class CommandCatalog;
class DataTable;
class EmptyState;
class PipelineBar;
class QuoteFiguresView;
class StageBoard;

/// The sale of quotes: columns by stage, the list of follow-ups, and how it goes in figures.
class PipelinePage : public Page
{
    Q_OBJECT

public:
    /// Which open quotes the list of follow-ups shows.
    enum class Which { Due, Week, Without, All };

    PipelinePage(Backend &backend, CommandCatalog &catalog, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("pipeline"); }
    QString title() const override { return tr("Pipeline"); }
    QString icon() const override { return QStringLiteral("pipeline"); }
    void activate() override;
    bool showEntity(EntityKind kind, qint64 id) override;
    /// "due", "followups", "figures".
    bool showFiltered(const QString &filter) override;

    StageBoard *board() const { return m_board; }
    DataTable *followUps() const { return m_followUps; }
    QuoteFiguresView *figures() const { return m_figures; }
    PipelineBar *bar() const { return m_bar; }

private:
    void declareCommands();
    QAction *add(const char *name, const QString &text, const QString &hint, const char *icon,
                 const char *key, std::function<void()> run);
    void build();
    void buildBoard();
    void buildFollowUps();
    QWidget *buildActs();
    void listen();
    void read();
    void readSome(const ChangeSet &changes);
    void take(Pipeline::Reply reply);
    void takeSome(const std::vector<DocumentId> &asked, Pipeline::Reply reply);
    void showAll();
    void orderKeyboard();
    void showEmpty(bool empty);
    void showActions();
    void showMenu(const QPoint &globalPos);
    void fillMenu(QMenu *menu);
    void fillStages(QMenu *menu);
    void fillPeople(QMenu *menu);
    QString stageName(StageId stage) const;

    /// Copies: what acts may take a while, and the rows come anew meanwhile.
    std::vector<QuoteRow> chosen() const;
    const QuoteRow *find(DocumentId quote) const;
    void move(const std::vector<QuoteRow> &quotes, const PipelinePlace &place);
    void moveBeside(int step);
    void sell(const std::vector<QuoteRow> &quotes);
    void lose(const std::vector<QuoteRow> &quotes);
    void askWhich(const QuoteRow &quote);
    void followUp();
    void assign(UserId person);
    void duplicate();
    void revise();
    void open();
    void preview();
    void mail();
    QStringList reasonsUsed() const;
    QString named(const std::vector<QuoteRow> &quotes) const;
    template <class Command>
    void send(const Command &command);
    template <class Command>
    void sendAndShow(const Command &command);

    Backend &m_backend;
    CommandCatalog &m_catalog;
    bool m_read = false;
    bool m_unread = false; ///< reading failed, and the banner says so
    qint64 m_wanted = 0;
    QString m_currency;
    std::vector<User> m_people;
    Pipeline::Reply m_pipeline;
    std::map<QString, QAction *> m_actions;
    Banner *m_banner;
    PipelineBar *m_bar;
    QStackedWidget *m_top; ///< the filters, or what is chosen of the figures
    QTabWidget *m_tabs;
    QWidget *m_acts = nullptr;
    QStackedWidget *m_boardStack;
    StageBoard *m_board;
    EmptyState *m_nothing;
    RowsModel<QuoteRow> *m_followUpRows;
    DataTable *m_followUps;
    QuoteFiguresView *m_figures;
    QMenu *m_stages;
    QMenu *m_sellers;
    QComboBox *m_which;
    QLabel *m_chosen;
};

} // namespace truckroll
