// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "lesson/coursebrowser.h"
#include "smallpack.h"
#include "widgets/messagebar.h"
#include "widgets/pagebrowser.h"

#include <QDockWidget>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QScrollBar>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

QByteArray documents(const QStringList &open, const QString &shown)
{
    QJsonArray list;
    for (const QString &id : open) {
        list << QJsonObject{{u"id"_s, id}};
    }
    return QJsonDocument(QJsonObject{{u"open"_s, list}, {u"shown"_s, shown}}).toJson();
}

} // namespace

/// Quitting and starting again: the window, the lesson, its place and the programs are where they were.
class TestWindowMemory final : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_desk.write()); }

    void cleanup() { m_desk.end(); }

    void firstStart_showsAProgramThatCanBeRun()
    {
        QVERIFY(m_desk.start());
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
        QCOMPARE(open(), QStringList{u"moves/example-1"_s});
        QVERIFY(m_desk->workbench()->editor()->text().contains("fn main()"));
    }

    void programs_comeBackInTheirOrderWithTheShownOne()
    {
        QVERIFY(m_desk.start());
        m_desk->window.openExercise(u"ship-it"_s);
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        m_desk->window.openExercise(u"ship-it"_s);
        const QStringList before = open();
        QVERIFY(m_desk.restart());
        QCOMPARE(open(), before);
        QCOMPARE(m_desk->workbench()->document().id, u"moves/ship-it"_s);
        QVERIFY(m_desk->workbench()->document().exercise.has_value());
    }

    void programsOfALessonThatWasRenamed_comeBack()
    {
        QVERIFY(m_desk.start());
        m_desk->window.openExercise(u"ship-it"_s);
        QVERIFY(m_desk.close());
        const QString lesson = m_desk.paths().lessons + u"/01-moves/lesson.md"_s;
        QByteArray text = readFile(lesson, 1 << 20).value_or(QByteArray());
        QVERIFY(Window::SmallPack::write(lesson, text.replace("id = \"moves\"", "id = \"moving\"")));
        QVERIFY(Window::SmallPack::write(m_desk.paths().lessons + u"/retired.toml"_s,
                                         "[[retired]]\nid = \"moves\"\nreason = \"renamed\"\n"
                                         "replaced_by = \"moving\"\n"));
        m_desk.open();
        const Course::Course &course = m_desk->library.courses.front()->course();
        m_desk->progress.setReplacements(course.replacements(), course.id); // as the program does
        QVERIFY(m_desk->start());
        QTRY_COMPARE(open(), (QStringList{u"moving/example-1"_s, u"moving/ship-it"_s}));
        QCOMPARE(m_desk->workbench()->document().id, u"moving/ship-it"_s);
    }

    void untouchedPlayground_isTheGivenProgramAgain()
    {
        QVERIFY(m_desk.start());
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        const QByteArray given = m_desk->workbench()->editor()->text();
        QVERIFY(m_desk.restart());
        QCOMPARE(m_desk->workbench()->document().id, u"playground"_s);
        QCOMPARE(m_desk->workbench()->editor()->text(), given);
        QCOMPARE(m_desk->workbench()->document().title, u"Playground"_s);
        m_desk->workbench()->editor()->replaceText("fn main() { /* mine */ }\n");
        QVERIFY(m_desk.restart());
        QTRY_COMPARE(m_desk->workbench()->editor()->text(), QByteArray("fn main() { /* mine */ }\n"));
        QVERIFY(m_desk->press(u"resetAction"_s)); // back to a program, not to nothing
        QCOMPARE(m_desk->workbench()->editor()->text(), given);
    }

    void ownFile_comesBackFromWhereItIs()
    {
        QVERIFY(m_desk.start());
        const QString path = m_desk.file(u"mine ä.rs"_s);
        QVERIFY(Window::SmallPack::write(path, "fn main() {}\n"));
        m_desk->window.openFile(path);
        QVERIFY(m_desk.restart());
        QCOMPARE(m_desk->workbench()->document().id, u"file:"_s + path);
        QCOMPARE(m_desk->workbench()->document().title, u"mine ä.rs"_s);
        QVERIFY(m_desk->workbench()->document().file.has_value());
        QCOMPARE(m_desk->workbench()->editor()->text(), QByteArray("fn main() {}\n"));
    }

    void ownFileThatIsGone_isSaidAndForgotten()
    {
        QVERIFY(m_desk.start());
        const QString path = m_desk.file(u"gone.rs"_s);
        QVERIFY(Window::SmallPack::write(path, "fn main() {}\n"));
        m_desk->window.openFile(path);
        QVERIFY(m_desk.close());
        QVERIFY(QFile::remove(path));
        QVERIFY(m_desk.start());
        QCOMPARE(open(), QStringList{u"moves/example-1"_s});
        const auto *bar = m_desk->workbench()->findChild<Widgets::MessageBar *>(u"messageBar"_s);
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(u"gone.rs"_s), qPrintable(bar->text()));
        QVERIFY(m_desk.restart());
        QVERIFY(!m_desk->workbench()->findChild<Widgets::MessageBar *>(u"messageBar"_s)->isVisible());
    }

    // "ochre one.rs" means that file, whatever was open last time.
    void fileOfTheCommandLine_staysInFront()
    {
        QVERIFY(m_desk.start());
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        const QString path = m_desk.file(u"one.rs"_s);
        QVERIFY(Window::SmallPack::write(path, "fn main() {}\n"));
        QVERIFY(m_desk.close());
        Window::WindowDesk desk(m_desk.paths());
        desk.window.openFile(path);
        QVERIFY(desk.start());
        QTRY_COMPARE(desk.workbench()->documents().size(), 3U);
        QCOMPARE(desk.workbench()->document().id, u"file:"_s + path);
    }

    void programThatTheCourseHasNoMore_isLeftOut()
    {
        QVERIFY(m_desk.start());
        m_desk->window.openExercise(u"ship-it"_s);
        QVERIFY(m_desk.close());
        QVERIFY(QDir(m_desk.paths().lessons + u"/01-moves/exercises"_s).removeRecursively());
        QVERIFY(m_desk.start());
        QCOMPARE(open(), QStringList{u"moves/example-1"_s});
    }

    // An update moved the exercise to another lesson: its tab, its text and its mark go with it, and come back.
    void exerciseThatMovedToAnotherLesson_isOpenWithItsText()
    {
        QVERIFY(m_desk.start());
        m_desk->window.openExercise(u"ship-it"_s);
        m_desk->workbench()->editor()->replaceText("fn main() { /* mine */ }\n");
        m_desk->progress.record(Journal::ExerciseSolved{u"moves"_s, u"ship-it"_s}, u"rust"_s);
        QVERIFY(m_desk.close());
        const QString first = m_desk.paths().lessons + u"/01-moves/exercises"_s;
        const QString second = m_desk.paths().lessons + u"/02-borrows/exercises"_s;
        QVERIFY(QDir().rename(first, second));
        QVERIFY(m_desk.start());
        QCOMPARE(m_desk->workbench()->document().id, u"borrows/ship-it"_s);
        QVERIFY(!open().contains(u"moves/ship-it"_s));
        QTRY_COMPARE(m_desk->workbench()->editor()->text(), QByteArray("fn main() { /* mine */ }\n"));
        QVERIFY(m_desk->progress.state().lessons.value(u"borrows"_s).solvedExercises.contains(u"ship-it"_s));
        m_desk->workbench()->editor()->replaceText("fn main() { /* newer */ }\n");
        QVERIFY(m_desk.close());
        QVERIFY(QDir().rename(second, first));
        QVERIFY(m_desk.start());
        QCOMPARE(m_desk->workbench()->document().id, u"moves/ship-it"_s);
        QTRY_COMPARE(m_desk->workbench()->editor()->text(), QByteArray("fn main() { /* newer */ }\n"));
        QVERIFY(m_desk->progress.state().lessons.value(u"moves"_s).solvedExercises.contains(u"ship-it"_s));
    }

    // A start with another course must not cost the programs of this one.
    void programOfAnotherCourse_isKeptForIt()
    {
        QVERIFY(m_desk.start());
        m_desk->window.openExercise(u"ship-it"_s);
        QVERIFY(m_desk.close());
        const QString exercises = m_desk.paths().lessons + u"/01-moves/exercises"_s;
        const QString aside = m_desk.file(u"aside"_s);
        QVERIFY(QDir().mkpath(QFileInfo(aside).path()));
        QVERIFY(QDir().rename(exercises, aside));
        QVERIFY(m_desk.start());
        QVERIFY(!open().contains(u"moves/ship-it"_s));
        QVERIFY(m_desk.close());
        QVERIFY(QDir().rename(aside, exercises));
        QVERIFY(m_desk.start());
        QVERIFY(open().contains(u"moves/ship-it"_s));
    }

    void windowThatCloses_beforeItsProgramsWereRead_keepsTheirList()
    {
        QVERIFY(m_desk.start());
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        QVERIFY(m_desk.close());
        {
            Window::WindowDesk desk(m_desk.paths()); // its store is not opened
            desk.window.show();
            desk.window.close();
        }
        QVERIFY(m_desk.start());
        QCOMPARE(m_desk->workbench()->document().id, u"playground"_s);
    }

    void lessonAndItsPlace_comeBack()
    {
        QVERIFY(m_desk.start());
        m_desk->window.openLesson(u"moves"_s);
        m_desk->window.learnView().lessonPage->scrollToAnchor(u"the-end"_s);
        const auto place = m_desk->window.learnView().lessonPage->place();
        m_desk->window.openLesson(u"borrows"_s); // each lesson has its own
        QVERIFY(m_desk.restart());
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
        m_desk->window.openLesson(u"moves"_s);
        QTRY_COMPARE(m_desk->window.learnView().lessonPage->place().anchor, place.anchor);
    }

    void arrangement_comesBack()
    {
        QVERIFY(m_desk.start());
        QVERIFY(m_desk->press(u"codeAction"_s));
        m_desk.part<QDockWidget>(u"courseBrowserDock"_s)->close();
        QVERIFY(m_desk.restart());
        QTRY_VERIFY(!m_desk.part<QDockWidget>(u"courseBrowserDock"_s)->isVisible());
        QTRY_VERIFY(m_desk.part<QDockWidget>(u"workbenchDock"_s)->isVisible());
        QVERIFY(m_desk->press(u"resetLayoutAction"_s));
        QVERIFY(m_desk.restart());
        QTRY_VERIFY(m_desk.part<QDockWidget>(u"courseBrowserDock"_s)->isVisible());
    }

    void damagedMemory_givesAnOrdinaryWindow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QRandomGenerator random(20261129);
        QByteArray noise(2000, '\0');
        for (char &byte : noise) {
            byte = static_cast<char>(random.bounded(256));
        }
        QTest::newRow("noise") << noise;
        QTest::newRow("cut") << documents({u"playground"_s}, u"playground"_s).first(20);
        QTest::newRow("entries of other types")
            << QByteArray(R"({"open": [1, "x", null, {"id": {}}, []], "shown": 3})");
        QTest::newRow("unknown programs") << documents({{},
                                                        u"/"_s,
                                                        u"moves/"_s,
                                                        u"moves/example-0"_s,
                                                        u"moves/example-99"_s,
                                                        u"moves/example-4294967297"_s,
                                                        u"later/example-1"_s,
                                                        u"file:"_s,
                                                        u"file:relative.rs"_s,
                                                        u"file:/dev/zero"_s,
                                                        u"explain:E0382-1"_s},
                                                       u"nothing"_s);
    }

    void damagedMemory_givesAnOrdinaryWindow()
    {
        QFETCH(const QByteArray, bytes);
        {
            Settings::Settings settings(m_desk.paths().config + u"/ochre.ini"_s);
            for (const QString &name : {u"main"_s, u"docks"_s, u"docks-practise"_s, u"documents"_s, u"place-moves"_s,
                                        u"arrangement-lesson"_s}) {
                settings.setWindowState(name, bytes);
            }
        }
        QVERIFY(m_desk.start());
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
        QCOMPARE(open(), QStringList{u"moves/example-1"_s});
        QTRY_VERIFY(m_desk.part<QDockWidget>(u"workbenchDock"_s)->isVisible());
        QVERIFY(m_desk->press(u"codeAction"_s));
        QTRY_VERIFY(m_desk.part<QDockWidget>(u"courseBrowserDock"_s)->isVisible());
        QTRY_VERIFY(m_desk->window.learnView().courseBrowser->width() >= 220);
        QVERIFY(m_desk->window.width() >= 640);
    }

    void sameProgramTwice_isOneTab()
    {
        {
            Settings::Settings settings(m_desk.paths().config + u"/ochre.ini"_s);
            settings.setWindowState(u"documents"_s, documents({u"playground"_s, u"playground"_s}, u"playground"_s));
        }
        QVERIFY(m_desk.start());
        QCOMPARE(open(), QStringList{u"playground"_s});
    }

private:
    QStringList open() const
    {
        QStringList ids;
        for (const Workbench::Document &document : m_desk->workbench()->documents()) {
            ids << document.id;
        }
        return ids;
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestWindowMemory)
#include "tst_windowmemory.moc"
