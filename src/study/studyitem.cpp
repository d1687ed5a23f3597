// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/studyitem.h"

#include "course/courseid.h"
#include "study/interviewbank.h"

#include <algorithm>
#include <array>

namespace Ochre::Study {

namespace {

constexpr qint64 longestMs = 180'000;
constexpr std::array<qint64, 5> usualMs{30'000, 60'000, 240'000, 90'000, 20'000}; // in the order of StudyKind

class Collector final {
public:
    Collector(const Course::Course &course, const ItemRecords &records)
        : m_course(course)
        , m_records(records)
    {
    }

    void add(const QString &id, StudyKind kind, const QString &lesson, const QString &concept_, const QString &name)
    {
        StudyItem item{Course::joinId(m_course.id, id), {}, name, m_records.value(id)};
        item.record.kind = kind;
        item.record.lesson = lesson;
        if (!concept_.isEmpty()) {
            item.idea = m_course.id + u'/' + lesson + u'/' + concept_;
        }
        m_items.push_back(std::move(item));
    }

    void addQuestion(const Course::Question &question, const QString &lesson, const QString &name)
    {
        add(question.id, kindOf(question), lesson, question.concept_, name);
    }

    std::vector<StudyItem> take() { return std::move(m_items); }

private:
    const Course::Course &m_course;
    const ItemRecords &m_records;
    std::vector<StudyItem> m_items;
};

/// What is asked before a lesson is read says nothing of what was learned, and a self-check has no answer.
bool isScheduled(const Course::Question &question)
{
    return question.use == Course::QuestionUse::Check || question.use == Course::QuestionUse::Interview;
}

} // namespace

StudyKind kindOf(const Course::Question &question)
{
    return question.use == Course::QuestionUse::Interview ? StudyKind::Interview : StudyKind::Question;
}

std::vector<StudyItem> studyItems(const Course::Course &course, const ItemRecords &records)
{
    Collector items(course, records);
    for (const Course::Lesson &lesson : course.lessons) {
        for (const Course::Question &question : lesson.questions) {
            if (isScheduled(question)) {
                items.addQuestion(question, lesson.id, lesson.title);
            }
        }
        for (const Course::Exercise &exercise : lesson.exercises) {
            items.add(exercise.id, StudyKind::Exercise, lesson.id, exercise.concepts.value(0), lesson.title);
        }
        for (const Course::Exercise &drill : lesson.drills) {
            items.add(drill.id, StudyKind::Drill, lesson.id, drill.concepts.value(0), lesson.title);
        }
    }
    for (const Course::Question &question : course.bank) {
        items.addQuestion(question, {}, topicTitle(course, question.topic));
    }
    return items.take();
}

std::vector<StudyItem> cardItems(const Course::Course &cards, const ItemRecords &records)
{
    Collector items(cards, records);
    for (const Course::Question &card : cards.bank) {
        items.add(card.id, StudyKind::Card, {}, {}, cards.title);
    }
    return items.take();
}

qint64 expectedMs(const ItemRecord &record)
{
    return record.last.takenMs > 0 ? std::min(record.last.takenMs, longestMs)
                                   : usualMs.at(static_cast<size_t>(record.kind));
}

} // namespace Ochre::Study
