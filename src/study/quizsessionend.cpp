// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of QuizSession that looks back at a session, and goes on from it.

#include "study/quizsession.h"

#include <algorithm>

namespace Ochre::Study {

namespace {

// Designs are judged by the learner, tasks by their tests.
bool isGraded(Course::QuestionKind kind)
{
    return kind != Course::QuestionKind::Open && kind != Course::QuestionKind::Design
           && kind != Course::QuestionKind::Task;
}

} // namespace

QuizSummary QuizSession::summary() const
{
    QuizSummary summary;
    for (const Item &item : m_items) {
        const bool counts = isGraded(item.question.kind);
        summary.total += counts ? 1 : 0;
        if (!counts || !item.answer) {
            continue;
        }
        const bool correct = item.grade.correct;
        ++summary.answered;
        summary.correct += correct ? 1 : 0;
        summary.partly += item.grade.partly ? 1 : 0;
        summary.unknown += item.answer->unknown ? 1 : 0;
        summary.sureButWrong += !correct && item.answer->sureness == Sureness::Sure ? 1 : 0;
        summary.guessedRight += correct && item.answer->sureness == Sureness::Guess ? 1 : 0;
        if (!correct) {
            summary.wrongIds << item.question.id;
        }
    }
    return summary;
}

void QuizSession::takeDrafts(const QuizSession &before)
{
    for (Item &now : m_items) {
        const auto old = std::ranges::find_if(before.m_items,
                                              [&now](const Item &item) { return item.question.id == now.question.id; });
        if (old == before.m_items.end() || old->question.kind != now.question.kind) {
            continue;
        }
        const QStringList ids = tickableIds(now.question);
        if (ids == tickableIds(old->question)) {
            now.optionOrder = old->optionOrder;
        }
        if (old->answer) {
            continue;
        }
        now.answer.reset();
        now.grade = {};
        now.draft = old->draft;
        now.draft.answer.optionIds.removeIf([&ids](const QString &id) { return !ids.contains(id); });
        if (now.question.program != old->question.program) {
            now.draft.answer.marks.clear(); // its lines are other ones
        }
        now.undo.clear();
        now.textWasLast = false;
    }
}

QuizSession QuizSession::retryWrong(quint32 seed) const
{
    std::vector<Course::Question> wrong;
    for (const Item &item : m_items) {
        if (item.answer && !item.grade.correct && isGraded(item.question.kind)) {
            wrong.push_back(item.question);
        }
    }
    return {wrong, seed};
}

} // namespace Ochre::Study
