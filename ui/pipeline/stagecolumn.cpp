// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/stagecolumn.h"
#include "core/base/localamount.h"
#include "ui/pipeline/quotecarddelegate.h"
#include "ui/pipeline/quotecolumnmodel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QDrag>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int columnWidth = 170; ///< four stages and both ends fit on a small screen

} // namespace

StageCards::StageCards(QWidget *parent) : QListView(parent)
{
    setItemDelegate(new QuoteCardDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformItemSizes(true); // ten thousand cards are laid out like one
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setBackgroundRole(QPalette::Window);
}

void StageCards::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        return emit sideways(event->key() == Qt::Key_Left ? -1 : 1);
    QListView::keyPressEvent(event);
}

/// By Tab the focus lands on a card, and the card is chosen: the next key means it.
void StageCards::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    const bool some = model() && model()->rowCount() > 0;
    if (some && (!currentIndex().isValid() || (byTab && selectedIndexes().isEmpty())))
        selectionModel()->setCurrentIndex(currentIndex().isValid() ? currentIndex() : model()->index(0, 0),
                                          QItemSelectionModel::ClearAndSelect);
}

void StageCards::startDrag(Qt::DropActions actions)
{
    const QModelIndexList dragged = selectedIndexes();
    if (dragged.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData(dragged));
    const QRect box = visualRect(dragged.first());
    drag->setPixmap(viewport()->grab(box));
    drag->setHotSpot(QPoint(box.width() / 3, box.height() / 3));
    drag->exec(actions, Qt::MoveAction); // the office moves them, not the view
}

void StageCards::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() != this && !QuoteColumnModel::quotesIn(event->mimeData()).empty()) {
        showDrop(true);
        event->acceptProposedAction();
    }
}

void StageCards::dragMoveEvent(QDragMoveEvent *event)
{
    emit draggedOver(viewport()->mapToGlobal(event->position().toPoint()));
    if (m_drop)
        event->acceptProposedAction();
    else
        event->ignore();
}

void StageCards::dragLeaveEvent(QDragLeaveEvent *)
{
    showDrop(false);
}

void StageCards::dropEvent(QDropEvent *event)
{
    const std::vector<DocumentId> quotes = QuoteColumnModel::quotesIn(event->mimeData());
    const bool taken = m_drop && !quotes.empty();
    showDrop(false);
    if (!taken)
        return event->ignore();
    event->acceptProposedAction();
    emit quotesDropped(quotes);
}

void StageCards::showDrop(bool shown)
{
    m_drop = shown;
    viewport()->update();
}

void StageCards::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_drop)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Tokens::of(this).accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), cornerRadius, cornerRadius);
}

StageColumn::StageColumn(QWidget *parent)
    : QWidget(parent), m_model(new QuoteColumnModel(this)), m_name(new ElidedLabel(this)),
      m_count(mutedLabel(QString(), this)), m_sum(plainLabel(QString(), this)),
      m_weighted(mutedLabel(QString(), this)), m_cards(new StageCards(this))
{
    setMinimumWidth(columnWidth);
    m_name->setFont(Theme::headingFont());
    m_sum->setFont(Theme::tabular(m_sum->font()));
    m_weighted->setFont(Theme::tabular(Theme::smallFont()));
    m_count->setWordWrap(false);
    m_weighted->setWordWrap(false);
    m_sum->setObjectName(QStringLiteral("stageSum"));
    m_count->setObjectName(QStringLiteral("stageCount"));
    m_weighted->setObjectName(QStringLiteral("stageWeighted"));
    m_cards->setModel(m_model);
    auto *first = new QHBoxLayout;
    first->setContentsMargins(0, 0, space::l, 0); // or the count would belong to the column beside it
    first->addWidget(m_name, 1);
    first->addWidget(m_count);
    QSizePolicy keepsItsLine = m_weighted->sizePolicy(); // so that the cards of all columns begin alike
    keepsItsLine.setRetainSizeWhenHidden(true);
    m_weighted->setSizePolicy(keepsItsLine);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(2);
    all->addLayout(first);
    all->addWidget(m_sum);
    all->addWidget(m_weighted);
    all->addWidget(m_cards, 1);
    connect(m_cards, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const QuoteRow *row = m_model->at(index))
            emit activated(*row);
    });
    connect(m_cards->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &StageColumn::selectionChanged);
    connect(m_cards, &QListView::customContextMenuRequested, this,
            [this](const QPoint &pos) { emit menuRequested(m_cards->viewport()->mapToGlobal(pos)); });
}

void StageColumn::setPlace(const PipelinePlace &place, const QString &name, std::optional<Percent> weightOf)
{
    m_place = place;
    m_nameText = name;
    m_probability = weightOf;
    m_name->setText(name);
    setObjectName(QStringLiteral("stage-") + name);
    m_cards->setObjectName(QStringLiteral("cards-") + name);
    showFigures();
}

void StageColumn::setRows(std::vector<QuoteRow> rows, const QDate &today, const QString &currency)
{
    m_currency = currency;
    m_model->setToday(today);
    m_model->setCurrency(currency);
    m_model->setRows(std::move(rows));
    m_cards->viewport()->update();
    showFigures();
}

void StageColumn::showFigures()
{
    QuoteCount count;
    Money sure;
    for (const QuoteRow &row : m_model->rows()) {
        count.add(row.total);
        if (m_probability)
            sure += weighted(row.total, *m_probability);
    }
    m_count->setText(QLocale().toString(count.count));
    m_sum->setText(moneyText(count.sum, m_currency));
    m_weighted->setVisible(m_probability.has_value());
    QString words = tr("%1: %n quote(s), %2 in all", nullptr, count.count)
                        .arg(m_nameText, moneyText(count.sum, m_currency));
    if (m_probability) {
        m_weighted->setText(tr("%1 at %2", "an amount, its probability")
                                .arg(moneyText(sure, m_currency), percentText(*m_probability, QLocale())));
        words += tr(", weighted %1").arg(moneyText(sure, m_currency));
        m_weighted->setToolTip(tr("The sum by the stage's probability: what may be counted on."));
    }
    m_cards->setAccessibleName(words);
    m_name->setToolTip(words);
}

std::vector<const QuoteRow *> StageColumn::selected() const
{
    QModelIndexList chosen = m_cards->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    std::vector<const QuoteRow *> rows;
    for (const QModelIndex &index : chosen)
        if (const QuoteRow *row = m_model->at(index))
            rows.push_back(row);
    return rows;
}

void StageColumn::add(DocumentId quote)
{
    if (const QModelIndex index = m_model->indexOf(quote); index.isValid())
        m_cards->selectionModel()->select(index, QItemSelectionModel::Select);
}

void StageColumn::select(DocumentId quote)
{
    const QModelIndex index = m_model->indexOf(quote);
    if (!index.isValid())
        return;
    m_cards->setCurrentIndex(index);
    m_cards->scrollTo(index);
}

} // namespace truckroll
