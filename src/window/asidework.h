// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/pace.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace Ochre::Window {

/// One piece of work at a time, on a thread beside the window: it tells how far it is, can be asked to end, and what
/// comes of it is given to the thread of its owner. An end that comes too late changes nothing: then the work is done,
/// and says so.
class AsideWork final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~AsideWork() override
    {
        stop();
        m_pool.waitForDone(); // it may still read what its owner has lent to it
    }

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// Asks the work to end.
    void stop() { *m_stop = true; }

    /// `work` is given a pace and makes a value; `then` takes it. Not while it is busy.
    template<typename Work, typename Then>
    void start(Work work, Then then)
    {
        using Value = std::invoke_result_t<Work, const Exchange::Pace &>;
        Q_ASSERT(!m_isBusy);
        m_isBusy = true;
        m_stop = std::make_shared<std::atomic_bool>(false);
        const auto promise = std::make_shared<QPromise<Value>>();
        auto *watcher = new QFutureWatcher<Value>(this);
        connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
                [this, watcher](int done) { emit progressed(done, watcher->progressMaximum()); });
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then] {
            m_isBusy = false;
            Value value = watcher->future().takeResult();
            watcher->deleteLater();
            emit ended();
            then(std::move(value));
        });
        promise->start();
        watcher->setFuture(promise->future());
        m_pool.setMaxThreadCount(1);
        m_pool.start([promise, work = std::move(work), stop = m_stop] {
            int known = 0;
            promise->addResult(work([&](int done, int total) {
                if (total != known) {
                    promise->setProgressRange(0, known = total);
                }
                promise->setProgressValue(done);
                return !*stop;
            }));
            promise->finish();
        });
        emit began();
    }

signals:
    void began();
    void progressed(int done, int total);
    void ended();

private:
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    bool m_isBusy = false;
};

} // namespace Ochre::Window
