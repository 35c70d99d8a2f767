// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/equipmentdialog.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/emptynote.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truckroll {

namespace {
constexpr int idRole = Qt::UserRole + 1;
}

EquipmentDialog::EquipmentDialog(Backend &backend, const Equipment &equipment, const std::vector<Site> &sites,
                                 QWidget *parent)
    : QDialog(parent), m_backend(backend), m_equipment(equipment), m_banner(new Banner(this)),
      m_form(new Form(this)), m_site(new QComboBox(this)), m_name(new QLineEdit(equipment.name, this)),
      m_maker(new QLineEdit(equipment.maker, this)), m_model(new QLineEdit(equipment.model, this)),
      m_serial(new QLineEdit(equipment.serial, this)), m_installedKnown(new QCheckBox(this)),
      m_installed(new DayEdit(this)), m_warrantyKnown(new QCheckBox(this)), m_warranty(new DayEdit(this)),
      m_notes(new QPlainTextEdit(equipment.notes, this)), m_active(new QCheckBox(tr("In use"), this)),
      m_history(new QListWidget(this))
{
    setObjectName(QStringLiteral("equipmentDialog"));
    setWindowTitle(equipment.id ? equipment.name : tr("New equipment"));
    build(sites);
    if (equipment.id)
        readHistory();
    m_name->setFocus();
}

QWidget *EquipmentDialog::dateField(QCheckBox *known, DayEdit *day, const QDate &date, const char *name)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    known->setChecked(date.isValid());
    known->setAccessibleName(tr("The date is known"));
    known->setToolTip(tr("The date is known."));
    day->setObjectName(QString::fromLatin1(name));
    const QDate today = m_backend.today();
    day->setToday(today);
    day->setDate(date.isValid() ? date : today);
    day->setEnabled(date.isValid());
    connect(known, &QCheckBox::toggled, day, &QWidget::setEnabled);
    row->addWidget(known);
    row->addWidget(day, 1);
    return box;
}

QWidget *EquipmentDialog::buildHistory()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new SectionHeader(tr("Service history")));
    m_history->setObjectName(QStringLiteral("serviceHistory"));
    m_history->setAccessibleName(tr("Service history"));
    m_history->setToolTip(tr("Enter opens the folder."));
    column->addWidget(m_history, 1);
    connect(m_history, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit folderRequested(AppointmentId(item->data(idRole).toLongLong()));
    });
    box->setVisible(bool(m_equipment.id));
    return box;
}

void EquipmentDialog::build(const std::vector<Site> &sites)
{
    m_site->setObjectName(QStringLiteral("equipmentSite"));
    for (const Site &site : sites) {
        if (!site.active && site.id != m_equipment.site)
            continue;
        m_site->addItem(site.address.isEmpty() ? site.name
                                               : tr("%1, %2").arg(site.name, site.address.place()),
                        site.id.value());
    }
    m_site->setCurrentIndex(std::max(0, m_site->findData(m_equipment.site.value())));
    m_name->setObjectName(QStringLiteral("equipmentName"));
    m_serial->setObjectName(QStringLiteral("equipmentSerial"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(3 * fontMetrics().lineSpacing() + 16);
    m_active->setChecked(m_equipment.active);
    m_form->addRow(tr("&Name"), m_name, tr("What people call it: “Furnace, basement”."));
    m_form->addRow(tr("&Site"), m_site);
    m_form->addRow(tr("&Maker, model"), QList<QWidget *>{m_maker, m_model});
    m_form->addRow(tr("Se&rial number"), m_serial, tr("The search finds the customer by it."));
    m_form->addRow(tr("&Installed"),
                   dateField(m_installedKnown, m_installed, m_equipment.installed, "installedOn"));
    m_form->addRow(tr("&Warranty until"),
                   dateField(m_warrantyKnown, m_warranty, m_equipment.warrantyUntil, "warrantyUntil"));
    m_form->addRow(tr("N&otes"), m_notes);
    m_form->addRow(tr("S&tate"), m_active);
    QPushButton *leave = plainButton(tr("Cancel"), QString(), tr("Nothing is changed (Escape)."), this);
    QPushButton *keep = primaryButton(tr("Save equipment"), tr("Saves it; it can be undone."), this);
    keep->setObjectName(QStringLiteral("saveEquipment"));
    keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_form);
    all->addWidget(buildHistory(), 1);
    all->addLayout(buttons);
    setMinimumWidth(500);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &EquipmentDialog::save);
}

void EquipmentDialog::readHistory()
{
    m_backend.ask(
        this, ServiceHistory{m_equipment.id},
        std::function<void(Result<ServiceHistory::Reply>)>([this](Result<ServiceHistory::Reply> rows) {
            if (!rows)
                return m_banner->showErrorAgain(rows.error(), [this] { readHistory(); });
            for (const ServiceHistory::Row &row : *rows) {
                const QString when =
                    row.visit ? QLocale().toString(row.visit->date, QLocale::ShortFormat) : tr("no date");
                auto *item = new QListWidgetItem(
                    tr("%1  %2  %3 (%4)", "date, number, title, status")
                        .arg(when, row.number, row.title, visitStatusText(row.status).toLower()),
                    m_history);
                item->setData(idRole, row.appointment.value());
            }
            if (rows->empty()) {
                auto *none = new QListWidgetItem(
                    tr("No appointment was about it yet. The folder says which equipment it is about."),
                    m_history);
                none->setFlags(Qt::NoItemFlags);
            }
        }));
}

void EquipmentDialog::save()
{
    Equipment equipment = m_equipment;
    equipment.site = SiteId(m_site->currentData().toLongLong());
    equipment.name = cleanLine(m_name->text());
    equipment.maker = cleanLine(m_maker->text());
    equipment.model = cleanLine(m_model->text());
    equipment.serial = cleanLine(m_serial->text());
    equipment.installed = m_installedKnown->isChecked() ? m_installed->date() : QDate();
    equipment.warrantyUntil = m_warrantyKnown->isChecked() ? m_warranty->date() : QDate();
    equipment.notes = cleanText(m_notes->toPlainText());
    equipment.active = m_active->isChecked();
    if (WrittenEdit::stops(*this))
        return;
    m_form->setProblem(m_name, equipment.name.isEmpty() ? tr("Equipment needs a name.") : QString());
    if (equipment.name.isEmpty())
        return m_form->focusProblem();
    m_backend.act(this, SaveEquipment{equipment},
                  std::function<void(Result<Equipment>)>([this](Result<Equipment> reply) {
                      if (reply)
                          accept();
                      else
                          m_banner->showErrorAgain(reply.error(), [this] { save(); });
                  }));
}

} // namespace truckroll
