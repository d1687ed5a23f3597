// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/packinstall.h"

#include "base/filesystem.h"
#include "course/courseid.h"
#include "course/courselibrary.h"
#include "course/nearestname.h"
#include "course/packloader.h"
#include "course/release.h"
#include "packs/packarchive.h"
#include "packs/packcheck.h"
#include "packs/staging.h"
#include "sandbox/placefacts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Packs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackInstall)
};

const QString setAside = u".before-"_s; // where the old course waits while there is no single step

Error notInstalled(const QString &folder)
{
    return {Text::tr("The course could not be put in its place; what was there is unchanged."), folder,
            Text::tr("Check the free space and the permissions of the folder."), ErrorKind::WriteFailed};
}

Result<void> unpack(const PackArchive &archive, const QString &folder)
{
    for (const PackedFile &file : archive.files()) {
        const QString path = folder + u'/' + file.path;
        if (const Result<void> made = makeFolder(QFileInfo(path).path()); !made) {
            return made;
        }
        const Result<QByteArray> content = archive.content(file);
        if (!content) {
            return std::unexpected(content.error());
        }
        // New files in a folder of our own; the disk is told to keep all of them at once, before they are put in place.
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly) || out.write(*content) != content->size()
            || !out.flush()) {
            return std::unexpected(Error{Text::tr("The pack cannot be unpacked."), path,
                                         Text::tr("Free some space on this disk (%1).").arg(out.errorString()),
                                         ErrorKind::WriteFailed});
        }
    }
    return {};
}

QString versionIn(const QString &folder)
{
    const Result<Course::LoadedCourse> there = QFileInfo(folder).isDir()
                                                   ? Course::loadManifest(folder)
                                                   : Result<Course::LoadedCourse>(std::unexpected(Error()));
    return there ? there->course.version : QString();
}

// Without a single step there is a moment with neither; recoverCourses() then finds the old one.
bool swapInTwoSteps(const QString &fresh, const QString &place)
{
    const QString aside = QFileInfo(place).path() + u'/' + setAside + QFileInfo(place).fileName();
    QDir(aside).removeRecursively();
    if (!QDir().rename(place, aside)) {
        return false;
    }
    if (!QDir().rename(fresh, place)) {
        QDir().rename(aside, place);
        return false;
    }
    QDir(aside).removeRecursively();
    return true;
}

} // namespace

struct PreparedPack::Private {
    std::unique_ptr<Staging> staging;
    QString courses;
    PackFacts facts;
};

QString coursesFolder(const QString &data)
{
    return data + u"/courses"_s;
}

QStringList reservedIds(const QString &lessons)
{
    QStringList ids;
    for (const Course::PackPlace &place : Course::packsIn({{lessons, Course::Origin::BuiltIn}})) {
        if (const Result<Course::LoadedCourse> own = Course::loadManifest(place.folder)) {
            ids << own->course.id;
        }
    }
    return ids;
}

PreparedPack::PreparedPack(std::unique_ptr<Private> given)
    : d(std::move(given))
{
}

PreparedPack::~PreparedPack() = default;

const PackFacts &PreparedPack::facts() const
{
    return d->facts;
}

Result<std::shared_ptr<PreparedPack>> PreparedPack::prepare(const QString &file, const QString &courses,
                                                            const QStringList &reserved, const ArchiveLimits &limits)
{
    const Result<PackArchive> archive = PackArchive::open(file, limits);
    if (!archive) {
        return std::unexpected(archive.error());
    }
    Result<std::unique_ptr<Staging>> staging = Staging::make(courses);
    if (!staging) {
        return std::unexpected(staging.error());
    }
    const QString folder = (*staging)->pack();
    Result<void> unpacked = makeFolder(folder);
    unpacked = unpacked ? unpack(*archive, folder) : unpacked;
    if (!unpacked) {
        return std::unexpected(unpacked.error());
    }
    Result<Course::Course> course = checkedCourse(folder);
    if (!course) {
        course.error().where = file;
        return std::unexpected(course.error());
    }
    if (!Course::isId(course->id) || reserved.contains(course->id)) {
        return std::unexpected(Error{Text::tr("A course that is named “%1” cannot be installed.").arg(course->id), file,
                                     Text::tr("That one comes with the program: ask the author for another id.")});
    }
    auto prepared = std::make_unique<Private>();
    prepared->staging = *std::move(staging);
    prepared->courses = courses;
    prepared->facts = {course->id,
                       course->title,
                       course->summary,
                       course->version,
                       course->authors,
                       int(course->lessons.size()),
                       versionIn(courses + u'/' + course->id),
                       false};
    PackFacts &facts = prepared->facts;
    facts.isOlder = !facts.installed.isEmpty() && Course::compareVersions(facts.version, facts.installed) < 0;
    return std::shared_ptr<PreparedPack>(new PreparedPack(std::move(prepared)));
}

Result<QString> PreparedPack::install(const SwapFolders &swap)
{
    recoverCourses(d->courses);
    const QString place = d->courses + u'/' + d->facts.id;
    const Sandbox::PlaceFacts there = Sandbox::factsOf(place);
    Sandbox::syncDisk(d->courses);
    bool done = false;
    if (there.kind == Sandbox::PlaceFacts::Kind::Nothing) {
        done = QDir().rename(d->staging->pack(), place);
    } else if (there.kind == Sandbox::PlaceFacts::Kind::Folder) {
        const Sandbox::Swap swapped = swap(d->staging->pack(), place);
        done = swapped == Sandbox::Swap::Done
               || (swapped == Sandbox::Swap::NotPossible && swapInTwoSteps(d->staging->pack(), place));
    }
    if (!done) {
        return std::unexpected(notInstalled(place));
    }
    Sandbox::syncDisk(d->courses);
    return place;
}

Result<void> removeCourse(const QString &courses, const QString &id)
{
    const QString place = courses + u'/' + id;
    if (!Course::isId(id) || Sandbox::factsOf(place).kind != Sandbox::PlaceFacts::Kind::Folder) {
        QStringList ids = QDir(courses).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        ids.removeIf([](const QString &name) { return !Course::isId(name); });
        return std::unexpected(Error{Text::tr("No course with the id “%1” is installed.").arg(id.left(80)), courses,
                                     Text::tr("The folders there are named by the ids of their courses.") + u' '
                                         + Course::nearestNames(id, ids)});
    }
    const Result<std::unique_ptr<Staging>> staging = Staging::make(courses);
    if (!staging) {
        return std::unexpected(staging.error());
    }
    if (!QDir().rename(place, (*staging)->pack())) {
        return std::unexpected(Error{Text::tr("The course could not be removed."), place,
                                     Text::tr("Check the permissions of the folder."), ErrorKind::WriteFailed});
    }
    return {};
}

void recoverCourses(const QString &courses)
{
    const QStringList waiting = QDir(courses).entryList({setAside + u'*'}, QDir::Dirs | QDir::Hidden);
    for (const QString &name : waiting) {
        const QString id = name.sliced(setAside.size());
        if (Course::isId(id) && !QFileInfo::exists(courses + u'/' + id)) {
            QDir().rename(courses + u'/' + name, courses + u'/' + id);
        }
    }
}

} // namespace Ochre::Packs
