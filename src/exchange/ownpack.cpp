// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ownpack.h"

#include "base/filesystem.h"
#include "course/packloader.h"
#include "exchange/coursequestions.h"
#include "exchange/importer.h"
#include "exchange/lessonfiles.h"
#include "exchange/packtoml.h"
#include "exchange/stableid.h"
#include "packs/packinstall.h"
#include "packs/packwriter.h"
#include "sandbox/heldlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

using Packs::NamedContent;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OwnPack)
};

const QByteArray manifest = "course.toml"_ba;

QByteArray freshManifest(const QString &id, const QString &wanted, QDate today)
{
    const QString title = !wanted.isEmpty() ? wanted : id == usualPack ? Text::tr("Imported") : id;
    return "format = 2\nid = " + tomlText(id) + "\ntitle = " + tomlText(title) + "\nsummary = "
           + tomlText(Text::tr("What you have imported.")) + "\nversion = \"" + today.toString(u"yyyy.M.d"_s).toLatin1()
           + "\"\nlanguage = \"en\"\nlicense = \"LicenseRef-own\"\nedition = \"2024\"\nmin_rust = \"1.85\"\n";
}

/// What an import appends to course.toml and an undo cuts out again.
QByteArray partToml(const QString &title, const QStringList &lessons)
{
    return "\n[[part]]\ntitle = " + tomlText(title) + "\nlessons = " + tomlTexts(lessons) + '\n';
}

QStringList lessonsOf(const Course::Part &part)
{
    QStringList lessons;
    std::ranges::transform(part.lessons, std::back_inserter(lessons), &Course::LessonEntry::folder);
    return lessons;
}

bool isImport(const Course::Part &part)
{
    return !part.lessons.empty() && std::ranges::all_of(part.lessons, [](const Course::LessonEntry &lesson) {
        return isImportedLesson(lesson.folder);
    });
}

Error notOwn(const QString &id)
{
    return {Text::tr("“%1” is a course that no import has made.").arg(id),
            {},
            Text::tr("Nothing was changed. Name another pack for what you import.")};
}

/// One import at a time: two that copy the same pack would lose what one of them wrote.
Result<Sandbox::HeldLock> takeLock(const QString &data)
{
    const Result<void> made = makeFolder(data);
    Result<std::optional<Sandbox::HeldLock>> lock =
        made ? Sandbox::HeldLock::take(data + u"/import.lock"_s)
             : Result<std::optional<Sandbox::HeldLock>>(std::unexpected(made.error()));
    if (!lock) {
        return std::unexpected(lock.error());
    }
    if (!*lock) {
        return std::unexpected(Error{Text::tr("Another import is under way."),
                                     {},
                                     Text::tr("Nothing was changed. Try it again in a moment."),
                                     ErrorKind::Busy});
    }
    return **std::move(lock);
}

/// A pack in one file carries no hidden ones; an import must not lose them.
Result<std::vector<NamedContent>> filesOf(const QString &folder)
{
    const QStringList hidden =
        QDir(folder).entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!hidden.isEmpty()) {
        return std::unexpected(Error{
            Text::tr("The pack has hidden files, such as “%1”, that an import would not keep.").arg(hidden.front()),
            folder, Text::tr("Nothing was changed. Import into another pack.")});
    }
    return Packs::filesIn(folder);
}

NamedContent *find(std::vector<NamedContent> &files, const QByteArray &name)
{
    const auto found = std::ranges::find(files, name, &NamedContent::name);
    return found == files.end() ? nullptr : &*found;
}

} // namespace

bool isOwnPack(const Course::Course &course)
{
    return std::ranges::any_of(course.parts, isImport);
}

QString packIdOf(const QString &title)
{
    constexpr qsizetype longest = 80;
    QString id;
    for (const QChar letter : title.toLower().normalized(QString::NormalizationForm_KD)) {
        const bool isPlain = (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
        if (isPlain) {
            id += letter;
        } else if (!letter.isMark() && !id.isEmpty() && !id.endsWith(u'-')) {
            id += u'-';
        }
    }
    id.truncate(longest);
    return id.endsWith(u'-') ? id.chopped(1) : id;
}

Result<OwnPack> OwnPack::open(const QString &data, const QString &lessons, const QString &id)
{
    if (!isId(id)) {
        return std::unexpected(
            Error{Text::tr("“%1” is no name for a pack.").arg(id.left(80)),
                  {},
                  Text::tr("Use lower-case letters, digits and single hyphens, at most 80 characters.")});
    }
    if (Packs::reservedIds(lessons).contains(id)) {
        return std::unexpected(notOwn(id));
    }
    OwnPack pack;
    pack.m_data = data;
    pack.m_lessons = lessons;
    pack.m_id = id;
    Result<Course::Course> course = pack.reloaded();
    if (!course) {
        return std::unexpected(course.error());
    }
    pack.m_course = *std::move(course);
    const bool isThere = !pack.m_course.id.isEmpty();
    return isThere && pack.imports().isEmpty() ? Result<OwnPack>(std::unexpected(notOwn(id))) : pack;
}

Result<Course::Course> OwnPack::reloaded() const
{
    const QString folder = Packs::coursesFolder(m_data) + u'/' + m_id;
    Packs::recoverCourses(Packs::coursesFolder(m_data));
    if (!QFileInfo::exists(folder)) {
        return Course::Course();
    }
    return Course::loadPack(folder).transform([](const Course::LoadedCourse &loaded) { return loaded.course; });
}

QStringList OwnPack::imports() const
{
    QStringList imports;
    for (const Course::Part &part : m_course.parts) {
        if (isImport(part)) {
            imports << part.lessons.front().folder;
        }
    }
    return imports;
}

QString OwnPack::titleOf(const QString &import) const
{
    const Course::Part *part = partOf(import);
    return part ? part->title : QString();
}

const Course::Part *OwnPack::partOf(const QString &import) const
{
    const auto found = std::ranges::find_if(m_course.parts, [&import](const Course::Part &part) {
        return isImport(part) && part.lessons.front().folder == import;
    });
    return found == m_course.parts.end() ? nullptr : &*found;
}

Result<QString> OwnPack::install(const std::vector<NamedContent> &files, const Pace &pace) const
{
    constexpr int steps = 3; // packed, checked, put in its place
    const QTemporaryDir folder;
    const QString file = folder.filePath(m_id + u".ochrepack"_s);
    const QByteArray bytes = Packs::zippedFiles(files);
    if (!folder.isValid() || bytes.isEmpty()) {
        return std::unexpected(Error{Text::tr("The pack could not be made; nothing was changed."),
                                     {},
                                     Text::tr("Free some space on the disk of the folder for temporary files."),
                                     ErrorKind::WriteFailed});
    }
    using Prepared = Result<std::shared_ptr<Packs::PreparedPack>>;
    return saveFile(file, bytes)
        .and_then([&] {
            return goesOn(pace, 1, steps)
                       ? Packs::PreparedPack::prepare(file, Packs::coursesFolder(m_data), Packs::reservedIds(m_lessons))
                       : Prepared(std::unexpected(stoppedImport()));
        })
        .and_then([&](const std::shared_ptr<Packs::PreparedPack> &pack) {
            return goesOn(pace, 2, steps) ? pack->install() : Result<QString>(std::unexpected(stoppedImport()));
        });
}

Result<ImportReceipt> OwnPack::add(const ImportPlan &plan, QDate today, const Pace &pace)
{
    ImportReceipt receipt{m_id, {}, Packs::coursesFolder(m_data) + u'/' + m_id};
    if (plan.added() == 0) {
        return receipt;
    }
    const Result<Sandbox::HeldLock> lock = takeLock(m_data);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    Result<Course::Course> there = reloaded();
    if (!there) {
        return std::unexpected(there.error());
    }
    m_course = *std::move(there);
    const ImportPlan left = withoutKnown(plan, m_course); // another import may have come in between
    if (left.added() == 0) {
        return receipt;
    }
    const LessonFiles fresh = lessonFilesOf(left, today);
    Result<std::vector<NamedContent>> files =
        m_course.id.isEmpty() ? std::vector<NamedContent>{{manifest, freshManifest(m_id, m_freshTitle, today)}}
                              : filesOf(m_course.folder);
    if (!files) {
        return std::unexpected(files.error());
    }
    NamedContent *course = find(*files, manifest);
    if (!course) {
        return std::unexpected(notOwn(m_id));
    }
    course->content += partToml(left.title, fresh.lessons);
    std::ranges::copy(fresh.files, std::back_inserter(*files));
    const Result<QString> folder = install(*files, pace);
    Result<Course::Course> now = folder.and_then([this](const QString &) { return reloaded(); });
    if (!now) {
        return std::unexpected(now.error());
    }
    m_course = *std::move(now);
    receipt.import = fresh.lessons.front();
    receipt.added = left.added();
    return receipt;
}

Result<ImportReceipt> OwnPack::undo(const QString &import)
{
    const QString which = import.isEmpty() ? imports().value(imports().size() - 1) : import;
    const Course::Part *part = partOf(which);
    if (!part) {
        return std::unexpected(Error{Text::tr("There is no such import to take back."), which,
                                     Text::tr("ochrectl import --list names those of a pack.")});
    }
    const Result<Sandbox::HeldLock> lock = takeLock(m_data);
    Result<std::vector<NamedContent>> files =
        lock ? filesOf(m_course.folder) : Result<std::vector<NamedContent>>(std::unexpected(lock.error()));
    if (!files) {
        return std::unexpected(files.error());
    }
    NamedContent *course = find(*files, manifest);
    const QStringList lessons = lessonsOf(*part);
    const QByteArray block = partToml(part->title, lessons);
    const qsizetype at = course ? course->content.lastIndexOf(block) : -1;
    if (at < 0) {
        return std::unexpected(Error{Text::tr("course.toml was changed where the import stands."), m_course.folder,
                                     Text::tr("Nothing was taken back. Remove its part and its lessons by hand.")});
    }
    ImportReceipt receipt{m_id, which, m_course.folder};
    if (m_course.parts.size() == 1) {
        return Packs::removeCourse(Packs::coursesFolder(m_data), m_id).transform([&] {
            m_course = {};
            return receipt;
        });
    }
    course->content.remove(at, block.size());
    std::erase_if(*files, [&lessons](const NamedContent &file) {
        return lessons.contains(QString::fromUtf8(file.name).section(u'/', 0, 0));
    });
    Result<Course::Course> now = install(*files).and_then([this](const QString &) { return reloaded(); });
    if (!now) {
        return std::unexpected(now.error());
    }
    m_course = *std::move(now);
    return receipt;
}

} // namespace Ochre::Exchange
