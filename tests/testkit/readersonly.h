// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>
#include <unistd.h>

namespace truckroll::testkit {

/// A folder in which nothing can be written, or whose files cannot, as long as this lives. Whoever runs the
/// tests as root is nobody meanwhile: root may write everything.
class ReadersOnly
{
public:
    enum class What { Folder, Files };

    ReadersOnly(const QString &folder, What what) : m_folder(folder)
    {
        const QFile::Permissions read = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        const QFile::Permissions write = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        const QFile::Permissions enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        setFiles(what == What::Files ? read : read | write);
        REQUIRE(QFile::setPermissions(m_folder, what == What::Folder ? read | enter : read | write | enter));
        m_wasRoot = ::geteuid() == 0;
        constexpr uid_t nobody = 65534;
        REQUIRE((!m_wasRoot || ::seteuid(nobody) == 0));
    }
    ~ReadersOnly()
    {
        const int back = m_wasRoot ? ::seteuid(0) : 0;
        Q_UNUSED(back)
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        setFiles(QFile::ReadOwner | QFile::WriteOwner);
    }
    Q_DISABLE_COPY_MOVE(ReadersOnly)

private:
    void setFiles(QFile::Permissions permissions)
    {
        const QDir folder(m_folder);
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden))
            QFile::setPermissions(folder.filePath(name), permissions);
    }

    QString m_folder;
    bool m_wasRoot = false;
};

} // namespace truckroll::testkit
