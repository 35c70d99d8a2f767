// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"
#include <QAbstractButton>
#include <QMessageBox>
#include <QPushButton>

namespace truckroll::notice {

namespace {

void prepare(QMessageBox &box, const QString &title, const QString &text)
{
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(title);
    box.setInformativeText(text);
}

} // namespace

void showError(QWidget *parent, const QString &title, const Error &error)
{
    QMessageBox box(parent);
    prepare(box, title, error.forUser);
    box.setObjectName(QStringLiteral("errorNotice"));
    box.setIcon(QMessageBox::Warning);
    box.setStandardButtons(QMessageBox::Ok);
    box.exec();
}

void showInfo(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(parent);
    prepare(box, title, text);
    box.setObjectName(QStringLiteral("infoNotice"));
    box.setIcon(QMessageBox::Information);
    box.setStandardButtons(QMessageBox::Ok);
    box.exec();
}

bool confirm(QWidget *parent, const QString &title, const QString &consequence, const QString &doIt)
{
    QMessageBox box(parent);
    prepare(box, title, consequence);
    box.setObjectName(QStringLiteral("confirmNotice"));
    box.setIcon(QMessageBox::Question);
    QPushButton *yes = box.addButton(doIt, QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("confirmDo"));
    yes->setProperty("role", QStringLiteral("danger"));
    QPushButton *no = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace truckroll::notice
