// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "sandbox/sandboxedprocess.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int answerMs = 20'000;

// Each line is tried by itself; what it raises is printed by name, else "done".
const QString tries = uR"(
import ctypes, os, resource, shutil, socket, sys
libc = ctypes.CDLL(None, use_errno=True)
victim, call = sys.argv[1], sys.argv[2]
def raw(name, *arguments):
    if getattr(libc, name)(*arguments) < 0:
        raise OSError(ctypes.get_errno(), name)
def namespace():
    pid = os.fork()
    if pid == 0:
        os._exit(0 if libc.unshare(0x10000000) == 0 else 7)
    if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7:
        raise PermissionError
calls = {
    "chmod": lambda: os.chmod(victim, 0),
    "chown": lambda: os.chown(victim, os.getuid(), os.getgid()),
    "lchown": lambda: os.lchown(victim, os.getuid(), os.getgid()),
    "utime": lambda: os.utime(victim, (1, 1)),
    "setxattr": lambda: os.setxattr(victim, "user.x", b"y"),
    "truncate": lambda: os.truncate(victim, 0),
    "cut while opening": lambda: os.open(victim, os.O_RDONLY | os.O_TRUNC),
    "read": lambda: open(victim).read(),
    "priority": lambda: os.setpriority(os.PRIO_USER, 0, 19),
    "namespace": namespace,
    "inotify": lambda: raw("inotify_init1", 0),
    "shared memory": lambda: raw("shmget", 0, 4096, 0o1600),
    "memfd": lambda: os.memfd_create("x"),
    "vsock": lambda: socket.socket(40, socket.SOCK_STREAM),
    "netlink": lambda: socket.socket(16, socket.SOCK_RAW),
    "terminal": lambda: os.openpty(),
    "own file": lambda: open("own", "w").write("mine"),
    "own file anew": lambda: (open("twice", "w").write("long"), open("twice", "w").write("s")),
    "own mode": lambda: os.fchmod(os.open("mode", os.O_CREAT | os.O_WRONLY), 0o600),
    "own times": lambda: os.utime(os.open("times", os.O_CREAT | os.O_WRONLY), (1, 1)),
    "own folder": lambda: (os.mkdir("folder"), os.rename("folder", "other"), os.rmdir("other")),
    "own pair": lambda: socket.socketpair(),
    "thread": lambda: __import__("threading").Thread(target=print, args=("",)).start(),
    "child": lambda: __import__("subprocess").run(["/usr/bin/true"], check=True),
}
try:
    calls[call]()
    print("done")
except OSError as error:
    print("denied")
)"_s;

} // namespace

/// System calls one by one, at the levels that have a filter: what reaches past the box is denied, what works on files
/// of the box goes on working.
class TestDeniedCalls final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_box;
    QString m_victim;

    QByteArray answer(SandboxLevel level, const QString &call) const
    {
        ProcessRequest request;
        request.sandbox = level;
        request.program = u"/usr/bin/python3"_s;
        request.arguments = {u"-I"_s, u"-c"_s, tries, m_victim, call};
        request.helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
        request.closeInput = true;
        request.workFolder = level == SandboxLevel::Full ? u"/box"_s : m_box;
        if (level != SandboxLevel::Full) {
            request.mounts = {{m_box, m_box, true}};
        }
        QByteArray output;
        bool isDone = false;
        SandboxedProcess process;
        connect(&process, &SandboxedProcess::outputReceived, &process,
                [&output](const QByteArray &bytes) { output += bytes; });
        connect(&process, &SandboxedProcess::finished, &process, [&isDone] { isDone = true; });
        process.start(request);
        return QTest::qWaitFor([&isDone] { return isDone; }, answerMs) ? output.trimmed() : "no answer"_ba;
    }

private slots:
    void initTestCase()
    {
        if (!QFileInfo(u"/usr/bin/python3"_s).isExecutable()) {
            QSKIP("no python3");
        }
        m_box = m_folder.filePath(u"box"_s);
        m_victim = m_folder.filePath(u"letter"_s);
        QVERIFY(QDir().mkpath(m_box) && saveFile(m_victim, "dear"));
    }

    void call_isDenied_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::addColumn<QString>("call");
        const QStringList everywhere{u"inotify"_s, u"shared memory"_s, u"memfd"_s,    u"vsock"_s,
                                     u"netlink"_s, u"terminal"_s,      u"namespace"_s};
        for (const QString &call : everywhere) {
            QTest::addRow("full: %s", qPrintable(call)) << SandboxLevel::Full << call;
        }
        const QStringList byPath{u"chmod"_s,    u"chown"_s,    u"lchown"_s,   u"utime"_s,
                                 u"setxattr"_s, u"truncate"_s, u"priority"_s, u"cut while opening"_s,
                                 u"read"_s};
        for (const QString &call : everywhere + byPath) {
            QTest::addRow("restricted: %s", qPrintable(call)) << SandboxLevel::Restricted << call;
        }
    }

    void call_isDenied()
    {
        QFETCH(SandboxLevel, level);
        QFETCH(QString, call);
        const QFileInfo before(m_victim);
        const auto facts = std::tuple(before.size(), before.permissions(), before.lastModified());
        QCOMPARE(answer(level, call), "denied"_ba);
        QFileInfo after(m_victim);
        after.refresh();
        QVERIFY(facts == std::tuple(after.size(), after.permissions(), after.lastModified()));
    }

    void call_works_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::addColumn<QString>("call");
        for (const auto &[name, level] :
             {std::pair("full", SandboxLevel::Full), std::pair("restricted", SandboxLevel::Restricted)}) {
            for (const QString &call : {u"own file"_s, u"own file anew"_s, u"own mode"_s, u"own times"_s,
                                        u"own folder"_s, u"own pair"_s, u"thread"_s, u"child"_s}) {
                QTest::addRow("%s: %s", name, qPrintable(call)) << level << call;
            }
        }
    }

    void call_works()
    {
        QFETCH(SandboxLevel, level);
        QFETCH(QString, call);
        QCOMPARE(answer(level, call), "done"_ba);
    }
};

QTEST_GUILESS_MAIN(TestDeniedCalls)
#include "tst_deniedcalls.moc"
