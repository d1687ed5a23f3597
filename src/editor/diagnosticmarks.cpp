// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/diagnosticmarks.h"

#include "editor/sourceview.h"

#include <algorithm>
#include <iterator>

namespace Ochre::Editor {

namespace {

/// Where a byte is after a change. What is inserted at a range's start or end stays outside it.
qsizetype moved(qsizetype position, const TextChange &change, bool isEnd = false)
{
    if (change.inserted > 0) {
        const bool isBehind = isEnd ? position > change.position : position >= change.position;
        return isBehind ? position + change.inserted : position;
    }
    return position <= change.position ? position : std::max(change.position, position - change.removed);
}

} // namespace

DiagnosticMarks::DiagnosticMarks(SourceView &view)
    : QObject(&view)
    , m_view(view)
{
    connect(&view, &SourceView::textEdited, this, &DiagnosticMarks::noteChange);
}

bool DiagnosticMarks::isHere(const QString &file) const
{
    // The compiler names a file as it was given or by its place in the project, and so does the editor. An end of a
    // name proves nothing: the standard library has a src/lib.rs too.
    return m_sourceName.isEmpty() || file.isEmpty() || file == m_sourceName;
}

void DiagnosticMarks::setDiagnostics(Diagnostics::DiagnosticList diagnostics)
{
    m_diagnostics = std::move(diagnostics);
    m_checkedText = m_diagnostics.empty() ? QByteArray() : m_view.text();
    m_flows.clear();
    m_marks.clear();
    m_stale.assign(m_diagnostics.size(), false);
    m_active = -1;
    for (int index = 0; index < static_cast<int>(m_diagnostics.size()); ++index) {
        addMarks(index);
    }
    const std::vector<int> order = inTextOrder();
    if (!order.empty()) {
        m_active = order.front();
        activateAtLine(m_view.caretLine());
    }
    emit changed();
    emit activeChanged(m_active);
}

void DiagnosticMarks::clear()
{
    setDiagnostics({});
}

void DiagnosticMarks::addMarks(int diagnostic)
{
    const size_t first = m_marks.size();
    const auto &spans = m_diagnostics[static_cast<size_t>(diagnostic)].spans;
    for (int index = 0; index < static_cast<int>(spans.size()); ++index) {
        const Diagnostics::Span &span = spans[static_cast<size_t>(index)];
        if (!isHere(span.file)) {
            continue;
        }
        qsizetype start = std::clamp<qsizetype>(span.byteStart, 0, m_view.length());
        qsizetype end = std::clamp<qsizetype>(span.byteEnd, start, m_view.length());
        if (start == end) {
            const bool atLineEnd = start == m_view.lineEnd(m_view.lineAt(start));
            start = atLineEnd ? m_view.send(SourceView::SCI_POSITIONBEFORE, start) : start;
            end = atLineEnd ? end : m_view.send(SourceView::SCI_POSITIONAFTER, end);
        }
        m_marks.push_back(
            {.diagnostic = diagnostic, .span = index, .start = start, .end = end, .isPrimary = span.primary});
    }
    numberBadges(diagnostic, first);
}

void DiagnosticMarks::numberBadges(int diagnostic, size_t firstMark)
{
    std::vector<Mark *> labelled;
    for (size_t index = firstMark; index < m_marks.size(); ++index) {
        if (!m_diagnostics[static_cast<size_t>(diagnostic)]
                 .spans[static_cast<size_t>(m_marks[index].span)]
                 .label.isEmpty()) {
            labelled.push_back(&m_marks[index]);
        }
    }
    std::ranges::stable_sort(labelled, {}, [](const Mark *mark) { return std::pair(mark->start, mark->end); });
    int badge = 0;
    for (Mark *mark : labelled) {
        mark->badge = ++badge;
    }
}

void DiagnosticMarks::setFlows(FlowProvider provider)
{
    m_provider = std::move(provider);
    m_flows.clear();
    emit activeChanged(m_active);
    emit changed();
}

const Flow &DiagnosticMarks::flowOf(int diagnostic) const
{
    const auto [found, isNew] = m_flows.try_emplace(diagnostic);
    if (isNew && m_provider && diagnostic >= 0) {
        found->second = m_provider(m_diagnostics[static_cast<size_t>(diagnostic)], m_checkedText);
    }
    return found->second;
}

void DiagnosticMarks::tellInOrder(int diagnostic, const std::vector<int> &spans)
{
    int later = static_cast<int>(spans.size());
    for (Mark &mark : m_marks) {
        if (mark.diagnostic == diagnostic && mark.badge > 0) {
            const auto place = std::ranges::find(spans, mark.span);
            mark.badge = place != spans.end() ? static_cast<int>(std::distance(spans.begin(), place)) + 1 : ++later;
        }
    }
}

const Mark *DiagnosticMarks::markOf(int diagnostic, int span) const
{
    const auto found = std::ranges::find_if(
        m_marks, [=](const Mark &mark) { return mark.diagnostic == diagnostic && mark.span == span; });
    return found == m_marks.end() ? nullptr : &*found;
}

const Mark *DiagnosticMarks::mainMark(int diagnostic) const
{
    const Mark *first = nullptr;
    for (const Mark &mark : m_marks) {
        if (mark.diagnostic != diagnostic) {
            continue;
        }
        if (mark.isPrimary) {
            return &mark;
        }
        first = first == nullptr ? &mark : first;
    }
    return first;
}

const Mark *DiagnosticMarks::markAt(qsizetype position) const
{
    const Mark *best = nullptr;
    const auto rank = [](const Mark &mark) { return std::pair(!mark.isPrimary, mark.end - mark.start); };
    for (const Mark &mark : m_marks) {
        if (position >= mark.start && position < mark.end && (best == nullptr || rank(mark) < rank(*best))) {
            best = &mark;
        }
    }
    return best;
}

bool DiagnosticMarks::isStale(int diagnostic) const
{
    return diagnostic >= 0 && diagnostic < static_cast<int>(m_stale.size()) && m_stale[static_cast<size_t>(diagnostic)];
}

QString DiagnosticMarks::labelOf(const Mark &mark) const
{
    return m_diagnostics[static_cast<size_t>(mark.diagnostic)].spans[static_cast<size_t>(mark.span)].label;
}

void DiagnosticMarks::setActive(int diagnostic)
{
    if (diagnostic != m_active) {
        m_active = diagnostic;
        emit activeChanged(diagnostic);
    }
}

void DiagnosticMarks::activateAtLine(int line)
{
    int primary = -1;
    int other = -1;
    for (const Mark &mark : m_marks) {
        if (m_view.lineAt(mark.start) != line) {
            continue;
        }
        if (mark.diagnostic == m_active) {
            return; // a line of the active story keeps it
        }
        int &slot = mark.isPrimary ? primary : other;
        slot = slot < 0 ? mark.diagnostic : slot;
    }
    if (primary >= 0 || other >= 0) {
        setActive(primary >= 0 ? primary : other);
    }
}

std::vector<int> DiagnosticMarks::inTextOrder() const
{
    std::vector<int> order;
    for (int index = 0; index < static_cast<int>(m_diagnostics.size()); ++index) {
        if (mainMark(index) != nullptr) {
            order.push_back(index);
        }
    }
    std::ranges::stable_sort(order, {}, [this](int index) { return mainMark(index)->start; });
    return order;
}

int DiagnosticMarks::next(qsizetype position) const
{
    const std::vector<int> order = inTextOrder();
    auto after = std::ranges::find(order, m_active);
    // Several may begin at one place: from the active one it goes on to the next of them.
    if (after != order.end() && mainMark(*after)->start == position) {
        ++after;
    } else {
        after = std::ranges::find_if(order, [&](int index) { return mainMark(index)->start > position; });
    }
    return order.empty() ? -1 : after == order.end() ? order.front() : *after;
}

int DiagnosticMarks::previous(qsizetype position) const
{
    const std::vector<int> order = inTextOrder();
    auto behind = std::ranges::find(order, m_active);
    if (behind == order.end() || mainMark(*behind)->start != position) {
        behind = std::ranges::find_if(order, [&](int index) { return mainMark(index)->start >= position; });
    }
    return order.empty() ? -1 : behind == order.begin() ? order.back() : *std::prev(behind);
}

void DiagnosticMarks::setRuntimeMark(qsizetype start, const QString &message)
{
    m_runtimeMark = {.start = start, .end = m_view.lineEnd(m_view.lineAt(start)), .message = message};
    m_hasRuntimeMark = true;
    emit changed();
}

void DiagnosticMarks::clearRuntimeMark()
{
    if (std::exchange(m_hasRuntimeMark, false)) {
        emit changed();
    }
}

void DiagnosticMarks::noteChange(const TextChange &change)
{
    bool touched = false;
    const int lastLine = change.line + std::max(0, change.linesAdded);
    for (Mark &mark : m_marks) {
        mark.start = moved(mark.start, change);
        mark.end = std::max(mark.start, moved(mark.end, change, true));
        const bool isHit = m_view.lineAt(mark.start) <= lastLine && m_view.lineAt(mark.end) >= change.line;
        if (isHit && !isStale(mark.diagnostic)) {
            m_stale[static_cast<size_t>(mark.diagnostic)] = true;
            touched = true;
        }
    }
    const bool isLineGone = change.removed > 0 && change.position <= m_runtimeMark.start
                            && change.position + change.removed >= m_runtimeMark.end;
    if (isLineGone) {
        clearRuntimeMark(); // what is there now has not panicked
    }
    if (m_hasRuntimeMark) {
        m_runtimeMark.start = moved(m_runtimeMark.start, change);
        m_runtimeMark.end = std::max(m_runtimeMark.start, moved(m_runtimeMark.end, change, true));
        touched = touched || !m_runtimeMark.isStale;
        m_runtimeMark.isStale = true;
    }
    if (touched || (change.linesAdded != 0 && (!m_marks.empty() || m_hasRuntimeMark))) {
        emit changed();
    }
}

} // namespace Ochre::Editor
