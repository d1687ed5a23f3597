// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/placementdesk.h"
#include "practicebench.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Ochre;
using namespace Ochre::Practice;
using namespace Qt::StringLiterals;

namespace {

/// Two parts; the first one has six lessons of three short questions each, answered by "drop".
Course::Course placedCourse()
{
    Course::Course course = makeCourse();
    course.lessons.clear();
    course.parts = {{u"Basics"_s, {}}, {u"Later"_s, {}}};
    for (int number = 0; number < 7; ++number) {
        const QString id = u"lesson-%1"_s.arg(number);
        Course::Lesson lesson = makeLesson(id, {});
        for (int question = 0; question < 3; ++question) {
            lesson.questions.push_back(makeShort(u"q%1-%2"_s.arg(number).arg(question), u"drop"_s));
        }
        lesson.step = number + 1;
        lesson.title = u"Lesson %1"_s.arg(number);
        course.lessons.push_back(lesson);
        course.parts[number < 6 ? 0 : 1].lessons.push_back({id, number + 1, true, id, lesson.title});
    }
    return course;
}

} // namespace

/// Finding where to start, as a learner does it.
class TestPlacementDesk final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PageBench> m_bench;

    PlacementDesk &desk() const { return m_bench->page.placementDesk(); }
    template<typename T>
    T *part(const QString &name) const
    {
        T *found = desk().findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    QString asked() const { return desk().placement().question; }

    void reopen()
    {
        m_bench.reset();
        m_bench = std::make_unique<PageBench>(m_folder->filePath(u"progress.sqlite"_s));
        m_bench->course = placedCourse();
        QVERIFY(m_bench->open());
    }

    /// Answers as one who knows the first lessons.
    void answer(int known)
    {
        const QString question = asked();
        QTRY_VERIFY(desk().panel().isVisible() && desk().panel().session().question().id == question);
        const bool isKnown = QStringView(question).mid(1, 1).toInt() < known;
        if (isKnown) {
            auto *field = part<QLineEdit>(u"shortField"_s);
            field->setFocus();
            QTest::keyClicks(field, u"drop"_s);
            QTest::keyClick(field, Qt::Key_Return);
        } else {
            QTest::keyClick(&desk().panel(), Qt::Key_0);
        }
        QTRY_VERIFY(asked() != question);
    }

    void begin()
    {
        m_bench->page.place();
        QTRY_VERIFY(part<QListWidget>(u"placementParts"_s)->isVisible());
        QTest::keyClick(part<QListWidget>(u"placementParts"_s), Qt::Key_Return);
        QTRY_VERIFY(desk().panel().isVisible());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void cleanup()
    {
        m_bench.reset();
        m_folder.reset();
    }

    void today_offersItWhileNothingWasAnswered()
    {
        QVERIFY(m_bench->page.news().isNew && m_bench->page.news().canPlace);
        QVERIFY(m_bench->record(Journal::AnswerGiven{.lesson = u"lesson-0"_s, .question = u"q0-0"_s, .correct = true}));
        QVERIFY(!m_bench->page.news().canPlace);
    }

    void answers_leadToTheLessonToStartWith_data()
    {
        QTest::addColumn<int>("known");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << 0 << u"You may start here: 1 · Lesson 0"_s;
        QTest::newRow("four") << 4 << u"You may start here: 5 · Lesson 4"_s;
        QTest::newRow("all") << 6 << u"You know this part"_s;
    }
    void answers_leadToTheLessonToStartWith()
    {
        QFETCH(const int, known);
        begin();
        QCOMPARE(part<QListWidget>(u"placementParts"_s)->count(), 2);
        while (!asked().isEmpty()) {
            answer(known);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        QTEST(part<QLabel>(u"placementStart"_s)->text(), "said");
        QVERIFY(desk().placement().asked <= 12);
        if (known < 6) {
            QSignalSpy lesson(&m_bench->page, &PracticePage::lessonRequested);
            QTest::keyClick(&desk(), Qt::Key_Return);
            QCOMPARE(lesson.size(), 1);
            QCOMPARE(lesson.front().front().toString(), u"rust/lesson-%1"_s.arg(known));
        }
    }

    void leftPlacement_goesOnAtTheSameQuestion()
    {
        begin();
        answer(3);
        answer(3);
        const QString question = asked();
        QTest::keyClick(&desk(), Qt::Key_Escape);
        QTRY_VERIFY(!desk().isVisible());
        QTRY_VERIFY(!m_bench->progress.hasUnsaved());
        reopen();
        m_bench->page.place();
        QTRY_COMPARE(asked(), question);
        QTRY_VERIFY(desk().panel().isVisible());
    }

    // What was answered before says nothing of today.
    void olderAnswers_areNotCounted()
    {
        QVERIFY(m_bench->record(Journal::AnswerGiven{.lesson = u"lesson-3"_s, .question = u"q3-0"_s, .correct = true}));
        m_bench->nowMs += dayMs;
        begin();
        QCOMPARE(desk().placement().asked, 0);
    }
};

QTEST_MAIN(TestPlacementDesk)
#include "tst_placementdesk.moc"
