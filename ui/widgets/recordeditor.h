// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/permission.h"
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

namespace truckroll {

class Backend;
class Banner;
class DraftKeeper;
class Form;

/// The fields of one record. What was typed stays until it is stored: a failed save keeps it, a change from
/// elsewhere is announced and not put over it, a crash leaves a draft. Saved on request and when it is left.
class RecordEditor : public QWidget
{
    Q_OBJECT

public:
    /// `draftName`: "item"; the draft of a new one is "item:0". `action`: who may change it.
    RecordEditor(Backend &backend, Action action, const QString &draftName, QWidget *parent);

    virtual qint64 key() const = 0; ///< 0: a new one
    bool isNew() const { return key() == 0; }
    /// Something stands in the fields that is not stored.
    bool isDirty() const;
    bool isSaving() const { return m_saving; }
    virtual bool isEditable() const;
    /// Somebody else works from now on.
    void readPermission();
    /// Stores what was typed; `done(true)` when everything is stored. While a save runs, waits for it.
    void save(std::function<void(bool)> done = {});
    /// Back to what is stored.
    void revert();
    /// Text of an earlier run, put over what is stored.
    void offerDraft(const QString &text);
    QString draftKey() const;
    virtual void focusFirst();
    Form *form() const { return m_form; }
    Banner *banner() const { return m_banner; }

signals:
    void edited();
    void saved(qint64 key);
    /// Somebody else was first: the newest state is wanted (and given with refresh).
    void reloadRequested();

protected:
    Backend &backend() const { return m_backend; }
    /// Puts a sentence under each field that is wrong (Form::setProblem).
    virtual void check() {}
    /// Sends what was typed; the answer goes to `stored` or `refused`.
    virtual void send() = 0;
    virtual bool hasEdits() const = 0;
    virtual void showStored() = 0;
    /// Fields were filled or what decides about them changed: greys out, hides, sums up.
    virtual void adapt() {}

    /// Call at the end of the constructor: listens to all named fields.
    void finishForm();
    void showing(const std::function<void()> &fill); ///< fills fields without taking it for typing
    void beginLoad();
    void announceNewer(std::function<void()> takeIt);
    void stored(const std::function<void()> &keep);
    void refused(const Error &error);
    /// True while nobody typed since the save that is answered now.
    bool isUntouchedSinceSave() const { return m_generation == m_savedGeneration; }

protected slots:
    void wasEdited();

private:
    void finishSave();
    void showNewer();

    Backend &m_backend;
    Action m_action;
    QString m_draftName;
    Banner *m_banner;
    Form *m_form;
    DraftKeeper *m_draft;
    bool m_filling = false;
    bool m_saving = false;
    bool m_checked = false; ///< sentences stand under fields: corrected while one types
    int m_generation = 0;
    int m_savedGeneration = 0;
    std::function<void()> m_takeNewer;
    std::vector<std::function<void(bool)>> m_waiting;
};

/// The same with the type of the record. A subclass fills its fields (`show`), reads them (`typed`) and sends
/// the command (`store`).
template <class Record>
class RecordEditorOf : public RecordEditor
{
public:
    using Stored = std::function<void(Result<Record>)>;
    using RecordEditor::RecordEditor;

    const Record &record() const { return m_stored; }
    /// The record with what stands in the fields.
    Record typedRecord() const { return typed(); }

    void load(const Record &record)
    {
        m_stored = record;
        beginLoad();
        showStored();
    }
    /// A newer state of the same record: shown when nothing was typed, announced otherwise.
    void refresh(const Record &record)
    {
        if (isSaving() || record == m_stored)
            return;
        if (!isDirty())
            return load(record);
        announceNewer([this, record] { load(record); });
    }
    /// Fields of a new record that begins as a copy: shown as typed, not as stored.
    void begin(const Record &record)
    {
        load(Record());
        showing([&] { show(record); });
    }
    /// The stored record is another now, by a save of a further editor of it; what was typed here stays.
    void rebase(const Record &record)
    {
        if (!isDirty())
            return load(record);
        m_stored = record;
    }
    /// One change by a button, saved together with what was typed.
    void change(const std::function<void(Record &)> &alter)
    {
        const Record before = typed();
        Record record = before;
        alter(record);
        showing([&] { show(record); });
        wasEdited();
        save([this, before](bool stored) {
            if (!stored && isUntouchedSinceSave()) // a button's change must not linger where nobody sees it
                showing([&] { show(before); });
        });
    }

protected:
    virtual void show(const Record &record) = 0;
    virtual Record typed() const = 0;
    virtual void store(const Record &record, Stored done) = 0;

    void showStored() override
    {
        showing([this] { show(m_stored); });
    }
    bool hasEdits() const override { return !(typed() == m_stored); }
    void send() override
    {
        store(typed(), [this](Result<Record> reply) {
            if (!reply)
                return refused(reply.error());
            stored([&] {
                m_stored = *reply;
                if (isUntouchedSinceSave())
                    showing([this] { show(m_stored); });
            });
        });
    }

private:
    Record m_stored;
};

/// Gives a field its name for drafts, tests and style.
template <class Field>
Field *named(Field *field, const char *name)
{
    field->setObjectName(QString::fromLatin1(name));
    return field;
}

} // namespace truckroll
