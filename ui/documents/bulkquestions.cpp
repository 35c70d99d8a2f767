// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/bulkquestions.h"

#include "ui/widgets/moneyedit.h"
#include <QCoreApplication>
#include <QStringList>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BulkQuestions)
};

constexpr qsizetype mostReasons = 5; ///< a question is read, not scrolled

/// Which are left out, with the reason of each.
QString leftOut(const QStringList &reasons)
{
    if (reasons.isEmpty())
        return {};
    QString text = Texts::tr("Left out (%1):").arg(reasons.size());
    for (const QString &reason : reasons.mid(0, mostReasons))
        text += QStringLiteral("\n\u2022 ") + reason;
    if (reasons.size() > mostReasons)
        text += QStringLiteral("\n\u2022 ") +
                Texts::tr("and %n more for such reasons", nullptr, int(reasons.size() - mostReasons));
    return text;
}

QString againBillable(int freed, int all)
{
    if (freed == 0)
        return {};
    return freed == all ? Texts::tr("What they billed can be billed again.")
                        : Texts::tr("What %n of them billed can be billed again.", nullptr, freed);
}

template <class Rows>
QStringList sortOut(const Rows &preview, std::vector<size_t> &rows)
{
    QStringList reasons;
    for (size_t i = 0; i < preview.size(); ++i) {
        if (preview[i].whyNot.isEmpty())
            rows.push_back(i);
        else
            reasons += preview[i].whyNot;
    }
    return reasons;
}

QString paragraphs(QStringList all)
{
    all.removeAll(QString());
    return all.join(QStringLiteral("\n\n"));
}

} // namespace

BulkQuestion billingQuestion(const BillingPreview::Reply &preview, const QString &currency)
{
    BulkQuestion question;
    const QStringList reasons = sortOut(preview, question.rows);
    Money left;
    Money whole;
    for (const size_t row : question.rows) {
        left += preview[row].left;
        whole += preview[row].total;
    }
    const QString amount = moneyText(left, currency);
    const int count = int(question.rows.size());
    QString what;
    if (count > 0)
        what = left == whole ? Texts::tr("%n document(s) over %1 are billed.", nullptr, count).arg(amount)
                             : Texts::tr("%n document(s) over %2 are billed for what is left of them: %1.",
                                         nullptr, count)
                                   .arg(amount, moneyText(whole, currency));
    question.text = paragraphs(
        {what, leftOut(reasons),
         count > 0 ? Texts::tr("The invoices are issued at once; that cannot be undone, only voided.")
                   : QString()});
    return question;
}

BulkQuestion voidingQuestion(const VoidingPreview::Reply &preview, DocumentKind kind, const QString &currency)
{
    BulkQuestion question;
    const QStringList reasons = sortOut(preview, question.rows);
    Money total;
    int inBooks = 0;
    int freed = 0;
    for (const size_t row : question.rows) {
        total += preview[row].total;
        inBooks += int(preview[row].inBooks);
        freed += int(preview[row].freesSource);
    }
    const int count = int(question.rows.size());
    if (count == 0) {
        question.text = leftOut(reasons);
        return question;
    }
    const QString amount = moneyText(total, currency);
    const QString what = kind == DocumentKind::Invoice
                             ? Texts::tr("%n invoice(s) over %1 become void.", nullptr, count).arg(amount)
                             : Texts::tr("%n quote(s) over %1 become void.", nullptr, count).arg(amount);
    question.text = paragraphs(
        {what + QLatin1Char(' ') + Texts::tr("That cannot be undone; the numbers stay taken."),
         againBillable(freed, count),
         inBooks > 0 ? Texts::tr("In QuickBooks %n of them will be void, too, with the next sending.",
                                 nullptr, inBooks)
                     : QString(),
         leftOut(reasons)});
    return question;
}

} // namespace truckroll
