// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/release.h"

#include "base/filesystem.h"
#include "course/coursetext.h"
#include "course/releasehash.h"
#include "course/tomlreader.h"

#include <QSet>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

const QString releasedFile = u"released.toml"_s;

QSet<QString> idsOf(const Release &release)
{
    QSet<QString> ids;
    for (const ReleasedItem &item : release.items) {
        ids.insert(item.id);
    }
    return ids;
}

// Before there were items the file was a list of ids without their kinds. One of both must be there: a list that was
// lost would let every id vanish unseen.
void readIds(TomlReader &table, Release &release)
{
    for (const QString &id : table.texts("ids"_L1, table.has("item"_L1) ? Need::Optional : Need::Required)) {
        release.items.push_back({id, {}, {}});
    }
}

void readItems(TomlReader &table, Release &release)
{
    for (TomlReader &entry : table.tables("item"_L1)) {
        release.items.push_back(
            {entry.id("id"_L1), entry.text("kind"_L1, Need::Required), entry.text("hash"_L1), entry.line()});
        entry.finish();
    }
    for (TomlReader &entry : table.tables("gone"_L1)) {
        release.gone.push_back(
            {entry.id("id"_L1), entry.text("kind"_L1), entry.id("replaced_by"_L1, Need::Optional), entry.line()});
        entry.finish();
    }
}

QByteArray line(const char *key, const QString &text)
{
    // Ids, kinds, digits and version numbers need no escapes.
    return text.isEmpty() ? QByteArray() : key + QByteArray(" = \"") + text.toUtf8() + "\"\n";
}

QString kindIn(const Release &release, const QString &id)
{
    const auto found = std::ranges::find(release.items, id, &ReleasedItem::id);
    return found == release.items.end() ? QString() : found->kind;
}

// What was gone stays gone, whatever retired.toml says by now.
std::vector<GoneId> goneAfter(const Release &last, const Course &course)
{
    std::vector<GoneId> gone = last.gone;
    for (const RetiredId &retired : course.retirements) {
        const auto known = std::ranges::find(gone, retired.id, &GoneId::id);
        if (known == gone.end()) {
            gone.push_back({retired.id, kindIn(last, retired.id), retired.replacedBy});
        } else {
            known->replacedBy = retired.replacedBy;
        }
    }
    std::ranges::sort(gone, {}, &GoneId::id);
    return gone;
}

} // namespace

bool ReleasedItem::isSame(const ReleasedItem &other) const
{
    return id == other.id && kind == other.kind && hash == other.hash;
}

std::optional<Release> readRelease(PackFiles &files)
{
    if (!files.exists(releasedFile)) {
        return std::nullopt;
    }
    const ProblemSink sink(releasedFile, files.problems());
    const std::optional<toml::table> document = readToml(files, releasedFile, sink);
    if (!document) {
        return std::nullopt;
    }
    Release release;
    TomlReader table(*document, sink);
    release.version = table.text("version"_L1, Need::Required);
    release.course = table.id("course"_L1, Need::Optional);
    release.hashes = table.integer("hashes"_L1, {1, newestHashes}); // 1 when it does not say
    release.hash = table.text("hash"_L1);
    readIds(table, release);
    readItems(table, release);
    table.finish();
    return release;
}

QByteArray releaseText(const Release &release)
{
    QByteArray text =
        "# Written by \"ochrectl pack release\": what was released, which a learner's history hangs on.\n";
    text += line("version", release.version) + line("course", release.course)
            + "hashes = " + QByteArray::number(release.hashes) + '\n' + line("hash", release.hash);
    for (const ReleasedItem &item : release.items) {
        text += "\n[[item]]\n" + line("id", item.id) + line("kind", item.kind) + line("hash", item.hash);
    }
    for (const GoneId &gone : release.gone) {
        text += "\n[[gone]]\n" + line("id", gone.id) + line("kind", gone.kind) + line("replaced_by", gone.replacedBy);
    }
    return text;
}

Result<void> writeRelease(const Course &course, const Release &last)
{
    Release now = releaseOf(course);
    const QSet<QString> present = idsOf(now);
    for (const ReleasedItem &item : last.items) {
        if (!present.contains(item.id) && !course.retired.contains(item.id)) {
            return std::unexpected(Error{Text::tr("“%1” was released and has disappeared.").arg(item.id), course.folder,
                                         Text::tr("Bring it back, or name it in retired.toml.")});
        }
    }
    const int order = compareVersions(course.version, last.version);
    const bool isChanged = !last.version.isEmpty() && hasChangedSince(course, last);
    if (!last.version.isEmpty() && (order < 0 || (order == 0 && isChanged))) {
        return std::unexpected(
            Error{Text::tr("The course has changed since version %1 was released.").arg(last.version), course.folder,
                  Text::tr("Raise “version” in course.toml, then release it.")});
    }
    if (!last.version.isEmpty() && order == 0) {
        return {};
    }
    now.gone = goneAfter(last, course);
    return saveFile(course.folder + u'/' + releasedFile, releaseText(now));
}

int compareVersions(const QString &a, const QString &b)
{
    return std::clamp(QVersionNumber::compare(QVersionNumber::fromString(a), QVersionNumber::fromString(b)), -1, 1);
}

} // namespace Ochre::Course
