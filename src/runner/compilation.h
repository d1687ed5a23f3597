// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/compilereport.h"
#include "sandbox/sandboxedprocess.h"
#include "sandbox/textpipe.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

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
    /// Starts the compiler before its text is there: it waits where it would read it, with everything else done. Tells
    /// ended() should it end before the text is given.
    void startAhead();
    /// Whether a compiler started ahead does with this order, in every word of its command line, what start() would.
    [[nodiscard]] bool isReadyFor(const CompileOrder &order) const;
    /// Whether one started ahead waits in the folder where this order would be compiled in the usual way.
    [[nodiscard]] bool isInTheWayOf(const CompileOrder &order) const;
    /// Gives it the text: the rest is as with start().
    void give(const CompileOrder &order);
    /// Ends it without a report; ended() follows when every process is gone.
    void abandon();

signals:
    void finished(const Ochre::Runner::CompileReport &report);
    void ended(); ///< after abandon(), never before that returns

private:
    void push();
    void refuse(const Error &error);
    void collect(const QByteArray &bytes, bool isError);
    void conclude(const Sandbox::ProcessResult &result);

    CompileOrder m_order;
    CompileSetting m_setting;
    Scratch &m_scratch;
    QString m_key;
    QByteArray m_error;
    QElapsedTimer m_clock;
    Sandbox::SandboxedProcess m_process;
    std::optional<Sandbox::TextPipe> m_pipe;        ///< of a compiler started ahead
    std::optional<Sandbox::ProcessRequest> m_ahead; ///< what it was started with, until it has its text
    QTimer m_again;                                 ///< while the compiler has not come to read
    bool m_isUnread = false;                        ///< the compiler started ahead has not read its text yet
    bool m_isAbandoned = false;
};

} // namespace Ochre::Runner
