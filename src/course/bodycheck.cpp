// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/bodycheck.h"

#include "course/coursetext.h"
#include "course/fence.h"
#include "course/fencescan.h"
#include "course/hiddenfences.h"
#include "course/memorypicture.h"
#include "course/problemsink.h"

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr std::size_t mostFences = 200;

void checkFence(const ProblemSink &sink, const Fence &fence)
{
    for (const FenceFault &fault : fence.faults) {
        sink.report({fence.line + fault.line, 1}, fault.rule, fault.message);
    }
    if (fence.language != "memory"_L1) {
        return;
    }
    for (const MemoryFault &fault : parseMemory(fence.source).faults) {
        sink.report({fence.line + fault.line, fault.column}, "memory-syntax"_L1, fault.message);
    }
}

// A fence that format 1 does not know is told as such, and nothing else about it.
bool isTooNew(const ProblemSink &sink, const Fence &fence, int format)
{
    const bool isNew = fence.proof || fence.traced || fence.language == "trace"_L1;
    if (isNew && format < 2) {
        sink.report({fence.line, 1}, "needs-format-2"_L1,
                    Text::tr("Proofs and traces belong to format 2. Write format = 2 in course.toml."));
    }
    return isNew && format < 2;
}

void checkProof(const ProblemSink &sink, const Fence &fence, const QString &body)
{
    if (fence.proof && sentenceProvenAt(body, fence.line).isEmpty()) {
        sink.report({fence.line, 1}, "proof-without-sentence"_L1,
                    Text::tr("A proof proves the sentence before it, but there is none. Put it below its sentence."));
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
    const QString &body = lesson.wholeBody();
    const std::vector<Fence> fences = parseFences(body);
    if (fences.size() > mostFences) {
        sink.report({fences[mostFences].line, 1}, "too-many-fences"_L1,
                    Text::tr("A lesson has at most %1 code blocks. Split the lesson.").arg(mostFences));
    }
    for (const Fence &fence : fences) {
        if (!isTooNew(sink, fence, files.format())) {
            checkFence(sink, fence);
            checkProof(sink, fence, body);
        }
    }
    checkLineLengths(sink, body);
}

} // namespace Ochre::Course
