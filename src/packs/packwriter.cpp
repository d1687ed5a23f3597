// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/packwriter.h"

#include "base/filesystem.h"
#include "packs/packarchive.h"
#include "packs/packcheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <zip.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Ochre::Packs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackWriter)
};

// The first moment that a zip can name, 1980-01-01 00:00.
constexpr quint16 firstDate = (1 << 5) | 1;
constexpr quint32 plainFile = 0100644U << 16;
constexpr int bestLevel = 9;

struct NamedContent {
    QByteArray name;
    QByteArray content;
};

struct FreeSource {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

struct DiscardZip {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

Result<std::vector<NamedContent>> readFolder(const QString &folder, const ArchiveLimits &limits)
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

bool add(zip_t *archive, const NamedContent &file)
{
    zip_source_t *source = zip_source_buffer(archive, file.content.constData(), quint64(file.content.size()), 0);
    const zip_int64_t index = source ? zip_file_add(archive, file.name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    return zip_file_set_dostime(archive, entry, 0, firstDate, 0) == 0
           && zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, plainFile) == 0
           && zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, bestLevel) == 0;
}

QByteArray bytesOf(zip_source_t *source)
{
    zip_stat_t facts;
    if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) {
        return {};
    }
    QByteArray bytes(static_cast<qsizetype>(facts.size), '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), facts.size);
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

// In memory, so that a half archive never lies anywhere. Empty when libzip cannot do it.
QByteArray zipped(const std::vector<NamedContent> &files)
{
    const std::unique_ptr<zip_source_t, FreeSource> source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!source) {
        return {};
    }
    zip_source_keep(source.get()); // the archive takes one of the two
    std::unique_ptr<zip_t, DiscardZip> archive(zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
    if (!archive) {
        zip_source_free(source.get());
        return {};
    }
    for (const NamedContent &file : files) {
        if (!add(archive.get(), file)) {
            return {};
        }
    }
    if (zip_close(archive.get()) != 0) {
        return {};
    }
    static_cast<void>(archive.release()); // closed, and gone with that
    return bytesOf(source.get());
}

} // namespace

Result<QByteArray> packedFolder(const QString &folder, const ArchiveLimits &limits)
{
    if (const Result<Course::Course> course = checkedCourse(folder); !course) {
        return std::unexpected(course.error());
    }
    const Result<std::vector<NamedContent>> files = readFolder(folder, limits);
    if (!files) {
        return std::unexpected(files.error());
    }
    const QByteArray bytes = zipped(*files);
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
