// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/connection.h"

#include <QObject>

#include <atomic>
#include <mutex>
#include <thread>

namespace Ochre::Classroom {

/// One question to a class server on a thread of its own, which is left behind when the system holds it back: whoever
/// asks waits for nothing, neither for the answer nor at the end. What the question uses it must own.
class AsideCall final {
public:
    AsideCall() = default;
    ~AsideCall() { stop(); }
    Q_DISABLE_COPY_MOVE(AsideCall)

    /// Runs `work` there, and then `then` with its outcome on the thread of `context`, which owns this call. What ran
    /// before is stopped first.
    template<typename T>
    void start(QObject *context, std::function<T(const Patience &)> work, std::function<void(const T &)> then,
               Patience patience = {})
    {
        stop();
        m_shared = std::make_shared<Shared>();
        m_shared->context = context;
        patience.stop = [shared = m_shared] { return shared->isStopped.load(); };
        std::thread([shared = m_shared, work = std::move(work), then = std::move(then),
                     patience = std::move(patience)]() mutable {
            const T outcome = work(patience);
            patience = {}; // it holds the shared part
            const std::lock_guard lock(shared->mutex);
            if (!shared->context) {
                return;
            }
            QMetaObject::invokeMethod(
                shared->context,
                [shared, outcome, then = std::move(then)] {
                    if (!shared->isStopped) {
                        shared->isDone = true;
                        then(outcome);
                    }
                },
                Qt::QueuedConnection);
        }).detach();
    }

    /// Nothing is told any more.
    void stop()
    {
        if (m_shared) {
            const std::lock_guard lock(m_shared->mutex);
            m_shared->isStopped = true;
            m_shared->context = nullptr;
        }
        m_shared.reset();
    }

    [[nodiscard]] bool isRunning() const { return m_shared && !m_shared->isDone; }

private:
    struct Shared {
        std::mutex mutex;
        QObject *context = nullptr;
        std::atomic_bool isStopped = false;
        bool isDone = false; ///< used by the thread of the context alone
    };
    std::shared_ptr<Shared> m_shared;
};

} // namespace Ochre::Classroom
