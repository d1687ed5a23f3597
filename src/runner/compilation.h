// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/compilereport.h"
#include "sandbox/sandboxedprocess.h"

#include <QElapsedTimer>
#include <QObject>

namespace Ochre::Runner {

/// One run of the compiler for one order. A build's program is in the scratch folder when it is reported.
class Compilation final : public QObject {
    Q_OBJECT
public:
    Compilation(const CompileOrder &order, const CompileSetting &setting, Scratch &scratch, QObject *parent);

    [[nodiscard]] const CompileOrder &order() const { return m_order; }
    [[nodiscard]] const QString &key() const { return m_key; }

    /// Tells finished() exactly once, never before it returns.
    void start(int niceness);
    /// Ends it without a report; ended() follows when every process is gone.
    void abandon();

signals:
    void finished(const Ochre::Runner::CompileReport &report);
    void ended(); ///< after abandon(), never before that returns

private:
    void collect(const QByteArray &bytes, bool isError);
    void conclude(const Sandbox::ProcessResult &result);

    CompileOrder m_order;
    CompileSetting m_setting;
    Scratch &m_scratch;
    QString m_key;
    QByteArray m_error;
    QElapsedTimer m_clock;
    Sandbox::SandboxedProcess m_process;
    bool m_isAbandoned = false;
};

} // namespace Ochre::Runner
