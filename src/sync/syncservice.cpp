// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncservice.h"

#include "progress/storekeeper.h"
#include "sync/synchroniser.h"

#include <QMutexLocker>
#include <QSysInfo>

#include <chrono>

using namespace std::chrono_literals;

namespace Ochre::Sync {

namespace {

constexpr auto interval = 5min;

} // namespace

SyncService::SyncService(Progress::ProgressService &progress, QString store, Clock clock, QObject *parent)
    : QObject(parent)
    , m_progress(progress)
    , m_store(std::move(store))
    , m_clock(std::move(clock))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &SyncService::synchronise);
    connect(&m_progress, &Progress::ProgressService::opened, this, &SyncService::synchronise);
}

SyncService::~SyncService()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

void SyncService::setFolder(const QString &folder)
{
    if (folder == m_folder || m_state == State::Running) {
        return;
    }
    m_folder = folder;
    m_report = {};
    m_state = folder.isEmpty() ? State::Off : State::Waiting;
    folder.isEmpty() ? m_timer.stop() : m_timer.start();
    emit changed();
    synchronise();
}

QString SyncService::stateText() const
{
    switch (m_state) {
    case State::Off:
        return {};
    case State::Waiting:
        return tr("Not synchronised yet");
    case State::Running:
        return tr("Synchronising…");
    case State::Failed:
        return tr("⚠ Not synchronised");
    case State::Done:
        break;
    }
    return stateLine(m_report, m_reportMs);
}

SyncOrder SyncService::order() const
{
    SyncOrder order;
    order.folder = m_folder;
    order.name = QSysInfo::machineHostName();
    order.nowMs = m_clock();
    order.stop = [this] { return m_isEnding.load(); };
    return order;
}

void SyncService::synchronise()
{
    start(order());
}

void SyncService::joinAgain()
{
    SyncOrder join = order();
    join.joinAgain = true;
    start(std::move(join));
}

void SyncService::forget(const QString &device)
{
    SyncOrder without = order();
    without.forget = device;
    start(std::move(without));
}

void SyncService::leave()
{
    SyncOrder last = order();
    last.leave = true;
    start(std::move(last));
}

void SyncService::start(SyncOrder order)
{
    // A store that cannot be opened or written is somebody else's trouble, and tried again when it is open.
    if (m_state == State::Off || m_state == State::Running || !m_progress.isPersistent()) {
        return;
    }
    m_state = State::Running;
    emit changed();
    m_pool.start([this, order = std::move(order)] {
        const Result<SyncReport> report = [&]() -> Result<SyncReport> {
            const QMutexLocker alone(&m_progress.keeper().alone()); // nobody replaces the file meanwhile
            return Progress::EventStore::open(m_store).and_then(
                [&](Progress::EventStore store) { return Sync::synchronise(store, order); });
        }();
        QMetaObject::invokeMethod(this, [this, report, isLeaving = order.leave] { finish(report, isLeaving); });
    });
}

void SyncService::finish(const Result<SyncReport> &report, bool wasLeaving)
{
    m_state = report ? State::Done : State::Failed;
    if (report) {
        m_report = *report;
        m_reportMs = m_clock();
        if (m_report.received > 0) {
            m_progress.refresh();
        }
    } else {
        m_problem = report.error();
    }
    emit changed();
    if (wasLeaving && report && !report->problem) {
        setFolder({});
        emit left();
    }
}

} // namespace Ochre::Sync
