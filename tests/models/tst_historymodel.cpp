// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/historymodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Ochre;
using namespace Ochre::Models;
using namespace Qt::StringLiterals;

namespace {

const qint64 now = QDateTime(QDate(2026, 11, 20), QTime(14, 3, 20)).toMSecsSinceEpoch();

Progress::Snapshot version(const QString &id, qint64 timeMs, const QString &reason = u"typed"_s)
{
    return {id, timeMs, u"lesson/one"_s, reason, "// " + id.toUtf8()};
}

Progress::Event run(qint64 recordedMs, const QString &outcome, const QJsonObject &more = {})
{
    QJsonObject data{{u"outcome"_s, outcome}, {u"compile_ms"_s, 200}, {u"run_ms"_s, 800}};
    for (const QString &key : more.keys()) {
        data.insert(key, more[key]);
    }
    return {{}, recordedMs, u"program-run"_s, u"lesson"_s, u"lesson/one"_s, data};
}

QString shown(const HistoryModel &model, int row)
{
    return model.index(row, 0).data().toString() + u" · "_s + model.index(row, 1).data().toString() + u" · "_s
           + model.index(row, 2).data().toString();
}

} // namespace

class TestHistoryModel final : public QObject {
    Q_OBJECT

private slots:
    void model_keepsTheRulesOfModels()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(historyOf({version(u"a"_s, now)}, {}, "given"));
        model.setEntries(
            historyOf({version(u"c"_s, now + 2), version(u"b"_s, now + 1), version(u"a"_s, now)}, {}, "given"));
        QCOMPARE(model.rowCount(), 4);
        model.setEntries(historyOf({version(u"z"_s, now)}, {}, "given"));
        model.setEntries(historyOf({}, {}, "given"));
        QCOMPARE(model.rowCount(), 1);
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.entry(0));
        QVERIFY(!model.entry(-1));
    }

    void rows_sayWhenWhyAndWhatCameOfIt()
    {
        HistoryModel model([] { return now; });
        model.setEntries(historyOf({version(u"b"_s, now - 5000, u"run"_s), version(u"a"_s, now - 86'400'000)},
                                   {run(now, u"finished"_s)}, "given"));
        QCOMPARE(shown(model, 0), u"14:03:15 · run · ✓ ran to the end"_s);
        QVERIFY(shown(model, 1).startsWith(u"19 "_s));
        QVERIFY(shown(model, 1).contains(u"14:03 · typed"_s));
        QCOMPARE(shown(model, 2), u"start · given · "_s);
        QCOMPARE(model.entry(2)->snapshot.source, "given");
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"14:03:15, run, ✓ ran to the end"_s);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"When"_s);
    }

    // It ran for a second while typing went on: the text it began with is meant.
    void run_belongsToTheTextItBeganWith()
    {
        const auto entries = historyOf({version(u"c"_s, now + 900), version(u"b"_s, now), version(u"a"_s, now - 1000)},
                                       {run(now + 1100, u"panicked"_s)}, "given");
        QVERIFY(!entries[0].run);
        QVERIFY(entries[1].run);
        QVERIFY(!entries[2].run);
    }

    void lastRunOfAText_counts()
    {
        const auto entries = historyOf({version(u"a"_s, now)},
                                       {run(now + 9000, u"finished"_s), run(now + 2000, u"timed-out"_s)}, "given");
        QCOMPARE(runText(*entries[0].run), u"✓ ran to the end"_s);
        QVERIFY(!entries[1].run);
    }

    void runOfTheGivenProgram_standsThere()
    {
        const auto entries = historyOf({version(u"a"_s, now)}, {run(now, u"compile-failed"_s)}, "given");
        QVERIFY(!entries[0].run);
        QCOMPARE(runText(*entries[1].run), u"✗ did not compile"_s);
    }

    void outcome_isSaidInWords_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QJsonObject>("data");
        QTest::addColumn<QString>("words");
        QTest::newRow("code") << u"finished"_s << QJsonObject{{u"exit_code"_s, 3}} << u"✗ ended with code 3"_s;
        QTest::newRow("codes of errors") << u"compile-failed"_s
                                         << QJsonObject{{u"codes"_s, QJsonArray{u"E0382"_s, u"E0499"_s}}}
                                         << u"✗ did not compile: E0382, E0499"_s;
        QTest::newRow("tests") << u"finished"_s << QJsonObject{{u"tests"_s, 5}, {u"passed"_s, 3}}
                               << u"✗ 3 of 5 test(s) passed"_s;
        QTest::newRow("no tests") << u"finished"_s << QJsonObject{{u"tests"_s, 0}, {u"passed"_s, 0}}
                                  << u"no test was run"_s;
        QTest::newRow("all tests") << u"finished"_s << QJsonObject{{u"tests"_s, 5}, {u"passed"_s, 5}}
                                   << u"✓ all 5 test(s) passed"_s;
        QTest::newRow("ran") << u"finished"_s << QJsonObject() << u"✓ ran to the end"_s;
        QTest::newRow("compiled not") << u"compile-failed"_s << QJsonObject{{u"codes"_s, u"no list"_s}}
                                      << u"✗ did not compile"_s;
        for (const auto &[name, words] :
             {std::pair{u"panicked"_s, u"✗ panicked"_s}, std::pair{u"signalled"_s, u"✗ ended by a signal"_s},
              std::pair{u"timed-out"_s, u"✗ took too long"_s},
              std::pair{u"memory-limit"_s, u"✗ used too much memory"_s},
              std::pair{u"output-limit"_s, u"✗ printed too much"_s},
              std::pair{u"process-limit"_s, u"✗ started too many processes"_s},
              std::pair{u"not-started"_s, u"✗ could not be started"_s}}) {
            QTest::newRow(qPrintable(name)) << name << QJsonObject() << words;
        }
        QTest::newRow("stopped") << u"stopped"_s << QJsonObject() << u"■ stopped by you"_s;
        QTest::newRow("of a newer program") << u"paused"_s << QJsonObject() << u"paused"_s;
    }

    void outcome_isSaidInWords()
    {
        QFETCH(const QString, outcome);
        QFETCH(const QJsonObject, data);
        QTEST(runText(run(now, outcome, data)), "words");
    }

    void reason_isSaidInWords_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("words");
        QTest::newRow("typed") << u"typed"_s << u"typed"_s;
        QTest::newRow("format") << u"format"_s << u"formatted"_s;
        QTest::newRow("saved") << u"saved"_s << u"saved to the file"_s;
        QTest::newRow("disk") << u"disk"_s << u"found on disk"_s;
        QTest::newRow("of a newer program") << u"merged"_s << u"merged"_s;
        QTest::newRow("none") << QString() << QString();
    }

    void reason_isSaidInWords()
    {
        QFETCH(const QString, reason);
        HistoryModel model([] { return now; });
        model.setEntries(historyOf({version(u"a"_s, now, reason)}, {}, "given"));
        QTEST(model.index(0, HistoryModel::ReasonColumn).data().toString(), "words");
    }

    // Of a log that was damaged, or written by another program.
    void foreignEvent_isNoRun()
    {
        const Progress::Event foreign{{}, now, u"lesson-opened"_s, u"lesson"_s, u"lesson/one"_s, {}};
        QCOMPARE(runText(foreign), QString());
        const auto entries = historyOf({version(u"a"_s, now - 5)}, {foreign}, "given");
        QCOMPARE(entries.size(), 2U);
    }

    void runs_neverChangeWhichVersionsThereAre()
    {
        QRandomGenerator random(20261129);
        for (int round = 0; round < 100; ++round) {
            std::vector<Progress::Snapshot> versions;
            for (int number = random.bounded(0, 8); number > 0; --number) {
                versions.push_back(version(QString::number(number), now + number * 1000));
            }
            std::vector<Progress::Event> runs;
            for (int count = random.bounded(0, 12); count > 0; --count) {
                runs.push_back(run(now + random.bounded(-3000, 12'000), u"finished"_s));
            }
            std::ranges::sort(runs, std::greater(), &Progress::Event::timeMs);
            const auto entries = historyOf(versions, runs, "given");
            QCOMPARE(entries.size(), versions.size() + 1);
            QCOMPARE(entries.back().snapshot.source, "given");
            for (std::size_t row = 0; row < versions.size(); ++row) {
                QCOMPARE(entries[row].snapshot, versions[row]);
                const qint64 begin = entries[row].run ? entries[row].run->timeMs - 1000 : entries[row].snapshot.timeMs;
                QVERIFY(begin >= entries[row].snapshot.timeMs);
                QVERIFY(row == 0 || begin < versions[row - 1].timeMs);
            }
        }
    }

    void newVersion_comesOnTopAndTheRestStays()
    {
        HistoryModel model;
        model.setEntries(historyOf({version(u"a"_s, now)}, {}, "given"));
        const QPersistentModelIndex kept = model.index(0, 0);
        QSignalSpy reset(&model, &HistoryModel::modelReset);
        model.setEntries(historyOf({version(u"b"_s, now + 1), version(u"a"_s, now)}, {}, "given"));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(kept.row(), 1);
        model.setEntries(historyOf({version(u"a"_s, now)}, {}, "of another program"));
        QCOMPARE(reset.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
