// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "permissions/probemap.h"

#include <algorithm>

namespace Ochre::Permissions {

namespace {

const ProbeCopy *copyAt(const ProbePlan &plan, qsizetype byte)
{
    const auto found = std::ranges::find_if(
        plan.copies, [byte](const ProbeCopy &copy) { return copy.start <= byte && byte < copy.end; });
    return found == plan.copies.end() ? nullptr : &*found;
}

} // namespace

ProbeMap::ProbeMap(const ProbePlan &plan, QByteArrayView text)
    : m_plan(plan)
    , m_lines(text)
{
}

const ProbeCopy *ProbeMap::copyOf(const Diagnostics::Diagnostic &diagnostic) const
{
    const Diagnostics::Span *span = diagnostic.primarySpan();
    return span ? copyAt(m_plan, span->byteStart) : nullptr;
}

bool ProbeMap::isAtProbe(const ProbePlan &plan, const ProbeCopy &copy, const Diagnostics::Diagnostic &diagnostic)
{
    const Diagnostics::Span *span = diagnostic.primarySpan();
    const qsizetype begin = copy.start + (copy.at - plan.start) + copy.suffix;
    return span && span->byteStart < begin + copy.probe && span->byteEnd > begin;
}

// The copies stand behind the function, each after a line of its own.
qsizetype ProbeMap::byteInText(qsizetype byte) const
{
    if (byte <= m_plan.end || m_plan.copies.empty()) {
        return byte;
    }
    const ProbeCopy *copy = copyAt(m_plan, byte);
    if (!copy) {
        const qsizetype last = m_plan.copies.back().end;
        return byte < last ? m_plan.end : byte - (last - m_plan.end);
    }
    const qsizetype place = m_plan.start + byte - copy->start;
    if (place < m_plan.nameEnd + copy->suffix) {
        return std::min(place, m_plan.nameEnd);
    }
    const qsizetype behindName = place - copy->suffix;
    return behindName <= copy->at ? behindName : std::max(copy->at, behindName - copy->probe);
}

Diagnostics::Span ProbeMap::inText(const Diagnostics::Span &span) const
{
    Diagnostics::Span moved = span;
    moved.byteStart = byteInText(span.byteStart);
    // The end of what reaches to the end of a copy is no byte of it.
    moved.byteEnd = span.byteEnd > span.byteStart ? byteInText(span.byteEnd - 1) + 1 : moved.byteStart;
    const ProbeCopy *copy = copyAt(m_plan, span.byteStart);
    if (copy && moved.byteStart == copy->at && moved.byteEnd <= copy->at + 1) {
        moved.byteEnd = moved.byteStart; // in the probe
    }
    const TextPosition start = m_lines.positionAt(moved.byteStart);
    const TextPosition end = m_lines.positionAt(moved.byteEnd);
    moved.lineStart = start.line;
    moved.columnStart = start.column;
    moved.lineEnd = end.line;
    moved.columnEnd = end.column;
    return moved;
}

Diagnostics::Diagnostic ProbeMap::inText(const Diagnostics::Diagnostic &diagnostic) const
{
    Diagnostics::Diagnostic moved = diagnostic;
    for (Diagnostics::Span &span : moved.spans) {
        span = inText(span);
    }
    for (Diagnostics::Note &note : moved.notes) {
        for (Diagnostics::Span &span : note.spans) {
            span = inText(span);
        }
    }
    moved.fixes.clear(); // of the copy
    return moved;
}

} // namespace Ochre::Permissions
