// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "course/course.h"
#include "progress/progressservice.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Ochre {

/// A store of its own in a temporary folder, which can be closed and opened again as after a restart.
struct ProgressFixture {
    QTemporaryDir folder;
    std::unique_ptr<Progress::ProgressService> progress;

    [[nodiscard]] bool open()
    {
        progress.reset(); // waits until everything is on disk
        progress =
            std::make_unique<Progress::ProgressService>(folder.filePath(QStringLiteral("progress.db")), systemClock());
        progress->open();
        return QTest::qWaitFor([this] { return progress->isPersistent(); }, 60'000);
    }

    [[nodiscard]] bool saved() const
    {
        return QTest::qWaitFor([this] { return !progress->hasUnsaved(); }, 60'000);
    }
};

/// Holds the store's write lock, as a virus scanner or a second machine on the same home does: nothing is saved.
class StoreLock final {
public:
    explicit StoreLock(const ProgressFixture &fixture)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("lock")))
    {
        m_database.setDatabaseName(fixture.folder.filePath(QStringLiteral("progress.db")));
        if (!m_database.open() || !QSqlQuery(m_database).exec(QStringLiteral("BEGIN IMMEDIATE"))) {
            qFatal("the store cannot be locked");
        }
    }
    ~StoreLock()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("lock"));
    }
    Q_DISABLE_COPY_MOVE(StoreLock)

    void release() { QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK")); }

private:
    QSqlDatabase m_database;
};

inline Course::Option makeOption(const QString &id, bool correct)
{
    return {id, QStringLiteral("Text of ") + id, correct, QStringLiteral("Reason of ") + id, false};
}

inline Course::Question makeChoice(const QString &id, const std::vector<Course::Option> &options)
{
    Course::Question question;
    question.id = id;
    question.prompt = QStringLiteral("Prompt of ") + id;
    question.explain = QStringLiteral("Explanation of ") + id;
    question.options = options;
    return question;
}

inline Course::Question oneRight(const QString &id)
{
    const auto option = [&id](const char *letter, bool correct) {
        return makeOption(id + QLatin1Char('-') + QLatin1StringView(letter), correct);
    };
    return makeChoice(id, {option("a", true), option("b", false), option("c", false), option("d", false),
                           option("e", false), option("f", false)});
}

/// What a predict program does: it prints this.
inline Course::PredictOutcome printing(const QString &output, bool panics = false)
{
    return {true, output, {}, {}, panics};
}

/// What a predict program does: the compiler rejects this line.
inline Course::PredictOutcome rejectedAt(int line)
{
    return {false, {}, {line}, {QStringLiteral("E0382")}, false};
}

inline Course::Question makePredict(const QString &id, const Course::PredictOutcome &outcome)
{
    Course::Question question = makeChoice(id, {});
    question.kind = Course::QuestionKind::Predict;
    question.program = QStringLiteral("fn main() {\n    println!(\"3\");\n}\n");
    question.compiles = outcome.compiles;
    question.outcome = outcome;
    return question;
}

inline Course::Question makeShort(const QString &id, const QString &answer)
{
    Course::Question question = makeChoice(id, {});
    question.kind = Course::QuestionKind::Short;
    question.answers = {answer};
    return question;
}

/// Two faults, in lines 1 and 3, and a decoy in line 2.
inline Course::Question makeReview(const QString &id)
{
    Course::Question question = makeChoice(id, {});
    question.kind = Course::QuestionKind::Review;
    question.program =
        QStringLiteral("fn sum(list: &Vec<u32>) -> u32 {\n    let mut sum = 0;\n    for n in list.clone() {\n"
                       "        sum += n;\n    }\n    sum\n}\n");
    question.review =
        Course::ReviewQuestion{{{{1}, Course::FaultCategory::Api, QStringLiteral("A slice is enough.")},
                                {{3}, Course::FaultCategory::Performance, QStringLiteral("The copy is only read.")}},
                               {{{2}, QStringLiteral("The sum grows.")}}};
    return question;
}

/// The compiler points to this line first.
inline Course::Question makePredictFirst(const QString &id, int line)
{
    Course::Question question = makePredict(id, rejectedAt(line));
    question.kind = Course::QuestionKind::PredictFirst;
    question.outcome->causeLines = {line};
    return question;
}

/// Five points: 3 for the criterion "s", 2 for "c".
inline Course::Question makeDesign(const QString &id)
{
    Course::Question question = makeChoice(id, {});
    question.kind = Course::QuestionKind::Design;
    question.use = Course::QuestionUse::SelfCheck;
    question.explain.clear();
    question.answer = QStringLiteral("An `AtomicU64` behind an `Arc`.");
    question.design = Course::DesignQuestion{{{QStringLiteral("Says what is *shared*"), 3, QStringLiteral("s")},
                                              {QStringLiteral("Chooses an atomic"), 2, QStringLiteral("c")}}};
    return question;
}

/// Ten minutes, two ways to solve it.
inline Course::Question makeTask(const QString &id)
{
    Course::Question question = makeChoice(id, {});
    question.kind = Course::QuestionKind::Task;
    question.explain.clear();
    question.task = Course::TaskQuestion{
        QStringLiteral("pub fn total() -> u32 {\n    0\n}\n\nfn main() {}\n"),
        QStringLiteral("#[test]\nfn adds() {\n    assert_eq!(total(), 3);\n}\n"),
        10,
        {{QStringLiteral("A loop"), QStringLiteral("// by hand"), 1},
         {QStringLiteral("An iterator"), QStringLiteral("// in a chain"), 2}},
        {QStringLiteral("Asks first."), QStringLiteral("Tests the empty list."), QStringLiteral("Says why.")}};
    return question;
}

inline Course::Lesson makeLesson(const QString &id, const std::vector<Course::Question> &questions)
{
    Course::Lesson lesson;
    lesson.id = id;
    lesson.step = 1;
    lesson.title = QStringLiteral("Title of ") + id;
    lesson.summary = QStringLiteral("Summary of ") + id;
    lesson.questions = questions;
    return lesson;
}

} // namespace Ochre
