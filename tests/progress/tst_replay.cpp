// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventtable.h"
#include "progress/eventstore.h"
#include "progress/storetransfer.h"
#include "storefixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;
const QStringList courses{u"rust"_s, u"other"_s, u"a/b@c:%"_s};

/// A learner who does anything, on a machine whose clock says anything.
class Learner final {
public:
    explicit Learner(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    Entry next(const QStringList &known)
    {
        Entry entry = anything(known);
        entry.event.timeMs = start + qint64{below(3)} * 86'400'000 * below(900) + below(100'000);
        entry.event.id = makeUuidV7(entry.event.timeMs);
        entry.event.course = courses.at(below(static_cast<int>(courses.size())));
        return entry;
    }

private:
    Entry anything(const QStringList &known)
    {
        using namespace EventKind;
        const QString lesson = u"lesson-%1"_s.arg(below(3));
        const QString subject = u"%1-%2"_s.arg(lesson).arg(below(3));
        switch (below(known.isEmpty() ? 11 : 15)) {
        case 0:
            return makeEntry(lessonOpened, lesson, {}, 0);
        case 1:
            return makeEntry(sectionReached, lesson, subject, 0);
        case 2:
            return makeEntry(programRun, lesson, subject, 0,
                             {{u"codes"_s, QJsonArray{u"E%1"_s.arg(below(3)), u"E%1"_s.arg(below(3))}}});
        case 3:
            return makeEntry(exerciseSolved, lesson, subject, 0);
        case 4:
            return makeEntry(below(2) ? hintShown : solutionShown, lesson, subject, 0, {{u"step"_s, below(4)}});
        case 5:
            return makeEntry(confidenceRated, lesson, {}, 0, {{u"rating"_s, below(6)}});
        case 6:
            return makeEntry(mustKnowSet, {}, subject, 0, {{u"known"_s, below(2) == 1}});
        case 7:
            return makeEntry(below(3) ? noteWritten : noteRemoved, lesson, subject, 0,
                             {{u"text"_s, QString::number(below(99))}});
        case 8:
            return makeEntry("garden-watered", lesson, subject, 0);
        case 9:
        case 10:
            return makeEntry(answerGiven, lesson, subject, 0, {{u"correct"_s, below(2) == 1}});
        default:
            return makeEntry(undo, {}, known.at(below(static_cast<int>(known.size()))), 0);
        }
    }

    std::mt19937 m_random;
};

QStringList idsOf(const EventStore &store)
{
    QStringList ids;
    const auto read = store.forEach([&ids](const Event &event) -> Result<void> {
        ids << event.id;
        return {};
    });
    return read ? ids : QStringList();
}

/// The plainest meaning of the log: which events count is asked from the last to the first, then they are applied.
LearnerState replayOf(const EventStore &store)
{
    std::vector<Event> log;
    const auto read = store.forEach([&log](const Event &event) -> Result<void> {
        log.push_back(event);
        return {};
    });
    QSet<QString> undone;
    for (auto event = log.rbegin(); read && event != log.rend(); ++event) {
        const bool isBefore =
            std::any_of(event + 1, log.rend(), [&](const Event &e) { return e.id == event->subject; });
        if (event->kind == QLatin1StringView(EventKind::undo) && !undone.contains(event->id) && isBefore) {
            undone.insert(event->subject);
        }
    }
    LearnerState state;
    for (const Event &event : log) {
        if (undone.contains(event.id)) {
            ++state.courses[event.course].eventCount;
        } else {
            state.apply(event);
        }
    }
    return state;
}

} // namespace

class TestReplay final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    EventStore open(int number) const
    {
        return std::move(*EventStore::open(m_folder->filePath(u"%1.sqlite"_s.arg(number))));
    }

    static bool isInStep(const EventStore &store)
    {
        const auto report = store.verify();
        return report && report->problems.isEmpty() && store.state() == replayOf(store);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void history_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    // Three devices with any clocks, who undo and redo what they know and exchange their logs now and then.
    void history()
    {
        QFETCH(quint32, seed);
        Learner learner(seed);
        std::vector<EventStore> devices;
        for (int i = 0; i < 3; ++i) {
            devices.push_back(open(i));
        }
        for (int step = 0; step < 40; ++step) {
            EventStore &device = devices[static_cast<size_t>(learner.below(3))];
            if (learner.below(6) == 0) {
                const EventStore &other = devices[static_cast<size_t>(learner.below(3))];
                QVERIFY(importLog(device, exportLog(other).value(), {}).has_value());
            } else {
                std::vector<Entry> batch;
                for (int i = learner.below(3); i >= 0; --i) {
                    batch.push_back(learner.next(idsOf(device)));
                }
                QVERIFY(device.append(batch).has_value());
            }
            QVERIFY(device.state() == replayOf(device));
        }
        merge(devices, learner);
    }

private:
    // Every device takes in every other's log, each in another order; all end with one log and one state.
    void merge(std::vector<EventStore> &devices, Learner &learner)
    {
        std::vector<QByteArray> logs;
        for (const EventStore &device : devices) {
            logs.push_back(exportLog(device).value());
        }
        for (EventStore &device : devices) {
            const auto first = static_cast<size_t>(learner.below(3));
            for (size_t i = 0; i < logs.size(); ++i) {
                QVERIFY(importLog(device, logs[(first + i * 2) % logs.size()], {}).has_value());
            }
            QVERIFY(isInStep(device));
            QVERIFY(device.verify()->gaps.isEmpty());
            QCOMPARE(exportLog(device).value(), exportLog(devices.front()).value());
            QVERIFY(device.state() == devices.front().state());
        }
        arriveInAnyOrder(exportLog(devices.front()).value(), learner);
        QVERIFY(EventStore::open(devices.front().file(), Access::ReadOnly)->state() == devices.front().state());
    }

    // One event a commit, shuffled: undos before their targets, ends before beginnings.
    void arriveInAnyOrder(const QByteArray &log, Learner &learner)
    {
        QList<QByteArray> lines = log.split('\n');
        const QByteArray header = lines.takeFirst() + '\n';
        lines.removeLast();
        EventStore store = open(9);
        while (!lines.isEmpty()) {
            const QByteArray line = lines.takeAt(learner.below(static_cast<int>(lines.size())));
            QCOMPARE(importLog(store, header + line, {})->added, 1);
        }
        QVERIFY(isInStep(store));
        QCOMPARE(exportLog(store).value(), log);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
