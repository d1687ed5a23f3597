// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/lessoncontext.h"
#include "lesson/tippedtext.h"
#include "richtext/pageformat.h"

#include <QCoreApplication>

#include <vector>

class QTextCursor;

namespace Ochre::Richtext {
class TextSections;
}

namespace Ochre::Lesson {

/// Writes what stands above the body: chips, title, summary, and the quiet block "This lesson".
class LessonHead final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Lesson::LessonHead)
public:
    static void write(QTextCursor &cursor, const LessonContext &context, const Richtext::PageStyle &style,
                      Richtext::TextSections &sections);

private:
    static void writeChips(QTextCursor &cursor, const LessonContext &context, const Richtext::PageStyle &style);
    static void writeLanguage(QTextCursor &cursor, const LessonContext &context, const Richtext::PageStyle &style);
    static void writeAbout(QTextCursor &cursor, const Course::Lesson &lesson, const Richtext::PageStyle &style);
    static std::vector<TippedText> chips(const LessonContext &context);
    static TippedText modeChip(Course::Mode mode);
};

} // namespace Ochre::Lesson
