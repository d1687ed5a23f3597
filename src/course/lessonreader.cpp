// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/lessonreader.h"

#include "course/bodycheck.h"
#include "course/coursetext.h"
#include "course/exercisereader.h"
#include "course/frontmatter.h"
#include "course/hiddenfences.h"
#include "course/questionreader.h"
#include "course/translationreader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

void readHead(TomlReader &table, Lesson &lesson)
{
    lesson.id = table.id("id"_L1);
    lesson.title = table.text("title"_L1, Need::Required);
    lesson.summary = table.text("summary"_L1, Need::Required);
    lesson.why = table.text("why"_L1, Need::Required);
    lesson.contexts = table.joinedText("contexts"_L1, u", "_s, Need::Required);
    lesson.when = table.text("when"_L1, Need::Required);
    lesson.task = table.text("task"_L1, Need::Required);
    lesson.level = table.choice<Level>(
        "level"_L1,
        {{"beginner"_L1, Level::Beginner}, {"intermediate"_L1, Level::Intermediate}, {"advanced"_L1, Level::Advanced}},
        Need::Required);
    lesson.minutes = table.integer("minutes"_L1, {1, 240}, Need::Required);
    lesson.mode = table.choice<Mode>(
        "mode"_L1, {{"compiled"_L1, Mode::Compiled}, {"project"_L1, Mode::Project}, {"reading"_L1, Mode::Reading}},
        Need::Required);
    lesson.reviewed = table.date("reviewed"_L1, Need::Required);
}

// Pages are looked up below the installed documentation, so they must stay below it.
void checkDocs(const TomlReader &table, const QStringList &docs)
{
    static const QRegularExpression form(u"^[A-Za-z0-9_][A-Za-z0-9_./-]*\\.html(#[A-Za-z0-9_.:-]+)?\\z"_s);
    for (const QString &page : docs) {
        if (!form.match(page).hasMatch() || page.contains(".."_L1)) {
            table.report("docs"_L1, "bad-value"_L1,
                         Text::tr("“%1” is no page of the Rust documentation. Write a relative path such as "
                                  "book/ch04-01-what-is-ownership.html.")
                             .arg(page.left(80)));
        }
    }
}

void readLists(TomlReader &table, Lesson &lesson)
{
    lesson.concepts = table.texts("concepts"_L1, Need::Required);
    lesson.errors = table.codes("errors"_L1);
    lesson.prerequisites = table.texts("prerequisites"_L1);
    lesson.tags = table.texts("tags"_L1);
    lesson.learned = table.texts("learned"_L1, Need::Required);
    lesson.next = table.texts("next"_L1, Need::Required);
    lesson.docs = table.texts("docs"_L1);
    lesson.discuss = table.texts("discuss"_L1, Need::Required);
    checkDocs(table, lesson.docs);
}

void readQuestionFile(PackFiles &files, const QString &file, Lesson &lesson)
{
    const ProblemSink sink(file, files.problems());
    const std::optional<toml::table> document = readToml(files, file, sink);
    if (!document) {
        return;
    }
    TomlReader reader(*document, sink, files.format());
    lesson.questions = readQuestions(reader, sink, QuestionHome::Lesson);
    reader.finish();
}

// They grow: mend, predict, complete, improve, build. Within a kind the shorter one comes first.
void sortExercises(std::vector<Exercise> &exercises)
{
    std::ranges::stable_sort(exercises, {}, [](const Exercise &exercise) {
        const bool fillsIn = exercise.kind == ExerciseKind::Fill;
        const bool predicts = exercise.kind == ExerciseKind::Predict;
        const int rank = fillsIn    ? static_cast<int>(ExerciseKind::Predict)
                         : predicts ? static_cast<int>(ExerciseKind::Fill)
                                    : static_cast<int>(exercise.kind);
        return std::pair(rank, exercise.minutes);
    });
}

std::vector<Exercise> readExercises(PackFiles &files, const QString &folder, ExerciseHome home)
{
    std::vector<Exercise> exercises;
    if (!files.exists(folder)) {
        return exercises;
    }
    for (const QString &name : files.folders(folder)) {
        if (std::optional<Exercise> exercise = readExercise(files, folder + u'/' + name, home)) {
            exercises.push_back(*std::move(exercise));
        }
    }
    sortExercises(exercises);
    return exercises;
}

} // namespace

std::optional<Lesson> readLessonText(PackFiles &files, const LessonEntry &entry)
{
    const QString file = entry.folder + "/lesson.md"_L1;
    const std::optional<QByteArray> text = files.text(file, files.limits().lessonBytes);
    if (!text) {
        return std::nullopt;
    }
    const std::optional<SplitLesson> split = splitFrontMatter(*text);
    if (!split) {
        ProblemSink(file, files.problems())
            .report({1, 1}, "front-matter-missing"_L1,
                    Text::tr("The lesson must begin with its head in TOML between two lines “+++”."));
        return std::nullopt;
    }
    const ProblemSink sink(file, files.problems(), 1);
    const std::optional<toml::table> document = parseToml(split->matter, sink);
    if (!document) {
        return std::nullopt;
    }
    Lesson lesson;
    lesson.folder = files.absolute(entry.folder);
    lesson.step = entry.step;
    const QString body = QString::fromUtf8(split->body);
    lesson.body = withoutHiddenFences(body);
    lesson.written = lesson.body == body ? QString() : body;
    lesson.bodyLine = split->bodyLine;
    TomlReader table(*document, sink);
    readHead(table, lesson);
    readLists(table, lesson);
    table.finish();
    return lesson;
}

void readLessonParts(PackFiles &files, const LessonEntry &entry, Lesson &lesson)
{
    checkBody(files, entry.folder, lesson);
    if (files.exists(entry.folder + "/questions.toml"_L1)) {
        readQuestionFile(files, entry.folder + "/questions.toml"_L1, lesson);
    }
    lesson.exercises = readExercises(files, entry.folder + "/exercises"_L1, ExerciseHome::Exercises);
    for (const QString &file : translationFiles(files, entry.folder)) {
        static_cast<void>(files.mayHave(file));
    }
    checkTranslationNames(files, entry.folder);
    const QString drills = entry.folder + "/drills"_L1;
    if (files.exists(drills) && files.mayHave(drills)) {
        lesson.drills = readExercises(files, drills, ExerciseHome::Drills);
    }
}

} // namespace Ochre::Course
