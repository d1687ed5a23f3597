// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Ochre::Runner {

/// One file of a cargo project; the path is relative to the project and separated by "/".
struct SourceFile {
    QString path;
    QByteArray text;

    bool operator==(const SourceFile &) const = default;
};

/// A cargo project with the texts as the learner has them.
struct Project {
    QString id; ///< names the folder where its dependencies stay built, such as "lesson/exercise"
    std::vector<SourceFile> files;

    [[nodiscard]] bool isEmpty() const { return files.empty(); }
    bool operator==(const Project &) const = default;
};

inline constexpr std::size_t maxProjectFiles = 64;
inline constexpr qint64 maxProjectBytes = 1LL << 20;

/// Why a file of a project cannot have this path; empty when it can. Refused are paths that leave the project, hidden
/// files (cargo would obey a .cargo folder) and the folder of what cargo makes.
[[nodiscard]] QString projectPathProblem(const QString &path);

/// Fails for paths as above, for two files of one path, for a file where another one needs a folder, without a
/// Cargo.toml, and above the limits.
[[nodiscard]] Result<void> validateProject(const Project &project);

} // namespace Ochre::Runner
