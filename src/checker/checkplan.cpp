// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/checkplan.h"

#include "checker/calendarcheck.h"
#include "checker/checkertext.h"
#include "checker/curriculum.h"
#include "checker/earlyuse.h"
#include "checker/translationcheck.h"
#include "course/nearestname.h"
#include "course/outcomesfile.h"
#include "course/packloader.h"
#include "course/shipping.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Lesson;
using Course::LessonEntry;

// The lesson that a filter means; it may be given as id or as folder.
std::optional<LessonEntry> entryFor(const Course::Course &course, const QString &filter)
{
    for (const Course::Part &part : course.parts) {
        for (const LessonEntry &entry : part.lessons) {
            if (entry.written && (entry.id == filter || entry.folder == filter)) {
                return entry;
            }
        }
    }
    return std::nullopt;
}

class Planner final {
public:
    Planner(const CheckRequest &request, Course::LoadedCourse loaded)
        : m_request(request)
        , m_course(std::move(loaded.course))
    {
        m_plan.problems = std::move(loaded.problems);
    }

    Result<CheckPlan> plan()
    {
        if (m_request.lesson.isEmpty()) {
            planWholePack();
            return std::move(m_plan);
        }
        const std::optional<LessonEntry> entry = entryFor(m_course, m_request.lesson);
        if (!entry) {
            return std::unexpected(unknownLesson(m_course, m_request.lesson));
        }
        planOneLesson(*entry);
        return std::move(m_plan);
    }

private:
    void add(Claims claims)
    {
        if (m_request.compile) {
            std::ranges::move(claims, std::back_inserter(m_plan.claims));
        }
    }

    void planWholePack()
    {
        for (const Lesson &lesson : m_course.lessons) {
            planLesson(lesson);
        }
        planBank();
        planCards();
        add(codeClaims(m_course, {}));
    }

    void planBank()
    {
        if (!m_course.bank.empty()) {
            m_plan.parts.insert(u"bank"_s, settingOf(m_course.bank));
        }
        m_plan.questions += static_cast<int>(m_course.bank.size());
        add(questionClaims(m_course, m_course.bank));
    }

    // A card names lessons and exercises, but its programs stand alone.
    void planCards()
    {
        if (!m_course.cards.empty()) {
            m_plan.parts.insert(u"cards"_s, settingOf({}));
        }
        add(cardClaims(m_course));
    }

    void planOneLesson(const LessonEntry &entry)
    {
        std::erase_if(m_plan.problems, [&entry](const Course::Problem &problem) {
            return !problem.file.startsWith(entry.folder + u'/');
        });
        if (const Lesson *lesson = m_course.lesson(entry.id)) {
            planLesson(*lesson);
            add(codeClaims(m_course, lesson->id));
        }
    }

    // The outcomes lie in one file of the pack, but only its own count for a part.
    [[nodiscard]] QByteArray settingOf(const std::vector<Course::Question> &questions) const
    {
        QHash<QString, Course::PredictOutcome> outcomes;
        for (const Course::Question &question : questions) {
            if (question.outcome) {
                outcomes.insert(question.id, *question.outcome);
            }
        }
        return m_course.edition.toUtf8() + '\n' + Course::outcomesJson(outcomes);
    }

    void planLesson(const Lesson &lesson)
    {
        m_plan.parts.insert(QFileInfo(lesson.folder).fileName(), settingOf(lesson.questions));
        Claims fences = fenceClaims(m_course, lesson);
        m_plan.fences += static_cast<int>(std::ranges::count_if(
            fences, [](const Claim &claim) { return claim.trials.front().kind != TrialKind::Trace; }));
        m_plan.exercises += static_cast<int>(lesson.exercises.size() + lesson.drills.size());
        m_plan.questions += static_cast<int>(lesson.questions.size());
        add(std::move(fences));
        add(questionClaims(m_course, lesson.questions));
        add(exerciseClaims(m_course, lesson, m_plan.problems));
        std::ranges::move(checkTranslations(m_course, lesson), std::back_inserter(m_plan.problems));
        if (m_request.curriculum) {
            std::ranges::move(checkCurriculum(m_course, lesson), std::back_inserter(m_plan.problems));
            std::ranges::move(checkEarlyUse(m_course, lesson), std::back_inserter(m_plan.problems));
        }
    }

    const CheckRequest &m_request;
    Course::Course m_course;
    CheckPlan m_plan;
};

} // namespace

Error unknownLesson(const Course::Course &course, const QString &name)
{
    QStringList ids;
    std::ranges::transform(course.lessons, std::back_inserter(ids), &Lesson::id);
    return {Text::tr("This course has no written lesson of that name."), name,
            Course::nearestNames(name, ids) + u' ' + Text::tr("Give the id of a lesson, or the name of its folder.")};
}

Result<CheckPlan> planCheck(const CheckRequest &request)
{
    Result<Course::LoadedCourse> loaded = Course::loadPack(request.folder);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    std::ranges::move(Course::checkSymbolicLinks(loaded->course), std::back_inserter(loaded->problems));
    std::ranges::move(Course::checkVersion(loaded->course), std::back_inserter(loaded->problems));
    std::ranges::move(checkCalendar(loaded->course, QDate::currentDate()), std::back_inserter(loaded->problems));
    return Planner(request, *std::move(loaded)).plan();
}

} // namespace Ochre::Checker
