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
#include <functional>

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
    QFuture<Result<std::vector<T>>> history(const QString &kind, const QString &document, int limit, Read<T> read);

    ProgressService *q;
    QString file;
    Clock clock;
    StoreKeeper keeper;
    QThread thread;
    ProgressWorker *worker; // lives on the thread, which deletes it at its end
    LearnerState state;     // what the store holds and what waits for it, replacements followed
    QString course = firstCourse;
    QHash<QString, Replacements> replacements;     // by course
    QHash<QString, Homes> homes;                   // by course
    QHash<QString, AnswerForms> forms;             // by course
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

// What was kept under several names is joined by time: an exercise may have gone to another lesson and come back.
template<typename T>
QFuture<Result<std::vector<T>>> ProgressService::Private::history(const QString &kind, const QString &document,
                                                                  int limit, Read<T> read)
{
    const QString id = splitKey(document).course;
    return onWorker<Result<std::vector<T>>>([from = worker, kind, document, limit, retired = replacements.value(id),
                                             now = homes.value(id), read = std::move(read)] {
        const Result<QStringList> subjects = mayHaveMoved(document, now) ? from->subjects(kind) : QStringList();
        Result<std::vector<T>> all = subjects.transform([](const QStringList &) { return std::vector<T>(); });
        for (const QString &name : namesOfDocument(document, retired, now, subjects.value_or(QStringList()))) {
            all = all.and_then([&](std::vector<T> found) {
                return read(name, limit).transform([&found, limit](const std::vector<T> &more) {
                    const bool isOneName = found.empty() || more.empty(); // in the order of the log already
                    found.insert(found.end(), more.begin(), more.end());
                    if (!isOneName) {
                        std::ranges::stable_sort(found, std::ranges::greater(), &T::timeMs);
                    }
                    found.resize(std::min(found.size(), static_cast<std::size_t>(std::max(limit, 0))));
                    return std::move(found);
                });
            });
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
