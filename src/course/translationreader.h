// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/packfiles.h"

#include <optional>

namespace Ochre::Course {

/// The texts of a lesson in another language; everything else is the lesson's own.
struct LessonTexts {
    QString id; ///< of the lesson
    QString title;
    QString summary;
    QString why;
    QString contexts;
    QString when;
    QString task;
    QStringList learned;
    QStringList next;
    QStringList discuss;
    QString body; ///< whole, with the blocks that no page shows
    int bodyLine = 1;
};

struct OptionTexts {
    QString id; ///< of the option, also when that was made from its text
    QString text;
    QString why;
};

/// The texts of a question in another language. What is empty is not translated; lists go by their order.
struct QuestionTexts {
    QString id;
    int line = 0; ///< 1-based line in the file of the translation
    QString prompt;
    QString explain;
    QString brief;
    QString answer;
    QString deep;
    QString pitfalls;
    QStringList points;
    QStringList followUps;
    QStringList followUpAnswers;
    QStringList answers; ///< accepted besides those of the question
    QStringList watch;
    QStringList solutions; ///< titles
    QStringList faults;    ///< reasons
    QStringList decoys;    ///< reasons
    QStringList criteria;
    QString artefact;
    QString alt;
    std::vector<OptionTexts> options;
};

/// lesson.LANGUAGE.md and questions.LANGUAGE.toml of a lesson's folder, relative to the pack, sorted.
[[nodiscard]] QStringList translationFiles(PackFiles &files, const QString &folder);
/// Reports files that are named as translations are, of a language that none of them can be of.
void checkTranslationNames(PackFiles &files, const QString &folder);
/// "01-a/lesson.de.md" → "de".
[[nodiscard]] QString languageOfFile(const QString &file);

/// Nothing when the file cannot be read; the problems say why.
[[nodiscard]] std::optional<LessonTexts> readLessonTexts(PackFiles &files, const QString &file);
[[nodiscard]] std::vector<QuestionTexts> readQuestionTexts(PackFiles &files, const QString &file);

/// Puts the texts of exactly this language, where the pack has them, into the place of the lesson's own.
void translateLesson(PackFiles &files, const QString &language, Lesson &lesson);

} // namespace Ochre::Course
