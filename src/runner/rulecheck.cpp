// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/rulecheck.h"

#include <QCoreApplication>
#include <QProcess>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Ochre::Runner {

RuleCheck::RuleCheck(QString helpers, QObject *parent)
    : QObject(parent)
    , m_helpers(std::move(helpers))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        stop();
        conclude(std::unexpected(Error{tr("Reading the rules of this exercise in your program took too long."),
                                       {},
                                       tr("Check it again; if that does not help, simplify the program.")}));
    });
}

RuleCheck::~RuleCheck()
{
    stop();
}

void RuleCheck::start(const RuleQuery &query)
{
    stop();
    m_query = query;
    auto *process = new QProcess(this);
    m_process = process;
    process->setProgram(m_helpers + u"/ochre-rules"_s);
    connect(process, &QProcess::started, this, [process, request = ruleRequest(query)] {
        process->write(request);
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

void RuleCheck::refuse()
{
    const QString program = m_process->program();
    stop();
    conclude(std::unexpected(Error{tr("The program that reads the rules of exercises could not be started."), program,
                                   tr("Install Ochre again.")}));
}

// A process that is not asked any more must not answer for the next query, and a running QProcess would block in its
// destructor, so it goes when it has ended.
void RuleCheck::stop()
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

void RuleCheck::accept(QProcess *process)
{
    m_process = nullptr;
    process->deleteLater();
    conclude(parseRuleReport(process->readAllStandardOutput(), m_query.files));
}

void RuleCheck::conclude(const Result<RuleReport> &report)
{
    m_patience.stop();
    emit finished(report);
}

} // namespace Ochre::Runner
