// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "journal/eventlines.h"
#include "journal/seal.h"
#include "progress/eventstore.h"
#include "progress/storetransfer.h"
#include "storefixture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;

// OCHRE_EVENTS=1000000 measures what ten years of a busy learner make.
int wantedEvents()
{
    const int wanted = qEnvironmentVariableIntValue("OCHRE_EVENTS");
    return wanted > 0 ? wanted : 20'000;
}

qint64 peakKilobytes()
{
    for (const QByteArray &line : contentOf(u"/proc/self/status"_s).split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.simplified().split(' ').value(1).toLongLong();
        }
    }
    return 0;
}

Event numbered(int number)
{
    const QString lesson = u"lesson-%1"_s.arg(number % 60);
    const QString subject = u"%1-%2"_s.arg(lesson).arg(number % 10);
    Journal::Payload payload = Journal::AnswerGiven{lesson, subject, number % 3 == 0};
    if (number % 4 == 0) {
        payload = Journal::ProgramRun{lesson, subject, u"compile-failed"_s, {u"E%1"_s.arg(number % 90)}, 0, 200, 0, {}};
    } else if (number % 4 == 1) {
        payload = Journal::SectionReached{lesson, u"section-%1"_s.arg(number % 8)};
    }
    Event event = Journal::eventOf(payload);
    event.timeMs = start + number * qint64{300};
    event.id = makeUuidV7(event.timeMs);
    return event;
}

bool writeExport(const QString &path, int count)
{
    QFile file(path);
    bool written = file.open(QIODevice::WriteOnly) && file.write(Journal::exportHeader()) > 0;
    Journal::LogHead head;
    head.device = u"019e0000-0000-7000-8000-00000000000d"_s;
    for (int number = 0; written && number < count; ++number) {
        Event event = numbered(number);
        Journal::seal(event, head);
        Journal::advance(head, event);
        written = file.write(Journal::exportLine(event, std::nullopt)) > 0;
    }
    return written;
}

} // namespace

class TestLargeStore final : public QObject {
    Q_OBJECT

private slots:
    void largeLog_isImportedInBoundedMemoryAndOpenedAtOnce()
    {
        const int count = wantedEvents();
        const QTemporaryDir folder;
        const QString lines = folder.filePath(u"log.jsonl"_s);
        const QString file = EventStore::fileIn(folder.path());
        QVERIFY(writeExport(lines, count));
        const qint64 before = peakKilobytes();
        QElapsedTimer timer;
        {
            auto store = EventStore::open(file);
            QFile exported(lines);
            QVERIFY(exported.open(QIODevice::ReadOnly));
            timer.start();
            QCOMPARE(importLog(*store, exported, lines)->added, count);
        }
        qInfo("import: %lld ms, peak %lld MB (%lld MB before)", timer.elapsed(), peakKilobytes() / 1024, before / 1024);
        QVERIFY(peakKilobytes() < 200 * 1024);
        openAndAppend(file);
        timer.start();
        const auto report = EventStore::open(file)->verify();
        QCOMPARE(report->problems + report->gaps, QStringList());
        QCOMPARE(report->events, count + 1);
        qInfo("verify: %lld ms, peak %lld MB", timer.elapsed(), peakKilobytes() / 1024);
    }

private:
    static void openAndAppend(const QString &file)
    {
        QElapsedTimer timer;
        timer.start();
        auto store = EventStore::open(file);
        const qint64 opened = timer.restart();
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
        QCOMPARE(store->append(std::vector{answer(u"q"_s, start)})->added, 1);
        qInfo("open: %lld ms, first event on disk: %lld ms later; %lld events", opened, timer.elapsed(),
              store->state().eventCount());
    }
};

QTEST_GUILESS_MAIN(TestLargeStore)
#include "tst_largestore.moc"
