// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/combopicker.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace truckroll {

ComboPicker::ComboPicker(const QString &label, const QString &hint, QWidget *parent)
    : RecordPicker(parent), m_box(new QComboBox(this))
{
    QLabel *name = plainLabel(label, this);
    name->setBuddy(m_box);
    m_box->setObjectName(QStringLiteral("pickerBox"));
    m_box->setToolTip(hint);
    m_box->setAccessibleName(QString(label).remove(u'&'));
    m_box->setMinimumWidth(280);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(name);
    row->addWidget(m_box);
    row->addStretch();
    connect(m_box, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            emit chosen(m_box->itemData(index).toLongLong());
    });
}

void ComboPicker::setRows(const std::vector<std::pair<qint64, QString>> &rows)
{
    const qint64 before = current();
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const auto &[key, text] : rows)
        m_box->addItem(text, key);
    m_box->setCurrentIndex(m_box->findData(before));
}

qint64 ComboPicker::current() const
{
    return m_box->currentData().toLongLong();
}

qint64 ComboPicker::first() const
{
    return m_box->count() > 0 ? m_box->itemData(0).toLongLong() : 0;
}

void ComboPicker::choose(qint64 key)
{
    m_box->setCurrentIndex(m_box->findData(key));
}

void ComboPicker::focusSearch()
{
    m_box->setFocus();
}

} // namespace truckroll
