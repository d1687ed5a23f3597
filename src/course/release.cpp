// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/release.h"

#include "base/filesystem.h"
#include "base/texthash.h"
#include "course/coursetext.h"
#include "course/tomlreader.h"

#include <QSet>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

const QString releasedFile = u"released.toml"_s;
constexpr qsizetype hashDigits = 16;

QString digitsOf(const TextHash &hash)
{
    return QString::fromLatin1(hash.result().toHex().first(hashDigits));
}

QString hashOf(const Question &question)
{
    TextHash hash;
    hash << question.prompt << question.program << question.compiles << question.answers << question.caseSensitive
         << question.answer << question.points;
    for (const Option &option : question.options) {
        hash << option.id << option.text << option.correct;
    }
    return digitsOf(hash);
}

QString hashOf(const Exercise &exercise)
{
    TextHash hash;
    hash << exercise.goal << exercise.starter << exercise.tests << exercise.stdinText << exercise.expectedStdout
         << exercise.forbid;
    return digitsOf(hash);
}

void addQuestions(Release &release, const std::vector<Question> &questions)
{
    for (const Question &question : questions) {
        release.items.push_back({question.id, u"question"_s, hashOf(question)});
    }
}

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

QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8() + '"'; // ids, kinds, digits and version numbers need no escapes
}

} // namespace

std::optional<Release> readRelease(PackFiles &files)
{
    if (!files.exists(releasedFile)) {
        return std::nullopt;
    }
    const ProblemSink sink(releasedFile, files.problems());
    const std::optional<QByteArray> text = files.text(releasedFile, files.limits().tomlBytes);
    const std::optional<toml::table> document = text ? parseToml(*text, sink) : std::nullopt;
    if (!document) {
        return std::nullopt;
    }
    Release release;
    TomlReader table(*document, sink);
    release.version = table.text("version"_L1, Need::Required);
    readIds(table, release);
    for (TomlReader &entry : table.tables("item"_L1)) {
        ReleasedItem item{entry.id("id"_L1), entry.text("kind"_L1, Need::Required), entry.text("hash"_L1)};
        entry.finish();
        release.items.push_back(std::move(item));
    }
    table.finish();
    return release;
}

Release releaseOf(const Course &course)
{
    Release release{course.version, {}};
    for (const Lesson &lesson : course.lessons) {
        release.items.push_back({lesson.id, u"lesson"_s, digitsOf(TextHash() << lesson.body)});
        addQuestions(release, lesson.questions);
        for (const Exercise &exercise : lesson.exercises) {
            release.items.push_back({exercise.id, u"exercise"_s, hashOf(exercise)});
        }
        for (const Exercise &drill : lesson.drills) {
            release.items.push_back({drill.id, u"drill"_s, hashOf(drill)});
        }
    }
    addQuestions(release, course.bank);
    std::ranges::sort(release.items, {}, [](const ReleasedItem &item) { return std::pair(item.id, item.kind); });
    return release;
}

QByteArray releaseText(const Release &release)
{
    QByteArray text =
        "# Written by \"ochrectl pack release\": what was released, which a learner's history hangs on.\n";
    text += "version = " + quoted(release.version) + '\n';
    for (const ReleasedItem &item : release.items) {
        text += "\n[[item]]\nid = " + quoted(item.id) + "\nkind = " + quoted(item.kind) + '\n';
        if (!item.hash.isEmpty()) {
            text += "hash = " + quoted(item.hash) + '\n';
        }
    }
    return text;
}

Result<void> writeRelease(const Course &course, const Release &last)
{
    const Release now = releaseOf(course);
    const QSet<QString> present = idsOf(now);
    for (const ReleasedItem &item : last.items) {
        if (!present.contains(item.id) && !course.retired.contains(item.id)) {
            return std::unexpected(Error{Text::tr("“%1” was released and has disappeared.").arg(item.id), course.folder,
                                         Text::tr("Bring it back, or name it in retired.toml.")});
        }
    }
    const int order = compareVersions(course.version, last.version);
    if (!last.version.isEmpty() && (order < 0 || (order == 0 && now.items != last.items))) {
        return std::unexpected(
            Error{Text::tr("The course has changed since version %1 was released.").arg(last.version), course.folder,
                  Text::tr("Raise “version” in course.toml, then release it.")});
    }
    return saveFile(course.folder + u'/' + releasedFile, releaseText(now));
}

int compareVersions(const QString &a, const QString &b)
{
    return std::clamp(QVersionNumber::compare(QVersionNumber::fromString(a), QVersionNumber::fromString(b)), -1, 1);
}

} // namespace Ochre::Course
