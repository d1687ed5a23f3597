// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/compilereport.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>

namespace Ochre::Runner {

class Compilation;

/// The one place where the compiler runs: one compile at a time. Each client has at most one order, which waits or
/// runs; an order of a more important client ends a running one, which starts again later. Clients that want the same
/// thing share one compile.
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
    void cancelAll();

private:
    struct Entry {
        CompileOrder order;
        QString key;
        Handler handler;
    };

    void schedule();
    void start(Client client, const Entry &entry);
    void abandonRunning();
    void finish(const CompileReport &report);
    [[nodiscard]] bool isRunningWanted() const;
    [[nodiscard]] bool mustWait(const CompileOrder &order) const;

    Scratch &m_scratch;
    CompileSetting m_setting;
    std::map<Client, Entry> m_entries;
    Compilation *m_running = nullptr; ///< a child of this object
    Client m_runningFor = Client::WarmUp;
    QStringList m_ending; ///< output names of abandoned builds that may still be written
};

} // namespace Ochre::Runner
