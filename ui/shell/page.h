// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include <QString>
#include <QWidget>
#include <functional>
#include <optional>

namespace truckroll {

class CommandCatalog;

/// What else may be done now, beside the sentence of what was done.
struct Offer
{
    QString text; ///< on its button
    QString hint;
    std::function<void()> take;
};

/// What undo and redo mean in a page that has steps of its own: the office's acts wait until it has none.
struct OwnSteps
{
    enum class Way { Back, Again };
    struct Step
    {
        bool can = false;
        QString text;   ///< of the action
        QString whyNot; ///< while it cannot
    };
    Step undo;
    Step redo;
};

/// One page of the main window. Pages are made by app/composition with what they need (Backend,
/// CommandCatalog) and handed to MainWindow, which knows nothing else of them. A page declares its commands
/// in its constructor.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr) : QWidget(parent) {}

    /// "board": also the context of its commands and its name in the preferences.
    virtual QString id() const = 0;
    virtual QString title() const = 0;
    /// Name in resources/icons.
    virtual QString icon() const = 0;
    /// It was brought to the front: ask for what is missing, put the focus where work goes on.
    virtual void activate() {}
    /// Shows one record (from the palette, the status line or another page). False: not of this page.
    virtual bool showEntity(EntityKind, qint64 /*id*/) { return false; }
    /// Shows what a link of the status line means: "pending" on the invoices. False: unknown here.
    virtual bool showFiltered(const QString & /*filter*/) { return false; }
    /// A day and minute typed into the palette ("tue 14:00"); the board goes there. False: not of this page.
    virtual bool showTime(const QDate &, int /*minute, -1: the day alone*/) { return false; }
    /// Text typed and not saved: asked before the office is closed, so that the window can say where it is.
    virtual bool hasUnsavedText() const { return false; }
    /// The window is about to go: saves what was typed; `done` gets whether all of it is stored.
    virtual void saveText(std::function<void(bool)> done) { done(!hasUnsavedText()); }
    /// What is lost by leaving all the same, when it is not text, which is kept as a draft.
    virtual QString whyNotLeft() const { return {}; }
    /// While the page is in front; none: undo and redo are of the office, as everywhere.
    virtual std::optional<OwnSteps> ownSteps() const { return {}; }
    virtual void takeOwnStep(OwnSteps::Way) {}

signals:
    /// Another window or page shall show this record: a customer, a folder (Appointment), a document.
    void openRequested(truckroll::EntityKind kind, qint64 id);
    /// A sentence for the status line.
    void said(const QString &text);
    void ownStepsChanged();
    /// Something to do, beside the sentence that stands in the status line and as long as it does.
    void offered(const truckroll::Offer &offer);
};

} // namespace truckroll
