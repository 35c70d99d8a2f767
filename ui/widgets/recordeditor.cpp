// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordeditor.h"
#include "core/backend/backend.h"
#include "ui/documents/draftkeeper.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fieldtexts.h"
#include "ui/widgets/form.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/theme.h"
#include <QVBoxLayout>

namespace truckroll {

RecordEditor::RecordEditor(Backend &backend, Action action, const QString &draftName, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_action(action), m_draftName(draftName),
      m_banner(new Banner(this)), m_form(new Form(this)),
      m_draft(new DraftKeeper(
          backend, [this] { return isDirty() ? fieldTexts(*this) : QString(); }, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_form);
    m_draft->tellIn(m_banner);
}

void RecordEditor::finishForm()
{
    onFieldEdits(*this, this, "wasEdited()");
    for (AmountEdit *amount : findChildren<AmountEdit *>())
        amount->setMaximumWidth(amount->sizeHint().width());
}

bool RecordEditor::isEditable() const
{
    return m_backend.may(m_action);
}

bool RecordEditor::isDirty() const
{
    if (!isEditable())
        return false;
    const auto amounts = findChildren<AmountEdit *>();
    return hasEdits() || std::any_of(amounts.begin(), amounts.end(),
                                     [](const AmountEdit *amount) { return amount->isWrong(); });
}

QString RecordEditor::draftKey() const
{
    return QStringLiteral("%1:%2").arg(m_draftName, QString::number(key()));
}

void RecordEditor::showing(const std::function<void()> &fill)
{
    const bool before = std::exchange(m_filling, true);
    fill();
    adapt();
    m_filling = before;
}

void RecordEditor::beginLoad()
{
    m_banner->clear();
    m_takeNewer = {};
    m_checked = false;
    ++m_generation;
    m_draft->setKey(draftKey());
    m_form->clearProblems();
    readPermission();
}

void RecordEditor::readPermission()
{
    m_form->setEnabled(isEditable());
}

void RecordEditor::wasEdited()
{
    if (m_filling)
        return;
    ++m_generation;
    showing([] {});
    if (m_checked) {
        m_form->clearProblems();
        check();
    }
    m_draft->touch();
    emit edited();
}

void RecordEditor::announceNewer(std::function<void()> takeIt)
{
    m_takeNewer = [this, takeIt = std::move(takeIt)] {
        m_draft->forget();
        takeIt();
        emit edited();
    };
    m_banner->show(Tone::Warning,
                   tr("This was changed elsewhere while you were typing. Your text is still here and was not "
                      "saved."),
                   tr("Show the other version"), [this] { showNewer(); });
}

void RecordEditor::showNewer()
{
    if (const auto take = std::exchange(m_takeNewer, {}))
        take();
    else
        emit reloadRequested();
}

void RecordEditor::save(std::function<void(bool)> done)
{
    if (done)
        m_waiting.push_back(std::move(done));
    if (m_saving)
        return;
    if (!isDirty() && !isNew())
        return finishSave();
    m_form->clearProblems();
    m_checked = true;
    check();
    if (m_form->hasProblems()) {
        m_banner->show(Tone::Danger, tr("Nothing was saved. Please look at the fields that are marked."));
        m_form->focusProblem();
        return finishSave();
    }
    m_saving = true;
    m_savedGeneration = m_generation;
    send();
}

void RecordEditor::finishSave()
{
    const auto waiting = std::exchange(m_waiting, {});
    const bool all = !isDirty();
    for (const auto &done : waiting)
        done(all);
}

void RecordEditor::stored(const std::function<void()> &keep)
{
    m_saving = false;
    m_checked = false;
    m_takeNewer = {};
    m_banner->clear();
    m_draft->forget();
    keep();
    m_draft->setKey(draftKey());
    if (isDirty())
        m_draft->touch(); // typed while it was being stored
    emit saved(key());
    finishSave();
    emit edited();
}

void RecordEditor::refused(const Error &error)
{
    m_saving = false;
    m_draft->touch();
    if (error.code == ErrorCode::Conflict)
        m_banner->showError(error, tr("Show the other version"), [this] { showNewer(); });
    else
        m_banner->showErrorAgain(error, [this] { save(); });
    finishSave();
}

void RecordEditor::revert()
{
    m_draft->forget();
    beginLoad();
    showStored();
    emit edited();
}

void RecordEditor::offerDraft(const QString &text)
{
    showing([&] { putFieldTexts(*this, text); });
    if (!isDirty())
        return;
    m_banner->show(Tone::Info,
                   tr("This is text that was not saved last time. Save it, or go back to what is stored."),
                   tr("Go back to what is stored"), [this] { revert(); });
    emit edited();
}

void RecordEditor::focusFirst()
{
    for (QWidget *next = m_form->nextInFocusChain(); m_form->isAncestorOf(next);
         next = next->nextInFocusChain()) {
        if (next->focusPolicy() & Qt::TabFocus && next->isVisibleTo(m_form)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace truckroll
