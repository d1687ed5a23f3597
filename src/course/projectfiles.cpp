// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/projectfiles.h"

#include "base/filesystem.h"
#include "course/coursetext.h"

#include <QDirIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr std::size_t mostFiles = 64;
constexpr int mostLevels = 6;
constexpr qint64 mostBytes = 1LL << 20;

Error refusal(const QString &what, const QString &where)
{
    return {what, where, Text::tr("Put only the plain files of one small cargo project there.")};
}

// Reads one folder; subfolders are added to `pending`.
Result<void> readFolder(const QString &root, const QString &folder, QStringList &pending,
                        std::vector<ProjectFile> &files)
{
    qint64 bytes = std::ranges::fold_left(
        files, qint64{0}, [](qint64 sum, const ProjectFile &file) { return sum + file.content.size(); });
    QDirIterator iterator(root + u'/' + folder, QDir::AllEntries | QDir::NoDotAndDotDot);
    while (iterator.hasNext()) {
        const QFileInfo info = iterator.nextFileInfo();
        const QString path = folder.isEmpty() ? info.fileName() : folder + u'/' + info.fileName();
        if (info.isSymLink()) {
            return std::unexpected(refusal(Text::tr("A project holds no links."), path));
        }
        if (info.isDir()) {
            if (path != "target"_L1) {
                pending << path;
            }
            continue;
        }
        Result<QByteArray> content = readFile(info.filePath(), mostBytes);
        if (!content) {
            return std::unexpected(content.error());
        }
        bytes += content->size();
        files.push_back({path, *std::move(content)});
        if (files.size() > mostFiles || bytes > mostBytes) {
            return std::unexpected(refusal(Text::tr("A project has at most %1 files and 1 MiB.").arg(mostFiles), root));
        }
    }
    return {};
}

} // namespace

Result<std::vector<ProjectFile>> readProject(const QString &folder)
{
    std::vector<ProjectFile> files;
    QStringList pending{QString()};
    while (!pending.isEmpty()) {
        const QString next = pending.takeFirst();
        if (next.count(u'/') >= mostLevels) {
            return std::unexpected(refusal(Text::tr("A project has at most %1 levels.").arg(mostLevels), next));
        }
        if (const Result<void> read = readFolder(folder, next, pending, files); !read) {
            return std::unexpected(read.error());
        }
    }
    std::ranges::sort(files, {}, &ProjectFile::path);
    return files;
}

std::vector<ProjectFile> overlaid(std::vector<ProjectFile> base, const std::vector<ProjectFile> &changes)
{
    for (const ProjectFile &change : changes) {
        const auto place = std::ranges::find(base, change.path, &ProjectFile::path);
        if (place != base.end()) {
            place->content = change.content;
        } else {
            base.push_back(change);
        }
    }
    return base;
}

} // namespace Ochre::Course
