// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/postlink.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Ochre::Classroom {

namespace {

constexpr std::chrono::milliseconds interval = 30s;
constexpr std::chrono::milliseconds longestInterval = 600s;

} // namespace

PostLink::PostLink(Discussion::PostDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PostLink::exchange);
    connect(&m_desk, &Discussion::PostDesk::queued, this, &PostLink::exchange);
    connect(&m_desk, &Discussion::PostDesk::failed, this, [this] { m_isTaking = false; });
    connect(&m_desk, &Discussion::PostDesk::boardChanged, this, [this] {
        // The next round goes on from what is on disk.
        if (std::exchange(m_isTaking, false) && m_desk.isLoaded() && std::exchange(m_isAskedAgain, false)) {
            exchange();
        }
    });
}

void PostLink::open(const Address &address, const QString &classId, bool isGuest)
{
    close();
    m_address = address;
    m_classId = classId;
    m_isGuest = isGuest;
    exchange();
}

void PostLink::close()
{
    m_call.stop();
    m_timer.stop();
    m_classId.clear();
    m_address = {};
    m_fault.reset();
    m_isConnected = false;
    m_isAskedAgain = false;
    m_isTaking = false;
    m_failures = 0;
    emit changed();
}

void PostLink::exchange()
{
    if (!isOpen()) {
        return;
    }
    if (!m_desk.isLoaded()) {
        m_isTaking = true; // the first look at the file
        m_isAskedAgain = true;
        return;
    }
    if (isRunning() || m_isTaking) {
        m_isAskedAgain = true;
        return;
    }
    m_timer.stop();
    PostOrder order{m_address, m_classId, m_desk.cursor(), m_desk.outgoing(), m_isGuest};
    m_call.start<PostReport>(
        this, [order = std::move(order)](const Patience &patience) { return exchangePosts(order, patience); },
        [this](const PostReport &report) { finish(report); });
    emit changed();
}

void PostLink::finish(const PostReport &report)
{
    m_fault = report.fault;
    m_isConnected = !report.fault || report.fault->kind >= FaultKind::Denied;
    m_failures = m_fault ? m_failures + 1 : 0;
    const Discussion::PostRound &round = report.round;
    const bool isNew = round.isReset || round.isComplete || !round.rows.empty() || !round.acknowledged.empty()
                       || !round.refused.isEmpty();
    const bool isMore = !m_fault && !round.isComplete;
    m_isAskedAgain = m_isAskedAgain || isMore || round.isReset;
    const bool changes = round.isReset || !round.rows.empty() || !round.acknowledged.empty() || !round.refused.isEmpty()
                         || (isNew && round.cursor != m_desk.cursor()) || m_desk.cursor() == 0;
    if (changes && isNew) {
        m_isTaking = true;
        m_desk.take(round);
    }
    if (!report.memberships.empty()) {
        emit membershipsRead(report.memberships);
    } else if (!m_fault && !m_isGuest) {
        m_fault = ServerFault{FaultKind::Denied, QStringLiteral("42501"), {}};
    }
    plan();
    emit changed();
    if (!m_isTaking && std::exchange(m_isAskedAgain, false)) { // once more, also after a fault
        exchange();
    }
}

/// Not all at once: a class begins its lesson in the same minute.
void PostLink::plan()
{
    const auto wait = std::min(interval * (1 << std::min(m_failures, 5)), longestInterval);
    const int ms = static_cast<int>(wait.count());
    m_timer.start(ms * 3 / 4 + QRandomGenerator::global()->bounded(ms / 2));
}

} // namespace Ochre::Classroom
