// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/problemsink.h"

#include <QDate>
#include <QStringList>
#include <toml++/toml.hpp>

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace Ochre::Course {

class PackFiles;

enum class Need { Required, Optional };

/// Smallest and largest allowed value.
struct Range {
    int least = 0;
    int most = 0;
};

struct TextOrTable;

/// Reads one TOML table key by key and reports whatever is missing, of another type, out of range or, by finish(),
/// unknown. A key that is asked for is a known key. The table and the sink's problems must outlive the reader.
class TomlReader final {
public:
    /// `format` is that of the pack: it decides which keys mayHave() lets through.
    TomlReader(const toml::table &table, ProblemSink sink, int format = 1);

    /// Reports an empty or blank text of a required key too.
    [[nodiscard]] QString text(QLatin1StringView key, Need need = Need::Optional);
    /// A text, or an array of texts joined by `separator`.
    [[nodiscard]] QString joinedText(QLatin1StringView key, const QString &separator, Need need = Need::Optional);
    [[nodiscard]] QStringList texts(QLatin1StringView key, Need need = Need::Optional);
    [[nodiscard]] std::optional<bool> flag(QLatin1StringView key, Need need = Need::Optional);
    [[nodiscard]] int integer(QLatin1StringView key, Range range, Need need = Need::Optional);
    /// A TOML date, which has no quotes.
    [[nodiscard]] QDate date(QLatin1StringView key, Need need = Need::Optional);
    /// An id: lower-case letters, digits and single hyphens.
    [[nodiscard]] QString id(QLatin1StringView key, Need need = Need::Required);
    /// Error codes of the compiler, such as E0382.
    [[nodiscard]] QStringList codes(QLatin1StringView key);
    /// Whole numbers of an array; those that are none or out of range are reported and left out.
    [[nodiscard]] QList<int> integers(QLatin1StringView key, Range range, Need need = Need::Optional);
    /// A table of its own below this one.
    [[nodiscard]] std::optional<TomlReader> table(QLatin1StringView key, Need need = Need::Optional);
    /// Every table of an array of tables.
    [[nodiscard]] std::vector<TomlReader> tables(QLatin1StringView key);
    /// Every entry of an array that may hold texts and tables; other entries are reported and left out.
    [[nodiscard]] std::vector<TextOrTable> textsOrTables(QLatin1StringView key);

    template<typename E>
    using Names = std::initializer_list<std::pair<QLatin1StringView, E>>;

    /// One of some names; the first one when the key is missing or wrong.
    template<typename E>
    [[nodiscard]] E choice(QLatin1StringView key, Names<E> names, Need need = Need::Optional)
    {
        const QString word = text(key, need);
        QStringList known;
        for (const auto &[name, value] : names) {
            if (word == name) {
                return value;
            }
            known << QString(name);
        }
        if (!word.isEmpty() || (need == Need::Optional && !word.isNull())) { // it may be there and empty
            reportChoice(key, word, known);
        }
        return names.begin()->second;
    }

    /// Whether a key of format 2 may be read. In a pack of format 1 it is reported where it stands, and known by then.
    [[nodiscard]] bool mayHave(QLatin1StringView key);
    [[nodiscard]] int format() const { return m_format; }

    /// Reports every key that nobody asked for.
    void finish();

    /// Reports at the value of a key, or at the table when there is no such key.
    void report(QLatin1StringView key, QLatin1StringView rule, const QString &message) const;
    /// Reports at the item of an array that is this text.
    void reportItem(QLatin1StringView key, const QString &item, QLatin1StringView rule, const QString &message) const;
    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] Place placeOf(QLatin1StringView key) const;
    [[nodiscard]] bool has(QLatin1StringView key) const;
    /// 1-based line in the file, the sink's offset included.
    [[nodiscard]] int line() const;

private:
    [[nodiscard]] const toml::node *find(QLatin1StringView key, Need need);
    void reportType(QLatin1StringView key, const QString &wanted) const;
    void reportChoice(QLatin1StringView key, const QString &word, const QStringList &known) const;

    const toml::table *m_table;
    ProblemSink m_sink;
    Place m_place;
    QStringList m_known;
    int m_format;
};

/// An entry of an array: a text, or a table.
struct TextOrTable {
    QString text;
    std::optional<TomlReader> table;
};

/// Parses TOML; a syntax error is reported and gives nothing.
[[nodiscard]] std::optional<toml::table> parseToml(const QByteArray &text, const ProblemSink &sink);
/// The same of a file of the pack; what keeps it from being read is told in `files`.
[[nodiscard]] std::optional<toml::table> readToml(PackFiles &files, const QString &file, const ProblemSink &sink);

} // namespace Ochre::Course
