// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/reviewitems.h"

#include "course/answerforms.h"
#include "course/courseid.h"
#include "course/courselibrary.h"
#include "course/homes.h"
#include "journal/codec.h"
#include "progress/owncards.h"
#include "progress/ownerrors.h"
#include "progress/replacements.h"
#include "progress/studyrecord.h"

#include <QSet>

#include <algorithm>

namespace Ochre::Ctl {

namespace {

using Items = std::vector<Study::StudyItem>;

void append(Items &items, Items more)
{
    std::ranges::move(more, std::back_inserter(items));
}

/// What was studied in a course and is not in it, or in one that is not installed.
Items others(const QString &course, const Study::ItemRecords &records, const Items &known)
{
    QSet<QString> keys;
    std::ranges::for_each(known, [&keys](const Study::StudyItem &item) { keys.insert(item.key); });
    Items items;
    for (const auto &[id, record] : records.asKeyValueRange()) {
        const QString key = Course::joinId(course, id);
        if (record.memory.phase != Study::StudyPhase::New && !keys.contains(key)) {
            items.push_back({key, {}, {}, record});
        }
    }
    std::ranges::sort(items, {}, &Study::StudyItem::key);
    return items;
}

} // namespace

Items reviewItems(const Progress::LearnerState &learner, const Paths &paths, bool isAll)
{
    const Course::CourseLibrary library = Course::loadLibrary(Course::placesOf(paths));
    QStringList ids = learner.courses.keys();
    std::ranges::transform(library.courses, std::back_inserter(ids), [](const auto &course) { return course->id(); });
    ids.removeDuplicates();
    ids.removeAll(Progress::ownCourse);
    ids.removeAll(Study::ownErrorCourse);
    Items items;
    for (const QString &id : std::as_const(ids)) {
        const Course::InstalledCourse *installed = library.find(id);
        Progress::ProgressState followed = learner.of(id);
        if (installed) {
            Progress::followReplacements(followed, installed->course().replacements(),
                                         Course::homesOf(installed->course()),
                                         Course::answerForms(installed->course()));
        }
        const Study::ItemRecords records = Progress::itemRecords(followed);
        Items known = installed ? Study::studyItems(installed->course(), records) : Items();
        Items more = isAll ? others(id, records, known) : Items();
        append(items, std::move(known));
        append(items, std::move(more));
    }
    const Course::Course cards = Study::courseOf(Progress::ownCards(learner), Progress::ownCourse, {});
    append(items, Study::cardItems(cards, Progress::itemRecords(learner.of(Progress::ownCourse))));
    const Course::Course errors = Study::courseOf(Progress::ownErrors(learner), {});
    append(items, Study::studyItems(errors, Progress::itemRecords(learner.of(Study::ownErrorCourse))));
    return items;
}

QString wordOf(Study::StudyKind kind)
{
    return Journal::wordOf(Progress::journalKind(kind));
}

} // namespace Ochre::Ctl
