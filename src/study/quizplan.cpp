// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/quizplan.h"

#include <QHash>

#include <algorithm>
#include <random>

namespace Ochre::Study {

namespace {

bool isOf(QuizSource source, const std::optional<QuizCandidate::Answered> &answered)
{
    switch (source) {
    case QuizSource::NotRight:
        return answered && !answered->correct;
    case QuizSource::SureButWrong:
        return answered && !answered->correct && answered->sureness == Sureness::Sure;
    case QuizSource::Lucky:
        return answered && answered->correct && answered->sureness == Sureness::Guess;
    case QuizSource::NeverAsked:
        return !answered;
    case QuizSource::All:
        break;
    }
    return true;
}

// The same on every machine, which std::shuffle is not.
template<typename Value>
void mix(std::vector<Value> &values, quint32 seed)
{
    std::mt19937 random(seed);
    for (size_t left = values.size(); left > 1; --left) {
        std::swap(values[left - 1], values[random() % left]);
    }
}

} // namespace

std::vector<QuizCandidate> quizPool(const std::vector<QuizCandidate> &candidates, const QuizChoice &choice)
{
    std::vector<QuizCandidate> pool;
    std::ranges::copy_if(candidates, std::back_inserter(pool), [&choice](const QuizCandidate &candidate) {
        return (choice.groups.isEmpty() || choice.groups.contains(candidate.group))
               && (choice.levels.isEmpty() || choice.levels.contains(candidate.level))
               && isOf(choice.source, candidate.answered);
    });
    return pool;
}

QStringList quizKeys(const std::vector<QuizCandidate> &candidates, const QuizChoice &choice, quint32 seed)
{
    std::vector<QuizCandidate> pool = quizPool(candidates, choice);
    mix(pool, seed);
    QHash<QString, int> seen;
    std::vector<std::pair<int, QString>> rounds; // how many of its idea come before it
    for (const QuizCandidate &candidate : pool) {
        rounds.emplace_back(candidate.idea.isEmpty() ? 0 : seen[candidate.idea]++, candidate.key);
    }
    std::ranges::stable_sort(rounds, {}, &std::pair<int, QString>::first);
    QStringList keys;
    for (const auto &[round, key] : rounds) {
        if (choice.length == 0 || keys.size() < choice.length) {
            keys << key;
        }
    }
    return keys;
}

QStringList secondPass(const std::vector<QuizCandidate> &candidates, const QStringList &asked,
                       const QStringList &notRight, quint32 seed)
{
    std::vector<QuizCandidate> others = candidates;
    std::erase_if(others, [&asked](const QuizCandidate &candidate) {
        return candidate.idea.isEmpty() || asked.contains(candidate.key);
    });
    mix(others, seed);
    QHash<QString, QString> ideas;
    for (const QuizCandidate &candidate : candidates) {
        ideas.insert(candidate.key, candidate.idea);
    }
    QStringList keys;
    for (const QString &key : notRight) {
        const auto other = std::ranges::find(others, ideas.value(key), &QuizCandidate::idea);
        if (other == others.end()) {
            keys << key;
        } else {
            keys << other->key;
            others.erase(other);
        }
    }
    return keys;
}

} // namespace Ochre::Study
