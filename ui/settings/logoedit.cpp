// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/logoedit.h"
#include "ui/print/sheetlogo.h"
#include "ui/settings/sizetext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QBuffer>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

/// The logo on paper: white in a dark theme as well.
class Preview : public QWidget
{
public:
    explicit Preview(QWidget *parent) : QWidget(parent) { setFixedSize(240, 96); }
    void show(const QByteArray &bytes)
    {
        m_logo = std::make_unique<SheetLogo>(bytes);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Tokens::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.controlLine, 1, m_logo && !m_logo->isEmpty() ? Qt::SolidLine : Qt::DashLine));
        const bool empty = !m_logo || m_logo->isEmpty();
        painter.setBrush(empty ? t.sunken : Tokens::light().raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
        if (empty) {
            painter.setPen(t.muted);
            painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
                             LogoEdit::tr("Drop a picture here"));
            return;
        }
        const QSizeF size = m_logo->fittedTo(QSizeF(width() - 24, height() - 24));
        m_logo->draw(painter,
                     QRectF(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size));
    }

private:
    std::unique_ptr<SheetLogo> m_logo;
};

} // namespace

LogoEdit::LogoEdit(QWidget *parent)
    : QWidget(parent), m_preview(new Preview(this)), m_size(mutedLabel(QString(), this)),
      m_choose(plainButton(tr("Choose a file\u2026"), QStringLiteral("folder"),
                           tr("A PNG, JPEG or SVG file of at most 2 MB."), this)),
      m_remove(plainButton(tr("Remove"), QStringLiteral("trash"), tr("Papers show the name alone."), this))
{
    setObjectName(QStringLiteral("logoEdit"));
    setAcceptDrops(true);
    m_preview->setObjectName(QStringLiteral("logoPreview"));
    m_choose->setObjectName(QStringLiteral("chooseLogo"));
    m_remove->setObjectName(QStringLiteral("removeLogo"));
    m_size->setWordWrap(false);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(space::xs);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_size);
    buttons->addStretch();
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::m);
    all->addWidget(m_preview);
    all->addLayout(buttons);
    all->addStretch();
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &LogoEdit::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { setLogo({}); });
    showLogo();
}

void LogoEdit::setLogo(const QByteArray &bytes)
{
    if (bytes == m_logo)
        return;
    m_logo = bytes;
    showLogo();
    emit edited();
}

void LogoEdit::showLogo()
{
    static_cast<Preview *>(m_preview)->show(m_logo);
    m_preview->setAccessibleName(m_logo.isEmpty() ? tr("No logo") : tr("Logo"));
    m_remove->setEnabled(!m_logo.isEmpty());
    m_size->setText(m_logo.isEmpty() ? QString() : sizeText(m_logo.size()));
}

Done LogoEdit::take(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return ruleBroken(
            tr("This picture has %1; a logo may have 2 MB at most. Save it smaller and try again.")
                .arg(sizeText(bytes.size())));
    if (SheetLogo(bytes).isEmpty())
        return ruleBroken(
            tr("This is no PNG, JPEG or SVG picture that can be printed. The logo stays as it was."));
    setLogo(bytes);
    return Nothing{};
}

Done LogoEdit::takeFile(const QString &path)
{
    if (QFileInfo(path).size() > mostBytes)
        return take(QByteArray(mostBytes + 1, '\0')); // too big to be worth reading
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StorageFailed,
                       tr("%1 could not be read: %2.").arg(QFileInfo(path).fileName(), file.errorString()));
    return take(file.readAll());
}

void LogoEdit::tryFile(const QString &path)
{
    if (const Done done = takeFile(path); !done)
        emit refused(done.error().forUser);
}

void LogoEdit::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a logo"), QString(),
                                                      tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    if (!path.isEmpty())
        tryFile(path);
}

void LogoEdit::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *dropped = event->mimeData();
    if (isEnabled() && ((dropped->hasUrls() && dropped->urls().first().isLocalFile()) || dropped->hasImage()))
        event->acceptProposedAction();
}

void LogoEdit::dropEvent(QDropEvent *event)
{
    const QMimeData *dropped = event->mimeData();
    event->acceptProposedAction();
    if (dropped->hasUrls() && dropped->urls().first().isLocalFile())
        return tryFile(dropped->urls().first().toLocalFile());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(dropped->imageData()).save(&buffer, "PNG");
    if (const Done done = take(bytes); !done)
        emit refused(done.error().forUser);
}

} // namespace truckroll
