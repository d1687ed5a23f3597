// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/retention.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

PastAnswer on(int item, qint64 day, bool isRecalled, bool isGraded = true)
{
    return {.item = item, .day = day, .isRecalled = isRecalled, .isGraded = isGraded};
}

Retention of(const std::vector<PastAnswer> &answers)
{
    StudyHistory history;
    history.items = {u"rust/a"_s, u"rust/b"_s};
    history.answers = answers;
    return retentionOf(retentionSpans(recallSamples(history), 100, 1, 101));
}

} // namespace

class TestRetention final : public QObject {
    Q_OBJECT

private slots:
    // By R 4.3, prop.test(hits, of, correct = FALSE).
    void bounds_areWilsons_data()
    {
        QTest::addColumn<int>("hits");
        QTest::addColumn<int>("of");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("nothing") << 0 << 0 << 0.0 << 1.0;
        QTest::newRow("none of ten") << 0 << 10 << 0.0 << 0.277533;
        QTest::newRow("all of ten") << 10 << 10 << 0.722467 << 1.0;
        QTest::newRow("81 of 263") << 81 << 263 << 0.255289 << 0.366212;
        QTest::newRow("one of 29") << 1 << 29 << 0.006113 << 0.171755;
    }

    void bounds_areWilsons()
    {
        QFETCH(int, hits);
        QFETCH(int, of);
        const ShareBounds bounds = wilsonBounds(hits, of);
        QFETCH(double, low);
        QFETCH(double, high);
        QVERIFY2(qAbs(bounds.low - low) < 1e-4, qPrintable(QString::number(bounds.low, 'g', 8)));
        QVERIFY2(qAbs(bounds.high - high) < 1e-4, qPrintable(QString::number(bounds.high, 'g', 8)));
    }

    void learning_isNoRecall() { QCOMPARE(of({on(0, 1, false), on(1, 1, true)}), (Retention{0, 0})); }

    void sameDay_countsOnce()
    {
        QCOMPARE(of({on(0, 1, true), on(0, 1, true), on(0, 5, false), on(0, 5, true), on(0, 5, true)}),
                 (Retention{0, 1}));
    }

    void items_areCountedEach()
    {
        QCOMPARE(of({on(0, 1, true), on(1, 2, true), on(0, 5, true), on(1, 5, false), on(1, 9, true)}),
                 (Retention{2, 3}));
    }

    // Who has just looked at it knows it.
    void lookingAhead_countsAsSeen()
    {
        QCOMPARE(of({on(0, 1, true), on(0, 5, true, false), on(0, 5, true), on(0, 9, true)}), (Retention{1, 1}));
    }

    void earlierDay_isLeftOut()
    {
        QCOMPARE(of({on(0, 5, true), on(0, 3, true)}), (Retention{0, 0})); // by a clock set back
    }

    void spans_endWithTheLastDay()
    {
        const std::vector<RecallSample> samples{{100, true}, {99, false}, {87, true},
                                                {86, true},  {72, true},  {101, true}};
        const std::vector<RetentionSpan> spans = retentionSpans(samples, 100, 2, 14);
        QCOMPARE(spans.size(), 2U);
        QCOMPARE(spans[0].firstDay, 73);
        QCOMPARE(spans[0].lastDay, 86);
        QCOMPARE(spans[0].retention, (Retention{1, 1}));
        QCOMPARE(spans[1].retention, (Retention{2, 3}));
        QCOMPARE(retentionOf(spans), (Retention{3, 4}));
    }
};

QTEST_APPLESS_MAIN(TestRetention)
#include "tst_retention.moc"
