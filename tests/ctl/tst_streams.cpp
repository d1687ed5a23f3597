// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

constexpr int answerMs = 60'000;

const QByteArray talker = "fn main() {\n    println!(\"first\");\n    loop {\n"
                          "        std::thread::sleep(std::time::Duration::from_millis(20));\n    }\n}\n";
const QByteArray flood = "fn main() {\n    for i in 0u64.. {\n        println!(\"{i}\");\n    }\n}\n";
const QByteArray wrong = "fn main() {\n    let a: u8 = \"x\";\n    println!(\"{a}\");\n}\n";

} // namespace

/// The real program as a shell and an editor use it: what comes out when, under which names, and what is left behind.
class TestStreams final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid() && QDir().mkpath(m_folder->filePath(u"tmp"_s)));
    }

    void output_comesWhileTheProgramRuns()
    {
        const auto process = start({u"run"_s, file(u"talker.rs"_s, talker)});
        QVERIFY(waitForOutput(*process, "first\n"));
        QCOMPARE(process->state(), QProcess::Running);
        ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
        QVERIFY(process->waitForFinished(answerMs));
        QCOMPARE(process->exitCode(), 128 + SIGTERM);
    }

    void interruption_leavesNothingBehind_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("TERM") << SIGTERM;
        QTest::newRow("hang-up") << SIGHUP;
    }

    void interruption_leavesNothingBehind()
    {
        QFETCH(int, signal);
        const auto process = start({u"run"_s, file(u"talker.rs"_s, talker)});
        QVERIFY(waitForOutput(*process, "first\n"));
        QVERIFY(!leftovers().isEmpty());
        ::kill(static_cast<pid_t>(process->processId()), signal);
        QVERIFY(process->waitForFinished(answerMs));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 128 + signal);
        QCOMPARE(leftovers(), QStringList());
    }

    // As `ochrectl run flood.rs | head -1`.
    void readerThatIsGone_endsTheProgram()
    {
        QProcess shell;
        shell.setProcessEnvironment(environment());
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"\"$0\" run \"$1\" | head -n 1"_s, program(), file(u"flood.rs"_s, flood)});
        QVERIFY(shell.waitForFinished(answerMs));
        QCOMPARE(shell.readAllStandardOutput(), "0\n"_ba);
        QTRY_COMPARE_WITH_TIMEOUT(leftovers(), QStringList(), answerMs);
    }

    void lastLine_isEndedBeforeTheOutcome()
    {
        const Answer answer = run({u"run"_s, file(u"half.rs"_s, "fn main() {\n    print!(\"half\");\n}\n")});
        QCOMPARE(answer.out, "half"_ba);
        QVERIFY2(answer.err.startsWith("\nThe program finished"), answer.err.constData());
        const Answer whole = run({u"run"_s, file(u"whole.rs"_s, "fn main() {\n    println!(\"whole\");\n}\n")});
        QVERIFY2(whole.err.startsWith("The program finished"), whole.err.constData());
        QVERIFY(whole.err.contains("(sandbox: "));
    }

    void pipes_getNoColours()
    {
        const QString path = file(u"wrong.rs"_s, wrong);
        for (const Answer &answer : {run({u"check"_s, path}), run({u"run"_s, path})}) {
            QCOMPARE(answer.exitCode, 1);
            const QByteArray said(answer.out + answer.err);
            QVERIFY2(said.contains("error[E0308]"), said.constData());
            QVERIFY(!said.contains('\x1b'));
        }
    }

    void terminal_getsColoursUnlessItHasNone_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<bool>("coloured");
        QTest::newRow("xterm") << u"TERM=xterm"_s << true;
        QTest::newRow("dumb") << u"TERM=dumb"_s << false;
        QTest::newRow("NO_COLOR") << u"TERM=xterm NO_COLOR=1"_s << false;
    }

    void terminal_getsColoursUnlessItHasNone()
    {
        QFETCH(QString, setting);
        QFETCH(bool, coloured);
        const QByteArray shown = onTerminal(setting + u" '%1' check '%2'"_s.arg(program(), file(u"w.rs"_s, wrong)));
        QVERIFY2(shown.contains("E0308"), shown.constData());
        QCOMPARE(shown.contains("\x1b["), coloured);
    }

    // A program must not set the title of the terminal or write its clipboard.
    void terminal_doesNotObeyTheProgram()
    {
        const QString path = file(u"title.rs"_s, "fn main() {\n    println!(\"a\\x1b]0;mine\\x07b\\u{9b}31mc\");\n}\n");
        const QByteArray shown = onTerminal(u"TERM=xterm '%1' run '%2'"_s.arg(program(), path));
        QVERIFY2(shown.contains("abc"), shown.constData());
        QVERIFY(!shown.contains("\x1b]0;") && !shown.contains("\xc2\x9b"));
        QVERIFY(run({u"run"_s, path}).out.contains("\x1b]0;mine")); // a pipe gets it as it is
    }

    void messages_nameTheFileAsItWasGiven()
    {
        const QString path = file(u"parcel.rs"_s, wrong);
        const Answer text = run({u"check"_s, path});
        const QByteArray place("--> " + path.toUtf8() + ":2:17");
        QVERIFY2(text.out.contains(place), text.out.constData());
        const QJsonArray diagnostics = run({u"check"_s, path, u"--json"_s}).json()[u"diagnostics"_s].toArray();
        QCOMPARE(diagnostics[0][u"spans"_s][0][u"file"_s].toString(), path);
        for (const QByteArray &said : {text.out, QJsonDocument(diagnostics).toJson()}) {
            QVERIFY2(!said.contains("main.rs"), said.constData());
        }
    }

    void panics_nameTheFileAsItWasGiven()
    {
        const QString path = file(u"boom.rs"_s, "fn main() {\n    panic!(\"main.rs:1:1\");\n}\n");
        const Answer answer = run({u"run"_s, path});
        const QByteArray line("panicked at " + path.toUtf8() + ":2:5:\nmain.rs:1:1\n");
        QVERIFY2(answer.err.contains(line), answer.err.constData());
    }

    void fixes_areListedAsJsonToo()
    {
        const QString path = file(u"mut.rs"_s, "fn main() {\n    let mut a = 1;\n    println!(\"{a}\");\n}\n");
        const Answer answer = run({u"fix"_s, path, u"--json"_s});
        QCOMPARE(answer.exitCode, 1);
        const QJsonObject fix = answer.json()[u"fixes"_s][0].toObject();
        QCOMPARE(fix[u"number"_s].toInt(), 1);
        QVERIFY(!fix[u"title"_s].toString().isEmpty());
    }

    void errorsBeyondTheList_areCounted()
    {
        QByteArray text = "fn main() {\n";
        for (int i = 0; i < 130; ++i) {
            text += "    let _ = missing" + QByteArray::number(i) + ";\n";
        }
        const QString path = file(u"many.rs"_s, text + "}\n");
        QCOMPARE(run({u"check"_s, path, u"--json"_s}).json()[u"errors_not_listed"_s].toInt(), 30);
        QVERIFY(run({u"check"_s, path}).out.endsWith("30 more errors are not listed.\n"));
    }

    // Without a linker nothing can run, but everything can be checked.
    void check_needsNoLinker()
    {
        const QString tools = m_folder->filePath(u"bin"_s);
        QVERIFY(QDir().mkpath(tools));
        for (const QString &tool : {u"rustc"_s, u"cargo"_s, u"rustfmt"_s, u"clippy-driver"_s, u"bwrap"_s}) {
            QFile::link(QStandardPaths::findExecutable(tool), tools + u'/' + tool);
        }
        QProcessEnvironment without = environment();
        without.insert(u"PATH"_s, tools);
        const QString path = file(u"wrong.rs"_s, wrong);
        const Answer checked = run({u"check"_s, path}, without);
        QCOMPARE(checked.exitCode, 1);
        QVERIFY2(checked.out.contains("E0308"), checked.err.constData());
        QCOMPARE(run({u"check"_s, file(u"fine.rs"_s, "fn main() {}\n")}, without).exitCode, 0);
        QCOMPARE(run({u"run"_s, path}, without).exitCode, 2);
    }

private:
    struct Answer {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;

        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    static QString program() { return QStringLiteral(OCHRE_BINARY_DIR "/bin/ochrectl"); }

    QString file(const QString &name, const QByteArray &text) const
    {
        const QString path = m_folder->filePath(name);
        return saveFile(path, text) ? path : QString();
    }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
        own.insert(u"TMPDIR"_s, m_folder->filePath(u"tmp"_s));
        own.insert(u"LANG"_s, u"C.UTF-8"_s);
        own.remove(u"NO_COLOR"_s);
        return own;
    }

    /// What the program has put into the folder for temporary files.
    [[nodiscard]] QStringList leftovers() const
    {
        return QDir(m_folder->filePath(u"tmp"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment());
        process->start(program(), arguments);
        return process;
    }

    static bool waitForOutput(QProcess &process, const QByteArray &wanted)
    {
        QByteArray seen;
        return QTest::qWaitFor(
            [&] {
                seen += process.readAllStandardOutput();
                return seen == wanted;
            },
            answerMs);
    }

    [[nodiscard]] Answer run(const QStringList &arguments) const { return run(arguments, environment()); }
    static Answer run(const QStringList &arguments, const QProcessEnvironment &environment)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program(), arguments);
        if (!process.waitForFinished(answerMs)) {
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// What a terminal gets: util-linux's script makes one.
    [[nodiscard]] QByteArray onTerminal(const QString &command) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s});
        return process.waitForFinished(answerMs) ? process.readAllStandardOutput() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
