// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/payload.h"
#include "progress/progressstate.h"

#include <QStringList>

#include <vector>

namespace Ochre::Progress {

/// The course under which notes are kept that belong to no lesson: the headings of the interview notebook, each with
/// one note, and bookmarks, each a note that is a link.
inline constexpr auto notebookCourse = QLatin1StringView("my-notes");
/// What stands for the lesson of a bookmark.
inline constexpr auto bookmarksHeading = QLatin1StringView("bookmarks");

/// The ids of the headings in their order: "comfortable", "to-practise", "projects".
[[nodiscard]] const QStringList &notebookHeadings();
/// What a heading is called for the learner, also the one of the bookmarks.
[[nodiscard]] QString headingTitle(const QString &heading);
/// The id of the one note below a heading, the same on every device.
[[nodiscard]] QString headingNote(const QString &heading);

/// A place to come back to.
struct Bookmark {
    QString href; ///< "lesson:rust/moves#the-end", "question:rust/moves-first", "program:ID of a document"
    QString title;
    qint64 setMs = 0;

    bool operator==(const Bookmark &) const = default;
};

/// Those that are set, the newest first.
[[nodiscard]] std::vector<Bookmark> bookmarks(const LearnerState &learner);
[[nodiscard]] bool isBookmarked(const LearnerState &learner, const QString &href);
/// What is recorded, in the course of the notebook, to set one or to take it away.
[[nodiscard]] Journal::NoteWritten bookmarkSet(const QString &href, const QString &title);
[[nodiscard]] Journal::NoteRemoved bookmarkRemoved(const QString &href);

} // namespace Ochre::Progress
