// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace truckroll {

class Banner;

/// Where a banner comes in the place of a sentence that matters less. The place is kept for two lines of it,
/// so that nothing below moves under the hand when it comes or goes.
class BannerPlace : public QWidget
{
    Q_OBJECT

public:
    BannerPlace(Banner &banner, QWidget *sentence, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Banner &m_banner;
    QWidget *m_sentence;
};

} // namespace truckroll
