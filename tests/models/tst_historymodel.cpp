// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/historymodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

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
        QTest::newRow("stopped") << u"stopped"_s << QJsonObject() << u"■ stopped by you"_s;
        QTest::newRow("of a newer program") << u"paused"_s << QJsonObject() << u"paused"_s;
    }

    void outcome_isSaidInWords()
    {
        QFETCH(const QString, outcome);
        QFETCH(const QJsonObject, data);
        QTEST(runText(run(now, outcome, data)), "words");
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
