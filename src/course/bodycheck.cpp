// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/bodycheck.h"

#include "course/coursetext.h"
#include "course/fence.h"
#include "course/fencescan.h"
#include "course/memorypicture.h"
#include "course/problemsink.h"

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr std::size_t mostFences = 200;

void checkFence(const ProblemSink &sink, const Fence &fence)
{
    for (const FenceFault &fault : fence.faults) {
        sink.report({fence.line, 1}, fault.rule, fault.message);
    }
    if (fence.language != "memory"_L1) {
        return;
    }
    for (const MemoryFault &fault : parseMemory(fence.source).faults) {
        sink.report({fence.line + fault.line, fault.column}, "memory-syntax"_L1, fault.message);
    }
}

void checkLineLengths(const ProblemSink &sink, const QString &body)
{
    int number = 0;
    for (const QStringView line : QStringView(body).split(u'\n')) {
        ++number;
        if (line.size() > longestLine) {
            sink.report({number, 1}, "line-too-long"_L1,
                        Text::tr("This line has more than %1 characters. Break it.").arg(longestLine));
        }
    }
}

} // namespace

void checkBody(PackFiles &files, const QString &folder, const Lesson &lesson)
{
    const ProblemSink sink(folder + "/lesson.md"_L1, files.problems(), lesson.bodyLine - 1);
    if (lesson.body.trimmed().isEmpty()) {
        sink.report({1, 1}, "body-empty"_L1, Text::tr("The lesson has no body. Write it below the second “+++”."));
    }
    const std::vector<Fence> fences = parseFences(lesson.body);
    if (fences.size() > mostFences) {
        sink.report({fences[mostFences].line, 1}, "too-many-fences"_L1,
                    Text::tr("A lesson has at most %1 code blocks. Split the lesson.").arg(mostFences));
    }
    for (const Fence &fence : fences) {
        checkFence(sink, fence);
    }
    checkLineLengths(sink, lesson.body);
}

} // namespace Ochre::Course
