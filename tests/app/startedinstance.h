// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/singleinstance.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <memory>

namespace Ochre::App {

/// A start in a process of its own: the test program plays it when it is called with `--instance`.
class StartedInstance final {
public:
    /// As another user when `user` is not 0, which only root can do.
    explicit StartedInstance(const QStringList &arguments, int user = 0)
    {
        QString program = QCoreApplication::applicationFilePath();
        QStringList all = arguments;
        if (user != 0) {
            all = QStringList{QStringLiteral("--reuid=%1").arg(user), QStringLiteral("--regid=%1").arg(user),
                              QStringLiteral("--clear-groups"), program}
                  + all;
            program = QStringLiteral("setpriv");
        }
        m_process->setProcessChannelMode(QProcess::MergedChannels);
        m_process->start(program, all);
    }

    ~StartedInstance()
    {
        if (m_process) {
            kill();
        }
    }

    StartedInstance(StartedInstance &&) = default;
    StartedInstance &operator=(StartedInstance &&) = delete;

    /// Waits for a line that begins so.
    [[nodiscard]] bool says(const QByteArray &beginning)
    {
        return QTest::qWaitFor([this, &beginning] { return !line(beginning).isEmpty(); }, 20'000);
    }

    [[nodiscard]] QByteArray line(const QByteArray &beginning)
    {
        m_said += m_process->readAll();
        const QByteArrayList lines = m_said.split('\n');
        for (const QByteArray &one : lines) {
            if (one.startsWith(beginning)) {
                return one;
            }
        }
        return {};
    }

    [[nodiscard]] int exitCode() const
    {
        const bool ended = QTest::qWaitFor([this] { return m_process->state() == QProcess::NotRunning; }, 20'000);
        return ended ? m_process->exitCode() : -1;
    }

    [[nodiscard]] QByteArray said()
    {
        m_said += m_process->readAll();
        return m_said;
    }

    void signal(int number) const { ::kill(static_cast<pid_t>(m_process->processId()), number); }

    void kill()
    {
        m_process->kill();
        m_process->waitForFinished();
    }

    [[nodiscard]] bool isRunning() const { return m_process->state() == QProcess::Running; }

private:
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    QByteArray m_said;
};

/// `--instance DATA RUNTIME PATIENCE FILE…`: says what it is, and what it receives.
inline int playInstance(const QStringList &arguments)
{
    const auto say = [](const QString &line) {
        std::puts(qPrintable(line));
        std::fflush(stdout);
    };
    SingleInstance single({arguments.at(0), arguments.at(1)});
    const auto [role, problem] = single.start({arguments.sliced(3), {}}, arguments.at(2).toInt());
    const QString why = problem ? QStringLiteral(": ") + problem->text() : QString();
    switch (role) {
    case SingleInstance::Role::HandedOver:
        say(QStringLiteral("handed over"));
        return 0;
    case SingleInstance::Role::Refused:
        say(QStringLiteral("refused") + why);
        return 1;
    case SingleInstance::Role::First:
        break;
    }
    QObject::connect(&single, &SingleInstance::received, &single, [&say](const Handover &handover) {
        say(QStringLiteral("received ") + handover.files.join(u'|'));
    });
    say(QStringLiteral("first") + why);
    return QCoreApplication::exec();
}

} // namespace Ochre::App
