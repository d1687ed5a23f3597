// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "journal/limits.h"
#include "progress/progressservice_p.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

QFuture<Result<void>> refused(Error error)
{
    return QtFuture::makeReadyValueFuture(Result<void>(std::unexpected(std::move(error))));
}

} // namespace

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

void ProgressService::refresh()
{
    QMetaObject::invokeMethod(d->worker, [worker = d->worker] { worker->refresh(); });
}

void ProgressService::setReplacements(Replacements replacements, const QString &course, Homes homes, AnswerForms forms)
{
    d->homes.insert(course, std::move(homes));
    d->replacements.insert(course, std::move(replacements));
    d->forms.insert(course, std::move(forms));
    d->show(d->state);
}

QString ProgressService::presentName(const QString &document) const
{
    return presentNameOf(document, d->replacements.value(splitKey(document).course));
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
        QString::fromLatin1(Journal::EventKind::codeSnapshot), document, limit,
        [worker = d->worker](const QString &name, int most) { return worker->snapshots(name, most); });
}

QFuture<Result<std::vector<Event>>> ProgressService::events(const QString &kind, const QString &subject, int limit)
{
    return d->history<Event>(kind, subject, limit, [worker = d->worker, kind](const QString &name, int most) {
        return worker->events(kind, name, most);
    });
}

} // namespace Ochre::Progress
