// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/interviewdocument.h"
#include "practice/interviewpage.h"
#include "support/pagefixture.h"
#include "widgets/pagebrowser.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::InterviewPage;
using Widgets::PageBrowser;

namespace {

Course::Question ask(const QString &id, const QString &topic, int level)
{
    Course::Question question;
    question.id = id;
    question.kind = Course::QuestionKind::Open;
    question.use = Course::QuestionUse::Interview;
    question.prompt = u"Prompt of %1?"_s.arg(id);
    question.answer = u"Full-%1."_s.arg(id);
    question.brief = u"Brief-%1."_s.arg(id);
    question.points = {u"Point-%1"_s.arg(id), u"Another"_s, u"Third"_s};
    question.topic = topic;
    question.style = u"concept"_s;
    question.difficulty = level;
    return question;
}

Course::Course sample()
{
    Course::Lesson lesson;
    lesson.id = u"moves"_s;
    lesson.title = u"Moves"_s;
    lesson.step = 5;
    lesson.questions = {ask(u"a"_s, u"ownership"_s, 1), ask(u"b"_s, u"ownership"_s, 2)};
    Course::Course course;
    course.lessons = {lesson};
    course.bank = {ask(u"c"_s, u"drop"_s, 3)};
    course.tables = {{u"languages"_s, u"Languages"_s, u"| | Rust |\n|---|---|\n| null | none |\n"_s}};
    course.mustKnow = {{u"Who frees a value"_s, u"moves"_s, {}, {}, 0}, {u"What a move copies"_s, {}, u"a"_s, {}, 0}};
    return course;
}

} // namespace

class TestInterviewPage final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        m_page = std::make_unique<InterviewPage>(*m_fixture->progress);
        m_page->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_page->resize(1100, 700);
        m_page->show();
        m_page->setCourse(sample());
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void groups_areListedWithTheirCount()
    {
        QCOMPARE(rows(),
                 (QStringList{u"Must know (2)"_s, u"Comparison tables (1)"_s, u"Drop (1)"_s, u"Ownership (2)"_s}));
        QCOMPARE(part<QLabel>(u"interviewCount"_s)->text().section(u' ', 0, 0), u"3"_s);
        QVERIFY(text().contains(u"Prompt of c?"));
        part<QComboBox>(u"groupingBox"_s)->setCurrentIndex(3);
        QCOMPARE(rows().last(2), (QStringList{u"Moves (2)"_s, u"Beyond the lessons (1)"_s}));
    }

    // Folded into rows, the choices take the height of their rows: the rest is for the questions.
    void narrowPage_givesItsHeightToTheQuestions()
    {
        m_page->resize(620, 700);
        auto *bar = part<QWidget>(u"interviewBar"_s);
        QTRY_VERIFY(part<QLineEdit>(u"interviewFilter"_s)->y() > part<QComboBox>(u"groupingBox"_s)->y());
        QTRY_VERIFY2(bar->height() <= bar->sizeHint().height(), qPrintable(QString::number(bar->height())));
        QVERIFY(part<PageBrowser>(u"interviewBrowser"_s)->height() > 400);
    }

    void answers_areFoldedUntilAskedFor()
    {
        choose(u"Ownership (2)"_s);
        QVERIFY(text().contains(u"Prompt of b?") && !text().contains(u"Full-a"));
        follow(u"ochre:fold/answer-a"_s);
        QVERIFY(text().contains(u"Full-a") && !text().contains(u"Full-b"));
        QTest::mouseClick(part<QPushButton>(u"expandButton"_s), Qt::LeftButton);
        for (const QString &word : {u"Brief-a"_s, u"Full-a"_s, u"Point-a"_s, u"Full-b"_s}) {
            QVERIFY2(text().contains(word), qPrintable(word));
        }
        choose(u"Drop (1)"_s); // the next group is expanded as well
        QVERIFY(text().contains(u"Full-c"));
        QTest::mouseClick(part<QPushButton>(u"expandButton"_s), Qt::LeftButton);
        QVERIFY(!text().contains(u"Full-c"));
    }

    // Whoever reads one answer has studied it; all that are unfolded at once were not read.
    void answerThatWasRead_comesBack()
    {
        const auto item = [this](const QString &id) { return m_fixture->progress->state().items.value(id); };
        QTest::mouseClick(part<QPushButton>(u"expandButton"_s), Qt::LeftButton);
        choose(u"Ownership (2)"_s);
        QTest::mouseClick(part<QPushButton>(u"expandButton"_s), Qt::LeftButton);
        follow(u"ochre:fold/rubric-b"_s); // what an interviewer looks for is no answer
        QVERIFY(m_fixture->progress->state().items.isEmpty());
        QVERIFY(!text().contains(u"In your reviews"_s));
        follow(u"ochre:fold/brief-a"_s);
        QCOMPARE(item(u"a"_s).memory.phase, Study::StudyPhase::Review);
        QCOMPARE(item(u"a"_s).memory.intervalDays, 1);
        QCOMPARE(item(u"a"_s).kind, Journal::ItemKind::Interview);
        QCOMPARE(item(u"a"_s).lesson, u"moves"_s);
        QVERIFY(text().contains(u"Brief-a"_s) && text().contains(u"In your reviews"_s));
        follow(u"ochre:fold/answer-a"_s);
        follow(u"ochre:fold/brief-a"_s);
        follow(u"ochre:fold/brief-a"_s);
        QCOMPARE(item(u"a"_s).memory.repetitions, 1);
        QCOMPARE(m_fixture->progress->state().items.size(), 1);
    }

    void filters_narrowTheList()
    {
        QTest::keyClicks(part<QLineEdit>(u"interviewFilter"_s), u"full-b"_s);
        QCOMPARE(rows().constLast(), u"Ownership (1)"_s);
        QVERIFY(text().contains(u"Prompt of b?") && !text().contains(u"Prompt of a?"));
        QTest::keyClicks(part<QLineEdit>(u"interviewFilter"_s), u"zzz"_s);
        QCOMPARE(part<QLabel>(u"interviewCount"_s)->text().section(u' ', 0, 0), u"0"_s);
        m_page->showQuestion(u"c"_s); // a question that is asked for is shown, whatever the filters say
        QVERIFY(text().contains(u"Prompt of c?"));
        QVERIFY(part<QLineEdit>(u"interviewFilter"_s)->text().isEmpty());
    }

    void hits_areMarkedWhereTheyStand()
    {
        auto *filter = part<QLineEdit>(u"interviewFilter"_s);
        QTest::keyClicks(filter, u"prompt of"_s);
        const auto *browser = part<Widgets::PageBrowser>(u"interviewBrowser"_s);
        QVERIFY(!browser->extraSelections().isEmpty());
        for (const QTextEdit::ExtraSelection &mark : browser->extraSelections()) {
            const QString hit = mark.cursor.selectedText().toLower();
            QVERIFY2(hit == u"prompt" || hit == u"of", qPrintable(hit));
        }
        filter->setText(u"full-b"_s);
        QCOMPARE(browser->extraSelections().size(), 0); // it stands in what is folded
        follow(u"ochre:fold/answer-b"_s);
        QCOMPARE(browser->extraSelections().size(), 1);
        filter->clear();
        QCOMPARE(browser->extraSelections().size(), 0);
    }

    void place_isThereAgainAfterARestart()
    {
        part<QComboBox>(u"groupingBox"_s)->setCurrentIndex(3);
        part<QLineEdit>(u"interviewFilter"_s)->setText(u"prompt"_s);
        choose(u"Moves (2)"_s);
        const QByteArray place = m_page->place();
        m_page = std::make_unique<InterviewPage>(*m_fixture->progress);
        m_page->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_page->restorePlace(place);
        QCOMPARE(m_page->place(), place); // nobody was here yet: nothing is forgotten
        m_page->setCourse(sample());
        QCOMPARE(part<QComboBox>(u"groupingBox"_s)->currentIndex(), 3);
        QCOMPARE(part<QLineEdit>(u"interviewFilter"_s)->text(), u"prompt"_s);
        QCOMPARE(m_page->currentGroup(), u"Moves"_s);
        m_page->restorePlace("no place at all");
        QCOMPARE(part<QComboBox>(u"groupingBox"_s)->currentIndex(), 0);
    }

    void wordsOfALine_tickItAsItsBoxDoes()
    {
        m_page->showMustKnow();
        const auto *browser = part<Widgets::PageBrowser>(u"interviewBrowser"_s);
        const QString line = sample().mustKnow.front().text;
        const QTextCursor words = browser->document()->find(line.section(u' ', -1));
        QVERIFY(!words.isNull());
        QCOMPARE(words.charFormat().anchorHref(),
                 u"ochre:known/"_s + Practice::InterviewDocument::keyOf(sample().mustKnow.front()));
    }

    void tables_areShown()
    {
        choose(u"Comparison tables (1)"_s);
        QVERIFY(text().contains(u"Languages") && text().contains(u"null"));
        QVERIFY(!part<QPushButton>(u"expandButton"_s)->isEnabled());
    }

    void mustKnow_isTickedAndLeadsOn()
    {
        m_page->showMustKnow();
        QSignalSpy toggled(m_page.get(), &InterviewPage::mustKnowToggled);
        QSignalSpy lesson(m_page.get(), &InterviewPage::lessonRequested);
        const QString key = Practice::InterviewDocument::keyOf(sample().mustKnow.front());
        follow(u"ochre:known/"_s + key);
        QCOMPARE(toggled.size(), 1);
        QCOMPARE(toggled.at(0).at(0).toString(), key);
        QVERIFY(toggled.at(0).at(1).toBool());
        m_page->setMustKnow({key});
        QVERIFY(text().contains(u"☑ Who frees"));
        QVERIFY(text().contains(u"1 of 2 line"));
        follow(u"ochre:known/"_s + key);
        QVERIFY(!toggled.at(1).at(1).toBool());
        follow(u"lesson:moves"_s);
        QCOMPARE(lesson.size(), 1);
        follow(u"ochre:question/a"_s);
        QCOMPARE(m_page->currentGroup(), u"Ownership"_s);
    }

    void title_isCountedHoweverItLooks()
    {
        Course::Course course = sample();
        course.lessons[0].title = u"%2 of %1"_s;
        m_page->setCourse(course);
        part<QComboBox>(u"groupingBox"_s)->setCurrentIndex(3);
        QVERIFY2(rows().contains(u"%2 of %1 (2)"_s), qPrintable(rows().join(u'\n')));
    }

    void grouping_keepsEveryQuestionAndTheGroupThatIsShown()
    {
        auto *grouping = part<QComboBox>(u"groupingBox"_s);
        for (int way = 0; way < grouping->count(); ++way) {
            grouping->setCurrentIndex(way);
            int sum = 0;
            for (const QString &row : rows().sliced(2)) {
                sum += row.section(u'(', -1).chopped(1).toInt();
            }
            QCOMPARE(sum, 3);
        }
        choose(u"Must know (2)"_s);
        grouping->setCurrentIndex(0); // the checklist belongs to every way of grouping
        QCOMPARE(m_page->currentGroup(), u"Must know"_s);
        QVERIFY(text().contains(u"Who frees a value"));
    }

    void levelAndStyle_narrowTogether()
    {
        part<QComboBox>(u"levelBox"_s)->setCurrentIndex(2);
        QCOMPARE(rows().sliced(2), QStringList{u"Ownership (1)"_s});
        QVERIFY(text().contains(u"Prompt of b?"));
        part<QComboBox>(u"styleBox"_s)->setCurrentText(u"Design"_s); // none is both
        QCOMPARE(rows().size(), 2);
        QVERIFY(text().contains(u"No question matches."));
        QVERIFY(!part<QPushButton>(u"expandButton"_s)->isEnabled());
        m_page->showQuestion(u"a"_s);
        QCOMPARE(part<QComboBox>(u"levelBox"_s)->currentIndex(), 0);
        QVERIFY(text().contains(u"Prompt of a?"));
    }

    void unknownQuestion_changesNothing()
    {
        choose(u"Ownership (2)"_s);
        QTest::keyClicks(part<QLineEdit>(u"interviewFilter"_s), u"full"_s);
        m_page->showQuestion(u"no-such-question"_s);
        QCOMPARE(m_page->currentGroup(), u"Ownership"_s);
        QCOMPARE(part<QLineEdit>(u"interviewFilter"_s)->text(), u"full"_s);
    }

    void checkQuestion_isAskedForElsewhere()
    {
        Course::Course course = sample();
        course.mustKnow = {{u"Of the panel"_s, u"moves"_s, u"check-1"_s, {}, 0}};
        m_page->setCourse(course);
        m_page->showMustKnow();
        QSignalSpy asked(m_page.get(), &InterviewPage::questionRequested);
        follow(u"ochre:question/check-1"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"check-1"_s);
        QCOMPARE(m_page->currentGroup(), u"Must know"_s);
    }

    void tick_isPaintedOnlyWhereItIsShown()
    {
        choose(u"Ownership (2)"_s);
        follow(u"ochre:fold/answer-a"_s);
        m_page->setMustKnow({Practice::InterviewDocument::keyOf(sample().mustKnow.front())});
        QVERIFY(text().contains(u"Full-a")); // the group that is read is left alone
        m_page->showMustKnow();
        QVERIFY(text().contains(u"☑ Who frees"));
    }

    void courseWithoutABank_isSaid()
    {
        m_page->setCourse({});
        QVERIFY(m_page->isEmpty());
        QCOMPARE(rows(), QStringList());
        QVERIFY(text().contains(u"No question matches."));
        m_page->showTables();
        m_page->showMustKnow();
        QCOMPARE(m_page->currentGroup(), QString());
    }

    void filterKey_selectsWhatStandsThere()
    {
        auto *filter = part<QLineEdit>(u"interviewFilter"_s);
        filter->setText(u"old words"_s);
        m_page->activateWindow();
        m_page->focusFilter();
        QTRY_VERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"b"_s);
        QCOMPARE(filter->text(), u"b"_s);
    }

    void everyControl_hasANameForAssistiveTools()
    {
        for (const QString &name : {u"groupingBox"_s, u"styleBox"_s, u"levelBox"_s, u"interviewFilter"_s,
                                    u"interviewGroups"_s, u"interviewBrowser"_s}) {
            QVERIFY2(!part<QWidget>(name)->accessibleName().isEmpty(), qPrintable(name));
        }
    }

private:
    template<typename T>
    T *part(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    QString text() const { return part<PageBrowser>(u"interviewBrowser"_s)->document()->toPlainText(); }
    QStringList rows() const
    {
        QStringList titles;
        const auto *list = part<QListWidget>(u"interviewGroups"_s);
        for (int row = 0; row < list->count(); ++row) {
            titles << list->item(row)->text();
        }
        return titles;
    }
    void choose(const QString &title)
    {
        auto *list = part<QListWidget>(u"interviewGroups"_s);
        const auto row = static_cast<int>(rows().indexOf(title));
        QVERIFY2(row >= 0, qPrintable(title));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list->visualItemRect(list->item(row)).center());
    }
    /// Follows a link as the keyboard does.
    void follow(const QString &href)
    {
        auto *browser = part<PageBrowser>(u"interviewBrowser"_s);
        QVERIFY2(browser->links().contains(href), qPrintable(href));
        browser->setFocus();
        browser->focusLink(href);
        QTest::keyClick(browser, Qt::Key_Return);
    }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<InterviewPage> m_page;
};

QTEST_MAIN(TestInterviewPage)
#include "tst_interviewpage.moc"
