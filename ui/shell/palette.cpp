// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"
#include "core/backend/backend.h"
#include "ui/shell/commandcatalog.h"
#include "ui/shell/palettedelegate.h"
#include "ui/shell/palettesources.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int widest = 680;
constexpr int highest = 460;
constexpr int pause = 70; // ms: while somebody types, the office is not asked for every letter
constexpr int pageStep = 8;

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry &entry = at(index.row());
    if (role == Qt::DisplayRole)
        return entry.title;
    if (role == Qt::ToolTipRole)
        return entry.detail;
    if (role == Qt::AccessibleTextRole)
        return QStringList{entry.title, entry.detail, entry.key}.join(QStringLiteral(", "));
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (at(index.row()).kind == PaletteEntry::Kind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

int PaletteModel::nextFrom(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < int(m_entries.size()); at += step)
        if (m_entries[size_t(at)].kind != PaletteEntry::Kind::Heading)
            return at;
    return -1;
}

Palette::Palette(Backend &backend, CommandCatalog &catalog, QWidget *window)
    : QFrame(window), m_backend(backend), m_catalog(catalog), m_home(window), m_text(new QLineEdit(this)),
      m_list(new QListView(this)), m_nothing(mutedLabel({}, this)), m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("palette"));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Palette::askOffice);
    connect(m_text, &QLineEdit::textChanged, this, &Palette::look);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    m_text->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

/// Away from a folder's window before that goes and takes its children with it.
void Palette::goHome()
{
    if (parentWidget() == m_home)
        return;
    parentWidget()->removeEventFilter(this);
    setParent(m_home);
}

void Palette::build()
{
    setAccessibleName(tr("Find anything"));
    m_text->setObjectName(QStringLiteral("paletteText"));
    m_text->setAccessibleName(tr("Find anything"));
    m_text->setPlaceholderText(tr("An action, a customer, a phone, INV-1009, “tue 14:00”..."));
    m_text->addAction(icons::get(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::s, space::s, space::s, space::s);
    rows->setSpacing(space::s);
    rows->addWidget(m_text);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_nothing);
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setContentsMargins(space::s, 0, space::s, space::s);
}

void Palette::popUp(QWidget *window)
{
    if (isHidden())
        m_cameFrom = QApplication::focusWidget();
    if (window != parentWidget()) {
        goHome();
        setParent(window);
        if (window != m_home)
            window->installEventFilter(this);
    }
    m_text->clear();
    look();
    place();
    QFrame::show();
    raise();
    m_text->setFocus(Qt::PopupFocusReason);
}

void Palette::dismiss()
{
    if (isHidden())
        return;
    ++m_asked;
    m_pause.stop();
    hide();
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::PopupFocusReason);
    goHome();
}

void Palette::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(widest, window->width() - 2 * space::xl);
    const int room = std::min(highest, window->height() - 4 * space::xl);
    int rows = m_text->sizeHint().height() + 4 * space::s;
    for (int row = 0; row < m_model->rowCount() && rows < room; ++row)
        rows += m_list->sizeHintForRow(row);
    const int height = std::min(room, m_model->rowCount() > 0 ? rows : sizeHint().height());
    setGeometry((window->width() - width) / 2, std::min(72, window->height() / 8), width, height);
}

// ---- What fits ------------------------------------------------------------------------------------------

void Palette::look()
{
    ++m_asked;
    m_waiting = !m_text->text().trimmed().isEmpty() && m_backend.may(Action::SeeCustomers);
    m_waiting ? m_pause.start() : m_pause.stop();
    fill({});
}

void Palette::askOffice()
{
    const int question = ++m_asked;
    const QString typed = m_text->text();
    m_backend.ask(
        this, Search{typed.trimmed(), 30},
        std::function<void(Result<Search::Reply>)>([this, question, typed](Result<Search::Reply> hits) {
            if (question != m_asked)
                return;
            m_waiting = false;
            fill(hits ? recordEntries(*hits, typed) : std::vector<PaletteEntry>());
        }));
}

void Palette::fill(const std::vector<PaletteEntry> &records)
{
    const QString typed = m_text->text().trimmed();
    std::vector<PaletteEntry> all = commandEntries(m_catalog, {parentWidget(), m_home, m_page}, typed);
    const auto add = [&all](const std::vector<PaletteEntry> &more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    add(pageEntries(m_pages, typed));
    add(timeEntries(m_today, typed, QLocale()));
    add(records);
    // What stood chosen stays chosen when the office's answer comes in between.
    const int row = m_list->currentIndex().row();
    const QString chosen =
        row >= 0 && !records.empty() && row != m_model->nextFrom(-1, 1) ? m_model->at(row).title : QString();
    m_model->setEntries(arranged(std::move(all)));
    int now = m_model->nextFrom(-1, 1);
    for (int at = 0; at < m_model->rowCount() && !chosen.isEmpty(); ++at)
        if (m_model->at(at).title == chosen)
            now = at;
    m_list->setCurrentIndex(m_model->index(now));
    m_list->scrollTo(m_model->index(std::max(0, now - 1)));
    const bool nothing = m_model->rowCount() == 0;
    m_nothing->setText(m_waiting ? tr("Searching...") : tr("Nothing fits “%1”.").arg(typed));
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
    place();
}

void Palette::step(int rows)
{
    int row = m_list->currentIndex().row();
    const int direction = rows < 0 ? -1 : 1;
    for (int left = qAbs(rows); left > 0; --left) {
        const int next = m_model->nextFrom(row, direction);
        if (next < 0)
            break;
        row = next;
    }
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row == m_model->nextFrom(-1, 1) ? 0 : row));
}

void Palette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteEntry entry = m_model->at(row);
    if (entry.kind == PaletteEntry::Kind::Heading || !entry.enabled)
        return;
    dismiss();
    switch (entry.kind) {
    case PaletteEntry::Kind::Command:
        if (entry.action)
            return entry.action->trigger();
        return emit commandChosen(entry.id);
    case PaletteEntry::Kind::Page:
        return emit pageChosen(entry.id);
    case PaletteEntry::Kind::Time:
        return emit timeChosen(entry.day, entry.minute);
    case PaletteEntry::Kind::Record:
        return emit recordChosen(entry.entity, entry.record);
    case PaletteEntry::Kind::Heading:
        return;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Hide || event->type() == QEvent::Close) {
            m_cameFrom.clear();
            dismiss();
            return false;
        }
        if (event->type() == QEvent::Resize && !isHidden())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason && !isHidden()) {
        m_cameFrom.clear(); // somebody clicked elsewhere: the focus is there already
        dismiss();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(pageStep);
        return true;
    case Qt::Key_PageUp:
        step(-pageStep);
        return true;
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    default:
        return false;
    }
}

void Palette::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.surface);
    painter.setPen(QPen(tokens.controlLine, 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

} // namespace truckroll
