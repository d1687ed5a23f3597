// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/settle.h"

#include "base/result.h"
#include "course/questionreader.h"
#include "exchange/packtoml.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

using Course::Question;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Settle)
};

constexpr qsizetype mostQuestionBytes = 200'000; // of one question in its pack

/// What the loader makes of the question, or the first thing that it finds wrong.
Result<Question> asLoaded(const Question &question)
{
    const QByteArray toml = questionToml(question);
    if (toml.size() > mostQuestionBytes) {
        return std::unexpected(Error{Text::tr("This is longer than a question may be."), {}, {}});
    }
    Course::Problems problems;
    const Course::ProblemSink sink(question.file, problems);
    const std::optional<toml::table> document = Course::parseToml(toml, sink);
    if (!document || !problems.empty()) {
        return std::unexpected(Error{problems.empty() ? QString() : problems.front().message, {}, {}});
    }
    Course::TomlReader reader(*document, sink, 2);
    const std::vector<Question> read = Course::readQuestions(reader, sink, Course::QuestionHome::Lesson);
    if (!problems.empty() || read.size() != 1) {
        return std::unexpected(Error{problems.empty() ? QString() : problems.front().message, {}, {}});
    }
    Question loaded = read.front();
    loaded.file = question.file;
    loaded.line = question.line;
    return loaded;
}

bool isSame(Question one, const Question &other)
{
    one.file = other.file;
    one.line = other.line;
    return one == other;
}

} // namespace

Incoming settled(Incoming incoming, const Pace &pace)
{
    QHash<QString, Question> taken;
    const std::vector<Question> questions = std::exchange(incoming.questions, {});
    int done = 0;
    for (const Question &question : questions) {
        if (!goesOn(pace, done++, int(questions.size()))) {
            return incoming;
        }
        const Result<Question> loaded = asLoaded(question);
        if (!loaded) {
            incoming.leaveOut(question.file, question.line, loaded.error().what);
            continue;
        }
        const auto before = taken.constFind(loaded->id);
        if (before == taken.constEnd()) {
            taken.insert(loaded->id, *loaded);
            incoming.questions.push_back(*loaded);
        } else if (!isSame(*before, *loaded)) {
            incoming.leaveOut(question.file, question.line,
                              Text::tr("Another question in this file has the same name, “%1”.").arg(loaded->id));
        }
    }
    QSet<QString> exercises;
    std::erase_if(incoming.exercises, [&exercises](const Course::Exercise &exercise) {
        const bool isTwice = exercises.contains(exercise.id);
        exercises.insert(exercise.id);
        return isTwice;
    });
    Course::sortProblems(incoming.problems);
    return incoming;
}

} // namespace Ochre::Exchange
