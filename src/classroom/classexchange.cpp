// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classexchange.h"

#include "classroom/classmemory.h"
#include "classroom/classpull.h"
#include "classroom/classpush.h"

#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <chrono>

namespace Ochre::Classroom {

namespace {

bool isStopped(const ClassOrder &order)
{
    return order.patience.stop && order.patience.stop();
}

/// Between half of `ms` and all of it, so that a class that lost its server does not come back as one; false when it
/// was stopped.
bool pause(const ClassOrder &order, int ms)
{
    int left = ms / 2 + QRandomGenerator::global()->bounded(ms / 2 + 1);
    constexpr int slice = 25;
    for (; left > 0 && !isStopped(order); left -= slice) {
        QThread::sleep(std::chrono::milliseconds(std::min(left, slice)));
    }
    return !isStopped(order);
}

void add(ClassReport &all, const ClassReport &more)
{
    all.sent += more.sent;
    all.received += more.received;
    all.unusable += more.unusable;
    all.waiting = more.waiting;
    all.parked = more.parked;
    all.parkedState = more.parkedState;
    all.isNewDevice = all.isNewDevice || more.isNewDevice;
    all.fault = more.fault;
}

} // namespace

Result<ClassReport> exchangeOnce(const ClassOrder &order, Connection &connection, Progress::EventStore &store)
{
    ClassReport report;
    const QString link = linkOf(order.classId, order.address.value("user"));
    const auto pull = [&] { return ClassPull(store, connection, order.classId, link).receive(report); };
    // What others wrote comes first: it need not be sent.
    Result<void> done = order.pulls ? pull() : Result<void>();
    if (order.pushes && !report.fault) {
        done = done.and_then(
            [&] { return ClassPush(store, connection, order.classId, link).send(report, order.retriesParked); });
    }
    // What was sent comes back, so that the store knows how far the class is: a database that is behind that is an
    // older one.
    if (order.pulls && report.sent > 0 && !report.fault) {
        done = done.and_then(pull);
    }
    return done.transform([&report] { return report; });
}

Result<ClassReport> exchangeWithClass(const ClassOrder &order, const WithStore &withStore)
{
    ClassReport all;
    int pauseMs = order.firstPauseMs;
    for (int left = order.tries;; --left, pauseMs *= 2) {
        const Reply<std::unique_ptr<Connection>> connection = Connection::open(order.address, order.patience);
        if (connection) {
            const Result<ClassReport> once =
                withStore([&](Progress::EventStore &store) { return exchangeOnce(order, **connection, store); });
            if (!once) {
                return once;
            }
            add(all, *once);
        } else {
            all.fault = connection.error();
        }
        if (!all.fault || !mayRetry(*all.fault) || left <= 1 || !pause(order, pauseMs)) {
            return all;
        }
    }
}

} // namespace Ochre::Classroom
