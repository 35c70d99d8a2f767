// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/previewdialog.h"

#include "ui/print/sheetpapers.h"
#include "ui/print/sheetprinter.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/onscreen.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QShortcut>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>
#include <memory>

namespace truckroll {

namespace {

constexpr int fitPage = -1; ///< in the zoom list, beside the percentages
constexpr int fitWidth = -2;

} // namespace

PreviewDialog::PreviewDialog(QWidget *parent)
    : QDialog(parent), m_pages(new PageView(this)), m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("printPreview"));
    setWindowTitle(tr("Print preview"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::m, space::s, space::m, space::s);
    tools->setSpacing(space::xs);
    addOutputTools(*tools);
    tools->addStretch();
    addPageTools(*tools);
    tools->addStretch();
    addZoomTools(*tools);
    m_message->setObjectName(QStringLiteral("previewMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(space::m, space::s, space::m, space::s);
    m_message->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_pages, 1);
    column->addWidget(m_message);
    connect(m_pages, &PageView::currentPageChanged, this, &PreviewDialog::showPageNumber);
    connect(m_pages, &PageView::zoomChanged, this, &PreviewDialog::showZoom);
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    showPageNumber();
    m_pages->setFocus();
    resizeOnScreen(*this, {900, 820});
}

QToolButton *PreviewDialog::addTool(QHBoxLayout &row, const QString &name, const QString &icon,
                                    const QString &text, const QString &hint, const QKeySequence &keys)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icons::get(icon));
    button->setText(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    if (!keys.isEmpty())
        connect(new QShortcut(keys, this), &QShortcut::activated, button, &QToolButton::click);
    button->setToolTip(
        keys.isEmpty()
            ? hint
            : tr("%1 (%2)", "a hint and its keys").arg(hint, keys.toString(QKeySequence::NativeText)));
    row.addWidget(button);
    return button;
}

void PreviewDialog::addOutputTools(QHBoxLayout &row)
{
    m_print = addTool(row, QStringLiteral("printButton"), QStringLiteral("print"), tr("Print…"),
                      tr("Choose a printer and print"), QKeySequence(Qt::CTRL | Qt::Key_P));
    m_print->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_save = addTool(row, QStringLiteral("savePdfButton"), QStringLiteral("pdf"), tr("Save PDF…"),
                     tr("Save these pages as a PDF file"), QKeySequence(Qt::CTRL | Qt::Key_S));
    m_save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copies = new QSpinBox(this);
    m_copies->setObjectName(QStringLiteral("copies"));
    m_copies->setRange(1, 99);
    m_copies->setToolTip(tr("How many of each page to print"));
    m_copies->setAccessibleName(tr("Copies"));
    auto *label = new QLabel(tr("C&opies"), this);
    label->setBuddy(m_copies);
    row.addSpacing(space::s);
    row.addWidget(label);
    row.addWidget(m_copies);
    connect(m_print, &QToolButton::clicked, this, &PreviewDialog::print);
    connect(m_save, &QToolButton::clicked, this, &PreviewDialog::askForPdf);
}

void PreviewDialog::addPageTools(QHBoxLayout &row)
{
    m_back = addTool(row, QStringLiteral("previousPage"), QStringLiteral("chevron-left"), tr("Previous page"),
                     tr("Previous page: Page Up"), {});
    m_page = new QSpinBox(this);
    m_page->setObjectName(QStringLiteral("pageNumber"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignRight);
    m_page->setKeyboardTracking(false);
    m_page->setAccessibleName(tr("Page"));
    m_page->setToolTip(tr("Type a page number to go there"));
    m_pageCount = new QLabel(this);
    m_pageCount->setObjectName(QStringLiteral("pageCount"));
    row.addWidget(m_page);
    row.addWidget(m_pageCount);
    m_on = addTool(row, QStringLiteral("nextPage"), QStringLiteral("chevron-right"), tr("Next page"),
                   tr("Next page: Page Down"), {});
    connect(m_back, &QToolButton::clicked, this, [this] { m_pages->showPage(m_pages->currentPage() - 1); });
    connect(m_on, &QToolButton::clicked, this, [this] { m_pages->showPage(m_pages->currentPage() + 1); });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_pages->showPage(page - 1); });
}

void PreviewDialog::addZoomTools(QHBoxLayout &row)
{
    auto *out = addTool(row, QStringLiteral("zoomOut"), QStringLiteral("zoom-out"), tr("Zoom out"),
                        tr("Zoom out"), QKeySequence::ZoomOut);
    m_zoom = new QComboBox(this);
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(tr("How large the pages are shown"));
    m_zoom->addItem(tr("Whole page"), fitPage);
    m_zoom->addItem(tr("Page width"), fitWidth);
    for (const int percent : {50, 75, 100, 125, 150, 200, 300, 400})
        m_zoom->addItem(tr("%1 %", "zoom").arg(percent), percent);
    m_zoom->setEditable(true); // to show a zoom that is not in the list
    m_zoom->lineEdit()->setReadOnly(true);
    m_zoom->setMinimumContentsLength(12);
    m_zoom->setInsertPolicy(QComboBox::NoInsert);
    row.addWidget(m_zoom);
    auto *in = addTool(row, QStringLiteral("zoomIn"), QStringLiteral("zoom-in"), tr("Zoom in"), tr("Zoom in"),
                       QKeySequence::ZoomIn);
    connect(out, &QToolButton::clicked, m_pages, &PageView::zoomOut);
    connect(in, &QToolButton::clicked, m_pages, &PageView::zoomIn);
    connect(m_zoom, &QComboBox::activated, this, &PreviewDialog::chooseZoom);
}

void PreviewDialog::setSheets(std::vector<Sheet> sheets, PageSize size)
{
    setPapers(layOutOf(std::move(sheets)), size);
}

void PreviewDialog::setPapers(LayOut layOut, PageSize size)
{
    m_layOut = std::move(layOut);
    m_papers = m_layOut(size);
    m_pages->setPapers(m_papers);
    m_print->setEnabled(m_papers->pageCount() > 0);
    m_save->setEnabled(m_papers->pageCount() > 0);
    setWindowTitle(tr("Print preview: %1").arg(m_papers->title()));
    m_message->hide();
    showPageNumber();
}

void PreviewDialog::showError(const QString &sentence)
{
    say(sentence, true);
}

void PreviewDialog::say(const QString &sentence, bool isError)
{
    const Tokens &tokens = Tokens::of(this);
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, isError ? tokens.danger.text : tokens.text);
    m_message->setPalette(palette);
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    m_message->show();
    emit said(sentence);
}

void PreviewDialog::showPageNumber()
{
    const int pages = m_pages->pageCount();
    const QSignalBlocker quiet(m_page);
    m_page->setRange(pages > 0 ? 1 : 0, pages);
    m_page->setValue(pages > 0 ? m_pages->currentPage() + 1 : 0);
    m_page->setEnabled(pages > 1);
    m_pageCount->setText(tr("of %1", "after a page number").arg(pages));
    m_back->setEnabled(m_pages->currentPage() > 0);
    m_on->setEnabled(m_pages->currentPage() + 1 < pages);
}

void PreviewDialog::showZoom()
{
    const int wanted = m_pages->fit() == PageView::Fit::Page    ? fitPage
                       : m_pages->fit() == PageView::Fit::Width ? fitWidth
                                                                : m_pages->zoom();
    const int index = m_zoom->findData(wanted);
    m_zoom->setCurrentIndex(index);
    if (index < 0)
        m_zoom->setEditText(tr("%1 %", "zoom").arg(wanted));
}

void PreviewDialog::chooseZoom(int index)
{
    const int wanted = m_zoom->itemData(index).toInt();
    if (wanted == fitPage)
        m_pages->setFit(PageView::Fit::Page);
    else if (wanted == fitWidth)
        m_pages->setFit(PageView::Fit::Width);
    else
        m_pages->setZoom(wanted);
    m_pages->setFocus();
}

void PreviewDialog::askForPdf()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(this, tr("Save PDF"), folder.path(), tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_papers->fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &PreviewDialog::savePdf);
    dialog->open();
}

void PreviewDialog::savePdf(const QString &file)
{
    const Done done = writePdf(*m_papers, file);
    if (done)
        say(tr("Saved as “%1”.").arg(QDir::toNativeSeparators(file)), false);
    else
        say(done.error().forUser, true);
}

void PreviewDialog::print()
{
    printWithDialog(this, m_layOut, m_papers->size(), m_copies->value(), [this](Done done) {
        if (done)
            say(tr("Sent to the printer."), false);
        else if (done.error().code != ErrorCode::Cancelled)
            say(done.error().forUser, true);
    });
}

void printWithDialog(QWidget *parent, const LayOut &layOut, PageSize size, int copies,
                     const std::function<void(Done)> &done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    preparePrinter(*printer, *layOut(size));
    printer->setCopyCount(copies);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setOption(QAbstractPrintDialog::PrintCollateCopies);
    QObject::connect(dialog, &QDialog::finished, parent, [printer, layOut, done](int result) {
        if (result == QDialog::Accepted)
            done(printPapers(layOut, *printer));
        else
            done(failure(ErrorCode::Cancelled, PreviewDialog::tr("Printing was canceled.")));
    });
    dialog->open();
}

} // namespace truckroll
