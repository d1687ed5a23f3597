// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of tomlreader.h that parses.
#include "course/coursetext.h"
#include "course/packfiles.h"
#include "course/tomlreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr qsizetype mostDots = 1000; ///< in a line

// Each part of a dotted key is a table in a table, and a hundred thousand of them end the stack of whoever lets go of
// them. The parser bounds brackets, not dots; no line of a text has so many.
std::optional<int> tooDeepLine(const QByteArray &text)
{
    const QByteArrayList lines = text.split('\n');
    const auto found = std::ranges::find_if(lines, [](const QByteArray &line) { return line.count('.') > mostDots; });
    return found == lines.end() ? std::nullopt : std::optional(static_cast<int>(found - lines.begin()) + 1);
}

} // namespace

std::optional<toml::table> parseToml(const QByteArray &text, const ProblemSink &sink)
{
    if (const std::optional<int> line = tooDeepLine(text)) {
        sink.report({*line, 1}, "toml-syntax"_L1,
                    Text::tr("This line has more than %1 dots. Shorten its key.").arg(mostDots));
        return std::nullopt;
    }
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    try {
        return toml::parse(view);
    } catch (const toml::parse_error &error) {
        const std::string_view why = error.description();
        sink.report(Place{static_cast<int>(error.source().begin.line), static_cast<int>(error.source().begin.column)},
                    "toml-syntax"_L1,
                    Text::tr("This is not valid TOML: %1").arg(QString::fromUtf8(why.data(), qsizetype(why.size()))));
    }
    return std::nullopt;
}

std::optional<toml::table> readToml(PackFiles &files, const QString &file, const ProblemSink &sink)
{
    const std::optional<QByteArray> text = files.text(file, files.limits().tomlBytes);
    return text ? parseToml(*text, sink) : std::nullopt;
}

} // namespace Ochre::Course
