// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <memory>
#include <unistd.h>

namespace Ochre::Sandbox {

/// A process of this machine, without any sandbox, that a test looks at; ended with its group at the end.
class WatchedProgram final {
public:
    WatchedProgram(const QString &program, const QStringList &arguments)
    {
        process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
        process.start(program, arguments);
        process.waitForStarted();
    }
    ~WatchedProgram()
    {
        if (process.state() != QProcess::NotRunning) {
            ::kill(static_cast<pid_t>(-pid()), SIGKILL);
            process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(WatchedProgram)

    [[nodiscard]] static std::unique_ptr<WatchedProgram> shell(const QString &script)
    {
        return std::make_unique<WatchedProgram>(QStringLiteral("/bin/sh"), QStringList{QStringLiteral("-c"), script});
    }

    [[nodiscard]] qint64 pid() const { return process.processId(); }

    /// Of the pipe that is its standard input; 0 when that is none.
    [[nodiscard]] quint64 inputInode() const
    {
        const QString link = QStringLiteral("/proc/%1/fd/0").arg(pid());
        const QString target = QString::fromLocal8Bit(linkTarget(link));
        return target.section(QLatin1Char('['), 1).section(QLatin1Char(']'), 0, 0).toULongLong();
    }

    /// Whether there is such a process and it is more than a zombie.
    [[nodiscard]] static bool isAlive(qint64 process)
    {
        QFile file(QStringLiteral("/proc/%1/stat").arg(process));
        if (process <= 0 || !file.open(QIODevice::ReadOnly)) {
            return false;
        }
        const QByteArray text = file.readAll();
        return !text.mid(text.lastIndexOf(')') + 2).startsWith('Z');
    }

    QProcess process;

private:
    static QByteArray linkTarget(const QString &link)
    {
        QByteArray target(64, '\0');
        const auto length = ::readlink(link.toLocal8Bit().constData(), target.data(), 63);
        return target.first(std::max<qsizetype>(0, length));
    }
};

} // namespace Ochre::Sandbox
