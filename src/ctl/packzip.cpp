// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packzip.h"

#include "base/filesystem.h"
#include "course/packloader.h"
#include "course/shipping.h"
#include "packs/packinstall.h"
#include "packs/packwriter.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackZip)
};

void print(const Packs::PackFacts &facts, QTextStream &out)
{
    out << Text::tr("“%1”, version %2, is installed.").arg(facts.title, facts.version) << '\n';
    if (!facts.authors.isEmpty()) {
        out << Text::tr("Written by: %1").arg(facts.authors.join(u", "_s)) << '\n';
    }
    out << Text::tr("It has %n lesson(s).", nullptr, facts.lessons) << '\n';
    if (facts.isOlder) {
        out << Text::tr(
                   "It is older than version %1, whose place it took. Your progress is kept; install the newer one "
                   "again to have what it added.")
                   .arg(facts.installed)
            << '\n';
    } else if (!facts.installed.isEmpty()) {
        out << Text::tr("It took the place of version %1.").arg(facts.installed) << '\n';
    }
    out << Text::tr("Its programs are somebody else's: you will be asked before they run.") << '\n';
}

// Two packs of one version that differ would be told apart by nobody. What cannot be read at all is told by who packs
// it.
Result<void> keptAsReleased(const QString &folder)
{
    const Result<Course::LoadedCourse> loaded = Course::loadPack(folder);
    const Course::Problems problems = loaded ? Course::checkVersion(loaded->course) : Course::Problems();
    if (problems.empty()) {
        return {};
    }
    return std::unexpected(Error{problems.front().message, folder + u"/course.toml"_s,
                                 Text::tr("Then release it: ochrectl pack release DIR.")});
}

} // namespace

int zipPack(const QString &folder, const QString &file, bool json, const Console &console)
{
    if (const Result<void> released = keptAsReleased(folder); !released) {
        return console.impossible(released.error());
    }
    const QString target = file.isEmpty() ? folder + u".ochrepack"_s : file;
    const Result<QByteArray> bytes = Packs::packedFolder(folder);
    if (!bytes) {
        return console.impossible(bytes.error());
    }
    if (const Result<void> saved = saveFile(target, *bytes); !saved) {
        return console.impossible(saved.error());
    }
    if (json) {
        console.writeJson({{u"file"_s, target}, {u"bytes"_s, qint64(bytes->size())}});
    } else {
        console.out << Text::tr("The course is packed in %1. Install it with:").arg(target) << "\n\n"
                    << u"    ochrectl pack install \"%1\"\n"_s.arg(target);
    }
    return Fine;
}

int installPack(const QString &file, bool json, const Console &console)
{
    const Result<std::shared_ptr<Packs::PreparedPack>> pack = Packs::PreparedPack::prepare(
        file, Packs::coursesFolder(console.paths.data), Packs::reservedIds(console.paths.lessons));
    if (!pack) {
        return console.impossible(pack.error());
    }
    const Result<QString> folder = (*pack)->install();
    if (!folder) {
        return console.impossible(folder.error());
    }
    const Packs::PackFacts &facts = (*pack)->facts();
    if (json) {
        console.writeJson({{u"id"_s, facts.id},
                           {u"title"_s, facts.title},
                           {u"version"_s, facts.version},
                           {u"authors"_s, QJsonArray::fromStringList(facts.authors)},
                           {u"lessons"_s, facts.lessons},
                           {u"replaced"_s, facts.installed},
                           {u"older"_s, facts.isOlder},
                           {u"folder"_s, *folder}});
    } else {
        print(facts, console.out);
    }
    return Fine;
}

int removePack(const QString &id, bool json, const Console &console)
{
    if (const Result<void> removed = Packs::removeCourse(Packs::coursesFolder(console.paths.data), id); !removed) {
        return console.impossible(removed.error());
    }
    if (json) {
        console.writeJson({{u"id"_s, id}});
    } else {
        console.out << Text::tr("The course is removed. What was learned in it is kept.") << '\n';
    }
    return Fine;
}

} // namespace Ochre::Ctl
