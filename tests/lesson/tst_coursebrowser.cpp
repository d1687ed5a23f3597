// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "lesson/coursebrowser.h"
#include "lessonsamples.h"
#include "models/coursemodel.h"
#include "support/pagefixture.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
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
        m_course.lessons[1].exercises = {exercise(u"keep"_s, u"Keep the lantern"_s)};
        m_course.lessons[2].exercises = {exercise(u"lend"_s, u"Lend it twice"_s), exercise(u"give"_s, longTitle)};
        m_course.lessons[2].drills = {exercise(u"drill-1"_s, u"First"_s), exercise(u"drill-2"_s, u"Second"_s)};
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

    void exercises_areShownBelowTheLessonThatIsOpen()
    {
        QVERIFY(!tree()->isExpanded(lesson(1)) && !tree()->isExpanded(lesson(2)));
        m_browser->setCurrentLesson(u"borrowing"_s);
        QVERIFY(tree()->isExpanded(lesson(2)) && !tree()->isExpanded(lesson(1)));
        QSignalSpy asked(m_browser.get(), &CourseBrowser::exerciseRequested);
        QSignalSpy lessons(m_browser.get(), &CourseBrowser::lessonRequested);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(work(2, 0)).center());
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(work(2, 2)).center());
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked.at(0).at(0).toString(), u"lend"_s);
        QCOMPARE(asked.at(1).at(0).toString(), u"drill-1"_s); // the next that is open
        QCOMPARE(lessons.count(), 0);
        // With another lesson they go, unless the reader has unfolded them.
        m_browser->setCurrentLesson(u"ownership-and-moves"_s);
        QVERIFY(!tree()->isExpanded(lesson(2)) && tree()->isExpanded(lesson(1)));
        tree()->expand(lesson(2));
        m_browser->setCurrentLesson(u"borrowing"_s);
        m_browser->setCurrentLesson(u"functions"_s);
        QVERIFY(tree()->isExpanded(lesson(2)));
    }

    void signBesideALesson_foldsAndOpensNothing()
    {
        QSignalSpy asked(m_browser.get(), &CourseBrowser::lessonRequested);
        const QRect row = tree()->visualRect(lesson(2));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 8, row.center().y()));
        QVERIFY(tree()->isExpanded(lesson(2)));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 8, row.center().y()));
        QVERIFY(!tree()->isExpanded(lesson(2)));
        QCOMPARE(asked.count(), 0);
        m_browser->setCurrentLesson(u"borrowing"_s);
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Left);
        QVERIFY(!tree()->isExpanded(lesson(2)));
        QTest::keyClick(tree(), Qt::Key_Right);
        QVERIFY(tree()->isExpanded(lesson(2)));
        QTest::keyClick(tree(), Qt::Key_Down);
        QTest::keyClick(tree(), Qt::Key_Left); // up to the lesson
        QTest::keyClick(tree(), Qt::Key_Left);
        QTest::keyClick(tree(), Qt::Key_Left); // to the part,
        QTest::keyClick(tree(), Qt::Key_Left); // which stays open
        QVERIFY(tree()->isExpanded(part()));
    }

    void rightButton_opensAMenuAndChoosesNothing()
    {
        m_browser->setCurrentLesson(u"functions"_s);
        QSignalSpy lessons(m_browser.get(), &CourseBrowser::lessonRequested);
        openMenu(lesson(2));
        QCOMPARE(currentLesson(), u"functions"_s);
        QCOMPARE(lessons.count(), 0);
        QCOMPARE(menuTexts(), (QStringList{u"Open lesson"_s, u"Show exercises"_s, u"Copy a link for notes"_s}));
        trigger(u"Copy a link for notes"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"[Borrowing](lesson:borrowing)"_s);
        openMenu(lesson(2));
        trigger(u"Show exercises"_s);
        QVERIFY(tree()->isExpanded(lesson(2)));
        QCOMPARE(currentLesson(), u"functions"_s);
        openMenu(lesson(2));
        trigger(u"Open lesson"_s);
        QCOMPARE(lessons.count(), 1);
        QCOMPARE(lessons.at(0).at(0).toString(), u"borrowing"_s);
    }

    void menuOfAnExercise_opensAndBeginsAgain()
    {
        m_browser->setCurrentLesson(u"borrowing"_s);
        QSignalSpy opened(m_browser.get(), &CourseBrowser::exerciseRequested);
        QSignalSpy begun(m_browser.get(), &CourseBrowser::restartRequested);
        openMenu(work(2, 0));
        QCOMPARE(menuTexts(), (QStringList{u"Open exercise"_s, u"Start again…"_s, u"Open its lesson"_s}));
        trigger(u"Start again…"_s);
        QCOMPARE(begun.count(), 1);
        QCOMPARE(begun.at(0).at(0).toString(), u"lend"_s);
        QCOMPARE(opened.count(), 0);
        openMenu(work(2, 2));
        QCOMPARE(menuTexts(), (QStringList{u"Open the next drill"_s, u"Open its lesson"_s}));
        trigger(u"Open the next drill"_s);
        QCOMPARE(opened.count(), 1);
        // The key of menus asks about what is chosen.
        QTRY_VERIFY(!menu());
        tree()->setFocus();
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(-1, -1), QPoint(-1, -1));
        QCoreApplication::sendEvent(tree(), &key);
        QVERIFY(menu());
        QVERIFY(menuTexts().contains(u"Open lesson"_s));
        menu()->close();
    }

    void titles_areReadWholeInTheirLines_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("1024 pixels of window") << 232;
        QTest::newRow("1920 pixels of window") << 280;
    }

    void titles_areReadWholeInTheirLines()
    {
        QFETCH(const int, width);
        m_browser->setCurrentLesson(u"borrowing"_s);
        m_browser->resize(width, 400);
        const QFontMetrics metrics(m_look.type.uiStrong());
        QCOMPARE_GT(metrics.horizontalAdvance(longTitle), width - 60); // it does not fit into a line
        const int one = tree()->visualRect(work(2, 0)).height();
        QTRY_VERIFY(tree()->visualRect(work(2, 1)).height() >= one + metrics.lineSpacing() / 2);
        QVERIFY(tree()->visualRect(work(2, 1)).height() >= 2 * metrics.lineSpacing());
        QCOMPARE_LE(tree()->visualRect(work(2, 1)).width(), width);
    }

    void filter_findsExercisesAndOpensThem()
    {
        QSignalSpy asked(m_browser.get(), &CourseBrowser::exerciseRequested);
        QTest::keyClicks(filter(), u"lantern"_s);
        QCOMPARE(titles(), QStringList{u"Ownership and moves"_s});
        QVERIFY(!tree()->visualRect(work(0, 0)).isEmpty());
        QTest::keyClick(filter(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"keep"_s);
        filter()->clear();
        QVERIFY(!tree()->isExpanded(lesson(1)));
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
        QVERIFY(tree()->visualRect(part()).height() >= QFontMetrics(look.type.uiSmall()).height());
    }

private:
    QTreeView *tree() const { return m_browser->findChild<QTreeView *>(u"courseTree"_s); }
    QLineEdit *filter() const { return m_browser->findChild<QLineEdit *>(u"lessonFilter"_s); }
    QLabel *noLesson() const { return m_browser->findChild<QLabel *>(u"noLessonLabel"_s); }
    QModelIndex part() const { return tree()->model()->index(0, 0); }
    QModelIndex lesson(int row) const { return tree()->model()->index(row, 0, part()); }
    QModelIndex work(int row, int number) const { return tree()->model()->index(number, 0, lesson(row)); }

    QMenu *menu() const { return m_browser->findChild<QMenu *>(u"courseMenu"_s); }

    void openMenu(const QModelIndex &index)
    {
        QTRY_VERIFY(!menu()); // the last one is gone
        const QPoint place = tree()->visualRect(index).center();
        QTest::mouseClick(tree()->viewport(), Qt::RightButton, {}, place);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, tree()->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(tree()->viewport(), &event);
        QVERIFY(menu() && menu()->isVisible());
    }

    QStringList menuTexts() const
    {
        QStringList texts;
        for (const QAction *action : menu()->actions()) {
            texts += action->isSeparator() ? QStringList() : QStringList(action->text());
        }
        return texts;
    }

    void trigger(const QString &text)
    {
        for (QAction *action : menu()->actions()) {
            if (action->text() == text) {
                action->trigger();
            }
        }
        menu()->close();
    }

    static Course::Exercise exercise(const QString &id, const QString &title)
    {
        Course::Exercise made;
        made.id = id;
        made.title = title;
        return made;
    }

    inline static const QString longTitle = u"A plan, an upload: three refusals of the same parcel"_s;

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
