// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/hiddenfences.h"

#include "course/fence.h"
#include "course/fencescan.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

enum class Cover { None, Shown, Hidden };

// What of the body lies in which kind of block, by 0-based line.
QList<Cover> coverOf(const QString &body)
{
    QList<Cover> cover(body.count(u'\n') + 1, Cover::None);
    bool afterProof = false; // the next output is what a proof prints
    for (const RawFence &raw : scanFences(body)) {
        const Fence fence = makeFence(raw.info, raw.content, raw.firstLine);
        const bool isOutput = fence.language == "output"_L1;
        const bool hidden = fence.proof || fence.language == "trace"_L1 || (isOutput && afterProof);
        afterProof = fence.proof;
        for (int line = raw.firstLine; line <= raw.lastLine; ++line) {
            cover[line - 1] = hidden ? Cover::Hidden : Cover::Shown;
        }
    }
    return cover;
}

QString lastSentence(const QString &paragraph)
{
    static const QRegularExpression end(u"(?<=[.!?])\\s+(?=\\S)"_s);
    return paragraph.simplified().split(end).constLast();
}

bool isHeading(const QString &line)
{
    return line.startsWith(u'#');
}

} // namespace

QString withoutHiddenFences(const QString &body)
{
    const QList<Cover> cover = coverOf(body);
    if (!cover.contains(Cover::Hidden)) {
        return body;
    }
    QStringList lines = body.split(u'\n');
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (cover[line] == Cover::Hidden) {
            lines[line].clear();
        }
    }
    return lines.join(u'\n');
}

QString sentenceProvenAt(const QString &body, int line)
{
    const QList<Cover> cover = coverOf(body);
    const QStringList lines = body.split(u'\n');
    qsizetype at = line - 2;
    while (at >= 0 && (cover[at] == Cover::Hidden || lines[at].trimmed().isEmpty())) {
        --at;
    }
    QStringList paragraph;
    while (at >= 0 && cover[at] == Cover::None && !lines[at].trimmed().isEmpty() && !isHeading(lines[at])) {
        paragraph.push_front(lines[at--]);
    }
    return paragraph.isEmpty() ? QString() : lastSentence(paragraph.join(u' '));
}

} // namespace Ochre::Course
