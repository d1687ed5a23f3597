// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/packloader.h"
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

class ExampleRuns;

/// The lesson that is open: opens lessons and keeps their place, records what was read and rated.
class LessonSession final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const Course::LoadedCourse &course;
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

    /// Opens a lesson where the reader left it; unknown ids do nothing.
    void open(const QString &lessonId);
    /// The course was read again: shows what became of the open lesson, at the same place. The lesson as it was must
    /// still be there.
    void renew();
    /// Remembers the reader's place; also done every few seconds and before another lesson is opened.
    void savePlace();
    /// The lesson of last time, else the first one.
    void openLast();
    [[nodiscard]] const Course::Lesson *lesson() const { return m_lesson; }
    /// Step by step through the written lessons.
    void openNeighbour(bool forward);
    /// The document of an exercise, or of an example or question program by its id; none when it no longer exists.
    [[nodiscard]] std::optional<Workbench::Document> document(const QString &documentId) const;
    [[nodiscard]] std::optional<Workbench::Document> exerciseDocument(const QString &exerciseId) const;

    /// What rustc links with any program of a lesson; none for an unknown lesson.
    [[nodiscard]] QStringList crates(const QString &lessonId) const;

signals:
    void lessonOpened(const QString &lessonId);

private:
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
