// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skillsedit.h"
#include "core/base/text.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QAbstractButton>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>

namespace truckroll {

namespace {

/// A word in a rounded box with a cross; pressing it takes the word away.
class SkillChip : public QAbstractButton
{
public:
    SkillChip(const QString &skill, QWidget *parent) : QAbstractButton(parent)
    {
        setText(skill);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
    }
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + crossSize + 3 * space::s + slack,
                controlHeight - 4};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Tokens::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(t.neutral.line));
        painter.setBrush(underMouse() && isEnabled() ? t.hover : t.neutral.tint);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
        const bool leftToRight = layoutDirection() == Qt::LeftToRight;
        const int inner = width() - crossSize - 3 * space::s;
        const QRect words(leftToRight ? space::s : 2 * space::s + crossSize, 0, inner, height());
        painter.setPen(isEnabled() ? t.text : t.muted);
        painter.drawText(words, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner));
        painter.drawPixmap(leftToRight ? width() - crossSize - space::s : space::s,
                           (height() - crossSize) / 2,
                           icons::pixmap(QStringLiteral("close"), crossSize, devicePixelRatioF(), t.muted));
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    static constexpr int crossSize = 16;
    static constexpr int slack = 6; ///< the painter may measure a word a little wider
};

} // namespace

SkillsEdit::SkillsEdit(QWidget *parent)
    : QFrame(parent), m_flow(new FlowLayout(space::xs, this)), m_line(new QLineEdit(this)),
      m_known(new QStringListModel(this))
{
    setObjectName(QStringLiteral("skills"));
    m_line->setPlaceholderText(tr("Add a skill"));
    m_line->setToolTip(tr("Type a skill and press Enter or a comma. Backspace takes the last one back."));
    m_line->setAccessibleName(tr("New skill"));
    m_line->setMinimumWidth(140);
    m_line->installEventFilter(this);
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    m_flow->addWidget(m_line);
    setFocusProxy(m_line);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &SkillsEdit::take,
            Qt::QueuedConnection); // the completer puts its word into the line first
    connect(m_line, &QLineEdit::editingFinished, this, &SkillsEdit::take);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',') || text.contains(u';'))
            take();
        else
            emit edited();
    });
}

QStringList SkillsEdit::skills() const
{
    QStringList all = m_skills;
    for (const QString &part : m_line->text().replace(u';', u',').split(u',')) {
        const QString word = cleanLine(part);
        if (!word.isEmpty() && !all.contains(word, Qt::CaseInsensitive))
            all << word;
    }
    return all;
}

void SkillsEdit::setSkills(const QStringList &skills)
{
    m_skills = skills;
    m_line->clear();
    showChips();
    emit edited();
}

void SkillsEdit::setText(const QString &text)
{
    m_skills.clear();
    m_line->setText(text);
    take();
}

void SkillsEdit::setKnown(const QStringList &words)
{
    m_known->setStringList(words);
}

void SkillsEdit::take()
{
    const QStringList all = skills();
    if (all == m_skills && m_line->text().isEmpty())
        return;
    m_skills = all;
    m_line->clear();
    showChips();
    emit edited();
}

void SkillsEdit::showChips()
{
    while (m_flow->count() > 1) {
        QLayoutItem *item = m_flow->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget *before = m_line; // the focus comes to the line first
    for (qsizetype i = 0; i < m_skills.size(); ++i) {
        auto *chip = new SkillChip(m_skills[i], this);
        chip->setObjectName(QStringLiteral("skill_") + m_skills[i]);
        chip->setToolTip(tr("Takes %1 away.").arg(m_skills[i]));
        chip->setAccessibleName(tr("Skill %1, press to take it away").arg(m_skills[i]));
        connect(chip, &QAbstractButton::clicked, this, [this, skill = m_skills[i]] { remove(skill); });
        m_flow->insertWidget(int(i), chip);
        setTabOrder(before, chip);
        before = chip;
        chip->show();
    }
    m_flow->invalidate();
    updateGeometry();
}

void SkillsEdit::remove(const QString &skill)
{
    m_skills.removeAll(skill);
    showChips();
    m_line->setFocus();
    emit edited();
}

bool SkillsEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_skills.isEmpty()) {
        m_line->setText(m_skills.takeLast());
        showChips();
        emit edited();
        return true;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && !m_line->text().trimmed().isEmpty()) {
        take();
        return true;
    }
    return false;
}

void SkillsEdit::mousePressEvent(QMouseEvent *event)
{
    m_line->setFocus();
    QFrame::mousePressEvent(event);
}

} // namespace truckroll
