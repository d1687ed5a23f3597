// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/packchecker.h"
#include "support/probedtoolchain.h"

#include <QDirIterator>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ticketsProgram =
    "\n```rust,crates=tickets\nfn main() {\n    println!(\"{}\", tickets::next(41));\n}\n```\n"_ba;
constexpr int patienceMs = 240'000; ///< a whole pack on a busy machine

QString goodPack()
{
    return QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/good");
}

QString told(const CheckReport &report)
{
    QStringList lines;
    for (const Course::Problem &problem : report.problems) {
        lines << u"%1:%2:%3 %4"_s.arg(problem.file).arg(problem.line).arg(problem.column).arg(problem.rule);
    }
    return lines.join(u'\n');
}

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// With the real compiler, in the real sandbox.
class TestPackChecker final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void goodPack_isProven();
    void everyKind_isProven();
    void untruePack_namesEveryClaim();
    void crates_comeFromTheLocalSource();
    void projectCrates_areOnlyUsedByOneProcessAtATime();
    void projectCrates_areBuiltOnce();
    void projectCrates_areThoseOfThePrograms();
    void projects_areLinted();
    void results_areKept();
    void results_ofAnotherToolchain_areNot();
    void lesson_canBeCheckedAlone();
    void form_canBeCheckedAlone();
    void curriculum_isPartOfTheCheck();
    void missingToolchain_provesNothing();
    void unreadablePack_isAnError();
    void stop_endsWithoutAWord();

private:
    [[nodiscard]] QString writeTicketsCrate() const;
    [[nodiscard]] QString writePack(const QByteArray &body) const;
    [[nodiscard]] CheckRequest ticketsProject() const;
    [[nodiscard]] CheckRequest requestFor(const QString &folder) const;
    [[nodiscard]] static CheckReport check(const CheckRequest &request);

    Toolchain::Toolchain m_toolchain;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPackChecker::initTestCase()
{
    m_toolchain = Toolchain::probeToolchain();
    if (!m_toolchain.canCompile() || !m_toolchain.clippy.isFound() || !m_toolchain.rustfmt.isFound()
        || !m_toolchain.cargo.isFound()) {
        QSKIP("Needs rustc, cargo, Clippy, rustfmt and a linker.");
    }
}

void TestPackChecker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

CheckRequest TestPackChecker::requestFor(const QString &folder) const
{
    CheckRequest request;
    request.folder = folder;
    request.curriculum = false;
    request.toolchain = m_toolchain;
    request.helpers = Toolchain::helpersFolder();
    request.scratch = m_folder->filePath(u"scratch"_s);
    request.cacheFile = m_folder->filePath(u"cache/proven.json"_s);
    return request;
}

CheckReport TestPackChecker::check(const CheckRequest &request)
{
    PackChecker checker;
    std::optional<CheckReport> report;
    QObject::connect(&checker, &PackChecker::finished, &checker,
                     [&report](const CheckReport &finished) { report = finished; });
    checker.start(request);
    if (!QTest::qWaitFor([&report] { return report.has_value(); }, patienceMs)) {
        report.emplace().error = Error{u"The check did not end."_s, {}, {}};
    }
    return *report;
}

void TestPackChecker::goodPack_isProven()
{
    const CheckReport report = check(requestFor(goodPack()));
    QVERIFY(!report.error);
    QCOMPARE(told(report), QString());
    QCOMPARE(report.fences, 3);
    QCOMPARE(report.exercises, 1);
    QCOMPARE(report.questions, 6);
    const auto outcome = report.predictOutcome(u"handing-over-predict"_s);
    QVERIFY(outcome);
    QVERIFY(!outcome->compiles);
    QCOMPARE(outcome->codes, QStringList{u"E0382"_s});
    QCOMPARE(outcome->failingLines, QList<int>{5});
    QVERIFY(!report.predictOutcome(u"handing-over-bytes"_s));
    QVERIFY(QDir(m_folder->filePath(u"scratch"_s)).entryList({u"trial-*"_s}).isEmpty());
}

void TestPackChecker::everyKind_isProven()
{
    const CheckReport report = check(requestFor(QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/every-kind")));
    QVERIFY(!report.error);
    QCOMPARE(told(report), QString());
    QCOMPARE(report.exercises, 2);
    QCOMPARE(report.fences, 3);
    const auto outcome = report.predictOutcome(u"counting-first"_s);
    QVERIFY(outcome && !outcome->compiles);
    QCOMPARE(outcome->causeLines, (QList<int>{2, 3, 5}));
}

void TestPackChecker::untruePack_namesEveryClaim()
{
    const QString folder = QStringLiteral(OCHRE_TEST_DATA "/untrue");
    const CheckReport report = check(requestFor(folder));
    QVERIFY(!report.error);
    QCOMPARE(told(report), QString::fromUtf8(read(folder + "/expected.txt"_L1)).trimmed());
    for (const Course::Problem &problem : report.problems) {
        QVERIFY2(!problem.message.contains(u'%'), qPrintable(problem.message));
    }
    const auto panics = report.predictOutcome(u"panics-as-it-may"_s);
    QVERIFY(panics && panics->panics);
    QCOMPARE(panics->output, u"before\n"_s);
}

// A folder with a crate of our own in the place of crates.io.
QString TestPackChecker::writeTicketsCrate() const
{
    const QString crate = m_folder->filePath(u"vendor/tickets"_s);
    write(crate + "/Cargo.toml"_L1, "[package]\nname = \"tickets\"\nversion = \"1.2.3\"\nedition = \"2021\"\n");
    write(crate + "/src/lib.rs"_L1, "pub fn next(number: u32) -> u32 {\n    number + 1\n}\n");
    write(crate + "/.cargo-checksum.json"_L1, "{\"files\":{}}");
    return m_folder->filePath(u"vendor"_s);
}

// The head of the good lesson with another body.
QString TestPackChecker::writePack(const QByteArray &body) const
{
    const QString pack = m_folder->filePath(u"pack"_s);
    write(pack + "/course.toml"_L1, read(goodPack() + "/course.toml"_L1));
    QByteArray lesson = read(goodPack() + "/01-handing-over/lesson.md"_L1);
    lesson.truncate(lesson.indexOf("A coffee order"));
    write(pack + "/01-handing-over/lesson.md"_L1, lesson + body);
    return pack;
}

void TestPackChecker::crates_comeFromTheLocalSource()
{
    CheckRequest request = requestFor(
        writePack(ticketsProgram + "```output\n42\n```\n" + QByteArray(ticketsProgram).replace("41", "\"41\"")));
    QCOMPARE(told(check(request)), u"01-handing-over/lesson.md:23:1 not-proven\n"
                                   "01-handing-over/lesson.md:32:1 not-proven"_s);
    request.toolchain.crateSources = writeTicketsCrate();
    const CheckReport report = check(request);
    QVERIFY(!report.error);
    QCOMPARE(told(report), u"01-handing-over/lesson.md:34:1 fence-fails"_s);
    QVERIFY2(report.problems.front().message.contains(u"E0308"_s), qPrintable(report.problems.front().message));
}

// A project that uses the crate and counts one too few, its solution, and a wrong answer that counts one too many.
CheckRequest TestPackChecker::ticketsProject() const
{
    CheckRequest request = requestFor(writePack("Read it.\n"));
    request.toolchain.crateSources = writeTicketsCrate();
    const QString exercise = request.folder + "/01-handing-over/exercises/counter"_L1;
    write(exercise + "/exercise.toml"_L1, "id = \"counter\"\ntitle = \"T\"\ngoal = \"G\"\nkind = \"project\"\n"
                                          "check = \"tests\"\nhints = [\"a\"]\nminutes = 1\n"
                                          "starter_fails = [\"tests\"]\ncrates = [\"tickets\"]\n");
    write(exercise + "/project/Cargo.toml"_L1, "[package]\nname = \"counter\"\nversion = \"0.1.0\"\n"
                                               "edition = \"2021\"\n\n[dependencies]\ntickets = \"1\"\n");
    const QByteArray library = "pub fn second() -> u32 {\n    tickets::next(0)\n}\n";
    write(exercise + "/project/src/lib.rs"_L1, library);
    write(exercise + "/project/src/main.rs"_L1, "fn main() {\n    panic!(\"it is no test\");\n}\n");
    write(exercise + "/project/tests/second.rs"_L1,
          "#[test]\nfn second_is_two() {\n    assert_eq!(counter::second(), 2);\n}\n");
    write(exercise + "/solution/src/lib.rs"_L1, QByteArray(library).replace("0)", "1)"));
    write(exercise + "/wrong/third/src/lib.rs"_L1, QByteArray(library).replace("0)", "2)"));
    return request;
}

void TestPackChecker::projectCrates_areOnlyUsedByOneProcessAtATime()
{
    const CheckRequest request = ticketsProject();
    QVERIFY(QDir().mkpath(request.scratch));
    QLockFile other(request.scratch + "/target.lock"_L1);
    QVERIFY(other.tryLock());

    PackChecker checker;
    QSignalSpy finished(&checker, &PackChecker::finished);
    checker.start(request);
    QVERIFY(!finished.wait(1000));
    other.unlock();
    QVERIFY(finished.wait(patienceMs));
    QCOMPARE(told(finished.front().front().value<CheckReport>()), QString());
}

// Tests and Clippy have one build of the crate, and no metadata of its own beside it.
void TestPackChecker::projectCrates_areBuiltOnce()
{
    const CheckRequest request = ticketsProject();
    QCOMPARE(told(check(request)), QString());
    const QStringList targets = QDir(request.scratch).entryList({u"target-*"_s}, QDir::Dirs);
    QCOMPARE(targets.size(), 1);
    const QDir made(request.scratch + u'/' + targets.front() + "/debug/deps"_L1);
    QCOMPARE(made.entryList({u"libtickets-*.rlib"_s}).size(), 1);
    QCOMPARE(made.entryList({u"libtickets-*.rmeta"_s}).size(), 1);
}

void TestPackChecker::projectCrates_areThoseOfThePrograms()
{
    const CheckRequest request = ticketsProject();
    write(request.folder + "/01-handing-over/lesson.md"_L1,
          read(request.folder + "/01-handing-over/lesson.md"_L1) + ticketsProgram);
    QCOMPARE(told(check(request)), QString());
    const QString target = QDir(request.scratch).entryList({u"target-*"_s}, QDir::Dirs).value(0);
    const QDir made(request.scratch + u'/' + target + "/debug/deps"_L1);
    QCOMPARE(made.entryList({u"libtickets-*.rlib"_s}).size(), 1);
}

void TestPackChecker::projects_areLinted()
{
    CheckRequest request = ticketsProject();
    const QString solution = request.folder + "/01-handing-over/exercises/counter/solution/src/lib.rs"_L1;
    write(solution, "pub fn second() -> u32 {\n    return tickets::next(1);\n}\n");
    const CheckReport report = check(request);
    QCOMPARE(report.problems.size(), 1U);
    QCOMPARE(report.problems.front().rule, u"solution-warns"_s);
}

void TestPackChecker::results_areKept()
{
    const CheckReport first = check(requestFor(goodPack()));
    QCOMPARE(first.cacheHits, 0);
    const CheckReport second = check(requestFor(goodPack()));
    QVERIFY(second.trials > 5);
    QCOMPARE(second.cacheHits, second.trials);
    QVERIFY(second.problems.empty());
    QCOMPARE(second.predictOutcome(u"handing-over-predict"_s)->failingLines, QList<int>{5});
}

void TestPackChecker::results_ofAnotherToolchain_areNot()
{
    const CheckRequest request = requestFor(goodPack());
    QVERIFY(!check(request).error);
    QByteArray stored = read(request.cacheFile);
    stored.replace(m_toolchain.rustc.version.toUtf8(), "1.0.0");
    QFile file(request.cacheFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(stored);
    file.close();
    QCOMPARE(check(request).cacheHits, 0);
}

void TestPackChecker::lesson_canBeCheckedAlone()
{
    CheckRequest request = requestFor(goodPack());
    request.lesson = u"handing-over"_s;
    const CheckReport report = check(request);
    QVERIFY(!report.error && report.problems.empty());
    QCOMPARE(report.questions, 5); // the bank is no part of it
    request.lesson = u"01-handing-over"_s;
    QCOMPARE(check(request).cacheHits, report.trials);
    request.lesson = u"looking-only"_s; // announced, not written
    QVERIFY(check(request).error);
}

void TestPackChecker::form_canBeCheckedAlone()
{
    CheckRequest request = requestFor(QStringLiteral(OCHRE_TEST_DATA "/untrue"));
    request.compile = false;
    const CheckReport report = check(request);
    QVERIFY(!report.error && report.problems.empty());
    QCOMPARE(report.trials, 0);
    QCOMPARE(report.fences, 13);
}

void TestPackChecker::curriculum_isPartOfTheCheck()
{
    CheckRequest request = requestFor(goodPack());
    request.compile = false;
    request.curriculum = true;
    QVERIFY(told(check(request)).contains(u"lesson-too-short"_s));
}

void TestPackChecker::missingToolchain_provesNothing()
{
    CheckRequest request = requestFor(goodPack());
    request.toolchain = {};
    const CheckReport report = check(request);
    QVERIFY(!report.error);
    QVERIFY(!report.problems.empty());
    for (const Course::Problem &problem : report.problems) {
        QCOMPARE(problem.rule, u"not-proven"_s);
    }
    QVERIFY(!QFile::exists(request.cacheFile) || check(requestFor(goodPack())).cacheHits == 0);
}

void TestPackChecker::unreadablePack_isAnError()
{
    const CheckReport report = check(requestFor(m_folder->path()));
    QVERIFY(report.error);
    QVERIFY(report.error->text().contains(m_folder->path()));
}

void TestPackChecker::stop_endsWithoutAWord()
{
    PackChecker checker;
    QSignalSpy progress(&checker, &PackChecker::progress);
    QSignalSpy finished(&checker, &PackChecker::finished);
    checker.start(requestFor(QStringLiteral(OCHRE_TEST_DATA "/untrue")));
    QVERIFY(checker.isRunning());
    QVERIFY(progress.wait(60'000));
    checker.stop();
    QVERIFY(!checker.isRunning());
    const auto before = progress.count();
    QVERIFY(!check(requestFor(goodPack())).error); // another one works, and long enough to hear the first one
    QCOMPARE(progress.count(), before);
    QCOMPARE(finished.count(), 0);
}

QTEST_GUILESS_MAIN(TestPackChecker)
#include "tst_packchecker.moc"
