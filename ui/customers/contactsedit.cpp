// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/contactsedit.h"
#include "core/base/text.h"
#include "ui/widgets/columntitles.h"
#include "ui/widgets/fieldtable.h"
#include <QHeaderView>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int columns = 4;
constexpr int idRole = Qt::UserRole + 1;

} // namespace

ContactsEdit::ContactsEdit(QWidget *parent) : QWidget(parent), m_table(new FieldTable(0, columns, this))
{
    m_table->setObjectName(QStringLiteral("contacts"));
    m_table->setAccessibleName(tr("Contacts"));
    titleColumns(*m_table, {tr("Name"), tr("Role"), tr("Phone"), tr("E-mail")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_loading)
            wasChanged();
    });
}

void ContactsEdit::addRow(const Contact &contact)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QString texts[columns] = {contact.name, contact.role, contact.phone, contact.email};
    for (int column = 0; column < columns; ++column) {
        auto *item = new QTableWidgetItem(texts[column]);
        item->setData(idRole, contact.id.value());
        m_table->setItem(row, column, item);
    }
}

void ContactsEdit::load(const std::vector<Contact> &contacts)
{
    m_loading = true;
    m_table->setRowCount(0);
    for (const Contact &contact : contacts)
        addRow(contact);
    if (m_editable)
        addRow(Contact());
    m_loading = false;
    fit();
}

void ContactsEdit::setEditable(bool editable)
{
    m_editable = editable;
    m_table->setEditTriggers(editable
                                 ? QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                                       QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                                 : QAbstractItemView::EditTriggers(QAbstractItemView::NoEditTriggers));
}

Contact ContactsEdit::contactAt(int row) const
{
    const auto text = [&](int column) {
        const QTableWidgetItem *item = m_table->item(row, column);
        return item ? cleanLine(item->text()) : QString();
    };
    Contact contact;
    if (const QTableWidgetItem *first = m_table->item(row, 0))
        contact.id = ContactId(first->data(idRole).toLongLong());
    contact.name = text(0);
    contact.role = text(1);
    contact.phone = text(2);
    contact.email = text(3);
    return contact;
}

std::vector<Contact> ContactsEdit::contacts() const
{
    std::vector<Contact> all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Contact contact = contactAt(row);
        if (!(contact.name + contact.role + contact.phone + contact.email).isEmpty())
            all.push_back(contact);
    }
    return all;
}

void ContactsEdit::wasChanged()
{
    const Contact last = contactAt(m_table->rowCount() - 1);
    if (!(last.name + last.role + last.phone + last.email).isEmpty()) {
        m_loading = true;
        addRow(Contact());
        m_loading = false;
        fit();
    }
    emit edited();
}

void ContactsEdit::fit()
{
    const int rows = std::min(m_table->rowCount(), 6);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() +
                            2 * m_table->frameWidth() + 2);
}

} // namespace truckroll
