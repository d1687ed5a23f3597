// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/packwriter.h"

#include "base/filesystem.h"
#include "packs/packarchive.h"
#include "packs/packcheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Packs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackWriter)
};

} // namespace

Result<std::vector<NamedContent>> filesIn(const QString &folder, const ArchiveLimits &limits)
{
    std::vector<NamedContent> files;
    qint64 total = 0;
    QDirIterator entries(folder, QDir::Files | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo info = entries.nextFileInfo();
        const QString name = QDir(folder).relativeFilePath(info.filePath());
        if (name.endsWith(".ochrepack"_L1)) {
            continue;
        }
        if (info.isSymLink() || !info.isFile()) {
            return std::unexpected(Error{Text::tr("A link or a device lies in the folder."), info.filePath(),
                                         Text::tr("Put the file itself into the pack.")});
        }
        Result<QByteArray> content = readFile(info.filePath(), limits.fileBytes);
        if (!content) {
            return std::unexpected(content.error());
        }
        total += content->size();
        if (total > limits.totalBytes || files.size() == size_t(limits.entries)) {
            return std::unexpected(Error{Text::tr("The folder is too large for a pack: at most %1 MB and %2 files.")
                                             .arg(limits.totalBytes >> 20)
                                             .arg(limits.entries),
                                         folder, Text::tr("Remove what learners do not need.")});
        }
        files.push_back({name.toUtf8(), *std::move(content)});
    }
    std::ranges::sort(files, {}, &NamedContent::name);
    return files;
}

Result<QByteArray> packedFolder(const QString &folder, const ArchiveLimits &limits)
{
    if (const Result<Course::Course> course = checkedCourse(folder); !course) {
        return std::unexpected(course.error());
    }
    const Result<std::vector<NamedContent>> files = filesIn(folder, limits);
    if (!files) {
        return std::unexpected(files.error());
    }
    const QByteArray bytes = zippedFiles(*files);
    if (bytes.isEmpty()) {
        return std::unexpected(Error{Text::tr("The pack could not be made."), folder, Text::tr("Try it once more.")});
    }
    // What would be refused elsewhere is refused here, where its author sees it.
    if (const Result<PackArchive> again = PackArchive::fromBytes(bytes, limits); !again) {
        return std::unexpected(again.error());
    }
    return bytes;
}

} // namespace Ochre::Packs
