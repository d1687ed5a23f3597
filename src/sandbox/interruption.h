// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxdescriptor.h"

#include <QObject>

namespace Ochre::Sandbox {

/// Hears that somebody wants this program to end (Ctrl+C, TERM, a closed terminal), so that it can stop what it has
/// started and clean up; a pipe that nobody reads does not end it either. The second such signal ends the program at
/// once. At most one object at a time.
class Interruption final : public QObject {
    Q_OBJECT
public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override; ///< the signals do again what they do by default

    /// The number of the signal, 0 = none has come.
    [[nodiscard]] int signalNumber() const { return m_signal; }

signals:
    void asked(int signalNumber);

private:
    void read();

    Descriptor m_reader;
    Descriptor m_writer; // the handler writes to it
    int m_signal = 0;
};

/// Whether the descriptor (1 = standard output, 2 = standard error) is a terminal.
[[nodiscard]] bool isTerminal(int descriptor);

} // namespace Ochre::Sandbox
