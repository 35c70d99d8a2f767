// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/userpanel.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/catalogue/cataloguecolumns.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tablepicker.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace truckroll {

namespace {

/// What a role may do beyond looking, in the words of the refusals.
QString whatRoleMay(Role role)
{
    if (role == Role::Owner)
        return UserEditor::tr("May do everything.");
    QStringList acts;
    for (size_t i = 0; i < actionCount; ++i)
        if (roleMay(role, Action(i)))
            acts << actionText(Action(i));
    return UserEditor::tr("May %1.").arg(acts.join(QStringLiteral(", ")));
}

std::vector<ColumnOf<User>> userColumns()
{
    ColumnOf<User> name;
    name.id = QStringLiteral("name");
    name.title = UserEditor::tr("Name");
    name.width = 170;
    name.bold = true;
    name.text = [](const User &user) { return user.name; };
    ColumnOf<User> role;
    role.id = QStringLiteral("role");
    role.title = UserEditor::tr("Role");
    role.kind = TableColumn::Kind::Chip;
    role.width = 115;
    role.text = [](const User &user) { return roleText(user.role); };
    role.meaning = [](const User &) { return Tone::Neutral; };
    ColumnOf<User> password;
    password.id = QStringLiteral("password");
    password.title = UserEditor::tr("Password");
    password.width = 90;
    password.text = [](const User &user) {
        return user.hasPassword ? UserEditor::tr("Set") : UserEditor::tr("None");
    };
    return {name, role, password, inUseColumn<User>()};
}

} // namespace

UserEditor::UserEditor(Backend &backend, QWidget *parent)
    : RecordEditorOf<User>(backend, Action::ManageUsers, QStringLiteral("user"), parent),
      m_name(named(new QLineEdit(this), "userName")), m_role(named(new QComboBox(this), "userRole")),
      m_mayDo(named(mutedLabel(QString(), this), "userMayDo")),
      m_password(named(new QLineEdit(this), "userPassword")),
      m_again(named(new QLineEdit(this), "userPasswordAgain")),
      m_noPassword(named(new QCheckBox(tr("Works without a password"), this), "userNoPassword"))
{
    setObjectName(QStringLiteral("userEditor"));
    for (size_t i = 0; i < roleCount; ++i)
        m_role->addItem(roleText(Role(i)), int(i));
    for (QLineEdit *line : {m_password, m_again}) {
        line->setEchoMode(QLineEdit::Password);
        line->setMaxLength(FieldLimit::name);
        line->setMaximumWidth(320);
    }
    m_name->setToolTip(tr("Typed at sign-in; stands beside call notes and in the history."));
    m_role->setToolTip(tr("Decides what this user may do."));
    m_noPassword->setToolTip(
        tr("Takes the password away; everybody at this office's file can work as this user."));
    m_mayDo->setContentsMargins(0, 6, 0, 0);
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Role"), m_role);
    form()->addRow(tr("May do"), m_mayDo);
    form()->addRow(tr("New &password"), m_password, tr("Empty: the password stays as it is."));
    form()->addRow(tr("Once a&gain"), m_again);
    form()->addRow(tr("Sign-in"), m_noPassword);
    finishForm();
    load(User());
}

Role UserEditor::role() const
{
    return Role(m_role->currentData().toInt());
}

void UserEditor::show(const User &user)
{
    m_active = user.active;
    m_name->setText(user.name);
    m_role->setCurrentIndex(m_role->findData(int(user.role)));
    m_password->clear();
    m_again->clear();
    m_noPassword->setChecked(!user.hasPassword && user.id);
}

void UserEditor::adapt()
{
    m_mayDo->setText(whatRoleMay(role()));
    const bool without = m_noPassword->isChecked();
    m_password->setEnabled(!without);
    m_again->setEnabled(!without);
}

std::optional<QString> UserEditor::password() const
{
    if (m_noPassword->isChecked())
        return record().hasPassword ? std::optional(QString()) : std::nullopt;
    return m_password->text().isEmpty() ? std::nullopt : std::optional(m_password->text());
}

User UserEditor::typed() const
{
    User user = record();
    user.active = m_active;
    user.name = cleanLine(m_name->text());
    user.role = role();
    return user;
}

bool UserEditor::hasEdits() const
{
    const bool typedPassword =
        !m_noPassword->isChecked() && !(m_password->text() + m_again->text()).isEmpty();
    const bool wantsOne = record().id && !record().hasPassword && !m_noPassword->isChecked();
    return typedPassword || wantsOne || password().has_value() || RecordEditorOf<User>::hasEdits();
}

void UserEditor::check()
{
    if (cleanLine(m_name->text()).isEmpty())
        form()->setProblem(m_name, tr("A user needs a name."));
    if (m_noPassword->isChecked())
        return;
    if (m_password->text() != m_again->text())
        form()->setProblem(m_again, tr("The two passwords are not the same."));
    if (m_password->text().isEmpty() && !record().hasPassword)
        form()->setProblem(m_password, tr("Type a password, or mark that none is needed."));
}

void UserEditor::store(const User &user, Stored done)
{
    backend().act(this, SaveUser{user, password()}, std::move(done));
}

RecordPanelOf<User> *makeUserPanel(Backend &backend, QWidget *parent)
{
    const auto key = [](const User &user) { return user.id.value(); };
    auto *rows = new RowsModel<User>(userColumns(), key);
    rows->setFaded([](const User &user) { return !user.active; });
    RecordPanel::Words words;
    words.icon = QStringLiteral("user");
    words.nothingTitle = UserEditor::tr("No user chosen");
    words.nothingText = UserEditor::tr("Users sign in; their role decides what they may do.");
    words.newTitle = UserEditor::tr("New user");
    words.whyReadOnly = backend.whyNot(Action::ManageUsers);
    RecordPanelOf<User>::Traits traits;
    traits.key = key;
    traits.title = [](const User &user) { return user.name; };
    traits.inUse = [](const User &user) { return user.active; };
    traits.setInUse = [](User &user, bool inUse) { user.active = inUse; };
    traits.listRows = [rows](std::vector<User> users) { rows->setRows(std::move(users)); };
    auto *panel =
        new RecordPanelOf<User>(new TablePicker(rows, QStringLiteral("users"), backend.actor().name),
                                new UserEditor(backend), words, traits, parent);
    panel->setObjectName(QStringLiteral("userPanel"));
    panel->addInactiveBox(UserEditor::tr("Show those out of use"),
                          UserEditor::tr("Lists users who may not sign in any more as well."));
    panel->setSizes(540, 540);
    return panel;
}

} // namespace truckroll
