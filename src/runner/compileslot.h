// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/compilereport.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace Ochre::Runner {

class Compilation;

/// The one place where the compiler runs: one compile at a time. Each client has at most one order, which waits or
/// runs; an order of a more important client ends a running one, which starts again later. Clients that want the same
/// thing share one compile. While nothing is to do, a compiler can be kept that has started and only lacks its text.
class CompileSlot final : public QObject {
    Q_OBJECT
public:
    /// In ascending importance.
    enum class Client { WarmUp, Background, Check, Lint, Demand };
    using Handler = std::function<void(const CompileReport &)>;

    CompileSlot(Scratch &scratch, QObject *parent);
    ~CompileSlot() override;

    /// Starts everything that waits or runs again with the new toolchain.
    void setSetting(const CompileSetting &setting);
    [[nodiscard]] const CompileSetting &setting() const { return m_setting; }

    /// Replaces the client's order; the handler is called once, later, unless the order is replaced or cancelled.
    void submit(Client client, const CompileOrder &order, const Handler &handler);
    void cancel(Client client);

    /// Whether a compiler is started ahead for the build that is expected next.
    void setStartsAhead(bool startsAhead) { m_startsAhead = startsAhead; }
    /// The build that could be demanded next; of its text only what decides the compiler's options is used.
    void expect(const CompileOrder &order);

private:
    struct Entry {
        CompileOrder order;
        QString key;
        Handler handler;
    };

    void schedule();
    void start(Client client, const Entry &entry);
    void startAhead();
    void dropReady();
    void abandonRunning();
    void letEnd(Compilation *compilation); ///< what it would write is waited for
    void finish(const CompileReport &report);
    [[nodiscard]] bool isRunningWanted() const;
    [[nodiscard]] bool canUseReady(Client client, const CompileOrder &order) const;
    [[nodiscard]] bool mustWait(const CompileOrder &order) const;

    Scratch &m_scratch;
    CompileSetting m_setting;
    std::map<Client, Entry> m_entries;
    Compilation *m_running = nullptr; ///< a child of this object
    Client m_runningFor = Client::WarmUp;
    bool m_startsAhead = false;
    std::optional<CompileOrder> m_expected;
    Compilation *m_ready = nullptr; ///< started ahead, a child of this object
    QTimer m_idle;
    QTimer m_staleness;   ///< of the compiler that waits
    QStringList m_ending; ///< output names of abandoned builds that may still be written
};

} // namespace Ochre::Runner
