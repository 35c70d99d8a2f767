// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pipelineacts.h"
#include "ui/pipeline/stagecolumn.h"
#include <QScrollArea>

class QHBoxLayout;

namespace truckroll {

/// The columns of the pipeline beside each other: the office's stages, then sold and lost.
class StageBoard : public QScrollArea
{
    Q_OBJECT

public:
    explicit StageBoard(QWidget *parent = nullptr);

    /// Shows the quotes; columns that are there stay as they are.
    void show(const std::vector<Stage> &stages, const std::vector<QuoteRow> &quotes, const QDate &today,
              const QString &currency);
    using QWidget::show;
    const std::vector<StageColumn *> &columns() const { return m_columns; }
    /// The column that has, or last had, the keyboard.
    StageColumn *current() const { return m_current; }
    std::vector<const QuoteRow *> selected() const;
    void focusCards();
    bool select(DocumentId quote);
    /// The place so many columns further; none at the edge.
    std::optional<PipelinePlace> placeBeside(int step) const;

signals:
    void activated(const truckroll::QuoteRow &quote);
    void selectionChanged();
    void menuRequested(const QPoint &globalPos);
    void moveRequested(const std::vector<truckroll::DocumentId> &quotes,
                       const truckroll::PipelinePlace &place);

private:
    StageColumn *addColumn();
    void setCurrent(StageColumn *column);
    void goSideways(StageColumn *from, int step);
    void scrollTowards(const QPoint &globalPos);
    void clearOthers(const StageColumn *column);
    std::vector<DocumentId> chosenIds() const;
    void keepChosen(const std::vector<DocumentId> &chosen);

    QWidget *m_inside;
    QHBoxLayout *m_row;
    std::vector<StageColumn *> m_columns;
    StageColumn *m_current = nullptr;
    bool m_clearing = false;
};

} // namespace truckroll
