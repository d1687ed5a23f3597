// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/tellshares.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Option;
using Course::Question;

constexpr double nearness = 0.07;

// The option that stands out in some way; none when there is no single one.
using Pick = std::function<std::optional<qsizetype>(const Question &question)>;

qsizetype lengthOf(const Option &option)
{
    return option.text.trimmed().size();
}

std::optional<qsizetype> onlyOne(const Question &question, qsizetype length)
{
    std::optional<qsizetype> found;
    for (qsizetype index = 0; const Option &option : question.options) {
        if (lengthOf(option) == length) {
            if (found) {
                return std::nullopt;
            }
            found = index;
        }
        ++index;
    }
    return found;
}

std::optional<qsizetype> longest(const Question &question)
{
    return onlyOne(question, std::ranges::max(question.options, {}, lengthOf).text.trimmed().size());
}

std::optional<qsizetype> shortest(const Question &question)
{
    return onlyOne(question, std::ranges::min(question.options, {}, lengthOf).text.trimmed().size());
}

std::optional<qsizetype> lastPlace(const Question &question)
{
    return std::ssize(question.options) - 1;
}

Pick place(qsizetype index)
{
    return [index](const Question &question) {
        return index < std::ssize(question.options) ? std::optional(index) : std::nullopt;
    };
}

TellShare shareOf(const QString &what, const std::vector<const Question *> &questions, const Pick &pick)
{
    TellShare share{what, 0, static_cast<int>(questions.size()), 0};
    for (const Question *question : questions) {
        const std::optional<qsizetype> picked = pick(*question);
        if (!picked) {
            continue;
        }
        share.expected += 1.0 / static_cast<double>(question->options.size());
        share.count += question->options[static_cast<std::size_t>(*picked)].correct ? 1 : 0;
    }
    share.expected /= std::max(1, share.of);
    return share;
}

bool hasPinned(const Question &question)
{
    return std::ranges::any_of(question.options, &Option::pin);
}

// A pinned option keeps its place when it is shown. When it is right more often than others, pinning tells.
TellShare pinnedShare(const std::vector<const Question *> &questions)
{
    TellShare share{u"pinned"_s, 0, 0, 0};
    for (const Question *question : questions) {
        if (!hasPinned(*question)) {
            continue;
        }
        ++share.of;
        const auto pinned = std::ranges::count_if(question->options, &Option::pin);
        share.expected += static_cast<double>(pinned) / static_cast<double>(question->options.size());
        share.count += std::ranges::find(question->options, true, &Option::correct)->pin ? 1 : 0;
    }
    share.expected /= std::max(1, share.of);
    return share;
}

} // namespace

bool TellShare::isNearChance() const
{
    return std::abs(share() - expected) <= nearness + 1e-9; // 7 points exactly are within
}

std::vector<TellShare> tellShares(const std::vector<const Question *> &questions)
{
    std::vector<const Question *> single;
    std::size_t places = 0;
    for (const Question *question : questions) {
        if (question->isChosen() && question->options.size() > 1
            && std::ranges::count(question->options, true, &Option::correct) == 1) {
            single.push_back(question);
            places = std::max(places, question->options.size());
        }
    }
    std::vector<TellShare> shares;
    shares.reserve(places + 3);
    for (std::size_t index = 0; index < places; ++index) {
        shares.push_back(shareOf(u"place-%1"_s.arg(index + 1), single, place(static_cast<qsizetype>(index))));
    }
    shares.push_back(shareOf(u"place-last"_s, single, lastPlace));
    shares.push_back(shareOf(u"longest"_s, single, longest));
    shares.push_back(shareOf(u"shortest"_s, single, shortest));
    shares.push_back(pinnedShare(single));
    return shares;
}

} // namespace Ochre::Checker
