// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rustlings.h"

#include "base/filesystem.h"
#include "course/fence.h"
#include "course/packfiles.h"
#include "course/tomlreader.h"
#include "exchange/stableid.h"
#include "exchange/testmodule.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

using Course::Exercise;
using Course::ExerciseCheck;
using Course::Need;
using Course::PackFiles;
using Course::TomlReader;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Rustlings)
};

constexpr int likelyMinutes = 10;
const QString infoFile = u"info.toml"_s;

/// What info.toml says of an exercise.
struct Announced {
    QString name;
    QString folder;
    QString hint;
    bool hasTests = true;
    bool isStrict = false;
    int line = 0;

    [[nodiscard]] QString below(const QString &top) const
    {
        return top + (folder.isEmpty() ? QString() : u'/' + folder) + u'/' + name + u".rs"_s;
    }
};

Announced readAnnounced(TomlReader &table)
{
    Announced announced;
    announced.name = table.text("name"_L1, Need::Required);
    announced.folder = table.text("dir"_L1);
    announced.hint = table.text("hint"_L1);
    announced.hasTests = table.flag("test"_L1).value_or(true);
    announced.isStrict = table.flag("strict_clippy"_L1).value_or(false);
    announced.line = table.line();
    return announced;
}

/// Comments in front of the program say what is to be done.
QString goalOf(const QByteArray &starter)
{
    QStringList lines;
    for (const QString &line : QString::fromUtf8(starter).split(u'\n')) {
        if (!line.startsWith("//"_L1)) {
            break;
        }
        const QString words = line.sliced(2).trimmed();
        if (!words.startsWith("!"_L1)) {
            lines << words;
        }
    }
    return lines.join(u'\n').trimmed();
}

QString titleOf(const QString &name)
{
    QString title = QString(name).replace(u'_', u' ');
    title[0] = title[0].toUpper();
    return title;
}

bool hasMain(const QByteArray &program)
{
    return Course::makeFence(u"rust"_s, QString::fromUtf8(program), 1).hasMain();
}

/// Why the exercise cannot come in; empty when it can.
QString objectionTo(const Exercise &exercise)
{
    if (exercise.starter.trimmed().isEmpty() || exercise.solution.trimmed().isEmpty()) {
        return Text::tr("The exercise “%1” or its solution is empty.").arg(exercise.title);
    }
    if (!hasMain(exercise.starter) || !hasMain(exercise.solution)) {
        return Text::tr("The exercise “%1” or its solution has no main function.").arg(exercise.title);
    }
    return {};
}

Exercise exerciseOf(const Announced &announced, const QByteArray &starter, const QByteArray &solution)
{
    const CutProgram cut = cutTests(starter);
    Exercise exercise;
    exercise.title = titleOf(announced.name);
    const QString slug = QString(announced.name).toLower().replace(u'_', u'-');
    exercise.id = isId(slug) ? u"rustlings-"_s + slug : idOfContent(u"rustlings"_s, {announced.name});
    exercise.starter = cut.program;
    exercise.tests = cut.tests;
    exercise.solution = cutTests(solution).program;
    exercise.check = !exercise.tests.isEmpty() ? ExerciseCheck::Tests
                     : announced.isStrict      ? ExerciseCheck::Clippy
                                               : ExerciseCheck::Run;
    // How the starter fails is not said anywhere, and this kind need not say it.
    exercise.kind = Course::ExerciseKind::Refactor;
    const QString goal = goalOf(starter);
    exercise.goal = goal.isEmpty() ? Text::tr("Change the program until it is right.") : goal;
    exercise.hints = {announced.hint.trimmed().isEmpty() ? Text::tr("The exercise comes without a hint.")
                                                         : announced.hint.trimmed()};
    exercise.minutes = likelyMinutes;
    return exercise;
}

class RustlingsReader final {
public:
    explicit RustlingsReader(const QString &folder)
        : m_files(folder, m_incoming.problems)
    {
    }

    Incoming run(const QByteArray &info)
    {
        const Course::ProblemSink sink(infoFile, m_incoming.problems);
        const std::optional<toml::table> document = Course::parseToml(info, sink);
        if (document) {
            TomlReader reader(*document, sink);
            for (TomlReader &table : reader.tables("exercises"_L1)) {
                take(readAnnounced(table));
            }
        }
        return std::move(m_incoming);
    }

private:
    void take(const Announced &announced)
    {
        if (announced.name.isEmpty()) {
            return; // said already
        }
        const QString solutionFile = announced.below(u"solutions"_s);
        if (!m_files.exists(solutionFile)) {
            leaveOut(announced, Text::tr("“%1” has no solution in %2, and an exercise of a pack needs one.")
                                    .arg(announced.name, solutionFile));
            return;
        }
        const qint64 most = m_files.limits().sourceBytes;
        const std::optional<QByteArray> starter = m_files.text(announced.below(u"exercises"_s), most);
        const std::optional<QByteArray> solution = m_files.text(solutionFile, most);
        if (!starter || !solution) {
            return;
        }
        Exercise exercise = exerciseOf(announced, *starter, *solution);
        if (const QString objection = objectionTo(exercise); !objection.isEmpty()) {
            leaveOut(announced, objection);
            return;
        }
        exercise.folder = announced.below(u"exercises"_s);
        m_incoming.exercises.push_back(std::move(exercise));
    }

    void leaveOut(const Announced &announced, const QString &why)
    {
        m_incoming.leaveOut(infoFile, announced.line, why);
    }

    Incoming m_incoming;
    PackFiles m_files;
};

} // namespace

Result<Incoming> readRustlings(const QString &folder)
{
    const QString info = folder + u'/' + infoFile;
    if (!QFileInfo(info).isFile()) {
        return std::unexpected(Error{Text::tr("There is no info.toml in this folder."), folder,
                                     Text::tr("Choose the folder that rustlings made, with exercises and solutions."),
                                     ErrorKind::Foreign});
    }
    return readFile(info, Course::PackLimits().tomlBytes).transform([&folder](const QByteArray &bytes) {
        return RustlingsReader(folder).run(bytes);
    });
}

} // namespace Ochre::Exchange
