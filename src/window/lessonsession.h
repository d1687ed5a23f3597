// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/courselibrary.h"
#include "lesson/textdrafts.h"
#include "workbench/document.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Runner {
class CodeRunner;
}
namespace Ochre::Settings {
class Settings;
}
namespace Ochre::Lesson {
class DraftFile;
class LessonNotes;
class LessonPage;
} // namespace Ochre::Lesson
namespace Ochre::Practice {
class QuestionPanel;
}
namespace Ochre::Workbench {
class RunConsent;
}

namespace Ochre::Window {

class CourseShelf;
class ExampleRuns;

/// The lesson that is open: opens lessons and keeps their place, records what was read and rated.
class LessonSession final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        CourseShelf &shelf;
        Lesson::LessonPage &page;
        Practice::QuestionPanel &questions;
        Progress::ProgressService &progress;
        Runner::CodeRunner &runner;
        Settings::Settings &settings;
        Lesson::DraftFile &drafts;
        Workbench::RunConsent &consent;
    };

    /// All parts are borrowed and must outlive it.
    explicit LessonSession(const Parts &parts, QObject *parent = nullptr);

    /// Opens a lesson where the reader left it, "course/lesson" in another course; of a retired id the lesson that goes
    /// on for it. Lessons that are only announced have no page: they do nothing. What is missing is told.
    void open(const QString &id);
    /// Whether open() finds a lesson.
    [[nodiscard]] bool has(const QString &id) const;
    /// Opens another course where the reader left it.
    void openCourse(const QString &courseId);
    /// The course was read again: shows what became of the open lesson, at the same place. The lesson as it was must
    /// still be there.
    void renew();
    /// Remembers the reader's place; also done every few seconds and before another lesson is opened.
    [[nodiscard]] QByteArray keptPlace() const;
    void savePlace();
    /// The lesson of last time, else the first one.
    void openLast();
    [[nodiscard]] const Course::Lesson *lesson() const { return m_lesson; }
    /// What the lesson that is open is called where things of several courses lie side by side.
    [[nodiscard]] QString lessonKey() const;
    /// "course/lesson", as open() takes it; only when a lesson is open.
    [[nodiscard]] QString lessonAddress() const;
    /// Step by step through the written lessons.
    void openNeighbour(bool forward);
    /// The document of an exercise, or of an example or question program by its id; none when it no longer exists.
    [[nodiscard]] std::optional<Workbench::Document> document(const QString &documentId) const;
    /// `id` is that of the exercise, "course/exercise" in another course.
    [[nodiscard]] std::optional<Workbench::Document> exerciseDocument(const QString &id) const;

    /// What rustc links with any program of the document's lesson; none when there is no such lesson.
    [[nodiscard]] QStringList crates(const Workbench::Document &document) const;
    /// The error codes that the lesson of a document is about.
    [[nodiscard]] QStringList codes(const Workbench::Document &document) const;

signals:
    void lessonOpened(const QString &lessonId);
    void messageRaised(const QString &sentence);

private:
    void openOrSay(const Course::Course &target, const QString &lessonId);
    void openHere(const QString &lessonId);
    [[nodiscard]] bool changeCourse(const QString &courseId);
    [[nodiscard]] const Course::Course &course() const;
    void rate(int rating, const QString &text);
    void restoreExplanation();
    void showProblems();
    void leave();
    void refresh();
    [[nodiscard]] QHash<QString, QString> answerNotes() const;

    Parts m_parts;
    const Course::Lesson *m_lesson = nullptr;
    Lesson::LessonNotes *m_notes;
    ExampleRuns *m_examples;
    Lesson::TextDrafts m_explanations; ///< begun in the confidence box and not saved
    QTimer m_placeTimer;
};

} // namespace Ochre::Window
