// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "ctl/cardscommand.h"
#include "ctl/consolebench.h"
#include "ctl/interviewcommand.h"
#include "progress/eventstore.h"

#include <QFile>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

namespace {

const QString noon = u"1773230400:0"_s; // 2026-03-11, 12:00 UTC

} // namespace

class TestInterviewCommand final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConsoleBench> m_bench;

    int interview(const QStringList &arguments) const
    {
        return m_bench->run(runInterviewCommand, arguments + QStringList{u"--at"_s, noon});
    }
    QJsonArray listed() const
    {
        return interview({u"list"_s, u"--json"_s}) == Fine ? m_bench->json()[u"interviews"_s].toArray() : QJsonArray();
    }
    QString added(const QString &day, const QStringList &more = {}) const
    {
        const int code = interview(QStringList{u"add"_s, u"--json"_s, u"--day"_s, day} + more);
        return code == Fine ? m_bench->json()[u"interview"_s].toString() : QString();
    }

private slots:
    void init() { m_bench = std::make_unique<ConsoleBench>(); }

    void aDate_isAddedChangedRemovedAndTakenBack()
    {
        const QString id = added(u"2026-03-30"_s, {u"--role"_s, u"Backend"_s, u"--minutes"_s, u"20"_s});
        QVERIFY(!id.isEmpty());
        QCOMPARE(listed().size(), 1);
        QJsonObject date = listed()[0].toObject();
        QCOMPARE(date[u"id"_s].toString(), id);
        QCOMPARE(date[u"day"_s].toString(), u"2026-03-30"_s);
        QCOMPARE(date[u"role"_s].toString(), u"Backend"_s);
        QCOMPARE(date[u"minutes"_s].toInt(), 20);
        QCOMPARE(interview({u"change"_s, id, u"--course"_s, u"rust"_s, u"--course"_s, u"rust-senior"_s}), Fine);
        date = listed()[0].toObject();
        QCOMPARE(date[u"courses"_s].toArray(), (QJsonArray{u"rust"_s, u"rust-senior"_s}));
        QCOMPARE(date[u"role"_s].toString(), u"Backend"_s); // what was not given stays
        QCOMPARE(interview({u"remove"_s, id}), Fine);
        QVERIFY(listed().isEmpty());
        QCOMPARE(interview({u"undo"_s, id}), Fine);
        QCOMPARE(listed().size(), 1);
        QCOMPARE(interview({u"undo"_s, id}), Fine);
        QVERIFY(listed()[0].toObject()[u"courses"_s].toArray().isEmpty());
        QCOMPARE(interview({u"undo"_s, id}), Fine);
        QVERIFY(listed().isEmpty());
        QCOMPARE(interview({u"undo"_s, id}), Impossible);
    }

    void badInput_isOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{u"--json"_s};
        QTest::newRow("unknown") << QStringList{u"postpone"_s};
        QTest::newRow("no id") << QStringList{u"remove"_s};
        QTest::newRow("two ids") << QStringList{u"plan"_s, u"a"_s, u"b"_s};
        QTest::newRow("no day") << QStringList{u"add"_s};
        QTest::newRow("past") << QStringList{u"add"_s, u"--day"_s, u"2026-03-10"_s};
        QTest::newRow("no date") << QStringList{u"add"_s, u"--day"_s, u"2026-02-30"_s};
        QTest::newRow("minutes") << QStringList{u"add"_s, u"--day"_s, u"2026-03-30"_s, u"--minutes"_s, u"many"_s};
        QTest::newRow("role") << QStringList{u"add"_s, u"--day"_s, u"2026-03-30"_s, u"--role"_s, QString(201, u'x')};
    }

    void badInput_isOneSentence()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(interview(arguments), Impossible);
        QVERIFY(m_bench->out.isEmpty());
        QCOMPARE(m_bench->err.count(u'\n'), 1);
        QVERIFY(!QFile::exists(Progress::EventStore::fileIn(m_bench->paths.data))); // nothing is left behind
    }

    void unknownIds_areSaid()
    {
        QVERIFY(!added(u"2026-03-30"_s).isEmpty());
        for (const QString &action : {u"change"_s, u"remove"_s, u"undo"_s, u"plan"_s}) {
            QCOMPARE(interview({action, u"nowhere"_s}), Impossible);
            QCOMPARE(m_bench->err.count(u'\n'), 1);
        }
    }

    void plan_saysWhatIsReadyAndWhatItTakes()
    {
        for (int card = 0; card < 30; ++card) {
            QCOMPARE(m_bench->run(runCardsCommand, {u"add"_s, u"--front"_s, u"f%1"_s.arg(card), u"--back"_s, u"b"_s}),
                     Fine);
        }
        const QString easy = added(u"2026-03-20"_s, {u"--minutes"_s, u"30"_s, u"--course"_s, u"my-cards"_s});
        QCOMPARE(interview({u"plan"_s, u"--json"_s}), Fine);
        QJsonObject plan = m_bench->json()[u"plans"_s].toArray()[0].toObject();
        QCOMPARE(plan[u"id"_s].toString(), easy);
        QCOMPARE(plan[u"days"_s].toInt(), 9);
        QCOMPARE(plan[u"items"_s].toInt(), 30);
        QCOMPARE(plan[u"fitting"_s].toInt(), 30);
        QVERIFY(plan[u"holds"_s].toBool());
        QVERIFY(!plan[u"schedule"_s].toArray().isEmpty());
        const int needed = plan[u"minutes_needed"_s].toInt();
        QVERIFY(needed >= 1 && needed <= 30);
        const QString hard = added(u"2026-03-12"_s, {u"--minutes"_s, u"1"_s, u"--course"_s, u"my-cards"_s});
        QCOMPARE(interview({u"plan"_s, hard, u"--json"_s}), No);
        plan = m_bench->json()[u"plans"_s].toArray()[0].toObject();
        QVERIFY(!plan[u"holds"_s].toBool());
        QCOMPARE(plan[u"left"_s].toArray().size() + plan[u"fitting"_s].toInt(), 30);
        QVERIFY(plan[u"left"_s].toArray()[0].toString().startsWith(u"my-cards/"_s));
        QCOMPARE(interview({u"plan"_s}), No);
        QCOMPARE(m_bench->out.count(u'\n'), 2); // a sentence for each
    }

    void planOfAll_leavesOutWhatIsOver()
    {
        const QString id = added(u"2026-03-11"_s);
        QCOMPARE(m_bench->run(runInterviewCommand, {u"plan"_s, u"--json"_s, u"--at"_s, u"1773835200:0"_s}), Fine);
        QVERIFY(m_bench->json()[u"plans"_s].toArray().isEmpty());
        QCOMPARE(m_bench->run(runInterviewCommand, {u"plan"_s, id, u"--json"_s, u"--at"_s, u"1773835200:0"_s}), Fine);
        QCOMPARE(m_bench->json()[u"plans"_s].toArray()[0].toObject()[u"days"_s].toInt(), -7);
    }
};

QTEST_GUILESS_MAIN(TestInterviewCommand)
#include "tst_interviewcommand.moc"
