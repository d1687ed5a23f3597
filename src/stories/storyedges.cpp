// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/storyedges.h"

#include <algorithm>

namespace Ochre::Stories {

namespace {

bool isOf(const Event &event, EventKind kind)
{
    return kind == EventKind::Borrowed ? isBorrow(event.kind) : event.kind == kind;
}

std::vector<int> eventsOf(const std::vector<Event> &events, EventKind kind)
{
    std::vector<int> found;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (isOf(events[i], kind)) {
            found.push_back(static_cast<int>(i));
        }
    }
    return found;
}

Access borrowAccess(const std::vector<Event> &events)
{
    const auto borrow = std::ranges::find_if(events, [](const Event &event) { return isBorrow(event.kind); });
    if (borrow == events.end() || borrow->kind == EventKind::Borrowed) {
        return Access::Borrow;
    }
    return borrow->kind == EventKind::BorrowedMut ? Access::Mutable : Access::Shared;
}

bool overlap(const Event &one, const Event &other)
{
    return one.byteStart < other.byteEnd && other.byteStart < one.byteEnd;
}

// What is declared comes first, a value ends after it was lent, and is used after it was moved: else it is a loop.
bool isInOrder(const Event &from, const Event &to)
{
    if (from.file != to.file) {
        return false;
    }
    if (from.kind == EventKind::Declared || to.kind == EventKind::Ends) {
        return from.byteStart <= to.byteStart;
    }
    return to.kind != EventKind::Used || from.byteStart <= to.byteStart || from.again;
}

// Where in the telling an event stands: what its code's steps pass through first is told first.
std::size_t rankOf(const Event &event, const std::vector<Step> &steps)
{
    if (event.kind == EventKind::Declared) {
        return 0;
    }
    std::size_t rank = 1;
    for (const Step &step : steps) {
        for (const EventKind kind : {step.from, step.to}) {
            if (isOf(event, kind)) {
                return rank;
            }
            ++rank;
        }
    }
    return rank;
}

} // namespace

std::vector<Edge> edgesOf(const std::vector<Event> &events, const std::vector<Step> &steps)
{
    std::vector<Edge> edges;
    std::vector<int> standIns; // events of a loop that are also what follows on themselves
    for (const Step &step : steps) {
        std::vector<int> from = eventsOf(events, step.from);
        const std::vector<int> to = eventsOf(events, step.to);
        const Access access = step.ofBorrow ? borrowAccess(events) : step.access;
        if (from.empty()) {
            from = standIns;
        }
        if (to.empty()) {
            standIns.clear();
            for (const int at : from) {
                if (events[at].again && step.from != EventKind::Declared) {
                    edges.push_back({at, at, access});
                    standIns.push_back(at);
                }
            }
            continue;
        }
        if (from.size() > 1 && to.size() > 1) {
            continue;
        }
        for (const int begin : from) {
            for (const int end : to) {
                if (isInOrder(events[begin], events[end])) {
                    edges.push_back({begin, end, access});
                }
            }
        }
    }
    return edges;
}

void markTurns(std::vector<Event> &events, const std::vector<Step> &steps)
{
    for (const Step &step : steps) {
        const std::vector<int> from = eventsOf(events, step.from);
        const std::vector<int> to = eventsOf(events, step.to);
        if (from.size() != 1 || to.size() != 1) {
            continue;
        }
        const Event &begin = events[from.front()];
        Event &end = events[to.front()];
        // A call or a requirement begins before what stands in it, and a value is dropped at the end.
        const bool isPlain = end.kind != EventKind::NeededLater || end.phrase == QStringLiteral("needed");
        const bool isBefore = step.ofBorrow && end.line < begin.line && end.file == begin.file;
        if (isPlain && isBefore && !overlap(begin, end)) {
            end.again = true;
        }
        if (step.to == EventKind::Used && begin.again) {
            end.again = true;
        }
    }
}

void sortEvents(std::vector<Event> &events, const std::vector<Step> &steps)
{
    std::vector<Event> scene;
    std::vector<Event> told;
    for (Event &event : events) {
        (event.kind == EventKind::Context ? scene : told).push_back(std::move(event));
    }
    std::ranges::stable_sort(told, [&steps](const Event &one, const Event &other) {
        const std::size_t first = rankOf(one, steps);
        const std::size_t second = rankOf(other, steps);
        return first != second ? first < second : one.byteStart < other.byteStart;
    });
    std::ranges::stable_sort(scene, [](const Event &one, const Event &other) {
        return one.isNote != other.isNote ? other.isNote : one.byteStart < other.byteStart;
    });
    for (Event &event : scene) {
        // A note explains the move, wherever it points to.
        const auto moved = std::ranges::find(told, EventKind::Moved, &Event::kind);
        const auto isAfter = [&event](const Event &other) { return other.byteStart > event.byteStart; };
        const bool isOfMove = event.isNote && moved != told.end();
        told.insert(isOfMove ? std::next(moved) : std::ranges::find_if(told, isAfter), std::move(event));
    }
    events = std::move(told);
}

} // namespace Ochre::Stories
