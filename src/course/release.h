// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/course.h"
#include "course/packfiles.h"

#include <QHash>

#include <vector>

namespace Ochre::Course {

/// One thing of a released version that a learner's history hangs on.
struct ReleasedItem {
    QString id;
    QString kind; ///< "lesson", "question" or "exercise"; empty in the files of older programs
    QString hash; ///< of what it asks: 16 hexadecimal digits; empty in the files of older programs
    bool operator==(const ReleasedItem &) const = default;
};

/// What released.toml says of the last release.
struct Release {
    QString version;
    std::vector<ReleasedItem> items;
};

/// Reads released.toml; none when there is none or it cannot be read, which is reported.
[[nodiscard]] std::optional<Release> readRelease(PackFiles &files);

/// The course as a release: every lesson, question (the bank's included) and exercise, sorted by id. What counts of a
/// question is what it asks and what is right, of an exercise its goal, starter and checks, of a lesson its body.
[[nodiscard]] Release releaseOf(const Course &course);

/// released.toml for a release.
[[nodiscard]] QByteArray releaseText(const Release &release);

/// Writes released.toml of the pack as it is now. Refused when ids of the last release have disappeared without being
/// retired, and when something has changed under the version that was released already.
[[nodiscard]] Result<void> writeRelease(const Course &course, const Release &last);

/// -1, 0 or 1 as the numbers of version `a` come before, are, or come after those of `b`: "2026.9" before "2026.11.1".
[[nodiscard]] int compareVersions(const QString &a, const QString &b);

} // namespace Ochre::Course
