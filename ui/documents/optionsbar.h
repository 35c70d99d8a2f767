// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include <QWidget>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace truckroll {

class FlowLayout;

/// The options of a quote above its lines: what each comes to, which one counts, and how many there are.
/// Lines say in the grid to which they belong.
class OptionsBar : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsBar(QWidget *parent = nullptr);

    void setCurrency(const QString &currency) { m_currency = currency; }
    void load(const Document &quote);
    /// Names and choice as they stand here.
    void save(Document &quote) const;
    /// Names and number may be changed; `choosable`: which one counts may be.
    void setEditable(bool editable, bool choosable);
    /// What each option comes to.
    void showTotals(const Document &quote);
    const QStringList &names() const { return m_names; }

    void addOption();
    void renameOption(int option);
    void removeOption(int option);

signals:
    void edited();
    /// The names changed: `removed` (from 1; 0: none) is gone, and those behind it moved up.
    void namesChanged(int removed);
    /// 0: the choice is open again. Not told by `edited`.
    void optionChosen(int option);

private:
    void rebuild();
    void makeButtons();
    void nameButton(size_t i);
    void choose(int option);
    void showMenu(int option, const QPoint &globalPos);
    QString freeName() const;

    QStringList m_names;
    int m_chosen = 0;
    bool m_editable = true;
    bool m_choosable = true;
    QString m_currency;
    std::vector<QString> m_totals;
    QHBoxLayout *m_row;
    QToolButton *m_offer;
    QLabel *m_caption;
    QWidget *m_options;
    FlowLayout *m_flow = nullptr;
    QToolButton *m_more = nullptr;
    std::vector<QToolButton *> m_buttons;
};

} // namespace truckroll
