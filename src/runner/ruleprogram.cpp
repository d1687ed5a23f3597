// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/ruleprogram.h"

#include <QCoreApplication>
#include <QProcess>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Ochre::Runner {

RuleProgram::RuleProgram(QString helpers, QObject *parent)
    : QObject(parent)
    , m_helpers(std::move(helpers))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        stop();
        conclude(std::unexpected(Error{tr("Reading the program for this exercise took too long."),
                                       {},
                                       tr("Check it again; if that does not help, simplify the program.")}));
    });
}

RuleProgram::~RuleProgram()
{
    stop();
}

void RuleProgram::start(const QStringList &arguments, const QByteArray &question)
{
    stop();
    auto *process = new QProcess(this);
    m_process = process;
    process->setProgram(m_helpers + u"/ochre-rules"_s);
    process->setArguments(arguments);
    connect(process, &QProcess::started, this, [process, question] {
        process->write(question);
        process->closeWriteChannel();
    });
    connect(process, &QProcess::finished, this, [this, process] { accept(process); });
    // Queued, since it can be told from within start().
    connect(
        process, &QProcess::errorOccurred, this,
        [this, process](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart && process == m_process) {
                refuse();
            } // of another error finished() tells
        },
        Qt::QueuedConnection);
    m_patience.start();
    process->start();
}

void RuleProgram::refuse()
{
    const QString program = m_process->program();
    stop();
    conclude(std::unexpected(Error{tr("The program that reads the rules of exercises could not be started."), program,
                                   tr("Install Ochre again.")}));
}

// A process that is not asked any more must not answer for the next question, and a running QProcess would block in its
// destructor, so it goes when it has ended.
void RuleProgram::stop()
{
    m_patience.stop();
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process) {
        return;
    }
    process->disconnect(this);
    process->setParent(QCoreApplication::instance());
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

void RuleProgram::accept(QProcess *process)
{
    m_process = nullptr;
    process->deleteLater();
    conclude(process->readAllStandardOutput());
}

void RuleProgram::conclude(const Result<QByteArray> &answer)
{
    m_patience.stop();
    emit finished(answer);
}

} // namespace Ochre::Runner
