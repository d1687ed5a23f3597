// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"
#include "base/filesystem.h"
#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "practice/questionpanel.h"
#include "widgets/messagebar.h"
#include "window/learnview.h"
#include "window/packwatch.h"
#include "window/smallpack.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

const QString lessonId = u"moves"_s;

} // namespace

/// The program as it is put together: its folders, its first and second start, and what outlives it.
class TestDesktop final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = Paths::below(m_folder->path());
        m_paths.lessons = m_folder->filePath(u"pack"_s);
        QVERIFY(Window::SmallPack::writeTo(m_paths.lessons));
    }

    void cleanup() { m_folder.reset(); }

    void firstStart_makesItsFoldersAndStore()
    {
        App::Desktop desktop(m_paths);
        for (const QString &folder : {m_paths.data, m_paths.config, m_paths.cache}) {
            QVERIFY2(QFileInfo(folder).isDir(), qPrintable(folder));
        }
        QVERIFY(!desktop.window().isVisible()); // until it is told to
        desktop.start();
        QVERIFY(QTest::qWaitForWindowExposed(&desktop.window()));
        QTRY_VERIFY(desktop.progress().isPersistent());
        QTRY_VERIFY(!lesson(desktop).isEmpty());
        QVERIFY(!QDir(m_paths.data).isEmpty());
    }

    void start_looksForTheToolchainItself()
    {
        App::Desktop desktop(m_paths);
        QSignalSpy known(&desktop.window(), &Window::MainWindow::toolchainKnown);
        desktop.settings().setRustcPath(m_folder->filePath(u"no-such-rustc"_s));
        desktop.start();
        QVERIFY(known.wait(20'000));
        QVERIFY(!desktop.editorRunner().toolchain().canCompile());
    }

    void placesThatCannotBeWritten_areSaidAndTheWindowOpens_data()
    {
        QTest::addColumn<bool>("data");
        QTest::addColumn<bool>("config");
        QTest::addColumn<bool>("cache");
        QTest::newRow("settings and cache") << false << true << true;
        QTest::newRow("all") << true << true << true;
    }

    void placesThatCannotBeWritten_areSaidAndTheWindowOpens()
    {
        const QString file = m_folder->filePath(u"file"_s);
        QVERIFY(saveFile(file, "x").has_value());
        QFETCH(const bool, data);
        QFETCH(const bool, config);
        QFETCH(const bool, cache);
        m_paths.data = data ? file + u"/data"_s : m_paths.data; // below a file nobody can write, root neither
        m_paths.config = config ? file + u"/config"_s : m_paths.config;
        m_paths.cache = cache ? file + u"/cache"_s : m_paths.cache;
        App::Desktop desktop(m_paths);
        desktop.start();
        QVERIFY(QTest::qWaitForWindowExposed(&desktop.window()));
        QTRY_COMPARE(desktop.progress().isPersistent(), !data);
        QTRY_VERIFY(!lesson(desktop).isEmpty());
        desktop.settings().setZoom(150);
        QCOMPARE(desktop.settings().zoom(), 150);
        QVERIFY(!data || bar(desktop)->text().contains(file));
    }

    // What was begun and cannot be read is kept under another name, and nobody would find it without being told.
    void draftsThatCannotBeRead_areSaid()
    {
        QVERIFY(makeFolder(m_paths.data).has_value());
        const QString drafts = Lesson::DraftFile::fileIn(m_paths.data);
        QVERIFY(saveFile(drafts, "no JSON").has_value());
        App::Desktop desktop(m_paths);
        desktop.start();
        QVERIFY(QTest::qWaitForWindowExposed(&desktop.window()));
        QVERIFY2(bar(desktop)->isVisible() && bar(desktop)->text().contains(drafts + u".damaged"_s),
                 qPrintable(bar(desktop)->text()));
        QCOMPARE(readFile(drafts + u".damaged"_s, 100).value(), "no JSON");
    }

    void packThatWasNamed_isFollowed()
    {
        App::Desktop desktop(m_paths, true);
        desktop.start();
        QVERIFY(QTest::qWaitForWindowExposed(&desktop.window()));
        QTRY_COMPARE(lesson(desktop), u"moves"_s);
        auto *watch = desktop.window().findChild<Window::PackWatch *>();
        QSignalSpy read(watch, &Window::PackWatch::wasRead);
        watch->read(); // answered on the thread of the watch, when it has begun
        QTRY_COMPARE(read.count(), 1);
        QVERIFY(saveFile(m_paths.lessons + u"/01-moves/lesson.md"_s,
                         Window::SmallPack::lesson("moves", "Moves", "Another draft.\n")));
        const auto *page = desktop.window().findChild<QTextBrowser *>(u"lessonBrowser"_s);
        QTRY_VERIFY(page->toPlainText().contains(u"Another draft."_s));
    }

    void brokenCourse_isSaidAndTheWindowOpens()
    {
        m_paths.lessons = m_folder->filePath(u"nothing"_s);
        App::Desktop desktop(m_paths);
        desktop.start();
        QVERIFY(QTest::qWaitForWindowExposed(&desktop.window()));
        QVERIFY(bar(desktop)->isVisible());
        QVERIFY(bar(desktop)->text().contains(m_paths.lessons));
        QTRY_VERIFY(desktop.progress().isPersistent()); // the learner's own things are there all the same
    }

    void secondStart_raisesTheWindowAndOpensItsFile()
    {
        const QString path = m_folder->filePath(u"mine.rs"_s);
        QVERIFY(saveFile(path, "fn main() {}\n").has_value());
        App::Desktop desktop(m_paths);
        desktop.start();
        QVERIFY(QTest::qWaitForWindowExposed(&desktop.window()));
        QTRY_VERIFY(!lesson(desktop).isEmpty());
        desktop.window().showMinimized();
        desktop.raise({});
        QVERIFY(!desktop.window().isMinimized());
        QTRY_VERIFY(desktop.window().isActiveWindow());
        desktop.raise({{path}, {}});
        QCOMPARE(workbench(desktop)->document().title, u"mine.rs"_s);
        desktop.raise({{m_folder->filePath(u"missing.rs"_s)}, {}});
        QVERIFY(bar(desktop)->text().contains(u"missing.rs"_s));
        QCOMPARE(workbench(desktop)->document().title, u"mine.rs"_s);
    }

    // Whatever was recorded last is on disk when the program is gone, though nobody waited for it.
    void end_waitsUntilEverythingIsOnDisk()
    {
        QString question;
        {
            App::Desktop desktop(m_paths);
            desktop.start();
            QTRY_VERIFY(desktop.progress().isPersistent());
            desktop.window().openLesson(lessonId);
            Practice::QuestionPanel *panel = desktop.window().learnView().questionPanel;
            question = panel->session().question().id;
            QTest::keyClick(panel, Qt::Key_0);
            QVERIFY(desktop.progress().hasUnsaved());
        }
        App::Desktop desktop(m_paths);
        QTRY_VERIFY(desktop.progress().isPersistent());
        QVERIFY(desktop.progress().state().answers.contains(question));
        QCOMPARE(desktop.progress().state().lastLesson, lessonId);
    }

    void draftsOfTheFirstEdition_areAdopted()
    {
        QVERIFY(QDir().mkpath(m_paths.config));
        {
            Settings::Settings settings(m_paths.config + u"/ochre.ini"_s);
            settings.setWindowState(u"explanation-drafts-"_s + lessonId, R"({"explanation": "one owner"})");
            settings.setWindowState(u"note-drafts-"_s + lessonId, "no JSON");
        }
        {
            App::Desktop desktop(m_paths);
            desktop.start();
            QTRY_VERIFY(desktop.progress().isPersistent());
            desktop.window().openLesson(lessonId);
            QCOMPARE(explanation(desktop), u"one owner"_s);
            QVERIFY(desktop.window().close());
        }
        App::Desktop desktop(m_paths); // from its own file now
        desktop.start();
        QTRY_VERIFY(desktop.progress().isPersistent());
        desktop.window().openLesson(lessonId);
        QCOMPARE(explanation(desktop), u"one owner"_s);
        QVERIFY(desktop.settings().takeWindowStates(u"explanation-drafts-"_s).isEmpty());
    }

private:
    static QString lesson(App::Desktop &desktop) { return desktop.window().learnView().lessonPage->lessonId(); }
    static Workbench::Workbench *workbench(App::Desktop &desktop) { return desktop.window().learnView().workbench; }

    static Widgets::MessageBar *bar(App::Desktop &desktop)
    {
        return desktop.window().centralWidget()->findChild<Widgets::MessageBar *>(u"messageBar"_s,
                                                                                  Qt::FindDirectChildrenOnly);
    }

    static QString explanation(App::Desktop &desktop)
    {
        return desktop.window().findChild<QPlainTextEdit *>(u"explanationEdit"_s)->toPlainText();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
};

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
