// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/problem.h"
#include "design/look.h"
#include "lesson/notethreads.h"
#include "progress/progressstate.h"
#include "runner/runresult.h"

#include <QSet>
#include <QStringList>
#include <QWidget>

#include <memory>

class QMenu;
class QPagedPaintDevice;
class QTimer;

namespace Ochre::Course {
struct Course;
struct Lesson;
} // namespace Ochre::Course

namespace Ochre::Lesson {

class ConfidenceBox;
class LessonDocument;
class LessonFindBar;
class NoteEditor;
struct LessonContext;

namespace Ui {
class LessonPage;
}

/// Where the reader is: the section at the top of the view and how far below its heading, in pixels of the 100 %
/// design, so that the place survives another zoom.
struct LessonPlace {
    QString anchor;
    int offset = 0;

    bool operator==(const LessonPlace &) const = default;
};

/// One lesson in a reading column: head, body with runnable examples, memory pictures, and all the practice below. It
/// runs, saves and opens nothing itself: it asks with signals and is told the outcome.
class LessonPage final : public QWidget {
    Q_OBJECT
public:
    explicit LessonPage(QWidget *parent = nullptr);
    ~LessonPage() override;

    /// Shows a lesson from its beginning. The values are copied.
    void showLesson(const Course::Lesson &lesson, const Course::Course &course);
    /// The lesson that is shown was written anew by its author: the reader stays at the same place, and what was typed,
    /// unfolded or run stays. Returns false when its programs are no longer the same: what was run of them is
    /// forgotten.
    bool renewLesson(const Course::Lesson &lesson, const Course::Course &course);
    /// What is wrong in the lesson's files: the first one is shown in a message bar. Empty hides it.
    void setProblems(const Course::Problems &problems);
    void clear(); ///< no lesson: one sentence, one action
    [[nodiscard]] QString lessonId() const;
    [[nodiscard]] QString lessonTitle() const;
    /// Puts the lesson on paper in the light theme, unfolded and run as it is. False when the device takes nothing.
    [[nodiscard]] bool print(QPagedPaintDevice &device);

    void setLook(const Design::Look &look);
    /// Without a compiler Run says `reason` instead of asking for a run.
    void setCompilerAvailable(bool available, const QString &reason = {});
    void setExerciseStates(const QSet<QString> &solved);
    /// How the questions that stand on the page were answered, in words, by id.
    void setAnswerNotes(const QHash<QString, QString> &notes);
    /// The learner's answers to the confidence question of this lesson, oldest first; `saved`: all are on disk.
    void setConfidence(const std::vector<Progress::ConfidenceRating> &ratings, bool saved);
    [[nodiscard]] ConfidenceBox *confidenceBox() const { return m_confidence; }

    /// The learner's notes on this lesson. Only the cards that differ are written anew.
    void setNotes(const LessonNotesShown &shown);
    [[nodiscard]] NoteEditor *noteEditor() const;
    /// A sentence about notes above the editor, with one action; noteMessageFollowed() says that it was taken.
    void showNoteMessage(const QString &text, const QString &action);
    void hideNoteMessage();
    /// Sets the keyboard on the link that asks for this note.
    void focusNotes(const NoteTarget &target);
    /// Scrolls to a note; false when it is not on this page.
    bool showNote(const QString &noteId);

    /// `fence` is the number of runRequested().
    void showRunStarted(int fence);
    void showRunResult(int fence, const Runner::RunResult &result);

    [[nodiscard]] LessonPlace place() const;
    void restorePlace(const LessonPlace &place);
    void scrollToAnchor(const QString &anchor);
    /// Marks every occurrence of the words and scrolls to the first one in or below the section `anchor`; no words
    /// remove the marks. Returns how many there are.
    int highlightWords(const QStringList &words, const QString &anchor = {});
    /// Selects the next occurrence, around the end; false when there is none.
    bool findNext(const QString &text, bool backward = false);

    /// Opens the bar that finds words.
    void find();
    /// From one to the next of what the bar finds; opens it when it is closed.
    void findAgain(bool backward);

    [[nodiscard]] QStringList sectionAnchors() const;
    [[nodiscard]] QStringList sectionTitles() const;
    /// The menu of all sections (Ctrl+J).
    [[nodiscard]] QMenu *jumpMenu() const { return m_jumpMenu; }
    void showJumpMenu();
    /// Scrolls to the section before or after the one that is read.
    void jumpToNeighbour(bool forward);

signals:
    void runRequested(int fence, const QByteArray &source, const QString &edition);
    void stopRequested(); ///< of the example that runs
    /// `document` is "lesson-id/example-N", N the 1-based number of the Rust example in the lesson.
    void openInEditorRequested(const QString &document, const QString &title, const QByteArray &source);
    void exerciseRequested(const QString &exerciseId);
    void questionRequested(const QString &questionId); ///< that is answered elsewhere
    void termActivated(const QString &href);           ///< Richtext::Term
    void sectionReached(const QString &anchor);        ///< once for each section of the lesson shown
    void confidenceRated(int rating, const QString &text);
    void noteRequested(const Ochre::Lesson::NoteTarget &target); ///< to write it, or to go on with it
    void noteRemoveRequested(const QString &noteId);
    void noteMessageFollowed();
    void lessonRequested(const QString &lessonId);
    void startRequested(); ///< the action of the empty page: open the first lesson
    void documentationRequested(const QString &page);
    void linkHovered(const QString &description); ///< empty when no link is under the pointer
    void told(const QString &sentence);           ///< what was done; it need not stay

private:
    void write();
    void followLink(const QString &href);
    void followOwnLink(const QString &action, const QString &argument);
    void requestRun(int fence);
    void openInEditor(int fence);
    void copy(int fence);
    void toggleFold(const QString &id);
    void followNoteLink(const QString &href);
    void fillJumpMenu();
    void reportSections();
    [[nodiscard]] QString describe(const QString &href) const;
    [[nodiscard]] int sectionAt(qreal y) const;

    std::unique_ptr<Ui::LessonPage> m_ui;
    std::unique_ptr<LessonDocument> m_document;
    std::unique_ptr<LessonContext> m_context;
    Design::Look m_look;
    ConfidenceBox *m_confidence;
    LessonFindBar *m_find;
    QMenu *m_jumpMenu;
    QTimer *m_reading;
    QSet<QString> m_reported;
    QString m_unavailable;
};

} // namespace Ochre::Lesson
