// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/exercisereader.h"

#include "course/coursetext.h"
#include "course/rulenames.h"
#include "course/tomlreader.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr int mostDrillMinutes = 3;

void readKinds(TomlReader &table, Exercise &exercise)
{
    exercise.kind = table.choice<ExerciseKind>("kind"_L1,
                                               {{"fix"_L1, ExerciseKind::Fix},
                                                {"fill"_L1, ExerciseKind::Fill},
                                                {"predict"_L1, ExerciseKind::Predict},
                                                {"refactor"_L1, ExerciseKind::Refactor},
                                                {"project"_L1, ExerciseKind::Project}},
                                               Need::Required);
    exercise.check = table.choice<ExerciseCheck>("check"_L1,
                                                 {{"run"_L1, ExerciseCheck::Run},
                                                  {"tests"_L1, ExerciseCheck::Tests},
                                                  {"output"_L1, ExerciseCheck::Output},
                                                  {"clippy"_L1, ExerciseCheck::Clippy}},
                                                 Need::Required);
    exercise.fixPolicy =
        table.choice<FixPolicy>("fix_policy"_L1, {{"allow"_L1, FixPolicy::Allow}, {"hint"_L1, FixPolicy::Hint}});
}

// E0382, the name of a lint, or one of the words tests, output, panic, clippy, error.
void checkStarterFails(const TomlReader &table, const Exercise &exercise)
{
    static const QRegularExpression form(u"^(E[0-9]{4}|[a-z][a-z0-9_]*)\\z"_s);
    for (const QString &code : exercise.starterFails) {
        if (!form.match(code).hasMatch()) {
            table.report("starter_fails"_L1, "bad-value"_L1,
                         Text::tr("“%1” is neither an error code such as E0382, nor a lint, nor one of: tests, output, "
                                  "panic, clippy, error.")
                             .arg(code.left(40)));
        }
    }
    const bool mustFail = exercise.kind == ExerciseKind::Fix || exercise.kind == ExerciseKind::Fill;
    if (mustFail && exercise.starterFails.isEmpty()) {
        table.report("starter_fails"_L1, "missing-key"_L1,
                     Text::tr("Say how the starter fails: “starter_fails = [\"E0382\"]” or “[\"tests\"]”."));
    }
}

// A second input, so that no answer can be written for the first one only.
void readHiddenRun(TomlReader &table, Exercise &exercise)
{
    const bool mayHave = table.mayHave("hidden_stdin"_L1);
    if (!table.mayHave("hidden_stdout"_L1) || !mayHave) {
        return;
    }
    const bool hasAny = table.has("hidden_stdin"_L1) || table.has("hidden_stdout"_L1);
    if (hasAny && exercise.check != ExerciseCheck::Output) {
        table.report("hidden_stdin"_L1, "bad-value"_L1,
                     Text::tr("A hidden input belongs to “check = \"output\"”. Change “check”, or remove it."));
    }
    const Need need = hasAny ? Need::Required : Need::Optional;
    exercise.hiddenStdin = table.text("hidden_stdin"_L1, need);
    exercise.hiddenStdout = table.text("hidden_stdout"_L1, need);
    if (hasAny && exercise.hiddenStdin == exercise.stdinText) {
        table.report("hidden_stdin"_L1, "bad-value"_L1,
                     Text::tr("The hidden input is the one that is shown. Write another one."));
    }
}

QStringList readRules(TomlReader &table, QLatin1StringView key)
{
    QStringList known;
    for (const QString &rule : table.texts(key)) {
        if (const Result<RuleOrder> order = parseRule(rule); !order) {
            table.reportItem(key, rule, "unknown-rule"_L1, order.error().text());
        } else {
            known << rule;
        }
    }
    return known;
}

// Format 1 forbids tokens. It has no “require”, which is an unknown key there.
void readDemands(TomlReader &table, Exercise &exercise)
{
    if (table.format() < 2) {
        exercise.forbid = table.texts("forbid"_L1);
        return;
    }
    exercise.requireRules = readRules(table, "require"_L1);
    exercise.forbidRules = readRules(table, "forbid"_L1);
}

void readMeta(TomlReader &table, Exercise &exercise)
{
    exercise.id = table.id("id"_L1);
    exercise.title = table.text("title"_L1, Need::Required);
    exercise.goal = table.text("goal"_L1, Need::Required);
    readKinds(table, exercise);
    exercise.stdinText = table.text("stdin"_L1);
    const bool comparesOutput = exercise.check == ExerciseCheck::Output;
    exercise.expectedStdout = table.text("expected_stdout"_L1, comparesOutput ? Need::Required : Need::Optional);
    readHiddenRun(table, exercise);
    exercise.starterFails = table.texts("starter_fails"_L1);
    exercise.hints = table.texts("hints"_L1, exercise.isDrill ? Need::Optional : Need::Required);
    readDemands(table, exercise);
    exercise.crates = table.texts("crates"_L1);
    exercise.minutes = table.integer("minutes"_L1, {1, exercise.isDrill ? mostDrillMinutes : 480}, Need::Required);
    exercise.concepts = table.texts("concepts"_L1);
    checkStarterFails(table, exercise);
    table.finish();
}

// A program that must be there and say something.
QByteArray program(PackFiles &files, const QString &file)
{
    const std::optional<QByteArray> text = files.text(file, files.limits().sourceBytes);
    if (text && text->trimmed().isEmpty()) {
        ProblemSink(file, files.problems())
            .report({}, "empty-value"_L1, Text::tr("This file is empty. Write a whole program."));
    }
    return text.value_or(QByteArray());
}

void readSources(PackFiles &files, const QString &folder, Exercise &exercise)
{
    const qint64 most = files.limits().sourceBytes;
    const auto optional = [&](const QString &name) {
        return files.exists(folder + name) ? files.text(folder + name, most).value_or(QByteArray()) : QByteArray();
    };
    if (files.exists(folder + "project"_L1) && files.isInside(folder + "project"_L1)) {
        exercise.projectFolder = files.absolute(folder + "project"_L1);
        exercise.starter = optional(u"main.rs"_s);
        exercise.solution = optional(u"solution.rs"_s);
    } else {
        exercise.starter = program(files, folder + "main.rs"_L1);
        exercise.solution = program(files, folder + "solution.rs"_L1);
    }
    exercise.tests = optional(u"tests.rs"_s);
    if (files.exists(folder + "wrong"_L1)) {
        for (const QString &name : files.files(folder + "wrong"_L1, u".rs"_s)) {
            exercise.wrongSolutions << files.absolute(folder + "wrong/"_L1 + name);
        }
    }
}

void checkSources(const TomlReader &table, const Exercise &exercise)
{
    const bool project = !exercise.projectFolder.isEmpty();
    if (exercise.kind == ExerciseKind::Project && !project) {
        table.report("kind"_L1, "project-missing"_L1,
                     Text::tr("A project exercise needs a cargo project in the folder “project” beside this file."));
    }
    if (exercise.check == ExerciseCheck::Tests && exercise.tests.isEmpty() && !project) {
        table.report(
            "check"_L1, "tests-missing"_L1,
            Text::tr("“check = \"tests\"” needs a file tests.rs beside this file. Write it or change “check”."));
    }
}

} // namespace

std::optional<Exercise> readExercise(PackFiles &files, const QString &folder, ExerciseHome home)
{
    Exercise exercise;
    exercise.isDrill = home == ExerciseHome::Drills;
    const QString file = folder + u'/' + exercise.fileName();
    const std::optional<QByteArray> text = files.text(file, files.limits().tomlBytes);
    if (!text) {
        return std::nullopt;
    }
    const ProblemSink sink(file, files.problems());
    const std::optional<toml::table> document = parseToml(*text, sink);
    if (!document) {
        return std::nullopt;
    }
    exercise.folder = files.absolute(folder);
    TomlReader table(*document, sink, files.format());
    readMeta(table, exercise);
    readSources(files, folder + u'/', exercise);
    checkSources(table, exercise);
    return exercise;
}

} // namespace Ochre::Course
