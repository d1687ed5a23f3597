// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/limits.h"
#include "sandbox/sandboxlevel.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace Ochre::Sandbox {

class SandboxRun;

/// A folder or file of this machine that the process sees at `inside`.
struct Mount {
    QString outside;
    QString inside;
    bool writable = false;
    bool operator==(const Mount &) const = default;
};

/// One process tree to start under a sandbox and limits.
struct ProcessRequest {
    enum class Kind { Compile, Run };

    Kind kind = Kind::Run;
    /// Whether it executes anything that somebody wrote: a program, a build script. A compiler only reads a text.
    bool executesText = true;
    /// Somebody has said that it may run where nothing holds it.
    bool isUnprotectedAllowed = false;
    QString program; ///< absolute path as seen inside the sandbox, such as "/rust/bin/rustc" or "/run/lesson"
    QStringList arguments;
    QStringList environment;   ///< "NAME=value" beyond the clean base set: PATH, HOME, LANG and the like
    std::vector<Mount> mounts; ///< without namespaces (level 2, 3) paths must be equal outside and inside
    QString workFolder;        ///< inside
    Limits limits;
    SandboxLevel sandbox = SandboxLevel::Full;
    QString helpers; ///< folder of runbox
    QString groups;  ///< folder for control groups (ControlGroupHome); empty: the watcher alone counts
    /// Code 0 only for a program that comes back from main; if it ends itself with 0, it gets endedEarlyCode.
    bool mustReturn = false;
    /// A debugger, which may trace what it starts: at SandboxLevel::Full only, and its programs have to be started by
    /// `runbox --become`, so that they may not.
    bool isTracer = false;
    QByteArray input;
    bool closeInput = false; ///< end of input after `input`
    /// It waits for its first word and gets none before unpark(): until then no clock runs.
    bool isParked = false;
    int niceness = 0; ///< 0 to 19
};

/// The exit code of a program that `mustReturn` and has not: as EARLY in endguard.c.
constexpr int endedEarlyCode = 213;

/// The one door: what executes a text starts where a sandbox holds it, or where somebody has said that it may without.
[[nodiscard]] bool mayStart(const ProcessRequest &request);

struct ProcessResult {
    enum class End {
        Exited,      ///< by itself: exitCode
        Signalled,   ///< by a signal: `signal`
        WallTime,    ///< our kill at the wall limit; cpuMs tells a busy loop from a sleeper
        OutputLimit, ///< our kill at the output limit
        TotalLimit,  ///< our kill because everything together used too much: `total` says of what
        Stopped,     ///< our kill on request
        NotStarted,  ///< the program or the sandbox could not start: `failure` says why
    };
    /// What everything that the program started is counted in.
    enum class Total { None, Processes, Memory, CpuTime, Files };

    End end = End::NotStarted;
    Total total = Total::None;
    int exitCode = 0;
    int signal = 0;
    int wallMs = 0; ///< time while waiting for input not counted
    int cpuMs = 0;  ///< of the whole tree, as far as it is known
    qint64 droppedBytes = 0;
    QString failure;
};

/// Owns one process tree: starts it inside bubblewrap (or the level that works), passes its bytes on as they come,
/// enforces the limits and removes every process it left behind, daemons too. Never blocks. Main thread only.
class SandboxedProcess final : public QObject {
    Q_OBJECT
public:
    explicit SandboxedProcess(QObject *parent = nullptr);
    ~SandboxedProcess() override; ///< kills the tree

    void start(const ProcessRequest &request);
    void kill();
    void writeInput(const QByteArray &bytes);
    void closeInput();
    /// From now on a parked process is watched and its time counts. To be called before anything is given to it.
    void unpark();
    [[nodiscard]] bool isRunning() const;

signals:
    void started();
    void outputReceived(const QByteArray &bytes, bool isError);
    /// The process blocks in read(0) and there is no input left.
    void waitingForInputChanged(bool waiting);
    /// Once for every start(); nothing of the tree is alive any more.
    void finished(const Ochre::Sandbox::ProcessResult &result);

private:
    std::unique_ptr<SandboxRun> d;
};

} // namespace Ochre::Sandbox

Q_DECLARE_METATYPE(Ochre::Sandbox::ProcessResult)
