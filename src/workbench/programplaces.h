// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workbench/order.h"

#include <QObject>

namespace Ochre::Workbench {

class Workbench;

/// Marks and visits places of the shown program: where it panicked, where a test failed, what a message is about.
class ProgramPlaces final : public QObject {
    Q_OBJECT
public:
    /// Borrowed; must outlive it.
    explicit ProgramPlaces(Workbench &workbench, QObject *parent = nullptr);

    /// Takes away the marks of an earlier run of the shown program.
    void clearMarks();
    /// Marks where the program of the order panicked, unless another text is shown by now.
    void markPanic(const Order &order, const QByteArray &standardError);
    /// `file` as the compiler names it; 1-based.
    void goTo(const QString &file, int line, int column);
    /// Shows the file of a project that a message in its editor is about; 0-based.
    void openFileOf(int diagnostic);

private:
    Workbench &m_workbench;
};

} // namespace Ochre::Workbench
