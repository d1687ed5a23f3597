// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/lessonfiles.h"

#include "exchange/coursequestions.h"
#include "exchange/markdowntext.h"
#include "exchange/packtoml.h"
#include "exchange/stableid.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LessonFiles)
};

// Well below what the loader reads of one file and of one folder.
constexpr qsizetype mostQuestionBytes = 700'000;
constexpr int mostQuestions = 400;
constexpr int mostExercises = 200;

/// As much as fits into one lesson.
struct Chunk {
    QByteArray questions;
    int questionCount = 0;
    std::vector<const Course::Exercise *> exercises;
    QStringList ids;
};

std::vector<Chunk> chunksOf(const ImportPlan &plan)
{
    std::vector<Chunk> chunks(1);
    for (const Course::Question &question : plan.questions) {
        const QByteArray toml = questionToml(question);
        const bool fits = chunks.back().questionCount < mostQuestions
                          && chunks.back().questions.size() + toml.size() <= mostQuestionBytes;
        if (!fits) {
            chunks.emplace_back();
        }
        chunks.back().questions += toml;
        ++chunks.back().questionCount;
        chunks.back().ids << question.id;
    }
    for (const Course::Exercise &exercise : plan.exercises) {
        if (std::ssize(chunks.back().exercises) == mostExercises) {
            chunks.emplace_back();
        }
        chunks.back().exercises.push_back(&exercise);
        chunks.back().ids << exercise.id;
    }
    return chunks;
}

QByteArray lessonText(const QString &id, const QString &title, const QString &source, QDate today)
{
    const auto line = [](const char *key, const QByteArray &value) -> QByteArray {
        return QByteArray(key) + " = " + value + '\n';
    };
    const QString sentence = Text::tr("What was imported from “%1”.").arg(source);
    return "+++\n" + line("id", tomlText(id)) + line("title", tomlText(title)) + line("summary", tomlText(sentence))
           + line("why", tomlText(Text::tr("You wanted to have it here.")))
           + line("contexts", tomlText(Text::tr("your own questions")))
           + line("when", tomlText(Text::tr("Whenever you like.")))
           + line("task", tomlText(Text::tr("Answer the questions below and solve the exercises.")))
           + line("level", "\"beginner\"") + line("minutes", "1") + line("mode", "\"reading\"")
           + line("reviewed", today.toString(Qt::ISODate).toLatin1()) + line("concepts", tomlTexts({importedConcept}))
           + line("tags", tomlTexts({importedConcept}))
           + line("learned", tomlTexts({Text::tr("What these questions ask.")}))
           + line("next", tomlTexts({Text::tr("Review what you did not know.")}))
           + line("discuss", tomlTexts({Text::tr("Which of these questions is worth asking again?")})) + "+++\n\n"
           + escapedMarkdown(
                 Text::tr("These questions were imported on %1 from “%2”.").arg(today.toString(Qt::ISODate), source))
                 .toUtf8()
           + '\n';
}

void addExercise(std::vector<Packs::NamedContent> &files, const QByteArray &lesson, const Course::Exercise &exercise)
{
    const QByteArray folder = lesson + "/exercises/" + exercise.id.toUtf8() + '/';
    files.push_back({folder + "exercise.toml", exerciseToml(exercise)});
    files.push_back({folder + "main.rs", exercise.starter});
    files.push_back({folder + "solution.rs", exercise.solution});
    if (!exercise.tests.isEmpty()) {
        files.push_back({folder + "tests.rs", exercise.tests});
    }
}

} // namespace

LessonFiles lessonFilesOf(const ImportPlan &plan, QDate today)
{
    LessonFiles written;
    const std::vector<Chunk> chunks = chunksOf(plan);
    for (const Chunk &chunk : chunks) {
        const QString id = idOfContent(QString(importedPrefix).chopped(1), chunk.ids);
        const QByteArray folder = id.toUtf8();
        const QString number = chunks.size() == 1 ? QString() : u" %1"_s.arg(written.lessons.size() + 1);
        written.lessons << id;
        written.files.push_back({folder + "/lesson.md", lessonText(id, plan.title + number, plan.title, today)});
        if (!chunk.questions.isEmpty()) {
            written.files.push_back({folder + "/questions.toml", chunk.questions});
        }
        for (const Course::Exercise *exercise : chunk.exercises) {
            addExercise(written.files, folder, *exercise);
        }
    }
    return written;
}

} // namespace Ochre::Exchange
