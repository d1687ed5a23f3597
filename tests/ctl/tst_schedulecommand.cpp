// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/consolebench.h"
#include "ctl/schedulecommand.h"

#include <QTest>

#include <cmath>

using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

class TestScheduleCommand final : public QObject {
    Q_OBJECT

private:
    ConsoleBench m_bench;

    int run(const QString &arguments) { return m_bench.run(runScheduleCommand, arguments.split(u' ')); }
    QJsonArray reviews() const { return m_bench.json()[u"reviews"_s].toArray(); }
    QList<int> numbers(const QString &key) const
    {
        QList<int> values;
        for (const QJsonValue &review : reviews()) {
            values << review[key].toInt(-1);
        }
        return values;
    }

private slots:
    void days_giveTheStateAfterEachReview()
    {
        QCOMPARE(run(u"--grades 1,3,3,3,3,3 --days 0,0,1,3,8,21 --json"_s), Fine);
        QCOMPARE(reviews().size(), 6);
        QVERIFY(std::abs(reviews().last()[u"stability"_s].toDouble() - 53.62691) < 1e-4);
        QVERIFY(std::abs(reviews().last()[u"difficulty"_s].toDouble() - 6.3574867) < 1e-4);
        QVERIFY(reviews().first()[u"retrievability"_s].isNull());
        QCOMPARE(reviews().first().toObject().size(), 4);
    }

    void intervals_areThoseOfTheScheduler()
    {
        QCOMPARE(run(u"--grades 3,3,3,3,3,3,1,1,3,3,3,3,3 --days 0,0,2,11,46,163,498,0,0,2,4,7,12 --json"_s), Fine);
        QCOMPARE(numbers(u"interval_days"_s), (QList<int>{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21}));
    }

    void recall_isThatBeforeTheReview()
    {
        QCOMPARE(run(u"--grades 4,3 --days 0,8 --json"_s), Fine);
        QVERIFY(std::abs(reviews().last()[u"retrievability"_s].toDouble() - 0.9024733) < 1e-6);
    }

    void times_countStudyDays()
    {
        QCOMPARE(run(u"--grades 3,3,3 --times 1773201600:-480,1773266400:540,1773288000:-480 --json"_s), Fine);
        QCOMPARE(numbers(u"elapsed_days"_s), (QList<int>{0, 1, 0}));
    }

    void retentionAndParameters_changeTheDays()
    {
        QCOMPARE(run(u"--grades 4 --days 0 --retention 0.8 --json"_s), Fine);
        QCOMPARE(numbers(u"interval_days"_s), QList<int>{28});
        const QString seventeen = u"0.4,0.6,2.4,5.8,4.93,0.94,0.86,0.01,1.49,0.14,0.94,2.18,0.05,0.34,1.26,0.29,2.61"_s;
        QCOMPARE(run(u"--grades 4 --days 0 --json --parameters "_s + seventeen), Fine);
        QCOMPARE(reviews().first()[u"stability"_s].toDouble(), 5.8);
    }

    void text_hasARowForEachReview()
    {
        QCOMPARE(run(u"--grades 4,3 --days 0,8"_s), Fine);
        QCOMPARE(m_bench.out.count(u'\n'), 2);
        QVERIFY(m_bench.out.contains(u"0.9025"_s));
    }

    void help_saysWhatItDoes()
    {
        QCOMPARE(run(u"--help"_s), Fine);
        for (const QString &word : {u"--grades"_s, u"--times"_s, u"--parameters"_s, u"Example:"_s}) {
            QVERIFY2(m_bench.out.contains(word), qPrintable(word));
        }
        QVERIFY(m_bench.err.isEmpty());
    }

    void badInput_isOneSentence_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("nothing") << u"--json"_s;
        QTest::newRow("grade 5") << u"--grades 3,5 --days 0,1"_s;
        QTest::newRow("grade word") << u"--grades good --days 0"_s;
        QTest::newRow("empty grade") << u"--grades 3, --days 0,1"_s;
        QTest::newRow("no days") << u"--grades 3"_s;
        QTest::newRow("both") << u"--grades 3 --days 0 --times 1:0"_s;
        QTest::newRow("fewer days") << u"--grades 3,3 --days 0"_s;
        QTest::newRow("days below 0") << u"--grades 3 --days=-1"_s;
        QTest::newRow("half a day") << u"--grades 3 --days 0.5"_s;
        QTest::newRow("time without zone") << u"--grades 3 --times 1773201600"_s;
        QTest::newRow("time before 1970") << u"--grades 3 --times=-5:0"_s;
        QTest::newRow("zone of two days") << u"--grades 3 --times 5:2880"_s;
        QTest::newRow("retention 0") << u"--grades 3 --days 0 --retention 0"_s;
        QTest::newRow("retention 90") << u"--grades 3 --days 0 --retention 90"_s;
        QTest::newRow("retention nan") << u"--grades 3 --days 0 --retention nan"_s;
        QTest::newRow("three parameters") << u"--grades 3 --days 0 --parameters 1,2,3"_s;
        QTest::newRow("parameter inf") << u"--grades 3 --days 0 --parameters inf"_s;
        QTest::newRow("file") << u"--grades 3 --days 0 file"_s;
        QTest::newRow("option") << u"--grades 3 --days 0 --yaml"_s;
    }

    void badInput_isOneSentence()
    {
        QFETCH(QString, arguments);
        QCOMPARE(run(arguments), Impossible);
        QVERIFY(m_bench.out.isEmpty());
        QCOMPARE(m_bench.err.count(u'\n'), 1);
        QVERIFY(m_bench.err.size() > 20);
    }
};

QTEST_GUILESS_MAIN(TestScheduleCommand)
#include "tst_schedulecommand.moc"
