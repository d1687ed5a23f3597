// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace Ochre::Search {

/// Something that can be found and opened.
struct SearchEntry {
    enum class Kind { Section, Question, Exercise, Table, MustKnow, Note };

    Kind kind = Kind::Section;
    QString lesson;  ///< id, empty for what belongs to none
    QString subject; ///< heading (Section; empty = the lesson's head), question, exercise or note id, code, table id
    QString title;
    QString place;    ///< where it belongs, in words
    QString text;     ///< what is searched, besides the title
    QString course{}; ///< id of the course that it is of

    bool operator==(const SearchEntry &) const = default;
};

/// One result. `text` of the entry is empty.
struct SearchHit {
    SearchEntry entry;
    QString snippet; ///< words around the match, on one line, which stands between U+0002 and U+0003

    bool operator==(const SearchHit &) const = default;
};

/// Everything in a course that can be searched: the text and code of each section, questions with their answers,
/// exercises and drills, error codes, tables and the checklist. Solutions and tests of exercises are left out.
[[nodiscard]] std::vector<SearchEntry> searchEntries(const Course::Course &course);
/// Of several courses; each place then begins with the title of its course.
[[nodiscard]] std::vector<SearchEntry> searchEntries(const std::vector<Course::Course> &courses);
/// A place in a course that is one of several.
[[nodiscard]] QString placeIn(const Course::Course &course, const QString &place);

} // namespace Ochre::Search

Q_DECLARE_METATYPE(std::vector<Ochre::Search::SearchHit>)
