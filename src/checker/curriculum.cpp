// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/curriculum.h"

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "course/fence.h"
#include "course/fencescan.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Fence;
using Course::Lesson;
using Course::Question;
using Course::QuestionKind;
using Course::QuestionUse;

constexpr int leastWords = 600;
constexpr int mostWords = 2400;
constexpr int leastHints = 3;

class LessonCheck final {
public:
    LessonCheck(const Course::Course &course, const Lesson &lesson)
        : m_lesson(lesson)
        , m_text(packPath(course, lesson.folder, u"lesson.md"_s))
        , m_questions(packPath(course, lesson.folder, u"questions.toml"_s))
        , m_course(course)
    {
    }

    Course::Problems run()
    {
        checkBody();
        checkQuestions();
        checkExercises();
        return std::move(m_problems);
    }

private:
    void demand(bool fulfilled, const QString &file, QLatin1StringView rule, const QString &message)
    {
        if (!fulfilled) {
            m_problems.push_back({file, 0, 0, QString(rule), message});
        }
    }

    [[nodiscard]] bool hasHeading(const QString &pattern) const
    {
        const QRegularExpression heading(u"^#{2,4}\\s+.*("_s + pattern + u')',
                                         QRegularExpression::CaseInsensitiveOption);
        return std::ranges::any_of(Course::proseLines(m_lesson.body),
                                   [&](const QString &line) { return heading.match(line).hasMatch(); });
    }

    [[nodiscard]] bool hasPicture(const std::vector<Fence> &fences) const
    {
        static const QRegularExpression imageOrTable(u"!\\[|^\\s*\\|.*\\|"_s);
        const auto draws = [](const Fence &fence) { return fence.language == "memory"_L1; };
        return std::ranges::any_of(fences, draws)
               || std::ranges::any_of(Course::proseLines(m_lesson.body),
                                      [](const QString &line) { return imageOrTable.match(line).hasMatch(); });
    }

    void checkBody()
    {
        const std::vector<Fence> fences = Course::parseFences(m_lesson.body);
        const int words = wordCount(m_lesson.body);
        const auto examples = std::ranges::count_if(fences, &Fence::isRust);
        demand(words >= leastWords, m_text, "lesson-too-short"_L1,
               Text::tr("The lesson has %1 words of prose; a reader needs at least %2.").arg(words).arg(leastWords));
        demand(words <= mostWords, m_text, "lesson-too-long"_L1,
               Text::tr("The lesson has %1 words of prose; more than %2 belong into two lessons.")
                   .arg(words)
                   .arg(mostWords));
        demand(hasHeading(u"in production"_s), m_text, "lesson-without-production"_L1,
               Text::tr("Add a section “In production”: what changes in real work."));
        demand(hasHeading(u"coming from"_s), m_text, "lesson-without-contrast"_L1,
               Text::tr("Add a section “Coming from …”: the contrast with a language that the reader knows."));
        demand(m_lesson.discuss.size() >= 2, m_text, "too-few-topics"_L1,
               Text::tr("“discuss” needs two or more starter topics; there are %1.").arg(m_lesson.discuss.size()));
        demand(hasPicture(fences), m_text, "lesson-without-picture"_L1,
               Text::tr("Add a picture where looking beats reading: a memory block, a table or an image."));
        if (m_lesson.mode == Course::Mode::Reading) {
            return;
        }
        demand(examples >= 4, m_text, "too-few-examples"_L1,
               Text::tr("A lesson shows 4 to 8 Rust examples; this one has %1.").arg(examples));
        const auto fails = [](const Fence &fence) { return fence.compileFail || fence.shouldPanic; };
        demand(std::ranges::any_of(fences, fails), m_text, "lesson-without-failure"_L1,
               Text::tr("Add an example that fails on purpose, with its message read in words."));
    }

    [[nodiscard]] qsizetype countUse(QuestionUse use) const
    {
        return std::ranges::count(m_lesson.questions, use, &Question::use);
    }

    void checkQuestions()
    {
        const auto checks = countUse(QuestionUse::Check);
        const auto selfChecks = countUse(QuestionUse::SelfCheck);
        const auto interviews = countUse(QuestionUse::Interview);
        const auto predictions = std::ranges::count_if(m_lesson.questions, [](const Question &question) {
            return question.use == QuestionUse::Check && question.kind == QuestionKind::Predict;
        });
        demand(checks >= 6, m_questions, "too-few-questions"_L1,
               Text::tr("A lesson asks 6 to 10 check questions; this one has %1.").arg(checks));
        demand(predictions >= 2, m_questions, "too-few-predictions"_L1,
               Text::tr("At least two check questions are “predict”; this lesson has %1.").arg(predictions));
        demand(selfChecks >= 2, m_questions, "too-few-self-checks"_L1,
               Text::tr("A lesson has 2 to 4 self-check questions; this one has %1.").arg(selfChecks));
        demand(interviews >= 3, m_questions, "too-few-interview-questions"_L1,
               Text::tr("A lesson has 3 to 6 interview questions; this one has %1.").arg(interviews));
    }

    void checkExercises()
    {
        demand(m_lesson.exercises.size() >= 2, m_text, "too-few-exercises"_L1,
               Text::tr("A lesson has 2 to 4 exercises; this one has %1.").arg(m_lesson.exercises.size()));
        for (const Course::Exercise &exercise : m_lesson.exercises) {
            demand(exercise.hints.size() >= leastHints, packPath(m_course, exercise.folder, exercise.fileName()),
                   "too-few-hints"_L1,
                   Text::tr("The hint ladder has %1 steps; it needs the concept, the place and the shape.")
                       .arg(exercise.hints.size()));
        }
    }

    const Lesson &m_lesson;
    QString m_text;
    QString m_questions;
    const Course::Course &m_course;
    Course::Problems m_problems;
};

} // namespace

int wordCount(const QString &body)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*"_s);
    int words = 0;
    for (const QString &line : Course::linesOutsideFences(body)) {
        words += static_cast<int>(std::ranges::distance(word.globalMatch(line)));
    }
    return words;
}

Course::Problems checkCurriculum(const Course::Course &course, const Lesson &lesson)
{
    return LessonCheck(course, lesson).run();
}

} // namespace Ochre::Checker
