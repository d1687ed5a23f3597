// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace Ochre::Course {

/// A lesson file in its two parts.
struct SplitLesson {
    QByteArray matter; ///< TOML; its first line is line 2 of the file
    QByteArray body;
    int bodyLine = 1; ///< 1-based line of the file at which the body begins
};

/// The head stands between a first line "+++" and the next line "+++". Nothing when there is none.
[[nodiscard]] std::optional<SplitLesson> splitFrontMatter(const QByteArray &text);

} // namespace Ochre::Course
