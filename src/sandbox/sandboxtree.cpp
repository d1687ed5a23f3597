// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxtree.h"

#include "sandbox/sandboxdescriptor.h"

#include <fcntl.h>
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

constexpr std::size_t MaxProcesses = 4096; // a fork bomb must not keep the window busy

QByteArray readSmall(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? file.read(4096) : QByteArray();
}

QString folderOf(qint64 process)
{
    return u"/proc/"_s + QString::number(process);
}

QStringList threadFolders(qint64 process)
{
    const QString tasks = folderOf(process) + u"/task"_s;
    QStringList folders = QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (QString &folder : folders) {
        folder.prepend(tasks + u'/');
    }
    return folders;
}

// The fields of /proc/PID/stat behind the program's name, which may hold spaces and brackets: the state is at 0.
QList<QByteArray> statFields(const QString &folder)
{
    const QByteArray text = readSmall(folder + u"/stat"_s);
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

// With bytes in the pipe its reader is about to wake up.
bool isEmptyPipe(const QByteArray &path, quint64 inode)
{
    const Descriptor pipe(::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat status{};
    int bytes = 0;
    return pipe.isValid() && ::fstat(pipe.number(), &status) == 0 && status.st_ino == inode
           && ::ioctl(pipe.number(), FIONREAD, &bytes) == 0 && bytes == 0;
}

bool readsFrom(const QString &thread, const QString &process, quint64 inode)
{
    const QList<QByteArray> words = readSmall(thread + u"/syscall"_s).split(' ');
    if (words.size() < 2) {
        return false; // "running", or not for us to see
    }
    const qint64 call = words.at(0).toLongLong();
    bool isNumber = false;
    const qint64 descriptor = words.at(1).toLongLong(&isNumber, 16);
    if ((call != SYS_read && call != SYS_readv) || !isNumber) {
        return false;
    }
    return isEmptyPipe((process + u"/fd/"_s + QString::number(descriptor)).toUtf8(), inode);
}

// The facts are read one after the other, and meanwhile the thread may have woken up, read, and gone back to sleep. Its
// status counts the times it went to sleep, so an unchanged status proves that it slept throughout.
bool sleepsIn(const QString &thread, const QString &process, quint64 inode)
{
    const QByteArray before = readSmall(thread + u"/status"_s);
    return before.contains("\nState:\tS") && readsFrom(thread, process, inode)
           && readSmall(thread + u"/status"_s) == before;
}

} // namespace

SandboxTree::SandboxTree(qint64 root)
    : m_processes{root}
{
    for (std::size_t i = 0; i < m_processes.size() && m_processes.size() < MaxProcesses; ++i) {
        for (const QString &thread : threadFolders(m_processes.at(i))) {
            for (const QByteArray &child : readSmall(thread + u"/children"_s).split(' ')) {
                if (const qint64 process = child.toLongLong(); process > 0) {
                    m_processes.push_back(process);
                }
            }
        }
    }
}

int SandboxTree::cpuMs() const
{
    constexpr qsizetype userTime = 11; // then system time, and both again for reaped children
    qint64 ticks = 0;
    for (const qint64 process : m_processes) {
        const QList<QByteArray> fields = statFields(folderOf(process));
        for (qsizetype i = userTime; i < userTime + 4 && i < fields.size(); ++i) {
            ticks += fields.at(i).toLongLong();
        }
    }
    return static_cast<int>(ticks * 1000 / ::sysconf(_SC_CLK_TCK));
}

bool SandboxTree::isWaitingFor(quint64 inode, std::size_t watchers) const
{
    bool waiting = false;
    for (std::size_t i = watchers; i < m_processes.size(); ++i) {
        const qint64 process = m_processes[i];
        for (const QString &thread : threadFolders(process)) {
            if (statFields(thread).constFirst() == "R") {
                return false;
            }
            waiting = waiting || sleepsIn(thread, folderOf(process), inode);
        }
    }
    return waiting;
}

void SandboxTree::killAll() const
{
    for (const qint64 process : m_processes) {
        ::kill(static_cast<pid_t>(process), SIGKILL);
    }
}

} // namespace Ochre::Sandbox
