// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilebench.h"
#include "sandbox/box.h"

#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>
#include <unistd.h>

#include <functional>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;
using Total = ProcessResult::Total;

namespace {

constexpr qint64 mebibyte = 1LL << 20;

/// What is wrong with what happened; empty when the sandbox has held.
using Judge = std::function<QString(const HostileStory &, SandboxLevel)>;

QString said(const HostileStory &story)
{
    return u"end %1 total %2 code %3 signal %4: "_s.arg(
               QString::number(int(story.result.end)), QString::number(int(story.result.total)),
               QString::number(story.result.exitCode), QString::number(story.result.signal))
           + QString::fromUtf8(QByteArray(story.output + story.errors).right(1500));
}

// The number that a program prints as "name=number", -1 when it does not.
qint64 figure(const HostileStory &story, const QString &name)
{
    const QRegularExpression form(u"^%1=(\\d+)$"_s.arg(name), QRegularExpression::MultilineOption);
    const auto match = form.match(QString::fromUtf8(story.output));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

QString when(bool isWrong, const QString &what)
{
    return isWrong ? what : QString();
}

// It tried, and nothing got through.
QString nothingLeaks(const HostileStory &story, SandboxLevel)
{
    return when(!story.output.contains("held") || story.output.contains("LEAK"), u"something got through"_s);
}

Judge endsBy(std::initializer_list<End> ends)
{
    return [ends = std::vector<End>(ends)](const HostileStory &story, SandboxLevel) {
        return when(std::ranges::find(ends, story.result.end) == ends.end(), u"it ended otherwise"_s);
    };
}

Judge overTotal(Total total)
{
    return [total](const HostileStory &story, SandboxLevel) {
        return when(story.result.end != End::TotalLimit || story.result.total != total, u"no total ended it"_s);
    };
}

Judge atMost(const QString &name, qint64 most)
{
    return [name, most](const HostileStory &story, SandboxLevel) {
        const qint64 number = figure(story, name);
        return when(number < 0 || number > most, u"%1 is %2"_s.arg(name).arg(number));
    };
}

Judge both(const Judge &one, const Judge &other)
{
    return [one, other](const HostileStory &story, SandboxLevel level) {
        const QString first = one(story, level);
        return first.isEmpty() ? other(story, level) : first;
    };
}

struct Program {
    const char *name;
    Judge judge = nothingLeaks;
    std::function<void(ProcessRequest &)> tweak = {};
    enum class Given { Nothing, Secret, Libraries, Socket, Port } given = Given::Nothing;
};

void littleMemory(ProcessRequest &request)
{
    request.limits.memoryBytes = 512 * mebibyte;
}

void littleTime(ProcessRequest &request)
{
    request.limits.cpuSeconds = 2;
    request.limits.totalCpuSeconds = 2;
    request.limits.wallMs = 6000;
}

const std::vector<Program> &programs()
{
    using Given = Program::Given;
    static const std::vector<Program> all{
        {"exec_loop", endsBy({End::Signalled, End::TotalLimit, End::WallTime}), littleTime},
        {"pid_hop", endsBy({End::Exited, End::Signalled, End::TotalLimit, End::WallTime}), littleTime},
        {"memory_split", overTotal(Total::Memory), littleMemory},
        {"memory_shared", overTotal(Total::Memory), littleMemory},
        {"fill_box",
         [](const HostileStory &story, SandboxLevel level) {
             return level == SandboxLevel::Full ? atMost(u"megabytes"_s, 64)(story, level)
                                                : overTotal(Total::Files)(story, level);
         }},
        {"sparse",
         [](const HostileStory &story, SandboxLevel) { return when(story.output.contains("LEAK"), u"a terabyte"_s); }},
        {"deep_folders",
         [](const HostileStory &story, SandboxLevel level) {
             return level == SandboxLevel::Full ? when(figure(story, u"depth"_s) != 3000, u"it got stuck"_s)
                                                : overTotal(Total::Files)(story, level);
         }},
        {"hard_link", nothingLeaks, {}, Given::Secret},
        {"rename_out", nothingLeaks, {}, Given::Secret},
        {"others_memory"},
        {"forged_report",
         [](const HostileStory &story, SandboxLevel level) {
             return both(nothingLeaks, [](const HostileStory &told, SandboxLevel) {
                 return when(told.result.end != End::Exited || told.result.exitCode != 7, u"the report was forged"_s);
             })(story, level);
         }},
        {"kernel_files"},
        {"abstract_socket", nothingLeaks, {}, Given::Socket},
        {"local_host", nothingLeaks, {}, Given::Port},
        {"timers", both(atMost(u"events"_s, 128), atMost(u"timers"_s, 4096))},
        {"big_pipes", both(atMost(u"pipes"_s, 64), atMost(u"pipe_megabytes"_s, 64))},
        {"priority"},
        {"core_dump",
         [](const HostileStory &story, SandboxLevel) {
             return when(story.result.end != End::Signalled || story.output.trimmed() != "0", u"it may dump"_s);
         }},
        {"burn_while_waiting", overTotal(Total::CpuTime),
         [](ProcessRequest &request) {
             littleTime(request);
             request.limits.cpuSeconds = 30;
             request.limits.wallMs = 60'000; // the total of computing is meant, on a busy machine too
             request.closeInput = false;
         }},
        {"kernel_doors"},
        {"machine_settings"},
        {"zombies",
         [](const HostileStory &story, SandboxLevel) {
             return when(story.result.total != Total::Processes && figure(story, u"zombies"_s) > 64, u"too many"_s);
         }},
        {"own_binary", nothingLeaks, {}, Given::Libraries},
        {"devices",
         [](const HostileStory &story, SandboxLevel) { return when(story.output.contains("LEAK"), u"a device"_s); }},
        {"children_flood", endsBy({End::OutputLimit})},
        {"stop_group", endsBy({End::WallTime, End::TotalLimit, End::Signalled}), littleTime},
        {"system_helpers", atMost(u"tried"_s, 5), {}, Given::Secret},
    };
    return all;
}

} // namespace

/// Hostile programs of our own, at the levels that have a sandbox: for each, whether it was held, and the figure.
class TestHostileOwn final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!m_bench.problem().isEmpty()) {
            QSKIP(qPrintable(m_bench.problem()));
        }
        QVERIFY(m_bench.build(u"own"_s));
        QVERIFY(m_host.listen(QHostAddress::LocalHost));
        m_abstract.setSocketOptions(QLocalServer::AbstractNamespaceOption);
        QVERIFY(m_abstract.listen(m_name));
    }

    void program_isHeld_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<SandboxLevel>("level");
        for (size_t i = 0; i < programs().size(); ++i) {
            QTest::addRow("full: %s", programs()[i].name) << int(i) << SandboxLevel::Full;
            QTest::addRow("restricted: %s", programs()[i].name) << int(i) << SandboxLevel::Restricted;
        }
    }

    void program_isHeld()
    {
        QFETCH(int, number);
        QFETCH(SandboxLevel, level);
        const Program &program = programs()[size_t(number)];
        const bool isFull = level == SandboxLevel::Full;
        const QStringList arguments{QString::fromLatin1(program.name), given(program)};
        ProcessRequest request =
            isFull ? m_bench.runRequest(u"own"_s, arguments) : m_bench.restrictedRequest(u"own"_s, arguments);
        if (program.tweak) {
            program.tweak(request);
        }
        const HostileStory story = m_bench.run(request);
        qInfo("%s: end %d total %d cpu ms %d wall ms %lld%s", QTest::currentDataTag(), int(story.result.end),
              int(story.result.total), story.result.cpuMs, story.elapsedMs, figures(story).constData());
        QVERIFY2(story.result.end != End::NotStarted, qPrintable(story.result.failure));
        QVERIFY2(story.leftBehind.isEmpty(), qPrintable(said(story) + story.leftBehind.join(u' ')));
        HOSTILE_VERIFY_CLEAN(story);
        const QString objection = program.judge(story, level);
        QVERIFY2(objection.isEmpty(), qPrintable(objection + u" — "_s + said(story)));
        QVERIFY(!QByteArray(story.output + story.errors).contains(HostileBench::secret()));
        // What it left in the box goes, however deep; what lies beside it is as it was.
        QVERIFY(QDir(m_bench.boxFolder()).entryList({u"core*"_s}, QDir::Files).isEmpty());
        removeTree(m_bench.boxFolder());
        QVERIFY(QDir().mkdir(m_bench.boxFolder()));
        QFile secret(m_bench.secretFile());
        QVERIFY(secret.open(QIODevice::ReadOnly));
        QCOMPARE(secret.readAll(), HostileBench::secret());
        QVERIFY(!QFileInfo::exists(QFileInfo(m_bench.secretFile()).path() + u"/planted"_s));
    }

private:
    QString given(const Program &program) const
    {
        switch (program.given) {
        case Program::Given::Nothing:
            break;
        case Program::Given::Secret:
            return m_bench.secretFile();
        case Program::Given::Libraries:
            return m_bench.restrictedRequest(u"own"_s).mounts.front().outside;
        case Program::Given::Socket:
            return m_name;
        case Program::Given::Port:
            return QString::number(m_host.serverPort());
        }
        return {};
    }

    // Every "name=number" that the program printed.
    static QByteArray figures(const HostileStory &story)
    {
        QByteArray all;
        for (const QByteArray &line : story.output.split('\n')) {
            if (line.size() < 40 && line.contains('=') && !line.contains(' ')) {
                all += ' ' + line;
            }
        }
        return all;
    }

    HostileBench m_bench;
    QTcpServer m_host;
    QLocalServer m_abstract;
    const QString m_name = u"ochre-hostile-%1"_s.arg(::getpid());
};

QTEST_GUILESS_MAIN(TestHostileOwn)
#include "tst_hostileown.moc"
