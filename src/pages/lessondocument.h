// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/lessoncode.h"
#include "pages/lessoncontext.h"
#include "pages/lessonfolds.h"
#include "pages/lessonpictures.h"
#include "pages/lessonsections.h"
#include "pages/notecards.h"

#include <QCoreApplication>

class QTextDocument;

namespace Ochre::Pages {

/// Writes a whole lesson into a document and knows its parts afterwards.
class LessonDocument final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Pages::LessonDocument)
public:
    explicit LessonDocument(QTextDocument &document);

    /// Writes the lesson anew. What was unfolded or run before is unfolded and shown again.
    void write(const LessonContext &context, const Design::Look &look);
    /// Forgets what was unfolded, run and noted: another lesson comes.
    void forget();

    [[nodiscard]] const LessonSections &sections() const { return m_sections; }
    [[nodiscard]] LessonCode &code() { return m_code; }
    [[nodiscard]] LessonFolds &folds() { return m_folds; }
    [[nodiscard]] NoteCards &notes() { return m_notes; }

private:
    void writeBody(QTextCursor &cursor, const Course::Lesson &lesson, const LessonStyle &style);
    void writePicture(QTextCursor &cursor, const QString &source, const LessonStyle &style);

    QTextDocument &m_document;
    LessonFolds m_folds;
    LessonCode m_code{m_folds};
    LessonSections m_sections;
    NoteCards m_notes;
    LessonPictures m_pictures;
    int m_pictureCount = 0;
};

} // namespace Ochre::Pages
