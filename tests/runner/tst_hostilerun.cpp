// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilebench.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <QDir>
#include <QProcess>
#include <QTest>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <functional>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;
using Tweak = std::function<void(ProcessRequest &)>;

// Programs that misbehave while they run, in the full sandbox. The numbers are those of the list of hostile programs
// that the sandbox has to withstand.
class TestHostileRun final : public QObject {
    Q_OBJECT

    HostileBench m_bench;
    HostileStory m_story; ///< of the last program

    // Runs it and checks what holds for every program: nothing stays behind, the window would have answered.
    void play(const QString &name, const QStringList &arguments = {}, const Tweak &tweak = {})
    {
        QVERIFY(m_bench.build(name));
        ProcessRequest request = m_bench.runRequest(name, arguments);
        if (tweak) {
            tweak(request);
        }
        const QStringList before = m_bench.files();
        m_story = m_bench.run(request);
        QCOMPARE(m_story.result.failure.contains(u"sandbox"), false);
        HOSTILE_VERIFY_CLEAN(m_story);
        QCOMPARE(m_bench.files(), before);
    }

    [[nodiscard]] End end() const { return m_story.result.end; }
    [[nodiscard]] bool says(const char *text) const { return m_story.output.contains(text); }
    [[nodiscard]] qsizetype count(const char *text) const { return m_story.output.count(text); }
    // Root's processes only in a control group.
    [[nodiscard]] bool isCountedByTheKernel() const { return ::geteuid() != 0 || m_bench.hasGroups(); }

private slots:
    void initTestCase()
    {
        qputenv("OCHRE_TEST_SECRET", HostileBench::secret());
        if (!m_bench.problem().isEmpty()) {
            QSKIP(qPrintable(m_bench.problem()));
        }
    }

    void row01_endlessLoop_endsAtCpuLimit()
    {
        play(u"endless_loop"_s, {}, [](ProcessRequest &request) { request.limits.cpuSeconds = 1; });
        QCOMPARE(end(), End::Signalled);
        QCOMPARE(m_story.result.signal, SIGXCPU);
        QCOMPARE(m_story.result.exitCode, 152);
        // The limit counts the ticks of a busy machine more coarsely than the sum of the processes does.
        QVERIFY2(m_story.result.cpuMs >= 500, QByteArray::number(m_story.result.cpuMs).constData());
        QCOMPARE(m_story.output, "computing\n");
    }

    void row01_endlessLoop_isBusyAtWallLimit()
    {
        play(u"endless_loop"_s, {}, [](ProcessRequest &request) { request.limits.wallMs = 1000; });
        QCOMPARE(end(), End::WallTime);
        QVERIFY2(m_story.result.cpuMs >= 200, QByteArray::number(m_story.result.cpuMs).constData());
    }

    void row02_sleeper_isKilledAndItsOutputShown()
    {
        play(u"sleeper"_s, {}, [](ProcessRequest &request) { request.limits.wallMs = 400; });
        QCOMPARE(end(), End::WallTime);
        QVERIFY2(m_story.result.cpuMs < 200, QByteArray::number(m_story.result.cpuMs).constData());
        QCOMPARE(m_story.output, "before\n");
    }

    void row03_memoryHog_aborts()
    {
        play(u"memory_hog"_s, {}, [](ProcessRequest &request) { request.limits.memoryBytes = 400 << 20; });
        QCOMPARE(end(), End::Signalled);
        QCOMPARE(m_story.result.exitCode, 134);
        QVERIFY(m_story.errors.contains("memory allocation of"));
    }

    void row04_forkBomb_isCapped()
    {
        play(u"fork_bomb"_s, {}, [this](ProcessRequest &request) {
            request.limits.wallMs =
                isCountedByTheKernel() ? 500 : 20'000; // of a bomb that is counted the wall is never reached
            request.limits.processes = 32;
        });
        if (!isCountedByTheKernel()) { // runbox does
            QCOMPARE(end(), End::TotalLimit);
            QCOMPARE(m_story.result.total, ProcessResult::Total::Processes);
        } else {
            QCOMPARE(end(), End::WallTime);
            QVERIFY(says("os error 11"));
        }
    }

    void row05_threadBomb_isCapped()
    {
        play(u"thread_bomb"_s);
        if (!isCountedByTheKernel()) {
            QCOMPARE(end(), End::TotalLimit);
            QCOMPARE(m_story.result.total, ProcessResult::Total::Processes);
        } else {
            QCOMPARE(end(), End::Exited);
            QVERIFY2(says("stopped at 6") && says("os error 11"),
                     m_story.output.constData()); // 60 to 62, by bubblewrap's version
        }
    }

    void row06_hugeFile_isCut()
    {
        play(u"huge_file"_s, {u"/box"_s});
        QCOMPARE(end(), End::Signalled);
        QCOMPARE(m_story.result.exitCode, 153);
    }

    void row07_manyFiles_areTooMany()
    {
        play(u"many_files"_s);
        if (end() == End::Exited) { // faster than runbox looks: then the box is full
            QVERIFY2(says("os error 28"), m_story.output.constData());
        } else {
            QCOMPARE(end(), End::TotalLimit);
            QCOMPARE(m_story.result.total, ProcessResult::Total::Files);
        }
    }

    void row08_writingOutside_isRefused()
    {
        const QStringList folders{u""_s,     u"/dev"_s, u"/dev/shm"_s,  u"/run"_s, u"/usr"_s,
                                  u"/etc"_s, u"/bin"_s, u"/rust/lib"_s, u"/proc"_s};
        play(u"write_outside"_s, folders);
        QVERIFY2(!says("WRITTEN"), m_story.output.constData());
        QCOMPARE(count("os error"), folders.size());
        QVERIFY2(count("os error 30") >= 7, m_story.output.constData());
    }

    void row09_readingTheUsersFiles_findsNothing()
    {
        const QStringList paths{m_bench.secretFile(),
                                QDir::homePath(),
                                QDir::homePath() + u"/.ssh"_s,
                                u"/etc/shadow"_s,
                                u"/etc/passwd"_s,
                                u"/tmp/.X11-unix"_s,
                                u"/run/user"_s,
                                u"/home"_s,
                                u"/root"_s,
                                u"/var"_s,
                                u"/sys"_s,
                                QStringLiteral(OCHRE_SOURCE_DIR)};
        play(u"read_secrets"_s, paths);
        QVERIFY2(!says("READ"), m_story.output.constData());
        QCOMPARE(count("os error 2)"), paths.size());
    }

    void row10_linksAndDots_leadNowhere()
    {
        play(u"escapes"_s, {m_bench.secretFile()});
        QVERIFY2(!says("READ"), m_story.output.constData());
        QCOMPARE(count("os error"), 9);
    }

    void row11_network_isOffButTheOwnLoopbackWorks()
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        socklen_t size = sizeof address;
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        QCOMPARE(::bind(listener, generic, size), 0);
        QCOMPARE(::listen(listener, 1), 0);
        QCOMPARE(::getsockname(listener, generic, &size), 0);
        play(u"network"_s, {QString::number(ntohs(address.sin_port))});
        ::close(listener);
        QVERIFY2(!says("REACHED"), m_story.output.constData());
        QVERIFY2(says("host: Connection refused"), m_story.output.constData());
        QVERIFY2(says("internet: Network is unreachable"), m_story.output.constData());
        QVERIFY2(says("own: Ok(\"hello\")"), m_story.output.constData());
    }

    void row12_signals_stayInside()
    {
        QProcess victim;
        victim.start(u"/usr/bin/sleep"_s, {u"1000"_s});
        QVERIFY(victim.waitForStarted());
        play(u"signals"_s, {QString::number(victim.processId())});
        QCOMPARE(victim.state(), QProcess::Running);
        victim.kill();
        victim.waitForFinished();
        QVERIFY2(says("victim: not reached"), m_story.output.constData());
        QVERIFY(!says("no namespace"));
        QVERIFY(end() == End::Exited || end() == End::Signalled); // it ends its own watcher at the latest
    }

    void row13_proc_showsOnlyTheSandbox()
    {
        play(u"proc_peek"_s);
        m_story.output.replace('\0', '\n');
        QVERIFY2(!says("WRITTEN"), m_story.output.constData());
        QVERIFY2(!says("READ /proc/kcore") && !says("READ /proc/kmsg"), m_story.output.constData());
        QVERIFY2(!m_story.output.contains(HostileBench::secret()), m_story.output.constData());
        QVERIFY2(says("processes [1, 2, 3]"), m_story.output.constData());
        QVERIFY2(!says("OPENED /proc/2/fd"), m_story.output.constData()); // runbox's channels
    }

    void row14_ptrace_isRefused()
    {
        play(u"ptrace"_s);
        QCOMPARE(end(), End::Exited);
        QCOMPARE(count(": -1 Some(1)"), 6);
    }

    void row15_daemon_diesWithTheProgram()
    {
        play(u"daemon"_s);
        QCOMPARE(end(), End::Exited);
        QCOMPARE(m_story.output, "left\n");
        QVERIFY2(m_story.elapsedMs < 5000, QByteArray::number(m_story.elapsedMs).constData());
    }

    void row16_terminal_cannotBeTypedInto()
    {
        play(u"terminal"_s);
        QVERIFY2(!says("OPENED") && count(": -1") == 3, m_story.output.constData());
    }

    void row17_escapeCodes_arriveUnchanged()
    {
        play(u"escape_codes"_s);
        QCOMPARE(m_story.output,
                 QByteArray("\x1b]52;c;aGVsbG8=\x07\x1b]0;title\x07\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\"
                            "\x1b[2J\x1b[?1049h\x9b"
                            "31m\xc2\x9b"
                            "31m\xe2\x80\xae\x1b[6n\x1bP+q\x1b\\\x08\x0d\x07"));
    }

    void row18_endlessLine_isStopped()
    {
        play(u"endless_line"_s);
        QCOMPARE(end(), End::OutputLimit);
        QCOMPARE(m_story.output.size(), 1 << 20);
        QVERIFY(m_story.result.droppedBytes > 0);
    }

    void row19_invalidText_arrivesUnchanged()
    {
        play(u"invalid_text"_s);
        QCOMPARE(m_story.output, QByteArray("\xff\xfe\x00\xed\xa0\x80 \xc3\xa4\n", 10));
        QVERIFY(m_story.pieces.size() >= 2);
    }

    void row20_flood_isStopped()
    {
        play(u"flood"_s);
        QCOMPARE(end(), End::OutputLimit);
        QCOMPARE(m_story.output.size(), 1 << 20);
    }

    void row21_stackOverflow_isExplained_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("main") << u"main"_s;
        QTest::newRow("thread") << u"thread"_s;
    }
    void row21_stackOverflow_isExplained()
    {
        QFETCH(QString, where);
        play(u"stack_overflow"_s, {where});
        QCOMPARE(m_story.result.exitCode, 134);
        QVERIFY2(m_story.errors.contains("has overflowed its stack"), m_story.errors.constData());
    }

    void row22_ignoringSignals_doesNotHelp()
    {
        play(u"ignores_signals"_s, {}, [](ProcessRequest &request) { request.limits.wallMs = 400; });
        QCOMPARE(end(), End::WallTime);
        QCOMPARE(m_story.output, "ready\n");
        QVERIFY2(m_story.elapsedMs < 5000, QByteArray::number(m_story.elapsedMs).constData());
    }

    void row23_privileges_cannotBeGained()
    {
        play(u"privileges"_s);
        QVERIFY2(!says("ALLOWED"), m_story.output.constData());
        QVERIFY2(says("call unshare: -1 Operation not permitted"), m_story.output.constData());
        QVERIFY2(says("call setuid: -1"), m_story.output.constData());
    }

    void row24_descriptors_areFewAndNoneInherited()
    {
        play(u"descriptors"_s);
        QVERIFY2(says("inherited [0, 1, 2, 3]"), m_story.output.constData()); // 3 is the listed folder itself
        QVERIFY2(says("stopped at 125: ") && says("os error 24"), m_story.output.constData());
    }

    void row25_childWithStdout_doesNotDelay()
    {
        play(u"keeps_stdout"_s);
        QCOMPARE(end(), End::Exited);
        QCOMPARE(m_story.output, "before\nafter\n");
        QVERIFY2(m_story.elapsedMs < 5000, QByteArray::number(m_story.elapsedMs).constData());
    }

    void row26_panicInDestructor_aborts()
    {
        play(u"panic_in_destructor"_s);
        QCOMPARE(end(), End::Signalled);
        QCOMPARE(m_story.result.exitCode, 134);
        QVERIFY(m_story.errors.contains("panicked at"));
    }

    void row27_surroundings_areClean()
    {
        play(u"surroundings"_s);
        QByteArrayList lines = m_story.output.trimmed().split('\n');
        lines.removeIf([](const QByteArray &line) { return line.startsWith("OCHRE_MARKER="); }); // ours
        QCOMPARE(lines, (QByteArrayList{"HOME=/tmp", "LANG=C.UTF-8", "LD_LIBRARY_PATH=/rust/lib", "MALLOC_ARENA_MAX=2",
                                        "PATH=/usr/bin:/bin", "PWD=/box", "RUST_BACKTRACE=0", "folder /box",
                                        "program /run/lesson"}));
    }

    void helperAttack_onlyEndsTheProgram()
    {
        play(u"helper_attack"_s);
        QCOMPARE(end(), End::Signalled);
        QCOMPARE(m_story.result.signal, SIGKILL);
        QCOMPARE(m_story.output, "start\n");
    }
};

QTEST_GUILESS_MAIN(TestHostileRun)
#include "tst_hostilerun.moc"
