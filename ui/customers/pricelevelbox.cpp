// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/pricelevelbox.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/domain/priceacts.h"
#include <QSignalBlocker>

namespace truckroll {

PriceLevelBox::PriceLevelBox(Backend &backend, QWidget *parent) : QComboBox(parent), m_backend(backend)
{
    setToolTip(tr("What this customer pays; levels are made on the catalog's page."));
    fill();
    connect(this, &QComboBox::currentIndexChanged, this,
            [this] { m_level = PriceLevelId(currentData().toLongLong()); });
    connect(&backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityKind::PriceLevel))
            read();
    });
    if (backend.isSignedIn())
        read();
    connect(&backend, &Backend::actorChanged, this, &PriceLevelBox::read);
}

void PriceLevelBox::setLevel(PriceLevelId level)
{
    m_level = level;
    fill();
}

void PriceLevelBox::read()
{
    m_backend.ask(this, PriceLevels{},
                  std::function<void(Result<PriceLevels::Reply>)>([this](Result<PriceLevels::Reply> levels) {
                      if (!levels)
                          return;
                      m_levels = std::move(*levels);
                      fill();
                  }));
}

/// What is chosen stays chosen, also while its name is not known yet.
void PriceLevelBox::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("The catalog's prices"), qint64(0));
    for (const PriceLevel &level : m_levels) {
        if (!level.active && level.id != m_level)
            continue;
        const QString change = level.change.isZero() ? QString() : percentText(level.change, QLocale());
        addItem(change.isEmpty() ? level.name : tr("%1 (%2)").arg(level.name, change), level.id.value());
    }
    setCurrentIndex(std::max(0, findData(m_level.value())));
}

} // namespace truckroll
