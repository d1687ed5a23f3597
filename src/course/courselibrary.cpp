// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/courselibrary.h"

#include "course/coursetext.h"
#include "course/manifestreader.h"
#include "course/packfiles.h"

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

/// The id in the manifest, which is quickly read; empty when there is none.
QString idOf(const PackPlace &pack)
{
    Problems problems;
    PackFiles files(pack.folder, problems);
    const std::optional<Course> course = readManifest(files);
    return course ? course->id : QString();
}

} // namespace

InstalledCourse *CourseLibrary::find(const QString &id) const
{
    const auto found = std::ranges::find_if(courses, [&id](const auto &course) { return course->id() == id; });
    return found == courses.end() ? nullptr : found->get();
}

QStringList CourseLibrary::languages() const
{
    QStringList languages;
    for (const auto &course : courses) {
        languages << course->course().language << course->course().languages;
    }
    languages.removeAll(QString());
    languages.sort();
    languages.removeDuplicates();
    return languages;
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

QStringList CourseLibrary::join(std::vector<ReadPack> read)
{
    const size_t known = courses.size();
    for (ReadPack &one : read) {
        add(one.place, std::move(one.course));
    }
    QStringList ids;
    std::ranges::transform(courses.begin() + static_cast<std::ptrdiff_t>(known), courses.end(), std::back_inserter(ids),
                           [](const auto &course) { return course->id(); });
    const auto rank = [this](const auto &course) {
        return std::distance(order.begin(), std::ranges::find(order, course->place));
    };
    std::ranges::stable_sort(courses, {}, rank);
    waiting.clear();
    return ids;
}

std::vector<ReadPack> loadPacks(const std::vector<PackPlace> &packs, const QString &language)
{
    std::vector<std::optional<Result<LoadedCourse>>> read(packs.size());
    QThreadPool pool;
    for (size_t i = 0; i < packs.size(); ++i) {
        pool.start([&packs, &read, &language, i] { read[i] = loadPack(packs[i].folder, language); });
    }
    pool.waitForDone();
    std::vector<ReadPack> all;
    all.reserve(packs.size());
    for (size_t i = 0; i < packs.size(); ++i) {
        all.push_back({packs[i], *std::move(read[i])});
    }
    return all;
}

CourseLibrary loadLibrary(const std::vector<LibraryPlace> &places)
{
    CourseLibrary library;
    for (ReadPack &read : loadPacks(packsIn(places))) {
        library.add(read.place, std::move(read.course));
    }
    return library;
}

CourseLibrary openLibrary(const std::vector<LibraryPlace> &places, const QString &front, const QString &language)
{
    CourseLibrary library;
    library.language = language;
    library.order = packsIn(places);
    library.waiting = library.order;
    const auto isFront = [&front](const PackPlace &pack) { return idOf(pack) == front; };
    auto next = front.isEmpty() || library.order.size() < 2 ? library.waiting.begin()
                                                            : std::ranges::find_if(library.waiting, isFront);
    while (library.courses.empty() && !library.waiting.empty()) {
        next = next == library.waiting.end() ? library.waiting.begin() : next;
        const PackPlace pack = *next;
        library.waiting.erase(next);
        library.add(pack, loadPack(pack.folder, language));
        next = library.waiting.begin();
    }
    return library;
}

} // namespace Ochre::Course
