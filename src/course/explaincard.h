// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Ochre::Course {

/// One way out of an error, shown as a small program before and after.
struct CardWay {
    QString title;
    QString before;  ///< fails with the card's code, or lets its lint speak
    QString after;   ///< compiles
    QString useWhen; ///< Markdown: when this way is the right one
    int line = 0;    ///< 1-based line in the file of the card
};

/// What the program explains of an error code or a lint, in the words of the course.
struct ExplainCard {
    QString code;    ///< "E0382", "unused_must_use", "clippy::needless_return"
    QString saw;     ///< Markdown: what the compiler saw
    QString because; ///< Markdown: why that is not allowed
    std::vector<CardWay> ways;
    QString lesson;   ///< id
    QString exercise; ///< id, may be empty
    QString file;     ///< relative to the pack
    int line = 0;     ///< 1-based line in that file

    /// Whether it explains a lint, which need not stop the compiler.
    [[nodiscard]] bool isLint() const { return !code.startsWith(u'E'); }
};

} // namespace Ochre::Course
