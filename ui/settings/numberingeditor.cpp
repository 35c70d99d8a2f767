// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/settings/companyeditor.h"
#include "ui/widgets/form.h"
#include <QLineEdit>
#include <QPlainTextEdit>

namespace truckroll {

namespace {

constexpr qint64 largestNumber = 999'999'999;

qint64 readNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.trimmed().toLongLong(&isNumber);
    return isNumber && number > 0 && number <= largestNumber ? number : 0;
}

} // namespace

NumberingEditor::NumberingEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<Company>(backend, Action::ChangeCompany, QStringLiteral("numbering"), parent)
{
    setObjectName(QStringLiteral("numberingEditor"));
    for (const DocumentKind kind : allDocumentKinds)
        addKind(kind);
    finishForm();
    load(newCompany(QString()));
}

void NumberingEditor::addKind(DocumentKind kind)
{
    Kind &made = m_kinds[size_t(kind)];
    const QString name = documentKindName(kind);
    made.prefix = new QLineEdit(this);
    made.prefix->setObjectName(name + QStringLiteral("Prefix"));
    made.prefix->setAccessibleName(tr("%1, prefix").arg(documentKindText(kind)));
    made.prefix->setToolTip(
        tr("Stands before the number, such as %1.").arg(newCompany(QString()).seriesFor(kind).prefix));
    made.prefix->setPlaceholderText(tr("Prefix"));
    made.next = new QLineEdit(this);
    made.next->setObjectName(name + QStringLiteral("Next"));
    made.next->setAccessibleName(tr("%1, next number").arg(documentKindText(kind)));
    made.next->setToolTip(
        tr("The number that the next one gets. A number that was given out is never given again."));
    made.next->setAlignment(Qt::AlignRight);
    made.terms = new QPlainTextEdit(this);
    made.terms->setObjectName(name + QStringLiteral("Terms"));
    made.terms->setFixedHeight(3 * fontMetrics().lineSpacing() + 16);
    made.terms->setTabChangesFocus(true);
    made.terms->setToolTip(tr("Printed at the foot of each one."));
    QLabel *sample = plainLabel(QString(), this);
    made.sample = sample;
    form()->addSection(documentKindText(kind));
    form()->addRow(tr("Prefix, next number"), QList<QWidget *>{made.prefix, made.next});
    form()->addRow(tr("Next one"), sample);
    form()->addRow(tr("Terms"), made.terms);
}

void NumberingEditor::adapt()
{
    for (const DocumentKind kind : allDocumentKinds) {
        const Kind &fields = m_kinds[size_t(kind)];
        const qint64 next = readNumber(fields.next->text());
        static_cast<QLabel *>(fields.sample)
            ->setText(next > 0 ? cleanLine(fields.prefix->text()) + QString::number(next) : QString());
    }
}

void NumberingEditor::show(const Company &company)
{
    for (const DocumentKind kind : allDocumentKinds) {
        const Kind &fields = m_kinds[size_t(kind)];
        fields.prefix->setText(company.seriesFor(kind).prefix);
        fields.next->setText(QString::number(company.seriesFor(kind).next));
        fields.terms->setPlainText(company.termsFor(kind));
    }
}

Company NumberingEditor::typed() const
{
    Company company = record();
    for (const DocumentKind kind : allDocumentKinds) {
        const Kind &fields = m_kinds[size_t(kind)];
        NumberSeries &series = company.numbering[size_t(kind)];
        series.prefix = cleanLine(fields.prefix->text());
        if (const qint64 next = readNumber(fields.next->text()))
            series.next = next;
        company.terms[size_t(kind)] = cleanText(fields.terms->toPlainText());
    }
    return company;
}

bool NumberingEditor::hasEdits() const
{
    const bool notUnderstood =
        std::any_of(std::begin(allDocumentKinds), std::end(allDocumentKinds), [this](DocumentKind kind) {
            return readNumber(m_kinds[size_t(kind)].next->text()) == 0;
        });
    return notUnderstood || RecordEditorOf<Company>::hasEdits();
}

void NumberingEditor::check()
{
    for (const DocumentKind kind : allDocumentKinds) {
        const Kind &fields = m_kinds[size_t(kind)];
        const qint64 next = readNumber(fields.next->text());
        QWidget *row = fields.next->parentWidget();
        if (next == 0)
            form()->setProblem(
                row,
                tr("The next number is a whole number from 1 to %1.").arg(QLocale().toString(largestNumber)));
    }
}

void NumberingEditor::store(const Company &company, Stored done)
{
    backend().act(this, SaveCompany{company}, std::move(done));
}

} // namespace truckroll
