// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/tomlplaces.h"

#include "course/frontmatter.h"
#include "course/tomlreader.h"

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr Place fileStart{1, 1};

std::string_view viewOf(QLatin1StringView key)
{
    return {key.data(), static_cast<std::size_t>(key.size())};
}

bool isText(const toml::node &node, const QString &text)
{
    return node.is_string() && text.toUtf8() == QByteArrayView(node.as_string()->get());
}

// Of the text `item` in a list, else of the value itself.
const toml::node &itemIn(const toml::node &value, const QString &item)
{
    if (const toml::array *list = item.isEmpty() ? nullptr : value.as_array()) {
        for (const toml::node &entry : *list) {
            if (isText(entry, item)) {
                return entry;
            }
        }
    }
    return value;
}

// The table that begins at a line of its text, however deep it lies. Only files of a pack come here, whose depth the
// parser has bounded.
// NOLINTNEXTLINE(misc-no-recursion)
const toml::table *tableAt(const toml::node &node, int line)
{
    if (const toml::table *table = node.as_table()) {
        if (static_cast<int>(table->source().begin.line) == line) {
            return table;
        }
        for (const auto &[key, value] : *table) {
            if (const toml::table *found = tableAt(value, line)) {
                return found;
            }
        }
    } else if (const toml::array *list = node.as_array()) {
        for (const toml::node &entry : *list) {
            if (const toml::table *found = tableAt(entry, line)) {
                return found;
            }
        }
    }
    return nullptr;
}

} // namespace

struct TomlPlaces::Document {
    std::optional<toml::table> table;
    int offset = 0; ///< lines of the file before its TOML

    [[nodiscard]] const toml::table *tableOf(int line) const;
};

TomlPlaces::TomlPlaces(const QString &pack)
    : m_folder(pack)
{
}

TomlPlaces::~TomlPlaces() = default;

const TomlPlaces::Document &TomlPlaces::document(const QString &file)
{
    std::shared_ptr<const Document> &known = m_documents[file];
    if (!known) {
        Problems told;
        auto read = std::make_shared<Document>();
        QByteArray text = PackFiles(m_folder, told).text(file, m_limits.tomlBytes).value_or(QByteArray());
        if (file.endsWith(".md"_L1)) {
            text = splitFrontMatter(text).value_or(SplitLesson()).matter;
            read->offset = 1;
        }
        read->table = parseToml(text, ProblemSink(file, told));
        known = read;
    }
    return *known;
}

const toml::table *TomlPlaces::Document::tableOf(int line) const
{
    if (!table || line <= 0) {
        return table ? &*table : nullptr;
    }
    for (const auto &[key, value] : *table) { // not the file's own, which begins at the line of its first table
        if (const toml::table *found = tableAt(value, line - offset)) {
            return found;
        }
    }
    return nullptr;
}

bool TomlPlaces::has(const QString &file, int line, QLatin1StringView key)
{
    const toml::table *table = document(file).tableOf(line);
    return table && table->contains(viewOf(key));
}

Place TomlPlaces::of(const QString &file, int line, QLatin1StringView key, const QString &item)
{
    const Document &read = document(file);
    const toml::table *table = read.tableOf(line);
    if (!table) {
        return line > 0 ? Place{line, 1} : fileStart;
    }
    const toml::node *value = table->get(viewOf(key));
    if (!value && line <= 0) {
        return fileStart;
    }
    const toml::source_position at = value ? itemIn(*value, item).source().begin : table->source().begin;
    return {static_cast<int>(at.line) + read.offset, std::max(1, static_cast<int>(at.column))};
}

} // namespace Ochre::Course
