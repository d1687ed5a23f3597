// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "runner/project.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Workbench {

/// One program in the workbench. The id is stable over restarts: "lesson-id/example-2", "lesson-id/exercise-id",
/// "playground", "explain:E0382-1", "file:/path/of/it.rs".
struct Document {
    QString id;
    QString title;
    QByteArray original; ///< what it began as: reset goes back to it
    std::optional<Course::Exercise> exercise;
    QStringList crates = {};                      ///< that a single text may use, named as in Cargo.toml
    std::vector<Runner::SourceFile> project = {}; ///< the files of a cargo project, instead of `original`
    std::optional<Error> problem = {};            ///< why it cannot be opened

    [[nodiscard]] bool isProject() const { return !project.empty(); }
    /// The lesson it belongs to; empty for the playground, for explanations and for files.
    [[nodiscard]] QString lesson() const
    {
        return !id.contains(u'/') || id.contains(u':') ? QString() : id.section(u'/', 0, 0);
    }
};

} // namespace Ochre::Workbench
