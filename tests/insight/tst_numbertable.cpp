// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/numbertable.h"
#include "insight/reportfixture.h"
#include "insight/reportwords.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Insight;

class TestNumberTable final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void heat_hasTheDaysOnWhichSomethingHappened()
    {
        const NumberTable table = tableOf(ReportPart::Heat, makeReport(), makeNames());
        QCOMPARE(table.rows.size(), 3U);
        QCOMPARE(table.rows[0], (QStringList{u"2026-03-11"_s, u"12"_s, u"1"_s, u"30.0"_s}));
        QCOMPARE(table.rows[2].front(), u"2026-03-08"_s);
    }

    void everyPart_hasAsManyCellsAsHeads()
    {
        for (int part = 0; part < reportParts; ++part) {
            const NumberTable table = tableOf(static_cast<ReportPart>(part), makeReport(), makeNames());
            QVERIFY2(!table.title.isEmpty() && !table.rows.empty(), qPrintable(QString::number(part)));
            for (const QStringList &row : table.rows) {
                QCOMPARE(row.size(), table.header.size());
            }
        }
    }

    void recall_leavesOutWhatWasNotBegun()
    {
        const NumberTable table = tableOf(ReportPart::Recall, makeReport(), makeNames());
        QCOMPARE(table.rows[0], (QStringList{u"5 · Ownership"_s, u"82.0"_s, u"4"_s, u"10"_s}));
        QCOMPARE(table.rows[1], (QStringList{u"6 · Borrowing"_s, {}, u"0"_s, u"8"_s}));
        QCOMPARE(table.rows[2].front(), u"Moves"_s);
    }

    // Both courses have a lesson 5.
    void recall_namesTheCourseWhereThereAreTwo()
    {
        Study::ProgressReport report = makeReport();
        Study::StudyNames names = makeNames();
        report.lessons[0].course = names.lessons[0].course = u"Rust"_s;
        report.lessons[1] = {u"senior/unsafe"_s, u"Unsafe in depth"_s, 5, 4, 1, 0.5, u"Rust for seniors"_s};
        report.concepts[0].course = u"Rust"_s;
        const NumberTable table = tableOf(ReportPart::Recall, report, names);
        QCOMPARE(table.rows[0].front(), u"Rust 5 · Ownership"_s);
        QCOMPARE(table.rows[1].front(), u"Rust for seniors 5 · Unsafe in depth"_s);
        QCOMPARE(table.rows[2].front(), u"Moves (Rust)"_s);
        QVERIFY(lessonWords(report.lessons[1]).startsWith(u"Rust for seniors 5 · Unsafe in depth: "));
        QCOMPARE(tableOf(ReportPart::Errors, report, names).rows[0].last(),
                 u"Rust 5 · Ownership: take and give back; =mine.rs"_s);
    }

    // The name of a row tells it apart also where the group and the topic are two columns nowhere.
    void readiness_listsTopicsBelowTheirGroup()
    {
        Study::ProgressReport report = makeReport();
        report.readiness = {{u"Owners"_s, 10, 6, 5}, {u"Async"_s, 4, 0, 0}};
        report.topicReadiness = {{u"Async"_s, 4, 0, 0}, {u"Drop"_s, 4, 2, 1}, {u"Moves"_s, 6, 4, 4}};
        Study::StudyNames names = makeNames();
        names.above = {{u"Async"_s, u"Async"_s}, {u"Drop"_s, u"Owners"_s}, {u"Moves"_s, u"Owners"_s}};
        const NumberTable table = tableOf(ReportPart::Readiness, report, names);
        QStringList rows;
        for (const QStringList &row : table.rows) {
            rows << row.front();
        }
        QCOMPARE(rows, (QStringList{u"Owners"_s, u"Owners: Drop"_s, u"Owners: Moves"_s, u"Async"_s}));
    }

    void retention_hasItsBounds()
    {
        const NumberTable table = tableOf(ReportPart::Retention, makeReport(), makeNames());
        QCOMPARE(table.rows.size(), 2U);
        QCOMPARE(table.rows[1].sliced(2), (QStringList{u"1"_s, u"2"_s, u"50.0"_s, u"9.5"_s, u"90.5"_s}));
    }

    void errors_sayHowItChanged()
    {
        const NumberTable table = tableOf(ReportPart::Errors, makeReport(), makeNames());
        QCOMPARE(table.rows[1].first(2), (QStringList{u"E0308"_s, u"types differ"_s}));
        QCOMPARE(table.rows[0].sliced(2), (QStringList{u"9"_s, u"4"_s, u"110"_s, u"190"_s, u"35"_s,
                                                       u"5 · Ownership: take and give back; =mine.rs"_s}));
        QCOMPARE(table.rows[1].sliced(3), (QStringList{u"0"_s, {}, {}, {}, u"Playground"_s}));
    }

    void csv_hasALineForEachNumber()
    {
        const NumberTable table{u"What, \"now\""_s,
                                {u"Day"_s, u"Answers"_s, u"Note"_s},
                                {{u"2026-03-11"_s, u"12"_s, {}}, {u"=SUM(A1)"_s, u"1"_s, u"@x"_s}}};
        QCOMPARE(csvOf({table}), "Table,Row,Measure,Value\r\n"
                                 "\"What, \"\"now\"\"\",2026-03-11,Answers,12\r\n"
                                 "\"What, \"\"now\"\"\",'=SUM(A1),Answers,1\r\n"
                                 "\"What, \"\"now\"\"\",'=SUM(A1),Note,'@x\r\n");
    }

    void copy_hasTabs() { QCOMPARE(tabbed({{u"a\tb"_s, u"1"_s}, {u"c"_s, {}}}), u"a b\t1\nc\t"_s); }

    void durations_areInUnitsThatSaySomething_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << qint64{0} << u"0 s"_s;
        QTest::newRow("seconds") << qint64{40'400} << u"40 s"_s;
        QTest::newRow("minutes") << qint64{200'000} << u"3 min"_s;
        QTest::newRow("many minutes") << qint64{7'000'000} << u"117 min"_s;
        QTest::newRow("hours") << qint64{9'000'000} << u"2.5 h"_s;
        QTest::newRow("many hours") << qint64{220'000'000} << u"61 h"_s;
    }

    void durations_areInUnitsThatSaySomething()
    {
        QFETCH(qint64, ms);
        QTEST(durationWords(ms), "words");
    }

    void words_sayWhenThereIsTooLittle()
    {
        Study::ProgressReport report = makeReport();
        QVERIFY(retentionWords(report).contains(u"little"_s));
        report.retention =
            Study::retentionSpans(std::vector<Study::RecallSample>(40, {reportDay, true}), reportDay, 13, 14);
        QVERIFY(!retentionWords(report).contains(u"little"_s));
        QVERIFY(calibrationWords(report).contains(u"0.17"_s));
        QVERIFY(!calibrationWords(report).contains(u"too few"_s));
        report.calibration.answers = 8;
        QVERIFY(calibrationWords(report).contains(u"too few"_s));
    }

    // A missed day is no matter for words.
    void words_neverScold()
    {
        QCOMPARE(dayWords(reportDay, {}), u"Wednesday, 11 March 2026"_s);
        Study::ProgressReport report = makeReport();
        report.halfYear.run = 0;
        QVERIFY(!heatWords(report).contains(u"0 day"_s));
        QVERIFY(!heatWords(report).contains(u"missed"_s));
    }
};

QTEST_APPLESS_MAIN(TestNumberTable)
#include "tst_numbertable.moc"
