// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/zipwriter.h"

#include <zip.h>

#include <memory>

namespace Ochre::Packs {

namespace {

// The first moment that a zip can name, 1980-01-01 00:00.
constexpr quint16 firstDate = (1 << 5) | 1;
constexpr quint32 plainFile = 0100644U << 16;
constexpr int bestLevel = 9;

struct FreeSource {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

struct DiscardZip {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

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

} // namespace

QByteArray zippedFiles(const std::vector<NamedContent> &files)
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

} // namespace Ochre::Packs
