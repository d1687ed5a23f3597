// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/lessoncontext.h"
#include "lesson/tippedtext.h"
#include "richtext/pageformat.h"

#include <QCoreApplication>

class QTextCursor;

namespace Ochre::Richtext {
class TextFolds;
class TextSections;
} // namespace Ochre::Richtext

namespace Ochre::Lesson {

class NoteCards;

/// Writes what follows the body: what was learned, exercises, self-check, interview prep, the room for the confidence
/// box, starters for discussion and the learner's own notes, further reading, and the way on.
class LessonPractice final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Lesson::LessonPractice)
public:
    LessonPractice(const LessonContext &context, const Richtext::PageStyle &style, Richtext::TextSections &sections,
                   Richtext::TextFolds &folds, NoteCards &notes);

    void write(QTextCursor &cursor);

private:
    void writeBullets(QTextCursor &cursor, const QString &anchor, const QString &title, const QStringList &bullets);
    void writeExercises(QTextCursor &cursor);
    void writeWork(QTextCursor &cursor, const QString &anchor, const QString &title,
                   const std::vector<Course::Exercise> &exercises);
    void writeSelfCheck(QTextCursor &cursor);
    void writeInterview(QTextCursor &cursor);
    void writeConfidence(QTextCursor &cursor);
    void writeDiscussion(QTextCursor &cursor);
    void writeReading(QTextCursor &cursor);
    void writeWayOn(QTextCursor &cursor);
    [[nodiscard]] TippedText stateText(const Course::Exercise &exercise) const;
    [[nodiscard]] static TippedText kindText(const Course::Exercise &exercise);
    [[nodiscard]] static QString pageTitle(const QString &page);

    const LessonContext &m_context;
    Richtext::PageStyle m_style;
    Richtext::TextSections &m_sections;
    Richtext::TextFolds &m_folds;
    NoteCards &m_notes;
};

} // namespace Ochre::Lesson
