// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetpapers.h"

namespace truckroll {

SheetPapers::SheetPapers(const std::vector<Sheet> &sheets, PageSize size)
    : Papers(size), m_title(sheetsTitle(sheets)), m_fileName(proposedFileName(sheets))
{
    m_painters.reserve(sheets.size());
    for (const Sheet &sheet : sheets) {
        m_texts.push_back(sheet.toText());
        m_painters.push_back(std::make_unique<SheetPainter>(sheet, size));
        for (int index = 0; index < m_painters.back()->pageCount(); ++index)
            m_pages.push_back({m_painters.size() - 1, index});
    }
}

QSizeF SheetPapers::paper(int page) const
{
    return m_painters[m_pages[size_t(page)].sheet]->paper();
}

void SheetPapers::draw(QPainter &painter, int page) const
{
    const Page &it = m_pages[size_t(page)];
    m_painters[it.sheet]->draw(painter, it.index);
}

QString SheetPapers::text(int page) const
{
    return m_texts.at(qsizetype(m_pages[size_t(page)].sheet));
}

LayOut layOutOf(std::vector<Sheet> sheets)
{
    return [sheets = std::move(sheets)](PageSize size) -> std::shared_ptr<const Papers> {
        return std::make_shared<SheetPapers>(sheets, size);
    };
}

} // namespace truckroll
