// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packloader.h"
#include "course/release.h"
#include "editor/codeeditor.h"
#include "lesson/textdrafts.h"
#include "practice/notespage.h"
#include "practice/questionpanel.h"
#include "progress/notebook.h"
#include "smallpack.h"
#include "widgets/messagebar.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Window;
using namespace Qt::StringLiterals;

namespace {

const QByteArray exercise = "title = \"T\"\ngoal = \"Ship.\"\nkind = \"refactor\"\ncheck = \"run\"\nhints = [\"a\"]\n"
                            "minutes = 3\n";
const QByteArray draft = "fn main() { /* my own work */ }\n";

bool edit(const QString &path, const QByteArray &before, const QByteArray &after)
{
    const Result<QByteArray> text = readFile(path, 1 << 20);
    return text && text->count(before) == 1 && saveFile(path, QByteArray(*text).replace(before, after)).has_value();
}

bool writeExercise(const QString &folder, const QString &file, const QByteArray &id, const QByteArray &starter)
{
    return SmallPack::write(folder + u'/' + file, "id = \"" + id + "\"\n" + exercise)
           && SmallPack::write(folder + u"/main.rs"_s, starter)
           && SmallPack::write(folder + u"/solution.rs"_s, "fn main() {}\n");
}

QStringList wordsOf(const Course::Problems &problems)
{
    QStringList words;
    for (const Course::Problem &problem : problems) {
        words << problem.file + u": "_s + problem.rule + u": "_s + problem.message;
    }
    return words;
}

/// The small course with one lesson more, as it was released first.
bool writeFirst(const QString &pack)
{
    return SmallPack::writeTo(pack) && edit(pack + u"/course.toml"_s, "format = 1", "format = 2")
           && edit(pack + u"/course.toml"_s, "\"03-later\"", "\"03-later\", \"04-gone\"")
           && writeExercise(pack + u"/01-moves/exercises/fly-it"_s, u"exercise.toml"_s, "fly-it", "fn main() {}\n")
           && SmallPack::write(pack + u"/04-gone/lesson.md"_s, SmallPack::lesson("gone", "Gone", "Soon away.\n"))
           && SmallPack::write(pack + u"/04-gone/questions.toml"_s, SmallPack::choice("gone-q", "Does it stay?"));
}

/// The same course with every kind of change at once.
bool writeSecond(const QString &pack)
{
    const QString moves = pack + u"/01-moves"_s;
    const QString shipping = pack + u"/05-shipping"_s;
    QDir(pack + u"/02-borrows"_s).removeRecursively();         // merged into another lesson
    QDir(pack + u"/04-gone"_s).removeRecursively();            // gone, and nothing replaces it
    QDir(moves + u"/exercises/ship-it"_s).removeRecursively(); // renamed and moved, with another starter
    QDir(moves + u"/exercises/fly-it"_s).removeRecursively();  // a drill now
    const QByteArray split = SmallPack::open("moves-half", "self-check", "And of the other half?");
    return edit(pack + u"/course.toml"_s, "\"01-moves\", \"02-borrows\", \"03-later\", \"04-gone\"",
                "\"05-shipping\", \"01-moves\", \"03-later\"")
           && edit(pack + u"/course.toml"_s, "2026.11.1", "2026.12.1")
           && edit(moves + u"/lesson.md"_s, "title = \"Moves\"", "title = \"Moves and borrows\"")
           && edit(moves + u"/lesson.md"_s, "## What moves", "## What goes") // a place whose heading is no more
           && SmallPack::write(moves + u"/questions.toml"_s,
                               SmallPack::choice("moves-first", "Does it go away?") // reworded
                                   + SmallPack::choice("moves-copied", "Is it copied?")
                                   + SmallPack::open("moves-self", "self-check", "What is left?") + split
                                   + SmallPack::open("moves-aloud", "interview", "Explain ownership.")
                                   + SmallPack::choice("borrows-first", "May it be read?"))
           && writeExercise(moves + u"/drills/fly-it"_s, u"drill.toml"_s, "fly-it", "fn main() {}\n")
           && SmallPack::write(shipping + u"/lesson.md"_s, SmallPack::lesson("shipping", "Shipping", "Away.\n"))
           && writeExercise(shipping + u"/exercises/ferry-it"_s, u"exercise.toml"_s, "ferry-it",
                            "fn main() { /* another starter */ }\n")
           && SmallPack::write(pack + u"/retired.toml"_s,
                               "[[retired]]\nid = \"moves-second\"\nreason = \"renamed\"\nreplaced_by = "
                               "\"moves-copied\"\n\n"
                               "[[retired]]\nid = \"borrows\"\nreason = \"merged\"\nreplaced_by = \"moves\"\n\n"
                               "[[retired]]\nid = \"ship-it\"\nreason = \"renamed\"\nreplaced_by = \"ferry-it\"\n\n"
                               "[[retired]]\nid = \"gone\"\nreason = \"out of date\"\n\n"
                               "[[retired]]\nid = \"gone-q\"\nreason = \"out of date\"\n");
}

} // namespace

/// What a learner has of a course when a release changes everything about it that a release may change, and when the
/// older one comes back.
class TestPackUpdate final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(writeFirst(pack()));
        const Result<Course::LoadedCourse> first = Course::loadPack(pack());
        QVERIFY(first);
        QCOMPARE(wordsOf(first->problems), QStringList());
        QVERIFY(Course::writeRelease(first->course, {}).has_value());
        QVERIFY(m_desk.start());
        study();
        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        m_events = m_desk->progress.state().eventCount;
        QVERIFY(m_desk.close());
    }

    void cleanup() { m_desk.end(); }

    // The promise of released.toml and what the learner sees are about the same.
    void everyChange_isOneThatAReleaseMayMake()
    {
        QVERIFY(writeSecond(pack()));
        const Result<Course::LoadedCourse> second = Course::loadPack(pack());
        QVERIFY(second);
        QCOMPARE(wordsOf(second->problems), QStringList());
    }

    void answers_goOn()
    {
        update();
        const Progress::ProgressState &state = m_desk->progress.state();
        for (const char *id : {"moves-first", "moves-copied", "moves-self", "borrows-first"}) {
            QVERIFY2(state.answers.contains(QString::fromLatin1(id)), id);
        }
        QVERIFY(!state.answers.contains(u"moves-second"_s));
        QCOMPARE(state.answers.value(u"borrows-first"_s).lesson, u"moves"_s);
        QVERIFY(state.answers.contains(u"gone-q"_s)); // history
        QVERIFY(state.items.contains(u"moves-copied"_s));
        QVERIFY(state.eventCount >= m_events); // the start opens a lesson
        m_desk->window.openLesson(u"moves"_s);
        const auto &session = m_desk->window.learnView().questionPanel->session();
        QVERIFY(session.isAnswered(0));
        QVERIFY(session.isAnswered(1));
    }

    void exercises_goOnWithTheirTextsAndMarks()
    {
        update();
        const Progress::ProgressState &state = m_desk->progress.state();
        QVERIFY(state.lessons.value(u"moves"_s).solvedExercises.contains(u"fly-it"_s));
        QCOMPARE(state.exercises.value(u"ferry-it"_s).hints, 1);
        m_desk->window.openExercise(u"ferry-it"_s);
        QTRY_COMPARE(m_desk->workbench()->editor()->text(), draft);
        m_desk->window.openExercise(u"ship-it"_s); // as an old link names it
        QCOMPARE(m_desk->workbench()->document().id, u"shipping/ferry-it"_s);
    }

    void changedStarter_isToldUnderTheDraft()
    {
        update();
        m_desk->window.openExercise(u"ferry-it"_s);
        const auto isTold = [this] {
            const auto bars = m_desk->workbench()->findChildren<Widgets::MessageBar *>();
            return std::ranges::any_of(bars, [](const Widgets::MessageBar *bar) {
                return bar->isVisible() && bar->text().contains(u"stays as it is"_s);
            });
        };
        QTRY_VERIFY(isTold());
    }

    void bookmarksAndLinks_leadOn()
    {
        update();
        QVERIFY(Progress::isBookmarked(m_desk->progress.learner(), u"lesson:rust/borrows"_s));
        for (const QString &href : {u"lesson:rust/borrows"_s, u"lesson:rust/borrows#the-end"_s, u"lesson:borrows"_s,
                                    u"question:rust/moves-second"_s, u"question:rust/borrows-first"_s}) {
            m_desk->window.openLesson(u"shipping"_s);
            follow(href);
            QTRY_COMPARE(m_desk.lessonId(), u"moves"_s);
            const Course::Question &question = m_desk->window.learnView().questionPanel->session().question();
            QVERIFY2(!href.endsWith(u"second") || question.id == u"moves-copied", qPrintable(question.id));
        }
        follow(u"program:moves/ship-it"_s);
        QTRY_COMPARE(m_desk->workbench()->document().id, u"shipping/ferry-it"_s);
        QVERIFY(!m_desk->bar()->isVisible());
        for (const QString &href : {u"lesson:rust/gone"_s, u"question:rust/gone-q"_s, u"program:gone/example-1"_s}) {
            m_desk->bar()->hide();
            follow(href);
            QVERIFY2(m_desk->bar()->isVisible(), qPrintable(href)); // what is gone is said
        }
    }

    void textsThatWereBegun_areThereAgain()
    {
        update();
        m_desk->window.openLesson(u"moves"_s);
        QCOMPARE(m_desk.part<QPlainTextEdit>(u"explanationEdit"_s)->toPlainText(), u"half a thought"_s);
        QCOMPARE(Lesson::TextDrafts(m_desk->drafts, u"answer-drafts"_s).draft(u"moves"_s, u"moves-copied"_s),
                 u"half an answer"_s);
        QVERIFY(std::ranges::any_of(m_desk->progress.state().notes, [](const Progress::NoteState &note) {
            return note.lesson == u"moves"_s && note.text == u"mine"_s;
        }));
        QVERIFY(std::ranges::any_of(m_desk->progress.state().notes,
                                    [](const Progress::NoteState &note) { return note.lesson == u"gone"_s; }));
    }

    // The reader had come to a section of a lesson that goes on in another one.
    void place_isThatOfTheOlderLesson()
    {
        const QByteArray place = R"({"anchor":"the-end","offset":0})";
        {
            Settings::Settings settings(m_desk.paths().config + u"/ochre.ini"_s);
            settings.setWindowState(u"place-borrows"_s, place);
            settings.setWindowState(u"place-moves"_s, {});
        }
        QVERIFY(writeSecond(pack()));
        QVERIFY(m_desk.start());
        QCOMPARE(m_desk.lessonId(), u"moves"_s); // where the reader was
        Lesson::LessonPage &page = *m_desk->window.learnView().lessonPage;
        const QString kept = page.place().anchor;
        page.scrollToAnchor(u"the-end"_s); // as near to the top as the end of the text can come
        QCOMPARE(kept, page.place().anchor);
        QVERIFY(!kept.isEmpty() && kept != page.sectionAnchors().front());
    }

    // Back to the release before, over progress that the newer one has added to.
    void olderPack_findsItsOwnAgain()
    {
        update();
        m_desk->progress.record(
            Journal::AnswerGiven{.lesson = u"moves"_s, .question = u"moves-copied"_s, .options = {u"n"_s}});
        m_desk->progress.record(Journal::ExerciseSolved{u"shipping"_s, u"ferry-it"_s}).waitForFinished();
        QVERIFY(m_desk.close());
        QVERIFY(QDir(pack()).removeRecursively() && writeFirst(pack()));
        QVERIFY(m_desk.start());
        const Progress::ProgressState &state = m_desk->progress.state();
        QVERIFY(state.answers.value(u"moves-second"_s).correct);
        QVERIFY(state.answers.contains(u"gone-q"_s));
        QVERIFY(state.lessons.value(u"moves"_s).solvedExercises.contains(u"fly-it"_s));
        QVERIFY(state.eventCount >= m_events + 2);
        m_desk->window.openExercise(u"ship-it"_s);
        QTRY_COMPARE(m_desk->workbench()->editor()->text(), draft);
        QVERIFY(m_desk.close());
        QVERIFY(writeSecond(pack()) && m_desk.start()); // and forward once more
        QVERIFY(!m_desk->progress.state().answers.value(u"moves-copied"_s).correct);
    }

private:
    [[nodiscard]] QString pack() const { return m_desk.paths().lessons; }

    /// As a learner does, with the first release.
    void study()
    {
        const auto answer = [this](const QString &lesson, const QString &question, const QStringList &options) {
            m_desk->progress.record(
                Journal::AnswerGiven{.lesson = lesson, .question = question, .correct = true, .options = options});
        };
        answer(u"moves"_s, u"moves-first"_s, {u"y"_s});
        answer(u"moves"_s, u"moves-second"_s, {u"y"_s});
        answer(u"moves"_s, u"moves-self"_s, {});
        answer(u"borrows"_s, u"borrows-first"_s, {u"y"_s});
        answer(u"gone"_s, u"gone-q"_s, {u"y"_s});
        m_desk->progress.record(Journal::ItemReviewed{.lesson = u"moves"_s, .item = u"moves-second"_s, .grade = 3});
        m_desk->progress.record(Journal::ExerciseSolved{u"moves"_s, u"fly-it"_s});
        m_desk->progress.record(Journal::HintShown{u"moves"_s, u"ship-it"_s, 1});
        m_desk->progress.record(Journal::NoteWritten{u"borrows"_s, u"n1"_s, u"mine"_s});
        m_desk->progress.record(Journal::NoteWritten{u"gone"_s, u"n2"_s, u"mine too"_s});
        m_desk->progress.record(Progress::bookmarkSet(u"lesson:rust/borrows"_s, u"Borrows"_s),
                                Progress::notebookCourse);
        m_desk->window.openExercise(u"ship-it"_s);
        m_desk->workbench()->editor()->replaceText(draft);
        m_desk->window.openLesson(u"borrows"_s);
        QTest::keyClicks(m_desk.part<QPlainTextEdit>(u"explanationEdit"_s), u"half a thought"_s);
        Lesson::TextDrafts(m_desk->drafts, u"answer-drafts"_s).keep(u"moves"_s, u"moves-second"_s, u"half an answer"_s);
    }

    /// The next start finds the second release.
    void update()
    {
        QVERIFY(writeSecond(pack()));
        QVERIFY(m_desk.start());
    }

    void follow(const QString &href)
    {
        m_desk->window.showPage(Rail::Notes);
        emit m_desk->window.notesPage().linkActivated(href);
    }

    SmallDesk m_desk;
    qint64 m_events = 0;
};

QTEST_MAIN(TestPackUpdate)
#include "tst_packupdate.moc"
