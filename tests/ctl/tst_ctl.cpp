// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

constexpr int commandMs = 120'000;

const QByteArray moved =
    "fn main() {\n    let a = String::from(\"x\");\n    let b = a;\n    println!(\"{a} {b}\");\n}\n";
const QByteArray clean = "fn main() {\n    println!(\"sent\");\n}\n";
const QByteArray echo =
    "use std::io::Read;\n\nfn main() {\n    let mut text = String::new();\n"
    "    std::io::stdin().read_to_string(&mut text).unwrap();\n    print!(\"got {}\", text.trim());\n}\n";
const QByteArray tested =
    "fn add(a: i32, b: i32) -> i32 {\n    a + b\n}\n\nfn main() {\n    println!(\"{}\", add(1, 2));\n}\n\n"
    "#[test]\nfn adds() {\n    assert_eq!(add(1, 2), 3);\n}\n\n"
    "#[test]\nfn wrong() {\n    assert_eq!(add(1, 2), 4);\n}\n";

struct Answer {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

/// The real program, started as from a shell, with the real compiler.
class TestCtl final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_program = QStringLiteral(OCHRE_BINARY_DIR "/bin/ochrectl");
        if (!QFileInfo(m_program).isExecutable()) {
            QSKIP("ochrectl is not built");
        }
        QVERIFY(m_folder.isValid());
    }

    void badUsage_endsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("unknown command") << QStringList{u"forget"_s};
        QTest::newRow("unknown option") << QStringList{u"check"_s, u"--yaml"_s, u"a.rs"_s};
        QTest::newRow("no file") << QStringList{u"check"_s};
        QTest::newRow("two files") << QStringList{u"run"_s, u"a.rs"_s, u"b.rs"_s};
        QTest::newRow("unknown pack command") << QStringList{u"pack"_s, u"sell"_s, u"x"_s};
        QTest::newRow("pack without a folder") << QStringList{u"pack"_s, u"check"_s};
        QTest::newRow("schedule without a time") << QStringList{u"schedule"_s, u"--grades"_s, u"3"_s};
        QTest::newRow("unknown review") << QStringList{u"review"_s, u"yesterday"_s};
        QTest::newRow("card without a front") << QStringList{u"cards"_s, u"add"_s, u"--back"_s, u"x"_s};
        QTest::newRow("sync without a folder") << QStringList{u"sync"_s};
        QTest::newRow("doctor option") << QStringList{u"doctor"_s, u"--now"_s};
    }

    void badUsage_endsWithTwo()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = run(arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(!answer.err.isEmpty());
    }

    void unknownCommand_saysTheNearest()
    {
        const Answer answer = run({u"pakc"_s, u"list"_s});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.startsWith("There is no command “pakc”. The nearest one is “pack”."),
                 answer.err.constData());
        QVERIFY(answer.err.contains("ochrectl doctor")); // and what there is
    }

    void help_isPrintedToStandardOutput()
    {
        const Answer answer = run({u"--help"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.out.contains("ochrectl doctor"));
        QVERIFY(answer.out.contains("ochrectl sync DIR"));
        const Answer check = run({u"check"_s, u"--help"_s});
        QCOMPARE(check.exitCode, 0);
        QVERIFY(check.out.contains("--edition"));
        QVERIFY(!run({u"--version"_s}).out.trimmed().isEmpty());
    }

    void missingFile_endsWithTwo_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"check", "run", "test", "fix", "story", "permissions", "trace"}) {
            QTest::newRow(command) << QString::fromLatin1(command);
        }
    }

    void missingFile_endsWithTwo()
    {
        QFETCH(QString, command);
        const Answer answer = run({command, m_folder.filePath(u"missing.rs"_s)});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.contains("missing.rs"), answer.err.constData());
        QVERIFY(answer.out.isEmpty());
    }

    void doctor_namesEveryTool()
    {
        const QJsonObject report = run({u"doctor"_s, u"--json"_s}).json();
        for (const QString &key : {u"rustc"_s, u"cargo"_s, u"rustfmt"_s, u"clippy"_s, u"linker"_s, u"docs"_s,
                                   u"rust-analyzer"_s, u"bubblewrap"_s, u"crates"_s, u"sandbox"_s, u"problems"_s}) {
            QVERIFY2(report.contains(key), qPrintable(key));
        }
        QVERIFY((QStringList{u"bubblewrap"_s, u"restricted"_s, u"limits-only"_s})
                    .contains(report[u"sandbox"_s][u"level"_s].toString()));
        if (hasCompiler()) {
            QVERIFY(QFileInfo(report[u"rustc"_s][u"path"_s].toString()).isExecutable());
            QVERIFY(report[u"rustc"_s][u"version"_s].toString().startsWith(u"1."_s));
        }
    }

    void doctor_withoutACompilerSaysHowToGetOne()
    {
        const Answer answer = run({u"doctor"_s, u"--json"_s}, {}, /*compiler=*/false);
        if (!answer.json()[u"rustc"_s].isNull()) {
            QSKIP("a compiler of the system is found even without PATH");
        }
        QCOMPARE(answer.exitCode, 1);
        const QJsonArray problems = answer.json()[u"problems"_s].toArray();
        QVERIFY(!problems.isEmpty());
        QVERIFY(!problems.first()[u"advice"_s].toString().isEmpty());
    }

    void check_tellsTheErrorInWordsAndJson()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const QString path = file(u"moved.rs"_s, moved);
        const Answer answer = run({u"check"_s, path, u"--json"_s});
        QCOMPARE(answer.exitCode, 1);
        const QJsonArray diagnostics = answer.json()[u"diagnostics"_s].toArray();
        QCOMPARE(diagnostics.size(), 1);
        const QJsonObject first = diagnostics.first().toObject();
        for (const QString &key :
             {u"level"_s, u"code"_s, u"message"_s, u"file"_s, u"explanation"_s, u"spans"_s, u"notes"_s, u"fixes"_s}) {
            QVERIFY2(first.contains(key), qPrintable(key));
        }
        QCOMPARE(first[u"code"_s].toString(), u"E0382"_s);
        QCOMPARE(first[u"level"_s].toString(), u"error"_s);
        const auto primary = [](const QJsonValue &span) { return span[u"primary"_s].toBool(); };
        const QJsonArray spans = first[u"spans"_s].toArray();
        const auto place = std::ranges::find_if(spans, primary);
        QVERIFY(place != spans.end());
        QCOMPARE((*place)[u"line_start"_s].toInt(), 4);
        const QByteArray bytes = moved.sliced((*place)[u"byte_start"_s].toInt())
                                     .first((*place)[u"byte_end"_s].toInt() - (*place)[u"byte_start"_s].toInt());
        QVERIFY2(bytes.contains("a"), bytes.constData());
        QVERIFY(answer.json().contains(u"elapsed_ms"_s));
        const Answer words = run({u"check"_s, path});
        QCOMPARE(words.exitCode, 1);
        QVERIFY(words.out.contains("E0382"));
    }

    void check_ofACleanProgramIsFine()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const Answer answer = run({u"check"_s, file(u"clean.rs"_s, clean), u"--json"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.json()[u"diagnostics"_s].isArray());
        QVERIFY(answer.json()[u"diagnostics"_s].toArray().isEmpty());
    }

    void check_ofWhatTheCompilerCannotEndIsSaidInJsonToo()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const QByteArray deep =
            "fn main() {\n    let _n = " + QByteArray(200'000, '(') + "1" + QByteArray(200'000, ')') + ";\n}\n";
        const Answer answer = run({u"check"_s, file(u"deep.rs"_s, deep), u"--json"_s});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.json()[u"diagnostics"_s].isArray());
        const QString failure = answer.json()[u"failure"_s].toString();
        QVERIFY2(failure.contains(u"gave up"), qPrintable(failure));
        QVERIFY(answer.err.contains(failure.toUtf8()));
    }

    void story_tellsWhatHappened()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const QString path = file(u"moved.rs"_s, moved);
        const Answer answer = run({u"story"_s, path, u"--json"_s});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.json().keys(), (QStringList{u"chains"_s, u"stories"_s}));
        const QJsonArray stories = answer.json()[u"stories"_s].toArray();
        QCOMPARE(stories.size(), 1);
        const QJsonObject story = stories.first().toObject();
        QCOMPARE(story.keys(), (QStringList{u"code"_s, u"edges"_s, u"events"_s, u"sentences"_s, u"subject"_s}));
        QCOMPARE(story[u"code"_s].toString(), u"E0382"_s);
        QCOMPARE(story[u"subject"_s].toString(), u"a"_s);
        QStringList kinds;
        for (const auto &event : story[u"events"_s].toArray()) {
            kinds << event[u"kind"_s].toString() + QString::number(event[u"line"_s].toInt());
            QCOMPARE(event[u"file"_s].toString(), path);
            QVERIFY(moved.mid(event[u"byte_start"_s].toInteger()).startsWith('a')
                    || moved.mid(event[u"byte_start"_s].toInteger()).startsWith('{'));
        }
        QCOMPARE(kinds, (QStringList{u"declared2"_s, u"moved3"_s, u"used4"_s}));
        QCOMPARE(story[u"edges"_s].toArray().size(), 2);
        QCOMPARE(story[u"edges"_s][1], (QJsonObject{{u"from"_s, 1}, {u"to"_s, 2}, {u"kind"_s, u"ownership"_s}}));
        const Answer words = run({u"story"_s, path});
        QCOMPARE(words.exitCode, 1);
        QVERIFY2(words.out.contains("  2. Line 3 moves `a` to a new owner.\n"), words.out.constData());
    }

    void story_ofOtherErrorsIsEmpty()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const QString mismatch = file(u"types.rs"_s, "fn main() {\n    let a: u8 = \"x\";\n}\n");
        for (const auto &[path, code] : {std::pair(file(u"clean.rs"_s, clean), 0), std::pair(mismatch, 1)}) {
            const Answer answer = run({u"story"_s, path, u"--json"_s});
            QCOMPARE(answer.exitCode, code);
            QCOMPARE(answer.json(), (QJsonObject{{u"chains"_s, QJsonArray()}, {u"stories"_s, QJsonArray()}}));
        }
        QVERIFY(!run({u"story"_s, mismatch}).err.isEmpty());
    }

    void run_passesTheInputOn()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const QString path = file(u"echo.rs"_s, echo);
        const QString input = file(u"input.txt"_s, "42\n");
        const Answer plain = run({u"run"_s, path, u"--stdin"_s, input});
        QCOMPARE(plain.exitCode, 0);
        QCOMPARE(plain.out, QByteArray("got 42"));
        const Answer answer = run({u"run"_s, path, u"--stdin"_s, input, u"--json"_s});
        QCOMPARE(answer.json()[u"outcome"_s].toString(), u"finished"_s);
        QCOMPARE(answer.json()[u"stdout"_s].toString(), u"got 42"_s);
        QCOMPARE(run({u"run"_s, path, u"--wall-ms"_s, u"never"_s}).exitCode, 2);
        QCOMPARE(run({u"run"_s, path, u"--stdin"_s, m_folder.filePath(u"no.txt"_s)}).exitCode, 2);
    }

    void run_ofAPanicSaysSo()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const Answer answer =
            run({u"run"_s, file(u"panic.rs"_s, "fn main() {\n    panic!(\"boom\");\n}\n"), u"--json"_s});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.json()[u"outcome"_s].toString(), u"panicked"_s);
        QCOMPARE(answer.json()[u"exit_code"_s].toInt(), 101);
        QVERIFY(answer.json()[u"message"_s].toString().contains(u"boom"_s));
    }

    void run_ofAProgramThatDoesNotCompileIsNo()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const Answer answer = run({u"run"_s, file(u"moved.rs"_s, moved), u"--json"_s});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.json()[u"outcome"_s].toString(), u"compile-failed"_s);
        QCOMPARE(answer.json()[u"diagnostics"_s].toArray().size(), 1);
    }

    void test_namesEachTest()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const Answer answer = run({u"test"_s, file(u"tested.rs"_s, tested), u"--json"_s});
        QCOMPARE(answer.exitCode, 1);
        QHash<QString, QString> results;
        for (const QJsonValue &test : answer.json()[u"tests"_s].toArray()) {
            results[test[u"name"_s].toString()] = test[u"result"_s].toString();
        }
        QCOMPARE(results, (QHash<QString, QString>{{u"adds"_s, u"passed"_s}, {u"wrong"_s, u"failed"_s}}));
    }

    void fix_appliesWhatTheCompilerIsSureOf()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        // An unneeded `mut` is a fix the compiler is sure of.
        const QString path = file(u"mut.rs"_s, "fn main() {\n    let mut a = 1;\n    println!(\"{a}\");\n}\n");
        const Answer safe = run({u"fix"_s, path, u"--all-safe"_s});
        QCOMPARE(safe.exitCode, 0);
        QCOMPARE(safe.out, QByteArray("fn main() {\n    let a = 1;\n    println!(\"{a}\");\n}\n"));
        const Answer listed = run({u"fix"_s, path});
        QCOMPARE(listed.exitCode, 1);
        QVERIFY(listed.out.startsWith("1  "));
        QCOMPARE(run({u"fix"_s, file(u"clean.rs"_s, clean), u"--all-safe"_s}).exitCode, 1);
    }

    void fix_appliesTheChosenOne()
    {
        if (!hasCompiler()) {
            QSKIP("no rustc");
        }
        const QString path = file(u"moved.rs"_s, moved);
        const Answer answer = run({u"fix"_s, path, u"--fix"_s, u"1"_s, u"--json"_s});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.json()[u"applied"_s].toArray().size(), 1);
        const QByteArray fixed = answer.json()[u"source"_s].toString().toUtf8();
        QVERIFY(fixed != moved);
        QCOMPARE(run({u"check"_s, file(u"fixed.rs"_s, fixed)}).exitCode, 0);
        QCOMPARE(run({u"fix"_s, path, u"--fix"_s, u"99"_s}).exitCode, 2);
        QCOMPARE(run({u"fix"_s, path, u"--fix"_s, u"x"_s}).exitCode, 2);
    }

    void packList_namesTheLessons()
    {
        const Answer answer =
            run({u"pack"_s, u"list"_s, QStringLiteral(OCHRE_SOURCE_DIR "/lessons/rust"), u"--json"_s});
        const QJsonObject pack = answer.json();
        QCOMPARE(pack[u"id"_s].toString().isEmpty(), false);
        QVERIFY(pack[u"steps"_s].toInt() > 0);
        const QJsonArray lessons = pack[u"lessons"_s].toArray();
        QVERIFY(std::ranges::any_of(lessons, [](const QJsonValue &lesson) {
            return lesson[u"id"_s].toString() == u"ownership-and-moves" && !lesson[u"questions"_s].toArray().isEmpty();
        }));
        QCOMPARE(answer.exitCode, pack[u"problems"_s].toArray().isEmpty() ? 0 : 1);
    }

    void packCheck_withoutCompilingChecksTheForm()
    {
        const Answer answer = run(
            {u"pack"_s, u"check"_s, u"--no-compile"_s, QStringLiteral(OCHRE_SOURCE_DIR "/lessons/rust"), u"--json"_s});
        QVERIFY(answer.json().contains(u"checked"_s));
        QCOMPARE(answer.exitCode, answer.json()[u"problems"_s].toArray().isEmpty() ? 0 : 1);
    }

    void packThatIsNone_endsWithTwo_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("list") << u"list"_s;
        QTest::newRow("check") << u"check"_s;
    }

    void packThatIsNone_endsWithTwo()
    {
        QFETCH(QString, action);
        const Answer answer = run({u"pack"_s, action, m_folder.filePath(u"nothing"_s), u"--no-compile"_s});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.err.isEmpty());
    }

private:
    QString file(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        if (!saveFile(path, content)) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    static bool hasCompiler() { return !QStandardPaths::findExecutable(u"rustc"_s).isEmpty(); }

    Answer run(const QStringList &arguments, const QByteArray &input = {}, bool compiler = true) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, folder] :
             {std::pair{u"XDG_DATA_HOME"_s, u"data"_s}, std::pair{u"XDG_CONFIG_HOME"_s, u"config"_s},
              std::pair{u"XDG_CACHE_HOME"_s, u"cache"_s}}) {
            environment.insert(name, m_folder.filePath(folder));
        }
        if (!compiler) {
            environment.insert(u"PATH"_s, m_folder.path());
            environment.insert(u"CARGO_HOME"_s, m_folder.path());
            environment.insert(u"RUSTUP_HOME"_s, m_folder.path());
        }
        process.setProcessEnvironment(environment);
        process.start(m_program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(commandMs) || process.exitStatus() != QProcess::NormalExit) {
            qWarning() << "ochrectl did not end" << arguments;
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_folder;
    QString m_program;
};

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
