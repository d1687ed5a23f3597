// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Ochre::Sandbox {

/// What bubblewrap (JSON lines) and runbox (plain lines, see runbox.c) tell on the status pipe. Reads bytes in any
/// pieces; lines it does not know are passed over. The program cannot write here.
class SandboxStatus final {
public:
    enum class Why { Unknown, Program, Lifeline, Wall, Processes, Memory, Cpu, Files };

    void feed(const QByteArray &bytes);

    [[nodiscard]] qint64 childPid() const { return m_childPid; } ///< process 1 of the sandbox, 0 = not told
    [[nodiscard]] bool hasStarted() const { return m_started; }  ///< the program itself runs or has run
    /// Only to be asked when everything has ended: a program can end runbox before that tells of the start.
    [[nodiscard]] bool hasEverStarted() const { return m_started || (m_ready && m_failure.isEmpty()); }
    [[nodiscard]] quint64 inputInode() const { return m_inputInode; } ///< of its standard input, 0 = not told
    [[nodiscard]] bool hasEnded() const { return m_why != Why::Unknown; }
    [[nodiscard]] Why why() const { return m_why; }
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    [[nodiscard]] int signal() const { return m_signal; } ///< 0 = exited
    [[nodiscard]] int cpuMs() const { return m_cpuMs; }
    /// "STEP: REASON" in English when runbox could not start the program.
    [[nodiscard]] QString failure() const { return m_failure; }

private:
    void readLine(const QByteArray &line);
    void readEnd(const QByteArray &rest);

    QByteArray m_rest;
    qint64 m_childPid = 0;
    quint64 m_inputInode = 0;
    int m_exitCode = 0;
    int m_signal = 0;
    int m_cpuMs = 0;
    Why m_why = Why::Unknown;
    bool m_ready = false;
    bool m_started = false;
    QString m_failure;
};

} // namespace Ochre::Sandbox
