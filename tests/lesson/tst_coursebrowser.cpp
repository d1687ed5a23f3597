// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "lesson/coursebrowser.h"
#include "lessonsamples.h"
#include "models/coursemodel.h"
#include "support/pagefixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Lesson::CourseBrowser;

class TestCourseBrowser final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_course = LessonSamples::sampleCourse();
        Course::Lesson functions = makeLesson(u"functions"_s, {oneRight(u"a"_s), oneRight(u"b"_s)});
        functions.title = u"Functions and blocks"_s;
        Course::Lesson borrowing = makeLesson(u"borrowing"_s, {oneRight(u"c"_s)});
        borrowing.title = u"Borrowing"_s;
        borrowing.summary = u"References lend a value."_s;
        borrowing.step = 4;
        m_course.lessons = {functions, m_course.lessons.front(), borrowing};
        m_course.parts.push_back({u"Later"_s, {{u"09-y"_s, 9, false, u"y"_s, u"Y"_s}}});
        m_model = std::make_unique<Models::CourseModel>();
        m_model->setCourse(&m_course);
        m_browser = std::make_unique<CourseBrowser>(*m_model);
        m_browser->setLook(m_look);
        m_browser->resize(280, 400);
        m_browser->show();
        m_browser->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_browser.get()));
    }

    void list_showsWrittenLessonsInTheirPart()
    {
        QCOMPARE(titles(), (QStringList{u"Functions and blocks"_s, u"Ownership and moves"_s, u"Borrowing"_s}));
        QCOMPARE(tree()->model()->rowCount(), 1); // a part without a written lesson is not shown
        QVERIFY(tree()->isExpanded(part()));
        QVERIFY(!noLesson()->isVisible());
    }

    void mouse_opensALesson()
    {
        QSignalSpy asked(m_browser.get(), &CourseBrowser::lessonRequested);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, placeOf(2));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"borrowing"_s);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(part()).center());
        QCOMPARE(asked.count(), 1); // a part is no lesson
        QVERIFY(tree()->isExpanded(part()));
    }

    void keys_walkAndOpen()
    {
        m_browser->setCurrentLesson(u"functions"_s);
        tree()->setFocus();
        QSignalSpy asked(m_browser.get(), &CourseBrowser::lessonRequested);
        QTest::keyClick(tree(), Qt::Key_Down);
        QCOMPARE(currentLesson(), u"ownership-and-moves"_s);
        QCOMPARE(asked.count(), 0); // walking opens nothing
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"ownership-and-moves"_s);
    }

    void severalCourses_canBeSwitchedByMouseAndKey()
    {
        auto *box = m_browser->findChild<QComboBox *>(u"courseBox"_s);
        auto *percent = m_browser->findChild<QLabel *>(u"coursePercent"_s);
        m_browser->setCourses({{u"one"_s, u"One"_s}}, u"one"_s);
        QVERIFY(!box->isVisible() && !percent->isVisible());
        const std::vector<CourseBrowser::Head> two{
            {u"one"_s, u"One"_s}, {u"other"_s, u"A course whose title is longer than any list is wide, on purpose"_s}};
        m_browser->setCourses(two, u"one"_s);
        m_browser->setPercent(12);
        QVERIFY(box->isVisible());
        QCOMPARE(percent->text(), u"12 %"_s);
        QVERIFY(box->width() <= m_browser->width());
        QSignalSpy asked(m_browser.get(), &CourseBrowser::courseRequested);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"other"_s);
        m_browser->setCourses(two, u"other"_s); // as the window does
        QCOMPARE(box->currentData().toString(), u"other"_s);
        QTest::mouseClick(box, Qt::LeftButton);
        QTRY_VERIFY(box->view()->isVisible());
        m_browser->setCourses(two, u"other"_s); // an answer is counted meanwhile
        QVERIFY(box->view()->isVisible());
        QTest::keyClick(box->view(), Qt::Key_Up);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_COMPARE(asked.count(), 2);
        QCOMPARE(asked.at(1).at(0).toString(), u"one"_s);
    }

    void filter_keepsWhatHoldsEveryWord_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("expected");
        const QString functions = u"Functions and blocks"_s;
        const QString ownership = u"Ownership and moves"_s;
        QTest::newRow("title") << u"BORROW"_s << QStringList{u"Borrowing"_s};
        QTest::newRow("two words") << u"and own"_s << QStringList{ownership};
        QTest::newRow("in two") << u"and"_s << QStringList{functions, ownership};
        QTest::newRow("summary") << u"lend"_s << QStringList{u"Borrowing"_s};
        QTest::newRow("number") << u"4"_s << QStringList{u"Borrowing"_s};
        QTest::newRow("spaces") << u"   "_s << QStringList{functions, ownership, u"Borrowing"_s};
        QTest::newRow("none") << u"tokio"_s << QStringList();
        QTest::newRow("a pattern is plain words") << u"[.*"_s << QStringList();
    }

    void filter_keepsWhatHoldsEveryWord()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, expected);
        m_browser->focusFilter();
        QVERIFY(filter()->hasFocus());
        QTest::keyClicks(filter(), words);
        QCOMPARE(titles(), expected);
        QCOMPARE(noLesson()->isVisible(), expected.isEmpty());
    }

    void filter_opensItsFirstLessonByReturn()
    {
        QSignalSpy asked(m_browser.get(), &CourseBrowser::lessonRequested);
        QTest::keyClicks(filter(), u"own"_s);
        QTest::keyClick(filter(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"ownership-and-moves"_s);
        m_browser->focusFilter(); // what was typed is selected, so that typing begins anew
        QTest::keyClicks(filter(), u"tokio"_s);
        QCOMPARE(filter()->text(), u"tokio"_s);
        QTest::keyClick(filter(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
    }

    void selection_comesBackAfterFiltering()
    {
        m_browser->setCurrentLesson(u"borrowing"_s);
        QCOMPARE(currentLesson(), u"borrowing"_s);
        QTest::keyClicks(filter(), u"functions"_s);
        QVERIFY(currentLesson() != u"borrowing"_s);
        QTest::keyClick(filter(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(filter(), Qt::Key_Delete);
        QCOMPARE(currentLesson(), u"borrowing"_s);
        m_browser->setCurrentLesson(u"no-such-lesson"_s);
        QCOMPARE(currentLesson(), QString());
    }

    void newCourse_isUnfoldedToo()
    {
        m_model->setCourse(nullptr);
        QCOMPARE(titles(), QStringList());
        m_model->setCourse(&m_course);
        QCOMPARE(titles().size(), 3);
        QVERIFY(tree()->isExpanded(part()));
    }

    void state_isPaintedAsItChanges()
    {
        const QImage fresh = rowImage(0);
        Progress::ProgressState state;
        Progress::AnswerState answer;
        answer.lesson = u"functions"_s;
        answer.correct = true;
        answer.everCorrect = true;
        state.lessons.insert(u"functions"_s, Progress::LessonState());
        state.answers.insert(u"a"_s, answer);
        m_model->setProgress(state);
        QCOMPARE(lesson(0).data(Models::StateTextRole).toString(), u"1/2"_s);
        const QImage begun = rowImage(0);
        QVERIFY(begun != fresh);
        state.answers.insert(u"b"_s, answer);
        m_model->setProgress(state);
        const QImage done = rowImage(0);
        QVERIFY(done != begun);
        QVERIFY(holds(done, m_look.palette.good));
        QVERIFY(!holds(begun, m_look.palette.good));
    }

    void selection_isPaintedInTheAccent()
    {
        QVERIFY(!holds(rowImage(2), m_look.palette.accentSoft));
        m_browser->setCurrentLesson(u"borrowing"_s);
        QVERIFY(holds(rowImage(2), m_look.palette.accentSoft));
        QVERIFY(!holds(rowImage(1), m_look.palette.accentSoft));
        filter()->setFocus();
        const QImage unfocused = rowImage(2);
        tree()->setFocus();
        QVERIFY(rowImage(2) != unfocused); // the outline of the keyboard
    }

    void rows_haveRoomForTheirWordsAtEveryZoom_data()
    {
        QTest::addColumn<int>("zoom");
        QTest::newRow("50") << 50;
        QTest::newRow("100") << 100;
        QTest::newRow("200") << 200;
        QTest::newRow("300") << 300;
    }

    void rows_haveRoomForTheirWordsAtEveryZoom()
    {
        QFETCH(int, zoom);
        const int before = tree()->visualRect(lesson(0)).height();
        const Design::Look look = Design::Look::make(Design::Scheme::Light, zoom);
        m_browser->setLook(look);
        const int height = tree()->visualRect(lesson(0)).height();
        QVERIFY2(height >= QFontMetrics(look.type.uiStrong()).height(), qPrintable(QString::number(height)));
        QCOMPARE(height > before, zoom > 100);
        QVERIFY(tree()->visualRect(part()).height() >= height);
    }

private:
    QTreeView *tree() const { return m_browser->findChild<QTreeView *>(u"courseTree"_s); }
    QLineEdit *filter() const { return m_browser->findChild<QLineEdit *>(u"lessonFilter"_s); }
    QLabel *noLesson() const { return m_browser->findChild<QLabel *>(u"noLessonLabel"_s); }
    QModelIndex part() const { return tree()->model()->index(0, 0); }
    QModelIndex lesson(int row) const { return tree()->model()->index(row, 0, part()); }
    QPoint placeOf(int row) const { return tree()->visualRect(lesson(row)).center(); }
    QString currentLesson() const { return tree()->currentIndex().data(Models::LessonIdRole).toString(); }
    QImage rowImage(int row) const { return tree()->viewport()->grab(tree()->visualRect(lesson(row))).toImage(); }

    QStringList titles() const
    {
        QStringList shown;
        for (int row = 0; part().isValid() && row < tree()->model()->rowCount(part()); ++row) {
            if (!tree()->visualRect(lesson(row)).isEmpty()) {
                shown << lesson(row).data().toString();
            }
        }
        return shown;
    }

    static bool holds(const QImage &image, const QColor &color)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).rgb() == color.rgb()) {
                    return true;
                }
            }
        }
        return false;
    }

    Design::Look m_look = Design::Look::make(Design::Scheme::Light, 100);
    Course::Course m_course;
    std::unique_ptr<Models::CourseModel> m_model;
    std::unique_ptr<CourseBrowser> m_browser;
};

QTEST_MAIN(TestCourseBrowser)
#include "tst_coursebrowser.moc"
