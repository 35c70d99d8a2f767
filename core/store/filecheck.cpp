// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filecheck.h"

#include "core/store/pragmas.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QtEndian>
#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FileCheck)
};

constexpr qint64 smallestFile = 512; // one page of the smallest size
constexpr int headerSize = 100;      // https://www.sqlite.org/fileformat.html#the_database_header

class OpenFile
{
public:
    // O_NONBLOCK: a FIFO put in place of the file between stat and open must not block.
    explicit OpenFile(const QString &path)
        : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    {
    }
    ~OpenFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(OpenFile)
    int file() const { return m_file; }

private:
    int m_file;
};

tl::unexpected<Error> notReadable(const QString &path, int error)
{
    if (error == ENOENT)
        return refused(
            Texts::tr("There is no office at “%1”. Check the name, or restore a backup there.").arg(path));
    return refused(
        Texts::tr("“%1” cannot be read: %2. Ask for permission to read and write it, then try again.")
            .arg(path, qt_error_string(error)));
}

/// What to do next; a file may be none of ours whatever it is called.
QString chooseAnother(const QString &path)
{
    return path.endsWith(QStringLiteral(".truckroll"), Qt::CaseInsensitive)
               ? Texts::tr("Choose another file, or restore a backup.")
               : Texts::tr("Choose an office: a file called like “shop.truckroll”.");
}

QString notAnOffice(const QString &path)
{
    return Texts::tr("“%1” is not a Truckroll office; it was not changed. %2").arg(path, chooseAnother(path));
}

Done checkKind(const QString &path, const struct stat &status)
{
    if (S_ISDIR(status.st_mode))
        return refused(Texts::tr("“%1” is a folder, not an office. Choose the office file in it.").arg(path));
    if (!S_ISREG(status.st_mode))
        return refused(
            Texts::tr("“%1” is a device or pipe, not an office. %2").arg(path, chooseAnother(path)));
    if (status.st_size == 0)
        return refused(
            Texts::tr("“%1” is empty; there is no office in it. Restore a backup, or create a new office "
                      "under another name.")
                .arg(path));
    if (status.st_size < smallestFile)
        return refused(notAnOffice(path), QStringLiteral("short file"));
    return Nothing{};
}

FileHeader readHeader(const uchar *bytes)
{
    FileHeader header;
    const quint16 size = qFromBigEndian<quint16>(bytes + 16);
    header.pageSize = size == 1 ? 65536u : size;
    header.walMode = bytes[18] == 2;
    header.pages = qFromBigEndian<quint32>(bytes + 28);
    header.userVersion = qFromBigEndian<qint32>(bytes + 60);
    header.applicationId = qFromBigEndian<quint32>(bytes + 68);
    return header;
}

bool plausible(const FileHeader &header)
{
    const quint32 size = header.pageSize;
    return size >= 512 && (size & (size - 1)) == 0;
}

Done checkHeader(const QString &path, const FileHeader &header, qint64 size, int newest)
{
    if (header.applicationId != officeApplicationId)
        return refused(Texts::tr("“%1” belongs to another program; it was not changed. %2")
                           .arg(path, chooseAnother(path)));
    if (header.userVersion > newest)
        return refused(
            Texts::tr("“%1” was last used by a newer release of Truckroll; it was not changed. Install "
                      "that release to open it.")
                .arg(path));
    if (header.userVersion < 1 || !plausible(header))
        return refused(Texts::tr("“%1” is damaged; it was not changed. Restore a backup.").arg(path));
    // With a -wal beside it, the file may rightly be behind its header.
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    if (!hasLog && qint64(header.pages) * header.pageSize > size)
        return refused(
            Texts::tr("“%1” is cut short: %n byte(s) are missing; it was not changed. Restore a backup.",
                      nullptr, int(qint64(header.pages) * header.pageSize - size))
                .arg(path));
    return Nothing{};
}

} // namespace

tl::unexpected<Error> refused(const QString &sentence, const QString &detail)
{
    return failure(ErrorCode::OfficeRefused, sentence, detail);
}

Result<FileHeader> checkFile(const QString &path, int newest)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return notReadable(path, errno);
    CHECK_OK(checkKind(path, status)); // before opening: opening a device may already do something
    const OpenFile open(path);
    if (open.file() < 0 || ::fstat(open.file(), &status) != 0)
        return notReadable(path, errno);
    CHECK_OK(checkKind(path, status));
    std::array<uchar, headerSize> bytes{};
    if (::read(open.file(), bytes.data(), bytes.size()) != ssize_t(bytes.size()))
        return notReadable(path, errno);
    if (qstrncmp(reinterpret_cast<const char *>(bytes.data()), "SQLite format 3", 16) != 0)
        return refused(notAnOffice(path), QStringLiteral("no SQLite header"));
    const FileHeader header = readHeader(bytes.data());
    CHECK_OK(checkHeader(path, header, status.st_size, newest));
    return header;
}

Done checkPlace(const QString &path)
{
    return checkPlace(path, QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType());
}

Done checkPlace(const QString &path, const QByteArray &fileSystem)
{
    static constexpr std::array networks{"nfs",
                                         "cifs",
                                         "smb",
                                         "9p",
                                         "afs",
                                         "fuse.sshfs",
                                         "fuse.rclone",
                                         "davfs",
                                         "fuse.davfs",
                                         "ncpfs",
                                         "fuse.glusterfs",
                                         "ceph",
                                         "fuse.s3fs"};
    for (const char *network : networks)
        if (fileSystem.startsWith(network))
            return refused(
                Texts::tr("“%1” lies on a network drive (%2), where two computers can damage an office. Move "
                          "it to a drive of this computer.")
                    .arg(path, QString::fromUtf8(fileSystem)));
    static constexpr std::array syncFolders{"Dropbox",   "OneDrive", "Google Drive", "GoogleDrive",
                                            "Nextcloud", "ownCloud", "iCloud Drive", "iCloudDrive",
                                            "Syncthing", "MEGAsync", "pCloudDrive"};
    const QStringList parts = QFileInfo(path).absolutePath().split(QLatin1Char('/'));
    for (const char *folder : syncFolders)
        if (parts.contains(QLatin1String(folder)))
            return refused(
                Texts::tr("“%1” lies in a folder of a sync program (%2), which copies the office while it "
                          "is written and can damage it. Move it elsewhere, and let backups go into that "
                          "folder.")
                    .arg(path, QLatin1String(folder)));
    return Nothing{};
}

} // namespace truckroll
