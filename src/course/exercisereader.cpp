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
    static const QRegularExpression form(u"^(E[0-9]{4}|[a-z][a-z0-9_]*)$"_s);
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
void readDemands(TomlReader &table, Exercise &exercise, int format)
{
    if (format < 2) {
        exercise.forbid = table.texts("forbid"_L1);
        return;
    }
    exercise.requireRules = readRules(table, "require"_L1);
    exercise.forbidRules = readRules(table, "forbid"_L1);
}

void readMeta(TomlReader &table, Exercise &exercise, int format)
{
    exercise.id = table.id("id"_L1);
    exercise.title = table.text("title"_L1, Need::Required);
    exercise.goal = table.text("goal"_L1, Need::Required);
    readKinds(table, exercise);
    exercise.stdinText = table.text("stdin"_L1);
    const bool comparesOutput = exercise.check == ExerciseCheck::Output;
    exercise.expectedStdout = table.text("expected_stdout"_L1, comparesOutput ? Need::Required : Need::Optional);
    exercise.starterFails = table.texts("starter_fails"_L1);
    exercise.hints = table.texts("hints"_L1, Need::Required);
    readDemands(table, exercise, format);
    exercise.crates = table.texts("crates"_L1);
    exercise.minutes = table.integer("minutes"_L1, {1, 480}, Need::Required);
    exercise.concepts = table.texts("concepts"_L1);
    checkStarterFails(table, exercise);
    table.finish();
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
        exercise.starter = files.text(folder + "main.rs"_L1, most).value_or(QByteArray());
        exercise.solution = files.text(folder + "solution.rs"_L1, most).value_or(QByteArray());
    }
    exercise.tests = optional(u"tests.rs"_s);
    if (files.exists(folder + "wrong"_L1)) {
        for (const QString &name : files.files(folder + "wrong"_L1, u".rs"_s)) {
            exercise.wrongSolutions << files.absolute(folder + "wrong/"_L1 + name);
        }
    }
}

void checkSources(const ProblemSink &sink, const Exercise &exercise)
{
    const bool project = !exercise.projectFolder.isEmpty();
    if (exercise.kind == ExerciseKind::Project && !project) {
        sink.report({}, "project-missing"_L1,
                    Text::tr("A project exercise needs a cargo project in the folder “project” beside this file."));
    }
    if (exercise.check == ExerciseCheck::Tests && exercise.tests.isEmpty() && !project) {
        sink.report(
            {}, "tests-missing"_L1,
            Text::tr("“check = \"tests\"” needs a file tests.rs beside this file. Write it or change “check”."));
    }
}

} // namespace

std::optional<Exercise> readExercise(PackFiles &files, const QString &folder, int format)
{
    const QString file = folder + u"/exercise.toml"_s;
    const std::optional<QByteArray> text = files.text(file, files.limits().tomlBytes);
    if (!text) {
        return std::nullopt;
    }
    const ProblemSink sink(file, files.problems());
    const std::optional<toml::table> document = parseToml(*text, sink);
    if (!document) {
        return std::nullopt;
    }
    Exercise exercise;
    exercise.folder = files.absolute(folder);
    TomlReader table(*document, sink);
    readMeta(table, exercise, format);
    readSources(files, folder + u'/', exercise);
    checkSources(sink, exercise);
    return exercise;
}

} // namespace Ochre::Course
