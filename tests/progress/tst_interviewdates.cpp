// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "progress/eventstore.h"
#include "progress/interviewdates.h"
#include "progress/storetransfer.h"
#include "storefixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

Entry entryOf(const Journal::Payload &payload, qint64 timeMs)
{
    Entry entry{Journal::eventOf(payload), std::nullopt, false};
    entry.event.id = makeUuidV7(timeMs);
    entry.event.timeMs = timeMs;
    return entry;
}

Study::InterviewDate date(const QString &id, QDate day, const QString &role = u"Backend"_s)
{
    return {id, role, day, {u"rust"_s, u"gone"_s}, 25};
}

} // namespace

class TestInterviewDates final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    EventStore open(const QString &name) const { return std::move(*EventStore::open(m_folder->filePath(name))); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void dates_areSetChangedRemovedAndTakenBack()
    {
        EventStore store = open(u"p"_s);
        const Study::InterviewDate late = date(u"a"_s, {2027, 3, 1});
        const Study::InterviewDate soon = date(u"b"_s, {2026, 12, 24}, u"Embedded"_s);
        QVERIFY(store.append(std::vector{entryOf(interviewSet(late), 1000), entryOf(interviewSet(soon), 2000)}));
        QCOMPARE(interviewDates(store.state()), (std::vector{soon, late})); // the next one first
        Study::InterviewDate moved = late;
        moved.day = {2026, 12, 1};
        const Entry change = entryOf(interviewSet(moved), 3000);
        const Entry removal = entryOf(Journal::InterviewRemoved{u"b"_s}, 4000);
        QVERIFY(store.append(std::vector{change, removal}));
        QCOMPARE(interviewDates(store.state()), std::vector{moved});
        QCOMPARE(lastEventOf(store.state(), u"a"_s), change.event.id);
        QCOMPARE(lastEventOf(store.state(), u"b"_s), removal.event.id);
        QVERIFY(store.append(std::vector{entryOf(Journal::Undo{removal.event.id}, 5000),
                                         entryOf(Journal::Undo{change.event.id}, 6000)}));
        QCOMPARE(interviewDates(store.state()), (std::vector{soon, late}));
        QVERIFY(lastEventOf(store.state(), u"never"_s).isEmpty());
    }

    void dates_travelAsEvents()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(std::vector{entryOf(interviewSet(date(u"a"_s, {2027, 3, 1})), 1000),
                                         entryOf(Journal::InterviewRemoved{u"unknown"_s}, 1500)}));
        EventStore other = open(u"other"_s);
        QVERIFY(importLog(other, exportLog(store).value(), {}));
        QCOMPARE(interviewDates(other.state()), interviewDates(store.state()));
        QVERIFY(other.verify()->problems.isEmpty());
        QVERIFY(EventStore::open(other.file(), Access::ReadOnly)->state() == other.state());
    }

    // Of a damaged file or a newer program: no day, no date.
    void aDateWithoutADay_isNotShown()
    {
        EventStore store = open(u"p"_s);
        Entry entry = entryOf(interviewSet(date(u"a"_s, {2027, 3, 1})), 1000);
        entry.event.data.insert(u"day"_s, u"some day"_s);
        QVERIFY(store.append(std::vector{entry}));
        QVERIFY(interviewDates(store.state()).empty());
    }

    void problems_areSentences()
    {
        using enum Study::DateProblem;
        for (const Study::DateProblem problem : {NoDay, Past, TooFar, NoMinutes, LongRole}) {
            QVERIFY(sentenceOf(problem).endsWith(u'.'));
        }
    }
};

QTEST_GUILESS_MAIN(TestInterviewDates)
#include "tst_interviewdates.moc"
