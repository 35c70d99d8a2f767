// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/reasondialog.h"
#include "core/base/text.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

ReasonDialog::ReasonDialog(const QString &title, const QString &consequence, const QString &doIt,
                           const QStringList &proposals, QWidget *parent)
    : QDialog(parent), m_questions(new QVBoxLayout), m_reason(new QLineEdit(this)),
      m_doIt(primaryButton(doIt, consequence, this))
{
    setObjectName(QStringLiteral("reasonDialog"));
    setWindowTitle(title);
    setMinimumWidth(420);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    QLabel *text = plainLabel(consequence, this);
    text->setWordWrap(true);
    all->addWidget(text);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why?"));
    m_reason->setMaxLength(FieldLimit::line);
    if (!proposals.isEmpty()) {
        auto *completer = new QCompleter(proposals, m_reason);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_reason->setCompleter(completer);
    }
    m_questions->addWidget(m_reason);
    m_questions->setSpacing(space::m);
    all->addLayout(m_questions);
    auto *buttons = new QHBoxLayout;
    QPushButton *leave =
        plainButton(tr("Leave as it is"), QString(), tr("Nothing is changed (Escape)."), this);
    m_doIt->setObjectName(QStringLiteral("reasonDoIt"));
    m_doIt->setEnabled(false);
    m_doIt->setToolTip(tr("Say why first."));
    m_doIt->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_doIt);
    all->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_doIt, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_reason, &QLineEdit::textChanged, this, [this, consequence] {
        m_doIt->setEnabled(!reason().isEmpty());
        m_doIt->setToolTip(reason().isEmpty() ? tr("Say why first.") : consequence);
    });
    m_reason->setFocus();
}

void ReasonDialog::alsoAsk(QWidget *question)
{
    m_questions->addWidget(question);
}

QString ReasonDialog::reason() const
{
    return cleanLine(m_reason->text());
}

void askReason(QWidget *parent, const QString &title, const QString &consequence, const QString &doIt,
               const QStringList &proposals, std::function<void(QString)> then)
{
    auto *dialog = new ReasonDialog(title, consequence, doIt, proposals, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [dialog, then] { then(dialog->reason()); });
    dialog->open();
}

} // namespace truckroll
