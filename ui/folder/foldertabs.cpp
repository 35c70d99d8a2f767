// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folder/foldertabs.h"
#include "core/backend/backend.h"
#include "ui/documents/documentcontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include <QVBoxLayout>

namespace truckroll {

HistoryTab::HistoryTab(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_banner(new Banner(this))
{
    using Entry = HistoryRow;
    ColumnOf<Entry> at;
    at.id = QStringLiteral("at");
    at.title = tr("When");
    at.width = 190;
    at.text = [this](const Entry &e) { return officeTime(e.at, m_zone); };
    at.number = [](const Entry &e) { return std::optional<qint64>(e.at); };
    ColumnOf<Entry> user;
    user.id = QStringLiteral("user");
    user.title = tr("Who");
    user.text = [](const Entry &e) { return e.user; };
    ColumnOf<Entry> text;
    text.id = QStringLiteral("text");
    text.title = tr("What");
    text.width = 560;
    text.text = [](const Entry &e) { return e.text; };
    m_model = new RowsModel<Entry>(
        {at, user, text}, [](const Entry &e) { return e.place; }, this);
    auto *table = new DataTable(*m_model, QStringLiteral("folder-history"), backend.actor().name, this);
    table->setObjectName(QStringLiteral("folderHistory"));
    m_model->setParent(table);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_banner);
    all->addWidget(table, 1);
}

void HistoryTab::show(AppointmentId appointment, const QByteArray &zone)
{
    m_zone = zone;
    if (appointment.isNone())
        return;
    m_backend.ask(
        this, FolderHistory{appointment},
        std::function<void(Result<FolderHistory::Reply>)>([this](Result<FolderHistory::Reply> reply) {
            if (!reply) {
                m_banner->showError(reply.error());
                return;
            }
            m_banner->clear();
            std::vector<HistoryRow> rows;
            for (const FolderHistory::Entry &entry : *reply)
                rows.push_back({entry, -qint64(rows.size()) - 1});
            m_model->setRows(std::move(rows));
        }));
}

} // namespace truckroll
