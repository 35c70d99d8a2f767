// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/sitedialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/phonecheck.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

SiteDialog::SiteDialog(Backend &backend, const Site &site, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_site(site), m_banner(new Banner(this)), m_form(new Form(this)),
      m_name(new QLineEdit(site.name, this)), m_street(new QPlainTextEdit(site.address.street, this)),
      m_city(new QLineEdit(site.address.city, this)), m_state(new QLineEdit(site.address.state, this)),
      m_zip(new QLineEdit(site.address.zip, this)), m_phone(new QLineEdit(site.phone, this)),
      m_notes(new QPlainTextEdit(site.notes, this)), m_active(new QCheckBox(tr("In use"), this))
{
    setObjectName(QStringLiteral("siteDialog"));
    setWindowTitle(site.id ? tr("Site %1").arg(site.name) : tr("New site"));
    setMinimumWidth(460);
    m_name->setObjectName(QStringLiteral("siteName"));
    m_street->setObjectName(QStringLiteral("siteStreet"));
    m_city->setObjectName(QStringLiteral("siteCity"));
    for (QPlainTextEdit *field : {m_street, m_notes}) {
        field->setTabChangesFocus(true);
        field->setFixedHeight(3 * fontMetrics().lineSpacing() + 16);
    }
    m_active->setChecked(site.active);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Address"), m_street);
    m_state->setMaximumWidth(70);
    m_zip->setMaximumWidth(100);
    m_form->addRow(tr("&City, state, ZIP"), QList<QWidget *>{m_city, m_state, m_zip});
    m_phone->setObjectName(QStringLiteral("sitePhone"));
    m_form->addRow(tr("&Phone"), m_phone);
    warnOfShortPhone(m_form, m_phone);
    m_form->addRow(tr("N&otes"), m_notes, tr("Gate code, dog, parking."));
    m_form->addRow(tr("&State"), m_active);
    auto *buttons = new QHBoxLayout;
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *keep = primaryButton(tr("Save site"), tr("Saves the site."), this);
    keep->setObjectName(QStringLiteral("saveSite"));
    keep->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_form);
    all->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &SiteDialog::save);
    m_name->setFocus();
}

void SiteDialog::save()
{
    Site site = m_site;
    site.name = cleanLine(m_name->text());
    site.address = {cleanText(m_street->toPlainText()), cleanLine(m_city->text()), cleanLine(m_state->text()),
                    cleanLine(m_zip->text())};
    site.phone = cleanLine(m_phone->text());
    site.notes = cleanText(m_notes->toPlainText());
    site.active = m_active->isChecked();
    if (site.name.isEmpty() && site.address.isEmpty()) {
        m_form->setProblem(m_name, tr("A site needs a name or an address."));
        m_name->setFocus();
        return;
    }
    m_backend.act(this, SaveSite{site}, std::function<void(Result<Site>)>([this](Result<Site> reply) {
                      if (reply)
                          accept();
                      else
                          m_banner->showErrorAgain(reply.error(), [this] { save(); });
                  }));
}

} // namespace truckroll
