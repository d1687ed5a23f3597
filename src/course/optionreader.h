// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "course/tomlreader.h"

namespace Ochre::Course {

/// Reads every `[[question.option]]` of a question, and demands two to eight, of which some are right and some wrong.
void readOptions(TomlReader &table, Question &question);

/// The id of an option that has none of its own: the first 8 hexadecimal digits of the SHA-256 of its trimmed text.
[[nodiscard]] QString optionIdFor(const QString &text);

} // namespace Ochre::Course
