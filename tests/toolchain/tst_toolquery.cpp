// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environmentvariable.h"
#include "support/runnerbench.h"
#include "toolchain/toolquery.h"

#include <csignal>

using namespace Ochre::Toolchain;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Ochre::Toolchain::ToolAnswer::End)

namespace {

constexpr int patienceMs = 30'000;
constexpr int shortMs = 300; ///< for programs that never answer

} // namespace

class TestToolQuery final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }

    [[nodiscard]] QString script(const QByteArray &body) const
    {
        Ochre::Runner::writeScript(at(u"tool"_s), body);
        return at(u"tool"_s);
    }

    [[nodiscard]] static ToolAnswer ask(const QString &program, const QStringList &arguments = {}, int limitMs = patienceMs,
                                        const QString &without = {})
    {
        ToolQuery query;
        ToolAnswer answer;
        int answers = 0;
        connect(&query, &ToolQuery::answered, &query, [&](const ToolAnswer &told) {
            answer = told;
            ++answers;
        });
        query.ask(program, arguments, limitMs, without);
        if (!QTest::qWaitFor([&] { return answers > 0; }, patienceMs) || answers != 1) {
            answer.error = "It answered never, or more than once.";
        }
        return answer;
    }

    [[nodiscard]] bool isAlive() const
    {
        QFile file(at(u"pid"_s));
        const int pid = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
        return pid > 0 && ::kill(pid, 0) == 0;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void answer_hasBothStreams()
    {
        const ToolAnswer answer = ask(script("echo \"out $1 $2\"; echo err >&2\n"), {u"a b"_s, u"$HOME"_s});
        QVERIFY(answer.isAnswered());
        QCOMPARE(answer.output, QByteArray("out a b $HOME\n")); // no shell reads the arguments
        QCOMPARE(answer.error, QByteArray("err\n"));
    }

    void badEnd_isAFailure_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<ToolAnswer::End>("end");
        QTest::newRow("nothing to say") << QByteArray("exit 0\n") << ToolAnswer::End::Answered;
        QTest::newRow("exit code") << QByteArray("echo late; exit 3\n") << ToolAnswer::End::Failed;
        QTest::newRow("signal") << QByteArray("kill -9 $$\n") << ToolAnswer::End::Failed;
        QTest::newRow("flood") << QByteArray("yes\n") << ToolAnswer::End::Failed;
        QTest::newRow("flood of errors") << QByteArray("yes >&2\n") << ToolAnswer::End::Failed;
        QTest::newRow("waits for input") << QByteArray("read line; exit 0\n") << ToolAnswer::End::Answered;
    }

    void badEnd_isAFailure()
    {
        QFETCH(QByteArray, script);
        const ToolAnswer answer = ask(this->script(script));
        QTEST(answer.end, "end");
        QVERIFY(answer.output.size() <= ToolQuery::maxBytes && answer.error.size() <= ToolQuery::maxBytes);
    }

    void programThatIsNone_isMissing_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("no such file") << u"none"_s;
        QTest::newRow("folder") << u"folder"_s;
        QTest::newRow("not executable") << u"text"_s;
        QTest::newRow("dangling link") << u"link"_s;
    }

    void programThatIsNone_isMissing()
    {
        QFETCH(QString, program);
        QVERIFY(QDir().mkpath(at(u"folder"_s)));
        QFile text(at(u"text"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.setPermissions(QFile::ReadOwner));
        QVERIFY(QFile::link(at(u"gone"_s), at(u"link"_s)));
        QCOMPARE(ask(at(program)).end, ToolAnswer::End::Missing);
        QCOMPARE(ask({}).end, ToolAnswer::End::Missing);
    }

    void programThatCannotStart_doesNotAnswer()
    {
        QFile program(at(u"tool"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/no/such/interpreter\n");
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(!ask(program.fileName()).isAnswered());
    }

    void programThatHangs_isEndedWithItsChildren()
    {
        const QByteArray pid = at(u"pid"_s).toUtf8();
        const ToolAnswer answer = ask(script("sleep 1000 &\necho $! > " + pid + "\nwait\n"), {}, shortMs);
        QCOMPARE(answer.end, ToolAnswer::End::TimedOut);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(), patienceMs);
    }

    void questionThatGoesAway_endsItsProgram()
    {
        {
            ToolQuery query;
            QSignalSpy answered(&query, &ToolQuery::answered);
            query.ask(script("echo $$ > " + at(u"new"_s).toUtf8() + "; mv " + at(u"new"_s).toUtf8() + ' '
                             + at(u"pid"_s).toUtf8() + "; exec sleep 1000\n"),
                      {}, patienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(isAlive(), patienceMs);
            QCOMPARE(answered.count(), 0);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(), patienceMs);
    }

    void program_runsWhereNoLearnersFileLies()
    {
        const QString here = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const ToolAnswer answer = ask(script("pwd\n"));
        QVERIFY(QDir::setCurrent(here));
        QCOMPARE(answer.output, QByteArray("/\n"));
    }

    void environment_isPlainAndDownloadsNothing()
    {
        const Variable language("LC_ALL", "de_DE.UTF-8");
        const Variable install("RUSTUP_AUTO_INSTALL", "1");
        const Variable toolchain("RUSTUP_TOOLCHAIN", "nightly");
        const QString program = script("echo \"$LC_ALL $RUSTUP_AUTO_INSTALL $RUSTUP_TOOLCHAIN\"\n");
        QCOMPARE(ask(program).output, QByteArray("C 0 nightly\n"));
        QCOMPARE(ask(program, {}, patienceMs, u"RUSTUP_TOOLCHAIN"_s).output, QByteArray("C 0 \n"));
    }

    void manyQuestions_areAskedAtOnce()
    {
        const QString program = script("echo $1\n");
        std::vector<std::unique_ptr<ToolQuery>> queries;
        QByteArrayList answers;
        for (int number = 0; number < 20; ++number) {
            queries.push_back(std::make_unique<ToolQuery>());
            connect(queries.back().get(), &ToolQuery::answered, this,
                    [&answers](const ToolAnswer &answer) { answers << answer.output.trimmed(); });
            queries.back()->ask(program, {QString::number(number)}, patienceMs);
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 20, patienceMs);
        QCOMPARE(QSet<QByteArray>(answers.begin(), answers.end()).size(), 20);
    }
};

QTEST_GUILESS_MAIN(TestToolQuery)
#include "tst_toolquery.moc"
