// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "course/tomlreader.h"

namespace Ochre::Course {

/// Where questions stand: those of the bank are for interviews unless they say otherwise.
enum class QuestionHome { Lesson, Bank };

/// Reads every `[[question]]` of a questions.toml or a bank file.
[[nodiscard]] std::vector<Question> readQuestions(TomlReader &document, const ProblemSink &sink, QuestionHome home);

} // namespace Ochre::Course
