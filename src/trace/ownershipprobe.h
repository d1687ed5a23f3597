// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compilation.h"
#include "runner/scratch.h"
#include "runner/ticket.h"
#include "trace/ownership.h"

#include <QObject>

namespace Ochre::Trace {

/// What one compilation of an OwnershipProgram says.
struct OwnershipReading {
    std::vector<std::pair<OwnershipQuestion, Ownership>> answers; ///< of all its questions, or none
    std::vector<std::size_t> refused; ///< places that the compiler could not answer: to be left out, and asked again
    bool isUsable = false;            ///< nothing else is wrong with the program
};

/// Judged by codes and places alone: an error of a question is E0382, E0381 or one of the borrow checker's.
[[nodiscard]] OwnershipReading readOwnership(const OwnershipProgram &program, const Runner::CompileReport &report);

/// Asks the compiler about the variables of a recording. It only checks, nothing of the text is executed. What it has
/// answered of a text is kept. Asynchronous; one question at a time.
class OwnershipProbe final : public QObject {
    Q_OBJECT
public:
    /// `scratch` is a folder of its own.
    OwnershipProbe(const QString &scratch, const QString &helpers, QObject *parent = nullptr);
    ~OwnershipProbe() override;

    void setToolchain(const Toolchain::Toolchain &toolchain) { m_toolchain = toolchain; }

    /// Told by finished(), exactly once unless another question or stop() comes before. The table is empty where
    /// nothing can be told.
    void ask(const QByteArray &source, const QString &edition, const Recording &recording,
             const Runner::Ticket &ticket = {});
    void stop();

signals:
    void finished(const Ochre::Trace::OwnershipTable &table, const Ochre::Runner::Ticket &ticket);

private:
    void next();
    void compile(const OwnershipProgram &program, int attempt);
    void read(const OwnershipProgram &program, int attempt, const Runner::CompileReport &report);
    void answer();

    QString m_helpers;
    Toolchain::Toolchain m_toolchain;
    Runner::Scratch m_scratch;
    QString m_edition;
    QByteArray m_key;
    Runner::Ticket m_ticket;
    std::vector<OwnershipProgram> m_waiting;
    OwnershipTable m_table;
    QHash<QByteArray, OwnershipTable> m_known;
    Runner::Compilation *m_compilation = nullptr; ///< a child, while it compiles
    bool m_isPending = false;                     ///< a question is not answered yet
    bool m_isEnding = false;                      ///< what compiles was abandoned
    quint64 m_question = 0;                       ///< counts them: an answer to an older one is none
};

} // namespace Ochre::Trace

Q_DECLARE_METATYPE(Ochre::Trace::OwnershipTable)
