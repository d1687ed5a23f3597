// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practicebench.h"
#include "support/killrounds.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Ochre;
using namespace Qt::StringLiterals;
using namespace Ochre::Practice;

namespace {

/// Two questions on moves, one on borrowing, each answered by "drop"; a choice, a program to mend, an open question.
Course::Course modesCourse()
{
    Course::Course course = makeCourse();
    std::vector<Course::Question> questions;
    for (const auto &[id, concept_] :
         {std::pair{u"move-1"_s, u"move"_s}, {u"move-2"_s, u"move"_s}, {u"borrow"_s, u"borrow"_s}}) {
        questions.push_back(makeShort(id, u"drop"_s));
        questions.back().concept_ = concept_;
    }
    questions.push_back(oneRight(u"choice"_s));
    questions.back().difficulty = 3;
    course.lessons.front().questions = questions;
    course.lessons.front().exercises.front().starterFails = QStringList{u"E0382"_s};
    course.bank.front().topic = u"moves"_s;
    return course;
}

/// Types an answer to the short question that is asked, and hands it in.
bool answerShort(const PageBench &bench, const QString &text)
{
    const bool isAsked = QTest::qWaitFor([&bench] {
        return bench.page.desk().isVisible() && !bench.page.desk().panel().session().isEmpty()
               && !bench.page.desk().panel().session().isAnswered() && bench.part<GradeBar>(u"gradeBar"_s)->isEnabled();
    });
    auto *field = bench.part<QLineEdit>(u"shortField"_s);
    field->setFocus();
    QTest::keyClicks(field, text);
    PageBench::key(Qt::Key_Return);
    return isAsked;
}

} // namespace

class TestPracticeModes final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PageBench> m_bench;

    QString file() const { return m_folder->filePath(u"progress.sqlite"_s); }
    QString asked() const { return m_bench->page.desk().key().section(u'/', 1); }
    const Progress::ItemState item(const QString &id) const { return m_bench->progress.state().items.value(id); }

    void reopen(qint64 nowMs)
    {
        m_bench.reset();
        m_bench = std::make_unique<PageBench>(file(), nowMs);
        m_bench->course = modesCourse();
        QVERIFY(m_bench->open());
    }

    /// Begins a quiz over the short questions: the choice is of another level.
    void beginQuiz(Study::Feedback feedback)
    {
        QTest::mouseClick(m_bench->part<QPushButton>(u"quizButton"_s), Qt::LeftButton);
        QTRY_VERIFY(m_bench->part<QWidget>(u"quizSetup"_s)->isVisible());
        QTest::mouseClick(m_bench->part<QWidget>(u"level3Box"_s), Qt::LeftButton, {}, QPoint(8, 8));
        m_bench->part<QComboBox>(u"feedbackBox"_s)->setCurrentIndex(static_cast<int>(feedback));
        QCOMPARE(m_bench->text(u"setupCount"_s), u"3 question(s) fit; 3 are asked."_s);
        m_bench->part<QPushButton>(u"startQuizButton"_s)->setFocus();
        PageBench::key(Qt::Key_Return);
        QTRY_VERIFY(m_bench->page.desk().isVisible());
    }

    /// Answers the card that is asked and goes on, when the quiz says how it was.
    void answer(const QString &text, bool isSaid = true)
    {
        const QString card = asked();
        QVERIFY(answerShort(*m_bench, text));
        if (isSaid) {
            QTRY_VERIFY(m_bench->isOpen());
            PageBench::key(Qt::Key_Return);
        }
        QTRY_VERIFY(item(card).last.grade > 0 && !m_bench->progress.hasUnsaved() && asked() != card);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen(noon);
    }

    void cleanup()
    {
        m_bench.reset();
        m_folder.reset();
    }

    void start_offersWhatThereIs()
    {
        for (const QString &name : {u"quizButton"_s, u"flashCardsButton"_s, u"fixButton"_s}) {
            QVERIFY2(m_bench->part<QPushButton>(name)->isEnabled(), qPrintable(name));
        }
        QCOMPARE(m_bench->text(u"fixButtonSentence"_s),
                 u"1 program(s) that the compiler rejects: mend it in the editor."_s);
        QVERIFY(!m_bench->part<QPushButton>(u"tenMinutesButton"_s)->isEnabled()); // no lesson was begun
        QVERIFY(!m_bench->part<QPushButton>(u"lookAheadButton"_s)->isEnabled());
        QVERIFY(m_bench->record(Journal::LessonOpened{u"lesson"_s}));
        m_bench->page.refresh();
        QVERIFY(m_bench->part<QPushButton>(u"tenMinutesButton"_s)->isEnabled());
        QCOMPARE(m_bench->page.news().mixed, 3); // one of each idea
        m_bench->part<QPushButton>(u"quizButton"_s)->setFocus();
        PageBench::key(Qt::Key_Return); // what has the keyboard, not what comes first
        QTRY_VERIFY(m_bench->part<QWidget>(u"quizSetup"_s)->isVisible());
    }

    void quiz_judgesAtOnce_thenAsksOtherQuestions()
    {
        beginQuiz(Study::Feedback::AtOnce);
        int wrong = 0;
        for (int card = 0; card < 3; ++card) {
            const bool isRight = asked() == u"borrow"_s;
            wrong += isRight ? 0 : 1;
            QVERIFY(answerShort(*m_bench, isRight ? u"drop"_s : u"x"_s));
            QTRY_VERIFY(m_bench->isOpen());
            QVERIFY(m_bench->part<QLabel>(u"verdictLabel"_s)->isVisible());
            QVERIFY(!m_bench->part<QPushButton>(u"goodGrade"_s)->isVisible()); // there is nothing to choose
            QVERIFY(
                m_bench->text(u"gradeNote"_s).startsWith(isRight ? u"It counts as Good"_s : u"It counts as Again"_s));
            PageBench::key(Qt::Key_4); // no grade
            const QString before = asked();
            PageBench::key(Qt::Key_Return);
            QTRY_VERIFY(item(before).last.grade == (isRight ? 3 : 1));
            QTRY_VERIFY(asked() != before || !m_bench->page.desk().isVisible());
        }
        QCOMPARE(wrong, 2);
        QTRY_VERIFY(m_bench->part<QWidget>(u"endCard"_s)->isVisible());
        QVERIFY(m_bench->text(u"endTitle"_s).startsWith(u"1 of 3 question(s) right"_s));
        PageBench::key(Qt::Key_Return); // only the wrong ones again
        QTRY_VERIFY(m_bench->page.desk().isVisible());
        QCOMPARE(m_bench->progress.state().session.items.size(), 2);
        QVERIFY(asked().startsWith(u"move"_s));
    }

    void quiz_judgesAtTheEnd()
    {
        beginQuiz(Study::Feedback::AtEnd);
        for (int card = 0; card < 2; ++card) {
            answer(asked() == u"borrow"_s ? u"drop"_s : u"x"_s, false);
            QVERIFY(!m_bench->part<QLabel>(u"verdictLabel"_s)->isVisible());
        }
        QVERIFY(answerShort(*m_bench, asked() == u"borrow"_s ? u"drop"_s : u"x"_s));
        QTRY_VERIFY(m_bench->part<QWidget>(u"endCard"_s)->isVisible());
        QTest::mouseClick(m_bench->part<QPushButton>(u"endResultsButton"_s), Qt::LeftButton);
        auto *list = m_bench->part<QListWidget>(u"resultsList"_s);
        QTRY_VERIFY(list->isVisible() && list->hasFocus());
        QCOMPARE(list->count(), 3);
        QStringList lines;
        for (int row = 0; row < list->count(); ++row) {
            lines << list->item(row)->text();
        }
        QCOMPARE(lines.filter(u"✓ Right: Prompt of borrow"_s).size(), 1);
        QCOMPARE(lines.filter(u"✗ Not right: Prompt of move"_s).size(), 2);
        QTest::keyClick(list, Qt::Key_Return);
        auto *panel = m_bench->part<QWidget>(u"resultsPanel"_s);
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(panel->findChild<QLabel *>(u"verdictLabel"_s)->isVisible()); // with the reasons
        PageBench::key(Qt::Key_Escape);
        QTRY_VERIFY(list->isVisible() && list->hasFocus());
        PageBench::key(Qt::Key_Escape);
        QTRY_VERIFY(m_bench->part<QWidget>(u"practiceStart"_s)->isVisible());
    }

    // Also after a restart: a quiz that is through can still be looked at.
    void finishedQuiz_isThereAfterARestart()
    {
        beginQuiz(Study::Feedback::AtEnd);
        for (int card = 0; card < 3; ++card) {
            QVERIFY(answerShort(*m_bench, u"x"_s));
            const int graded = card + 1;
            QTRY_COMPARE(std::ranges::count_if(m_bench->progress.state().items,
                                               [](const Progress::ItemState &item) { return item.last.grade > 0; }),
                         graded);
            QTRY_VERIFY(!m_bench->progress.hasUnsaved());
        }
        reopen(noon + 3'600'000);
        m_bench->page.refresh();
        QVERIFY(m_bench->part<QWidget>(u"endCard"_s)->isVisible());
        QVERIFY(m_bench->text(u"endTitle"_s).startsWith(u"0 of 3 question(s) right"_s));
        reopen(noon + dayMs);
        m_bench->page.refresh();
        QVERIFY(!m_bench->part<QWidget>(u"endCard"_s)->isVisible());
    }

    void quiz_isLeftAndGoneOnWith()
    {
        beginQuiz(Study::Feedback::AtEnd);
        answer(u"drop"_s, false);
        const QString second = asked();
        PageBench::key(Qt::Key_Escape);
        QTRY_VERIFY(!m_bench->page.desk().isVisible());
        QCOMPARE(m_bench->part<QPushButton>(u"resumeReviewButton"_s)->text(), u"Go on: Quiz · 2 left"_s);
        QCOMPARE(m_bench->page.news().leftOf, u"Quiz"_s);
        reopen(noon + 3'600'000);
        m_bench->page.review();
        QTRY_VERIFY(m_bench->page.desk().isVisible());
        QCOMPARE(asked(), second);
        answer(u"drop"_s, false); // still silent
        QVERIFY(!m_bench->part<QLabel>(u"verdictLabel"_s)->isVisible());
    }

    void quizAnswers_areTakenBackAndGivenAgain()
    {
        beginQuiz(Study::Feedback::AtEnd);
        QStringList cards;
        for (int card = 0; card < 2; ++card) {
            cards << asked();
            answer(u"drop"_s, false);
        }
        const QString third = asked();
        for (const QString &card : {cards[1], cards[0]}) {
            PageBench::key(Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(asked(), card);
            QTRY_COMPARE(item(card).last.grade, 0);
        }
        for (const QString &card : std::as_const(cards)) {
            QTRY_COMPARE(asked(), card);
            QTRY_VERIFY(m_bench->part<QWidget>(u"gradeBar"_s)->isEnabled());
            PageBench::key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        }
        QTRY_COMPARE(asked(), third);
        QCOMPARE(item(cards[0]).last.grade, 3);
    }

    void setup_saysWhatTheChoiceComesTo()
    {
        QTest::mouseClick(m_bench->part<QPushButton>(u"quizButton"_s), Qt::LeftButton);
        QCOMPARE(m_bench->text(u"setupCount"_s), u"4 question(s) fit; 4 are asked."_s);
        m_bench->part<QComboBox>(u"lengthBox"_s)->setCurrentIndex(0);
        QTest::mouseClick(m_bench->part<QPushButton>(u"chooseNoneButton"_s), Qt::LeftButton);
        QCOMPARE(m_bench->text(u"setupCount"_s), u"Choose at least one lesson or topic."_s);
        QVERIFY(!m_bench->part<QPushButton>(u"startQuizButton"_s)->isEnabled());
        // What is not found stays as it is.
        auto *filter = m_bench->part<QLineEdit>(u"setupFilter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"nothing has this"_s);
        QTest::mouseClick(m_bench->part<QPushButton>(u"chooseAllButton"_s), Qt::LeftButton);
        QVERIFY(!m_bench->part<QPushButton>(u"startQuizButton"_s)->isEnabled());
        filter->clear();
        filter->setFocus();
        PageBench::key(Qt::Key_Return); // to what was found, which begins nothing
        QTRY_VERIFY(m_bench->part<QWidget>(u"setupPlaces"_s)->hasFocus());
        QVERIFY(m_bench->part<QWidget>(u"quizSetup"_s)->isVisible());
        QTest::mouseClick(m_bench->part<QPushButton>(u"chooseAllButton"_s), Qt::LeftButton);
        m_bench->part<QComboBox>(u"sourceBox"_s)->setCurrentIndex(static_cast<int>(Study::QuizSource::SureButWrong));
        QVERIFY(m_bench->text(u"setupCount"_s).startsWith(u"No question fits"_s));
        QVERIFY(m_bench->record(
            Journal::AnswerGiven{.lesson = u"lesson"_s, .question = u"borrow"_s, .sureness = Journal::Sureness::Sure}));
        QVERIFY(m_bench->part<QWidget>(u"quizSetup"_s)->isVisible()); // what is chosen stays
        PageBench::key(Qt::Key_Escape);
        QTest::mouseClick(m_bench->part<QPushButton>(u"quizButton"_s), Qt::LeftButton);
        QCOMPARE(m_bench->text(u"setupCount"_s), u"1 question(s) fit; 1 are asked."_s);
    }

    void flashCards_areRecalledAndGraded()
    {
        QTest::mouseClick(m_bench->part<QPushButton>(u"flashCardsButton"_s), Qt::LeftButton);
        QVERIFY(!m_bench->part<QComboBox>(u"feedbackBox"_s)->isVisible());
        PageBench::key(Qt::Key_Return);
        QTRY_VERIFY(m_bench->page.desk().isVisible());
        QCOMPARE(m_bench->progress.state().session.items.size(), 5);
        const QString first = asked();
        for (int card = 0; card < 5; ++card) {
            const QString id = asked();
            auto *field = m_bench->part<QPlainTextEdit>(u"recallField"_s);
            QTRY_VERIFY(m_bench->part<QWidget>(u"recallCard"_s)->isVisible());
            QCOMPARE(field->isVisible(), id == u"talk"_s); // the others are recalled in one's head
            PageBench::key(Qt::Key_Return);
            QTRY_VERIFY(m_bench->isOpen());
            const QString promised = m_bench->part<QPushButton>(u"easyGrade"_s)->text();
            PageBench::key(card == 0 ? Qt::Key_1 : Qt::Key_4);
            QTRY_VERIFY(item(id).last.grade > 0);
            if (card > 0) {
                QCOMPARE(promised, u"4  Easy · %1 day(s)"_s.arg(item(id).memory.intervalDays));
            }
            QTRY_VERIFY(asked() != id && m_bench->part<GradeBar>(u"gradeBar"_s)->isEnabled());
        }
        QCOMPARE(asked(), first); // what was not known comes again, and has counted already
        QCOMPARE(item(first).memory.intervalDays, 1);
        PageBench::key(Qt::Key_Return);
        QTRY_VERIFY(m_bench->isOpen());
        QVERIFY(m_bench->text(u"gradeNote"_s).contains(u"The schedule stays as it is."_s));
        PageBench::key(Qt::Key_4);
        QTRY_VERIFY(m_bench->part<QWidget>(u"endCard"_s)->isVisible());
        QCOMPARE(item(first).memory.intervalDays, 1);
    }

    void program_isMendedInTheWorkbench()
    {
        QSignalSpy work(&m_bench->page, &PracticePage::workRequested);
        QTest::mouseClick(m_bench->part<QPushButton>(u"fixButton"_s), Qt::LeftButton);
        QTRY_VERIFY(m_bench->isAsking(u"ship"_s));
        QVERIFY(m_bench->text(u"sessionPlace"_s).startsWith(u"Fix this error · 1 of 1"_s));
        PageBench::key(Qt::Key_W);
        QCOMPARE(work.size(), 1);
        m_bench->page.noteSolved(u"rust/ship"_s);
        PageBench::key(Qt::Key_Return);
        QTRY_VERIFY(m_bench->part<QWidget>(u"endCard"_s)->isVisible());
        QCOMPARE(item(u"ship"_s).last.grade, 3);
        QCOMPARE(item(u"ship"_s).memory.phase, Study::StudyPhase::Review);
    }

    // What is due is a review there, too; what is new counts in whole days.
    void tenMinutes_mixDueAndNew()
    {
        QVERIFY(m_bench->record(Journal::LessonOpened{u"lesson"_s}));
        QVERIFY(m_bench->study(u"borrow"_s));
        m_bench->nowMs += 20 * dayMs;
        m_bench->page.mixTenMinutes();
        QTRY_VERIFY(m_bench->isAsking(u"borrow"_s));
        QVERIFY(answerShort(*m_bench, u"x"_s));
        QTRY_VERIFY(m_bench->isOpen());
        QVERIFY(m_bench->part<QPushButton>(u"againGrade"_s)->text().contains(u"10 min"_s));
        PageBench::key(Qt::Key_Return);
        QTRY_VERIFY(asked().startsWith(u"move"_s));
        QCOMPARE(item(u"borrow"_s).memory.phase, Study::StudyPhase::Relearning);
        const QString fresh = asked();
        QVERIFY(answerShort(*m_bench, u"drop"_s));
        QTRY_VERIFY(m_bench->isOpen());
        PageBench::key(Qt::Key_Return);
        QTRY_COMPARE(item(fresh).memory.phase, Study::StudyPhase::Review);
    }

    void goals_holdAtOnce()
    {
        for (const QString &id : {u"move-1"_s, u"borrow"_s, u"choice"_s}) {
            QVERIFY(m_bench->study(id));
        }
        m_bench->nowMs += 3 * dayMs;
        QCOMPARE(m_bench->page.news().due, 3);
        m_bench->page.setGoals({{.reviews = 2}, 0.9});
        QCOMPARE(m_bench->page.news().due, 2);
        QVERIFY(m_bench->text(u"dueTitle"_s).startsWith(u"2 card(s)"_s));
        m_bench->page.setGoals({{}, 0.75}); // much less is wanted: nothing is due yet
        QCOMPARE(m_bench->page.news().due, 0);
        m_bench->page.setGoals({{}, 0.9});
        QCOMPARE(m_bench->page.news().due, 3);
    }

    // A program that is killed in a quiz stands at the same question when it is started again.
    void killedQuiz_goesOnAtTheSameQuestion()
    {
        m_bench.reset();
        for (int round = 0; round < killRounds(1, 2); ++round) {
            m_folder = std::make_unique<QTemporaryDir>();
            const QStringList said = linesUntilKilled({u"--play"_s, file()}, 400);
            QVERIFY(!said.isEmpty());
            reopen(noon + 3'600'000);
            int graded = 0;
            for (const Progress::ItemState &of : m_bench->progress.state().items) {
                graded += of.last.grade > 0 ? 1 : 0;
            }
            const auto cards = static_cast<int>(said.size());
            QVERIFY2(graded == cards - 1 || graded == cards, qPrintable(said.join(u' ')));
            m_bench->page.review();
            QTRY_VERIFY(m_bench->page.desk().isVisible());
            if (graded == cards - 1) {
                QCOMPARE(m_bench->page.desk().key(), said.last());
            }
            m_bench.reset();
        }
    }
};

/// Plays a quiz that is judged at the end, and says which question is asked; never ends by itself.
static int play(const QString &file)
{
    PageBench bench(file);
    bench.course = modesCourse();
    if (!bench.open()) {
        return 1;
    }
    QTest::mouseClick(bench.part<QPushButton>(u"quizButton"_s), Qt::LeftButton);
    QTest::mouseClick(bench.part<QWidget>(u"level3Box"_s), Qt::LeftButton, {}, QPoint(8, 8));
    bench.part<QComboBox>(u"feedbackBox"_s)->setCurrentIndex(1);
    QTest::mouseClick(bench.part<QPushButton>(u"startQuizButton"_s), Qt::LeftButton);
    QStringList said;
    for (int card = 0; card < 3; ++card) {
        const bool isAsked = QTest::qWaitFor(
            [&bench, &said] {
                return !bench.progress.hasUnsaved() && bench.page.desk().isVisible()
                       && !said.contains(bench.page.desk().key());
            },
            20'000);
        if (!isAsked) {
            return 1;
        }
        said << bench.page.desk().key();
        acknowledge(said.last());
        if (card < 2 && !answerShort(bench, u"drop"_s)) {
            return 1;
        }
    }
    QTest::qWait(60'000); // until it is killed
    return 1;
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (application.arguments().value(1) == u"--play"_s) {
        return play(application.arguments().value(2));
    }
    TestPracticeModes test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_practicemodes.moc"
