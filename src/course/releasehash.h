// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/release.h"

namespace Ochre::Course {

/// The course as a release: every lesson, question (the bank's included) and exercise, sorted by id, and a hash of
/// everything. With the second kind of hashes the files of the pack are read again for it.
[[nodiscard]] Release releaseOf(const Course &course, int hashes = newestHashes);

/// What differs between the course and a release of it: by their ids, sorted. What the release has no hash of is
/// compared by its id alone.
[[nodiscard]] QStringList changedSince(const Course &course, const Release &last);

/// Whether anything differs, what has no id (cards, tables, pictures, the head of the course) included.
[[nodiscard]] bool hasChangedSince(const Course &course, const Release &last);

} // namespace Ochre::Course
