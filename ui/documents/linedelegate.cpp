// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/linedelegate.h"
#include "core/base/localamount.h"
#include "ui/documents/itemedit.h"
#include "ui/documents/linetablemodel.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

namespace truckroll {

namespace {

constexpr int rowHeight = 32;

bool hasRows(const QString &text)
{
    return text.contains(u'\t') || text.trimmed().contains(u'\n');
}

bool isDiscount(const QModelIndex &index)
{
    const QVariant kind = index.data(LineTableModel::LineKindRole);
    return kind.isValid() && (LineKind(kind.toInt()) == LineKind::DiscountFlat ||
                              LineKind(kind.toInt()) == LineKind::DiscountPercent);
}

} // namespace

LineDelegate::LineDelegate(LineTableModel &lines, QObject *parent)
    : QStyledItemDelegate(parent), m_lines(lines)
{
}

QWidget *LineDelegate::itemEditor(QWidget *parent)
{
    auto *edit = new ItemEdit(m_lines.items(), parent);
    connect(edit, &ItemEdit::clickedItem, this, [this, edit] {
        emit commitData(edit);
        emit closeEditor(edit, QAbstractItemDelegate::EditNextItem);
    });
    return edit;
}

QWidget *LineDelegate::taxEditor(QWidget *parent) const
{
    auto *box = new QComboBox(parent);
    box->addItem(tr("No tax"), qint64(-1));
    box->addItem(tr("The document's tax"), qint64(0));
    for (const TaxRate &rate : m_lines.rates())
        if (rate.active)
            box->addItem(tr("%1 (%2)").arg(rate.name, percentText(rate.percent, QLocale())), rate.id.value());
    return box;
}

QWidget *LineDelegate::optionEditor(QWidget *parent) const
{
    auto *box = new QComboBox(parent);
    box->addItem(tr("All options"), qint64(0));
    for (qsizetype i = 0; i < m_lines.options().size(); ++i)
        box->addItem(m_lines.options().at(i), qint64(i) + 1);
    return box;
}

QWidget *LineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    if (index.column() == LineTableModel::ItemColumn)
        editor = const_cast<LineDelegate *>(this)->itemEditor(parent); // its signals are ours
    else if (index.column() == LineTableModel::TaxColumn)
        editor = taxEditor(parent);
    else if (index.column() == LineTableModel::OptionColumn)
        editor = optionEditor(parent);
    else
        editor = new QLineEdit(parent);
    if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        edit->setFrame(false);
        edit->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
        if (edit->alignment() & Qt::AlignRight)
            edit->setFont(Theme::tabular(option.font));
        if (index.column() == LineTableModel::PriceColumn && isDiscount(index))
            edit->setPlaceholderText(
                tr("%1 or %2", "a percentage or an amount, as examples")
                    .arg(QLocale().toString(10) + QLocale().percent(), QLocale().toString(25)));
        connect(edit, &QLineEdit::textEdited, const_cast<LineDelegate *>(this), &LineDelegate::typed);
    }
    editor->setObjectName(QStringLiteral("lineCellEditor"));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setAutoFillBackground(true);
    return editor;
}

void LineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
        return;
    }
    auto *edit = qobject_cast<QLineEdit *>(editor);
    if (!edit || edit->isModified()) // amounts computed anew must not take what is being typed
        return;
    edit->setText(index.data(Qt::EditRole).toString());
    edit->selectAll();
}

void LineDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, box->currentData(), Qt::EditRole);
        return;
    }
    auto *edit = qobject_cast<QLineEdit *>(editor);
    const auto *itemEdit = qobject_cast<ItemEdit *>(editor);
    if (const Item *item = itemEdit ? itemEdit->picked() : nullptr)
        m_lines.putItem(index.row(), *item);
    else if (edit && edit->isModified() && m_lines.problem(index, edit->text()).isEmpty())
        model->setData(index, edit->text(), Qt::EditRole);
}

bool LineDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(watched);
    if (!edit || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Paste) && hasRows(QApplication::clipboard()->text())) {
        emit closeEditor(edit, QAbstractItemDelegate::RevertModelCache);
        emit pastedRows(QApplication::clipboard()->text());
        return true;
    }
    if (auto *items = qobject_cast<ItemEdit *>(edit); items && items->takeListKey(*key))
        return true;
    return QStyledItemDelegate::eventFilter(watched, event);
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem shown = option;
    const Tokens &tokens = Tokens::of(option.widget);
    const QVariant kind = index.data(LineTableModel::LineKindRole);
    if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight)
        shown.font = Theme::tabular(shown.font);
    if (kind.isValid() && LineKind(kind.toInt()) == LineKind::Text)
        shown.font.setWeight(QFont::DemiBold);
    if (isDiscount(index))
        shown.palette.setColor(QPalette::Text, tokens.success.text);
    QStyledItemDelegate::paint(painter, shown, index);
    if (kind.isValid() || index.column() != LineTableModel::ItemColumn)
        return;
    painter->save(); // the empty row at the end says what it is for
    painter->setPen(tokens.muted);
    painter->drawText(
        option.rect.adjusted(space::s, 0, -space::xs, 0), Qt::AlignVCenter | Qt::AlignLeft,
        option.fontMetrics.elidedText(tr("Add a line"), Qt::ElideRight, option.rect.width() - space::m));
    painter->restore();
}

} // namespace truckroll
