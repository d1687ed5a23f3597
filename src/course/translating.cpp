// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/headings.h"
#include "course/hiddenfences.h"
#include "course/translationreader.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

void put(QString &own, const QString &translated)
{
    if (!translated.isEmpty()) {
        own = translated;
    }
}

// Lists of another length belong to another version of the question: they are not mixed.
void put(QStringList &own, const QStringList &translated)
{
    if (translated.size() == own.size()) {
        own = translated;
    }
}

template<typename Entry>
void put(std::vector<Entry> &entries, QString Entry::*text, const QStringList &translated)
{
    if (translated.size() == std::ssize(entries)) {
        for (std::size_t index = 0; index < entries.size(); ++index) {
            put(entries[index].*text, translated[static_cast<qsizetype>(index)]);
        }
    }
}

void translateParts(Question &question, const QuestionTexts &texts)
{
    if (question.task) {
        put(question.task->watch, texts.watch);
        put(question.task->solutions, &TaskSolution::title, texts.solutions);
    }
    if (question.review) {
        put(question.review->faults, &Fault::why, texts.faults);
        put(question.review->decoys, &Decoy::why, texts.decoys);
    }
    if (question.artefact) {
        put(question.artefact->text, texts.artefact);
        put(question.artefact->alt, texts.alt);
    }
    if (question.design) {
        put(question.design->criteria, &Criterion::text, texts.criteria);
    }
}

void translateQuestion(Question &question, const QuestionTexts &texts)
{
    put(question.prompt, texts.prompt);
    put(question.explain, texts.explain);
    put(question.brief, texts.brief);
    put(question.answer, texts.answer);
    put(question.deep, texts.deep);
    put(question.pitfalls, texts.pitfalls);
    put(question.points, texts.points);
    put(question.followUps, texts.followUps);
    put(question.followUpAnswers, texts.followUpAnswers);
    if (!question.answers.isEmpty()) {
        question.answers += texts.answers;
    }
    for (Option &option : question.options) {
        const auto same = std::ranges::find(texts.options, option.id, &OptionTexts::id);
        if (same != texts.options.end()) {
            put(option.text, same->text);
            put(option.why, same->why);
        }
    }
    translateParts(question, texts);
}

void translateText(Lesson &lesson, const LessonTexts &texts)
{
    lesson.ownHeadings = headingsIn(lesson.body);
    lesson.ownDiscuss = lesson.discuss;
    put(lesson.title, texts.title);
    put(lesson.summary, texts.summary);
    put(lesson.why, texts.why);
    put(lesson.contexts, texts.contexts);
    put(lesson.when, texts.when);
    put(lesson.task, texts.task);
    put(lesson.learned, texts.learned);
    put(lesson.next, texts.next);
    put(lesson.discuss, texts.discuss);
    if (!texts.body.trimmed().isEmpty()) {
        lesson.body = withoutHiddenFences(texts.body);
        lesson.written = lesson.body == texts.body ? QString() : texts.body;
        lesson.bodyLine = texts.bodyLine;
    }
}

} // namespace

void translateLesson(PackFiles &files, const QString &language, Lesson &lesson)
{
    const QString folder = QDir(files.folder()).relativeFilePath(lesson.folder);
    for (const QString &file : translationFiles(files, folder)) {
        if (languageOfFile(file) != language) {
            continue;
        }
        if (file.endsWith(".md"_L1)) {
            if (const std::optional<LessonTexts> texts = readLessonTexts(files, file)) {
                translateText(lesson, *texts);
                lesson.translation = language;
            }
            continue;
        }
        for (const QuestionTexts &texts : readQuestionTexts(files, file)) {
            const auto question = std::ranges::find(lesson.questions, texts.id, &Question::id);
            if (question != lesson.questions.end()) {
                translateQuestion(*question, texts);
            }
        }
    }
}

} // namespace Ochre::Course
