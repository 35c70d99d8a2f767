// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mail/mailtemplatedialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "core/domain/documentkind.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

QString MailTemplateDialog::purposeText(const QString &purpose)
{
    if (purpose == u"statement")
        return tr("Statement of account");
    if (purpose == u"receipt")
        return tr("Receipt of a payment");
    if (purpose == u"paymentlink")
        return tr("Payment link");
    const auto kind = documentKindFromName(purpose);
    return kind ? documentKindText(*kind) : tr("Any");
}

MailTemplateDialog::MailTemplateDialog(Backend &backend, const MailTemplate &wanted, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_template(wanted), m_banner(new Banner(this)),
      m_form(new Form(this)), m_name(new QLineEdit(wanted.name, this)), m_purpose(new QComboBox(this)),
      m_subject(new QLineEdit(wanted.subject, this)), m_body(new QPlainTextEdit(wanted.body, this)),
      m_active(new QCheckBox(tr("In use"), this))
{
    setObjectName(QStringLiteral("mailTemplateDialog"));
    setWindowTitle(wanted.id ? wanted.name : tr("New template"));
    m_purpose->addItem(purposeText({}), QString());
    for (const DocumentKind kind : allDocumentKinds)
        m_purpose->addItem(documentKindText(kind), documentKindName(kind));
    for (const char *more : {"receipt", "paymentlink", "statement"})
        m_purpose->addItem(purposeText(QLatin1String(more)), QLatin1String(more));
    m_purpose->setCurrentIndex(std::max(0, m_purpose->findData(wanted.purpose)));
    m_name->setObjectName(QStringLiteral("templateName"));
    m_subject->setObjectName(QStringLiteral("templateSubject"));
    m_body->setObjectName(QStringLiteral("templateBody"));
    m_body->setTabChangesFocus(true);
    m_active->setChecked(wanted.active);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&For"), m_purpose);
    m_form->addRow(tr("&Subject"), m_subject);
    m_form->addRow(
        tr("&Text"), m_body,
        tr("Filled in when a letter begins: {customer} {contact} {kind} {number} {title} {date} {due} "
           "{total} {balance} {company} {company_phone} {company_email}; of a receipt {paid} {paid_by} "
           "{refunded} {kept}; with "
           "a "
           "payment link {asked} {link}"));
    m_form->addRow(tr("Stat&e"), m_active);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *keep = primaryButton(tr("Save template"), tr("Saves it; it can be undone."), this);
    keep->setObjectName(QStringLiteral("saveTemplate"));
    keep->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_form, 1);
    all->addLayout(foot);
    resize(600, 480);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &MailTemplateDialog::save);
    m_name->setFocus();
}

void MailTemplateDialog::save()
{
    MailTemplate wanted = m_template;
    wanted.name = cleanLine(m_name->text());
    wanted.purpose = m_purpose->currentData().toString();
    wanted.subject = cleanLine(m_subject->text());
    wanted.body = cleanText(m_body->toPlainText());
    wanted.active = m_active->isChecked();
    m_form->setProblem(m_name, wanted.name.isEmpty() ? tr("A template needs a name.") : QString());
    if (wanted.name.isEmpty())
        return m_form->focusProblem();
    m_backend.act(this, SaveMailTemplate{wanted},
                  std::function<void(Result<MailTemplate>)>([this](const Result<MailTemplate> &reply) {
                      if (reply)
                          accept();
                      else
                          m_banner->showErrorAgain(reply.error(), [this] { save(); });
                  }));
}

} // namespace truckroll
