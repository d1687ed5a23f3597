// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/shipping.h"

#include "course/coursetext.h"
#include "course/packfiles.h"
#include "course/releasehash.h"
#include "course/tomlplaces.h"

#include <QDir>
#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr qsizetype mostNamed = 3;
constexpr int mostLinks = 100; ///< of a pack that holds a folder of something else

QString namesOf(const QStringList &ids)
{
    if (ids.isEmpty()) {
        return Text::tr("something without an id, such as a card, a picture or the head of the course");
    }
    const QString names = ids.first(std::min(ids.size(), mostNamed)).join(", "_L1);
    const auto rest = static_cast<int>(ids.size() - mostNamed);
    return rest > 0 ? Text::tr("%1 and %n more", nullptr, rest).arg(names) : names;
}

} // namespace

Problems checkSymbolicLinks(const Course &course)
{
    Problems problems;
    QDirIterator iterator(course.folder, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
    int found = 0;
    while (iterator.hasNext() && found < mostLinks) {
        if (iterator.nextFileInfo().isSymLink()) {
            ++found;
            ProblemSink(QDir(course.folder).relativeFilePath(iterator.filePath()), problems)
                .report({1, 1}, "symbolic-link"_L1,
                        Text::tr("This is a symbolic link, which no packed course can hold. Put the file itself in its "
                                 "place."));
        }
    }
    return problems;
}

Problems checkVersion(const Course &course)
{
    Problems known; // told when the pack was read
    PackFiles files(course.folder, known);
    const std::optional<Release> last = readRelease(files);
    if (!last || compareVersions(course.version, last->version) != 0 || !hasChangedSince(course, *last)) {
        return {};
    }
    Problems problems;
    const QString file = u"course.toml"_s;
    ProblemSink(file, problems)
        .report(TomlPlaces(course.folder).of(file, 0, "version"_L1), "version-unchanged"_L1,
                Text::tr("The course has changed since version %1 was released: %2. Raise “version”.")
                    .arg(last->version.left(80), namesOf(changedSince(course, *last))));
    return problems;
}

} // namespace Ochre::Course
