// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "permissions/permissiontable.h"
#include "runner/compilation.h"
#include "runner/ruleprogram.h"
#include "runner/scratch.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace Ochre::Permissions {

/// A variable, by a place where it is named. Lines and columns are 1-based, columns in Unicode scalar values.
struct Question {
    QByteArray text; ///< without a mark of the byte order
    QString edition = QStringLiteral("2024");
    int line = 1;
    int column = 1;

    bool operator==(const Question &) const = default;
};

/// Asks what may be done with a variable behind each line. It only checks, nothing of the text is executed. What it has
/// found of a variable of a text is kept. Asynchronous; one question at a time.
class PermissionProbe final : public QObject {
    Q_OBJECT
public:
    /// `scratch` is a folder of its own, `helpers` that of ochre-rules.
    PermissionProbe(const QString &scratch, const QString &helpers, QObject *parent = nullptr);
    ~PermissionProbe() override;

    void setToolchain(const Toolchain::Toolchain &toolchain);

    /// Told by finished(), exactly once unless another question or stop() comes before; never before it returns.
    void ask(const Question &question);
    void stop();

signals:
    /// What was found, or why nothing can be said.
    void finished(const Ochre::Result<Ochre::Permissions::PermissionTable> &table,
                  const Ochre::Permissions::Question &question);

private:
    void askForPlan(bool through);
    void acceptPlan(const Result<ProbePlan> &plan);
    void compile();
    void accept(const Runner::CompileReport &report);
    void tell(const Result<PermissionTable> &table);

    QString m_helpers;
    Toolchain::Toolchain m_toolchain;
    Runner::Scratch m_scratch;
    Runner::RuleProgram m_rules;
    Question m_question;
    ProbePlan m_plan;
    QByteArray m_key;                       ///< edition and first program that ask it
    std::optional<PermissionTable> m_table; ///< of a reference, until it was looked through
    bool m_isPending = false;
    Runner::Compilation *m_compilation = nullptr; ///< a child, while it compiles
    bool m_isEnding = false;                      ///< it was abandoned, and may still read its text
    QHash<QByteArray, PermissionTable> m_known;   ///< by m_key
};

} // namespace Ochre::Permissions
