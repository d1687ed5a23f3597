// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/courselibrary.h"
#include "editor/codeeditor.h"
#include "lesson/draftfile.h"
#include "lesson/lessonpage.h"
#include "models/problemsmodel.h"
#include "practice/questionpanel.h"
#include "runner/coderunner.h"
#include "settings/settings.h"
#include "support/consent.h"
#include "support/pagefixture.h"
#include "support/probedtoolchain.h"
#include "widgets/messagebar.h"
#include "window/courseshelf.h"
#include "window/lessonsession.h"
#include "workbench/livecheck.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "workbench/programrun.h"
#include "workbench/projectview.h"
#include "workbench/runconsent.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <Qsci/qsciscintillabase.h>
#include <QSignalSpy>
#include <QTextEdit>
#include <QTimer>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

constexpr int cargoMs = 60'000;
constexpr int blockedMs = 300; ///< 50 is the aim; a busy machine alone can cost this much

const QByteArray lesson =
    "+++\nid = \"projects\"\ntitle = \"Projects\"\nsummary = \"s\"\nwhy = \"w\"\ncontexts = [\"c\"]\n"
    "when = \"w\"\ntask = \"t\"\nlevel = \"beginner\"\nminutes = 6\nmode = \"project\"\n"
    "reviewed = 2026-11-01\nconcepts = [\"cargo\"]\nlearned = [\"a\"]\nnext = [\"b\"]\n"
    "discuss = [\"d\"]\n+++\nRead it.\n";
const QByteArray course = "format = 1\nid = \"rust\"\ntitle = \"Pack\"\nsummary = \"s\"\nversion = \"2026.11.1\"\n"
                          "language = \"en\"\nlicense = \"CC-BY-SA-4.0\"\nedition = \"2024\"\nmin_rust = \"1.85\"\n\n"
                          "[[part]]\ntitle = \"Part\"\nlessons = [\"01-projects\"]\n";
const QByteArray exercise = "id = \"counter\"\ntitle = \"A counter\"\ngoal = \"Count by one.\"\nkind = \"project\"\n"
                            "check = \"tests\"\nhints = [\"a\"]\nminutes = 5\nforbid = [\"unsafe\"]\n";
const QByteArray library = "pub fn next(number: u32) -> u32 {\n    number + 2\n}\n";
const QByteArray program = "fn main() {\n    println!(\"{}\", counter::next(1));\n    panic!(\"end\");\n}\n";
const QByteArray steps = "#[test]\nfn follows() {\n    assert_eq!(counter::next(41), 42);\n}\n";

void write(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void writePack(const QString &pack)
{
    const QString folder = pack + u"/01-projects/exercises/counter"_s;
    write(pack + u"/course.toml"_s, course);
    write(pack + u"/01-projects/lesson.md"_s, lesson);
    write(folder + u"/exercise.toml"_s, exercise);
    write(folder + u"/project/Cargo.toml"_s,
          "[package]\nname = \"counter\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n");
    write(folder + u"/project/src/lib.rs"_s, library);
    write(folder + u"/project/src/main.rs"_s, program);
    write(folder + u"/project/tests/steps.rs"_s, steps);
}

/// The parts of the window that a project needs, on services of their own.
struct Desk {
    Desk(const Course::LoadedCourse &loaded, Progress::ProgressService &progress, const QString &folder, bool isForeign)
        : courses(libraryOf(loaded))
        , settings(folder + u"/ochre.ini"_s)
        , shelf(courses, settings, progress)
        , drafts(Lesson::DraftFile::fileIn(folder))
        , consent(
              settings, [isForeign](const QString &) { return isForeign; }, window)
        , runner({.scratch = folder + u"/scratch"_s, .helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers")})
        , page(&window)
        , questions(progress, &window)
        , workbench(progress, &window)
        , problems(&window)
        , output(&window)
        , tests(&window)
        , check(runner, workbench, problems)
        , run({runner, workbench, check, output, tests, progress, consent})
        , session({shelf, page, questions, progress, runner, settings, drafts, consent})
    {
        window.resize(1200, 800);
        workbench.resize(900, 600);
        tests.setGeometry(0, 600, 900, 200);
        page.hide();
        questions.hide();
    }

    static Course::CourseLibrary libraryOf(const Course::LoadedCourse &loaded)
    {
        Course::CourseLibrary made;
        made.add({}, loaded);
        return made;
    }

    QWidget window;
    Course::CourseLibrary courses;
    Settings::Settings settings;
    Window::CourseShelf shelf;
    Lesson::DraftFile drafts;
    Workbench::RunConsent consent;
    Runner::CodeRunner runner;
    Lesson::LessonPage page;
    Practice::QuestionPanel questions;
    Workbench::Workbench workbench;
    Workbench::ProblemsPanel problems;
    Workbench::OutputPanel output;
    Workbench::TestsPanel tests;
    Workbench::LiveCheck check;
    Workbench::ProgramRun run;
    Window::LessonSession session;
};

/// The longest time between two turns of the event loop.
class GapMeter final {
public:
    GapMeter()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_worst = qMax(m_worst, m_clock.restart()); });
        m_clock.start();
        m_timer.start(1);
    }
    [[nodiscard]] qint64 worstMs() const { return m_worst; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_worst = 0;
};

} // namespace

/// A project exercise from a course pack, with a real cargo: opened, edited, checked, tested, opened again.
class TestProjectRun final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_toolchain = Toolchain::probeToolchain();
        QVERIFY(m_toolchain.canCompile());
        if (m_toolchain.cargo.version.isEmpty()) {
            QSKIP("There is no cargo on this machine.");
        }
        writePack(m_folder.filePath(u"pack"_s));
        auto loaded = Course::loadPack(m_folder.filePath(u"pack"_s));
        QVERIFY(loaded.has_value());
        m_course = *std::move(loaded);
    }

    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        makeDesk();
    }

    void cleanup()
    {
        m_desk.reset();
        m_fixture.reset();
    }

    void mainJob_fromTheStarterToSolved()
    {
        QVERIFY(openExercise());
        QCOMPARE(view()->currentPath(), u"src/main.rs"_s);
        QCOMPARE(view()->files().size(), size_t(4));

        // Its tests fail, and a click on the failed one goes to its place.
        QVERIFY(testByButton());
        QVERIFY2(m_desk->tests.summary().contains(u"0 of 1"_s), qPrintable(m_desk->tests.summary()));
        auto *list = m_desk->tests.findChild<QListWidget *>(u"testsList"_s);
        auto *detail = m_desk->tests.findChild<QTextEdit *>(u"testDetail"_s);
        QVERIFY(detail);
        for (const QString &part : {u"43"_s, u"42"_s}) {
            QVERIFY2(detail->toPlainText().contains(part), qPrintable(detail->toPlainText()));
        }
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(view()->currentPath(), u"tests/steps.rs"_s);

        // Repaired, they pass.
        QSignalSpy solved(&m_desk->run, &Workbench::ProgramRun::exerciseSolved);
        view()->openFile(u"src/lib.rs"_s);
        typeOver("number + 2"_L1, "number + 1"_L1);
        QVERIFY(testByButton());
        QVERIFY2(m_desk->tests.summary().contains(u"✓"_s), qPrintable(m_desk->tests.summary()));
        QCOMPARE(solved.size(), 1);

        // After a restart the text is there.
        QVERIFY(m_fixture->saved());
        m_desk.reset();
        QVERIFY(m_fixture->open());
        makeDesk();
        QVERIFY(openExercise());
        QTRY_VERIFY(textOf(u"src/lib.rs"_s).contains("number + 1"));
    }

    // Both failures stand in the same line: the line alone does not tell the file.
    void failedTests_leadToTheirOwnFiles()
    {
        QVERIFY(openExercise());
        view()->openFile(u"src/lib.rs"_s);
        view()->editor()->setText(library + "#[test]\nfn own() { assert_eq!(next(1), 2); }\n// \n");
        view()->openFile(u"tests/steps.rs"_s);
        view()->editor()->setText("// \n// \n// \n#[test]\nfn follows() { assert_eq!(counter::next(41), 42); }\n");
        view()->openFile(u"src/main.rs"_s);
        QVERIFY(testByButton());
        auto *list = m_desk->tests.findChild<QListWidget *>(u"testsList"_s);
        QCOMPARE(list->count(), 2);
        QSet<QString> files;
        for (int row = 0; row < list->count(); ++row) {
            view()->openFile(u"src/main.rs"_s);
            list->setCurrentRow(row);
            QTest::keyClick(list, Qt::Key_Return);
            files << view()->currentPath();
            QCOMPARE(view()->editor()->caretPosition().line, 5);
            QCOMPARE(view()->currentPath().startsWith(u"src"_s), list->item(row)->text().startsWith(u"own"_s));
        }
        QCOMPARE(files, (QSet<QString>{u"src/lib.rs"_s, u"tests/steps.rs"_s}));
    }

    void failedTest_leadsBackToItsProject()
    {
        QVERIFY(openExercise());
        QVERIFY(testByButton());
        auto *list = m_desk->tests.findChild<QListWidget *>(u"testsList"_s);
        QCOMPARE(list->count(), 1);
        m_desk->workbench.open({u"playground"_s, u"Playground"_s, "fn main() {}\n", std::nullopt});
        QVERIFY(!view());
        QCOMPARE(list->count(), 0); // the tests of another program are not shown here
        QVERIFY(openExercise());
        QCOMPARE(list->count(), 1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(view()->currentPath(), u"tests/steps.rs"_s);
    }

    // The build scripts of somebody else's course: nothing of cargo is started by opening, by a check of the editor or
    // by a restart, and everything after the learner has ordered it.
    void foreignProject_startsNoCargoBeforeItIsOrdered()
    {
        m_desk.reset();
        const QString projects = m_folder.filePath(u"scratch/projects"_s);
        QVERIFY(QDir(projects).removeRecursively());
        makeDesk(true);
        if (m_desk->runner.sandboxLevel() == Sandbox::SandboxLevel::LimitsOnly) {
            QSKIP("No sandbox works here: the question is asked, which tst_runconsent answers.");
        }
        QSignalSpy checked(&m_desk->runner, &Runner::CodeRunner::projectChecked);
        QVERIFY(openExercise());
        m_desk->check.checkNow();
        QVERIFY(checked.wait(cargoMs));
        QVERIFY(!checked.front().front().value<Runner::ProjectCheckResult>().failure.isEmpty());
        m_desk->workbench.open({u"playground"_s, u"Playground"_s, "fn main() {}\n", std::nullopt});
        QVERIFY(openExercise());
        QTest::qWait(1'500); // longer than the pause before a check: nothing tells that nothing has begun
        for (const auto &answer : checked) { // a check that was asked for is refused in words
            QVERIFY(!answer.front().value<Runner::ProjectCheckResult>().failure.isEmpty());
        }
        QVERIFY2(!QDir(projects).exists(), "cargo has worked on a foreign project");
        const Consent consent;
        QVERIFY(testByButton());
        QVERIFY(QDir(projects).exists());
        QVERIFY2(m_desk->tests.summary().contains(u"0 of 1"_s), qPrintable(m_desk->tests.summary()));
    }

    void run_marksThePanicInItsFile()
    {
        QVERIFY(openExercise());
        view()->openFile(u"src/lib.rs"_s);
        QSignalSpy finished(&m_desk->runner, &Runner::CodeRunner::runFinished);
        m_desk->run.run();
        QVERIFY(finished.wait(cargoMs));
        const auto result = finished.front().front().value<Runner::RunResult>();
        QCOMPARE(result.standardOutput, "3\n");
        QCOMPARE(result.outcome, Runner::Outcome::Panicked);
        QCOMPARE(view()->currentPath(), u"src/main.rs"_s);
    }

    void liveCheck_marksTheRightFile()
    {
        QVERIFY(openExercise());
        view()->openFile(u"src/lib.rs"_s);
        QSignalSpy status(&m_desk->run, &Workbench::ProgramRun::checkStatusChanged);
        typeOver("number + 2"_L1, "text"_L1);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->problems.errorCount(), 1, cargoMs);
        QVERIFY(status.back().front().toString().contains(u"1 error"_s));
        QCOMPARE(m_desk->workbench.editor()->diagnostics().front().code, u"E0425"_s);
        QCOMPARE(m_desk->workbench.editor()->diagnostics().front().primarySpan()->file, u"src/lib.rs"_s);
        typeOver("text"_L1, "number + 1"_L1);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->problems.errorCount(), 0, cargoMs);
    }

    void brokenProject_isShownInTheProblems()
    {
        QVERIFY(openExercise());
        view()->openFile(u"src/lib.rs"_s);
        typeOver("number + 2"_L1, "\"\""_L1);
        QSignalSpy panel(&m_desk->run, &Workbench::ProgramRun::panelRequested);
        QVERIFY(testByButton());
        QCOMPARE(m_desk->problems.errorCount(), 1);
        const auto *tree = m_desk->problems.findChild<QTreeView *>(u"problemsTree"_s);
        const QString place = tree->model()->index(0, 0).data(Models::PlaceRole).toString();
        QVERIFY2(place.contains(u"src/lib.rs"_s), qPrintable(place));
        QCOMPARE(panel.back().front().value<Workbench::ProgramRun::Panel>(), Workbench::ProgramRun::Panel::Problems);
    }

    void forbiddenToken_isNamedWithItsFile()
    {
        QVERIFY(openExercise());
        view()->openFile(u"src/lib.rs"_s);
        typeOver("number + 2"_L1, "unsafe { number + 1 }"_L1);
        QSignalSpy solved(&m_desk->run, &Workbench::ProgramRun::exerciseSolved);
        QVERIFY(testByButton());
        QVERIFY(solved.isEmpty());
        const auto *bar = m_desk->workbench.findChild<Widgets::MessageBar *>(u"messageBar"_s);
        auto *text = bar->findChild<QLabel *>(u"messageText"_s);
        QVERIFY2(text->text().contains(u"src/lib.rs"_s), qPrintable(text->text()));
    }

    void format_leavesTheManifestAlone()
    {
        QVERIFY(openExercise());
        view()->openFile(u"Cargo.toml"_s);
        QSignalSpy formatted(&m_desk->runner, &Runner::CodeRunner::formatFinished);
        m_desk->run.format();
        view()->openFile(u"src/main.rs"_s);
        m_desk->run.format();
        QVERIFY(formatted.wait(cargoMs));
        QCOMPARE(formatted.size(), 1);
    }

    void window_neverStandsStill()
    {
        QVERIFY(openExercise());
        QVERIFY(testByButton());
        view()->openFile(u"src/lib.rs"_s);
        typeOver("number + 2"_L1, "number + 1"_L1);
        QCoreApplication::processEvents();
        GapMeter meter;
        QVERIFY(testByButton());
        qInfo("longest pause of the event loop: %lld ms", meter.worstMs());
        QVERIFY2(meter.worstMs() < blockedMs, "something waited for cargo on the main thread");
    }

private:
    void makeDesk(bool isForeign = false)
    {
        m_desk = std::make_unique<Desk>(m_course, *m_fixture->progress, m_folder.path(), isForeign);
        m_desk->runner.setToolchain(m_toolchain);
        m_desk->window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_desk->window));
        QObject::connect(&m_desk->workbench, &Workbench::Workbench::checkRequested, &m_desk->run,
                         &Workbench::ProgramRun::checkExercise);
    }

    bool openExercise()
    {
        const auto document = m_desk->session.exerciseDocument(u"counter"_s);
        if (!document || !document->isProject()) {
            return false;
        }
        m_desk->workbench.open(*document);
        return m_desk->workbench.project() != nullptr;
    }

    Workbench::ProjectView *view() const { return m_desk->workbench.project(); }

    bool testByButton()
    {
        QSignalSpy finished(&m_desk->runner, &Runner::CodeRunner::testsFinished);
        QTest::mouseClick(m_desk->workbench.findChild<QPushButton *>(u"checkButton"_s), Qt::LeftButton);
        return finished.wait(cargoMs);
    }

    QByteArray textOf(const QString &path) const
    {
        const auto files = view()->files();
        const auto file = std::ranges::find(files, path, &Runner::SourceFile::path);
        return file == files.end() ? QByteArray() : file->text;
    }

    // Selects some text of the shown file and types something else over it.
    void typeOver(QLatin1StringView old, QLatin1StringView text)
    {
        Editor::CodeEditor *editor = m_desk->workbench.editor();
        const qsizetype start = editor->text().indexOf(old);
        QVERIFY(start >= 0);
        editor->select(start, start + old.size());
        auto *area = editor->findChild<QsciScintillaBase *>();
        QTest::keyClick(area, Qt::Key_Delete);
        for (const char letter : text) {
            QTest::keyClick(area, letter);
        }
        // A pair that closed itself is not what was meant.
        const QByteArray now = editor->text();
        QVERIFY2(now.contains(QByteArray(text.data(), text.size())), now.constData());
    }

    QTemporaryDir m_folder;
    Toolchain::Toolchain m_toolchain;
    Course::LoadedCourse m_course;
    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestProjectRun)
#include "tst_projectrun.moc"
