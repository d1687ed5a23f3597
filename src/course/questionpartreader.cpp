// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/questionpartreader.h"

#include "course/coursetext.h"
#include "course/optionreader.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr int mostTaskMinutes = 120;
constexpr qsizetype leastWatched = 3;
constexpr qsizetype mostWatched = 6;
constexpr std::size_t mostParts = 20; ///< solutions, faults, criteria of one question

FaultCategory readCategory(TomlReader &table)
{
    return table.choice<FaultCategory>("category"_L1,
                                       {{"correctness"_L1, FaultCategory::Correctness},
                                        {"ownership"_L1, FaultCategory::Ownership},
                                        {"error-handling"_L1, FaultCategory::ErrorHandling},
                                        {"concurrency"_L1, FaultCategory::Concurrency},
                                        {"performance"_L1, FaultCategory::Performance},
                                        {"security"_L1, FaultCategory::Security},
                                        {"api"_L1, FaultCategory::Api},
                                        {"style"_L1, FaultCategory::Style}},
                                       Need::Required);
}

// What is no fault in a line cannot be one in the same line.
void checkDecoys(const TomlReader &table, const ReviewQuestion &review)
{
    QSet<int> faulty;
    for (const Fault &fault : review.faults) {
        faulty.unite(QSet<int>(fault.lines.begin(), fault.lines.end()));
    }
    for (const Decoy &decoy : review.decoys) {
        const auto both = std::ranges::find_if(decoy.lines, [&faulty](int line) { return faulty.contains(line); });
        if (both != decoy.lines.end()) {
            table.report("decoy"_L1, "decoy-is-fault"_L1,
                         Text::tr("Line %1 is a fault and a decoy. Decide for one of them.").arg(*both));
        }
    }
}

void demandCount(const TomlReader &table, QLatin1StringView key, std::size_t count, std::size_t least)
{
    if (count < least || count > mostParts) {
        table.report(key, "part-count"_L1,
                     Text::tr("This question needs %1 to %2 entries “%3”; it has %4.")
                         .arg(least)
                         .arg(mostParts)
                         .arg(key)
                         .arg(count));
    }
}

} // namespace

TaskQuestion readTask(TomlReader &table)
{
    TaskQuestion task;
    task.title = table.text("title"_L1);
    task.starter = table.text("starter"_L1, Need::Required);
    task.tests = table.text("tests"_L1, Need::Required);
    task.minutes = table.integer("minutes"_L1, {1, mostTaskMinutes}, Need::Required);
    for (TomlReader &entry : table.tables("solution"_L1)) {
        task.solutions.push_back(
            {entry.text("title"_L1, Need::Required), entry.text("source"_L1, Need::Required), entry.line()});
        entry.finish();
    }
    demandCount(table, "solution"_L1, task.solutions.size(), 2);
    task.watch = table.texts("watch"_L1, Need::Required);
    if (!task.watch.isEmpty() && (task.watch.size() < leastWatched || task.watch.size() > mostWatched)) {
        table.report("watch"_L1, "watch-count"_L1,
                     Text::tr("“watch” has %1 to %2 lines; this one has %3.")
                         .arg(leastWatched)
                         .arg(mostWatched)
                         .arg(task.watch.size()));
    }
    return task;
}

ReviewQuestion readReview(TomlReader &table, int programLines)
{
    ReviewQuestion review;
    const Range lines{1, std::max(1, programLines)};
    for (TomlReader &entry : table.tables("fault"_L1)) {
        review.faults.push_back({entry.integers("lines"_L1, lines, Need::Required), readCategory(entry),
                                 entry.text("why"_L1, Need::Required)});
        entry.finish();
    }
    for (TomlReader &entry : table.tables("decoy"_L1)) {
        review.decoys.push_back(
            {entry.integers("lines"_L1, lines, Need::Required), entry.text("why"_L1, Need::Required)});
        entry.finish();
    }
    demandCount(table, "fault"_L1, review.faults.size(), 1);
    demandCount(table, "decoy"_L1, review.decoys.size(), 0);
    checkDecoys(table, review);
    return review;
}

ArtefactQuestion readArtefact(TomlReader &table)
{
    ArtefactQuestion artefact;
    artefact.text = table.text("artefact"_L1);
    artefact.image = table.text("image"_L1);
    artefact.alt = table.text("alt"_L1);
    const bool hasText = !artefact.text.trimmed().isEmpty();
    const bool hasImage = !artefact.image.trimmed().isEmpty();
    if (hasText == hasImage) {
        table.report("artefact"_L1, "artefact-missing"_L1,
                     Text::tr("Give either a text in “artefact” or a picture in “image”."));
    }
    if (hasImage && artefact.alt.trimmed().isEmpty()) {
        table.report("image"_L1, "image-without-text"_L1,
                     Text::tr("This picture has no text alternative. Say in “alt” what it shows."));
    } else if (!hasImage && table.has("alt"_L1)) {
        table.report("alt"_L1, "bad-value"_L1, Text::tr("“alt” belongs to “image”. Remove it."));
    }
    return artefact;
}

DesignQuestion readDesign(TomlReader &table)
{
    DesignQuestion design;
    for (TomlReader &entry : table.tables("criterion"_L1)) {
        Criterion criterion{entry.text("text"_L1, Need::Required), entry.integer("weight"_L1, {1, 5}, Need::Required)};
        criterion.id = optionIdFor(criterion.text);
        design.criteria.push_back(std::move(criterion));
        entry.finish();
    }
    demandCount(table, "criterion"_L1, design.criteria.size(), 2);
    return design;
}

} // namespace Ochre::Course
