// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/studyhistory.h"

namespace Ochre::Study {

namespace {

constexpr qint64 mostApartMs = 600'000; // between an answer and the grade that the learner gives it

} // namespace

int AnswerGatherer::placeOf(const QString &item)
{
    if (const auto known = m_places.constFind(item); known != m_places.constEnd()) {
        return *known;
    }
    const auto place = static_cast<int>(m_history.items.size());
    m_places.insert(item, place);
    m_history.items << item;
    m_open.push_back(-1);
    return place;
}

void AnswerGatherer::addAnswer(const QString &item, PastAnswer answer)
{
    answer.item = placeOf(item);
    m_open[static_cast<size_t>(answer.item)] = std::ssize(m_history.answers);
    m_history.answers.push_back(answer);
}

bool AnswerGatherer::addReview(const QString &item, PastAnswer review)
{
    review.item = placeOf(item);
    qint64 &open = m_open[static_cast<size_t>(review.item)];
    if (open >= 0) {
        PastAnswer &answer = m_history.answers[static_cast<size_t>(open)];
        open = -1;
        if (const qint64 apart = review.timeMs - answer.timeMs; apart >= 0 && apart <= mostApartMs) {
            answer.isRecalled = review.isRecalled;
            answer.isGraded = review.isGraded;
            answer.takenMs = std::max(answer.takenMs, review.takenMs);
            return false;
        }
    }
    m_history.answers.push_back(review);
    return true;
}

} // namespace Ochre::Study
