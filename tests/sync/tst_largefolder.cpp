// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "journal/seal.h"
#include "support/machinepace.h"
#include "syncdesk.h"

#include <QElapsedTimer>

#include <ctime>

using namespace Ochre;
using namespace Ochre::Sync;

namespace {

// OCHRE_EVENTS=100000 measures what a busy learner makes in years.
int wantedEvents()
{
    const int wanted = qEnvironmentVariableIntValue("OCHRE_EVENTS");
    return wanted > 0 ? wanted : 10'000;
}

Progress::Entry numbered(int number)
{
    const QString lesson = u"lesson-%1"_s.arg(number % 60);
    const QString subject = u"%1-%2"_s.arg(lesson).arg(number % 10);
    Journal::Payload payload = Journal::AnswerGiven{lesson, subject, number % 3 == 0};
    if (number % 4 == 0) {
        payload = Journal::ProgramRun{lesson, subject, u"compile-failed"_s, {u"E%1"_s.arg(number % 90)}, 0, 200, 0, {}};
    } else if (number % 4 == 1) {
        payload = Journal::SectionReached{lesson, u"section-%1"_s.arg(number % 8)};
    }
    Progress::Entry entry{Journal::eventOf(payload), std::nullopt, false};
    entry.event.timeMs = deskTime + number * qint64{300};
    entry.event.id = makeUuidV7(entry.event.timeMs);
    if (number % 10 == 9) {
        entry =
            Progress::snapshot(lesson + u"/exercise"_s, entry.event.timeMs, QByteArray::number(number).repeated(60));
    }
    return entry;
}

bool fill(EventStore &store, int count)
{
    int number = 0;
    return store
        .append([&]() -> Result<std::optional<Progress::Entry>> {
            return number == count ? std::nullopt : std::optional(numbered(number++));
        })
        .has_value();
}

/// Measures the time of the clock, and that of the processor, which does not depend on what else the machine does.
class Phase final {
public:
    explicit Phase(QString name)
        : m_name(std::move(name))
    {
        m_timer.start();
    }

    /// Milliseconds of the processor.
    double end() const
    {
        const double ms = static_cast<double>(std::clock() - m_begin) * 1000 / CLOCKS_PER_SEC;
        qInfo("%s: %lld ms, of the processor %.0f ms", qPrintable(m_name), static_cast<long long>(m_timer.elapsed()),
              ms);
        return ms;
    }

private:
    QString m_name;
    QElapsedTimer m_timer;
    std::clock_t m_begin = std::clock();
};

} // namespace

class TestLargeFolder final : public QObject {
    Q_OBJECT

private slots:
    void manyEvents_areCaughtUpInSeconds()
    {
        const int count = wantedEvents();
        const SyncDesk desk;
        EventStore a = desk.open(u"a"_s);
        EventStore b = desk.open(u"b"_s);
        QVERIFY(fill(a, count / 2) && fill(b, count - count / 2));
        const Phase sending(u"half of them written"_s);
        QCOMPARE(desk.sync(a)->sent, count / 2);
        sending.end();
        const Phase merging(u"the two halves merged"_s);
        QCOMPARE(desk.sync(b)->received, count / 2);
        const double mergeMs = merging.end();
        EventStore c = desk.open(u"c"_s);
        const Phase catchingUp(u"a new device caught up"_s);
        QCOMPARE(desk.sync(c)->received, count);
        const double caughtUpMs = catchingUp.end();
        const Phase idling(u"nothing new"_s);
        QCOMPARE(desk.sync(c)->received, 0);
        const double idleMs = idling.end();
        QVERIFY(desk.sync(a));
        QVERIFY(a.state() == b.state());
        QVERIFY(a.state() == c.state());
        QCOMPARE(b.verify()->problems, QStringList());
        // 100,000 in 10 s when it is optimized; without that some times as long.
        const double pace = machinePace();
        QVERIFY(caughtUpMs < 0.4 * count * pace + 2000);
        QVERIFY(mergeMs < 0.4 * count * pace + 2000);
        QVERIFY(idleMs < 0.05 * count * pace + 1000);
    }
};

QTEST_GUILESS_MAIN(TestLargeFolder)
#include "tst_largefolder.moc"
