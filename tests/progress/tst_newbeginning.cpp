// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "journal/resetpayload.h"
#include "progress/eventstore.h"
#include "progress/newbeginning.h"
#include "progress/storetransfer.h"
#include "storefixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

Entry entryOf(const Journal::Payload &payload, qint64 timeMs, const QString &course = u"rust"_s)
{
    Event event = Journal::eventOf(payload);
    event.id = makeUuidV7(timeMs);
    event.timeMs = timeMs;
    event.course = course;
    return {event, std::nullopt, false};
}

/// A learner of two lessons, with a note and a card of their own.
std::vector<Entry> learned()
{
    using namespace Journal;
    return {
        entryOf(LessonOpened{u"moves"_s}, 1000),
        entryOf(SectionReached{u"moves"_s, u"why"_s}, 1100),
        entryOf(AnswerGiven{.lesson = u"moves"_s, .question = u"moves-1"_s, .correct = true, .attempt = 1}, 1200),
        entryOf(AnswerGiven{.lesson = u"moves"_s, .question = u"moves-old"_s, .correct = true, .attempt = 1}, 1300),
        entryOf(HintShown{u"moves"_s, u"moves-fix"_s, 2}, 1400),
        entryOf(ExerciseSolved{u"moves"_s, u"moves-fix"_s}, 1500),
        entryOf(LessonOpened{u"borrows"_s}, 2000),
        entryOf(AnswerGiven{.lesson = u"borrows"_s, .question = u"borrows-1"_s, .attempt = 1}, 2100),
        entryOf(MustKnowSet{u"line"_s, true}, 2200),
        entryOf(ProgramRun{.lesson = u"borrows"_s, .document = u"borrows/example-1"_s, .codes = {u"E0382"_s}}, 2300),
        entryOf(NoteWritten{.lesson = u"moves"_s, .note = u"n"_s, .text = u"mine"_s}, 2400),
        entryOf(CardWritten{.lesson = {}, .card = u"c"_s, .front = u"front"_s, .back = u"back"_s}, 2500, u"my-cards"_s),
        entryOf(ItemReviewed{.lesson = {}, .item = u"c"_s, .grade = 3, .kind = ItemKind::Card}, 2600, u"my-cards"_s)};
}

Journal::ProgressReset ofMoves()
{
    return {u"moves"_s, {u"moves-1"_s, u"moves-fix"_s}, {}};
}

} // namespace

class TestNewBeginning final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    EventStore open(const QString &name) const { return std::move(*EventStore::open(m_folder->filePath(name))); }

    static bool isInStep(const EventStore &store)
    {
        const auto report = store.verify();
        return report && report->problems.isEmpty()
               && EventStore::open(store.file(), Access::ReadOnly)->state() == store.state();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aLesson_beginsAnew()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(learned()));
        QVERIFY(store.append(std::vector{entryOf(Journal::payloadOf(ofMoves()), 3000)}));
        const ProgressState &state = store.state().of();
        QVERIFY(!state.lessons.contains(u"moves"_s));
        QVERIFY(!state.answers.contains(u"moves-1"_s));
        QVERIFY(!state.answers.contains(u"moves-old"_s)); // the course has it no more; it was of the lesson
        QVERIFY(!state.items.contains(u"moves-1"_s));
        QVERIFY(!state.items.contains(u"moves-fix"_s));
        QVERIFY(!state.exercises.contains(u"moves-fix"_s));
        QVERIFY(state.lessons.contains(u"borrows"_s));
        QVERIFY(state.answers.contains(u"borrows-1"_s));
        QVERIFY(state.mustKnow.contains(u"line"_s));
        QCOMPARE(state.notes.value(u"n"_s).text, u"mine"_s);
        QVERIFY(store.state().of(u"my-cards"_s).items.contains(u"c"_s));
        QCOMPARE(store.state().eventCount(), qint64(learned().size()) + 1); // nothing is gone from the log
        QVERIFY(isInStep(store));
    }

    void everything_beginsAnewButWhatIsTheLearnersOwn()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(learned()));
        QCOMPARE(begunCourses(store.state()), (QStringList{u"my-cards"_s, u"rust"_s}));
        QVERIFY(store.append(std::vector{entryOf(Journal::payloadOf(Journal::ProgressReset{}), 3000),
                                         entryOf(Journal::payloadOf(Journal::ProgressReset{}), 3001, u"my-cards"_s)}));
        const ProgressState &state = store.state().of();
        QVERIFY(state.lessons.isEmpty() && state.answers.isEmpty() && state.items.isEmpty());
        QVERIFY(state.exercises.isEmpty() && state.errors.isEmpty() && state.mustKnow.isEmpty());
        QVERIFY(state.lastLesson.isEmpty());
        QCOMPARE(state.notes.value(u"n"_s).text, u"mine"_s);
        const ProgressState &cards = store.state().of(u"my-cards"_s);
        QVERIFY(cards.items.isEmpty());
        QCOMPARE(cards.cards.value(u"c"_s).card.front, u"front"_s);
        QVERIFY(begunCourses(store.state()).isEmpty());
        QVERIFY(isInStep(store));
    }

    void whatFollows_countsAsTheFirst()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(learned()));
        QVERIFY(store.append(std::vector{
            entryOf(Journal::payloadOf(ofMoves()), 3000),
            entryOf(Journal::AnswerGiven{.lesson = u"moves"_s, .question = u"moves-1"_s, .attempt = 1}, 4000)}));
        const AnswerState answer = store.state().of().answers.value(u"moves-1"_s);
        QCOMPARE(answer.attempts, 1);
        QVERIFY(!answer.everCorrect);
        QVERIFY(isInStep(store));
    }

    void itIsTakenBackAndComesAgain()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(learned()));
        const QHash<QString, AnswerState> before = store.state().of().answers;
        const QHash<QString, ItemState> items = store.state().of().items;
        const Entry reset = entryOf(Journal::payloadOf(ofMoves()), 3000);
        QVERIFY(store.append(std::vector{reset}));
        const Entry undo = entryOf(Journal::Undo{reset.event.id}, 4000);
        QVERIFY(store.append(std::vector{undo}));
        QVERIFY(store.state().of().answers == before);
        QVERIFY(store.state().of().items == items);
        QVERIFY(store.state().of().lessons.contains(u"moves"_s));
        QVERIFY(isInStep(store));
        QVERIFY(store.append(std::vector{entryOf(Journal::Undo{undo.event.id}, 5000)})); // undoing an undo
        QVERIFY(!store.state().of().answers.contains(u"moves-1"_s));
        QVERIFY(isInStep(store));
    }

    // The other device answered before it heard of the new beginning, and after it.
    void anotherDevice_takesItInWhereItLies()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(learned()));
        EventStore other = open(u"other"_s);
        QVERIFY(importLog(other, exportLog(store).value(), {}));
        QVERIFY(store.append(std::vector{entryOf(Journal::payloadOf(ofMoves()), 3000)}));
        QVERIFY(other.append(std::vector{
            entryOf(Journal::AnswerGiven{.lesson = u"moves"_s, .question = u"moves-1"_s, .attempt = 2}, 3100),
            entryOf(Journal::AnswerGiven{.lesson = u"moves"_s, .question = u"moves-1"_s, .attempt = 3}, 3200)}));
        const QByteArray otherLog = exportLog(other).value();
        QVERIFY(importLog(other, exportLog(store).value(), {}));
        QVERIFY(importLog(store, otherLog, {}));
        QVERIFY(store.state() == other.state());
        QCOMPARE(exportLog(store).value(), exportLog(other).value());
        QVERIFY(isInStep(store));
        QVERIFY(isInStep(other));
    }

    void newBeginnings_areListedUntilTheyAreTakenBack()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(learned()));
        const Journal::ProgressReset all{{}, {}, u"one-order"_s};
        const std::vector<Entry> entries{entryOf(Journal::payloadOf(ofMoves()), 3000),
                                         entryOf(Journal::payloadOf(all), 4000),
                                         entryOf(Journal::payloadOf(all), 4001, u"my-cards"_s)};
        QVERIFY(store.append(entries));
        std::vector<NewBeginning> listed = newBeginnings(store.database()).value();
        QCOMPARE(listed.size(), 2U);
        QCOMPARE(listed[0].events, (QStringList{entries[1].event.id, entries[2].event.id}));
        QCOMPARE(listed[0].courses, (QStringList{u"rust"_s, u"my-cards"_s}));
        QCOMPARE(listed[1].lesson, u"moves"_s);
        QVERIFY(store.append(std::vector{entryOf(Journal::Undo{entries[1].event.id}, 5000),
                                         entryOf(Journal::Undo{entries[2].event.id}, 5001)}));
        listed = newBeginnings(store.database()).value();
        QCOMPARE(listed.size(), 1U);
        QVERIFY(store.state().of(u"my-cards"_s).items.contains(u"c"_s));
        QVERIFY(isInStep(store));
    }
};

QTEST_GUILESS_MAIN(TestNewBeginning)
#include "tst_newbeginning.moc"
