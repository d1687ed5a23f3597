// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/courselibrary.h"

#include "course/coursetext.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr qsizetype mostPacks = 200;

bool isPack(const QString &folder)
{
    return QFileInfo::exists(folder + u"/course.toml"_s);
}

void addPacks(const LibraryPlace &place, std::vector<PackPlace> &packs)
{
    if (isPack(place.folder)) {
        packs.push_back({place.folder, place.origin});
        return;
    }
    const QDir folder(place.folder);
    QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    names.resize(std::min(mostPacks, names.size()));
    for (const QString &name : names) {
        packs.push_back({folder.filePath(name), place.origin});
    }
    if (names.isEmpty() && !place.mayBeMissing) {
        packs.push_back({place.folder, place.origin});
    }
}

} // namespace

InstalledCourse *CourseLibrary::find(const QString &id) const
{
    const auto found = std::ranges::find_if(courses, [&id](const auto &course) { return course->id() == id; });
    return found == courses.end() ? nullptr : found->get();
}

void CourseLibrary::add(const PackPlace &place, Result<LoadedCourse> read)
{
    if (!read) {
        leftOut.push_back({place.folder, read.error()});
    } else if (read->course.id.isEmpty()) {
        leftOut.push_back({place.folder, Error{Text::tr("This course has no id."), place.folder,
                                               Text::tr("Write id = \"…\" into its course.toml.")}});
    } else if (const InstalledCourse *first = find(read->course.id)) {
        leftOut.push_back(
            {place.folder,
             Error{Text::tr("Two courses have the id “%1”, so this one is left out.").arg(read->course.id.left(80)),
                   place.folder, Text::tr("The other one is %1.").arg(first->place.folder)}});
    } else {
        courses.push_back(std::make_unique<InstalledCourse>(*std::move(read), place));
    }
}

std::vector<LibraryPlace> placesOf(const Paths &paths)
{
    const bool isOwn = paths.lessons == Paths::standard().lessons;
    std::vector<LibraryPlace> places{{paths.lessons, isOwn ? Origin::BuiltIn : Origin::Foreign}};
    if (!paths.courses.isEmpty()) {
        places.push_back({paths.courses, Origin::Foreign, true});
    }
    return places;
}

std::vector<PackPlace> packsIn(const std::vector<LibraryPlace> &places)
{
    std::vector<PackPlace> packs;
    std::ranges::for_each(places, [&packs](const LibraryPlace &place) { addPacks(place, packs); });
    return packs;
}

CourseLibrary loadLibrary(const std::vector<LibraryPlace> &places)
{
    const std::vector<PackPlace> packs = packsIn(places);
    std::vector<std::optional<Result<LoadedCourse>>> read(packs.size());
    QThreadPool pool;
    for (size_t i = 0; i < packs.size(); ++i) {
        pool.start([&packs, &read, i] { read[i] = loadPack(packs[i].folder); });
    }
    pool.waitForDone();
    CourseLibrary library;
    for (size_t i = 0; i < packs.size(); ++i) {
        library.add(packs[i], *std::move(read[i]));
    }
    return library;
}

} // namespace Ochre::Course
