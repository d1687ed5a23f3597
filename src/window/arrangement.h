// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Ochre::Window {

/// What the Learn page makes room for.
enum class Arrangement {
    Read,     ///< the lesson alone
    Practise, ///< the lesson beside one program; course and questions folded to strips
    Code,     ///< course, lesson, questions, program and panels together
};
constexpr int arrangementCount = 3;

/// What somebody is busy with: for each the arrangement that was chosen last comes back.
enum class Task {
    Lesson,
    Exercise, ///< also an example of a lesson
    Program,  ///< of one's own
};

} // namespace Ochre::Window
