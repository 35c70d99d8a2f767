// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/board/boardpaper.h"

class QWidget;

namespace truckroll {

/// The board as it will be printed, with the system's print dialog behind it (which also saves PDF).
void showBoardPreview(QWidget *parent, const BoardContents &contents, const BoardPaperHead &head);
/// Straight to a PDF file; StorageFailed when it cannot be written.
Done writeBoardPdf(const BoardContents &contents, const BoardPaperHead &head, const QString &path);

} // namespace truckroll
