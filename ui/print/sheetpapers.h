// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/papers.h"
#include "ui/print/sheetpainter.h"
#include <QStringList>
#include <vector>

namespace truckroll {

/// Sheets one after the other, each with pages counted from 1.
class SheetPapers : public Papers
{
public:
    SheetPapers(const std::vector<Sheet> &sheets, PageSize size);

    QString title() const override { return m_title; }
    QString fileName() const override { return m_fileName; }
    int pageCount() const override { return int(m_pages.size()); }
    QSizeF paper(int page) const override;
    void draw(QPainter &painter, int page) const override;
    QString text(int page) const override;
    QString allText() const override { return m_texts.join(QLatin1Char('\n')); }

private:
    struct Page
    {
        size_t sheet = 0;
        int index = 0; ///< in its sheet
    };

    QString m_title;
    QString m_fileName;
    QStringList m_texts; ///< of each sheet
    std::vector<std::unique_ptr<SheetPainter>> m_painters;
    std::vector<Page> m_pages;
};

LayOut layOutOf(std::vector<Sheet> sheets);

} // namespace truckroll
