// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packcontent.h"

#include "base/filesystem.h"
#include "base/texthash.h"
#include "course/frontmatter.h"
#include "course/packfiles.h"
#include "course/tomlreader.h"

#include <QDir>
#include <QDirIterator>

#include <sstream>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

// Keys are sorted, and layout and comments are gone.
QByteArray canonical(const toml::table &table)
{
    std::ostringstream out;
    out << toml::toml_formatter(table);
    return QByteArray::fromStdString(out.str());
}

std::optional<toml::table> parsed(const QByteArray &text)
{
    Problems told; // known by who reads the pack
    return parseToml(text, ProblemSink({}, told));
}

QByteArray canonicalToml(const QByteArray &text, bool isManifest)
{
    std::optional<toml::table> table = parsed(text);
    if (table && isManifest) {
        table->erase("version");
    }
    return table ? canonical(*table) : text;
}

void keepTables(const toml::array &list, QHash<int, QByteArray> &tables)
{
    for (const toml::node &entry : list) {
        if (const toml::table *table = entry.as_table()) {
            tables.insert(static_cast<int>(table->source().begin.line), canonical(*table));
        }
    }
}

} // namespace

PackContent::PackContent(const QString &pack)
    : m_folder(QDir(pack).canonicalPath())
{
}

QString PackContent::relative(const QString &path) const
{
    return QDir(m_folder).relativeFilePath(path);
}

QByteArray PackContent::ofFile(const QString &file) const
{
    QByteArray text = readFile(m_folder + u'/' + file, PackLimits().packBytes).value_or(QByteArray());
    text.replace("\r\n", "\n");
    if (file.endsWith(".toml"_L1)) {
        return canonicalToml(text, file == "course.toml"_L1);
    }
    const std::optional<SplitLesson> lesson = file.endsWith(".md"_L1) ? splitFrontMatter(text) : std::nullopt;
    return lesson ? canonicalToml(lesson->matter, false) + '\0' + lesson->body : text;
}

QStringList PackContent::filesBelow(const QString &folder) const
{
    QStringList files;
    QDirIterator iterator(m_folder + u'/' + folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString file = relative(iterator.next());
        if (file != "released.toml"_L1 && !file.contains("/target/"_L1)) {
            files << file;
        }
    }
    files.sort();
    return files;
}

QByteArray PackContent::ofFolder(const QString &folder) const
{
    TextHash hash;
    for (const QString &file : filesBelow(folder)) {
        hash << file.mid(folder.isEmpty() ? 0 : folder.size() + 1) << ofFile(file);
    }
    return hash.result();
}

QByteArray PackContent::ofTable(const QString &file, int line)
{
    if (const auto known = m_tables.constFind(file); known != m_tables.constEnd()) {
        return known->value(line);
    }
    QHash<int, QByteArray> &tables = m_tables[file];
    const QByteArray text = readFile(m_folder + u'/' + file, PackLimits().tomlBytes).value_or(QByteArray());
    if (const std::optional<toml::table> document = parsed(QByteArray(text).replace("\r\n", "\n"))) {
        for (const auto &[key, value] : *document) {
            if (const toml::array *list = value.as_array()) {
                keepTables(*list, tables);
            }
        }
    }
    return tables.value(line);
}

} // namespace Ochre::Course
