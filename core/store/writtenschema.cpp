// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writtenschema.h"

#include <QFile>

/// As in migrator.cpp: the resources lie in a static library.
static void loadSchema()
{
    Q_INIT_RESOURCE(truckroll_schema);
}

namespace truckroll {

namespace {

constexpr char heading[] = "\n--: "; ///< of an entry; no entry has such a remark in it

} // namespace

QByteArray textOfSchema(const std::vector<SchemaEntry> &entries)
{
    QByteArray text("-- SPDX-License-Identifier: GPL-3.0-or-later\n"
                    "-- All that the migrations make, to read and to compare with. Written by the test of "
                    "store/writtenschema.\n");
    for (const SchemaEntry &entry : entries)
        text += heading + entry.type + ' ' + entry.name + '\n' + entry.sql + ";\n";
    return text;
}

std::vector<SchemaEntry> schemaOfText(const QByteArray &text)
{
    std::vector<SchemaEntry> entries;
    for (qsizetype at = text.indexOf(heading); at >= 0;) {
        const qsizetype begin = at + qsizetype(sizeof heading) - 1;
        at = text.indexOf(heading, begin);
        const QByteArray entry = text.mid(begin, at < 0 ? -1 : at - begin);
        const qsizetype space = entry.indexOf(' ');
        const qsizetype line = entry.indexOf('\n');
        const qsizetype end = entry.lastIndexOf(";\n");
        entries.push_back(
            {entry.left(space), entry.mid(space + 1, line - space - 1), entry.mid(line + 1, end - line - 1)});
    }
    return entries;
}

const std::vector<SchemaEntry> &writtenSchema()
{
    static const std::vector<SchemaEntry> written = [] {
        loadSchema();
        QFile file(QStringLiteral(":/schema.sql"));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        return schemaOfText(file.readAll());
    }();
    return written;
}

} // namespace truckroll
