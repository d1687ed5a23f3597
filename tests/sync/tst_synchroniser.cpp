// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/seal.h"
#include "progress/backups.h"
#include "syncdesk.h"

#include <QLockFile>

using namespace Ochre;
using namespace Ochre::Sync;
using Progress::Entry;
namespace EventKind = Journal::EventKind;

/// Devices that exchange through one folder which nothing harms.
class TestSynchroniser final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SyncDesk> m_desk;

private slots:
    void init() { m_desk = std::make_unique<SyncDesk>(); }

    void twoDevices_becomeEqual()
    {
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        QVERIFY(work(a, u"one"_s, 3) && work(b, u"two"_s, 2));
        auto report = m_desk->sync(a);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->sent, 6);
        QCOMPARE(report->received, 0);
        QVERIFY(report->isComplete());
        report = m_desk->sync(b);
        QCOMPARE(report->sent, 4);
        QCOMPARE(report->received, 6);
        QCOMPARE(activeDevices(*report), 2);
        QCOMPARE(report->notes, QStringList());
        report = m_desk->sync(a);
        QCOMPARE(report->sent, 0);
        QCOMPARE(report->received, 4);
        QCOMPARE(logOf(a), logOf(b));
        QVERIFY(a.state() == b.state());
        QCOMPARE(a.verify()->problems, QStringList());
    }

    void theThird_startsEmptyAndBecomesEqual()
    {
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        QVERIFY(work(a, u"one"_s, 3) && m_desk->sync(a));
        QVERIFY(work(b, u"two"_s, 3) && m_desk->sync(b) && m_desk->sync(a));
        EventStore c = m_desk->open(u"c"_s);
        QCOMPARE(m_desk->sync(c)->received, 12);
        QCOMPARE(logOf(c), logOf(a));
        QVERIFY(c.state() == a.state());
        QCOMPARE(m_desk->sync(c)->sent, 0);
    }

    // Every kind of event, texts of programs, and those that this program does not know.
    void everyEvent_isCarried()
    {
        EventStore a = m_desk->open(u"a"_s);
        std::vector<Entry> entries;
        for (const char *kind :
             {EventKind::lessonOpened, EventKind::sectionReached, EventKind::answerGiven, EventKind::programRun,
              EventKind::exerciseSolved, EventKind::hintShown, EventKind::confidenceRated, EventKind::fixApplied,
              EventKind::solutionShown, EventKind::mustKnowSet, EventKind::noteWritten, EventKind::noteRemoved,
              "card-of-a-newer-ochre"}) {
            entries.push_back(Progress::makeEntry(kind, u"ownership"_s, u"one"_s, deskTime, {{u"text"_s, u"ä\n"_s}}));
        }
        entries.push_back(Progress::makeEntry(EventKind::undo, {}, entries.front().event.id, deskTime));
        entries.push_back(Progress::snapshot(u"ownership/exercise"_s, deskTime, "fn main() {}\n"));
        entries.push_back(Progress::snapshot(u"ownership/exercise"_s, deskTime, "\xff\x00\n"_ba));
        entries.back().event.course = u"another"_s;
        QVERIFY(a.append(entries) && m_desk->sync(a));
        EventStore b = m_desk->open(u"b"_s);
        QCOMPARE(m_desk->sync(b)->received, std::ssize(entries));
        QCOMPARE(logOf(b), logOf(a));
        QCOMPARE(b.snapshots(u"ownership/exercise"_s, 9)->front().source, "fn main() {}\n");
        QVERIFY(b.state() == a.state());
    }

    void nothingNew_writesNothing()
    {
        EventStore a = m_desk->open(u"a"_s);
        QVERIFY(work(a, u"one"_s) && m_desk->sync(a));
        const QString file = firstSegment(m_desk->folder(), deviceOf(a));
        SyncOrder order = m_desk->order();
        order.save = [](const QString &path, const QByteArray &) -> Result<void> {
            return std::unexpected(Error{u"written"_s, path, {}});
        };
        const QByteArray before = Progress::contentOf(file);
        const auto report = synchronise(a, order);
        QVERIFY(report->isComplete());
        QCOMPARE(Progress::contentOf(file), before);
        order.nowMs += 2 * 3'600'000; // the card may be written, and a folder that takes nothing is no trouble here
        QVERIFY(synchronise(a, order)->isComplete());
    }

    // The last segment grows until it is closed; what was taken in of it is not lost and not doubled.
    void segments_growAndClose()
    {
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        for (int round = 0; round < 5; ++round) {
            QVERIFY(work(a, u"round-%1"_s.arg(round)));
            const QByteArray large(300 * 1024, 'x');
            QVERIFY(a.append(
                std::vector{Progress::snapshot(u"ownership/large"_s, deskTime + round, large + char('a' + round))}));
            QVERIFY(m_desk->sync(a)->isComplete());
            QCOMPARE(m_desk->sync(b)->received, 3);
        }
        QCOMPARE(logOf(a), logOf(b));
        QCOMPARE(filesIn(deviceFolder(m_desk->folder(), deviceOf(a))),
                 (QStringList{u"device.json"_s, u"segment-000001.jsonl"_s, u"segment-000002.jsonl"_s}));
        QVERIFY(QFileInfo(firstSegment(m_desk->folder(), deviceOf(a))).size() >= closedBytes);
    }

    // What came in over another way is carried on, too; what came from the folder is not written again.
    void imports_areCarriedOn()
    {
        EventStore other = m_desk->open(u"other"_s);
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        QVERIFY(work(b, u"b"_s) && m_desk->sync(b));
        QVERIFY(work(other, u"other"_s, 2) && m_desk->sync(a));
        QVERIFY(Progress::importLog(a, logOf(other), u"log"_s));
        QVERIFY(work(a, u"a"_s));
        QCOMPARE(m_desk->sync(a)->sent, 6);
        QCOMPARE(m_desk->sync(b)->received, 6);
        QCOMPARE(logOf(a), logOf(b));
    }

    void twoFolders_areKeptApart()
    {
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        EventStore c = m_desk->open(u"c"_s);
        QVERIFY(work(b, u"b"_s) && work(c, u"c"_s) && work(a, u"a"_s));
        QVERIFY(m_desk->sync(b, u"home"_s) && m_desk->sync(c, u"stick"_s));
        for (int round = 0; round < 2; ++round) {
            QVERIFY(m_desk->sync(a, u"home"_s)->standing != Standing::Forked);
            QVERIFY(m_desk->sync(a, u"stick"_s)->standing != Standing::Forked);
        }
        QVERIFY(m_desk->sync(a, u"home"_s));
        QVERIFY(m_desk->sync(b, u"home"_s) && m_desk->sync(c, u"stick"_s));
        QCOMPARE(logOf(a), logOf(b));
        QCOMPARE(logOf(a), logOf(c));
        // A stick that is mounted elsewhere is known again.
        QVERIFY(QDir().rename(m_desk->path(u"stick"_s), m_desk->path(u"elsewhere"_s)));
        QCOMPARE(m_desk->sync(a, u"elsewhere"_s)->standing, Standing::Same);
    }

    void aBackup_isMadeBeforeTheFirstExchangeWithOthers()
    {
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        QVERIFY(work(a, u"a"_s) && work(b, u"b"_s) && m_desk->sync(a));
        QVERIFY(Progress::backupsOf(a.file()).empty());
        QVERIFY(m_desk->sync(b) && m_desk->sync(b));
        QCOMPARE(Progress::backupsOf(b.file()).size(), std::size_t{1});
        QCOMPARE(Progress::contentOf(Progress::backupsOf(b.file()).front().file, b.file())->events, 2);
    }

    // A machine whose clock stands in 2038 writes first; what is written after it has been seen wins all the same.
    void aClockIn2038_winsNothing()
    {
        constexpr qint64 in2038 = 2'147'483'647'000;
        EventStore wrong = m_desk->open(u"wrong"_s);
        EventStore right = m_desk->open(u"right"_s);
        const auto note = [](const QString &text, qint64 time) {
            return std::vector{
                Progress::makeEntry(EventKind::noteWritten, u"ownership"_s, u"note"_s, time, {{u"text"_s, text}})};
        };
        SyncOrder late = m_desk->order();
        late.nowMs = in2038;
        late.name = u"attic"_s;
        QVERIFY(wrong.append(note(u"first"_s, in2038)) && synchronise(wrong, late));
        const auto report = m_desk->sync(right);
        QCOMPARE(report->received, 1);
        QCOMPARE(report->notes.size(), 1);
        QVERIFY2(report->notes.front().contains(u"attic"_s), qPrintable(report->notes.front()));
        QVERIFY(right.append(note(u"second"_s, deskTime)) && m_desk->sync(right) && synchronise(wrong, late));
        for (const EventStore *store : {&wrong, &right}) {
            QCOMPARE(store->state().of().notes.value(u"note"_s).text, u"second"_s);
        }
        QVERIFY(wrong.state() == right.state());
    }

    void twoPrograms_takeTurns()
    {
        EventStore a = m_desk->open(u"a"_s);
        QLockFile other(a.file() + u".sync-lock"_s);
        QVERIFY(other.tryLock());
        const auto report = m_desk->sync(a);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().kind, ErrorKind::Busy);
        other.unlock();
        QVERIFY(m_desk->sync(a).has_value());
    }

    void anEndInTheMiddle_isGoneOnWith()
    {
        EventStore a = m_desk->open(u"a"_s);
        EventStore b = m_desk->open(u"b"_s);
        for (int part = 0; part < 21; ++part) { // more than one transaction takes
            QByteArray text(1024 * 1024, 'x');
            QVERIFY(a.append(
                std::vector{Progress::snapshot(u"ownership/%1"_s.arg(part), deskTime, text.append(char('a' + part)))}));
        }
        QVERIFY(work(b, u"b"_s) && m_desk->sync(a));
        SyncOrder order = m_desk->order();
        order.stop = [] { return true; };
        const auto report = synchronise(b, order);
        QVERIFY(report->isStopped && !report->isComplete());
        QVERIFY(report->received > 0 && report->received < 21);
        QCOMPARE(m_desk->sync(b)->received, 21 - report->received);
        QVERIFY(m_desk->sync(a));
        QCOMPARE(logOf(a), logOf(b));
    }
};

QTEST_GUILESS_MAIN(TestSynchroniser)
#include "tst_synchroniser.moc"
