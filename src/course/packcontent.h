// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace Ochre::Course {

/// What the files of a pack hold, in one form: TOML by its keys and values, however they are laid out, other texts with
/// LF. Left out are hidden files, `target` folders, released.toml and the version of the course, which all may change
/// without what is learned.
class PackContent final {
public:
    explicit PackContent(const QString &pack);

    [[nodiscard]] QString relative(const QString &path) const; ///< to the pack
    [[nodiscard]] QByteArray ofFile(const QString &file) const;
    /// A hash over all files below a folder, their names included.
    [[nodiscard]] QByteArray ofFolder(const QString &folder) const;
    /// The table of a TOML file that begins at a line.
    [[nodiscard]] QByteArray ofTable(const QString &file, int line);

private:
    [[nodiscard]] QStringList filesBelow(const QString &folder) const;

    QString m_folder;                                ///< canonical
    QHash<QString, QHash<int, QByteArray>> m_tables; ///< by file and line
};

} // namespace Ochre::Course
