// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

class QProcess;

namespace Ochre::Sandbox {

/// Takes over a process that was told to end and has not yet, without waiting: it is deleted when it has ended, or
/// together with `keeper`, which then waits for that moment. Nobody else may own or use the process any more.
void reapLater(QProcess *process, QObject *keeper = QCoreApplication::instance());

} // namespace Ochre::Sandbox
