// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/lessoncode.h"
#include "lesson/lessoncontext.h"
#include "lesson/notecards.h"
#include "lesson/pictureobjects.h"
#include "richtext/textfolds.h"
#include "richtext/textsections.h"

#include <QCoreApplication>

class QTextDocument;

namespace Ochre::Lesson {

/// Writes a whole lesson into a document and knows its parts afterwards.
class LessonDocument final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Lesson::LessonDocument)
public:
    explicit LessonDocument(QTextDocument &document);

    /// Writes the lesson anew. What was unfolded or run before is unfolded and shown again.
    void write(const LessonContext &context, const Design::Look &look);
    /// Forgets what was unfolded, run and noted: another lesson comes.
    void forget();

    [[nodiscard]] const Richtext::TextSections &sections() const { return m_sections; }
    [[nodiscard]] LessonCode &code() { return m_code; }
    [[nodiscard]] Richtext::TextFolds &folds() { return m_folds; }
    [[nodiscard]] NoteCards &notes() { return m_notes; }

private:
    void writeBody(QTextCursor &cursor, const Course::Lesson &lesson, const Richtext::PageStyle &style);
    void writePicture(QTextCursor &cursor, const QString &source, const Richtext::PageStyle &style);

    QTextDocument &m_document;
    Richtext::TextFolds m_folds;
    LessonCode m_code{m_folds};
    Richtext::TextSections m_sections;
    NoteCards m_notes;
    PictureObjects m_pictures;
    int m_pictureCount = 0;
};

} // namespace Ochre::Lesson
