// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/controlgroup.h"
#include "sandbox/controlgrouphome.h"
#include "sandbox/sandboxedprocess.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

#include <csignal>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(text);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The kernel's part is played by plain folders: what is written there, what is believed of what is read there. Whether
/// a kernel keeps what it is told is not shown by that.
class TestControlGroup final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString inside(const QString &name) const { return m_folder->filePath(name); }

    /// A session as systemd makes it: our own group, and a manager that puts what it starts into another.
    void makeSession(const QByteArray &own, const QByteArray &scope, const QByteArray &controllers) const
    {
        const QDir root(m_folder->path());
        for (const QByteArray &group : {own, scope}) {
            QVERIFY(root.mkpath(u"groups"_s + QString::fromUtf8(group)));
            write(inside(u"groups"_s + QString::fromUtf8(group) + u"/cgroup.controllers"_s), controllers + '\n');
        }
        QVERIFY(root.mkpath(u"proc/self"_s) && root.mkpath(u"bin"_s));
        for (const QString &holdsBoth : {u"groups/user.slice"_s, u"groups/user.slice/app.slice"_s}) {
            QVERIFY(root.mkpath(holdsBoth));
            write(inside(holdsBoth + u"/cgroup.procs"_s), {});
        }
        write(inside(u"proc/self/cgroup"_s), "1:name=systemd:/\n0::" + own + '\n');
        write(inside(u"proc/self/mountinfo"_s), "24 1 0:21 / /sys rw - sysfs sysfs rw\n30 24 0:26 / "
                                                    + QFile::encodeName(inside(u"groups"_s))
                                                    + " rw shared:9 - cgroup2 cgroup2 rw\n");
        const QByteArray place = QFile::encodeName(inside(u"proc"_s)) + "/$$";
        setManager("mkdir -p " + place + "; echo 0::" + scope + " >" + place + "/cgroup\n"
                   + "while [ \"$1\" != -- ]; do echo \"$1\" >>" + QFile::encodeName(inside(u"asked"_s))
                   + "; shift; done; shift; exec \"$@\"");
    }

    void setManager(const QByteArray &script) const
    {
        const QString path = inside(u"bin/systemd-run"_s);
        QDir().mkpath(inside(u"bin"_s));
        write(path, "#!/bin/sh\n" + script + '\n');
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    [[nodiscard]] std::unique_ptr<ControlGroupHome> prepared(int patienceMs = 10'000) const
    {
        auto home = std::make_unique<ControlGroupHome>(
            ControlGroupHome::Places{.processes = inside(u"proc"_s), .patienceMs = patienceMs}, nullptr);
        QSignalSpy ready(home.get(), &ControlGroupHome::ready);
        home->prepare();
        if (!ready.wait(15'000)) {
            qWarning("not ready");
        }
        return home;
    }

    [[nodiscard]] ProcessRequest shell(const QString &script) const
    {
        ProcessRequest request;
        request.program = u"/bin/sh"_s;
        request.arguments = {u"-c"_s, script};
        request.isUnprotectedAllowed = true;
        request.sandbox = SandboxLevel::LimitsOnly;
        request.helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
        request.groups = inside(u"home"_s);
        return request;
    }

    [[nodiscard]] QString onlyGroup() const
    {
        const QStringList groups = QDir(inside(u"home"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return groups.size() == 1 ? inside(u"home/"_s + groups.front()) : QString();
    }

    QByteArray m_path;

private slots:
    void initTestCase() { m_path = qgetenv("PATH"); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir().mkpath(inside(u"home"_s));
        qputenv("PATH", QByteArray(QFile::encodeName(inside(u"bin"_s)) + ':' + m_path));
    }
    void cleanup() { qputenv("PATH", m_path); }

    void group_hasTheLimitsAndADoor();
    void group_isNotMadeWhereItCannotBe();
    void program_joinsBeforeItRuns();
    void program_killedForMemory_isSaidToBe();
    void program_killedOtherwise_isNot();
    void program_runsWhereNoGroupCanBeMade();
    void home_isTheScopeThatWasDelegated();
    void home_isLookedForOnce();
    void home_isNotTakenWhereItIsNotGiven_data();
    void home_isNotTakenWhereItIsNotGiven();
    void home_isGoneWithItsKeeper();
    void home_ofRootIsWhereProcessesAreCounted();
    void kernel_refusesWhatIsTooMuch();
};

void TestControlGroup::group_hasTheLimitsAndADoor()
{
    Limits limits;
    limits.memoryBytes = 123'456'789;
    limits.processes = 50;
    const auto group = ControlGroup::make(inside(u"home"_s), limits);
    QVERIFY(group);
    QVERIFY(group->door() >= 0);
    QCOMPARE(read(group->folder() + u"/memory.max"_s), "123456789");
    QCOMPARE(read(group->folder() + u"/memory.oom.group"_s), "1");
    QCOMPARE(read(group->folder() + u"/memory.swap.max"_s), "0");
    QCOMPARE(read(group->folder() + u"/pids.max"_s), "50");
    QVERIFY(!group->hasRunOutOfMemory());
    write(group->folder() + u"/memory.events"_s, "low 0\nhigh 0\nmax 12\noom 3\noom_kill 0\noom_group_kill 0\n");
    QVERIFY(!group->hasRunOutOfMemory());
    write(group->folder() + u"/memory.events"_s, "low 0\nhigh 0\nmax 12\noom 3\noom_kill 2\noom_group_kill 1\n");
    QVERIFY(group->hasRunOutOfMemory());
}

void TestControlGroup::group_isNotMadeWhereItCannotBe()
{
    QVERIFY(!ControlGroup::make(inside(u"nowhere"_s), {}));
    QVERIFY(!ControlGroup::make(u"/proc/self"_s, {}));
    QVERIFY(!ControlGroup::make(u"/sys/kernel"_s, {}));
}

void TestControlGroup::program_joinsBeforeItRuns()
{
    SandboxedProcess process;
    QSignalSpy started(&process, &SandboxedProcess::started);
    QSignalSpy finished(&process, &SandboxedProcess::finished);
    process.start(shell(u"cat"_s));
    QVERIFY(started.wait(15'000));
    QCOMPARE(read(onlyGroup() + u"/cgroup.procs"_s), "0");
    process.kill();
    QVERIFY(finished.wait(15'000));
}

void TestControlGroup::program_killedForMemory_isSaidToBe()
{
    SandboxedProcess process;
    QSignalSpy started(&process, &SandboxedProcess::started);
    QSignalSpy finished(&process, &SandboxedProcess::finished);
    process.start(shell(u"read line; kill -9 $$"_s));
    QVERIFY(started.wait(15'000));
    write(onlyGroup() + u"/memory.events"_s, "oom_kill 1\n");
    process.writeInput("go\n");
    QVERIFY(finished.wait(15'000));
    const auto result = finished.front().front().value<ProcessResult>();
    QCOMPARE(result.end, End::TotalLimit);
    QCOMPARE(result.total, ProcessResult::Total::Memory);
}

void TestControlGroup::program_killedOtherwise_isNot()
{
    SandboxedProcess process;
    QSignalSpy finished(&process, &SandboxedProcess::finished);
    process.start(shell(u"kill -9 $$"_s));
    QVERIFY(finished.wait(15'000));
    QCOMPARE(finished.front().front().value<ProcessResult>().end, End::Signalled);
}

void TestControlGroup::program_runsWhereNoGroupCanBeMade()
{
    ProcessRequest request = shell(u"exit 7"_s);
    request.groups = inside(u"gone"_s);
    SandboxedProcess process;
    QSignalSpy finished(&process, &SandboxedProcess::finished);
    process.start(request);
    QVERIFY(finished.wait(15'000));
    QCOMPARE(finished.front().front().value<ProcessResult>().exitCode, 7);
}

void TestControlGroup::home_isTheScopeThatWasDelegated()
{
    makeSession("/user.slice/app.slice/desk.scope", "/user.slice/app.slice/run-1.scope", "cpu memory pids");
    const auto home = prepared();
    const QString scope = inside(u"groups/user.slice/app.slice/run-1.scope"_s);
    QCOMPARE(home->folder(), scope);
    QCOMPARE(read(scope + u"/cgroup.subtree_control"_s), "+memory +pids");
    QVERIFY(read(scope + u"/keeper/cgroup.procs"_s).toLongLong() > 1);
    const QByteArray asked = read(inside(u"asked"_s));
    QVERIFY2(asked.contains("--scope\n") && asked.contains("--property=Delegate=memory pids\n"), asked.constData());
}

void TestControlGroup::home_isLookedForOnce()
{
    makeSession("/user.slice/desk.scope", "/user.slice/run-1.scope", "memory pids");
    const auto home = prepared();
    const QByteArray asked = read(inside(u"asked"_s));
    QSignalSpy ready(home.get(), &ControlGroupHome::ready);
    home->prepare();
    QVERIFY(ready.wait(5000));
    QVERIFY(!home->folder().isEmpty());
    QCOMPARE(read(inside(u"asked"_s)), asked);
}

void TestControlGroup::home_isNotTakenWhereItIsNotGiven_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<QByteArray>("controllers");
    QTest::addColumn<QByteArray>("manager"); // instead of the one that works
    const QByteArray own = "/user.slice/desk.scope";
    const QByteArray scope = "/user.slice/run-1.scope";
    const QByteArray all = "cpu memory pids";

    QTest::newRow("no memory controller") << own << scope << QByteArray("cpu pids") << QByteArray();
    QTest::newRow("no controllers") << own << scope << QByteArray() << QByteArray();
    QTest::newRow("stayed in our group") << own << own << all << QByteArray();
    QTest::newRow("only the root holds both") << QByteArray("/init.scope") << scope << all << QByteArray();
    QTest::newRow("no user manager") << own << scope << all
                                     << QByteArray("echo 'Failed to connect to bus' >&2; exit 1");
    QTest::newRow("a manager that hangs") << own << scope << all << QByteArray("exec sleep 60");
    QTest::newRow("a manager that talks") << own << scope << all << QByteArray("echo hello; exec sleep 60");
}

void TestControlGroup::home_isNotTakenWhereItIsNotGiven()
{
    QFETCH(QByteArray, own);
    QFETCH(QByteArray, scope);
    QFETCH(QByteArray, controllers);
    QFETCH(QByteArray, manager);
    makeSession(own, scope, controllers);
    if (!manager.isEmpty()) {
        setManager(manager);
    }
    QCOMPARE(prepared(manager.contains("sleep") ? 200 : 10'000)->folder(), QString());
}

void TestControlGroup::home_isGoneWithItsKeeper()
{
    makeSession("/user.slice/desk.scope", "/user.slice/run-1.scope", "memory pids");
    const auto home = prepared();
    const auto keeper = read(home->folder() + u"/keeper/cgroup.procs"_s).toLongLong();
    QVERIFY(keeper > 1);
    QProcess::execute(u"/bin/kill"_s, {u"-9"_s, QString::number(keeper)});
    QTRY_COMPARE(home->folder(), QString());
}

void TestControlGroup::home_ofRootIsWhereProcessesAreCounted()
{
    QDir(m_folder->path()).mkpath(u"groups/box"_s);
    QDir(m_folder->path()).mkpath(u"proc/self"_s);
    write(inside(u"proc/self/cgroup"_s), "9:name=systemd:/\n8:cpu,pids:/box\n0::/\n");
    write(inside(u"proc/self/mountinfo"_s),
          "39 31 0:36 / " + QFile::encodeName(inside(u"groups"_s)) + " rw - cgroup cgroup rw,cpu,pids\n");
    const QDir box(inside(u"groups/box"_s));
    QVERIFY(box.mkdir(u"run-99999999-1"_s)); // of nobody who is alive
    const auto home = prepared();
    QCOMPARE(home->folder(), ::geteuid() == 0 ? box.path() : QString());
    QCOMPARE(box.exists(u"run-99999999-1"_s), ::geteuid() != 0);
}

void TestControlGroup::kernel_refusesWhatIsTooMuch()
{
    ControlGroupHome home;
    QSignalSpy ready(&home, &ControlGroupHome::ready);
    home.prepare();
    QVERIFY(ready.wait(15'000));
    if (home.folder().isEmpty()) {
        QSKIP("this kernel or session gives no control group");
    }
    Limits limits;
    limits.processes = 20;
    const auto group = ControlGroup::make(home.folder(), limits);
    QVERIFY(group);
    QProcess shell;
    shell.setChildProcessModifier([door = group->door()] { std::ignore = ::write(door, "0", 1); });
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"i=0; while [ $i -lt 60 ]; do sleep 60 & i=$((i+1)); done; wait"_s});
    QVERIFY(shell.waitForFinished(15'000)); // dash gives up at the first that is refused
    QVERIFY2(shell.readAllStandardError().contains("fork"), "nothing was refused");
    QVERIFY(read(group->folder() + u"/pids.events"_s).contains("max 1"));
    const QList<QByteArray> left = read(group->folder() + u"/cgroup.procs"_s).trimmed().split('\n');
    QCOMPARE(left.size(), 19); // the shell has gone
    for (const QByteArray &pid : left) {
        ::kill(pid.toInt(), SIGKILL);
    }
    QTRY_COMPARE(read(group->folder() + u"/cgroup.procs"_s), QByteArray());
}

QTEST_GUILESS_MAIN(TestControlGroup)
#include "tst_controlgroup.moc"
