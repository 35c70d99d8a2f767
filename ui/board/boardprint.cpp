// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardprint.h"
#include "ui/print/printing.h"
#include "ui/print/sheetlayout.h"
#include <QCoreApplication>
#include <QPainter>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(truckroll::BoardPrint)
};

constexpr qreal unit = 7.5;     ///< of the board's 1/96 inch, in tenths of a point
constexpr qreal margin = 283.5; ///< 10 mm, in tenths of a point

class BoardPapers : public Papers
{
public:
    BoardPapers(const BoardContents &contents, const BoardPaperHead &head, PageSize size)
        : Papers(size), m_period(head.period), m_paper(SheetLayout::paperSize(size).transposed()),
          m_board(contents, head, ((m_paper - QSizeF(2 * margin, 2 * margin)) / unit).toSize())
    {
    }

    QString title() const override { return Texts::tr("Board, %1", "of a period").arg(m_period); }
    QString fileName() const override { return proposedFileName(title()); }
    int pageCount() const override { return m_board.pages(); }
    QSizeF paper(int /*page*/) const override { return m_paper; }
    void draw(QPainter &painter, int page) const override;
    QString text(int page) const override { return m_board.textOf(page); }
    QString allText() const override;

private:
    QString m_period;
    QSizeF m_paper;
    mutable BoardPaper m_board; ///< its frame goes from page to page
};

void BoardPapers::draw(QPainter &painter, int page) const
{
    painter.save();
    painter.translate(margin, margin);
    painter.scale(unit, unit);
    m_board.paint(&painter, page);
    painter.restore();
}

QString BoardPapers::allText() const
{
    QStringList texts;
    for (int page = 0; page < pageCount(); ++page)
        texts += text(page);
    return texts.join(u'\n');
}

} // namespace

LayOut boardLayOut(const BoardContents &contents, const BoardPaperHead &head)
{
    return [contents, head](PageSize size) -> std::shared_ptr<const Papers> {
        return std::make_shared<BoardPapers>(contents, head, size);
    };
}

void showBoardPreview(QWidget *parent, const BoardContents &contents, const BoardPaperHead &head)
{
    showPapersPreview(parent, boardLayOut(contents, head));
}

} // namespace truckroll
