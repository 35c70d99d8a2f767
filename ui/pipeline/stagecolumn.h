// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quotefigures.h"
#include <QListView>
#include <QWidget>

class QLabel;

namespace truckroll {

class QuoteColumnModel;

/// Where quotes stand: a stage, or (stage none) one of the fixed ends.
struct PipelinePlace
{
    StageId stage;
    DocumentState end = DocumentState::Draft; ///< Sold or Lost when there is no stage

    bool isStage() const { return bool(stage); }
    bool holds(const QuoteRow &row) const
    {
        return isStage() ? row.isOpen() && row.stage == stage : row.state == end;
    }
    friend bool operator==(const PipelinePlace &, const PipelinePlace &) = default;
};

/// The cards of a column. Left and Right go to the columns beside it; letters are left to the page's keys.
class StageCards : public QListView
{
    Q_OBJECT

public:
    explicit StageCards(QWidget *parent = nullptr);
    bool isDropShown() const { return m_drop; }

signals:
    void sideways(int step);
    /// Something is dragged over the cards at this place of the screen.
    void draggedOver(const QPoint &globalPos);
    void quotesDropped(const std::vector<truckroll::DocumentId> &quotes);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override {}
    void focusInEvent(QFocusEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showDrop(bool shown);
    bool m_drop = false;
};

/// One column of the pipeline: name, count, sum and what of it may be counted on, above its cards.
class StageColumn : public QWidget
{
    Q_OBJECT

public:
    explicit StageColumn(QWidget *parent = nullptr);

    /// `weightOf`: of a stage; none for the ends.
    void setPlace(const PipelinePlace &place, const QString &name, std::optional<Percent> weightOf);
    const PipelinePlace &place() const { return m_place; }
    QString name() const { return m_nameText; }
    void setRows(std::vector<QuoteRow> rows, const QDate &today, const QString &currency);
    QuoteColumnModel *model() const { return m_model; }
    StageCards *cards() const { return m_cards; }
    std::vector<const QuoteRow *> selected() const;
    void select(DocumentId quote);
    /// Chosen beside those that are.
    void add(DocumentId quote);

signals:
    void activated(const truckroll::QuoteRow &quote);
    void selectionChanged();
    void menuRequested(const QPoint &globalPos);

private:
    void showFigures();

    PipelinePlace m_place;
    QString m_nameText;
    std::optional<Percent> m_probability;
    QString m_currency;
    QuoteColumnModel *m_model;
    QLabel *m_name;
    QLabel *m_count;
    QLabel *m_sum;
    QLabel *m_weighted;
    StageCards *m_cards;
};

} // namespace truckroll
