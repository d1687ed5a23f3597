// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "course/courselibrary.h"
#include "lesson/draftfile.h"
#include "lesson/lessonpage.h"
#include "practice/questionpanel.h"
#include "runner/coderunner.h"
#include "settings/settings.h"
#include "smallpack.h"
#include "support/pagefixture.h"
#include "support/probedtoolchain.h"
#include "widgets/pagebrowser.h"
#include "window/courseshelf.h"
#include "window/lessonsession.h"
#include "workbench/runconsent.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextDocument>

#include <cmath>
#include <limits>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

constexpr int cargoMs = 60'000;

const QByteArray lesson =
    "+++\nid = \"tickets\"\ntitle = \"Tickets\"\nsummary = \"s\"\nwhy = \"w\"\ncontexts = [\"c\"]\n"
    "when = \"w\"\ntask = \"t\"\nlevel = \"beginner\"\nminutes = 6\nmode = \"project\"\n"
    "reviewed = 2026-11-01\nconcepts = [\"cargo\"]\nlearned = [\"a\"]\nnext = [\"b\"]\n"
    "discuss = [\"d\"]\n+++\nRead it.\n\n```rust,crates=ticket-box\nfn main() {\n    "
    "println!(\"{}\", ticket_box::next(41));\n}\n```\n";
const QByteArray course = "format = 1\nid = \"rust\"\ntitle = \"Pack\"\nsummary = \"s\"\nversion = \"2026.11.1\"\n"
                          "language = \"en\"\nlicense = \"CC-BY-SA-4.0\"\nedition = \"2024\"\nmin_rust = \"1.85\"\n\n"
                          "[[part]]\ntitle = \"Part\"\nlessons = [\"01-tickets\"]\n";

bool write(const QString &path, const QByteArray &text)
{
    return QDir().mkpath(QFileInfo(path).path()) && saveFile(path, text).has_value();
}

/// A crate that nobody would wait for.
bool writeSlowCrate(const QString &vendor)
{
    const QString crate = vendor + u"/ticket-box"_s;
    return write(crate + u"/Cargo.toml"_s,
                 "[package]\nname = \"ticket-box\"\nversion = \"1.2.3\"\nedition = \"2021\"\nbuild = \"build.rs\"\n")
           && write(crate + u"/build.rs"_s, "fn main() { std::thread::sleep(std::time::Duration::from_secs(300)); }\n")
           && write(crate + u"/src/lib.rs"_s, "pub fn next(number: u32) -> u32 { number + 1 }\n")
           && write(crate + u"/.cargo-checksum.json"_s, "{\"files\":{}}");
}

/// The lesson page with a runner of its own.
struct Desk {
    Desk(const Course::LoadedCourse &loaded, Progress::ProgressService &progress, const QString &folder)
        : library(libraryOf(loaded))
        , settings(folder + u"/ochre.ini"_s)
        , shelf(library, settings, progress)
        , drafts(Lesson::DraftFile::fileIn(folder))
        , consent(
              settings, [](const QString &) { return false; }, window)
        , runner({.scratch = folder + u"/scratch"_s, .helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers")})
        , page(&window)
        , questions(progress, &window)
        , session({shelf, page, questions, progress, runner, settings, drafts, consent})
    {
        window.resize(900, 800);
        page.resize(900, 800);
        questions.hide();
    }

    static Course::CourseLibrary libraryOf(const Course::LoadedCourse &loaded)
    {
        Course::CourseLibrary library;
        library.add({}, loaded);
        return library;
    }

    QWidget window;
    Course::CourseLibrary library;
    Settings::Settings settings;
    Window::CourseShelf shelf;
    Lesson::DraftFile drafts;
    Workbench::RunConsent consent;
    Runner::CodeRunner runner;
    Lesson::LessonPage page;
    Practice::QuestionPanel questions;
    Window::LessonSession session;
};

/// The small course with a store of its own, and no compiler.
struct Bench {
    Bench()
    {
        if (!Window::SmallPack::writeTo(folder.filePath(u"pack"_s))) {
            qFatal("the course cannot be written");
        }
        auto read = Course::loadPack(folder.filePath(u"pack"_s));
        if (!read) {
            qFatal("%s", qPrintable(read.error().text()));
        }
        loaded = *std::move(read);
    }

    [[nodiscard]] bool start()
    {
        if (!fixture.open()) {
            return false;
        }
        desk = std::make_unique<Desk>(loaded, *fixture.progress, folder.path());
        desk->window.show();
        return QTest::qWaitForWindowExposed(&desk->window);
    }

    QTemporaryDir folder;
    Course::LoadedCourse loaded;
    ProgressFixture fixture;
    std::unique_ptr<Desk> desk;
};

} // namespace

/// The lesson that is open: its documents, its place, what is recorded of it; and a build of crates that takes minutes
/// can be stopped where it was begun.
class TestLessonSession final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_toolchain = Toolchain::probeToolchain();
        m_toolchain.crateSources = m_folder.filePath(u"vendor"_s);
        QVERIFY(writeSlowCrate(m_toolchain.crateSources));
        QVERIFY(write(m_folder.filePath(u"pack/course.toml"_s), course));
        QVERIFY(write(m_folder.filePath(u"pack/01-tickets/lesson.md"_s), lesson));
    }

    void stop_endsTheBuildOfCratesWhereItWasBegun()
    {
        if (!m_toolchain.canCompile() || m_toolchain.cargo.version.isEmpty()) {
            QSKIP("There is no cargo on this machine.");
        }
        const auto loaded = Course::loadPack(m_folder.filePath(u"pack"_s));
        QVERIFY(loaded.has_value());
        ProgressFixture fixture;
        QVERIFY(fixture.open());
        Desk desk(*loaded, *fixture.progress, m_folder.path());
        desk.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
        QSignalSpy building(&desk.runner, &Runner::CodeRunner::cratesProgressed);
        QSignalSpy ended(&desk.runner, &Runner::CodeRunner::cratesFinished);
        desk.session.open(u"tickets"_s);
        QVERIFY(!links(desk).contains(u"ochre:stop/0"_s));
        desk.runner.setToolchain(m_toolchain);
        follow(desk, u"ochre:run/0"_s);
        QVERIFY(building.count() > 0 || building.wait(cargoMs));
        QVERIFY(desk.runner.isRunning());
        QVERIFY(ended.isEmpty());
        follow(desk, u"ochre:stop/0"_s);
        QTRY_COMPARE(ended.count(), 1);
        QTRY_VERIFY(!desk.runner.isRunning());
        QTRY_VERIFY(!links(desk).contains(u"ochre:stop/0"_s));
        const QString text = browser(desk)->document()->toPlainText();
        QVERIFY2(text.contains(u"You stopped"_s), qPrintable(text));
        QVERIFY(!text.contains(u"Running…"_s));
        QVERIFY(links(desk).contains(u"ochre:run/0"_s));
    }

    void document_isMadeFromItsId_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("title"); // empty: there is none
        QTest::addColumn<QStringList>("crates");
        QTest::newRow("first example") << u"moves/example-1"_s << u"Example 1"_s << QStringList();
        QTest::newRow("example with crates") << u"moves/example-2"_s << u"Example 2"_s << QStringList{u"serde"_s};
        QTest::newRow("exercise") << u"moves/ship-it"_s << u"Exercise: Ship it"_s << QStringList();
        const QStringList strange{u""_s,
                                  u"/"_s,
                                  u"moves"_s,
                                  u"moves/"_s,
                                  u"/example-1"_s,
                                  u"moves/example-"_s,
                                  u"moves/example-0"_s,
                                  u"moves/example-3"_s,
                                  u"moves/example--1"_s,
                                  u"moves/example-1x"_s,
                                  u"moves/example-4294967297"_s,
                                  u"moves/example-1/more"_s,
                                  u"none/example-1"_s,
                                  u"later/example-1"_s,
                                  u"moves/none"_s,
                                  u"borrows/example-1"_s,
                                  u"playground"_s,
                                  u"file:/etc/hostname"_s};
        for (const QString &id : strange) {
            QTest::addRow("none: %s", qPrintable(id)) << id << QString() << QStringList();
        }
    }

    // Ids come from a file of the last start, and the course may be another one by now.
    void document_isMadeFromItsId()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, title);
        Bench bench;
        QVERIFY(bench.start());
        const auto document = bench.desk->session.document(id);
        QCOMPARE(document.has_value(), !title.isEmpty());
        if (document) {
            QCOMPARE(document->id, id);
            QCOMPARE(document->title, title);
            QTEST(document->crates, "crates");
            QCOMPARE(document->edition, document->crates.isEmpty() ? u"2024"_s : u"2021"_s); // as the fence says
            QVERIFY(document->original.contains("fn main()"));
        }
    }

    void crates_areThoseOfTheWholeLesson()
    {
        Bench bench;
        QVERIFY(bench.start());
        QCOMPARE(bench.desk->session.crates({u"moves/example-1"_s, {}, {}, std::nullopt}), QStringList{u"serde"_s});
        QCOMPARE(bench.desk->session.crates({u"borrows/example-1"_s, {}, {}, std::nullopt}), QStringList());
        QCOMPARE(bench.desk->session.crates({u"none/example-1"_s, {}, {}, std::nullopt}), QStringList());
    }

    void place_isKeptForEachLesson()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.desk->session.open(u"moves"_s);
        bench.desk->page.scrollToAnchor(u"the-end"_s);
        const int scrolled = browser(*bench.desk)->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        bench.desk->session.open(u"borrows"_s);
        QVERIFY(browser(*bench.desk)->verticalScrollBar()->value() < scrolled);
        bench.desk->session.open(u"moves"_s);
        QVERIFY(std::abs(browser(*bench.desk)->verticalScrollBar()->value() - scrolled) <= 1);
        bench.desk->session.open(u"no-such-lesson"_s);
        QCOMPARE(bench.desk->page.lessonId(), u"moves"_s);
    }

    void strangePlace_beginsAtTheTop_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("no JSON") << QByteArray("{anchor");
        QTest::newRow("zeros") << QByteArray(100, '\0');
        QTest::newRow("other types") << QByteArray(R"({"anchor": 7, "offset": "far"})");
        QTest::newRow("no such section") << QByteArray(R"({"anchor": "gone", "offset": 0})");
    }

    void strangePlace_beginsAtTheTop()
    {
        QFETCH(const QByteArray, place);
        Bench bench;
        QVERIFY(bench.start());
        bench.desk->settings.setWindowState(u"place-moves"_s, place);
        bench.desk->session.open(u"moves"_s);
        QCOMPARE(browser(*bench.desk)->verticalScrollBar()->value(), 0);
    }

    void placeFarOutside_isMovedInside_data()
    {
        QTest::addColumn<int>("offset");
        QTest::newRow("far below") << std::numeric_limits<int>::max();
        QTest::newRow("far above") << std::numeric_limits<int>::min();
    }

    void placeFarOutside_isMovedInside()
    {
        QFETCH(const int, offset);
        Bench bench;
        QVERIFY(bench.start());
        const QJsonObject far{{u"anchor"_s, u"what-moves"_s}, {u"offset"_s, offset}};
        bench.desk->settings.setWindowState(u"place-moves"_s, QJsonDocument(far).toJson());
        bench.desk->session.open(u"moves"_s);
        const QScrollBar *bar = browser(*bench.desk)->verticalScrollBar();
        QVERIFY(bar->value() >= bar->minimum() && bar->value() <= bar->maximum());
        bench.desk->session.savePlace(); // and is a place inside from then on
        const QJsonObject kept = QJsonDocument::fromJson(bench.desk->settings.windowState(u"place-moves"_s)).object();
        QVERIFY(std::abs(kept["offset"_L1].toDouble()) < 1'000'000);
    }

    void lastLesson_isOpenedElseTheFirst()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.desk->session.openLast();
        QCOMPARE(bench.desk->page.lessonId(), u"moves"_s);
        bench.desk->session.open(u"borrows"_s);
        bench.desk->session.openLast();
        QCOMPARE(bench.desk->page.lessonId(), u"borrows"_s);
        bench.fixture.progress->record(Journal::LessonOpened{u"gone"_s});
        bench.desk->session.openLast();
        QCOMPARE(bench.desk->page.lessonId(), u"moves"_s);
    }

    void section_isRecordedOnce()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.desk->session.open(u"moves"_s);
        emit bench.desk->page.sectionReached(u"the-end"_s);
        emit bench.desk->page.sectionReached(u"the-end"_s);
        QVERIFY(bench.fixture.saved());
        auto events = bench.fixture.progress->events(u"section-reached"_s, u"the-end"_s);
        QTRY_VERIFY(events.isFinished());
        QCOMPARE(events.result()->size(), 1U);
        QVERIFY(bench.fixture.progress->state().lessons.value(u"moves"_s).sections.contains(u"the-end"_s));
    }

    void resultOfAnotherOrder_isNotShown()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.desk->session.open(u"moves"_s);
        const QString before = browser(*bench.desk)->document()->toPlainText();
        Runner::RunResult foreign;
        foreign.standardOutput = "not asked for\n";
        foreign.outcome = Runner::Outcome::Finished;
        emit bench.desk->runner.runFinished(foreign);
        foreign.ticket = Runner::Ticket::issue(u"moves/page-example-0"_s, Runner::Purpose::Run);
        emit bench.desk->runner.runFinished(foreign);
        QCOMPARE(browser(*bench.desk)->document()->toPlainText(), before);
    }

    // Asked for while another one runs, an example waits its turn; the same one again is asked for once.
    void examplesAskedForTogether_areAllAnswered()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.desk->session.open(u"moves"_s);
        QSignalSpy finished(&bench.desk->runner, &Runner::CodeRunner::runFinished);
        for (const int fence : {0, 2, 0, 2}) {
            emit bench.desk->page.runRequested(fence, "fn main() {}", u"2024"_s);
        }
        QTRY_COMPARE(finished.size(), 2);
        QTest::qWait(100);
        QCOMPARE(finished.size(), 2);
        emit bench.desk->page.runRequested(0, "fn main() {}", u"2024"_s); // answered by now
        QTRY_COMPARE(finished.size(), 3);
    }

    void otherLesson_forgetsWhatWaits()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.desk->session.open(u"moves"_s);
        QSignalSpy finished(&bench.desk->runner, &Runner::CodeRunner::runFinished);
        emit bench.desk->page.runRequested(0, "fn main() {}", u"2024"_s);
        emit bench.desk->page.runRequested(2, "fn main() {}", u"2024"_s);
        bench.desk->session.open(u"borrows"_s);
        const QString before = browser(*bench.desk)->document()->toPlainText();
        QTRY_COMPARE(finished.size(), 1);
        QTest::qWait(100);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(browser(*bench.desk)->document()->toPlainText(), before);
    }

    void emptyCourse_opensNothing()
    {
        Bench bench;
        bench.loaded.course.lessons.clear();
        QVERIFY(bench.start());
        bench.desk->session.openLast();
        bench.desk->session.openNeighbour(true);
        bench.desk->session.openNeighbour(false);
        bench.desk->session.savePlace();
        QVERIFY(!bench.desk->session.lesson());
        QCOMPARE(bench.desk->page.lessonId(), QString());
    }

private:
    static Widgets::PageBrowser *browser(const Desk &desk)
    {
        return desk.page.findChild<Widgets::PageBrowser *>(u"lessonBrowser"_s);
    }

    static QStringList links(const Desk &desk) { return browser(desk)->links(); }

    /// As the keyboard does.
    static void follow(const Desk &desk, const QString &href)
    {
        QVERIFY2(links(desk).contains(href), qPrintable(links(desk).join(u' ')));
        browser(desk)->setFocus();
        browser(desk)->focusLink(href);
        QTest::keyClick(browser(desk), Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    Toolchain::Toolchain m_toolchain;
};

QTEST_MAIN(TestLessonSession)
#include "tst_lessonsession.moc"
