// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

namespace Ochre::Course {

/// Something of std, or a macro, that the code of a course uses.
struct UsedName {
    enum class Kind { Item, Method, Macro };

    Kind kind = Kind::Item;
    QString owner{}; ///< of an item: "std::collections" or "Vec"; empty for methods, macros and what is in the prelude
    QString name;    ///< without "." and "!"
    QString lesson;  ///< id of the lesson that teaches it (taught.toml), else of the first one that uses it

    bool operator==(const UsedName &) const = default;
};

/// What the code of a course is made of.
struct Vocabulary {
    std::vector<UsedName> names;       ///< each once, sorted by kind, owner and name
    QHash<QString, QStringList> words; ///< lesson id → identifiers of its code, sorted, of three letters or more
    QHash<QString, QString> taught;    ///< token of taught.toml → id of its lesson
    QHash<QString, int> steps;         ///< lesson id → its 1-based place in the course

    /// The id of the lesson that "HashMap", "Vec::push", "std::mem::swap", ".entry(" or "println!" is from; empty when
    /// the course does not use it.
    [[nodiscard]] QString lessonOf(const QString &path) const;
};

/// Reads the programs, starters and programs of questions of every lesson; solutions are left out, as they would be
/// given away. What uses other crates is left out, too: std is what the names are of. Takes some tens of milliseconds
/// for a large course: not for the thread of the window.
[[nodiscard]] Vocabulary vocabularyOf(const Course &course);

} // namespace Ochre::Course
