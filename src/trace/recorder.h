// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compilation.h"
#include "runner/scratch.h"
#include "runner/ticket.h"
#include "runner/trust.h"
#include "sandbox/sandboxedprocess.h"
#include "trace/logparser.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Ochre::Trace {

/// One text to be recorded while it runs.
struct RecordOrder {
    Runner::Ticket ticket = {};
    QByteArray source; ///< the whole text of main.rs
    QString edition = QStringLiteral("2024");
    Runner::Trust trust = Runner::Trust::Unstated;
    QByteArray input = {}; ///< the program's, which then ends
    int line = 0;          ///< where the recording begins, 1-based; 0 = with main
};

struct RecordResult {
    Runner::Ticket ticket = {};
    std::optional<Recording> recording;           ///< none: `failure` or `diagnostics` say why
    Diagnostics::DiagnosticList diagnostics = {}; ///< the compiler's
    QString failure = {};                         ///< whole sentences
    int compileMs = 0;
    int recordMs = 0;
    int firstStepMs = -1; ///< from the order to the first step that is there; -1 = none came
};

/// How much of a run is recorded.
struct RecordBounds {
    int steps = 2'000;
    int values = 20'000;
    int milliseconds = 5'000;
};

/// Records runs, one at a time: compiles for a debugger, runs under the machine's gdb where only bubblewrap's sandbox
/// can hold both, and reads what it writes. Asynchronous; call from the main thread only.
class Recorder final : public QObject {
    Q_OBJECT
public:
    /// `scratch` is a folder of the recorder's own, `helpers` that of runbox.
    Recorder(const QString &scratch, const QString &helpers, QObject *parent = nullptr);
    ~Recorder() override;

    void setToolchain(const Toolchain::Toolchain &toolchain) { m_toolchain = toolchain; }
    void setBounds(const RecordBounds &bounds) { m_bounds = bounds; }
    /// Why nothing can be recorded here, in whole sentences with what helps; empty when it can.
    [[nodiscard]] QString obstacle() const;

    /// Told by finished(), exactly once. An order that is not answered yet is answered first: it was stopped.
    void record(const RecordOrder &order);
    void stop();
    [[nodiscard]] bool isRecording() const { return m_order.has_value(); }

signals:
    void finished(const Ochre::Trace::RecordResult &result);

private:
    void compile();
    void run();
    [[nodiscard]] Sandbox::ProcessRequest debuggerRequest() const;
    [[nodiscard]] Result<void> writeScripts() const;
    void conclude(const Sandbox::ProcessResult &process);
    void fail(const QString &failure);
    void answer();
    void abandon();

    QString m_helpers;
    QString m_folder;
    Toolchain::Toolchain m_toolchain;
    RecordBounds m_bounds;
    Runner::Scratch m_scratch;
    std::optional<RecordOrder> m_order;
    RecordResult m_result;
    LogParser m_parser;
    QElapsedTimer m_clock;
    QString m_program;
    int m_ending = 0;                               ///< compilers that were abandoned and have not ended
    Runner::Compilation *m_compilation = nullptr;   ///< a child, while it compiles
    Sandbox::SandboxedProcess *m_process = nullptr; ///< a child, while it runs
};

/// Where the debugger of this machine lies; empty when there is none that the sandbox shows.
[[nodiscard]] QString findDebugger();

} // namespace Ochre::Trace

Q_DECLARE_METATYPE(Ochre::Trace::RecordResult)
