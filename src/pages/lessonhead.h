// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/lessoncontext.h"
#include "pages/lessonformat.h"

#include <QCoreApplication>

class QTextCursor;

namespace Ochre::Pages {

class LessonSections;

/// Writes what stands above the body: chips, title, summary, and the quiet block "This lesson".
class LessonHead final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Pages::LessonHead)
public:
    static void write(QTextCursor &cursor, const LessonContext &context, const LessonStyle &style,
                      LessonSections &sections);

private:
    static void writeChips(QTextCursor &cursor, const LessonContext &context, const LessonStyle &style);
    static void writeAbout(QTextCursor &cursor, const Course::Lesson &lesson, const LessonStyle &style);
    static QStringList chips(const LessonContext &context);
};

} // namespace Ochre::Pages
