// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "ctl/cardscommand.h"
#include "ctl/consolebench.h"
#include "ctl/progresscommand.h"
#include "ctl/reviewcommand.h"
#include "progress/eventstore.h"

#include <QFile>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;

} // namespace

class TestReviewCommand final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConsoleBench> m_bench;

    int review(const QString &arguments) const { return m_bench->run(runReviewCommand, arguments.split(u' ')); }
    int cards(const QStringList &arguments) const { return m_bench->run(runCardsCommand, arguments); }
    int moment(const QString &command, qint64 timeMs) const
    {
        return review(u"%1 --all --json --at %2:0"_s.arg(command).arg(timeMs / 1000));
    }
    QJsonArray listed() const
    {
        return cards({u"list"_s, u"--json"_s}) == Fine ? m_bench->json()[u"cards"_s].toArray() : QJsonArray();
    }

    void append(const char *kind, const QString &subject, qint64 timeMs, const QJsonObject &data,
                const QString &course = u"gone"_s) const
    {
        auto store = Progress::EventStore::open(Progress::EventStore::fileIn(m_bench->paths.data));
        Progress::Event event{makeUuidV7(timeMs), timeMs, QString::fromLatin1(kind), u"lesson"_s, subject, data};
        event.course = course;
        QVERIFY(store && store->append(std::vector{Progress::Entry{event, {}, false}}));
    }

private slots:
    void init() { m_bench = std::make_unique<ConsoleBench>(); }

    void noStore_isSaidAndNotMade()
    {
        QCOMPARE(review(u"due"_s), Impossible);
        QCOMPARE(m_bench->err.count(u'\n'), 1);
        QVERIFY(!QFile::exists(Progress::EventStore::fileIn(m_bench->paths.data)));
    }

    void badInput_isOneSentence_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("nothing") << u"--json"_s;
        QTest::newRow("two words") << u"due forecast"_s;
        QTest::newRow("no days") << u"forecast --days 0"_s;
        QTest::newRow("no number") << u"forecast --days ten"_s;
        QTest::newRow("no moment") << u"due --at yesterday"_s;
        QTest::newRow("option") << u"due --yaml"_s;
        QTest::newRow("too high a recall") << u"settings --recall 99"_s;
        QTest::newRow("no number of reviews") << u"settings --reviews many"_s;
        QTest::newRow("one of two is wrong") << u"settings --recall 80 --new -1"_s;
    }

    void badInput_isOneSentence()
    {
        QFETCH(QString, arguments);
        QCOMPARE(review(arguments), Impossible);
        QVERIFY(m_bench->out.isEmpty());
        QCOMPARE(m_bench->err.count(u'\n'), 1);
    }

    void due_isWhatWasStudied()
    {
        append(Progress::EventKind::answerGiven, u"q"_s, noon, {{u"correct"_s, true}});
        append(Progress::EventKind::exerciseSolved, u"ex"_s, noon, {});
        append(Progress::EventKind::itemReviewed, u"q2"_s, noon,
               {{u"grade"_s, 4}, {u"way"_s, u"review"_s}, {u"item"_s, u"interview"_s}});
        QCOMPARE(moment(u"due"_s, noon + dayMs), Fine);
        QVERIFY(m_bench->json()[u"due"_s].toArray().isEmpty());
        QCOMPARE(moment(u"due"_s, noon + 2 * dayMs), Fine);
        const QJsonArray due = m_bench->json()[u"due"_s].toArray();
        QCOMPARE(due.size(), 2);
        QCOMPARE(due[0][u"item"_s].toString(), u"gone/ex"_s);
        QCOMPARE(due[0][u"kind"_s].toString(), u"exercise"_s);
        QCOMPARE(due[1][u"item"_s].toString(), u"gone/q"_s);
        QCOMPARE(due[1][u"kind"_s].toString(), u"question"_s);
        QCOMPARE(due[1][u"due_ms"_s].toInteger(), noon + 2 * dayMs - 8 * 3'600'000); // 4:00 of that day
        const double recall = due[1][u"retrievability"_s].toDouble();
        QVERIFY(recall > 0.9 && recall < 0.93);
        QCOMPARE(moment(u"due"_s, noon + 20 * dayMs), Fine);
        QCOMPARE(m_bench->json()[u"due"_s].toArray().size(), 3);
        QCOMPARE(review(u"due --all"_s), Fine); // long after that, in words
        QVERIFY(m_bench->out.contains(u"gone/q2"_s));
        QCOMPARE(review(u"due --json"_s), Fine); // what nobody can ask holds no place of today
        QVERIFY(m_bench->json()[u"due"_s].toArray().isEmpty());
        QCOMPARE(m_bench->json()[u"today"_s].toInt(), 0);
    }

    void forecast_hasEveryDay()
    {
        append(Progress::EventKind::answerGiven, u"q"_s, noon, {{u"correct"_s, true}});
        QCOMPARE(review(u"forecast --all --json --days 4 --at %1:0"_s.arg(noon / 1000)), Fine);
        const QJsonArray days = m_bench->json()[u"days"_s].toArray();
        QCOMPARE(days.size(), 4);
        QCOMPARE(days[0][u"day"_s].toString(), u"2026-03-11"_s);
        QCOMPARE(days[2][u"due"_s].toInt(), 1);
        QCOMPARE(days[3][u"due"_s].toInt(), 0);
    }

    void settings_areReadSetAndFollowed()
    {
        QCOMPARE(review(u"settings --json"_s), Fine);
        QCOMPARE(m_bench->json(),
                 (QJsonObject{{u"target_recall"_s, 90}, {u"reviews_a_day"_s, 100}, {u"new_cards_a_day"_s, 10}}));
        QCOMPARE(review(u"settings --recall 97 --reviews 5 --new 0"_s), Fine);
        QVERIFY(m_bench->out.contains(u"97"_s));
        QCOMPARE(review(u"settings --json"_s), Fine);
        QCOMPARE(m_bench->json(),
                 (QJsonObject{{u"target_recall"_s, 97}, {u"reviews_a_day"_s, 5}, {u"new_cards_a_day"_s, 0}}));
        // What a higher recall wants is due sooner, and a day holds no more than was said.
        append(Progress::EventKind::itemReviewed, u"easy"_s, noon,
               {{u"grade"_s, 4}, {u"way"_s, u"review"_s}, {u"item"_s, u"interview"_s}});
        QCOMPARE(moment(u"due"_s, noon + 4 * dayMs), Fine);
        QCOMPARE(m_bench->json()[u"due"_s].toArray().size(), 1);
        QCOMPARE(review(u"settings --recall 90"_s), Fine);
        QCOMPARE(moment(u"due"_s, noon + 4 * dayMs), Fine);
        QVERIFY(m_bench->json()[u"due"_s].toArray().isEmpty());
        for (int number = 0; number < 8; ++number) {
            append(Progress::EventKind::answerGiven, u"q%1"_s.arg(number), noon, {{u"correct"_s, true}});
        }
        QCOMPARE(moment(u"due"_s, noon + 4 * dayMs), Fine);
        QCOMPARE(m_bench->json()[u"today"_s].toInt(), 5);
        QCOMPARE(m_bench->json()[u"waiting"_s].toInt(), 3);
    }

    void cards_areMadeChangedRemovedAndTakenBack()
    {
        QCOMPARE(cards({u"add"_s, u"--front"_s, u"What moves?"_s, u"--back"_s, u"A value."_s, u"--tag"_s, u"own"_s,
                        u"--json"_s}),
                 Fine);
        const QString id = m_bench->json()[u"card"_s].toString();
        QCOMPARE(id.size(), 36);
        QCOMPARE(cards({u"change"_s, id, u"--right"_s, u"String"_s, u"--wrong"_s, u"i32"_s}), Fine);
        QCOMPARE(listed()[0][u"front"_s].toString(), u"What moves?"_s);
        QCOMPARE(listed()[0][u"options"_s].toArray().size(), 2);
        QCOMPARE(cards({u"remove"_s, id}), Fine);
        QVERIFY(listed().isEmpty());
        QCOMPARE(cards({u"undo"_s, id}), Fine);
        QCOMPARE(listed().size(), 1);
        QCOMPARE(cards({u"undo"_s, id}), Fine);
        QVERIFY(listed()[0][u"options"_s].toArray().isEmpty());
        QCOMPARE(cards({u"undo"_s, id}), Fine);
        QVERIFY(listed().isEmpty());
        QCOMPARE(cards({u"undo"_s, id}), Impossible);
    }

    void badCard_leavesNothingBehind_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no action") << QStringList{};
        QTest::newRow("no front") << QStringList{u"add"_s, u"--back"_s, u"x"_s};
        QTest::newRow("no back") << QStringList{u"add"_s, u"--front"_s, u"x"_s};
        QTest::newRow("nothing right") << QStringList{u"add"_s, u"--front"_s, u"x"_s, u"--wrong"_s,
                                                      u"a"_s,   u"--wrong"_s, u"b"_s};
        QTest::newRow("code is a folder")
            << QStringList{u"add"_s, u"--front"_s, u"x"_s, u"--back"_s, u"y"_s, u"--code"_s, u"/"_s};
        QTest::newRow("too long") << QStringList{u"add"_s, u"--front"_s, QString(20'001, u'x'), u"--back"_s, u"y"_s};
        QTest::newRow("id with add") << QStringList{u"add"_s, u"id"_s, u"--front"_s, u"x"_s, u"--back"_s, u"y"_s};
        QTest::newRow("remove without id") << QStringList{u"remove"_s};
    }

    void badCard_leavesNothingBehind()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(cards(arguments), Impossible);
        QCOMPARE(m_bench->err.count(u'\n'), 1);
        QVERIFY(m_bench->out.isEmpty());
        QVERIFY(!QFile::exists(Progress::EventStore::fileIn(m_bench->paths.data)));
    }

    void unknownCard_isSaid()
    {
        QCOMPARE(cards({u"add"_s, u"--front"_s, u"a"_s, u"--back"_s, u"b"_s}), Fine);
        for (const QString &action : {u"change"_s, u"remove"_s, u"undo"_s}) {
            QCOMPARE(cards({action, u"none"_s, u"--front"_s, u"x"_s}), Impossible);
            QCOMPARE(m_bench->err.count(u'\n'), 1);
        }
    }

    void brokenCharacter_isRefused()
    {
        QCOMPARE(cards({u"add"_s, u"--front"_s, u"a\xfffe"_s, u"--back"_s, u"b"_s}), Impossible);
        QCOMPARE(m_bench->err.count(u'\n'), 1);
    }

    // A card travels with an export, and comes back on another machine.
    void card_isExportedAndImported()
    {
        QCOMPARE(cards({u"add"_s, u"--front"_s, u"a"_s, u"--back"_s, u"b"_s}), Fine);
        const QString file = m_bench->at(u"export.jsonl"_s);
        const auto progress = [](ConsoleBench &bench, const QStringList &arguments) {
            return bench.run(
                [](const QStringList &rest, const Console &console) {
                    return runProgressCommand(rest, console.paths, console.out, console.err);
                },
                arguments);
        };
        QCOMPARE(progress(*m_bench, {u"export"_s, file}), Fine);
        ConsoleBench other;
        QCOMPARE(progress(other, {u"import"_s, file}), Fine);
        QCOMPARE(other.run(runCardsCommand, {u"list"_s, u"--json"_s}), Fine);
        QCOMPARE(other.json()[u"cards"_s].toArray().size(), 1);
        QCOMPARE(progress(other, {u"stats"_s}), Fine);
        QVERIFY(other.out.contains(u"My cards"_s));
    }
};

QTEST_GUILESS_MAIN(TestReviewCommand)
#include "tst_reviewcommand.moc"
