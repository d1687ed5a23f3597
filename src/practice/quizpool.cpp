// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/quizpool.h"

#include "course/courseid.h"
#include "progress/studyrecord.h"
#include "study/interviewbank.h"

#include <algorithm>

namespace Ochre::Practice {

QuizPool::QuizPool(const PracticeItems &items, const Progress::LearnerState &learner, Use use)
{
    for (const Study::StudyItem &item : items.items(learner)) {
        const Course::Question *question = items.question(item.key);
        if (question && !item.record.isSuspended && takes(*question, use)) {
            add(items, learner, item, *question);
        }
    }
}

bool QuizPool::takes(const Course::Question &question, Use use)
{
    switch (question.kind) {
    case Course::QuestionKind::Choice:
    case Course::QuestionKind::Short:
        return true;
    case Course::QuestionKind::Predict:
        return question.outcome.has_value();
    case Course::QuestionKind::Open:
        return use == Use::FlashCards;
    case Course::QuestionKind::Review:
    case Course::QuestionKind::Artefact:
        return use == Use::Quiz;
    case Course::QuestionKind::PredictFirst:
        return use == Use::Quiz && question.outcome.has_value();
    case Course::QuestionKind::Design:
    case Course::QuestionKind::Task:
        break;
    }
    return false;
}

void QuizPool::add(const PracticeItems &items, const Progress::LearnerState &learner, const Study::StudyItem &item,
                   const Course::Question &question)
{
    const auto [course, id] = Course::splitId(item.key);
    const bool isTopic = item.record.lesson.isEmpty() || !question.topic.isEmpty();
    const auto taught = std::ranges::find(items.courses(), course, &Course::Course::id);
    const QString title =
        isTopic && taught != items.courses().end() ? Study::topicTitle(**taught, question.topic) : item.name;
    const QString group = Course::joinId(course, isTopic ? QString(u'#' + question.topic) : item.record.lesson);
    Study::QuizCandidate candidate{item.key, group, item.idea, question.difficulty};
    const Progress::ProgressState &state = learner.of(course);
    if (const auto answer = state.answers.constFind(id); answer != state.answers.constEnd()) {
        candidate.answered = {answer->correct, Progress::studySureness(answer->sureness)};
    }
    m_candidates.push_back(std::move(candidate));
    if (!m_places.contains(group)) {
        m_places.insert(group, m_groups.size());
        m_groups.push_back({group, sectionOf(items, course, isTopic), title, 0, isTopic,
                            state.lessons.value(item.record.lesson).firstOpenedMs > 0});
    }
    ++m_groups[m_places.value(group)].count;
}

QString QuizPool::sectionOf(const PracticeItems &items, const QString &course, bool isTopic)
{
    const auto found = std::ranges::find(items.courses(), course, &Course::Course::id);
    if (found == items.courses().end()) {
        return tr("Of my own");
    }
    const QString section = isTopic ? tr("Interview topics") : tr("Lessons");
    return items.courses().size() > 1 ? tr("%1 · %2", "course, its lessons or topics").arg((*found)->title, section)
                                      : section;
}

QSet<QString> begunLessons(const Progress::LearnerState &learner)
{
    QSet<QString> begun;
    for (const auto &[course, state] : learner.courses.asKeyValueRange()) {
        for (const auto &[lesson, known] : state.lessons.asKeyValueRange()) {
            if (known.firstOpenedMs > 0) {
                begun.insert(Course::joinId(course, lesson));
            }
        }
    }
    return begun;
}

} // namespace Ochre::Practice
