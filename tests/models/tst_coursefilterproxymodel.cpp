// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/coursefilterproxymodel.h"
#include "models/coursemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Models;
using namespace Qt::StringLiterals;

namespace {

Course::Course sample()
{
    const auto lesson = [](int step, const QString &id, const QString &title, const QString &summary) {
        Course::Lesson result;
        result.step = step;
        result.id = id;
        result.title = title;
        result.summary = summary;
        return result;
    };
    const auto entry = [](int step) {
        Course::LessonEntry result;
        result.step = step;
        return result;
    };
    Course::Course course;
    course.parts = {{u"First steps"_s, {entry(1), entry(2)}}, {u"Data"_s, {entry(13)}}};
    course.lessons = {lesson(1, u"install"_s, u"Install Rust"_s, u"A first program."_s),
                      lesson(2, u"control-flow"_s, u"Decisions (and loops)"_s, u"`if`, `loop`, Vec<S> and C++."_s),
                      lesson(13, u"utf-8"_s, u"Größe von Text"_s, u"Bytes and letters."_s)};
    Course::Exercise fizz;
    fizz.id = u"fizz-buzz"_s;
    fizz.title = u"Fizz and buzz"_s;
    Course::Exercise sum;
    sum.id = u"sum"_s;
    sum.title = u"The sum of a row"_s;
    course.lessons[1].exercises = {fizz, sum};
    Course::Exercise bytes;
    bytes.id = u"bytes"_s;
    bytes.title = u"Its bytes"_s;
    course.lessons[2].exercises = {bytes};
    return course;
}

} // namespace

/// The field above the list of lessons: what it leaves.
class TestCourseFilterProxyModel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_model.setCourse(&m_course);
        m_model.setProgress({});
        m_filter.setSourceModel(&m_model);
        m_filter.setWords({});
    }

    void words_keepTheLessonsThatHoldThemAll_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("lessons");
        const QStringList all{u"install"_s, u"control-flow"_s, u"utf-8"_s};
        QTest::newRow("nothing") << QString() << all;
        QTest::newRow("blanks") << u" \t\n "_s << all;
        QTest::newRow("title") << u"rust"_s << QStringList{u"install"_s};
        QTest::newRow("number") << u"13"_s << QStringList{u"utf-8"_s};
        QTest::newRow("id") << u"control-f"_s << QStringList{u"control-flow"_s};
        QTest::newRow("summary") << u"letters"_s << QStringList{u"utf-8"_s};
        QTest::newRow("umlaut in capitals") << u"GRÖSSE"_s << QStringList(); // ß is one letter
        QTest::newRow("umlaut") << u"GRÖ"_s << QStringList{u"utf-8"_s};
        QTest::newRow("type in the summary") << u"vec<s>"_s << QStringList{u"control-flow"_s};
        QTest::newRow("markup that is nowhere") << u"span"_s << QStringList();
        QTest::newRow("two of different fields") << u"loops c++"_s << QStringList{u"control-flow"_s};
        QTest::newRow("of two lessons") << u"rust loops"_s << QStringList();
        QTest::newRow("title of an exercise") << u"fizz"_s << QStringList{u"control-flow"_s};
        QTest::newRow("signs of a pattern") << u"(and"_s << QStringList{u"control-flow"_s};
        QTest::newRow("a pattern") << u".*"_s << QStringList();
        QTest::newRow("NUL") << QString(QChar(0)) << QStringList();
        QTest::newRow("huge") << u"qq "_s.repeated(20'000) << QStringList();
    }

    void words_keepTheLessonsThatHoldThemAll()
    {
        QFETCH(const QString, words);
        const QAbstractItemModelTester tester(&m_filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_filter.setWords(words);
        QTEST(shown(), "lessons");
        for (int part = 0; part < m_filter.rowCount(); ++part) {
            QVERIFY(m_filter.rowCount(m_filter.index(part, 0)) > 0); // no part stands alone
        }
    }

    void order_ofTheWordsDoesNotMatter()
    {
        QStringList words{u"and"_s, u"c++"_s, u"2"_s, u"decisions"_s};
        std::ranges::sort(words);
        do {
            m_filter.setWords(words.join(u' '));
            QCOMPARE(shown(), QStringList{u"control-flow"_s});
        } while (std::ranges::next_permutation(words).found);
    }

    void sameWordsAgain_keepTheRows()
    {
        m_filter.setWords(u"letters"_s);
        const QPersistentModelIndex kept = m_filter.index(0, 0, m_filter.index(0, 0));
        QSignalSpy removed(&m_filter, &QAbstractItemModel::rowsRemoved);
        m_filter.setWords(u"letters"_s);
        m_filter.setWords(u" letters  bytes "_s);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(kept.data(LessonIdRole).toString(), u"utf-8"_s);
    }

    void progress_reachesTheRowsThatAreLeft()
    {
        m_filter.setWords(u"utf"_s);
        QSignalSpy changed(&m_filter, &QAbstractItemModel::dataChanged);
        Progress::ProgressState state;
        state.lessons[u"control-flow"_s].solvedExercises = {u"sum"_s}; // is filtered away
        m_model.setProgress(state);
        QCOMPARE(changed.size(), 0);
        state.lessons[u"utf-8"_s].firstOpenedMs = 1; // is nothing that was done
        m_model.setProgress(state);
        QCOMPARE(changed.size(), 0);
        state.lessons[u"utf-8"_s].solvedExercises = {u"bytes"_s};
        m_model.setProgress(state);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(m_filter.index(0, 0, m_filter.index(0, 0)).data(ProgressRole).toInt(),
                 static_cast<int>(LessonProgress::Done));
    }

    void exercises_stayWithTheirLessonOrAlone()
    {
        const auto exercises = [this] {
            QStringList titles;
            const QModelIndex lesson = m_filter.mapFromSource(m_model.indexOf(u"control-flow"_s));
            for (int row = 0; row < m_filter.rowCount(lesson); ++row) {
                titles << m_filter.index(row, 0, lesson).data().toString();
            }
            return titles;
        };
        const QStringList both{u"Fizz and buzz"_s, u"The sum of a row"_s};
        QCOMPARE(exercises(), both);
        m_filter.setWords(u"decisions"_s); // the lesson itself
        QCOMPARE(exercises(), both);
        m_filter.setWords(u"buzz"_s);
        QCOMPARE(exercises(), QStringList{u"Fizz and buzz"_s});
    }

    void newCourse_isFilteredByTheSameWords()
    {
        m_filter.setWords(u"loops"_s);
        Course::Course other = sample();
        other.lessons[0].summary = u"More loops."_s;
        m_model.setCourse(&other);
        QCOMPARE(shown(), (QStringList{u"install"_s, u"control-flow"_s}));
        m_model.setCourse(nullptr);
        QCOMPARE(m_filter.rowCount(), 0);
    }

private:
    QStringList shown() const
    {
        QStringList lessons;
        for (int part = 0; part < m_filter.rowCount(); ++part) {
            const QModelIndex parent = m_filter.index(part, 0);
            for (int row = 0; row < m_filter.rowCount(parent); ++row) {
                lessons << m_filter.index(row, 0, parent).data(LessonIdRole).toString();
            }
        }
        return lessons;
    }

    const Course::Course m_course = sample();
    CourseModel m_model;
    CourseFilterProxyModel m_filter;
};

QTEST_GUILESS_MAIN(TestCourseFilterProxyModel)
#include "tst_coursefilterproxymodel.moc"
