// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helptext.h"
#include "ui/shell/commandcatalog.h"
#include <QCoreApplication>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

/// The key of a command for a sentence; its name when it has none.
QString key(const CommandCatalog &catalog, const char *id)
{
    const CommandInfo *info = catalog.find(QLatin1String(id));
    if (!info)
        return QLatin1String(id);
    const QString shown =
        info->keys.isEmpty() ? info->text : info->keys.first().toString(QKeySequence::NativeText);
    return QStringLiteral("<b>%1</b>").arg(shown.toHtmlEscaped());
}

QString part(const QString &title, const QStringList &sentences)
{
    QString html = QStringLiteral("<h3>%1</h3>").arg(title);
    for (const QString &sentence : sentences)
        html += QStringLiteral("<p>%1</p>").arg(sentence);
    return html;
}

} // namespace

QString helpText(const CommandCatalog &catalog)
{
    const auto k = [&](const char *id) { return key(catalog, id); };
    return part(Texts::tr("A call comes in"),
                {Texts::tr(
                     "On the board, drag over a free stretch of a technician's row, or press the key for a "
                     "new appointment. Type the customer's name or phone; who is not known yet is added on "
                     "the spot. The visit stands on the board as soon as it is booked."),
                 Texts::tr(
                     "A call without a time goes to the waiting list beside the board and is dragged onto "
                     "it when there is room.")}) +
           part(Texts::tr("Everything of a job is in its folder"),
                {Texts::tr(
                     "Enter or a double click on a card opens the folder: call notes, quotes, work orders, "
                     "invoices, payments in one chain. Several folders can be open beside each other."),
                 Texts::tr(
                     "A quote that was sold is converted to a work order, and that to an invoice, whole or "
                     "in part. An invoice that was issued is not changed any more; it can be voided.")}) +
           part(Texts::tr("Finding"),
                {Texts::tr(
                     "%1 finds anything: a customer, a phone number, a document such as INV-1009, a time "
                     "such as “tue 14:00”, any action by its name.")
                     .arg(k("app.palette"))}) +
           part(Texts::tr("Nothing is lost"),
                {Texts::tr("%1 takes back what was done last and says in words what it is; %2 does it again. "
                           "Issued invoices and payments are corrected by a void.")
                     .arg(k("app.undo"), k("app.redo")),
                 Texts::tr("What was typed and not saved is kept, also when the computer fails, and offered "
                           "again."),
                 Texts::tr("“Make a backup” in the menu (%1) writes the whole office into another file.")
                     .arg(k("app.menu")),
                 Texts::tr("An office that cannot be written, on a read-only drive for instance, opens for "
                           "reading. A copy of it can be saved and worked in.")}) +
           part(Texts::tr("Without the mouse"),
                {Texts::tr(
                     "Every action has its place in %1; the keys are all listed under “Keys” (%2). Escape "
                     "always leaves a thing as it was.")
                     .arg(k("app.palette"), k("app.keys"))});
}

QString aboutText()
{
    const QString version = QStringLiteral(TRUCKROLL_VERSION);
    return QStringLiteral("<h3>%1</h3><p>%2</p><p>%3</p><p>%4</p>")
        .arg(Texts::tr("Truckroll %1").arg(version), Texts::tr("Dispatch board for field-service companies."),
             Texts::tr(
                 "Free software under the GNU General Public License, version 3 or any later one. You may "
                 "use, study, share and change it; it comes without any warranty."),
             Texts::tr("Made with Qt %1.").arg(QString::fromLatin1(qVersion())));
}

} // namespace truckroll
