// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/compileorder.h"
#include "sandbox/sandboxedprocess.h"

#include <QByteArray>
#include <QObject>

namespace Ochre::Runner {

/// rustfmt on one text.
class FormatJob final : public QObject {
    Q_OBJECT
public:
    FormatJob(const QByteArray &source, const QString &edition, QObject *parent);

    void start(const CompileSetting &setting, Scratch &scratch);

signals:
    /// Exactly once, never before start() returns.
    void finished(const QByteArray &source, const Ochre::Result<QByteArray> &formatted);

private:
    void conclude(const Sandbox::ProcessResult &result);
    void refuse(const Error &error);

    QByteArray m_source;
    QString m_edition;
    QByteArray m_output;
    QByteArray m_error;
    Sandbox::SandboxedProcess m_process;
};

/// The result of rustfmt: the formatted text, or why there is none. An empty answer to a text is an error too: it must
/// never replace a program.
[[nodiscard]] Result<QByteArray> interpretFormat(const Sandbox::ProcessResult &process, const QByteArray &source,
                                                 const QByteArray &output, const QByteArray &error);

} // namespace Ochre::Runner
