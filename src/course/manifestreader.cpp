// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/manifestreader.h"

#include "course/coursetext.h"
#include "course/tomlreader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr int newestFormat = 2;

// Words of the folder's name with a capital: a title until the lesson is written.
QString titleOfFolder(const QString &folder)
{
    QString title = idOfFolder(folder).replace(u'-', u' ');
    if (!title.isEmpty()) {
        title[0] = title[0].toUpper();
    }
    return title;
}

bool isFolderName(const QString &name)
{
    static const QRegularExpression form(u"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\z"_s);
    return form.match(name).hasMatch();
}

void readParts(PackFiles &files, TomlReader &table, Course &course)
{
    QSet<QString> seen;
    int step = 0;
    for (TomlReader &entry : table.tables("part"_L1)) {
        Part part;
        part.title = entry.text("title"_L1, Need::Required);
        for (const QString &folder : entry.texts("lessons"_L1, Need::Required)) {
            if (!isFolderName(folder)) {
                entry.report("lessons"_L1, "bad-folder"_L1,
                             Text::tr("“%1” is no folder name. Use letters, digits and hyphens, as in 05-ownership.")
                                 .arg(folder.left(80)));
                continue;
            }
            if (seen.contains(folder) || step >= files.limits().lessons) {
                entry.report("lessons"_L1, "duplicate-lesson"_L1,
                             Text::tr("“%1” is listed twice, or there are more than %2 lessons. Remove it.")
                                 .arg(folder)
                                 .arg(files.limits().lessons));
                continue;
            }
            seen.insert(folder);
            const bool written = files.exists(folder + "/lesson.md"_L1);
            part.lessons.push_back({folder, ++step, written, idOfFolder(folder), titleOfFolder(folder)});
        }
        entry.finish();
        course.parts.push_back(std::move(part));
    }
    if (course.parts.empty()) {
        table.report("part"_L1, "missing-key"_L1, Text::tr("The course has no part. Add [[part]] with its lessons."));
    }
}

// A list of names by name lives longer than this program: only the form is looked at.
bool isLicense(const QString &text)
{
    static const QRegularExpression name(u"^(DocumentRef-[A-Za-z0-9.-]+:)?[A-Za-z0-9][A-Za-z0-9.-]*\\+?\\z"_s);
    const QStringList words{u"AND"_s, u"OR"_s, u"WITH"_s};
    QString spaced = text;
    bool wantsName = true;
    int depth = 0;
    for (const QString &part : spaced.replace(u'(', " ( "_L1).replace(u')', " ) "_L1).split(u' ', Qt::SkipEmptyParts)) {
        const bool isWord = words.contains(part);
        if (part == u'(') {
            ++depth;
        } else if (part == u')') {
            --depth;
        }
        const bool isOpen = part == u'(';
        const bool isExpected = wantsName ? isOpen || (!isWord && name.match(part).hasMatch()) : isWord || part == u')';
        if (!isExpected || depth < 0) {
            return false;
        }
        wantsName = isOpen || isWord;
    }
    return !wantsName && depth == 0;
}

void checkForms(const TomlReader &table, const Course &course)
{
    static const QRegularExpression language(u"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"_s);
    static const QRegularExpression compiler(u"^1\\.[0-9]{1,3}(\\.[0-9]{1,3})?\\z"_s);
    if (!course.language.isEmpty() && !language.match(course.language).hasMatch()) {
        table.report(
            "language"_L1, "bad-value"_L1,
            Text::tr("“%1” is no language. Write its tag, as in en, de or pt-BR.").arg(course.language.left(40)));
    }
    if (!course.license.isEmpty() && !isLicense(course.license)) {
        table.report("license"_L1, "bad-value"_L1,
                     Text::tr("“%1” is no SPDX expression. Write one such as CC-BY-SA-4.0, MIT OR Apache-2.0, or "
                              "LicenseRef-NAME for terms of your own.")
                         .arg(course.license.left(40)));
    }
    if (!course.minRust.isEmpty() && !compiler.match(course.minRust).hasMatch()) {
        table.report("min_rust"_L1, "bad-value"_L1,
                     Text::tr("“%1” is no version of Rust. Write it as in 1.85.").arg(course.minRust.left(40)));
    }
}

void readCourseKeys(PackFiles &files, TomlReader &table, Course &course)
{
    static const QRegularExpression version(u"^[0-9]+(\\.[0-9]+)*\\z"_s);
    const std::size_t told = files.problems().size();
    const int format = table.integer("format"_L1, {1, 1'000'000}, Need::Required);
    // One that cannot be read must not make everything wrong that only the newest one has.
    course.format = files.problems().size() > told ? newestFormat : std::min(format, newestFormat);
    if (format > newestFormat) {
        table.report("format"_L1, "format-too-new"_L1,
                     Text::tr("This pack was written for a newer Ochre. Update the program; what it knows is shown."));
    }
    course.id = table.id("id"_L1);
    course.title = table.text("title"_L1, Need::Required);
    course.summary = table.text("summary"_L1, Need::Required);
    course.version = table.text("version"_L1, Need::Required);
    course.language = table.text("language"_L1, Need::Required);
    course.license = table.text("license"_L1, Need::Required);
    course.authors = table.texts("authors"_L1);
    course.edition = table.text("edition"_L1, Need::Required);
    course.minRust = table.text("min_rust"_L1, Need::Required);
    checkForms(table, course);
    if (!course.version.isEmpty() && !version.match(course.version).hasMatch()) {
        table.report("version"_L1, "bad-value"_L1, Text::tr("Write the content version as numbers, as in 2026.11.1."));
    }
    const QStringList editions{u"2015"_s, u"2018"_s, u"2021"_s, u"2024"_s};
    if (!editions.contains(course.edition)) {
        table.report("edition"_L1, "bad-value"_L1,
                     Text::tr("“edition” must be one of: %1.").arg(editions.join(", "_L1)));
        course.edition = u"2024"_s;
    }
}

void readTopics(TomlReader &table, Course &course)
{
    for (TomlReader &entry : table.tables("topic"_L1)) {
        const QString id = entry.id("id"_L1);
        const QString title = entry.text("title"_L1, Need::Required);
        if (course.topicTitles.contains(id)) {
            entry.report("id"_L1, "duplicate-id"_L1,
                         Text::tr("The topic “%1” has two titles. Remove one of them.").arg(id));
        } else if (!id.isEmpty() && !title.isEmpty()) {
            course.topicTitles.insert(id, title);
        }
        entry.finish();
    }
}

void readTopicGroups(TomlReader &table, Course &course)
{
    std::vector<TopicGroup> &groups = course.topicGroups;
    QSet<QString> grouped;
    for (TomlReader &entry : table.tables("topic_group"_L1)) {
        TopicGroup group{entry.id("id"_L1), entry.text("title"_L1, Need::Required).simplified(),
                         entry.texts("topics"_L1, Need::Required)};
        if (std::ranges::contains(groups, group.id, &TopicGroup::id)) {
            entry.report("id"_L1, "duplicate-id"_L1,
                         Text::tr("There are two groups “%1”. Make one of them.").arg(group.id));
        }
        for (const QString &topic : std::as_const(group.topics)) {
            if (grouped.contains(topic)) {
                entry.report("topics"_L1, "duplicate-id"_L1,
                             Text::tr("The topic “%1” is in two groups. Leave it in one of them.").arg(topic));
            }
            grouped.insert(topic);
        }
        entry.finish();
        groups.push_back(std::move(group));
    }
}

void readRetired(PackFiles &files, Course &course)
{
    const QString file = u"retired.toml"_s;
    const ProblemSink sink(file, files.problems());
    const std::optional<toml::table> document = files.exists(file) ? readToml(files, file, sink) : std::nullopt;
    if (!document) {
        return;
    }
    TomlReader table(*document, sink);
    for (TomlReader &entry : table.tables("retired"_L1)) {
        const QString replacement = entry.has("replaced_by"_L1) ? entry.id("replaced_by"_L1) : QString();
        course.retired << entry.id("id"_L1);
        course.retirements.push_back({course.retired.constLast(), replacement, entry.line()});
        static_cast<void>(entry.text("reason"_L1, Need::Required));
        static_cast<void>(entry.text("since"_L1));
        entry.finish();
    }
    table.finish();
}

void readTaught(PackFiles &files, Course &course)
{
    const QString file = u"taught.toml"_s;
    const ProblemSink sink(file, files.problems());
    const std::optional<toml::table> document = files.exists(file) ? readToml(files, file, sink) : std::nullopt;
    if (!document) {
        return;
    }
    TomlReader table(*document, sink);
    for (TomlReader &entry : table.tables("item"_L1)) {
        course.taught.push_back({entry.id("lesson"_L1), entry.texts("tokens"_L1, Need::Required), entry.line()});
        entry.finish();
    }
    table.finish();
}

void reportUnlisted(PackFiles &files, const Course &course)
{
    QSet<QString> listed;
    for (const Part &part : course.parts) {
        for (const LessonEntry &entry : part.lessons) {
            listed.insert(entry.folder);
        }
    }
    for (const QString &folder : files.folders({})) {
        const QString lesson = folder + "/lesson.md"_L1;
        if (!listed.contains(folder) && files.exists(lesson)) {
            ProblemSink(lesson, files.problems())
                .report(
                    {}, "lesson-not-listed"_L1,
                    Text::tr("course.toml lists no lesson “%1”. Add it to a part or remove the folder.").arg(folder));
        }
    }
}

} // namespace

QString idOfFolder(const QString &folder)
{
    static const QRegularExpression number(u"^[0-9]+-"_s);
    QString id = folder.toLower();
    return id.remove(number);
}

std::optional<Course> readManifest(PackFiles &files)
{
    const QString file = u"course.toml"_s;
    const ProblemSink sink(file, files.problems());
    const std::optional<toml::table> document = readToml(files, file, sink);
    if (!document) {
        return std::nullopt;
    }
    Course course;
    course.folder = files.folder();
    TomlReader table(*document, sink);
    readCourseKeys(files, table, course);
    files.setFormat(course.format);
    readParts(files, table, course);
    readTopics(table, course);
    readTopicGroups(table, course);
    table.finish();
    readRetired(files, course);
    readTaught(files, course);
    reportUnlisted(files, course);
    return course;
}

} // namespace Ochre::Course
