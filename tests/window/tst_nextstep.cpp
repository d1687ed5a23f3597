// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/nextstep.h"

#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::NextStep;

class TestNextStep final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Course::Lesson first;
        first.id = u"first"_s;
        first.step = 1;
        first.exercises = {exercise(u"a"_s), exercise(u"b"_s), exercise(u"c"_s)};
        first.drills = {exercise(u"d"_s)};
        Course::Question question;
        question.id = u"q"_s;
        first.questions = {question};
        Course::Lesson second;
        second.id = u"second"_s;
        second.step = 3;
        second.title = u"Second"_s;
        m_course.lessons = {first, second};
    }

    void step_isTheNextThatIsOpen_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("solved");
        QTest::addColumn<QStringList>("answered");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const QString &after, const QStringList &solved,
                            const QStringList &answered, NextStep::Kind kind, const QString &id) {
            QTest::newRow(name) << after << solved << answered << static_cast<int>(kind) << id;
        };
        row("the next one", u"a"_s, {u"a"_s}, {}, NextStep::Kind::Exercise, u"b"_s);
        row("beyond a solved one", u"a"_s, {u"a"_s, u"b"_s}, {}, NextStep::Kind::Exercise, u"c"_s);
        row("round to the first", u"c"_s, {u"c"_s, u"b"_s}, {}, NextStep::Kind::Exercise, u"a"_s);
        row("a drill", u"c"_s, {u"a"_s, u"b"_s, u"c"_s}, {}, NextStep::Kind::Exercise, u"d"_s);
        row("questions", u"d"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {}, NextStep::Kind::Questions, {});
        row("the next lesson", u"d"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {u"q"_s}, NextStep::Kind::Lesson, u"second"_s);
    }

    void step_isTheNextThatIsOpen()
    {
        QFETCH(QString, after);
        QFETCH(QStringList, solved);
        QFETCH(QStringList, answered);
        const NextStep step = Window::nextStepAfter(m_course, u"first"_s, after, {solved.begin(), solved.end()},
                                                    {answered.begin(), answered.end()});
        QTEST(static_cast<int>(step.kind), "kind");
        QTEST(step.id, "id");
    }

    void endOfTheCourse_hasNone()
    {
        QCOMPARE(Window::nextStepAfter(m_course, u"second"_s, u"x"_s, {}, {}), NextStep());
        QCOMPARE(Window::nextStepAfter(m_course, u"unknown"_s, u"x"_s, {}, {}), NextStep());
    }

private:
    static Course::Exercise exercise(const QString &id)
    {
        Course::Exercise one;
        one.id = id;
        one.title = u"Title of "_s + id;
        return one;
    }

    Course::Course m_course;
};

QTEST_GUILESS_MAIN(TestNextStep)
#include "tst_nextstep.moc"
