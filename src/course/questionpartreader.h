// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/questionparts.h"
#include "course/tomlreader.h"

namespace Ochre::Course {

/// Reads what only a question of one kind has (FORMAT.md, "questions.toml"); whatever is wrong is reported.
[[nodiscard]] TaskQuestion readTask(TomlReader &table);
/// `programLines`: how many lines the program under review has.
[[nodiscard]] ReviewQuestion readReview(TomlReader &table, int programLines);
/// The picture is looked for when the whole pack is read.
[[nodiscard]] ArtefactQuestion readArtefact(TomlReader &table);
[[nodiscard]] DesignQuestion readDesign(TomlReader &table);

} // namespace Ochre::Course
