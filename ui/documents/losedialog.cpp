// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/losedialog.h"
#include "core/base/text.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

LoseDialog::LoseDialog(const QString &consequence, const QStringList &reasons, QWidget *parent)
    : QDialog(parent), m_reason(new QComboBox(this)), m_note(new QPlainTextEdit(this)),
      m_doIt(primaryButton(tr("Mark as lost"), consequence, this))
{
    setObjectName(QStringLiteral("loseDialog"));
    setWindowTitle(tr("Lost"));
    setMinimumWidth(440);
    m_reason->setObjectName(QStringLiteral("lostReason"));
    m_reason->setEditable(true);
    QStringList all = reasons;
    for (const QString &usual : usualLostReasons())
        if (!all.contains(usual, Qt::CaseInsensitive))
            all << usual;
    m_reason->addItems(all);
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or type a reason"));
    m_reason->lineEdit()->setMaxLength(FieldLimit::line);
    m_note->setObjectName(QStringLiteral("lostNote"));
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("Who got it, at what price, when to try again"));
    m_note->setFixedHeight(90);
    m_doIt->setObjectName(QStringLiteral("loseDoIt"));
    m_doIt->setDefault(true);
    auto *form = new Form(this);
    form->addRow(tr("&Reason"), m_reason, tr("The report counts lost quotes by it."));
    form->addRow(tr("&Note"), m_note);
    auto *buttons = new QHBoxLayout;
    QPushButton *leave =
        plainButton(tr("Leave as it is"), QString(), tr("Nothing is changed (Escape)."), this);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_doIt);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::xl, space::l, space::xl, space::l);
    whole->setSpacing(space::m);
    QLabel *text = plainLabel(consequence, this);
    text->setWordWrap(true);
    whole->addWidget(text);
    whole->addWidget(form);
    whole->addLayout(buttons);
    const auto follow = [this, consequence] {
        m_doIt->setEnabled(!reason().isEmpty());
        m_doIt->setToolTip(reason().isEmpty() ? tr("Say why first.") : consequence);
    };
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_doIt, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_reason, &QComboBox::currentTextChanged, this, follow);
    follow();
    m_reason->setFocus();
}

QString LoseDialog::reason() const
{
    return cleanLine(m_reason->currentText());
}

QString LoseDialog::note() const
{
    return cleanText(m_note->toPlainText()).left(FieldLimit::description);
}

QStringList usualLostReasons()
{
    return {LoseDialog::tr("Too expensive"), LoseDialog::tr("Went to another company"),
            LoseDialog::tr("No answer"), LoseDialog::tr("Work no longer needed"), LoseDialog::tr("Put off")};
}

void askWhyLost(QWidget *parent, const QString &consequence, const QStringList &reasons,
                std::function<void(QString, QString)> then)
{
    auto *dialog = new LoseDialog(consequence, reasons, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [dialog, then] { then(dialog->reason(), dialog->note()); });
    dialog->open();
}

} // namespace truckroll
