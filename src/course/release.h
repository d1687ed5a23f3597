// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/course.h"
#include "course/packfiles.h"

#include <vector>

namespace Ochre::Course {

/// How the hashes of released.toml are made. The first kind saw what a question asks and how an exercise begins; the
/// second sees everything that is read of the pack.
inline constexpr int newestHashes = 2;

/// One thing of a released version that a learner's history hangs on.
struct ReleasedItem {
    QString id;
    QString kind; ///< "lesson", "question", "exercise" or "drill"; empty in the files of older programs
    QString hash; ///< of its content: 16 hexadecimal digits; empty in the files of older programs
    int line = 0; ///< 1-based line in released.toml, 0 = made anew
    [[nodiscard]] bool isSame(const ReleasedItem &other) const;
};

/// An id that an earlier release had and that is retired since: remembered for ever.
struct GoneId {
    QString id;
    QString kind;       ///< what it was; empty when no release has told
    QString replacedBy; ///< empty when nothing replaces it
    int line = 0;       ///< 1-based line in released.toml, 0 = made anew
};

/// What released.toml says of the last release.
struct Release {
    QString version;
    QString course; ///< its id; empty in the files of older programs
    int hashes = 1; ///< how they are made
    QString hash;   ///< of everything that is read of the pack; empty with the first kind of hashes
    std::vector<ReleasedItem> items;
    std::vector<GoneId> gone;
};

/// Reads released.toml; none when there is none or it cannot be read, which is reported.
[[nodiscard]] std::optional<Release> readRelease(PackFiles &files);

/// released.toml for a release.
[[nodiscard]] QByteArray releaseText(const Release &release);

/// Writes released.toml of the pack as it is now, with all ids that were ever retired. Refused when ids of the last
/// release have disappeared without being retired, and when something has changed under the version that was released
/// already. When nothing has changed the file stays as it is: older hashes do not say what newer ones would have said.
[[nodiscard]] Result<void> writeRelease(const Course &course, const Release &last);

/// -1, 0 or 1 as the numbers of version `a` come before, are, or come after those of `b`: "2026.9" before "2026.11.1".
[[nodiscard]] int compareVersions(const QString &a, const QString &b);

} // namespace Ochre::Course
