// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classlink.h"

#include "progress/storekeeper.h"

#include <QDateTime>
#include <QMutexLocker>
#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Ochre::Classroom {

namespace {

constexpr auto interval = 60s;
constexpr auto longestInterval = 600s;
/// For a connection that is being made; what is asked of the store or the server ends by itself when it is stopped.
constexpr auto patienceAtEnd = 300ms;

Result<ClassReport> useAlone(Progress::StoreKeeper &keeper, const QString &file, const UseStore &use)
{
    const QMutexLocker alone(&keeper.alone()); // nobody replaces the file meanwhile
    return Progress::EventStore::open(file).and_then([&](Progress::EventStore store) { return use(store); });
}

} // namespace

/// What thread and link share. The thread holds it, too, so that it outlives whichever ends first.
class ClassLink::Worker {
public:
    explicit Worker(ClassLink *link)
        : m_link(link)
    {
    }

    [[nodiscard]] bool isStopped() const { return m_isStopped; }

    /// By the thread, before it touches the store or the service; false when it must not any more.
    [[nodiscard]] bool enterStore()
    {
        const std::lock_guard lock(m_mutex);
        m_isInStore = !m_isStopped;
        return m_isInStore;
    }

    void leaveStore()
    {
        const std::lock_guard lock(m_mutex);
        m_isInStore = false;
        m_ended.notify_all();
    }

    /// By the thread at its end.
    void finish(const Result<ClassReport> &report)
    {
        const std::lock_guard lock(m_mutex);
        m_isFinished = true;
        m_ended.notify_all();
        if (m_link) {
            ClassLink *const link = m_link;
            QMetaObject::invokeMethod(
                link,
                [link, report, self = this] {
                    if (link->m_worker.get() == self) {
                        link->finish(report);
                    }
                },
                Qt::QueuedConnection);
        }
    }

    /// By the link: from now on it is not called any more.
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_link = nullptr;
    }

    [[nodiscard]] bool isFinished() const { return m_isFinished; }

    /// The same at the end. Waits while the thread is at the store, which is short, and
    /// a moment for everything else.
    void abandon()
    {
        std::unique_lock lock(m_mutex);
        m_isStopped = true;
        m_link = nullptr;
        m_ended.wait_for(lock, patienceAtEnd, [this] { return m_isFinished.load(); });
        m_ended.wait(lock, [this] { return !m_isInStore; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_ended;
    ClassLink *m_link;
    std::atomic_bool m_isStopped = false;
    bool m_isInStore = false;
    std::atomic_bool m_isFinished = false;
};

ClassLink::ClassLink(Progress::ProgressService &progress, QString store, Clock clock, QObject *parent)
    : QObject(parent)
    , m_progress(progress)
    , m_store(std::move(store))
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ClassLink::exchange);
    connect(&m_progress, &Progress::ProgressService::opened, this, &ClassLink::exchange);
}

ClassLink::~ClassLink()
{
    signOut();
    for (const std::shared_ptr<Worker> &left : m_left) {
        left->abandon();
    }
}

void ClassLink::signIn(const Address &address, const QString &classId)
{
    signOut();
    m_order = ClassOrder{address, classId};
    m_state = State::Waiting;
    emit changed();
    exchange();
}

void ClassLink::signOut()
{
    if (m_worker) {
        m_worker->leave();
        m_left.push_back(std::move(m_worker));
    }
    std::erase_if(m_left, [](const std::shared_ptr<Worker> &left) { return left->isFinished(); });
    m_timer.stop();
    m_order = {};
    m_report = {};
    m_problem.reset();
    m_reportMs = 0;
    m_failures = 0;
    if (m_state != State::Off) {
        m_state = State::Off;
        emit changed();
    }
}

QString ClassLink::stateText() const
{
    switch (m_state) {
    case State::Off:
        return {};
    case State::Waiting:
        return tr("Waiting for the class server");
    case State::Running:
        return tr("Exchanging with the class…");
    case State::Failed:
        return m_report.waiting > 0
                   ? tr("⚠ %n event(s) wait for the class server", nullptr, static_cast<int>(m_report.waiting))
                   : tr("⚠ Waiting for the class server");
    case State::Done:
        break;
    }
    if (m_report.parked > 0) {
        return tr("⚠ The class server does not take %n event(s)", nullptr, static_cast<int>(m_report.parked));
    }
    return tr("Class %1").arg(QDateTime::fromMSecsSinceEpoch(m_reportMs).toString(u"HH:mm"_s));
}

void ClassLink::exchange()
{
    start(m_order);
}

void ClassLink::retryParked()
{
    ClassOrder order = m_order;
    order.retriesParked = true;
    start(std::move(order));
}

void ClassLink::start(ClassOrder order)
{
    // A store that cannot be opened or written is somebody else's trouble, and tried again when it is open.
    if (m_state == State::Off || m_state == State::Running || !m_progress.isPersistent()) {
        return;
    }
    m_state = State::Running;
    emit changed();
    m_worker = std::make_shared<Worker>(this);
    order.patience.stop = [worker = std::weak_ptr(m_worker)] {
        const auto held = worker.lock();
        return !held || held->isStopped();
    };
    std::thread([worker = m_worker, order = std::move(order), store = m_store, keeper = &m_progress.keeper()] {
        worker->finish(exchangeWithClass(order, [&](const UseStore &use) -> Result<ClassReport> {
            if (!worker->enterStore()) {
                return ClassReport{.fault = ServerFault{FaultKind::Stopped}};
            }
            const Result<ClassReport> report = useAlone(*keeper, store, use);
            worker->leaveStore();
            return report;
        }));
    }).detach();
}

void ClassLink::finish(const Result<ClassReport> &report)
{
    m_worker.reset();
    m_report = report ? *report : ClassReport();
    m_problem.reset();
    if (!report) {
        m_problem = report.error();
    } else if (report->fault) {
        m_problem = inWords(*report->fault, m_order.address.shown());
    }
    m_state = m_problem ? State::Failed : State::Done;
    m_failures = m_problem ? m_failures + 1 : 0;
    m_reportMs = m_problem ? m_reportMs : m_clock();
    if (m_report.received > 0) {
        m_progress.refresh();
    }
    plan();
    emit changed();
}

/// Not all at once: a class begins its lesson in the same minute.
void ClassLink::plan()
{
    const auto wait = std::min<std::chrono::milliseconds>(interval * (1 << std::min(m_failures, 4)), longestInterval);
    const int ms = static_cast<int>(wait.count());
    m_timer.start(ms * 3 / 4 + QRandomGenerator::global()->bounded(ms / 2));
}

} // namespace Ochre::Classroom
