// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Ochre::Course {

/// One file of a cargo project, its path relative to the project.
struct ProjectFile {
    QString path;
    QByteArray content;

    bool operator==(const ProjectFile &) const = default;
};

/// Every file of an exercise's cargo project, sorted by path. Hidden files and folders (such as .cargo, which could
/// make cargo start foreign programs) and target/ are left out. Fails for links, for more than 64 files, 6 levels or 1
/// MiB.
[[nodiscard]] Result<std::vector<ProjectFile>> readProject(const QString &folder);

/// The files of `base` with those of `changes` in their place or added.
[[nodiscard]] std::vector<ProjectFile> overlaid(std::vector<ProjectFile> base, const std::vector<ProjectFile> &changes);

} // namespace Ochre::Course
