// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressservice.h"

#include "base/uuid.h"
#include "journal/codec.h"
#include "journal/limits.h"
#include "journal/studyday.h"
#include "progress/progressworker.h"
#include "progress/storekeeper.h"

#include <QFile>
#include <QThread>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

QFuture<Result<void>> refused(Error error)
{
    return QtFuture::makeReadyValueFuture(Result<void>(std::unexpected(std::move(error))));
}

} // namespace

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
            followReplacements(*found, ofCourse);
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

ProgressService::ProgressService(const QString &databaseFile, Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, databaseFile, std::move(clock)))
{
}

ProgressService::~ProgressService()
{
    QMetaObject::invokeMethod(d->worker, [worker = d->worker] { worker->close(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

void ProgressService::open()
{
    QMetaObject::invokeMethod(d->worker, [worker = d->worker] { worker->open(); });
}

void ProgressService::startAfresh()
{
    QMetaObject::invokeMethod(d->worker, [worker = d->worker, now = d->clock()] { worker->startAfresh(now); });
}

bool ProgressService::canStartAfresh() const
{
    return d->problem && d->problem->kind == ErrorKind::Damaged && QFile::exists(d->file);
}

bool ProgressService::canRepair() const
{
    return d->canRepair;
}

QFuture<Result<RepairReport>> ProgressService::repair()
{
    return d->onWorker<Result<RepairReport>>([worker = d->worker, now = d->clock()] { return worker->repair(now); });
}

QFuture<Result<RestoreReport>> ProgressService::restore(const QString &backup)
{
    return d->onWorker<Result<RestoreReport>>(
        [worker = d->worker, backup, now = d->clock()] { return worker->restore(backup, now); });
}

StoreKeeper &ProgressService::keeper() const
{
    return d->keeper;
}

void ProgressService::setReplacements(Replacements replacements, const QString &course)
{
    d->replacements.insert(course, std::move(replacements));
    d->show(d->state);
}

void ProgressService::setCourse(const QString &course)
{
    if (course != d->course) {
        d->course = course;
        emit stateChanged();
    }
}

const QString &ProgressService::course() const
{
    return d->course;
}

const ProgressState &ProgressService::state() const
{
    return d->state.of(d->course);
}

const LearnerState &ProgressService::learner() const
{
    return d->state;
}

bool ProgressService::isPersistent() const
{
    return d->isOpen && !d->problem;
}

std::optional<Error> ProgressService::problem() const
{
    return d->problem;
}

qint64 ProgressService::lastSavedMs() const
{
    return d->lastSavedMs;
}

bool ProgressService::hasUnsaved() const
{
    return d->recorded > d->saved;
}

QFuture<Result<void>> ProgressService::undo(const QString &eventId)
{
    return record(Journal::Undo{eventId});
}

QString ProgressService::lastEventId() const
{
    return d->lastEventId;
}

Result<void> ProgressService::check(const Journal::Payload &payload)
{
    return Journal::checkRecorded(Journal::eventOf(payload), std::nullopt);
}

QFuture<Result<void>> ProgressService::record(const Journal::Payload &payload)
{
    return record(payload, d->course);
}

QFuture<Result<void>> ProgressService::record(const Journal::Payload &payload, const QString &course)
{
    Event event = Journal::eventOf(payload);
    event.course = course;
    if (const Result<void> checked = Journal::checkRecorded(event, std::nullopt); !checked) {
        return refused(checked.error());
    }
    event = d->stamped(std::move(event));
    d->lastEventId = event.id;
    d->state.apply(event);
    d->follow(d->state);
    QFuture<Result<void>> future = enqueue(event, std::nullopt);
    d->waiting.emplace_back(d->recorded, std::move(event));
    emit stateChanged();
    return future;
}

QFuture<Result<void>> ProgressService::saveSnapshot(const QString &document, const QString &reason,
                                                    const QByteArray &source)
{
    const CourseKey key = splitKey(document);
    Event event = Journal::eventOf(Journal::CodeSnapshot{key.id.section(u'/', 0, 0), key.id, reason, {}});
    event.course = key.course;
    if (const Result<void> checked = Journal::checkRecorded(event, source); !checked) {
        return refused(checked.error());
    }
    return enqueue(d->stamped(event), source);
}

QFuture<Result<void>> ProgressService::enqueue(Event event, std::optional<QByteArray> source)
{
    WriteJob job{++d->recorded, {std::move(event), std::move(source), true}, {}};
    job.promise.start();
    QFuture<Result<void>> future = job.promise.future();
    if (d->worker->enqueue(std::move(job))) {
        QMetaObject::invokeMethod(d->worker, &ProgressWorker::writeWaiting, Qt::QueuedConnection);
    }
    if (d->recorded == d->saved + 1) {
        emit savedChanged();
    }
    return future;
}

QFuture<Result<std::optional<Snapshot>>> ProgressService::latestSnapshot(const QString &document)
{
    return snapshots(document, 1).then([](const Result<std::vector<Snapshot>> &found) {
        return found.transform([](const std::vector<Snapshot> &list) {
            return list.empty() ? std::nullopt : std::optional(list.front());
        });
    });
}

QFuture<Result<std::vector<Snapshot>>> ProgressService::snapshots(const QString &document, int limit)
{
    return d->history<Snapshot>(
        document, limit, [worker = d->worker](const QString &name, int most) { return worker->snapshots(name, most); });
}

QFuture<Result<std::vector<Event>>> ProgressService::events(const QString &kind, const QString &subject, int limit)
{
    return d->history<Event>(subject, limit, [worker = d->worker, kind](const QString &name, int most) {
        return worker->events(kind, name, most);
    });
}

} // namespace Ochre::Progress
