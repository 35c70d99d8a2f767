// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int columnWidth = 520;

/// Only a file that looks like it once was an office can sensibly get its backup back.
bool mayBeDamagedOffice(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && info.suffix() == QStringLiteral("truckroll");
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_banner(new Banner(this)), m_logo(new QLabel(this)),
      m_recentTitle(plainLabel(tr("Opened before"), this)), m_recent(new QListWidget(this))
{
    setObjectName(QStringLiteral("startPage"));
    m_banner->setObjectName(QStringLiteral("startBanner"));
    m_recentTitle->setFont(Theme::headingFont());
    m_recent->setObjectName(QStringLiteral("recentOffices"));
    m_recent->setAccessibleName(m_recentTitle->text());
    m_recent->setUniformItemSizes(true);
    m_recent->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_recent->installEventFilter(this);
    auto *title = plainLabel(tr("Truckroll"), this);
    title->setFont(Theme::titleFont());
    auto *column = new QWidget(this);
    column->setFixedWidth(columnWidth);
    auto *rows = new QVBoxLayout(column);
    rows->setSpacing(space::m);
    rows->addWidget(m_logo, 0, Qt::AlignHCenter);
    rows->addWidget(title, 0, Qt::AlignHCenter);
    QLabel *words = mutedLabel(tr("From the first call to a paid invoice: the board, the folders and the "
                                  "papers of a field-service company, kept in one file."),
                               this);
    words->setAlignment(Qt::AlignHCenter);
    rows->addWidget(words);
    rows->addSpacing(space::s);
    rows->addWidget(m_banner);
    rows->addWidget(buildChoices());
    rows->addSpacing(space::m);
    rows->addWidget(m_recentTitle);
    rows->addWidget(m_recent);
    auto *all = new QVBoxLayout(this);
    // Between stretches, not aligned: aligned, it would not grow with a message of several lines.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(column);
    middle->addStretch();
    all->addStretch(2);
    all->addLayout(middle);
    all->addStretch(3);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { emit recentRequested(recentAt(m_recent->row(item))); });
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { emit recentRequested(recentAt(m_recent->row(item))); });
    setRecent({});
    recolor();
}

QWidget *StartPage::buildChoices()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_create = primaryButton(tr("&Create an office"), tr("Makes a new, empty office file."), box);
    m_create->setObjectName(QStringLiteral("startCreate"));
    auto *open = plainButton(tr("&Open..."), QStringLiteral("folder"),
                             tr("Opens an office file or a backup of one."), box);
    open->setObjectName(QStringLiteral("startOpen"));
    auto *demo = plainButton(tr("Try the &demo office"), QStringLiteral("truck"),
                             tr("A company at work, to look around and try everything."), box);
    demo->setObjectName(QStringLiteral("startDemo"));
    for (QPushButton *button : {m_create, open, demo})
        row->addWidget(button, 1);
    connect(m_create, &QPushButton::clicked, this, &StartPage::createRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    return box;
}

void StartPage::setRecent(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        const QFileInfo info(path);
        auto *item = new QListWidgetItem(
            QStringLiteral("%1   %2").arg(info.completeBaseName(), info.absolutePath()), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(info.exists() ? tr("Opens %1. Delete takes it off the list.").arg(path)
                                       : tr("%1 is not there any more.").arg(path));
        item->setIcon(icons::get(info.exists() ? QStringLiteral("company") : QStringLiteral("warning")));
    }
    const bool some = !paths.isEmpty();
    m_recent->setVisible(some);
    m_recentTitle->setVisible(some);
    if (some)
        m_recent->setFixedHeight(int(paths.size()) * std::max(m_recent->sizeHintForRow(0), 28) +
                                 2 * m_recent->frameWidth());
}

QString StartPage::recentAt(int row) const
{
    const QListWidgetItem *item = m_recent->item(row);
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void StartPage::showRefusal(const QString &path, const Error &error)
{
    if (error.code == ErrorCode::StorageBusy)
        m_banner->showError(error, tr("Try again"), [this, path] { emit recentRequested(path); });
    else if (error.code == ErrorCode::OfficeRefused && mayBeDamagedOffice(path))
        m_banner->showError(error, tr("Restore a backup..."), [this, path] { emit restoreRequested(path); });
    else
        m_banner->showError(error, tr("Choose another..."), [this] { emit openRequested(); });
}

void StartPage::clearRefusal()
{
    m_banner->clear();
}

QString StartPage::refusal() const
{
    return m_banner->text();
}

void StartPage::recolor()
{
    m_logo->setPixmap(
        icons::pixmap(QStringLiteral("logo"), 64, devicePixelRatioF(), Tokens::of(this).accent));
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_recent && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        if (const QString path = recentAt(m_recent->currentRow()); !path.isEmpty())
            emit forgetRequested(path);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_recent->count() > 0) {
        m_recent->setCurrentRow(0);
        m_recent->setFocus();
    } else {
        m_create->setFocus();
    }
}

} // namespace truckroll
