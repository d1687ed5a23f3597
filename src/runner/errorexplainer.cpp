// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/errorexplainer.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>

#include <utility>

namespace Ochre::Runner {

ErrorExplainer::ErrorExplainer(QObject *parent)
    : QObject(parent)
{
}

ErrorExplainer::~ErrorExplainer()
{
    abandon();
}

void ErrorExplainer::setToolchain(const Toolchain::Toolchain &toolchain)
{
    m_toolchain = toolchain;
}

void ErrorExplainer::explain(const QString &code, const Ticket &ticket)
{
    static const QRegularExpression errorCode(QStringLiteral("^E[0-9]{4}$"));
    abandon();
    if (!m_toolchain.canCheck()) {
        const Error error{tr("Explanations come from the compiler, and no Rust compiler was found."),
                          {},
                          tr("Help › Toolchain says how to get one.")};
        emit explained(code, std::unexpected(error), ticket);
    } else if (!errorCode.match(code).hasMatch()) {
        emit explained(code, std::unexpected(Error{tr("%1 has no explanation of its own.").arg(code), {}, {}}), ticket);
    } else {
        ask(code, ticket);
    }
}

void ErrorExplainer::ask(const QString &code, const Ticket &ticket)
{
    auto *process = new QProcess(this);
    m_process = process;
    process->setProgram(m_toolchain.rustc.path);
    process->setArguments({QStringLiteral("--explain"), code});
    connect(process, &QProcess::finished, this, [this, process, code, ticket](int exit, QProcess::ExitStatus status) {
        m_process = nullptr;
        process->deleteLater();
        const QString text = QString::fromUtf8(process->readAllStandardOutput());
        const bool isFine = status == QProcess::NormalExit && exit == 0;
        const Error none{tr("The compiler has no explanation of %1.").arg(code), {}, {}};
        emit explained(code, isFine ? Result<QString>(text) : std::unexpected(none), ticket);
    });
    connect(process, &QProcess::errorOccurred, this, [this, process, code, ticket](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) {
            return; // finished() follows
        }
        m_process = nullptr;
        process->deleteLater();
        const Error missing{tr("The Rust compiler could not be started."), m_toolchain.rustc.path,
                            tr("Help › Toolchain looks for it again.")};
        emit explained(code, std::unexpected(missing), ticket);
    });
    process->start(QIODevice::ReadOnly);
}

// The end of a question that nobody asks any more must not be taken for the end of the next one; a running QProcess
// would block in its destructor, so it goes when it has ended.
void ErrorExplainer::abandon()
{
    if (!m_process) {
        return;
    }
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    process->setParent(QCoreApplication::instance());
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

} // namespace Ochre::Runner
