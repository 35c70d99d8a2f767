// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/colourrules.h"
#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace truckroll {

class ColorEdit;

/// Somebody's own rules for the colours of the cards: the first one that fits wins.
class ColourRulesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ColourRulesDialog(const std::vector<ColourRule> &rules, QWidget *parent = nullptr);

    const std::vector<ColourRule> &rules() const { return m_rules; }

private:
    void layOut();
    void show(int row);
    void showRows(int current);
    void change();
    void add();
    void remove();
    void shift(int way);

    std::vector<ColourRule> m_rules;
    QListWidget *m_list;
    QLineEdit *m_words;
    QComboBox *m_status;
    ColorEdit *m_color;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    bool m_showing = false;
};

} // namespace truckroll
