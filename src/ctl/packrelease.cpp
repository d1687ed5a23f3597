// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packrelease.h"

#include "course/packloader.h"
#include "course/releasehash.h"
#include "course/shipping.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackRelease)
};

struct Difference {
    int added = 0;
    int changed = 0;
    int gone = 0;
};

Difference difference(const Course::Release &before, const Course::Release &now)
{
    Difference result;
    const auto find = [](const Course::Release &release, const QString &id) {
        const auto found = std::ranges::find(release.items, id, &Course::ReleasedItem::id);
        return found == release.items.end() ? nullptr : &*found;
    };
    for (const Course::ReleasedItem &item : now.items) {
        const Course::ReleasedItem *old = find(before, item.id);
        result.added += !old ? 1 : 0;
        result.changed += old && !old->hash.isEmpty() && old->hash != item.hash ? 1 : 0;
    }
    for (const Course::ReleasedItem &item : before.items) {
        result.gone += find(now, item.id) ? 0 : 1;
    }
    return result;
}

} // namespace

int releasePack(const QString &folder, bool json, const Console &console)
{
    const Result<Course::LoadedCourse> loaded = Course::loadPack(folder);
    if (!loaded) {
        return console.impossible(loaded.error());
    }
    if (!loaded->problems.empty() || !Course::checkSymbolicLinks(loaded->course).empty()) {
        return console.impossible({Text::tr("This pack has problems and cannot be released."), folder,
                                   Text::tr("See them with: ochrectl pack check DIR.")});
    }
    Course::Problems known; // none, or the pack would have problems
    Course::PackFiles files(folder, known);
    const Course::Release last = Course::readRelease(files).value_or(Course::Release());
    const Difference change = difference(last, Course::releaseOf(loaded->course, last.hashes));
    if (const Result<void> written = Course::writeRelease(loaded->course, last); !written) {
        return console.impossible(written.error());
    }
    if (json) {
        console.writeJson({{u"version"_s, loaded->course.version},
                           {u"added"_s, change.added},
                           {u"changed"_s, change.changed},
                           {u"retired"_s, change.gone}});
        return Fine;
    }
    if (Course::compareVersions(loaded->course.version, last.version) == 0) {
        console.out
            << Text::tr("Version %1 was released already, and nothing has changed since.").arg(loaded->course.version)
            << '\n';
        return Fine;
    }
    console.out << Text::tr("Version %1 is released: %2 new, %3 changed and %4 retired since the last release.")
                       .arg(loaded->course.version, QString::number(change.added), QString::number(change.changed),
                            QString::number(change.gone))
                << '\n';
    return Fine;
}

} // namespace Ochre::Ctl
