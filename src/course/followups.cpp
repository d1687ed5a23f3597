// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/followups.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

/// What kind of file something is wrong in.
enum class Part { Lesson, Questions, Exercise, Other };

const QSet<QString> &causes()
{
    static const QSet<QString> rules{
        u"toml-syntax"_s,   u"front-matter-missing"_s, u"file-missing"_s, u"file-unreadable"_s, u"file-too-large"_s,
        u"file-not-utf8"_s, u"file-has-nul"_s,         u"bad-id"_s,       u"missing-key"_s,     u"wrong-type"_s};
    return rules;
}

Part partOf(const QString &file)
{
    if (file.endsWith("/lesson.md"_L1)) {
        return Part::Lesson;
    }
    if (file.endsWith("/questions.toml"_L1)) {
        return Part::Questions;
    }
    return file.endsWith("/exercise.toml"_L1) || file.endsWith("/drill.toml"_L1) ? Part::Exercise : Part::Other;
}

QString lessonOf(const QString &file)
{
    return file.section(u'/', 0, 0);
}

/// What is wrong with each lesson, by its folder, and with the rest.
class Causes final {
public:
    explicit Causes(const Problems &problems)
    {
        for (const Problem &problem : problems) {
            if (causes().contains(problem.rule)) {
                note(problem.file);
            }
            const bool isRead =
                problem.rule == "bad-id"_L1 || problem.rule == "missing-key"_L1 || problem.rule == "wrong-type"_L1;
            if (isRead && partOf(problem.file) == Part::Lesson) {
                m_nameless.insert(problem.file);
            }
            m_isRetiredLost =
                m_isRetiredLost || (problem.file == "retired.toml"_L1 && problem.rule == "toml-syntax"_L1);
        }
    }

    [[nodiscard]] bool explain(const Problem &problem) const
    {
        static const QSet<QString> nowhere{u"unknown-reference"_s, u"id-disappeared"_s, u"replaced-by-other-kind"_s};
        static const QSet<QString> questions{u"too-few-questions"_s, u"too-few-predictions"_s, u"too-few-self-checks"_s,
                                             u"too-few-interview-questions"_s};
        const QString lesson = lessonOf(problem.file);
        // What a file says of others does not follow from what is wrong in itself.
        if (nowhere.contains(problem.rule)) {
            // A lesson names lessons, and one whose head cannot be read goes by the name of its folder.
            const QSet<QString> &files = partOf(problem.file) == Part::Lesson ? m_nameless : m_ids;
            return std::ranges::any_of(files, [&problem](const QString &file) { return file != problem.file; })
                   || (m_isRetiredLost && problem.rule == "id-disappeared"_L1);
        }
        if (problem.rule == "unknown-concept"_L1) {
            return !m_lessons.isEmpty();
        }
        if (problem.rule.startsWith("translation-"_L1) && problem.rule != "translation-name"_L1) {
            return m_lessons.contains(lesson) || m_questions.contains(lesson);
        }
        return (m_questions.contains(lesson) && questions.contains(problem.rule))
               || (m_exercises.contains(lesson) && problem.rule == "too-few-exercises"_L1)
               || (m_lessons.contains(lesson) && problem.rule == "too-few-topics"_L1);
    }

private:
    void note(const QString &file)
    {
        if (partOf(file) != Part::Other || file.startsWith("bank/"_L1)) {
            m_ids.insert(file);
        }
        switch (partOf(file)) {
        case Part::Lesson:
            m_lessons.insert(lessonOf(file));
            break;
        case Part::Questions:
            m_questions.insert(lessonOf(file));
            break;
        case Part::Exercise:
            m_exercises.insert(lessonOf(file));
            break;
        case Part::Other:
            break;
        }
    }

    QSet<QString> m_lessons;
    QSet<QString> m_questions;
    QSet<QString> m_exercises;
    QSet<QString> m_ids;      ///< files that may have lost ids
    QSet<QString> m_nameless; ///< heads of lessons that can be read and may lack the id
    bool m_isRetiredLost = false;
};

} // namespace

void dropFollowUps(Problems &problems)
{
    const Causes known(problems);
    std::erase_if(problems, [&known](const Problem &problem) { return known.explain(problem); });
}

} // namespace Ochre::Course
