// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/promptlikeness.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

constexpr qsizetype wordsInRow = 3;
constexpr std::size_t mostRows = 500;

using Rows = std::vector<std::size_t>; ///< hashes, sorted, each once

Rows rowsOf(const QString &text)
{
    static const QRegularExpression noWord(u"[^\\p{L}\\p{N}]+"_s);
    const QStringList words = text.toLower().split(noWord, Qt::SkipEmptyParts);
    Rows rows;
    const qsizetype last = std::max(qsizetype{1}, words.size() - wordsInRow + 1);
    for (qsizetype at = 0; at < last && rows.size() < mostRows && !words.isEmpty(); ++at) {
        rows.push_back(qHash(words.mid(at, wordsInRow).join(u' ')));
    }
    std::ranges::sort(rows);
    const auto twice = std::ranges::unique(rows);
    rows.erase(twice.begin(), twice.end());
    return rows;
}

} // namespace

// Each text only meets those before it that share some row with it, which are few.
std::vector<LikePair> nearDuplicates(const QStringList &texts)
{
    std::vector<LikePair> pairs;
    std::vector<std::size_t> sizes;
    QHash<std::size_t, std::vector<std::size_t>> holders; // of a row: the texts before that have it
    for (const QString &text : texts) {
        const std::size_t index = sizes.size();
        const Rows rows = rowsOf(text);
        QHash<std::size_t, std::size_t> shared; // by the text before
        for (const std::size_t row : rows) {
            std::vector<std::size_t> &others = holders[row];
            for (const std::size_t other : others) {
                ++shared[other];
            }
            others.push_back(index);
        }
        for (const auto &[other, count] : shared.asKeyValueRange()) {
            const auto all = static_cast<double>(rows.size() + sizes[other] - count);
            if (const double alike = static_cast<double>(count) / all; alike >= nearDuplicate) {
                pairs.push_back({other, index, alike});
            }
        }
        sizes.push_back(rows.size());
    }
    std::ranges::sort(pairs, {}, [](const LikePair &pair) { return std::pair(pair.first, pair.second); });
    return pairs;
}

} // namespace Ochre::Checker
