// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/permission.h"
#include "ui/widgets/recordpanel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace truckroll {

/// Name, role and password of somebody who works with the program.
class UserEditor : public RecordEditorOf<User>
{
    Q_OBJECT

public:
    explicit UserEditor(Backend &backend, QWidget *parent = nullptr);
    qint64 key() const override { return record().id.value(); }

protected:
    void show(const User &user) override;
    User typed() const override;
    void store(const User &user, Stored done) override;
    bool hasEdits() const override;
    void check() override;
    void adapt() override;

private:
    Role role() const;
    std::optional<QString> password() const;

    bool m_active = true;
    QLineEdit *m_name;
    QComboBox *m_role;
    QLabel *m_mayDo;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QCheckBox *m_noPassword;
};

/// All users with their editor: on the page of people and in the settings.
RecordPanelOf<User> *makeUserPanel(Backend &backend, QWidget *parent);

} // namespace truckroll
