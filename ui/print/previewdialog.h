// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/pageview.h"
#include <QDialog>
#include <functional>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;
class QHBoxLayout;

namespace truckroll {

/// Papers as they will be printed. Empty until they are set; showError says why there is nothing.
class PreviewDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreviewDialog(QWidget *parent = nullptr);

    void setPapers(LayOut layOut, PageSize size);
    void setSheets(std::vector<Sheet> sheets, PageSize size);
    void showError(const QString &sentence);
    /// What Save PDF does once the file is chosen; says below the pages how it went.
    void savePdf(const QString &file);

signals:
    void said(const QString &sentence);

private:
    void addOutputTools(QHBoxLayout &row);
    void addPageTools(QHBoxLayout &row);
    void addZoomTools(QHBoxLayout &row);
    QToolButton *addTool(QHBoxLayout &row, const QString &name, const QString &icon, const QString &text,
                         const QString &hint, const QKeySequence &keys);
    void askForPdf();
    void print();
    void showPageNumber();
    void showZoom();
    void chooseZoom(int index);
    void say(const QString &sentence, bool isError);

    PageView *m_pages;
    QLabel *m_message;
    QSpinBox *m_page = nullptr;
    QLabel *m_pageCount = nullptr;
    QSpinBox *m_copies = nullptr;
    QComboBox *m_zoom = nullptr;
    QToolButton *m_print = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_on = nullptr;
    LayOut m_layOut;
    std::shared_ptr<const Papers> m_papers;
};

/// The system's print dialog for these papers, then the job. `done` gets the outcome; a dialog that was
/// closed is Cancelled.
void printWithDialog(QWidget *parent, const LayOut &layOut, PageSize size, int copies,
                     const std::function<void(Done)> &done);

} // namespace truckroll
