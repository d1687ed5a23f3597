// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/packfiles.h"
#include "course/problemsink.h"

#include <QHash>

#include <memory>

namespace Ochre::Course {

/// Where keys stand in the TOML of a pack, the heads of lessons included. Files are read again, because only a problem
/// asks for it; what is wrong with a file itself is known by then and not told twice.
class TomlPlaces final {
public:
    explicit TomlPlaces(const QString &pack);
    ~TomlPlaces();
    TomlPlaces(const TomlPlaces &) = delete;
    TomlPlaces &operator=(const TomlPlaces &) = delete;

    /// Of the value of `key` in the table that begins at `line`, 0 = the file's own. Of a list of texts, of the one
    /// that is `item`. Of the table when it has no such key; of the file's first line when there is no such table.
    [[nodiscard]] Place of(const QString &file, int line, QLatin1StringView key, const QString &item = {});
    [[nodiscard]] bool has(const QString &file, int line, QLatin1StringView key);

private:
    struct Document;
    [[nodiscard]] const Document &document(const QString &file);

    QString m_folder;
    PackLimits m_limits;
    QHash<QString, std::shared_ptr<const Document>> m_documents;
};

} // namespace Ochre::Course
