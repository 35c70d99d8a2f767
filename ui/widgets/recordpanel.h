// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/recordeditor.h"
#include "ui/widgets/recordpicker.h"
#include <map>
#include <memory>

class QAction;
class QBoxLayout;
class QCheckBox;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace truckroll {

class EmptyState;

/// Unsaved texts of an earlier run by their keys, shared by the panels of a page; each is offered once.
using DraftTexts = std::shared_ptr<std::map<QString, QString>>;

/// Records at the left, the editor of the chosen one at the right. Going on to another one saves first; when
/// that fails the choice stays where the text is.
class RecordPanel : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString icon;
        QString nothingTitle; ///< while none is chosen
        QString nothingText;
        QString newTitle; ///< heading of a new one; empty: none can be added
        QString whyReadOnly;
    };
    RecordPanel(RecordPicker *picker, RecordEditor *editor, const Words &words, QWidget *parent = nullptr);

    RecordPicker *picker() const { return m_picker; }
    /// A further editor of the same record, saved together with the first.
    void addEditor(RecordEditor *editor);
    /// What stands under the head instead of the editor alone (tabs).
    void setBody(QWidget *body);
    void addActs(const QList<QAction *> &acts);
    void addToHead(QWidget *widget);
    /// There is one record, always: no list and no head buttons beyond saving.
    void hidePicker();
    /// The picker is a box above the editor instead of a list beside it.
    void putPickerAbove();
    bool canAdd() const { return !m_words.newTitle.isEmpty(); }
    /// "Show those out of use" under the table.
    void addInactiveBox(const QString &text, const QString &hint);
    EmptyState *emptyState() const { return m_nothing; }
    void setDrafts(DraftTexts drafts) { m_drafts = std::move(drafts); }
    void setSizes(int left, int right);

    bool hasUnsavedText() const;
    void save();
    /// The window is about to go; `done` gets whether all that was typed is stored.
    void saveText(const std::function<void(bool)> &done);
    /// Of several panels, one after the other; the first whose text cannot be saved ends it.
    static void saveTexts(const std::vector<RecordPanel *> &panels, const std::function<void(bool)> &done);
    /// Saves what was typed, then goes on.
    void leave(std::function<void()> then);
    void startNew();
    void startCopy();
    void showKey(qint64 key);
    /// None is chosen and nothing typed.
    bool isIdle() const { return !isOpen() && !hasUnsavedText(); }
    bool isOpen() const;
    bool isNew() const;
    qint64 key() const; ///< of the record shown; 0: none or a new one
    virtual bool canCopy() const = 0;
    virtual bool hasUse() const = 0; ///< records can be put out of use
    virtual bool isInUse() const = 0;
    virtual void toggleUse() = 0;
    void revert();
    bool isEditable() const { return m_editors.front()->isEditable(); }
    QString whyReadOnly() const { return m_words.whyReadOnly; }
    void readPermission();

signals:
    /// Another record, typed text, a permission: what may be done now may be something else.
    void stateChanged();
    void reloadRequested();
    void said(const QString &text);

protected:
    virtual bool loadKey(qint64 key) = 0; ///< false: there is none
    virtual void loadNew() = 0;
    virtual void loadCopy() = 0;
    virtual QString titleNow() const = 0;
    virtual void rowsWanted() = 0; ///< which records are listed changed
    void setOpen(bool open);
    bool inactiveShown() const;
    /// What was asked for before the records had been read; once.
    qint64 takeWanted() { return std::exchange(m_wanted, 0); }
    /// Marks the shown record in the list; the first one when there is none yet.
    void followRows();
    void offerDrafts();

private:
    void build(const Words &words);
    QWidget *buildDetails();
    void saveFrom(size_t index, const std::function<void(bool)> &done);
    void showTitle();
    void wasChosen(qint64 key);
    void followNarrowed();

    RecordPicker *m_picker;
    std::vector<RecordEditor *> m_editors;
    Words m_words;
    DraftTexts m_drafts;
    bool m_loading = false;
    qint64 m_wanted = 0;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_nothing = nullptr;
    QWidget *m_left = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_readOnly = nullptr;
    QBoxLayout *m_head = nullptr;
    QBoxLayout *m_acts = nullptr;
    QBoxLayout *m_column = nullptr;
    QWidget *m_body = nullptr;
    QCheckBox *m_inactive = nullptr;
};

/// A scroll area around an editor, so wide that lines stay readable on a wide screen.
QWidget *scrolled(QWidget *content, int maximumWidth, QWidget *parent);

/// The same with the type of the record.
template <class Record>
class RecordPanelOf : public RecordPanel
{
public:
    struct Traits
    {
        std::function<qint64(const Record &)> key;
        std::function<QString(const Record &)> title;
        std::function<bool(const Record &)> inUse;         ///< may be missing: there is no such thing
        std::function<void(Record &, bool)> setInUse;      ///< goes with inUse
        std::function<Record()> fresh;                     ///< a new one; may be missing: all fields empty
        std::function<Record(const Record &)> copy;        ///< of "duplicate"; may be missing
        std::function<void(std::vector<Record>)> listRows; ///< into the picker
    };
    RecordPanelOf(RecordPicker *picker, RecordEditorOf<Record> *editor, const Words &words, Traits traits,
                  QWidget *parent = nullptr)
        : RecordPanel(picker, editor, words, parent), m_editor(editor), m_traits(std::move(traits))
    {
    }

    RecordEditorOf<Record> *editor() const { return m_editor; }
    const std::vector<Record> &records() const { return m_records; }
    const Record *find(qint64 key) const
    {
        for (const Record &record : m_records) {
            if (m_traits.key(record) == key)
                return &record;
        }
        return nullptr;
    }
    /// As the office has them now: the list follows, the shown one too unless something is typed into it.
    void setRecords(std::vector<Record> records)
    {
        m_records = std::move(records);
        rowsWanted();
        if (const Record *now = find(key()))
            m_editor->refresh(*now);
        else if (!isNew() && !hasUnsavedText())
            setOpen(false);
        if (const qint64 wanted = takeWanted(); wanted != 0 && find(wanted))
            showKey(wanted);
        followRows();
    }
    bool canCopy() const override { return bool(m_traits.copy); }
    bool hasUse() const override { return bool(m_traits.inUse); }
    bool isInUse() const override { return !hasUse() || m_traits.inUse(m_editor->record()); }
    void toggleUse() override
    {
        m_editor->change([this](Record &record) { m_traits.setInUse(record, !isInUse()); });
    }

protected:
    bool loadKey(qint64 key) override
    {
        const Record *found = find(key);
        if (found)
            m_editor->load(*found);
        return found;
    }
    void loadNew() override { m_editor->load(m_traits.fresh ? m_traits.fresh() : Record()); }
    void loadCopy() override { m_editor->begin(m_traits.copy(m_editor->record())); }
    QString titleNow() const override { return m_traits.title(m_editor->record()); }
    void rowsWanted() override
    {
        std::vector<Record> listed;
        for (const Record &record : m_records) {
            if (inactiveShown() || !hasUse() || m_traits.inUse(record) || m_traits.key(record) == key())
                listed.push_back(record);
        }
        m_traits.listRows(std::move(listed));
    }

private:
    RecordEditorOf<Record> *m_editor;
    Traits m_traits;
    std::vector<Record> m_records;
};

} // namespace truckroll
