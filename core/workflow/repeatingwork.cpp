// SPDX-License-Identifier: GPL-3.0-or-later
// The work order of a recurring service once more, for its next visit.
#include "core/store/conflict.h"
#include "core/store/documentstore.h"
#include "core/store/visitstore.h"
#include "core/store/worktaskstore.h"
#include "core/workflow/documentacts.h"
#include "core/workflow/nextvisit.h"
#include "core/workflow/officeday.h"
#include "core/workflow/perform.h"
#include "core/workflow/seriespapers.h"
#include "core/workflow/visitwords.h"
#include <QCoreApplication>
#include <set>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RepeatingWork)
};

bool isLiveWorkOrder(const Document &document)
{
    return document.kind == DocumentKind::WorkOrder && document.state != DocumentState::Cancelled &&
           document.state != DocumentState::Void;
}

Result<Document> sourceOf(const RepeatWorkOrder &command, const std::vector<Document> &documents)
{
    for (auto it = documents.rbegin(); it != documents.rend(); ++it) {
        const bool named = command.source && it->id == command.source;
        if (named && it->kind != DocumentKind::WorkOrder)
            return ruleBroken(
                Texts::tr("%1 is no work order. Nothing was saved; choose a work order to repeat.")
                    .arg(it->number));
        if (named || (!command.source && isLiveWorkOrder(*it)))
            return *it;
    }
    return ruleBroken(
        Texts::tr("There is no work order here to repeat yet. Nothing was saved; write the first one "
                  "by hand."));
}

/// The first open visit from today on that has no work order.
Result<Visit> nextVisit(ReadScope &scope, AppointmentId folder, const std::vector<Document> &documents)
{
    std::set<VisitId> served;
    const std::vector<Visit> visits = visitsOf(scope, folder);
    const auto papers = visitsOfPapers(scope, folder, visits);
    for (const Document &document : documents)
        if (isLiveWorkOrder(document)) {
            const auto writtenFor = papers.find(document.id);
            served.insert(writtenFor == papers.end() ? document.visit : writtenFor->second);
        }
    const QDate today = officeToday(scope);
    for (const Visit &visit : visits)
        if (visit.start && visit.start->date >= today && !visitIsClosed(visit.status) &&
            !served.contains(visit.id))
            return visit;
    return ruleBroken(Texts::tr("Every visit to come has its work order. Nothing was saved."));
}

Result<Visit> visitOf(ReadScope &scope, const RepeatWorkOrder &command,
                      const std::vector<Document> &documents)
{
    if (!command.visit)
        return nextVisit(scope, command.appointment, documents);
    const auto visit = findVisit(scope, command.visit);
    if (!visit || visit->appointment != command.appointment)
        return notThere(Texts::tr("visit"));
    return *visit;
}

/// The same checklist, with everything to be done again.
void repeatTasks(WriteScope &scope, DocumentId from, DocumentId to)
{
    WorkTaskList list = workTasksOf(scope, from);
    if (list.tasks.empty())
        return;
    for (WorkTask &task : list.tasks)
        task = {{}, task.text, false, 0, {}};
    storeWorkTasks(scope, to, list);
}

} // namespace

bool wantsNextVisit(ReadScope &scope, const RepeatWorkOrder &command)
{
    return !command.visit &&
           !nextVisit(scope, command.appointment, documentsOfFolder(scope, command.appointment));
}

Result<RepeatWorkOrder::Reply> perform(WriteScope &scope, const RepeatWorkOrder &command)
{
    const std::vector<Document> documents = documentsOfFolder(scope, command.appointment);
    TRY(const Document source, sourceOf(command, documents));
    TRY(const Visit visit, visitOf(scope, command, documents));
    SaveDocument save{source};
    save.document.id = {};
    save.document.version = 0;
    save.document.number.clear();
    save.document.visit = visit.id;
    save.document.date = {};
    save.document.dueDate = {};
    TRY(const Document made, perform(scope, save));
    repeatTasks(scope, source.id, made.id);
    scope.describe(
        Texts::tr("Repeated %1 as %2 for %3").arg(source.number, made.number, placeOf(scope, visit)),
        made.appointment);
    return made;
}

} // namespace truckroll
