// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/boardpaper.h"
#include "ui/print/papers.h"

class QWidget;

namespace truckroll {

/// The board on paper that lies, for the preview, the printer and the PDF.
LayOut boardLayOut(const BoardContents &contents, const BoardPaperHead &head);

/// The board as it will be printed, in the window in which all papers are looked at.
void showBoardPreview(QWidget *parent, const BoardContents &contents, const BoardPaperHead &head);

} // namespace truckroll
