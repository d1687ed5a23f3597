// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/packarchive.h"

#include "base/filesystem.h"
#include "packs/archivetable.h"
#include "packs/namecheck.h"

#include <QCoreApplication>
#include <zip.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Packs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackArchive)
};

constexpr quint16 isEncrypted = 1 << 0;
constexpr quint16 isPatched = 1 << 5;
constexpr quint16 typeMask = 0170000;
constexpr quint16 regularType = 0100000;
constexpr quint16 folderType = 0040000;

Error refusal(const QString &what)
{
    return {what,
            {},
            Text::tr("Do not use the file, or ask its author for one made with: ochrectl pack zip."),
            ErrorKind::Foreign};
}

// What one line of the table says of its entry; empty when nothing speaks against it.
QString objection(const ArchiveEntry &entry, const ArchiveLimits &limits)
{
    const quint16 type = entry.mode & typeMask;
    const bool isFolder = entry.name.endsWith('/');
    if (type != 0 && type != (isFolder ? folderType : regularType)) {
        return Text::tr("“%1” is a link or a device in the archive.");
    }
    if ((entry.flags & (isEncrypted | isPatched)) != 0) {
        return Text::tr("“%1” is encrypted in the archive.");
    }
    if (entry.method != ZIP_CM_STORE && entry.method != ZIP_CM_DEFLATE) {
        return Text::tr("“%1” is packed in a way that other programs could not read.");
    }
    if (entry.size > limits.fileBytes || (isFolder && entry.size != 0)) {
        return Text::tr("“%1” is larger than a file of a course may be.");
    }
    if (entry.size > limits.ratioFrom && entry.size / std::max<qint64>(1, entry.packed) > limits.ratio) {
        return Text::tr("“%1” is made to fill a disk: unpacked it is more than %2 times as large.")
            .arg(u"%1"_s, QString::number(limits.ratio));
    }
    return {};
}

// A pack has course.toml at its top; who packs a folder by hand gets it one folder deeper.
QString topOf(const std::vector<PackedFile> &files)
{
    const auto holds = [&files](const QString &path) {
        return std::ranges::any_of(files, [&path](const PackedFile &file) { return file.path == path; });
    };
    if (files.empty() || holds(u"course.toml"_s)) {
        return {};
    }
    const QString top = files.front().path.section(u'/', 0, 0) + u'/';
    const bool isOnly =
        std::ranges::all_of(files, [&top](const PackedFile &file) { return file.path.startsWith(top); });
    return isOnly && holds(top + u"course.toml"_s) ? top : QString();
}

Result<std::vector<PackedFile>> checkedFiles(const std::vector<ArchiveEntry> &entries, const ArchiveLimits &limits)
{
    std::vector<PackedFile> files;
    NameCheck names(limits);
    qint64 total = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        const Result<QString> path = names.take(entries[i].name);
        if (!path) {
            return std::unexpected(path.error());
        }
        if (const QString sentence = objection(entries[i], limits); !sentence.isEmpty()) {
            return std::unexpected(refusal(sentence.arg(*path)));
        }
        total += entries[i].size;
        if (total > limits.totalBytes) {
            return std::unexpected(
                refusal(Text::tr("Unpacked, the archive is larger than %1 MB.").arg(limits.totalBytes >> 20)));
        }
        if (!entries[i].name.endsWith('/') && !isHidden(*path)) {
            files.push_back({*path, i, entries[i].size});
        }
    }
    const QString top = topOf(files);
    for (PackedFile &file : files) {
        file.path.remove(0, top.size());
    }
    return files;
}

Error notReadable()
{
    return {Text::tr("The archive is damaged, or its parts contradict each other."),
            {},
            Text::tr("Get it once more, or ask its author."),
            ErrorKind::Damaged};
}

} // namespace

void PackArchive::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

Result<PackArchive> PackArchive::open(const QString &file, const ArchiveLimits &limits)
{
    const Result<QByteArray> bytes = readFile(file, limits.archiveBytes);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    Result<PackArchive> archive = fromBytes(*bytes, limits);
    if (!archive) {
        archive.error().where = file;
    }
    return archive;
}

Result<PackArchive> PackArchive::fromBytes(const QByteArray &bytes, const ArchiveLimits &limits)
{
    const Result<std::vector<ArchiveEntry>> entries = readTable(bytes, limits.entries);
    if (!entries) {
        return std::unexpected(entries.error());
    }
    Result<std::vector<PackedFile>> files = checkedFiles(*entries, limits);
    if (!files) {
        return std::unexpected(files.error());
    }
    PackArchive archive;
    archive.m_bytes = bytes;
    archive.m_files = *std::move(files);
    if (const Result<void> opened = archive.openZip(); !opened) {
        return std::unexpected(opened.error());
    }
    // Two readers of one table must have read the same: else one of them was deceived.
    bool same = zip_get_num_entries(archive.m_zip.get(), 0) == qint64(entries->size());
    for (size_t i = 0; same && i < entries->size(); ++i) {
        zip_stat_t facts;
        const ArchiveEntry &entry = (*entries)[i];
        same = zip_stat_index(archive.m_zip.get(), i, ZIP_FL_ENC_RAW, &facts) == 0
               && entry.name == QByteArrayView(facts.name) && facts.size == quint64(entry.size)
               && facts.comp_size == quint64(entry.packed) && facts.comp_method == entry.method
               && facts.encryption_method == ZIP_EM_NONE;
    }
    if (!same) {
        return std::unexpected(notReadable());
    }
    return archive;
}

Result<void> PackArchive::openZip()
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(m_bytes.constData(), quint64(m_bytes.size()), 0, &error);
    if (source) {
        m_zip.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
        if (!m_zip) {
            zip_source_free(source);
        }
    }
    zip_error_fini(&error);
    return m_zip ? Result<void>() : std::unexpected(notReadable());
}

Result<QByteArray> PackArchive::content(const PackedFile &file) const
{
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> reader(zip_fopen_index(m_zip.get(), file.entry, 0),
                                                                    zip_fclose);
    if (!reader) {
        return std::unexpected(notReadable());
    }
    // One byte more than announced, which must not be there; the checksum is compared when the end was read.
    QByteArray content(file.size + 1, Qt::Uninitialized);
    qint64 read = 0;
    while (read < content.size()) {
        const qint64 piece = zip_fread(reader.get(), content.data() + read, quint64(content.size() - read));
        if (piece <= 0) {
            if (piece < 0) {
                return std::unexpected(notReadable());
            }
            break;
        }
        read += piece;
    }
    if (read != file.size) {
        return std::unexpected(notReadable());
    }
    content.truncate(read);
    return content;
}

} // namespace Ochre::Packs
