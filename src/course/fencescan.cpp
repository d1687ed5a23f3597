// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/fencescan.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

struct Opening {
    QChar mark;
    qsizetype length = 0; ///< 0 = no fence
    qsizetype indent = 0;
};

Opening openingOf(QStringView line)
{
    Opening opening;
    while (opening.indent < line.size() && line[opening.indent] == u' ') {
        ++opening.indent;
    }
    const QStringView rest = line.sliced(opening.indent);
    if (rest.isEmpty() || (rest[0] != u'`' && rest[0] != u'~')) {
        return opening;
    }
    opening.mark = rest[0];
    const auto end = std::ranges::find_if(rest, [&](QChar character) { return character != opening.mark; });
    const qsizetype length = end - rest.begin();
    const bool codeSpan = opening.mark == u'`' && rest.sliced(length).contains(u'`');
    opening.length = length >= 3 && !codeSpan ? length : 0;
    return opening;
}

bool closes(QStringView line, const Opening &opening)
{
    const Opening other = openingOf(line);
    return other.length >= opening.length && other.mark == opening.mark
           && line.sliced(other.indent + other.length).trimmed().isEmpty();
}

QStringView withoutIndent(QStringView line, qsizetype indent)
{
    qsizetype spaces = 0;
    while (spaces < indent && spaces < line.size() && line[spaces] == u' ') {
        ++spaces;
    }
    return line.sliced(spaces);
}

} // namespace

std::vector<RawFence> scanFences(const QString &markdown)
{
    std::vector<RawFence> fences;
    Opening open;
    int number = 0;
    for (const QStringView line : QStringView(markdown).split(u'\n')) {
        ++number;
        if (open.length == 0) {
            open = openingOf(line);
            if (open.length > 0) {
                const QString info = line.sliced(open.indent + open.length).trimmed().toString();
                fences.push_back({info, {}, number, number, false});
            }
            continue;
        }
        RawFence &fence = fences.back();
        fence.lastLine = number;
        if (closes(line, open)) {
            fence.closed = true;
            open = {};
            continue;
        }
        fence.content += withoutIndent(line, open.indent).toString() + u'\n';
    }
    return fences;
}

QStringList linesOutsideFences(const QString &markdown)
{
    QStringList lines = markdown.split(u'\n');
    for (const RawFence &fence : scanFences(markdown)) {
        for (int line = fence.firstLine; line <= fence.lastLine; ++line) {
            lines[line - 1].clear();
        }
    }
    for (QString &line : lines) {
        if (line.size() > longestLine) {
            line.clear();
        }
    }
    return lines;
}

QStringList proseLines(const QString &markdown)
{
    static const QRegularExpression codeSpan(u"(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)"_s);
    QStringList lines = linesOutsideFences(markdown);
    for (QString &line : lines) {
        const QString whole = line;
        for (const QRegularExpressionMatch &match : codeSpan.globalMatch(whole)) {
            line.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
        }
    }
    return lines;
}

} // namespace Ochre::Course
