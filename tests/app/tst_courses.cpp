// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"
#include "base/filesystem.h"
#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "widgets/messagebar.h"
#include "widgets/pagebrowser.h"
#include "window/learnview.h"
#include "window/quickopen.h"
#include "window/smallpack.h"
#include "workbench/runconsent.h"
#include "workbench/workbench.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

const QString rust = u"rust"_s;
const QString other = u"embedded"_s;

} // namespace

/// The whole program with two courses that have the same ids: switching, working in both, starting again, and a course
/// that goes and comes back.
class TestCourses final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = Paths::below(m_folder->path());
        m_paths.lessons = m_folder->filePath(u"built-in"_s);
        QVERIFY(Window::SmallPack::writeTo(m_paths.lessons + u"/rust"_s, "rust", "Rust"));
        QVERIFY(Window::SmallPack::writeTo(ownPack(), "embedded", "Embedded"));
    }

    void cleanup()
    {
        m_desktop.reset();
        m_folder.reset();
    }

    void singleCourse_hasNothingToSwitch()
    {
        QVERIFY(QDir(ownPack()).removeRecursively());
        QVERIFY(start());
        QVERIFY(!part<QComboBox>(u"courseBox"_s)->isVisible());
        window().showPage(Window::Rail::Today);
        QVERIFY(!part<QComboBox>(u"todayCourses"_s)->isVisible());
    }

    void twoCourses_keepPlacesAndAnswersApart()
    {
        QVERIFY(start());
        QCOMPARE(place(), (QStringList{rust, u"moves"_s}));
        QCOMPARE(heads(), (QStringList{u"Rust"_s, u"Embedded"_s}));
        QCOMPARE(percent(), u"0 %"_s);
        answerRight();
        QCOMPARE(percent(), u"25 %"_s); // three questions and an exercise
        write(u"ship-it"_s, "fn main() { /* in Rust */ }\n");

        QTest::keyClick(part<QComboBox>(u"courseBox"_s), Qt::Key_Down);
        QCOMPARE(place(), (QStringList{other, u"moves"_s}));
        QCOMPARE(percent(), u"0 %"_s);
        QVERIFY(!panel()->session().isAnswered()); // the question of this course, though it has the same id
        QCOMPARE(tree()->model()->index(0, 0, tree()->model()->index(0, 0)).data(), u"Moves"_s);
        window().openLesson(u"borrows"_s);
        QTest::keyClick(panel(), Qt::Key_0);
        write(u"ship-it"_s, "fn main() { /* on a chip */ }\n");
        QCOMPARE(workbench()->document().id, u"@embedded/moves/ship-it"_s);

        QVERIFY(restart());
        QCOMPARE(place(), (QStringList{other, u"borrows"_s}));
        QVERIFY(panel()->session().isAnswered());
        QCOMPARE(workbench()->document().id, u"@embedded/moves/ship-it"_s);
        QTRY_COMPARE(workbench()->editor()->text(), QByteArray("fn main() { /* on a chip */ }\n"));
        window().openExercise(u"rust/ship-it"_s);
        QTRY_COMPARE(workbench()->editor()->text(), QByteArray("fn main() { /* in Rust */ }\n"));
        QTest::keyClick(part<QComboBox>(u"courseBox"_s), Qt::Key_Up);
        QCOMPARE(place(), (QStringList{rust, u"moves"_s}));
        QCOMPARE(percent(), u"25 %"_s);
        const Progress::LearnerState &learner = m_desktop->progress().learner();
        QVERIFY(learner.of(rust).answers.value(u"moves-first"_s).correct);
        QVERIFY(!learner.of(other).answers.contains(u"moves-first"_s));
        QVERIFY(learner.of(other).answers.value(u"borrows-first"_s).unknown);
    }

    // What was begun and not saved belongs to its lesson in its course, though both lessons have one id.
    void textsThatWereBegun_stayInTheirCourse()
    {
        QVERIFY(start());
        auto *explanation = part<QPlainTextEdit>(u"explanationEdit"_s);
        QTest::keyClicks(explanation, u"one owner"_s);
        follow(u"ochre:note-new/own"_s);
        auto *note = part<QPlainTextEdit>(u"noteEdit"_s);
        QTRY_VERIFY(note->isVisible());
        QTest::keyClicks(note, u"ask about drop"_s);
        window().openCourse(other);
        QCOMPARE(place(), (QStringList{other, u"moves"_s}));
        QCOMPARE(explanation->toPlainText(), QString());
        QVERIFY(!note->isVisible());
        QTest::keyClicks(explanation, u"interrupts"_s);
        QVERIFY(restart());
        QCOMPARE(place(), (QStringList{other, u"moves"_s}));
        QCOMPARE(part<QPlainTextEdit>(u"explanationEdit"_s)->toPlainText(), u"interrupts"_s);
        window().openCourse(rust);
        QCOMPARE(part<QPlainTextEdit>(u"explanationEdit"_s)->toPlainText(), u"one owner"_s);
        follow(u"ochre:note-new/own"_s);
        QTRY_COMPARE(part<QPlainTextEdit>(u"noteEdit"_s)->toPlainText(), u"ask about drop"_s);
    }

    void quickOpen_switchesTheCourse()
    {
        QVERIFY(start());
        QVERIFY(choose(u"Embedded"_s));
        QCOMPARE(place(), (QStringList{other, u"moves"_s}));
        QCOMPARE(part<QComboBox>(u"courseBox"_s)->currentData(), other);
        QVERIFY(choose(u"Borrows Rust"_s)); // both are begun: each row names its course
        QCOMPARE(place(), (QStringList{rust, u"borrows"_s}));
    }

    void linkIntoAnotherCourse_opensItOrSaysWhatIsMissing()
    {
        QVERIFY(start());
        window().openLesson(u"embedded/borrows"_s);
        QCOMPARE(place(), (QStringList{other, u"borrows"_s}));
        for (const QString &id : {u"gone/moves"_s, u"rust/never-written"_s}) {
            window().openLesson(id);
            QCOMPARE(place(), (QStringList{other, u"borrows"_s}));
            QVERIFY(bar(u"messageBar"_s)->isVisible());
            QVERIFY(bar(u"messageBar"_s)->text().contains(id == u"gone/moves"_s ? u"gone"_s : u"never-written"_s));
        }
    }

    // The learner's own packs are foreign; those that came with Ochre are not.
    void ownPack_isForeign()
    {
        m_paths.lessons = Paths::standard().lessons;
        QVERIFY(start());
        const auto *consent = window().findChild<Workbench::RunConsent *>();
        QCOMPARE(consent->trustOf(u"ownership-and-moves/example-1"_s), Runner::Trust::OwnCourse);
        QCOMPARE(consent->trustOf(u"@embedded/moves/example-1"_s), Runner::Trust::Foreign);
        QCOMPARE(consent->trustOf(u"@removed/moves/example-1"_s), Runner::Trust::Foreign);
        QCOMPARE(consent->trustOf(u"playground"_s), Runner::Trust::Learner);
    }

    void courseThatIsGone_isSaidAndComesBackWhole()
    {
        QVERIFY(start());
        window().openLesson(u"embedded/moves"_s);
        answerRight();
        write(u"ship-it"_s, "fn main() { /* kept */ }\n");
        end();
        QVERIFY(QDir().rename(ownPack(), m_folder->filePath(u"away"_s)));
        QVERIFY(start());
        QCOMPARE(place().constFirst(), rust);
        QVERIFY(!part<QComboBox>(u"courseBox"_s)->isVisible());
        window().showPage(Window::Rail::Today);
        auto *gone = part<QLabel>(u"goneCourses"_s);
        QVERIFY(gone->isVisible());
        QVERIFY2(gone->text().contains(u"embedded"_s), qPrintable(gone->text()));
        QVERIFY2(gone->text().contains(u"Embedded"_s), qPrintable(gone->text())); // as the learner knew it
        QVERIFY2(gone->text().contains(u"It is kept"_s), qPrintable(gone->text()));
        const QString said = bar(u"courseMessageBar"_s)->isVisible() ? bar(u"courseMessageBar"_s)->text() : QString();
        QVERIFY2(said.contains(u"“Embedded (embedded)”"_s) && said.contains(u"is kept"_s), qPrintable(said));
        QVERIFY(restart());
        QVERIFY(!bar(u"courseMessageBar"_s)->isVisible()); // once is enough; Today goes on saying it
        end();
        QVERIFY(QDir().rename(m_folder->filePath(u"away"_s), ownPack()));
        QVERIFY(start());
        window().openCourse(other);
        QCOMPARE(place(), (QStringList{other, u"moves"_s}));
        panel()->goToQuestion(u"moves-first"_s);
        QVERIFY(panel()->session().isAnswered());
        QVERIFY(std::ranges::contains(workbench()->documents(), u"@embedded/moves/ship-it"_s,
                                      &Workbench::Document::id)); // its tab is there again
        window().openExercise(u"ship-it"_s);
        QTRY_COMPARE(workbench()->editor()->text(), QByteArray("fn main() { /* kept */ }\n"));
        window().showPage(Window::Rail::Today);
        QVERIFY(!part<QLabel>(u"goneCourses"_s)->isVisible());
    }

    void courseThatArrives_canBeOpenedAtOnce()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"away"_s)));
        QVERIFY(QDir().rename(ownPack(), m_folder->filePath(u"away/embedded"_s)));
        QVERIFY(start());
        part<QAction>(u"codeAction"_s)->trigger(); // with the course list
        QVERIFY(!part<QComboBox>(u"courseBox"_s)->isVisible());
        QVERIFY(QDir().mkpath(m_paths.courses + u"/half"_s)); // no course yet
        QVERIFY(QDir().rename(m_folder->filePath(u"away/embedded"_s), ownPack()));
        QTRY_VERIFY(part<QComboBox>(u"courseBox"_s)->isVisible());
        QCOMPARE(heads(), (QStringList{u"Rust"_s, u"Embedded"_s}));
        QVERIFY(choose(u"Embedded"_s));
        QCOMPARE(place(), (QStringList{other, u"moves"_s}));
        QVERIFY(Window::SmallPack::writeTo(m_paths.courses + u"/half"_s, "games", "Games"));
        QVERIFY(QDir().rename(m_paths.courses + u"/half"_s, m_paths.courses + u"/whole"_s));
        QTRY_COMPARE(heads().size(), 3);
        QCOMPARE(place(), (QStringList{other, u"moves"_s}));
    }

    void packThatCannotBeUsed_isSaid()
    {
        QVERIFY(Window::SmallPack::writeTo(m_paths.courses + u"/again"_s, "rust", "Rust once more"));
        QVERIFY(start());
        QVERIFY(bar(u"courseMessageBar"_s)->isVisible());
        QVERIFY(bar(u"courseMessageBar"_s)->text().contains(m_paths.courses + u"/again"_s));
        QCOMPARE(heads().size(), 2);
    }

    void severalPacksThatCannotBeUsed_areAllSaid()
    {
        for (const QString &name : {u"bad-one"_s, u"bad-three"_s, u"bad-two"_s}) {
            QVERIFY(makeFolder(m_paths.courses + u'/' + name));
            QVERIFY(saveFile(m_paths.courses + u'/' + name + u"/course.toml"_s, "id = 3"));
        }
        for (const bool isAnyLeft : {true, false}) {
            QVERIFY(isAnyLeft || (QDir(m_paths.lessons).removeRecursively() && QDir(ownPack()).removeRecursively()));
            m_desktop = std::make_unique<App::Desktop>(m_paths);
            m_desktop->start();
            const auto *said = bar(isAnyLeft ? u"courseMessageBar"_s : u"messageBar"_s);
            for (const QString &name : {u"bad-one"_s, u"bad-two"_s, u"bad-three"_s}) {
                QTRY_VERIFY2(said->text().contains(name), qPrintable(said->text()));
            }
            end();
        }
    }

    void todayAndInterview_goOverAllThatWereBegunOrOne()
    {
        QVERIFY(start());
        window().showPage(Window::Rail::Interview);
        auto *count = part<QLabel>(u"interviewCount"_s);
        QCOMPARE(count->text(), u"2 question(s)"_s); // the other one is not begun
        window().openLesson(u"moves"_s);
        answerWrong();
        window().openLesson(u"embedded/moves"_s);
        answerWrong();
        window().showPage(Window::Rail::Today);
        QCOMPARE(slips(), (QStringList{u"1 · Does it move?, Embedded"_s, u"1 · Does it move?, Rust"_s}));
        window().showPage(Window::Rail::Interview);
        QCOMPARE(count->text(), u"4 question(s)"_s);

        auto *choice = part<QComboBox>(u"interviewCourses"_s);
        QVERIFY(choice->isVisible());
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down); // Rust alone
        QTRY_COMPARE(count->text(), u"2 question(s)"_s);
        window().showPage(Window::Rail::Today);
        QCOMPARE(slips(), QStringList{u"1 · Does it move?"_s});
        QVERIFY(restart());
        window().showPage(Window::Rail::Today);
        QCOMPARE(part<QComboBox>(u"todayCourses"_s)->currentData(), rust);
        QCOMPARE(slips(), QStringList{u"1 · Does it move?"_s});
        auto *list = part<QListWidget>(u"slipsList"_s);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QCOMPARE(place(), (QStringList{rust, u"moves"_s})); // embedded was open
    }

private:
    QString ownPack() const { return m_paths.courses + u"/embedded"_s; }

    [[nodiscard]] bool start()
    {
        m_desktop = std::make_unique<App::Desktop>(m_paths);
        m_desktop->window().resize(1280, 800);
        m_desktop->start();
        return QTest::qWaitForWindowExposed(&m_desktop->window()) && QTest::qWaitFor([this] {
                   return m_desktop->progress().isPersistent() && !place().constLast().isEmpty()
                          && workbench()->hasDocument() && m_desktop->isWhole();
               });
    }

    void end()
    {
        QVERIFY(m_desktop->window().close());
        m_desktop.reset();
    }

    [[nodiscard]] bool restart()
    {
        end();
        return start();
    }

    Window::MainWindow &window() const { return m_desktop->window(); }
    Practice::QuestionPanel *panel() const { return window().learnView().questionPanel; }
    Workbench::Workbench *workbench() const { return window().learnView().workbench; }
    QTreeView *tree() const { return part<QTreeView>(u"courseTree"_s); }

    template<typename T>
    T *part(const QString &name) const
    {
        return window().findChild<T *>(name);
    }

    Widgets::MessageBar *bar(const QString &name) const
    {
        return window().centralWidget()->findChild<Widgets::MessageBar *>(name, Qt::FindDirectChildrenOnly);
    }

    /// The course that is open and its lesson.
    QStringList place() const { return {m_desktop->progress().course(), window().learnView().lessonPage->lessonId()}; }

    QStringList heads() const
    {
        QStringList texts;
        const auto *box = part<QComboBox>(u"courseBox"_s);
        for (int row = 0; row < box->count(); ++row) {
            texts << box->itemText(row);
        }
        return texts;
    }

    /// As a click or the return key does.
    void follow(const QString &href) const { emit part<Widgets::PageBrowser>(u"lessonBrowser"_s)->linkActivated(href); }

    QString percent() const { return part<QLabel>(u"coursePercent"_s)->text(); }

    QStringList slips() const
    {
        QStringList texts;
        const auto *list = part<QListWidget>(u"slipsList"_s);
        for (int row = 0; row < list->count(); ++row) {
            const QVariant spoken = list->item(row)->data(Qt::AccessibleTextRole);
            texts << (spoken.isValid() ? spoken.toString() : list->item(row)->text());
        }
        return texts;
    }

    void answer(bool isRight) const
    {
        const auto &options = panel()->session().question().options;
        const auto &order = panel()->session().optionOrder();
        const auto wanted = std::ranges::find_if(
            order, [&](int index) { return options[static_cast<size_t>(index)].correct == isRight; });
        QTest::keyClick(panel(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(wanted - order.begin())));
        QTest::keyClick(panel(), Qt::Key_Return);
        QVERIFY(panel()->session().isAnswered());
    }

    void answerRight() const { answer(true); }
    void answerWrong() const { answer(false); }

    void write(const QString &exercise, const QByteArray &text) const
    {
        window().openExercise(exercise);
        workbench()->editor()->replaceText(text);
    }

    /// Types into Ctrl+K and takes what stands first.
    [[nodiscard]] bool choose(const QString &words) const
    {
        part<QAction>(u"quickOpenAction"_s)->trigger();
        auto *field = window().quickOpen().findChild<QLineEdit *>(u"quickOpenField"_s);
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
        return !window().quickOpen().isVisible();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
    std::unique_ptr<App::Desktop> m_desktop;
};

QTEST_MAIN(TestCourses)
#include "tst_courses.moc"
