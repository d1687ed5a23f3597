// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/textdiff.h"

#include <QHash>

#include <algorithm>
#include <cstddef>

namespace Ochre {

namespace {

using Kind = DiffLine::Kind;
using Numbers = std::vector<int>;

constexpr int maxSteps = 400; // insertions and deletions that are searched for; time and memory grow with its square

/// Equal strings get equal numbers, so that comparing costs nothing.
class Numbering final {
public:
    Numbers of(const QStringList &parts)
    {
        Numbers numbers;
        numbers.reserve(static_cast<size_t>(parts.size()));
        for (const QString &part : parts) {
            const auto known = m_numbers.constFind(part);
            numbers.push_back(known != m_numbers.cend() ? *known
                                                        : *m_numbers.insert(part, static_cast<int>(m_numbers.size())));
        }
        return numbers;
    }

private:
    QHash<QString, int> m_numbers;
};

/// The search of the paper: for every count of steps the furthest place on every diagonal is kept, and the way is read
/// backwards from the end.
class Search final {
public:
    Search(const Numbers &before, const Numbers &after)
        : m_before(before)
        , m_after(after)
        , m_most(std::min(maxSteps, static_cast<int>(before.size() + after.size())))
        , m_furthest(static_cast<size_t>(2 * m_most + 3), 0)
    {
    }

    std::vector<DiffLine> run()
    {
        for (int steps = 0; steps <= m_most; ++steps) {
            m_history.push_back(m_furthest);
            for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
                const int x = advance(steps, diagonal);
                if (x >= beforeSize() && x - diagonal >= afterSize()) {
                    return wayBack(steps);
                }
            }
        }
        return {};
    }

private:
    [[nodiscard]] int beforeSize() const { return static_cast<int>(m_before.size()); }
    [[nodiscard]] int afterSize() const { return static_cast<int>(m_after.size()); }
    [[nodiscard]] size_t place(int diagonal) const
    {
        return static_cast<size_t>(std::ptrdiff_t{diagonal} + m_most + 1);
    }

    [[nodiscard]] bool comesFromAbove(const Numbers &furthest, int steps, int diagonal) const
    {
        return diagonal == -steps
               || (diagonal != steps && furthest[place(diagonal - 1)] < furthest[place(diagonal + 1)]);
    }

    int advance(int steps, int diagonal)
    {
        int x = comesFromAbove(m_furthest, steps, diagonal) ? m_furthest[place(diagonal + 1)]
                                                            : m_furthest[place(diagonal - 1)] + 1;
        while (x < beforeSize() && x - diagonal < afterSize()
               && m_before[static_cast<size_t>(x)] == m_after[static_cast<size_t>(x - diagonal)]) {
            ++x;
        }
        return m_furthest[place(diagonal)] = x;
    }

    [[nodiscard]] std::vector<DiffLine> wayBack(int steps) const
    {
        std::vector<DiffLine> lines;
        int x = beforeSize();
        int y = afterSize();
        for (; steps > 0; --steps) {
            const Numbers &furthest = m_history[static_cast<size_t>(steps)];
            const int diagonal = x - y;
            const bool above = comesFromAbove(furthest, steps, diagonal);
            const int fromX = furthest[place(above ? diagonal + 1 : diagonal - 1)];
            const int fromY = fromX - (above ? diagonal + 1 : diagonal - 1);
            while (x > fromX && y > fromY) {
                lines.push_back({Kind::Same, --x, --y});
            }
            if (above) {
                lines.push_back({Kind::Added, -1, --y});
            } else {
                lines.push_back({Kind::Removed, --x, -1});
            }
        }
        while (x > 0 && y > 0) {
            lines.push_back({Kind::Same, --x, --y});
        }
        std::ranges::reverse(lines);
        return lines;
    }

    const Numbers &m_before;
    const Numbers &m_after;
    int m_most;
    Numbers m_furthest;
    std::vector<Numbers> m_history;
};

std::vector<DiffLine> replacement(const Numbers &before, const Numbers &after)
{
    std::vector<DiffLine> lines;
    lines.reserve(before.size() + after.size());
    for (int line = 0; line < static_cast<int>(before.size()); ++line) {
        lines.push_back({Kind::Removed, line, -1});
    }
    for (int line = 0; line < static_cast<int>(after.size()); ++line) {
        lines.push_back({Kind::Added, -1, line});
    }
    return lines;
}

// Between two equal lines: what goes before what comes.
void sortChanges(std::vector<DiffLine> &lines)
{
    for (auto from = lines.begin(); from != lines.end();) {
        const auto to = std::find_if(from, lines.end(), [](const DiffLine &line) { return line.kind == Kind::Same; });
        std::stable_partition(from, to, [](const DiffLine &line) { return line.kind == Kind::Removed; });
        from = to == lines.end() ? to : to + 1;
    }
}

std::vector<DiffLine> compare(const Numbers &before, const Numbers &after)
{
    const auto [left, right] = std::ranges::mismatch(before, after);
    const auto head = static_cast<int>(left - before.begin());
    const auto most = static_cast<int>(std::min(before.size(), after.size())) - head;
    int tail = 0;
    while (tail < most
           && before[before.size() - 1 - static_cast<size_t>(tail)]
                  == after[after.size() - 1 - static_cast<size_t>(tail)]) {
        ++tail;
    }
    const Numbers inner(left, before.end() - tail);
    const Numbers other(right, after.end() - tail);
    std::vector<DiffLine> middle = Search(inner, other).run();
    if (middle.empty()) {
        middle = replacement(inner, other);
    }
    std::vector<DiffLine> lines;
    lines.reserve(static_cast<size_t>(head) + middle.size() + static_cast<size_t>(tail));
    for (int line = 0; line < head; ++line) {
        lines.push_back({Kind::Same, line, line});
    }
    for (const DiffLine &line : middle) {
        lines.push_back(
            {line.kind, line.before < 0 ? -1 : line.before + head, line.after < 0 ? -1 : line.after + head});
    }
    for (int line = tail; line > 0; --line) {
        lines.push_back({Kind::Same, static_cast<int>(before.size()) - line, static_cast<int>(after.size()) - line});
    }
    sortChanges(lines);
    return lines;
}

// Words and numbers, and every other character alone; a pair of surrogates stays together.
QStringList tokensOf(const QString &text)
{
    QStringList tokens;
    bool wasWord = false;
    for (const QChar unit : text) {
        const bool isWord = unit.isLetterOrNumber() || unit == u'_';
        if (!tokens.isEmpty() && ((isWord && wasWord) || (unit.isLowSurrogate() && tokens.last().size() == 1))) {
            tokens.last() += unit;
        } else {
            tokens << QString(unit);
        }
        wasWord = isWord;
    }
    return tokens;
}

/// A changed stretch on both sides, its equal ends left out.
void addChange(TextChanges &changes, TextRange before, TextRange after, const QString &left, const QString &right)
{
    const auto cut = [](TextRange &range, qsizetype head, qsizetype tail) {
        range.start += head;
        range.length -= head + tail;
    };
    const qsizetype most = std::min(before.length, after.length);
    qsizetype head = 0;
    while (head < most && left[before.start + head] == right[after.start + head]) {
        ++head;
    }
    if (head > 0 && left[before.start + head - 1].isHighSurrogate()) {
        --head;
    }
    qsizetype tail = 0;
    while (tail < most - head
           && left[before.start + before.length - 1 - tail] == right[after.start + after.length - 1 - tail]) {
        ++tail;
    }
    if (tail > 0 && left[before.start + before.length - tail].isLowSurrogate()) {
        --tail;
    }
    cut(before, head, tail);
    cut(after, head, tail);
    if (before.length > 0) {
        changes.before.push_back(before);
    }
    if (after.length > 0) {
        changes.after.push_back(after);
    }
}

} // namespace

std::vector<DiffLine> diffLines(const QStringList &before, const QStringList &after)
{
    Numbering numbering;
    const Numbers left = numbering.of(before);
    return compare(left, numbering.of(after));
}

TextChanges diffText(const QString &before, const QString &after)
{
    const QStringList left = tokensOf(before);
    const QStringList right = tokensOf(after);
    TextChanges changes;
    TextRange gone;
    TextRange come;
    const auto close = [&] {
        addChange(changes, gone, come, before, after);
        gone = {gone.start + gone.length, 0};
        come = {come.start + come.length, 0};
    };
    for (const DiffLine &token : diffLines(left, right)) {
        if (token.kind == Kind::Removed) {
            gone.length += left[token.before].size();
        } else if (token.kind == Kind::Added) {
            come.length += right[token.after].size();
        } else {
            close();
            gone.start += left[token.before].size();
            come.start += right[token.after].size();
        }
    }
    close();
    return changes;
}

} // namespace Ochre
