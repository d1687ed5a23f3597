// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "progress/eventstore.h"
#include "progress/ownerrors.h"
#include "progress/storetransfer.h"
#include "progress/studyrecord.h"
#include "storefixture.h"
#include "study/dueplan.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;

Entry entryOf(const Journal::Payload &payload, qint64 timeMs)
{
    Event event = Journal::eventOf(payload);
    event.id = makeUuidV7(timeMs);
    event.timeMs = timeMs;
    event.course = Study::ownErrorCourse;
    return {event, std::nullopt, false};
}

Study::OwnError errorOf(const QString &id, const QString &program = u"fn main() { a }"_s)
{
    return {.id = id,
            .lesson = u"rust/moves"_s,
            .code = u"E0425"_s,
            .program = program,
            .reason = Study::KeepReason::Again,
            .edition = u"2021"_s,
            .crates = {u"serde"_s}};
}

std::vector<Entry> kept(const Study::OwnError &error, qint64 timeMs)
{
    return {entryOf(errorWritten(error), timeMs), entryOf(errorMet(error, 200'000), timeMs)};
}

} // namespace

class TestOwnErrors final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    EventStore open(const QString &name) const { return std::move(*EventStore::open(m_folder->filePath(name))); }

    static QList<int> dueAt(const EventStore &store, qint64 timeMs)
    {
        const std::vector<Study::StudyItem> items = Study::studyItems(
            Study::courseOf(ownErrors(store.state()), {}), itemRecords(store.state().of(Study::ownErrorCourse)));
        return Study::duePlan(items, {timeMs, 0}).today;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anError_isKeptAsItWas()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(kept(errorOf(u"a"_s), noon)));
        QVERIFY(ownErrors(store.state()) == std::vector{errorOf(u"a"_s)});
        QVERIFY(ownErrors(EventStore::open(store.file(), Access::ReadOnly)->state()) == std::vector{errorOf(u"a"_s)});
        QVERIFY(store.verify()->problems.isEmpty());
    }

    void anError_isDueOnTheNextDay()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(kept(errorOf(u"a"_s), noon)));
        QVERIFY(dueAt(store, noon + 3'600'000).isEmpty());
        QCOMPARE(dueAt(store, noon + dayMs).size(), 1);
    }

    void anError_isPutAside()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(kept(errorOf(u"a"_s), noon)));
        QVERIFY(store.append(
            std::vector{entryOf(Journal::ItemSuspended{QString(Study::ownErrorLesson), u"a"_s, true}, noon + 1)}));
        QVERIFY(dueAt(store, noon + dayMs).isEmpty());
        QCOMPARE(ownErrors(store.state()).size(), 1U);
    }

    void anError_isDeletedAndComesBack()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(kept(errorOf(u"a"_s), noon)));
        const Entry removal = entryOf(Journal::CardRemoved{u"a"_s}, noon + 1);
        QVERIFY(store.append(std::vector{removal}));
        QVERIFY(ownErrors(store.state()).empty());
        QVERIFY(dueAt(store, noon + dayMs).isEmpty());
        QVERIFY(store.append(std::vector{entryOf(Journal::Undo{removal.event.id}, noon + 2)}));
        QCOMPARE(dueAt(store, noon + dayMs).size(), 1);
        QVERIFY(store.verify()->problems.isEmpty());
    }

    void errors_travelAsEvents()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(kept(errorOf(u"a"_s), noon)));
        EventStore other = open(u"other"_s);
        QVERIFY(importLog(other, exportLog(store).value(), {}));
        QVERIFY(ownErrors(other.state()) == ownErrors(store.state()));
        QCOMPARE(dueAt(other, noon + dayMs).size(), 1);
    }

    void room_isBounded()
    {
        EventStore store = open(u"p"_s);
        const Study::StudyMoment now{noon + 1, 0};
        const Study::StudyMoment tomorrow{noon + dayMs, 0};
        const Study::OwnError other = errorOf(u"b"_s, u"fn main() { b }"_s);
        QVERIFY(hasRoomFor(store.state(), errorOf(u"a"_s), now));
        QVERIFY(store.append(kept(errorOf(u"a"_s), noon)));
        QVERIFY(!hasRoomFor(store.state(), errorOf(u"b"_s), tomorrow)); // the same program
        QVERIFY(!hasRoomFor(store.state(), other, now));                // the same code on the same day
        QVERIFY(hasRoomFor(store.state(), other, tomorrow));
        QVERIFY(!hasRoomFor(store.state(), errorOf(u"c"_s, QString(Study::mostErrorText + 1, u'x')), tomorrow));
        QVERIFY(store.append(std::vector{entryOf(Journal::CardRemoved{u"a"_s}, noon + 1)}));
        QVERIFY(!hasRoomFor(store.state(), errorOf(u"b"_s), tomorrow)); // it was deleted: it is not wanted
        std::vector<Entry> many;
        for (size_t i = 0; i < Study::mostOwnErrors; ++i) {
            many.push_back(entryOf(errorWritten(errorOf(u"m%1"_s.arg(i), u"fn main() { %1 }"_s.arg(i))), noon));
        }
        QVERIFY(store.append(many));
        QVERIFY(!hasRoomFor(store.state(), other, tomorrow));
    }
};

QTEST_GUILESS_MAIN(TestOwnErrors)
#include "tst_ownerrors.moc"
