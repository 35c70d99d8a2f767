// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mail/mailsection.h"
#include "core/backend/backend.h"
#include "core/backend/mailcourier.h"
#include "core/base/text.h"
#include "ui/mail/mailserverform.h"
#include "ui/mail/mailtemplatedialog.h"
#include "ui/mail/outboxpanel.h"
#include "ui/models/tablecolumns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace truckroll {

MailSection::MailSection(Backend &backend, MailCourier &courier, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_courier(courier), m_banner(new Banner(this)),
      m_server(new MailServerForm(backend, this)), m_state(mutedLabel(QString(), this)),
      m_tabs(new QTabWidget(this)), m_password(new QLineEdit(this)), m_testTo(new QLineEdit(this)),
      m_savePassword(
          plainButton(tr("Keep password"), QStringLiteral("lock"),
                      tr("Puts it into the keyring of this computer; never into the office's file."), this)),
      m_sendTest(plainButton(tr("Send a test"), QStringLiteral("send"),
                             tr("Writes a letter to this address and sends it at once."), this)),
      m_outbox(new OutboxPanel(backend, this))
{
    setObjectName(QStringLiteral("mailSection"));
    m_tabs->setObjectName(QStringLiteral("mailTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildServer(), tr("Server"));
    m_tabs->addTab(buildTemplates(), tr("Templates"));
    m_tabs->addTab(m_outbox, tr("Outbox"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::l, space::m, space::l, space::m);
    all->addWidget(m_banner);
    all->addWidget(m_tabs, 1);
    connect(&m_backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (m_read && (changes.touches(EntityKind::Mail) || changes.touches(EntityKind::Setting)))
            read();
    });
}

QWidget *MailSection::buildServer()
{
    auto *box = new QWidget(this);
    auto *form = new Form(box);
    m_state->setObjectName(QStringLiteral("mailState"));
    m_password->setObjectName(QStringLiteral("mailPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Type it to keep or replace it"));
    m_savePassword->setObjectName(QStringLiteral("keepMailPassword"));
    m_testTo->setObjectName(QStringLiteral("mailTestTo"));
    m_sendTest->setObjectName(QStringLiteral("sendMailTest"));
    form->addRow(tr("&Password"), QList<QWidget *>{m_password, m_savePassword});
    form->addRow(tr("&Test letter to"), QList<QWidget *>{m_testTo, m_sendTest});
    form->setLabelWidth(m_server->labelWidth());
    for (QPushButton *button : {m_savePassword, m_sendTest})
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // the fields need the room
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::m, 0, 0);
    form->setMaximumWidth(720);
    m_server->setMaximumWidth(720);
    column->addWidget(m_state);
    column->addWidget(m_server);
    column->addWidget(form);
    column->addStretch();
    connect(m_server, &MailServerForm::failed, this,
            [this](const Error &error) { m_banner->showError(error); });
    connect(m_server, &MailServerForm::saved, this,
            [this] { m_banner->show(Tone::Success, tr("Saved. A test letter shows whether it is right.")); });
    connect(m_savePassword, &QPushButton::clicked, this, &MailSection::savePassword);
    connect(m_sendTest, &QPushButton::clicked, this, &MailSection::sendTest);
    return box;
}

QWidget *MailSection::buildTemplates()
{
    auto name = tablecolumns::text<MailTemplate>("name", tr("Template"), 200,
                                                 [](const MailTemplate &each) { return each.name; });
    name.bold = true;
    m_templates = new RowsModel<MailTemplate>(
        {name,
         tablecolumns::text<MailTemplate>(
             "purpose", tr("For"), 160,
             [](const MailTemplate &each) { return MailTemplateDialog::purposeText(each.purpose); }),
         tablecolumns::text<MailTemplate>("subject", tr("Subject"), 320,
                                          [](const MailTemplate &each) { return each.subject; })},
        [](const MailTemplate &each) { return each.id.value(); }, this);
    m_templates->setFaded([](const MailTemplate &each) { return !each.active; });
    m_templateTable =
        new DataTable(*m_templates, QStringLiteral("mail-templates"), m_backend.actor().name, this);
    m_templateTable->setObjectName(QStringLiteral("mailTemplates"));
    m_templates->setParent(m_templateTable); // the table remembers its columns when it goes
    QPushButton *add =
        plainButton(tr("New template"), QStringLiteral("plus"), tr("A text that letters begin with."), this);
    add->setObjectName(QStringLiteral("newMailTemplate"));
    connect(add, &QPushButton::clicked, this, [this] { editTemplate(0); });
    m_templateTable->addTool(add);
    auto *empty =
        new EmptyState(QStringLiteral("mail"), tr("No templates yet"),
                       tr("Letters begin with a usual text until there is a template of your own."), this);
    empty->addAction(tr("New template"), tr("A text that letters begin with."),
                     std::function<void()>([this] { editTemplate(0); }));
    m_templateTable->setEmptyState(empty);
    connect(m_templateTable, &DataTable::activated, this, &MailSection::editTemplate);
    return m_templateTable;
}

void MailSection::read()
{
    m_read = true;
    m_outbox->showAll();
    m_backend.ask(
        this, MailTemplates{},
        std::function<void(Result<MailTemplates::Reply>)>([this](Result<MailTemplates::Reply> rows) {
            if (!rows)
                return m_banner->showErrorAgain(rows.error(), [this] { read(); });
            m_templates->setRows(std::move(*rows));
        }));
    m_backend.ask(
        this, OfficeInfo{},
        std::function<void(Result<OfficeInfo::Reply>)>([this](const Result<OfficeInfo::Reply> &office) {
            if (!office)
                return m_banner->showErrorAgain(office.error(), [this] { read(); });
            m_server->show(office->settings);
            const auto setup = mailSetup(*office);
            const auto server = office->settings.find(QStringLiteral("mail.server"));
            const bool named = server != office->settings.end() && !server->second.isEmpty();
            m_state->setText(!named ? tr("No server for e-mail is set up yet. Name it here.")
                             : setup
                                 ? tr("Letters go to %1 and come from %2 <%3>.")
                                       .arg(setup->account.server, setup->sender.name, setup->sender.address)
                                 : setup.error().forUser);
            m_sendTest->setEnabled(setup && m_backend.may(Action::SendMail));
            const bool signs = setup && setup->needsPassword();
            m_password->setEnabled(signs);
            m_savePassword->setEnabled(signs);
        }));
}

void MailSection::showOutbox()
{
    m_tabs->setCurrentWidget(m_outbox);
}

void MailSection::savePassword()
{
    QByteArray typed = m_password->text().toUtf8();
    if (typed.isEmpty())
        return m_password->setFocus();
    m_courier.keepPassword(typed, this, [this](const Done &kept) {
        if (!kept)
            return m_banner->showError(kept.error());
        m_password->clear();
        m_banner->show(Tone::Success, tr("The password is kept. A test letter shows whether it is right."));
    });
}

void MailSection::sendTest()
{
    QueueMail command;
    command.mail.recipients = cleanLine(m_testTo->text());
    command.mail.subject = tr("Test letter of Truckroll");
    command.mail.body = tr("This letter shows that e-mail works.");
    m_backend.act(this, command, std::function<void(Result<Mail>)>([this](const Result<Mail> &reply) {
                      if (!reply)
                          return m_banner->showError(reply.error());
                      m_banner->clear();
                      showOutbox();
                  }));
}

void MailSection::editTemplate(qint64 key)
{
    MailTemplate wanted;
    if (const MailTemplate *found = m_templates->find(key))
        wanted = *found;
    auto *dialog = new MailTemplateDialog(m_backend, wanted, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace truckroll
