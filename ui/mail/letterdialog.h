// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mailacts.h"
#include <QDialog>

namespace truckroll {

class Backend;
class Banner;
class Form;

/// A letter of the outbox to be read: what became of it, what it says, and its papers as they were attached.
class LetterDialog : public QDialog
{
    Q_OBJECT

public:
    LetterDialog(Backend &backend, const Outbox::Row &row, const QByteArray &zone, QWidget *parent);

    /// Writes an attachment into a folder of this run of the program; its path.
    static Result<QString> write(const MailAttachment &attachment);

private:
    void build(const Outbox::Row &row, const QByteArray &zone);
    Form *facts(const Outbox::Row &row, const QByteArray &zone);
    QWidget *papers(const QStringList &names);
    QLayout *foot();
    void openPaper(const QString &name);
    void writeAgain();
    void rewrite(const std::vector<MailAttachment> &papers);

    Backend &m_backend;
    Mail m_letter;
    Banner *m_banner;
};

} // namespace truckroll
