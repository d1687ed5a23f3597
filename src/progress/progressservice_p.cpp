// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressservice_p.h"

#include "base/uuid.h"
#include "journal/studyday.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

ProgressService::Private::Private(ProgressService *service, const QString &databaseFile, Clock systemClock)
    : q(service)
    , file(databaseFile)
    , clock(std::move(systemClock))
    , keeper(databaseFile, clock)
    , worker(new ProgressWorker(databaseFile, keeper.alone()))
{
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    QObject::connect(worker, &ProgressWorker::loaded, q, [this](const Saved &stored) { takeLoaded(stored); });
    QObject::connect(worker, &ProgressWorker::opened, q, [this] { takeOpened(); });
    QObject::connect(worker, &ProgressWorker::saved, q, [this](const Saved &stored) { takeSaved(stored); });
    QObject::connect(&keeper, &StoreKeeper::damageFound, worker, &ProgressWorker::takeDamage);
    QObject::connect(worker, &ProgressWorker::openFailed, q, [this](const Error &error, bool isPartWhole) {
        isOpen = false;
        canRepair = isPartWhole;
        takeFailure(error);
    });
    // Tried again every few seconds: the same problem is said once.
    QObject::connect(worker, &ProgressWorker::writeFailed, q, [this](const Error &error) {
        if (problem != error) {
            takeFailure(error);
        }
    });
    thread.setObjectName(u"ochre-progress"_s);
    thread.start();
}

// When it happened. Its place in the order is given when it is written, and does not depend on the clock.
Event ProgressService::Private::stamped(Event event) const
{
    event.timeMs = clock();
    event.id = makeUuidV7(event.timeMs);
    event.zoneMinutes = Journal::zoneMinutesAt(event.timeMs);
    return event;
}

void ProgressService::Private::setState(const Saved &stored)
{
    LearnerState now = stored.state;
    for (const auto &[number, event] : waiting) {
        now.apply(event);
    }
    show(std::move(now));
}

void ProgressService::Private::follow(LearnerState &states) const
{
    for (const auto &[id, ofCourse] : replacements.asKeyValueRange()) {
        if (const auto found = states.courses.find(id); found != states.courses.end()) {
            followReplacements(*found, ofCourse, homes.value(id), forms.value(id));
        }
    }
}

void ProgressService::Private::show(LearnerState now)
{
    follow(now);
    if (now != state) {
        state = std::move(now);
        emit q->stateChanged();
    }
}

void ProgressService::Private::takeLoaded(const Saved &loaded)
{
    setState(loaded);
}

void ProgressService::Private::takeOpened()
{
    isOpen = true;
    canRepair = false;
    problem.reset();
    keeper.begin();
    emit q->opened();
    emit q->savedChanged();
}

void ProgressService::Private::takeSaved(const Saved &stored)
{
    saved = stored.number;
    lastSavedMs = clock();
    problem.reset();
    std::erase_if(waiting, [this](const auto &entry) { return entry.first <= saved; });
    setState(stored);
    emit q->savedChanged();
}

void ProgressService::Private::takeFailure(const Error &error)
{
    problem = error;
    emit q->failed(error);
    emit q->savedChanged();
}

} // namespace Ochre::Progress
