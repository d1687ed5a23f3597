// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What ProgressWorker reads from the store for others.
#include "journal/codec.h"
#include "progress/progressworker.h"

#include <ranges>

namespace Ochre::Progress {

namespace {

bool isAbout(const Event &event, const QString &subject)
{
    return keyIn(event.course, event.subject) == subject;
}

} // namespace

Result<std::vector<Snapshot>> ProgressWorker::snapshots(const QString &document, int limit) const
{
    std::vector<Snapshot> found;
    for (const Entry &entry : m_unsaved | std::views::reverse) {
        if (entry.source && isAbout(entry.event, document) && std::ssize(found) < limit) {
            const Journal::Payload payload = Journal::payloadOf(entry.event);
            const auto *snapshot = std::get_if<Journal::CodeSnapshot>(&payload);
            found.push_back(
                {entry.event.id, entry.event.timeMs, document, snapshot ? snapshot->reason : QString(), *entry.source});
        }
    }
    const int rest = limit - static_cast<int>(found.size());
    if (!readable() || rest <= 0) {
        return found;
    }
    return readable()->snapshots(document, rest).transform([&found](std::vector<Snapshot> stored) {
        found.insert(found.end(), std::make_move_iterator(stored.begin()), std::make_move_iterator(stored.end()));
        return std::move(found);
    });
}

Result<std::vector<Event>> ProgressWorker::events(const QString &kind, const QString &subject, int limit) const
{
    std::vector<Event> found;
    for (const Entry &entry : m_unsaved | std::views::reverse) {
        if (entry.event.kind == kind && isAbout(entry.event, subject) && std::ssize(found) < limit) {
            found.push_back(entry.event);
        }
    }
    const int rest = limit - static_cast<int>(found.size());
    if (!readable() || rest <= 0) {
        return found;
    }
    return readable()->events(kind, subject, rest).transform([&found](std::vector<Event> stored) {
        found.insert(found.end(), std::make_move_iterator(stored.begin()), std::make_move_iterator(stored.end()));
        return std::move(found);
    });
}

Result<QStringList> ProgressWorker::subjects(const QString &kind) const
{
    QStringList found;
    for (const Entry &entry : m_unsaved) {
        if (entry.event.kind == kind) {
            found << entry.event.subject;
        }
    }
    return readable()
               ? readable()->subjects(kind).transform([&found](const QStringList &stored) { return found + stored; })
               : found;
}

} // namespace Ochre::Progress
