// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallpack.h"
#include "window/trail.h"

#include <QApplication>
#include <QMenu>
#include <QToolButton>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;
using Window::Trail;
using Window::TrailPlace;

/// Back and Forward: the list of places, and the keys, buttons and menus that go along it.
class TestTrail final : public QObject {
    Q_OBJECT

private slots:
    void places_areKeptAsABrowserKeepsThem()
    {
        Trail trail;
        QVERIFY(trail.isEmpty() && trail.behind().empty() && trail.ahead().empty());
        QVERIFY(!trail.go(-1) && !trail.go(1));
        for (const QString &lesson : {u"a"_s, u"b"_s, u"c"_s}) {
            trail.visit({Rail::Learn, lesson, {}, lesson});
        }
        QCOMPARE(titles(trail.behind()), u"b a"_s);
        QVERIFY(trail.go(-2));
        QCOMPARE(trail.current().lesson, u"a"_s);
        QCOMPARE(titles(trail.ahead()), u"b c"_s);
        QVERIFY(!trail.go(-1) && !trail.go(3));
        QVERIFY(trail.go(1));
        trail.visit({Rail::Today, {}, {}, u"t"_s}); // c lay ahead
        QVERIFY(trail.ahead().empty());
        QCOMPARE(titles(trail.behind()), u"b a"_s);
    }

    void samePlace_onlyTakesTheNewTitle()
    {
        Trail trail;
        trail.visit({Rail::Learn, u"a"_s, {}, u"old"_s});
        trail.visit({Rail::Learn, u"b"_s, {}, u"b"_s});
        QVERIFY(trail.go(-1));
        trail.visit({Rail::Learn, u"a"_s, {}, u"new"_s});
        QCOMPARE(trail.current().title, u"new"_s);
        QCOMPARE(titles(trail.ahead()), u"b"_s); // still there
    }

    void longTrail_forgetsItsBeginning()
    {
        Trail trail;
        for (int i = 0; i < 1000; ++i) {
            trail.visit({Rail::Learn, QString::number(i), {}, {}});
        }
        QCOMPARE(trail.behind().size(), size_t(99));
        QCOMPARE(trail.current().lesson, u"999"_s);
    }

    void window_goesBackAndForwardByKeyButtonAndMouse()
    {
        Window::SmallDesk desk;
        QVERIFY(desk.write());
        QVERIFY(desk.start());
        desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk->window));
        auto *back = desk.part<QToolButton>(u"backButton"_s);
        auto *forward = desk.part<QToolButton>(u"forwardButton"_s);
        QTRY_VERIFY(desk->workbench()->hasDocument());
        settle();
        QVERIFY(!back->isEnabled() && !forward->isEnabled()); // there is nothing before the place of last time

        desk->window.openLesson(u"borrows"_s);
        QTRY_VERIFY(back->isEnabled());
        desk->window.openExercise(u"ship-it"_s);
        const QString exercise = desk->workbench()->document().id;
        settle();
        desk->window.showPage(Rail::Today);
        settle();

        QTest::keyClick(&desk->window, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(desk->window.learnView().isVisible());
        QCOMPARE(desk->workbench()->document().id, exercise);
        settle();
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(desk->workbench()->document().id != exercise);
        QCOMPARE(desk.lessonId(), u"borrows"_s);
        settle();
        QTest::mouseClick(desk->window.learnView().lessonPage, Qt::BackButton);
        QCOMPARE(desk.lessonId(), u"moves"_s);
        settle();
        QTRY_VERIFY(!back->isEnabled());
        for (int step = 0; step < 2; ++step) {
            QTest::mouseClick(desk->window.learnView().lessonPage, Qt::ForwardButton);
            settle();
        }
        QCOMPARE(desk->workbench()->document().id, exercise);
        QTest::keyClick(&desk->window, Qt::Key_Right, Qt::AltModifier);
        QVERIFY(!desk->window.learnView().isVisible());
        settle();
        QTRY_VERIFY(!forward->isEnabled());

        QMenu *list = back->menu();
        emit list->aboutToShow();
        QCOMPARE(list->actions().size(), 3);
        QVERIFY(list->actions().last()->text().contains(u"Moves"_s));
        list->actions().last()->trigger();
        QCOMPARE(desk.lessonId(), u"moves"_s);
    }

    void closedProgram_isOpenedAgain()
    {
        Window::SmallDesk desk;
        QVERIFY(desk.write());
        QVERIFY(desk.start());
        QTRY_VERIFY(desk->workbench()->hasDocument());
        settle();
        desk->window.openExercise(u"ship-it"_s);
        const QString exercise = desk->workbench()->document().id;
        settle();
        QVERIFY(desk->press(u"closeTabAction"_s));
        settle();
        QVERIFY(desk->workbench()->document().id != exercise);
        QVERIFY(desk->press(u"backAction"_s));
        QCOMPARE(desk->workbench()->document().id, exercise);
        desk.end();
    }

private:
    static QString titles(const std::vector<TrailPlace> &places)
    {
        QStringList list;
        for (const TrailPlace &place : places) {
            list << place.title;
        }
        return list.join(u' ');
    }
    /// What goes somewhere notes it behind the events that lead there.
    static void settle() { QTest::qWait(5); }
};

QTEST_MAIN(TestTrail)
#include "tst_trail.moc"
