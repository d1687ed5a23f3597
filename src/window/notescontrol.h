// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/textdrafts.h"
#include "progress/notebook.h"

#include <QObject>

namespace Ochre::Lesson {
class DraftFile;
}
namespace Ochre::Practice {
class NotesPage;
}
namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Window {

class Actions;
class CourseShelf;
class ExchangeControl;
class LearnView;
class LessonSession;
class Navigator;
class StatusLine;
class TermGuide;

/// Fills the notes page, sets bookmarks, begins a note on what the learner is at, and goes to what notes and bookmarks
/// point to.
class NotesControl final : public QObject {
    Q_OBJECT
public:
    /// All parts are borrowed and must outlive it.
    struct Parts {
        Actions &actions;
        const CourseShelf &shelf;
        Navigator &navigator;
        LearnView &learn;
        LessonSession *lessons; ///< none when the course could not be read
        Progress::ProgressService &progress;
        Lesson::DraftFile &drafts;
        Practice::NotesPage &page;
        TermGuide &terms;
        ExchangeControl &exchange;
        StatusLine &status;
    };
    explicit NotesControl(const Parts &parts, QObject *parent = nullptr);

    /// "lesson:course/lesson#section", "question:course/id", "program:document", or a term of a text.
    void follow(const QString &href);

private:
    /// What the learner is at, and the lesson that a note on it belongs to.
    struct Here {
        QString href;
        QString title;
        QString course;
        QString lesson;
        bool isLesson = false; ///< and no question or program of it
    };

    void connectPage();
    void fill();
    void toggleBookmark();
    void writeNote();
    [[nodiscard]] Here here() const;
    [[nodiscard]] Here lessonHere() const;
    void openLesson(const QString &target);

    Parts m_parts;
    Lesson::TextDrafts m_drafts;
};

} // namespace Ochre::Window
