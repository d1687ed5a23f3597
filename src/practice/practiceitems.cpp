// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceitems.h"

#include "course/courseid.h"
#include "practice/ownerrorcourse.h"
#include "progress/owncards.h"
#include "progress/studyrecord.h"
#include "study/fixplan.h"
#include "study/gradecount.h"
#include "study/ownerror.h"

#include <algorithm>

namespace Ochre::Practice {

/// What the log knows, with the kind and lesson that the course knows better.
void PracticeItems::fill(Study::StudyItem &item, const Progress::LearnerState &learner) const
{
    const auto [course, id] = Course::splitId(item.key);
    const QHash<QString, Progress::ItemState> &states = learner.of(course).items;
    if (const auto found = states.constFind(id); found != states.constEnd()) {
        const Study::ItemRecord known = item.record;
        item.record = Progress::itemRecord(*found);
        item.record.kind = known.kind;
        item.record.lesson = known.lesson;
        item.record.memory = Study::forRecall(item.record.memory, m_recall);
    }
}

void PracticeItems::setCourses(const std::vector<const Course::Course *> &courses)
{
    m_courses = courses;
    collect();
}

bool PracticeItems::followCards(const Progress::LearnerState &learner)
{
    const QHash<QString, Progress::CardState> &cards = learner.of(Progress::ownCourse).cards;
    const QHash<QString, Progress::CardState> &errors = learner.of(Study::ownErrorCourse).cards;
    if (m_hasSeen && cards == m_seenCards && errors == m_seenErrors) {
        return false;
    }
    m_hasSeen = true;
    m_seenCards = cards;
    m_seenErrors = errors;
    m_cards = Study::courseOf(Progress::ownCards(learner), Progress::ownCourse, tr("My cards"));
    m_errors = ownErrorCourse(learner);
    collect();
    return true;
}

void PracticeItems::collect()
{
    m_items.clear();
    m_places.clear();
    m_questions.clear();
    m_exercises.clear();
    m_broken.clear();
    const auto append = [this](std::vector<Study::StudyItem> items) {
        std::ranges::move(items, std::back_inserter(m_items));
    };
    for (const Course::Course *course : m_courses) {
        append(Study::studyItems(*course, {}));
        noteSources(*course);
    }
    append(Study::cardItems(m_cards, {}));
    noteSources(m_cards);
    append(Study::studyItems(m_errors, {}));
    noteSources(m_errors);
    for (size_t place = 0; place < m_items.size(); ++place) {
        m_places.insert(m_items[place].key, place);
        const Course::Exercise *program = exercise(m_items[place].key);
        if (program && Study::isBroken(*program)) {
            m_broken << static_cast<int>(place);
        }
    }
}

/// There may be thousands, which are asked for by their keys again and again.
void PracticeItems::noteSources(const Course::Course &course)
{
    const auto noteQuestions = [&](const std::vector<Course::Question> &questions) {
        for (const Course::Question &question : questions) {
            m_questions.insert(Course::joinId(course.id, question.id), &question);
        }
    };
    const auto noteExercises = [&](const std::vector<Course::Exercise> &exercises) {
        for (const Course::Exercise &exercise : exercises) {
            m_exercises.insert(Course::joinId(course.id, exercise.id), &exercise);
        }
    };
    for (const Course::Lesson &lesson : course.lessons) {
        noteQuestions(lesson.questions);
        noteExercises(lesson.exercises);
        noteExercises(lesson.drills);
    }
    noteQuestions(course.bank);
}

std::vector<Study::StudyItem> PracticeItems::items(const Progress::LearnerState &learner) const
{
    std::vector<Study::StudyItem> items = m_items;
    std::ranges::for_each(items, [&](Study::StudyItem &item) { fill(item, learner); });
    return items;
}

std::optional<Study::StudyItem> PracticeItems::find(const QString &key, const Progress::LearnerState &learner) const
{
    const auto place = m_places.constFind(key);
    if (place == m_places.constEnd()) {
        return std::nullopt;
    }
    Study::StudyItem item = m_items[*place];
    fill(item, learner);
    return item;
}

const Course::Course *PracticeItems::courseOf(const QString &id) const
{
    if (id == m_cards.id) {
        return &m_cards;
    }
    const auto found = std::ranges::find(m_courses, id, &Course::Course::id);
    return found == m_courses.end() ? nullptr : *found;
}

const Course::Question *PracticeItems::question(const QString &key) const
{
    return m_questions.value(key);
}

const Course::Exercise *PracticeItems::exercise(const QString &key) const
{
    return m_exercises.value(key);
}

AnswerOrigin PracticeItems::origin(const QString &key) const
{
    const QString courseId = Course::splitId(key).course;
    if (isOwnError(key)) {
        return {courseId, {}, {}, {}}; // no page of a course tells of it
    }
    const Course::Course *course = courseOf(courseId);
    const auto place = m_places.constFind(key);
    const QString lesson = place == m_places.constEnd() ? QString() : m_items[*place].record.lesson;
    return {courseId, lesson, course ? course->folder : QString(), course ? course->version : QString()};
}

} // namespace Ochre::Practice
