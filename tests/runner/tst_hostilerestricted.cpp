// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilebench.h"
#include "support/landlock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <functional>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;
using Tweak = std::function<void(ProcessRequest &)>;

// The same programs where there are no namespaces: Landlock, the system call filter and limits.
class TestHostileRestricted final : public QObject {
    Q_OBJECT

    HostileBench m_bench;
    HostileStory m_story;

    void play(const QString &name, const QStringList &arguments = {}, const Tweak &tweak = {})
    {
        QVERIFY(m_bench.build(name));
        ProcessRequest request = m_bench.restrictedRequest(name, arguments);
        if (tweak) {
            tweak(request);
        }
        m_story = m_bench.run(request);
        QVERIFY2(m_story.result.end != End::NotStarted, qPrintable(m_story.result.failure));
        HOSTILE_VERIFY_CLEAN(m_story);
    }

    [[nodiscard]] End end() const { return m_story.result.end; }
    [[nodiscard]] bool says(const char *text) const { return m_story.output.contains(text); }
    [[nodiscard]] qsizetype count(const char *text) const { return m_story.output.count(text); }
    [[nodiscard]] const char *output() const { return m_story.output.constData(); }

private slots:
    void initTestCase()
    {
        if (Ochre::landlockVersion() < 1) {
            QSKIP("this kernel has no Landlock");
        }
        if (!m_bench.problem().isEmpty()) {
            QSKIP(qPrintable(m_bench.problem())); // the programs are compiled in the full sandbox
        }
    }

    void row01_endlessLoop_endsAtCpuLimit()
    {
        play(u"endless_loop"_s, {}, [](ProcessRequest &request) { request.limits.cpuSeconds = 1; });
        QCOMPARE(end(), End::Signalled);
        QCOMPARE(m_story.result.exitCode, 152);
    }

    void row02_sleeper_isKilled()
    {
        play(u"sleeper"_s, {}, [](ProcessRequest &request) { request.limits.wallMs = 400; });
        QCOMPARE(end(), End::WallTime);
        QCOMPARE(m_story.output, "before\n");
    }

    void row06_hugeFile_isCut()
    {
        play(u"huge_file"_s, {m_bench.boxFolder()},
             [](ProcessRequest &request) { request.limits.fileBytes = 4 << 20; });
        QCOMPARE(m_story.result.exitCode, 153);
        QFile::remove(m_bench.boxFolder() + u"/huge"_s);
    }

    void row08_writingOutside_isRefused()
    {
        const QStringList folders{m_bench.sourceFolder(), QDir::tempPath(), QDir::homePath(), u"/dev/shm"_s, u"/run"_s};
        play(u"write_outside"_s, folders);
        QVERIFY2(!says("WRITTEN") && count("os error") == folders.size(), output());
        play(u"write_outside"_s, {m_bench.boxFolder()});
        QVERIFY2(says("WRITTEN"), output());
        QFile::remove(m_bench.boxFolder() + u"/ochre-was-here"_s);
    }

    void row09_readingTheUsersFiles_isRefused()
    {
        const QStringList paths{m_bench.secretFile(), QDir::homePath(), u"/etc/passwd"_s, u"/tmp"_s,
                                u"/proc/1/status"_s};
        play(u"read_secrets"_s, paths);
        QVERIFY2(!says("READ") && count("os error") == paths.size(), output());
    }

    void row10_links_leadNowhere()
    {
        play(u"escapes"_s, {m_bench.secretFile()});
        QVERIFY2(!says("READ"), output());
        QFile::remove(m_bench.boxFolder() + u"/absolute"_s);
        QFile::remove(m_bench.boxFolder() + u"/relative"_s);
    }

    void row11_network_isOff()
    {
        play(u"network"_s, {u"1"_s});
        QVERIFY2(!says("REACHED"), output());
        QVERIFY2(count("Operation not permitted") >= 4, output());
    }

    void row11_sessionSockets_areOutOfReach()
    {
        const QByteArray path = (m_bench.boxFolder() + u"/session"_s).toUtf8();
        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
        QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(::listen(listener, 1), 0);
        play(u"session_socket"_s, {QString::fromUtf8(path)});
        ::close(listener);
        QFile::remove(QString::fromUtf8(path));
        QVERIFY2(says("session socket: Operation not permitted"), output());
        QVERIFY2(says("pair: true"), output());
    }

    void row12_signals_stayInside()
    {
        if (Ochre::landlockVersion() < 6) {
            QSKIP("this kernel's Landlock does not rule signals");
        }
        QProcess victim;
        victim.start(u"/usr/bin/sleep"_s, {u"1000"_s});
        QVERIFY(victim.waitForStarted());
        play(u"signals"_s, {QString::number(victim.processId())});
        QCOMPARE(victim.state(), QProcess::Running);
        victim.kill();
        victim.waitForFinished();
        QVERIFY2(says("victim: not reached"), output());
    }

    void row14_ptrace_isRefused()
    {
        play(u"ptrace"_s);
        QCOMPARE(count(": -1 Some(1)"), 6);
    }

    void row15_daemon_diesWithTheProgram()
    {
        play(u"daemon"_s);
        QCOMPARE(end(), End::Exited);
        QCOMPARE(m_story.output, "left\n");
        QVERIFY(m_story.elapsedMs < 5000);
    }

    void row16_terminal_cannotBeTypedInto()
    {
        play(u"terminal"_s);
        QVERIFY2(!says("OPENED") && count(": -1") == 3, output());
    }

    void row20_flood_isStopped()
    {
        play(u"flood"_s);
        QCOMPARE(end(), End::OutputLimit);
        QCOMPARE(m_story.output.size(), 1 << 20);
    }

    void row21_stackOverflow_isExplained()
    {
        play(u"stack_overflow"_s, {u"main"_s});
        QCOMPARE(m_story.result.exitCode, 134);
        QVERIFY2(m_story.errors.contains("has overflowed its stack"), m_story.errors.constData());
    }

    void row22_ignoringSignals_doesNotHelp()
    {
        play(u"ignores_signals"_s, {}, [](ProcessRequest &request) { request.limits.wallMs = 400; });
        QCOMPARE(end(), End::WallTime);
        QVERIFY(m_story.elapsedMs < 5000);
    }

    void row24_descriptors_areNotInherited()
    {
        play(u"descriptors"_s);
        QVERIFY2(says("inherited [0, 1, 2, 3]") && says("stopped at 125: "), output());
    }

    void row25_childWithStdout_doesNotDelay()
    {
        play(u"keeps_stdout"_s);
        QCOMPARE(m_story.output, "before\nafter\n");
        QVERIFY(m_story.elapsedMs < 5000);
    }

    void compile_worksAndGivesNothingAway_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("honest program") << u"surroundings"_s << 0;
        QTest::newRow("C1 include_str") << u"compile/c01_include_str"_s << 1;
        QTest::newRow("C4 path module") << u"compile/c04_path_module"_s << 1;
        QTest::newRow("C5 incbin") << u"compile/c05_incbin"_s << 1;
    }
    void compile_worksAndGivesNothingAway()
    {
        QFETCH(QString, name);
        QFETCH(int, exitCode);
        m_bench.writeSource(HostileBench::program(name));
        m_story = m_bench.run(m_bench.restrictedCompileRequest(u"program"_s));
        HOSTILE_VERIFY_CLEAN(m_story);
        QCOMPARE(end(), End::Exited);
        QVERIFY2(m_story.result.exitCode == exitCode, m_story.errors.constData());
        QVERIFY(!m_story.errors.contains(HostileBench::secret()));
    }
};

QTEST_GUILESS_MAIN(TestHostileRestricted)
#include "tst_hostilerestricted.moc"
