// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/compileslot.h"

#include "runner/compilation.h"
#include "runner/scratch.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace Ochre::Runner {

namespace {

// Long enough for a short program to have its own start; a learner's next edit and Run take longer.
constexpr int idleMs = 250;
constexpr int longestWaitMs = 10 * 60'000; // then nobody seems to be at work, and its memory is better used

int nicenessOf(CompileSlot::Client client)
{
    switch (client) {
    case CompileSlot::Client::WarmUp:
        return 19;
    case CompileSlot::Client::Background:
        return 10;
    case CompileSlot::Client::Lint:
        return 5;
    case CompileSlot::Client::Check:
    case CompileSlot::Client::Demand:
        break;
    }
    return 0;
}

} // namespace

CompileSlot::CompileSlot(Scratch &scratch, QObject *parent)
    : QObject(parent)
    , m_scratch(scratch)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleMs);
    connect(&m_idle, &QTimer::timeout, this, &CompileSlot::startAhead);
    m_staleness.setSingleShot(true);
    m_staleness.setInterval(longestWaitMs);
    connect(&m_staleness, &QTimer::timeout, this, &CompileSlot::dropReady);
}

CompileSlot::~CompileSlot() = default;

void CompileSlot::setSetting(const CompileSetting &setting)
{
    m_setting = setting;
    for (auto &[client, entry] : m_entries) {
        entry.key = keyOf(entry.order, m_setting.toolchain);
    }
    abandonRunning();
    dropReady();
    schedule();
}

void CompileSlot::submit(Client client, const CompileOrder &order, const Handler &handler)
{
    if (client == Client::Demand) {
        expect(order);
    }
    m_entries[client] = {order, keyOf(order, m_setting.toolchain), handler};
    schedule();
}

void CompileSlot::cancel(Client client)
{
    if (m_entries.erase(client) > 0) {
        schedule();
    }
}

bool CompileSlot::isRunningWanted() const
{
    return m_running && std::ranges::any_of(m_entries, [this](const auto &entry) {
               return entry.second.key == m_running->key();
           });
}

void CompileSlot::schedule()
{
    if (m_running && !isRunningWanted()) {
        abandonRunning();
    }
    if (m_entries.empty()) {
        m_idle.start();
        return;
    }
    const auto &[client, entry] = *m_entries.rbegin();
    if (m_running && (m_running->key() == entry.key || m_runningFor >= client)) {
        return;
    }
    abandonRunning();
    if (m_ready && !canUseReady(client, entry.order) && m_ready->isInTheWayOf(entry.order)) {
        letEnd(std::exchange(m_ready, nullptr));
    }
    if (!mustWait(entry.order)) {
        start(client, entry);
    }
}

bool CompileSlot::canUseReady(Client client, const CompileOrder &order) const
{
    // What was started ahead is in nobody's way, and so may not do what should be polite.
    return m_ready && nicenessOf(client) == 0 && m_ready->isReadyFor(order);
}

bool CompileSlot::mustWait(const CompileOrder &order) const
{
    // What a check leaves is never used, so checks need not wait.
    return order.makesProgram() && m_ending.contains(outputName(order));
}

void CompileSlot::start(Client client, const Entry &entry)
{
    m_runningFor = client;
    const bool isReady = canUseReady(client, entry.order);
    if (isReady) {
        m_running = std::exchange(m_ready, nullptr);
        m_running->disconnect(this);
        m_staleness.stop();
    } else {
        m_running = new Compilation(entry.order, m_setting, m_scratch, this);
    }
    connect(m_running, &Compilation::finished, this, &CompileSlot::finish);
    if (isReady) {
        m_running->give(entry.order);
    } else {
        m_running->start(nicenessOf(client));
    }
}

void CompileSlot::expect(const CompileOrder &order)
{
    if (order.purpose == CompilePurpose::Build) {
        m_expected = order;
        m_idle.start();
    }
}

void CompileSlot::startAhead()
{
    const bool isIdle = !m_running && m_entries.empty() && m_ending.isEmpty();
    if (!m_startsAhead || !isIdle || !m_setting.toolchain.canCompile() || !m_expected
        || (!m_expected->crates.isEmpty() && m_expected->links.isEmpty())
        || (m_ready && m_ready->isReadyFor(*m_expected))) {
        return;
    }
    dropReady();
    m_ready = new Compilation(*m_expected, m_setting, m_scratch, this);
    connect(m_ready, &Compilation::ended, this, &CompileSlot::dropReady);
    m_staleness.start();
    m_ready->startAhead();
}

void CompileSlot::dropReady()
{
    m_staleness.stop();
    if (Compilation *dropped = std::exchange(m_ready, nullptr)) {
        dropped->disconnect(this);
        connect(dropped, &Compilation::ended, dropped, &QObject::deleteLater);
        dropped->abandon(); // it has written nothing yet that another would have to wait for
    }
}

void CompileSlot::abandonRunning()
{
    if (m_running) {
        letEnd(std::exchange(m_running, nullptr));
    }
}

void CompileSlot::letEnd(Compilation *compilation)
{
    compilation->disconnect(this);
    const QString output = outputName(compilation->order());
    m_ending.append(output);
    connect(compilation, &Compilation::ended, this, [this, output] {
        m_ending.removeOne(output);
        schedule();
    });
    connect(compilation, &Compilation::ended, compilation, &QObject::deleteLater);
    compilation->abandon();
}

void CompileSlot::finish(const CompileReport &report)
{
    const QString key = m_running->key();
    m_running->deleteLater();
    m_running = nullptr;
    std::vector<Handler> handlers;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (entry->second.key == key) {
            handlers.push_back(entry->second.handler);
            entry = m_entries.erase(entry);
        } else {
            ++entry;
        }
    }
    m_entries.erase(Client::WarmUp); // the files of the toolchain are warm now, and a program may be running
    // A handler may submit and cancel; the order of importance is taken afresh after each.
    for (const Handler &handler : std::views::reverse(handlers)) {
        handler(report);
    }
    schedule();
    m_scratch.trim(); // last: a handler may have started the program
}

} // namespace Ochre::Runner
