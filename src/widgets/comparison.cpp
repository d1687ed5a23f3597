// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison.h"

#include <algorithm>

namespace Ochre::Widgets {

namespace {

using Kind = DiffLine::Kind;

constexpr size_t maxShown = 3000;         // lines: laying out more would be felt
constexpr std::ptrdiff_t linesAbove = 20; // the first change, where not everything is shown
constexpr qsizetype maxMarkedLine = 400;  // characters: where a longer line differs nobody finds by marks

QStringList linesOf(const QByteArray &source)
{
    QStringList lines = QString::fromUtf8(source).split(u'\n');
    if (lines.last().isEmpty()) {
        lines.removeLast(); // what follows the last line end is no line
    }
    return lines;
}

// A text is as long as it may be; what is shown of it begins shortly before the first change.
void cutLines(Comparison &comparison)
{
    std::vector<DiffLine> &lines = comparison.lines;
    comparison.isCut = lines.size() > maxShown;
    if (comparison.isCut) {
        const auto changed = std::ranges::find_if(lines, [](const DiffLine &line) { return line.kind != Kind::Same; });
        const std::ptrdiff_t above = changed == lines.end() ? 0 : changed - lines.begin() - linesAbove;
        lines.erase(lines.begin(), lines.begin() + std::max<std::ptrdiff_t>(0, above));
        lines.resize(std::min(lines.size(), maxShown));
    }
}

// Where as many lines come as go, each is read beside the one in its place.
void markWords(Comparison &comparison)
{
    const std::vector<DiffLine> &lines = comparison.lines;
    comparison.marks.resize(lines.size());
    const auto runFrom = [&lines](size_t line, Kind kind) {
        size_t end = line;
        while (end < lines.size() && lines[end].kind == kind) {
            ++end;
        }
        return end - line;
    };
    for (size_t line = 0; line < lines.size(); ++line) {
        const size_t gone = runFrom(line, Kind::Removed);
        if (gone == 0 || runFrom(line + gone, Kind::Added) != gone) {
            line += gone > 0 ? gone - 1 : 0;
            continue;
        }
        for (size_t pair = line; pair < line + gone; ++pair) {
            const QString &before = comparison.textOf(lines[pair]);
            const QString &after = comparison.textOf(lines[pair + gone]);
            if (std::max(before.size(), after.size()) <= maxMarkedLine) {
                TextChanges changes = diffText(before, after);
                comparison.marks[pair] = std::move(changes.before);
                comparison.marks[pair + gone] = std::move(changes.after);
            }
        }
        line += 2 * gone - 1;
    }
}

} // namespace

Comparison Comparison::whole(const QByteArray &source)
{
    Comparison comparison;
    comparison.after = linesOf(source);
    for (int line = 0; line < static_cast<int>(comparison.after.size()); ++line) {
        comparison.lines.push_back({Kind::Same, line, line});
    }
    cutLines(comparison);
    comparison.marks.resize(comparison.lines.size());
    return comparison;
}

Comparison Comparison::between(const QByteArray &before, const QByteArray &after)
{
    Comparison comparison;
    comparison.hasSigns = true;
    comparison.before = linesOf(before);
    comparison.after = linesOf(after);
    comparison.lines = diffLines(comparison.before, comparison.after);
    const auto count = [&comparison](Kind kind) {
        return static_cast<int>(std::ranges::count(comparison.lines, kind, &DiffLine::kind));
    };
    comparison.added = count(Kind::Added);
    comparison.removed = count(Kind::Removed);
    cutLines(comparison);
    markWords(comparison);
    return comparison;
}

const QString &Comparison::textOf(const DiffLine &line) const
{
    return line.after >= 0 ? after[line.after] : before[line.before];
}

} // namespace Ochre::Widgets
