// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pricelevel.h"
#include <QComboBox>
#include <vector>

namespace truckroll {

class Backend;

/// Chooses the price level of a customer; reads the levels of the office itself. Without any it says how they
/// are made.
class PriceLevelBox : public QComboBox
{
    Q_OBJECT

public:
    explicit PriceLevelBox(Backend &backend, QWidget *parent = nullptr);

    void setLevel(PriceLevelId level);
    PriceLevelId level() const { return m_level; }

private:
    void read();
    void fill();

    Backend &m_backend;
    std::vector<PriceLevel> m_levels;
    PriceLevelId m_level;
};

} // namespace truckroll
