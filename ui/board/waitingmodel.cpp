// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/waitingmodel.h"
#include "core/base/text.h"
#include "ui/board/boardcontext.h"
#include "ui/board/boardmime.h"
#include "ui/board/cardrows.h"
#include "ui/board/visittexts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wishtexts.h"
#include <QMimeData>
#include <QPainter>
#include <limits>

namespace truckroll {

namespace {

constexpr int padding = 7; ///< above and below the words of a card

/// A chip at the right for what is not usual; gives the width that it takes.
int paintPriority(QPainter *painter, const QRect &line, const QModelIndex &index, const Tokens &tokens,
                  qreal pixelRatio)
{
    const auto priority = VisitPriority(index.data(WaitingModel::PriorityRole).toInt());
    if (priority == VisitPriority::Usual)
        return 0;
    const Hue &hue = priority == VisitPriority::Urgent ? tokens.danger
                     : priority == VisitPriority::High ? tokens.warning
                                                       : tokens.neutral;
    const QString text = visitPriorityText(priority);
    const QSize size = Chip::sizeFor(text, Theme::smallFont(), false);
    const QRect place(line.right() - size.width() + 1, line.center().y() - size.height() / 2, size.width(),
                      size.height());
    Chip::paint(painter, place, text, QString(), hue, Theme::smallFont(), pixelRatio);
    return size.width() + space::s;
}

const QString betweenParts = QStringLiteral(" \u00b7 ");

QString placeText(const WaitingVisit &visit)
{
    QStringList parts{visit.place, formatPhone(visit.phone)};
    parts.removeAll(QString());
    return parts.join(betweenParts);
}

} // namespace

WaitingModel::WaitingModel(const BoardContext &context, std::function<qint64()> nowUtc, QObject *parent)
    : QAbstractListModel(parent), m_context(context), m_nowUtc(std::move(nowUtc))
{
}

void WaitingModel::setVisits(std::vector<WaitingVisit> visits)
{
    m_stored = std::move(visits);
    putTogether();
}

bool WaitingModel::setTries(const std::vector<WaitingVisit> &off, const std::set<VisitId> &placed)
{
    if (off == m_triedOff && placed == m_triedPlaces)
        return false;
    m_triedOff = off;
    m_triedPlaces = placed;
    putTogether();
    return true;
}

bool WaitingModel::isTried(VisitId visit) const
{
    return std::any_of(m_triedOff.begin(), m_triedOff.end(),
                       [&](const WaitingVisit &each) { return each.visit.id == visit; });
}

void WaitingModel::putTogether()
{
    m_visits = m_triedOff;
    std::copy_if(m_stored.begin(), m_stored.end(), std::back_inserter(m_visits),
                 [&](const WaitingVisit &each) {
                     return !m_triedPlaces.contains(each.visit.id) && !isTried(each.visit.id);
                 });
    narrow();
}

void WaitingModel::setFilter(const QString &words)
{
    m_filter = words;
    narrow();
}

void WaitingModel::setOrder(Order order)
{
    m_order = order;
    narrow();
}

void WaitingModel::setNarrowing(Narrowing narrowing, const QString &skill)
{
    m_narrowing = narrowing;
    m_skill = skill;
    narrow();
}

QStringList WaitingModel::skills() const
{
    QStringList skills;
    for (const WaitingVisit &visit : m_visits)
        if (const QString &skill = visit.visit.wishes.skill;
            !skill.isEmpty() && !skills.contains(skill, Qt::CaseInsensitive))
            skills += skill;
    skills.sort(Qt::CaseInsensitive);
    return skills;
}

bool WaitingModel::isNarrowedTo(const WaitingVisit &visit) const
{
    const VisitWishes &wishes = visit.visit.wishes;
    switch (m_narrowing) {
    case Narrowing::All:
        return true;
    case Narrowing::Pressing:
        return wishes.priority >= VisitPriority::High;
    case Narrowing::Due:
        return wishes.until.isValid() && wishes.until <= m_context.today().addDays(1);
    case Narrowing::Skill:
        return wishes.skill.compare(m_skill, Qt::CaseInsensitive) == 0;
    }
    return true;
}

bool WaitingModel::comesBefore(const WaitingVisit &a, const WaitingVisit &b) const
{
    const VisitWishes &one = a.visit.wishes;
    const VisitWishes &other = b.visit.wishes;
    if (m_order == Order::Priority && one.priority != other.priority)
        return one.priority > other.priority;
    if (m_order == Order::Wanted) {
        // Whoever names no day waits for any.
        const auto day = [](const VisitWishes &wishes) {
            const QDate date = wishes.until.isValid() ? wishes.until : wishes.from;
            return date.isValid() ? date.toJulianDay() : std::numeric_limits<qint64>::max();
        };
        if (day(one) != day(other))
            return day(one) < day(other);
    }
    return a.visit.waitingSince < b.visit.waitingSince;
}

bool WaitingModel::fits(const WaitingVisit &visit) const
{
    if (!isNarrowedTo(visit))
        return false;
    const QString all = foldForSearch(QStringList{visit.customer, visit.title, visit.place, visit.phone,
                                                  visit.appointmentNumber, visit.visit.wishes.skill}
                                          .join(u' '));
    const QString digits = phoneDigits(visit.phone);
    const QStringList words = foldForSearch(m_filter).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return all.contains(word) || (word.size() > 2 && digits.contains(word));
    });
}

void WaitingModel::narrow()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<quintptr> ids;
    for (const QModelIndex &index : before)
        ids.push_back(index.internalId());
    m_rows.clear();
    for (size_t i = 0; i < m_visits.size(); ++i)
        if (fits(m_visits[i]))
            m_rows.push_back(i);
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [this](size_t a, size_t b) { return comesBefore(m_visits[a], m_visits[b]); });
    QModelIndexList after;
    for (const quintptr id : ids)
        after << indexOf(VisitId(qint64(id)));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

const WaitingVisit *WaitingModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_visits[m_rows[size_t(index.row())]] : nullptr;
}

QModelIndex WaitingModel::indexOf(VisitId visit) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_visits[m_rows[size_t(row)]].visit.id == visit)
            return index(row);
    return {};
}

QModelIndex WaitingModel::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.isValid() || column != 0 || row < 0 || row >= rowCount())
        return {};
    // The id tells the selection which visit a row was, when the rows have become others.
    return createIndex(row, 0, quintptr(m_visits[m_rows[size_t(row)]].visit.id.value()));
}

void WaitingModel::refresh()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

int WaitingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString WaitingModel::ageOf(const WaitingVisit &visit) const
{
    return isTried(visit.visit.id) ? tr("tried out") : visittexts::age(visit.visit.waitingSince, m_nowUtc());
}

static QString priorityWords(const WaitingVisit &visit)
{
    const VisitPriority priority = visit.visit.wishes.priority;
    return priority == VisitPriority::Usual
               ? QString()
               : WaitingModel::tr("Priority: %1").arg(visitPriorityText(priority));
}

QString WaitingModel::spoken(const WaitingVisit &visit) const
{
    QStringList parts{visit.customer,
                      visit.title,
                      priorityWords(visit),
                      wishtexts::wanted(visit.visit.wishes),
                      placeText(visit),
                      isTried(visit.visit.id) ? tr("taken off the board, tried out only")
                                              : tr("waiting: %1").arg(ageOf(visit))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString WaitingModel::hint(const WaitingVisit &visit) const
{
    const Category *category = m_context.category(visit.category);
    const QString wants = wishtexts::wanted(visit.visit.wishes);
    const QString length = visittexts::length(visit.visit.minutes);
    QStringList lines{visit.customer,
                      visit.title,
                      priorityWords(visit),
                      wants.isEmpty() ? QString() : tr("Wanted: %1").arg(wants),
                      placeText(visit),
                      category ? category->name : QString(),
                      isTried(visit.visit.id) ? tr("%1, taken off the board, tried out only").arg(length)
                                              : tr("%1, waiting: %2").arg(length, ageOf(visit)),
                      m_context.namesOf(visit.visit.technicians),
                      visit.visit.notes};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    const WaitingVisit *visit = at(index);
    if (!visit)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return visit->customer;
    case TitleRole:
        return visit->title;
    case PlaceRole:
        return placeText(*visit);
    case AgeRole:
        return ageOf(*visit);
    case TriedRole:
        return isTried(visit->visit.id);
    case WantsRole:
        return wishtexts::wanted(visit->visit.wishes);
    case PriorityRole:
        return int(visit->visit.wishes.priority);
    case ColorRole: {
        const Category *category = m_context.category(visit->category);
        return category ? QColor(category->color) : QColor();
    }
    case Qt::AccessibleTextRole:
        return spoken(*visit);
    case Qt::ToolTipRole:
        return hint(*visit);
    default:
        return {};
    }
}

Qt::ItemFlags WaitingModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                           : Qt::ItemFlags();
}

QStringList WaitingModel::mimeTypes() const
{
    return {QLatin1String(visitMimeType)};
}

QMimeData *WaitingModel::mimeData(const QModelIndexList &indexes) const
{
    const WaitingVisit *visit = indexes.isEmpty() ? nullptr : at(indexes.front());
    return visit ? mimeOf(draggedVisit(*visit)) : nullptr;
}

QSize WaitingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int small = QFontMetrics(Theme::smallFont()).height();
    const bool wants = !index.data(WaitingModel::WantsRole).toString().isEmpty();
    return {200, 2 * option.fontMetrics.height() + (wants ? 2 * small + 2 : small) + 2 * padding + space::s};
}

void WaitingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::of(option.widget);
    painter->save();
    const QRect text = paintCardFrame(painter, option, index.data(WaitingModel::ColorRole).value<QColor>());
    const int line = option.fontMetrics.height();
    const auto write = [&](int top, int height, const QFont &font, const QColor &color, int align,
                           const QString &words, int right) {
        painter->setFont(font);
        painter->setPen(color);
        const QRect place(text.left(), top, text.width() - right, height);
        painter->drawText(place, align | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width()));
    };
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const QFont small = Theme::smallFont();
    const QString age = index.data(WaitingModel::AgeRole).toString();
    const int ageWidth = QFontMetrics(small).horizontalAdvance(age) + space::s;
    const QColor &ageInk = index.data(WaitingModel::TriedRole).toBool() ? tokens.warning.text : tokens.muted;
    write(text.top(), line, small, ageInk, Qt::AlignRight, age, 0);
    write(text.top(), line, strong, tokens.text, Qt::AlignLeft, index.data().toString(), ageWidth);
    const int chip = paintPriority(painter, QRect(text.left(), text.top() + line + 2, text.width(), line),
                                   index, tokens, painter->device()->devicePixelRatioF());
    write(text.top() + line + 2, line, option.font, tokens.text, Qt::AlignLeft,
          index.data(WaitingModel::TitleRole).toString(), chip);
    const int smallLine = QFontMetrics(small).height();
    int top = text.top() + 2 * line + 4;
    if (const QString wants = index.data(WaitingModel::WantsRole).toString(); !wants.isEmpty()) {
        write(top, smallLine, small, tokens.text, Qt::AlignLeft, wants, 0);
        top += smallLine + 2;
    }
    write(top, smallLine, small, tokens.muted, Qt::AlignLeft,
          elidedPlace(index.data(WaitingModel::PlaceRole).toString(), QFontMetrics(small), text.width()), 0);
    painter->restore();
}

QString elidedPlace(const QString &place, const QFontMetrics &metrics, int width)
{
    const qsizetype phone = place.lastIndexOf(betweenParts);
    if (phone < 0 || metrics.horizontalAdvance(place) <= width)
        return metrics.elidedText(place, Qt::ElideRight, width);
    const QString kept = place.mid(phone);
    const int left = std::max(0, width - metrics.horizontalAdvance(kept));
    return metrics.elidedText(place.left(phone), Qt::ElideRight, left) + kept;
}

} // namespace truckroll
