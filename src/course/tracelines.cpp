// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/tracelines.h"

#include "course/coursetext.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr std::size_t mostLines = 200;

bool isPart(const QString &name)
{
    return name.contains(u'.') || name.contains(u'[');
}

// "line 3: total = 7", "line 5: parcel moved".
std::optional<TraceLine> readLine(const QString &text, int statedAt)
{
    static const QRegularExpression form(
        uR"(^line ([1-9][0-9]{0,4}):\s+([A-Za-z_][A-Za-z0-9_.\[\]]*)\s*(?:=\s*(\S.*)|\s(moved|dropped))$)"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString state = match.captured(4);
    return TraceLine{match.captured(1).toInt(), match.captured(2),
                     state.isEmpty()       ? TraceLine::State::Value
                     : state == "moved"_L1 ? TraceLine::State::Moved
                                           : TraceLine::State::Dropped,
                     match.captured(3).trimmed(), statedAt};
}

} // namespace

ParsedTrace parseTrace(const QString &source, int programLines)
{
    ParsedTrace parsed;
    int number = 0;
    for (const QString &text : source.split(u'\n')) {
        ++number;
        if (text.trimmed().isEmpty()) {
            continue;
        }
        const std::optional<TraceLine> line = readLine(text, number);
        if (!line) {
            parsed.faults.push_back({number, Text::tr("“%1” is no step. Write “line 3: total = 7” or “line 5: parcel "
                                                      "moved”.")
                                                 .arg(text.trimmed().left(60))});
        } else if (line->state != TraceLine::State::Value && isPart(line->name)) {
            parsed.faults.push_back({number, Text::tr("Of the part “%1” only its value can be told. Name the whole "
                                                      "variable, or write a value.")
                                                 .arg(line->name.left(60))});
        } else if (line->line > programLines) {
            parsed.faults.push_back({number, Text::tr("The program above shows only %n line(s). Correct the number.",
                                                      nullptr, programLines)});
        } else if (parsed.lines.size() == mostLines) {
            parsed.faults.push_back({number, Text::tr("There are more than %1 steps. Leave some out.").arg(mostLines)});
            break;
        } else {
            parsed.lines.push_back(*line);
        }
    }
    if (parsed.lines.empty() && parsed.faults.empty()) {
        parsed.faults.push_back({1, Text::tr("This block says nothing. Write a line such as “line 3: total = 7”.")});
    }
    return parsed;
}

} // namespace Ochre::Course
