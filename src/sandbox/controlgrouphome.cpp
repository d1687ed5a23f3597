// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/controlgrouphome.h"

#include "base/executable.h"
#include "base/logging.h"
#include "sandbox/groupfile.h"
#include "sandbox/processreaper.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
}

/// Where the version 2 of control groups is mounted, or the controller of that name in version 1, from a mountinfo;
/// empty where it is not.
QString groupMount(const QString &mountInfo, const QByteArray &controller = {})
{
    for (const QByteArray &line : linesOf(mountInfo)) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype end = fields.indexOf("-");
        const bool isIt = controller.isEmpty()
                              ? fields.value(end + 1) == "cgroup2"
                              : fields.value(end + 1) == "cgroup" && fields.last().split(',').contains(controller);
        if (end > 4 && isIt) {
            return QFile::decodeName(fields.at(4));
        }
    }
    return {};
}

/// The group of a process below that mount, such as "/user.slice/x.scope"; empty when it has none.
QString groupOf(const QString &process, const QByteArray &controller = {})
{
    for (const QByteArray &line : linesOf(process + u"/cgroup"_s)) {
        const qsizetype first = line.indexOf(':');
        const qsizetype second = line.indexOf(':', first + 1);
        const QByteArray controllers = second > first ? line.sliced(first + 1, second - first - 1) : "none";
        if (controller.isEmpty() ? controllers.isEmpty() : controllers.split(',').contains(controller)) {
            return QFile::decodeName(line.sliced(second + 1));
        }
    }
    return {};
}

/// The deepest group that holds both.
QString commonGroup(const QString &first, const QString &second)
{
    const QStringList some = first.split(u'/', Qt::SkipEmptyParts);
    const QStringList others = second.split(u'/', Qt::SkipEmptyParts);
    const auto [end, unused] = std::ranges::mismatch(some, others);
    const QStringList common = some.first(end - some.begin());
    return common.isEmpty() ? QString() : u'/' + common.join(u'/');
}

bool isWritable(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

} // namespace

ControlGroupHome::ControlGroupHome(QObject *parent)
    : ControlGroupHome(Places(), parent)
{
}

ControlGroupHome::ControlGroupHome(Places places, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_places.patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &ControlGroupHome::conclude);
}

ControlGroupHome::~ControlGroupHome()
{
    if (m_keeper) {
        m_keeper->disconnect(this);
        m_keeper->kill();
        reapLater(m_keeper);
    }
}

void ControlGroupHome::prepare()
{
    if (std::exchange(m_isAsked, true)) {
        if (m_isConcluded) {
            QMetaObject::invokeMethod(this, &ControlGroupHome::ready, Qt::QueuedConnection);
        }
        return;
    }
    const QString manager = findExecutable(m_places.manager);
    if (manager.isEmpty() || groupMount(m_places.processes + u"/self/mountinfo"_s).isEmpty()) {
        QMetaObject::invokeMethod(this, &ControlGroupHome::conclude, Qt::QueuedConnection);
        return;
    }
    m_keeper = new QProcess(this);
    QStringList arguments{u"--scope"_s, u"--quiet"_s, u"--collect"_s, u"--property=Delegate=memory pids"_s};
    if (::geteuid() != 0) {
        arguments.prepend(u"--user"_s);
    }
    arguments << u"--"_s << u"/bin/sh"_s << u"-c"_s << u"echo; exec cat >/dev/null"_s;
    connect(m_keeper, &QProcess::readyReadStandardOutput, this, &ControlGroupHome::settle);
    connect(m_keeper, &QProcess::finished, this, &ControlGroupHome::conclude);
    connect(m_keeper, &QProcess::errorOccurred, this, &ControlGroupHome::conclude, Qt::QueuedConnection);
    m_patience.start();
    m_keeper->start(manager, arguments);
}

void ControlGroupHome::settle()
{
    if (!m_isConcluded) {
        m_folder = delegatedFolder(m_keeper->processId());
    }
    conclude();
}

QString ControlGroupHome::delegatedFolder(qint64 keeper) const
{
    const QString mount = groupMount(m_places.processes + u"/self/mountinfo"_s);
    const QString own = groupOf(m_places.processes + u"/self"_s);
    const QString group = groupOf(m_places.processes + u'/' + QString::number(keeper));
    const QString folder = mount + group;
    const QList<QByteArray> controllers = groupLine(folder + u"/cgroup.controllers"_s).split(' ');
    if (own.isEmpty() || group.isEmpty() || group == own || !controllers.contains("memory")
        || !controllers.contains("pids")) {
        return {};
    }
    // The kernel moves a process only for one who may write to the group that holds both its old and its new place.
    if (!isWritable(mount + commonGroup(own, group) + u"/cgroup.procs"_s)) {
        return {};
    }
    // A group that hands controllers on has no processes of its own, so the keeper gets a place below.
    const QString place = folder + u"/keeper"_s;
    const bool isMade = ::mkdir(QFile::encodeName(place).constData(), 0700) == 0;
    const bool isReady = isMade && writeGroupFile(place + u"/cgroup.procs"_s, QByteArray::number(keeper))
                         && writeGroupFile(folder + u"/cgroup.subtree_control"_s, "+memory +pids");
    return isReady ? folder : QString();
}

QString ControlGroupHome::countingFolder() const
{
    const QString mount = groupMount(m_places.processes + u"/self/mountinfo"_s, "pids");
    const QString folder = mount + groupOf(m_places.processes + u"/self"_s, "pids");
    if (::geteuid() != 0 || mount.isEmpty() || !isWritable(folder)) {
        return {};
    }
    // Nobody else removes what a killed Ochre left: an empty folder for each program that ran just then.
    for (const QString &name : QDir(folder).entryList({u"run-*-*"_s}, QDir::Dirs)) {
        if (!QFileInfo::exists(m_places.processes + u'/' + name.section(u'-', 1, 1))) {
            QDir(folder).rmdir(name);
        }
    }
    return folder;
}

void ControlGroupHome::conclude()
{
    m_patience.stop();
    if (m_keeper && m_keeper->state() == QProcess::NotRunning) {
        m_folder.clear(); // the scope went with its keeper
    } else if (m_keeper && m_folder.isEmpty()) {
        m_keeper->kill(); // nothing to keep
    }
    if (!std::exchange(m_isConcluded, true)) {
        if (m_folder.isEmpty()) {
            m_folder = countingFolder();
        }
        qCInfo(logSandbox) << "control groups in" << m_folder;
        emit ready();
    }
}

} // namespace Ochre::Sandbox
