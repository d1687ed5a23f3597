// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/rustlings.h"
#include "exchange/testmodule.h"
#include "exchangebench.h"

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;
using Course::ExerciseCheck;

namespace {

const QByteArray starter = "// Make it answer.\n// Twice.\nfn answer() -> i32 {\n    0\n}\n\nfn main() {}\n\n"
                           "#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn is_right() {\n"
                           "        assert_eq!(answer(), 42, \"}}\");\n    }\n}\n";

/// A folder as rustlings makes it.
class RustlingsFolder final {
public:
    void write(const QString &file, const QByteArray &content) const
    {
        QVERIFY(writeFile(m_folder.filePath(file), content));
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] Incoming read() const { return settled(*readRustlings(path())); }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// Folders of exercises as rustlings has them.
class TestRustlings final : public QObject {
    Q_OBJECT

private slots:
    void exercises_areRead()
    {
        const RustlingsFolder folder;
        folder.write(u"info.toml"_s,
                     "format_version = 1\n\n[[exercises]]\nname = \"intro1\"\ndir = \"00_intro\"\n"
                     "hint = \"\"\"\nThink.\"\"\"\n\n[[exercises]]\nname = \"run2\"\ndir = \"00_intro\"\n"
                     "test = false\nhint = \"\"\n\n[[exercises]]\nname = \"lint3\"\nstrict_clippy = true\n"
                     "test = false\nhint = \"x\"\n");
        folder.write(u"exercises/00_intro/intro1.rs"_s, starter);
        folder.write(u"solutions/00_intro/intro1.rs"_s, QByteArray(starter).replace("    0\n", "    42\n"));
        folder.write(u"exercises/00_intro/run2.rs"_s, "fn main() { }\n");
        folder.write(u"solutions/00_intro/run2.rs"_s, "fn main() { println!(); }\n");
        folder.write(u"exercises/lint3.rs"_s, "fn main() { return; }\n");
        folder.write(u"solutions/lint3.rs"_s, "fn main() {}\n");
        const Incoming incoming = folder.read();
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(incoming.exercises.size(), size_t(3));
        const Course::Exercise &first = incoming.exercises[0];
        QCOMPARE(first.id, u"rustlings-intro1"_s);
        QCOMPARE(first.check, ExerciseCheck::Tests);
        QCOMPARE(first.goal, u"Make it answer.\nTwice."_s);
        QCOMPARE(first.hints, QStringList{u"Think."_s});
        QCOMPARE(first.tests, "#[test]\nfn is_right() {\n    assert_eq!(answer(), 42, \"}}\");\n}\n");
        QVERIFY(!first.starter.contains("cfg(test)") && first.starter.contains("fn main() {}"));
        QVERIFY(first.solution.contains("42") && !first.solution.contains("cfg(test)"));
        QCOMPARE(incoming.exercises[1].check, ExerciseCheck::Run);
        QCOMPARE(incoming.exercises[2].check, ExerciseCheck::Clippy);
    }

    void faults_areNamedWithTheirLine()
    {
        const RustlingsFolder folder;
        folder.write(u"info.toml"_s,
                     "[[exercises]]\nname = \"gone\"\nhint = \"\"\n\n[[exercises]]\nname = \"unsolved\"\n"
                     "hint = \"\"\n\n[[exercises]]\nname = \"../out\"\nhint = \"\"\n\n[[exercises]]\n"
                     "hint = \"\"\n\n[[exercises]]\nname = \"headless\"\nhint = \"\"\n");
        folder.write(u"solutions/gone.rs"_s, "fn main() {}\n");
        folder.write(u"exercises/unsolved.rs"_s, "fn main() {}\n");
        folder.write(u"exercises/headless.rs"_s, "fn other() {}\n");
        folder.write(u"solutions/headless.rs"_s, "fn other() {}\n");
        const Incoming incoming = folder.read();
        QVERIFY(incoming.exercises.empty());
        QCOMPARE(incoming.problems.size(), size_t(5));
        QStringList infoLines;
        for (const Course::Problem &problem : incoming.problems) {
            infoLines << (problem.file == u"info.toml" ? QString::number(problem.line) : problem.file);
        }
        infoLines.sort();
        QCOMPARE(infoLines, (QStringList{u"13"_s, u"16"_s, u"5"_s, u"9"_s, u"exercises/gone.rs"_s}));
    }

    void otherFolders_areRefused()
    {
        const QTemporaryDir folder;
        const Result<Incoming> incoming = readRustlings(folder.path());
        QVERIFY(!incoming);
        QVERIFY(incoming.error().what.contains(u"info.toml"));
        QVERIFY(!readRustlings(u"/nowhere"_s));
    }

    void tests_areCutOut_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QByteArray>("tests");
        QTest::newRow("none") << QByteArray("fn main() {}\n") << QByteArray("fn main() {}\n") << QByteArray();
        QTest::newRow("behind") << QByteArray("fn main() {}\n#[cfg(test)]\nmod tests {\n    fn a() {}\n}\n")
                                << QByteArray("fn main() {}\n") << QByteArray("fn a() {}\n");
        QTest::newRow("before") << QByteArray("#[cfg(test)]\nmod t {\n    fn a() {}\n}\nfn main() {}\n")
                                << QByteArray("fn main() {}\n") << QByteArray("fn a() {}\n");
        QTest::newRow("braces that are none")
            << QByteArray(
                   "fn main() {}\n#[cfg(test)]\nmod t {\n    // }\n    const A: char = '}';\n    /* } */\n    "
                   "const B: &str = r#\"}\"}\"#;\n    const C: &str = \"\\\"}\";\n    fn x<'a>(_: &'a str) {}\n}\n")
            << QByteArray("fn main() {}\n")
            << QByteArray("// }\nconst A: char = '}';\n/* } */\nconst B: &str = r#\"}\"}\"#;\nconst C: &str = "
                          "\"\\\"}\";\nfn x<'a>(_: &'a str) {}\n");
        QTest::newRow("not closed") << QByteArray("fn main() {}\n#[cfg(test)]\nmod t {\n")
                                    << QByteArray("fn main() {}\n#[cfg(test)]\nmod t {\n") << QByteArray();
        QTest::newRow("signs of two bytes") << QByteArray("// é🦀\nfn main() {}\n#[cfg(test)]\nmod t {\n    // ü}\n}\n")
                                            << QByteArray("// é🦀\nfn main() {}\n") << QByteArray("// ü}\n");
    }

    // Whatever stands there and is not closed, it is read in one pass.
    void hostileSource_isReadInOnePass()
    {
        for (const QByteArray &piece : QByteArrayList{"r#\"", "/*", "\"", "'", "{", "//"}) {
            const QByteArray source = "#[cfg(test)]\nmod t {\n" + piece.repeated(100'000 / piece.size());
            QCOMPARE(cutTests(source).program, source);
        }
    }

    void tests_areCutOut()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, program);
        QFETCH(QByteArray, tests);
        const CutProgram cut = cutTests(source);
        QCOMPARE(cut.program, program);
        QCOMPARE(cut.tests, tests);
    }
};

QTEST_GUILESS_MAIN(TestRustlings)
#include "tst_rustlings.moc"
