// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"
#include "course/packloader.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace Ochre::Course {

/// Where a course came from: the code of a foreign one runs only when the learner orders it.
enum class Origin { BuiltIn, Foreign };

/// A folder that is one pack, or that holds packs.
struct LibraryPlace {
    QString folder;
    Origin origin = Origin::BuiltIn;
    bool mayBeMissing = false; ///< the folder need not exist, nor hold anything
};

/// The folder of one pack.
struct PackPlace {
    QString folder;
    Origin origin = Origin::BuiltIn;
    bool operator==(const PackPlace &) const = default;
};

struct InstalledCourse {
    LoadedCourse loaded;
    PackPlace place;

    [[nodiscard]] const Course &course() const { return loaded.course; }
    [[nodiscard]] const QString &id() const { return loaded.course.id; }
};

/// A pack that is no part of the library, and why.
struct LeftOutPack {
    QString folder;
    Error error;
};

/// What became of reading a pack.
struct ReadPack {
    PackPlace place;
    Result<LoadedCourse> course;
};

/// Every course that can be opened, in the order of the places and of the folders' names. Ids are unique. Courses keep
/// their place in memory as long as the library lives.
struct CourseLibrary {
    std::vector<std::unique_ptr<InstalledCourse>> courses;
    std::vector<LeftOutPack> leftOut;
    std::vector<PackPlace> waiting; ///< that were not read yet, see openLibrary()
    std::vector<PackPlace> order;   ///< of the packs that were found then
    QString language{};             ///< that packs are read in; those that do not have it are in their own

    /// Every language that a course is written in or translated into, sorted.
    [[nodiscard]] QStringList languages() const;
    /// None when it is not installed. The course may be changed, as when its pack is read again; the list may not.
    [[nodiscard]] InstalledCourse *find(const QString &id) const;
    /// Takes in what was read of a pack; one that cannot be used, or whose id is there already, is left out.
    void add(const PackPlace &place, Result<LoadedCourse> read);
    /// Takes in what was waited for: then the library is as if it had been read at once. Gives the ids that are new.
    QStringList join(std::vector<ReadPack> read);
};

/// Where courses are: those that came with Ochre, or the folder that was named instead, and the learner's own.
[[nodiscard]] std::vector<LibraryPlace> placesOf(const Paths &paths);

/// The packs in these places, at most 200 a place. A place that must be there and holds none is named itself, so that
/// reading it says what is wrong.
[[nodiscard]] std::vector<PackPlace> packsIn(const std::vector<LibraryPlace> &places);

/// Reads packs, several at a time, and waits for them. A pack with problems hinders no other one.
[[nodiscard]] std::vector<ReadPack> loadPacks(const std::vector<PackPlace> &packs, const QString &language = {});
/// Reads all packs.
[[nodiscard]] CourseLibrary loadLibrary(const std::vector<LibraryPlace> &places);
/// Reads only the course that is wanted in front, else the first one that can be read; the others wait.
[[nodiscard]] CourseLibrary openLibrary(const std::vector<LibraryPlace> &places, const QString &front,
                                        const QString &language = {});

} // namespace Ochre::Course
