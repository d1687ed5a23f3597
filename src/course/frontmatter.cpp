// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/frontmatter.h"

#include <algorithm>

namespace Ochre::Course {

std::optional<SplitLesson> splitFrontMatter(const QByteArray &text)
{
    if (!text.startsWith("+++\n")) {
        return std::nullopt;
    }
    const qsizetype end = text.indexOf("\n+++\n", 3);
    const bool atEnd = end < 0 && text.endsWith("\n+++");
    if (end < 0 && !atEnd) {
        return std::nullopt;
    }
    const qsizetype stop = atEnd ? text.size() - 4 : end;
    SplitLesson split;
    split.matter = text.sliced(4, std::max<qsizetype>(0, stop - 3));
    split.body = atEnd ? QByteArray() : text.sliced(end + 5);
    split.bodyLine = static_cast<int>(split.matter.count('\n')) + 3;
    return split;
}

} // namespace Ochre::Course
