// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mail/mailserverform.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "core/domain/mail.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace truckroll {

namespace {

const QString portKey = QStringLiteral("mail.port");
const QString securityKey = QStringLiteral("mail.security");
constexpr int submissionPort = 587;
constexpr int encryptedPort = 465;

} // namespace

MailServerForm::MailServerForm(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_form(new Form(this)), m_port(new QSpinBox(this)),
      m_security(new QComboBox(this)),
      m_save(primaryButton(tr("Save server"), tr("Saves the fields above; it can be undone."), this)),
      m_back(plainButton(tr("Discard"), QStringLiteral("undo"), tr("Goes back to what is stored."), this))
{
    setObjectName(QStringLiteral("mailServerForm"));
    build();
    follow();
}

QLineEdit *MailServerForm::addLine(const char *key, const QString &label, const QString &hint)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(QString::fromLatin1(key));
    line->setMaxLength(FieldLimit::line);
    m_lines[QString::fromLatin1(key)] = line;
    m_form->addRow(label, line, hint);
    connect(line, &QLineEdit::textChanged, this, &MailServerForm::follow);
    return line;
}

void MailServerForm::build()
{
    addLine("mail.server", tr("&Server"), tr("Of the office's e-mail provider, such as smtp.example.com."));
    m_security->setObjectName(securityKey);
    const QString names[] = {QStringLiteral("starttls"), QStringLiteral("tls"), QStringLiteral("none")};
    const QString texts[] = {tr("STARTTLS"), tr("TLS from the start"), tr("None, to this very machine only")};
    for (size_t i = 0; i < std::size(names); ++i)
        m_security->addItem(texts[i], names[i]);
    m_form->addRow(tr("P&rotection"), m_security);
    m_port->setObjectName(portKey);
    m_port->setRange(1, 65535);
    m_form->addRow(tr("P&ort"), m_port, tr("587 with STARTTLS, 465 with TLS from the start, as a rule."));
    addLine("mail.user", tr("Sign-in &name"), tr("Empty: the server asks for none."));
    addLine("mail.from", tr("Sender's &address"), tr("Empty: the company's e-mail address."));
    addLine("mail.from_name", tr("Sender's na&me"), tr("Empty: the company's name."));
    addLine("mail.copy_to", tr("&Copy of every letter to"), tr("May be empty."));
    m_save->setObjectName(QStringLiteral("saveMailServer"));
    m_back->setObjectName(QStringLiteral("discardMailServer"));
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_back);
    foot->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_form);
    all->addLayout(foot);
    connect(m_port, &QSpinBox::valueChanged, this, &MailServerForm::follow);
    connect(m_security, &QComboBox::currentIndexChanged, this, &MailServerForm::follow);
    connect(m_security, &QComboBox::activated, this, [this] {
        // The usual port of the other protection, unless somebody chose one of his own.
        const bool whole = m_security->currentData().toString() == u"tls";
        if (m_port->value() == (whole ? submissionPort : encryptedPort))
            m_port->setValue(whole ? encryptedPort : submissionPort);
    });
    connect(m_save, &QPushButton::clicked, this, &MailServerForm::save);
    connect(m_back, &QPushButton::clicked, this, &MailServerForm::fill);
}

std::map<QString, QString> MailServerForm::typed() const
{
    std::map<QString, QString> values;
    for (const auto &[key, line] : m_lines)
        values[key] = cleanLine(line->text());
    values[portKey] = QString::number(m_port->value());
    values[securityKey] = m_security->currentData().toString();
    return values;
}

int MailServerForm::labelWidth() const
{
    return m_form->labelWidth();
}

bool MailServerForm::isChanged() const
{
    return !m_stored.empty() && typed() != m_stored;
}

void MailServerForm::show(const std::map<QString, QString> &settings)
{
    const bool keep = isChanged();
    m_stored.clear();
    for (const auto &[key, value] : typed()) {
        const auto found = settings.find(key);
        m_stored[key] = found == settings.end() ? QString() : found->second;
    }
    if (!keep)
        fill();
    follow();
}

void MailServerForm::fill()
{
    m_filling = true;
    for (const auto &[key, line] : m_lines)
        line->setText(m_stored[key]);
    m_port->setValue(m_stored[portKey].toInt());
    m_security->setCurrentIndex(std::max(0, m_security->findData(m_stored[securityKey])));
    m_filling = false;
    follow();
}

void MailServerForm::follow()
{
    if (m_filling)
        return;
    for (const char *key : {"mail.from", "mail.copy_to"}) {
        QLineEdit *line = m_lines.at(QString::fromLatin1(key));
        const auto addresses = mailAddresses(line->text());
        m_form->setProblem(line, addresses ? QString() : addresses.error().forUser);
    }
    const bool may = m_backend.may(Action::ChangeCompany);
    setEnabled(may);
    setToolTip(may ? QString() : m_backend.whyNot(Action::ChangeCompany));
    m_save->setEnabled(may && isChanged() && !m_form->hasProblems());
    m_back->setEnabled(isChanged());
}

void MailServerForm::save()
{
    std::vector<SaveSetting> commands;
    for (const auto &[key, value] : typed())
        if (m_stored[key] != value)
            commands.push_back({key, value});
    m_save->setEnabled(false);
    m_backend.actAll(
        this, commands,
        std::function<void(Result<std::vector<Nothing>>)>([this](const Result<std::vector<Nothing>> &reply) {
            follow();
            if (!reply)
                emit failed(reply.error());
            else
                emit saved();
        }));
}

} // namespace truckroll
