// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordpanel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QAction>
#include <QCheckBox>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace truckroll {

QWidget *scrolled(QWidget *content, int maximumWidth, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(scroll);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, space::s, space::m, space::m);
    row->addWidget(content, 1000, Qt::AlignTop); // wide as it may be, the rest stays empty
    row->addStretch(1);
    content->setMaximumWidth(maximumWidth);
    scroll->setWidget(page);
    return scroll;
}

RecordPanel::RecordPanel(RecordPicker *picker, RecordEditor *editor, const Words &words, QWidget *parent)
    : QWidget(parent), m_picker(picker), m_words(words)
{
    build(words);
    addEditor(editor);
    setBody(scrolled(editor, 720, this));
    connect(picker, &RecordPicker::chosen, this, &RecordPanel::wasChosen);
    connect(picker, &RecordPicker::narrowed, this, &RecordPanel::followNarrowed);
    connect(picker, &RecordPicker::said, this, &RecordPanel::said);
    readPermission();
}

void RecordPanel::build(const Words &words)
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_left = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(space::m, space::m, space::s, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_picker, 1);
    m_stack = new QStackedWidget(m_splitter);
    m_nothing = new EmptyState(words.icon, words.nothingTitle, words.nothingText, m_stack);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(buildDetails());
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

QWidget *RecordPanel::buildDetails()
{
    auto *box = new QWidget(m_stack);
    m_title = new ElidedLabel(box);
    m_title->setFont(Theme::titleFont());
    m_title->setObjectName(QStringLiteral("recordTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_head = new QHBoxLayout;
    m_head->setSpacing(space::m);
    m_head->addWidget(m_title, 1);
    m_acts = new QHBoxLayout;
    m_acts->setSpacing(space::xs);
    m_acts->addStretch();
    m_readOnly = mutedLabel(QString(), box);
    m_readOnly->setObjectName(QStringLiteral("readOnlyReason"));
    m_column = new QVBoxLayout(box);
    m_column->setContentsMargins(space::m, space::m, space::l, space::s);
    m_column->setSpacing(space::s);
    m_column->addLayout(m_head);
    m_column->addLayout(m_acts);
    m_column->addWidget(m_readOnly);
    return box;
}

void RecordPanel::setBody(QWidget *body)
{
    if (m_body) {
        m_column->removeWidget(m_body);
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = body;
    m_column->addWidget(body, 1);
}

void RecordPanel::addEditor(RecordEditor *editor)
{
    m_editors.push_back(editor);
    connect(editor, &RecordEditor::edited, this, [this] {
        showTitle();
        emit stateChanged();
    });
    connect(editor, &RecordEditor::saved, this, [this] {
        showTitle();
        emit stateChanged();
    });
    connect(editor, &RecordEditor::reloadRequested, this, &RecordPanel::reloadRequested);
}

void RecordPanel::addActs(const QList<QAction *> &acts)
{
    for (QAction *act : acts) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(act);
        button->setObjectName(act->objectName() + QStringLiteral("-button"));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_acts->insertWidget(m_acts->count() - 1, button);
    }
}

void RecordPanel::addToHead(QWidget *widget)
{
    m_head->insertWidget(0, widget);
}

void RecordPanel::addInactiveBox(const QString &text, const QString &hint)
{
    m_inactive = new QCheckBox(text, m_left);
    m_inactive->setObjectName(QStringLiteral("showInactive"));
    m_inactive->setToolTip(hint);
    m_left->layout()->addWidget(m_inactive);
    connect(m_inactive, &QCheckBox::toggled, this, [this] { rowsWanted(); });
}

void RecordPanel::hidePicker()
{
    m_left->setVisible(false);
}

void RecordPanel::putPickerAbove()
{
    m_splitter->setOrientation(Qt::Vertical);
    m_left->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_left->layout()->setContentsMargins(space::m, space::m, space::l, space::s);
    m_left->setMaximumHeight(m_left->sizeHint().height());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setHandleWidth(0);
}

bool RecordPanel::inactiveShown() const
{
    return m_inactive && m_inactive->isChecked();
}

void RecordPanel::setSizes(int left, int right)
{
    m_splitter->setSizes({left, right});
    m_splitter->setStretchFactor(0, left >= right ? 1 : 0);
    m_splitter->setStretchFactor(1, right >= left ? 1 : 0);
}

bool RecordPanel::isOpen() const
{
    return m_stack->currentIndex() == 1;
}

void RecordPanel::setOpen(bool open)
{
    m_stack->setCurrentIndex(open ? 1 : 0);
    if (!open)
        m_picker->choose(0);
    showTitle();
    emit stateChanged();
}

bool RecordPanel::isNew() const
{
    return isOpen() && m_editors.front()->isNew();
}

qint64 RecordPanel::key() const
{
    return isOpen() ? m_editors.front()->key() : 0;
}

bool RecordPanel::hasUnsavedText() const
{
    return isOpen() && std::any_of(m_editors.begin(), m_editors.end(),
                                   [](const RecordEditor *editor) { return editor->isDirty(); });
}

void RecordPanel::saveFrom(size_t index, const std::function<void(bool)> &done)
{
    if (index == m_editors.size())
        return done(true);
    RecordEditor *editor = m_editors[index];
    if (!editor->isDirty() && !(index == 0 && editor->isNew()))
        return saveFrom(index + 1, done);
    editor->save([this, index, done](bool stored) {
        if (stored && !m_editors[index]->isNew())
            saveFrom(index + 1, done);
        else
            done(false);
    });
}

void RecordPanel::save()
{
    if (isOpen())
        saveFrom(0, [](bool) {});
}

void RecordPanel::saveText(const std::function<void(bool)> &done)
{
    if (hasUnsavedText())
        saveFrom(0, done);
    else
        done(true);
}

void RecordPanel::saveTexts(const std::vector<RecordPanel *> &panels, const std::function<void(bool)> &done)
{
    if (panels.empty())
        return done(true);
    const std::vector<RecordPanel *> others(panels.begin() + 1, panels.end());
    panels.front()->saveText([others, done](bool stored) { stored ? saveTexts(others, done) : done(false); });
}

void RecordPanel::revert()
{
    if (isNew()) {
        for (RecordEditor *editor : m_editors)
            editor->revert();
        return setOpen(false);
    }
    for (RecordEditor *editor : m_editors)
        if (editor->isDirty())
            editor->revert();
}

void RecordPanel::leave(std::function<void()> then)
{
    if (!hasUnsavedText())
        return then();
    saveFrom(0, [this, then](bool stored) {
        if (stored)
            return then();
        followRows(); // back to where the text is
    });
}

void RecordPanel::wasChosen(qint64 wanted)
{
    if (m_loading || (isOpen() && wanted == key()))
        return;
    leave([this, wanted] { showKey(wanted); });
}

void RecordPanel::showKey(qint64 wanted)
{
    if (isOpen() && wanted == key() && wanted != 0)
        return followRows(); // it is shown already; what is typed into it stays
    if (hasUnsavedText())
        return leave([this, wanted] { showKey(wanted); });
    m_loading = true;
    const bool found = loadKey(wanted);
    if (found) {
        setOpen(true);
        rowsWanted(); // one out of use is listed while it is shown
        if (!m_picker->isListed(wanted))
            m_picker->listAll();
        m_picker->choose(wanted);
        offerDrafts();
    } else {
        m_wanted = wanted;
    }
    m_loading = false;
    emit stateChanged();
}

void RecordPanel::startNew()
{
    leave([this] {
        m_loading = true;
        m_picker->choose(0);
        loadNew();
        setOpen(true);
        offerDrafts();
        m_loading = false;
        m_editors.front()->focusFirst();
    });
}

void RecordPanel::startCopy()
{
    leave([this] {
        m_loading = true;
        m_picker->choose(0);
        loadCopy();
        setOpen(true);
        m_loading = false;
        m_editors.front()->focusFirst();
    });
}

void RecordPanel::followRows()
{
    m_loading = true;
    m_picker->choose(key());
    m_loading = false;
    if (isIdle() && m_picker->first() != 0)
        showKey(m_picker->first());
}

/// What the list does not have any more is not shown beside it, unless somebody is typing into it.
void RecordPanel::followNarrowed()
{
    if (m_loading || isNew() || hasUnsavedText() || (isOpen() && m_picker->isListed(key())))
        return;
    if (m_picker->first() != 0)
        showKey(m_picker->first());
    else if (isOpen())
        setOpen(false);
}

void RecordPanel::offerDrafts()
{
    if (!m_drafts)
        return;
    for (RecordEditor *editor : m_editors) {
        if (const auto draft = m_drafts->find(editor->draftKey()); draft != m_drafts->end()) {
            const QString text = draft->second;
            m_drafts->erase(draft);
            editor->offerDraft(text);
        }
    }
}

void RecordPanel::showTitle()
{
    const QString title = isNew() ? m_words.newTitle : titleNow();
    m_title->setText(title);
    m_title->setToolTip(title);
}

void RecordPanel::readPermission()
{
    const bool may = m_editors.front()->isEditable();
    m_readOnly->setText(may ? QString() : m_words.whyReadOnly);
    m_readOnly->setVisible(!may);
    for (RecordEditor *editor : m_editors)
        editor->readPermission();
}

} // namespace truckroll
