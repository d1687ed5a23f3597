// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/fence.h"
#include "lesson/tippedtext.h"

#include <QCoreApplication>

#include <vector>

namespace Ochre::Lesson {

/// What stands above the code of a lesson: whether it is an example, and what will come of it.
class CodeCaption final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Lesson::CodeCaption)
public:
    [[nodiscard]] static std::vector<TippedText> parts(const Course::Fence &fence);
    /// With a dot between each two of them.
    static void write(QTextCursor &cursor, const Course::Fence &fence, const QTextCharFormat &format);

private:
    static TippedText other(const Course::Fence &fence);
    static void addOutcome(std::vector<TippedText> &parts, const Course::Fence &fence);
};

} // namespace Ochre::Lesson
