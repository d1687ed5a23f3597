// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore.h"
#include "progress/historyreader.h"
#include "progress/loggenerator.h"
#include "study/progressreport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

const Study::StudyMoment end{1'773'230'400'000, 60}; // 2026-03-11, 13:00 in the learner's zone

std::vector<Study::StudyItem> items(int count)
{
    std::vector<Study::StudyItem> all;
    for (int number = 0; number < count; ++number) {
        Study::StudyItem item{u"rust/q%1"_s.arg(number)};
        item.record.lesson = u"lesson-%1"_s.arg(number / 10);
        item.record.kind = number % 10 == 9 ? Study::StudyKind::Exercise : Study::StudyKind::Question;
        all.push_back(item);
    }
    return all;
}

std::vector<Entry> entries(const GeneratorOrder &order, int count)
{
    LogGenerator generator(items(count), order);
    std::vector<Entry> all;
    while (std::optional<Entry> entry = generator.next()) {
        all.push_back(*entry);
    }
    return all;
}

} // namespace

class TestLogGenerator final : public QObject {
    Q_OBJECT

private:
    static Study::StudyHistory historyOf(const std::vector<Entry> &log)
    {
        const QTemporaryDir folder;
        auto store = EventStore::open(folder.filePath(u"progress.sqlite"_s));
        if (!store || !store->append(log)) {
            return {};
        }
        return readHistory(store->database(), {}, end.ms).value_or(Study::StudyHistory{});
    }

private slots:
    void sameOrder_isTheSameLog()
    {
        const GeneratorOrder order{300, 7, 90, end};
        const std::vector<Entry> one = entries(order, 200);
        const std::vector<Entry> other = entries(order, 200);
        QCOMPARE(one.size(), other.size());
        for (size_t i = 0; i < one.size(); ++i) {
            QCOMPARE(one[i].event, other[i].event);
        }
        QVERIFY(entries({300, 8, 90, end}, 200)[5].event != one[5].event);
    }

    void log_saysThatItWasGenerated()
    {
        const Entry first = entries({100, 3, 30, end}, 200).front();
        QCOMPARE(first.event.kind, u"log-generated"_s);
        QCOMPARE(first.event.data["answers"_L1].toInt(), 100);
    }

    void answers_areAsManyAsWereWanted_data()
    {
        QTest::addColumn<int>("answers");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("items");
        QTest::newRow("a year") << 2000 << 365 << 1000;
        QTest::newRow("one day") << 12 << 1 << 100;
        QTest::newRow("too few items") << 800 << 365 << 10;
        QTest::newRow("no items") << 50 << 30 << 0;
        QTest::newRow("one answer") << 1 << 365 << 100;
    }

    void answers_areAsManyAsWereWanted()
    {
        QFETCH(int, answers);
        QFETCH(int, days);
        QFETCH(int, items);
        const Study::StudyHistory history = historyOf(entries({answers, 1, days, end}, items));
        QCOMPARE(history.answers.size(), static_cast<size_t>(answers));
        const qint64 today = Study::studyDayNumber(end);
        for (const Study::PastMoment &moment : history.moments) {
            QVERIFY(moment.timeMs <= end.ms);
            QVERIFY(moment.day <= today && moment.day > today - days);
        }
    }

    void year_looksLikeALearners()
    {
        const Study::StudyHistory history = historyOf(entries({4000, 2, 365, end}, 500));
        const Study::ProgressReport report = Study::progressReport(history, {}, {}, end);
        QVERIFY2(report.totals.days > 250 && report.totals.days < 320, qPrintable(QString::number(report.totals.days)));
        const Study::Retention retention = Study::retentionOf(report.retention);
        QVERIFY(retention.asked > 500);
        QVERIFY2(retention.share() > 0.75 && retention.share() < 0.97, qPrintable(QString::number(retention.share())));
        QVERIFY(report.calibration.answers > 500);
        QVERIFY(report.calibration.levels[2].share() > report.calibration.levels[0].share());
        QVERIFY(report.errors.size() >= 4);
        const auto change = report.errors.front().change();
        QVERIFY(change && change->second < change->first);
    }
};

QTEST_GUILESS_MAIN(TestLogGenerator)
#include "tst_loggenerator.moc"
