// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toolchain/toolquery.h"

#include "sandbox/processgroup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>

namespace Ochre::Toolchain {

using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment questionEnvironment(const QString &without)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    // A question must never make rustup download a toolchain.
    environment.insert(u"RUSTUP_AUTO_INSTALL"_s, u"0"_s);
    if (!without.isEmpty()) {
        environment.remove(without);
    }
    return environment;
}

} // namespace

ToolQuery::ToolQuery(QObject *parent)
    : QObject(parent)
    , m_process(new QProcess(this))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { answer(ToolAnswer::End::TimedOut); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ToolQuery::collect);
    connect(m_process, &QProcess::readyReadStandardError, this, &ToolQuery::collect);
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        collect();
        const bool isFine = status == QProcess::NormalExit && code == 0;
        answer(isFine ? ToolAnswer::End::Answered : ToolAnswer::End::Failed);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            answer(ToolAnswer::End::Missing);
        }
    });
}

ToolQuery::~ToolQuery()
{
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning) {
        return;
    }
    // Its destructor would block until the process is reaped.
    kill();
    m_process->setParent(QCoreApplication::instance());
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
}

void ToolQuery::kill()
{
    const qint64 pid = m_process->processId();
    if (pid > 0 && !Sandbox::killProcessGroup(pid)) {
        m_process->kill(); // it has no group of its own yet
    }
}

void ToolQuery::ask(const QString &program, const QStringList &arguments, int limitMs, const QString &without)
{
    // Closing all descriptors in the child closes the one on which Qt reports a failed start.
    const QFileInfo file(program);
    if (!file.isFile() || !file.isExecutable()) {
        return answer(ToolAnswer::End::Missing);
    }
    m_process->setProgram(program);
    m_process->setArguments(arguments);
    m_process->setWorkingDirectory(QDir::rootPath());
    m_process->setProcessEnvironment(questionEnvironment(without));
    m_process->setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession
                                        | QProcess::UnixProcessFlag::CloseFileDescriptors
                                        | QProcess::UnixProcessFlag::ResetSignalHandlers);
    m_limit.start(limitMs);
    m_process->start(QIODevice::ReadOnly);
    m_process->closeWriteChannel();
}

void ToolQuery::collect()
{
    m_answer.output += m_process->readAllStandardOutput();
    m_answer.error += m_process->readAllStandardError();
    if (m_answer.output.size() > maxBytes || m_answer.error.size() > maxBytes) {
        answer(ToolAnswer::End::Failed);
    }
}

void ToolQuery::answer(ToolAnswer::End end)
{
    if (m_done) {
        return;
    }
    m_done = true;
    m_limit.stop();
    m_answer.end = end;
    m_answer.output.truncate(maxBytes);
    m_answer.error.truncate(maxBytes);
    kill();
    emit answered(m_answer);
}

} // namespace Ochre::Toolchain
