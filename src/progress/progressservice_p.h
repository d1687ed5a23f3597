// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/coursekey.h"
#include "progress/progressservice.h"
#include "progress/progressworker.h"
#include "progress/storekeeper.h"

#include <QThread>

#include <algorithm>
#include <deque>

namespace Ochre::Progress {

class ProgressService::Private {
public:
    Private(ProgressService *service, const QString &databaseFile, Clock systemClock);

    [[nodiscard]] Event stamped(Event event) const;
    void follow(LearnerState &states) const;
    void show(LearnerState now);
    void takeLoaded(const Saved &loaded);
    void takeSaved(const Saved &saved);
    void takeFailure(const Error &error);
    void takeOpened();
    template<typename T>
    QFuture<T> onWorker(std::function<T()> work);
    /// Reads at most `limit` of what was kept under one name, newest first.
    template<typename T>
    using Read = std::function<Result<std::vector<T>>(const QString &name, int limit)>;
    template<typename T>
    QFuture<Result<std::vector<T>>> history(const QString &document, int limit, Read<T> read);

    ProgressService *q;
    QString file;
    Clock clock;
    StoreKeeper keeper;
    QThread thread;
    ProgressWorker *worker; // lives on the thread, which deletes it at its end
    LearnerState state;     // what the store holds and what waits for it, replacements followed
    QString course = firstCourse;
    QHash<QString, Replacements> replacements;     // by course
    std::deque<std::pair<quint64, Event>> waiting; // in `state`, not on disk yet
    quint64 recorded = 0;
    quint64 saved = 0;
    qint64 lastSavedMs = 0;
    QString lastEventId; // recorded last
    bool isOpen = false;
    bool canRepair = false;
    std::optional<Error> problem;

private:
    void setState(const Saved &stored);
};

template<typename T>
QFuture<Result<std::vector<T>>> ProgressService::Private::history(const QString &document, int limit, Read<T> read)
{
    const QStringList names = namesOfDocument(document, replacements.value(splitKey(document).course));
    return onWorker<Result<std::vector<T>>>([names, limit, read = std::move(read)]() -> Result<std::vector<T>> {
        std::vector<T> all;
        for (const QString &name : names) {
            Result<std::vector<T>> found = read(name, limit - static_cast<int>(all.size()));
            if (!found) {
                return std::unexpected(found.error());
            }
            std::ranges::move(*found, std::back_inserter(all));
        }
        return all;
    });
}

template<typename T>
QFuture<T> ProgressService::Private::onWorker(std::function<T()> work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QMetaObject::invokeMethod(worker, [promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace Ochre::Progress
