// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/placement.h"

#include <algorithm>

namespace Ochre::Study {

namespace {

constexpr int proof = 2; // right answers that make a lesson known

/// Plays the placement again, question by question, until one has no answer.
class Placing final {
public:
    Placing(const std::vector<PlacementLesson> &lessons, const QHash<QString, bool> &answers)
        : m_lessons(lessons)
        , m_answers(answers)
        , m_end(static_cast<int>(lessons.size()))
    {
    }

    Placement play()
    {
        // Everything before m_begin is taken as known, everything from m_end on is not.
        while (m_begin < m_end && !isFull()) {
            const int middle = m_begin + (m_end - m_begin) / 2;
            const std::optional<bool> isKnown = askLesson(middle);
            if (!isKnown) {
                return m_placement;
            }
            (*isKnown ? m_begin : m_end) = *isKnown ? middle + 1 : middle;
        }
        if (!proveBefore()) {
            return m_placement;
        }
        finish();
        return m_placement;
    }

private:
    [[nodiscard]] bool isFull() const { return m_placement.asked >= placementQuestions; }

    /// Whether a lesson is known; none while its next question has no answer, which is then the one to ask.
    std::optional<bool> askLesson(int place)
    {
        const PlacementLesson &lesson = m_lessons[static_cast<size_t>(place)];
        const auto wanted = std::min<qsizetype>(proof, lesson.questions.size());
        for (qsizetype number = 0; number < wanted && !isFull(); ++number) {
            const QString &question = lesson.questions[number];
            const auto answer = m_answers.constFind(question);
            if (answer == m_answers.constEnd()) {
                m_placement.question = question;
                m_placement.lesson = lesson.id;
                return std::nullopt;
            }
            ++m_placement.asked;
            if (!*answer) {
                m_placement.uncertain << place;
                return false;
            }
        }
        m_placement.known << place;
        return true;
    }

    /// With what is left of the questions the lessons before the border are asked, the nearest first: who knows a later
    /// one may still miss an earlier one. False while a question waits.
    bool proveBefore()
    {
        for (int place = m_begin - 1; place >= 0 && !isFull(); --place) {
            if (!m_placement.known.contains(place) && !askLesson(place)) {
                return false;
            }
        }
        return true;
    }

    void finish()
    {
        m_placement.start = m_begin;
        for (const int place : std::as_const(m_placement.uncertain)) {
            m_placement.start = std::min(m_placement.start, place);
        }
        std::ranges::sort(m_placement.known);
        std::ranges::sort(m_placement.uncertain);
    }

    const std::vector<PlacementLesson> &m_lessons;
    const QHash<QString, bool> &m_answers;
    Placement m_placement;
    int m_begin = 0;
    int m_end;
};

// What has a right answer that the program can judge and that takes no minutes.
bool isAsked(const Course::Question &question)
{
    return question.use == Course::QuestionUse::Check
           && (question.kind == Course::QuestionKind::Choice || question.kind == Course::QuestionKind::Short
               || (question.kind == Course::QuestionKind::Predict && question.outcome));
}

} // namespace

std::vector<PlacementLesson> placementLessons(const Course::Course &course, int part)
{
    std::vector<PlacementLesson> lessons;
    for (const Course::LessonEntry &entry : course.parts.at(static_cast<size_t>(part)).lessons) {
        const Course::Lesson *lesson = entry.written ? course.lesson(entry.id) : nullptr;
        if (!lesson) {
            continue;
        }
        std::vector<std::pair<int, QString>> questions;
        for (const Course::Question &question : lesson->questions) {
            if (isAsked(question)) {
                questions.emplace_back(question.difficulty, question.id);
            }
        }
        std::ranges::stable_sort(questions, {}, &std::pair<int, QString>::first);
        PlacementLesson placed{lesson->id, lesson->step, lesson->title};
        for (const auto &[difficulty, id] : questions) {
            placed.questions << id;
        }
        if (!placed.questions.isEmpty()) {
            lessons.push_back(std::move(placed));
        }
    }
    return lessons;
}

Placement placementAfter(const std::vector<PlacementLesson> &lessons, const QHash<QString, bool> &answers)
{
    return Placing(lessons, answers).play();
}

} // namespace Ochre::Study
