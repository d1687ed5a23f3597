// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/tomlreader.h"

#include "course/courseid.h"
#include "course/coursetext.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr std::size_t mostEntries = 5000;

Place placeIn(const toml::source_region &region)
{
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

std::string_view standardView(QLatin1StringView key)
{
    return {key.data(), static_cast<std::size_t>(key.size())};
}

QString toText(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

TomlReader::TomlReader(const toml::table &table, ProblemSink sink, int format)
    : m_table(&table)
    , m_sink(std::move(sink))
    , m_place(placeIn(table.source()))
    , m_format(format)
{
}

int TomlReader::line() const
{
    return m_place.line + m_sink.lineOffset();
}

bool TomlReader::has(QLatin1StringView key) const
{
    return m_table->contains(standardView(key));
}

Place TomlReader::placeOf(QLatin1StringView key) const
{
    const toml::node *node = m_table->get(standardView(key));
    return node ? placeIn(node->source()) : m_place;
}

void TomlReader::report(QLatin1StringView key, QLatin1StringView rule, const QString &message) const
{
    m_sink.report(placeOf(key), rule, message);
}

void TomlReader::reportItem(QLatin1StringView key, const QString &item, QLatin1StringView rule,
                            const QString &message) const
{
    Place place = placeOf(key);
    if (const toml::array *items = m_table->get_as<toml::array>(standardView(key))) {
        for (const toml::node &node : *items) {
            if (node.is_string() && toText(node.as_string()->get()) == item) {
                place = placeIn(node.source());
                break;
            }
        }
    }
    m_sink.report(place, rule, message);
}

void TomlReader::reportType(QLatin1StringView key, const QString &wanted) const
{
    report(key, "wrong-type"_L1, Text::tr("“%1” must be %2.").arg(key, wanted));
}

void TomlReader::reportChoice(QLatin1StringView key, const QString &word, const QStringList &known) const
{
    report(key, "bad-value"_L1, Text::tr("“%1” cannot be “%2”. Use one of: %3.").arg(key, word, known.join(", "_L1)));
}

const toml::node *TomlReader::find(QLatin1StringView key, Need need)
{
    m_known << QString(key);
    const toml::node *node = m_table->get(standardView(key));
    if (!node && need == Need::Required) {
        m_sink.report(m_place, "missing-key"_L1, Text::tr("“%1” is missing here. Add it.").arg(key));
    }
    return node;
}

QString TomlReader::text(QLatin1StringView key, Need need)
{
    const toml::node *node = find(key, need);
    if (!node) {
        return {};
    }
    if (!node->is_string()) {
        reportType(key, Text::tr("a text in quotes"));
        return {};
    }
    const QString value = toText(node->as_string()->get());
    if (value.trimmed().isEmpty() && need == Need::Required) {
        report(key, "empty-value"_L1, Text::tr("“%1” is empty. Write it.").arg(key));
    }
    return value;
}

QString TomlReader::joinedText(QLatin1StringView key, const QString &separator, Need need)
{
    const toml::node *node = m_table->get(standardView(key));
    return node && node->is_array() ? texts(key, need).join(separator) : text(key, need);
}

QStringList TomlReader::texts(QLatin1StringView key, Need need)
{
    const toml::node *node = find(key, need);
    if (!node) {
        return {};
    }
    if (!node->is_array()) {
        reportType(key, Text::tr(R"(a list of texts, as in ["one", "two"])"));
        return {};
    }
    if (node->as_array()->size() > mostEntries) {
        report(key, "too-many-entries"_L1, Text::tr("“%1” has more than %2 entries.").arg(key).arg(mostEntries));
        return {};
    }
    QStringList values;
    for (const toml::node &item : *node->as_array()) {
        const QString value = item.is_string() ? toText(item.as_string()->get()) : QString();
        if (value.trimmed().isEmpty()) {
            m_sink.report(placeIn(item.source()), item.is_string() ? "empty-value"_L1 : "wrong-type"_L1,
                          Text::tr("Every entry of “%1” must be a text that is not empty.").arg(key));
            continue;
        }
        values << value;
    }
    if (values.isEmpty() && need == Need::Required) {
        report(key, "empty-value"_L1, Text::tr("“%1” is empty. Write at least one entry.").arg(key));
    }
    return values;
}

std::optional<bool> TomlReader::flag(QLatin1StringView key, Need need)
{
    const toml::node *node = find(key, need);
    if (!node) {
        return std::nullopt;
    }
    if (!node->is_boolean()) {
        reportType(key, Text::tr("true or false, without quotes"));
        return std::nullopt;
    }
    return node->as_boolean()->get();
}

int TomlReader::integer(QLatin1StringView key, Range range, Need need)
{
    const toml::node *node = find(key, need);
    if (!node) {
        return range.least;
    }
    if (!node->is_integer()) {
        reportType(key, Text::tr("a whole number, without quotes"));
        return range.least;
    }
    const int64_t value = node->as_integer()->get();
    if (value < range.least || value > range.most) {
        report(key, "out-of-range"_L1,
               Text::tr("“%1” is %2; it must be from %3 to %4.").arg(key).arg(value).arg(range.least).arg(range.most));
        return range.least;
    }
    return static_cast<int>(value);
}

QDate TomlReader::date(QLatin1StringView key, Need need)
{
    const toml::node *node = find(key, need);
    if (!node) {
        return {};
    }
    QDate value;
    if (node->is_date()) {
        const toml::date date = node->as_date()->get();
        value = QDate(date.year, date.month, date.day);
    }
    if (!value.isValid()) {
        reportType(key, Text::tr("a date without quotes, such as 2026-11-01"));
    }
    return value;
}

QString TomlReader::id(QLatin1StringView key, Need need)
{
    const QString value = text(key, need);
    const bool isTold = need == Need::Required && value.trimmed().isEmpty();
    if (!value.isEmpty() && !isTold && !isId(value)) {
        report(key, "bad-id"_L1,
               Text::tr("“%1” is no id. Use lower-case letters, digits and single hyphens, at most 80 characters.")
                   .arg(value.left(longestId)));
    }
    return value;
}

QStringList TomlReader::codes(QLatin1StringView key)
{
    static const QRegularExpression form(u"^E[0-9]{4}\\z"_s);
    QStringList values = texts(key);
    for (const QString &code : std::as_const(values)) {
        if (!form.match(code).hasMatch()) {
            report(key, "bad-value"_L1,
                   Text::tr("“%1” is no error code. Write codes such as E0382.").arg(code.left(40)));
        }
    }
    return values;
}

std::optional<TomlReader> TomlReader::table(QLatin1StringView key, Need need)
{
    const toml::node *node = find(key, need);
    if (!node) {
        return std::nullopt;
    }
    if (!node->is_table()) {
        reportType(key, Text::tr("a table"));
        return std::nullopt;
    }
    return TomlReader(*node->as_table(), m_sink, m_format);
}

std::vector<TomlReader> TomlReader::tables(QLatin1StringView key)
{
    std::vector<TomlReader> readers;
    const toml::node *node = find(key, Need::Optional);
    if (!node) {
        return readers;
    }
    if (!node->is_array_of_tables()) {
        if (!node->is_array() || !node->as_array()->empty()) {
            reportType(key, Text::tr("tables, each begun by [[…]]"));
        }
        return readers;
    }
    for (const toml::node &item : *node->as_array()) {
        readers.emplace_back(*item.as_table(), m_sink, m_format);
    }
    return readers;
}

QList<int> TomlReader::integers(QLatin1StringView key, Range range, Need need)
{
    const toml::node *node = find(key, need);
    if (!node) {
        return {};
    }
    if (!node->is_array() || node->as_array()->empty() || node->as_array()->size() > mostEntries) {
        reportType(key, Text::tr("a list of whole numbers that is not empty, as in [3, 4]"));
        return {};
    }
    QList<int> values;
    for (const toml::node &item : *node->as_array()) {
        const int64_t value = item.is_integer() ? item.as_integer()->get() : int64_t{range.least} - 1;
        if (value < range.least || value > range.most) {
            m_sink.report(placeIn(item.source()), item.is_integer() ? "out-of-range"_L1 : "wrong-type"_L1,
                          Text::tr("Every entry of “%1” must be a whole number from %2 to %3.")
                              .arg(key)
                              .arg(range.least)
                              .arg(range.most));
            continue;
        }
        values << static_cast<int>(value);
    }
    return values;
}

std::vector<TextOrTable> TomlReader::textsOrTables(QLatin1StringView key)
{
    std::vector<TextOrTable> entries;
    const toml::node *node = find(key, Need::Optional);
    if (!node) {
        return entries;
    }
    if (!node->is_array() || node->as_array()->size() > mostEntries) {
        reportType(key, Text::tr("a list"));
        return entries;
    }
    for (const toml::node &item : *node->as_array()) {
        const QString value = item.is_string() ? toText(item.as_string()->get()) : QString();
        if (item.is_table()) {
            entries.push_back({{}, TomlReader(*item.as_table(), m_sink, m_format)});
        } else if (value.trimmed().isEmpty()) {
            m_sink.report(placeIn(item.source()), item.is_string() ? "empty-value"_L1 : "wrong-type"_L1,
                          Text::tr("Every entry of “%1” must be a text that is not empty, or a table.").arg(key));
        } else {
            entries.push_back({value, std::nullopt});
        }
    }
    return entries;
}

bool TomlReader::mayHave(QLatin1StringView key)
{
    if (m_format >= 2) {
        return true;
    }
    if (has(key)) {
        m_known << QString(key);
        report(key, "needs-format-2"_L1,
               Text::tr("“%1” belongs to format 2. Write format = 2 in course.toml, or remove it.").arg(key));
    }
    return false;
}

void TomlReader::finish()
{
    for (const auto &[key, node] : *m_table) {
        const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()));
        if (!m_known.contains(name)) {
            m_sink.report(placeIn(key.source()), "unknown-key"_L1,
                          Text::tr("“%1” is not known here. Remove it, or use one of: %2.")
                              .arg(name.left(80), m_known.join(", "_L1)));
        }
    }
}

} // namespace Ochre::Course
