// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/problem.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Ochre::Course {

/// Upper bounds of an untrusted pack, in bytes or files.
struct PackLimits {
    qint64 tomlBytes = 1LL << 20;
    qint64 lessonBytes = 512LL << 10;
    qint64 sourceBytes = 256LL << 10;
    qint64 packBytes = 64LL << 20; ///< everything that is read of one pack
    int entries = 1000;            ///< entries that are looked at in one folder
    int lessons = 500;
};

/// Reads files of one pack and nothing else: every path is relative to the pack, and neither `..`, an absolute path nor
/// a symbolic link leaves it. Whatever cannot be read becomes a problem.
class PackFiles final {
public:
    PackFiles(const QString &folder, Problems &problems);

    [[nodiscard]] const QString &folder() const { return m_folder; } ///< canonical, absolute
    [[nodiscard]] const PackLimits &limits() const { return m_limits; }
    [[nodiscard]] QString absolute(const QString &relative) const;
    [[nodiscard]] bool exists(const QString &relative) const;
    /// Whether the path, links resolved, lies inside the pack.
    [[nodiscard]] bool isInside(const QString &relative) const;

    /// The bytes of a file that must exist; nothing after reporting why not.
    [[nodiscard]] std::optional<QByteArray> bytes(const QString &relative, qint64 maxBytes);
    /// The same, and valid UTF-8 without NUL.
    [[nodiscard]] std::optional<QByteArray> text(const QString &relative, qint64 maxBytes);
    /// Names in a folder, sorted, hidden ones left out; empty when there is none. Too many are reported and cut.
    [[nodiscard]] QStringList folders(const QString &relative);
    [[nodiscard]] QStringList files(const QString &relative, const QString &suffix);

    [[nodiscard]] Problems &problems() { return *m_problems; }

    /// The format of the pack, which decides what its files may hold; 1 until the manifest was read.
    [[nodiscard]] int format() const { return m_format; }
    void setFormat(int format) { m_format = format; }
    /// Whether the pack is of format 2; when not, the file or folder, which only that has, is reported.
    [[nodiscard]] bool mayHave(const QString &relative);

private:
    [[nodiscard]] QStringList entries(const QString &relative, bool wantFolders);
    void report(const QString &relative, QLatin1StringView rule, const QString &message);
    [[nodiscard]] bool checkText(const QString &relative, const QByteArray &content);

    QString m_folder;
    Problems *m_problems;
    PackLimits m_limits;
    qint64 m_bytesRead = 0;
    int m_format = 1;
};

} // namespace Ochre::Course
