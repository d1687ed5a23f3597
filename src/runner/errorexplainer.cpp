// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/errorexplainer.h"

#include <QProcess>
#include <QRegularExpression>

namespace Ochre::Runner {

ErrorExplainer::ErrorExplainer(QObject *parent)
    : QObject(parent)
{
}

ErrorExplainer::~ErrorExplainer() = default;

void ErrorExplainer::setToolchain(const Toolchain::Toolchain &toolchain)
{
    m_toolchain = toolchain;
}

void ErrorExplainer::explain(const QString &code)
{
    static const QRegularExpression errorCode(QStringLiteral("^E[0-9]{4}$"));
    if (!m_toolchain.canCheck()) {
        emit explained(code,
                       std::unexpected(Error{tr("Explanations come from the compiler, and no Rust compiler was found."),
                                             {},
                                             tr("Help › Toolchain says how to get one.")}));
        return;
    }
    if (!errorCode.match(code).hasMatch()) {
        emit explained(code, std::unexpected(Error{tr("%1 has no explanation of its own.").arg(code), {}, {}}));
        return;
    }
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(m_toolchain.rustc.path);
    m_process->setArguments({QStringLiteral("--explain"), code});
    connect(m_process.get(), &QProcess::finished, this, [this, code](int exitCode) {
        const QString text = QString::fromUtf8(m_process->readAllStandardOutput());
        emit explained(code,
                       exitCode == 0
                           ? Result<QString>(text)
                           : std::unexpected(Error{tr("The compiler has no explanation of %1.").arg(code), {}, {}}));
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this, code](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            emit explained(code,
                           std::unexpected(Error{tr("The Rust compiler could not be started."), m_toolchain.rustc.path,
                                                 tr("Help › Toolchain looks for it again.")}));
        }
    });
    m_process->start(QIODevice::ReadOnly);
}

} // namespace Ochre::Runner
