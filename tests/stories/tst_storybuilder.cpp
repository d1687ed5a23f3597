// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/place.h"
#include "stories/sentences.h"
#include "stories/storybuilder.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Stories;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Ochre::Stories::Taking)

/// What the builder makes of messages as no compiler of today writes them: rather no arrow than a wrong one.
class TestStoryBuilder final : public QObject {
    Q_OBJECT

private:
    /// A line of ten bytes each: line 3 covers the bytes 20 to 30.
    static Diagnostics::Span span(int line, const QString &label, bool primary = false)
    {
        return {u"main.rs"_s, (line - 1) * 10, (line - 1) * 10 + 5, line, 1, line, 6, label, primary};
    }

    static Diagnostics::Diagnostic diagnostic(const QString &code, const QString &message,
                                              std::vector<Diagnostics::Span> spans)
    {
        return {Diagnostics::Level::Error, code, message, {}, std::move(spans), {}, {}, {}};
    }

    static Diagnostics::Diagnostic moved(const QString &moveLabel, int moveLine = 2, int useLine = 3)
    {
        return diagnostic(u"E0382"_s, u"use of moved value: `order`"_s,
                          {span(moveLine, moveLabel), span(useLine, u"value used here after move"_s, true),
                           span(1, u"move occurs because `order` has type `Order`, which does not implement the `Copy` "
                                   "trait"_s)});
    }

private slots:
    void story_isToldInItsOrder()
    {
        const auto story = storyOf(moved(u"value moved here"_s));
        QVERIFY(story);
        QCOMPARE(story->subject, u"order"_s);
        QCOMPARE(story->edges, (std::vector<Edge>{{0, 1, Access::Ownership}, {1, 2, Access::Ownership}}));
        QCOMPARE(story->sentences,
                 (QStringList{u"Line 1 declares `order`. Its type `Order` does not implement `Copy`, "
                              "so passing it on moves it."_s,
                              u"Line 2 moves `order` to a new owner."_s, u"Line 3 uses `order` after the move."_s}));
        QCOMPARE(accessWord(story->edges.front().access), u"moves"_s);
    }

    void unknownTitle_hasNoStory()
    {
        auto strange = moved(u"value moved here"_s);
        strange.message = u"`order` was moved before"_s;
        QVERIFY(!storyOf(strange));
        strange.message.clear();
        QVERIFY(!storyOf(strange));
        strange.code = u"E9999"_s;
        QVERIFY(!storyOf(strange));
    }

    void unknownLabel_isAPlaceWithoutArrow()
    {
        const auto story = storyOf(moved(u"value travels on here"_s));
        QVERIFY(story);
        QCOMPARE(story->events.size(), 3U);
        QCOMPARE(story->events[1].kind, EventKind::Context);
        QCOMPARE(story->sentences[1], u"Line 2: the compiler says “value travels on here”."_s);
        QVERIFY(story->edges.empty());
    }

    void nothingKnown_hasNoStory()
    {
        QVERIFY(!storyOf(diagnostic(u"E0382"_s, u"use of moved value: `order`"_s, {span(1, u"here"_s, true)})));
        QVERIFY(!storyOf(diagnostic(u"E0382"_s, u"use of moved value: `order`"_s, {})));
    }

    void otherValue_hasNoArrow()
    {
        const auto story = storyOf(
            diagnostic(u"E0505"_s, u"cannot move out of `order` because it is borrowed"_s,
                       {span(1, u"borrow of `orders` occurs here"_s), span(2, u"move out of `order` occurs here"_s)}));
        QVERIFY(story);
        QVERIFY(story->edges.empty());
        QCOMPARE(story->events.front().kind, EventKind::Context);
    }

    void partOfTheValue_hasItsArrow()
    {
        const auto story = storyOf(diagnostic(
            u"E0505"_s, u"cannot move out of `order` because it is borrowed"_s,
            {span(1, u"borrow of `order.lines` occurs here"_s), span(2, u"move out of `order` occurs here"_s)}));
        QVERIFY(story);
        QCOMPARE(story->edges, (std::vector<Edge>{{0, 1, Access::Borrow}}));
        QCOMPARE(story->sentences.front(), u"Line 1 borrows `order.lines`."_s);
    }

    // Backwards only with a label that says so.
    void useBeforeTheMove_needsALoop()
    {
        const auto without = storyOf(moved(u"value moved here"_s, 3, 2));
        QCOMPARE(without->edges, (std::vector<Edge>{{0, 1, Access::Ownership}}));
        const auto with = storyOf(moved(u"value moved here, in previous iteration of loop"_s, 3, 2));
        QCOMPARE(with->edges, (std::vector<Edge>{{0, 1, Access::Ownership}, {1, 2, Access::Ownership}}));
        QVERIFY(with->sentences.back().startsWith(u"In the next turn of the loop"));
    }

    void loopOntoItself_isACircle()
    {
        const auto story = storyOf(diagnostic(u"E0382"_s, u"use of moved value: `order`"_s,
                                              {span(2, u"value moved here, in previous iteration of loop"_s, true)}));
        QVERIFY(story);
        QCOMPARE(story->edges, (std::vector<Edge>{{0, 0, Access::Ownership}}));
    }

    void severalEndsOnBothSides_areNotConnected()
    {
        const auto story = storyOf(diagnostic(u"E0382"_s, u"use of moved value: `order`"_s,
                                              {span(1, u"value moved here"_s), span(2, u"value moved here"_s),
                                               span(3, u"value used here after move"_s, true),
                                               span(4, u"value used here after move"_s, true)}));
        QVERIFY(story);
        QCOMPARE(story->events.size(), 4U);
        QVERIFY(story->edges.empty());
    }

    void placesInLibraries_areNotTold()
    {
        auto foreign = moved(u"value moved here"_s);
        foreign.spans[0].file = u"/rustc/59807616/library/core/src/iter.rs"_s;
        const auto story = storyOf(foreign);
        QCOMPARE(story->events.size(), 2U);
        QVERIFY(story->edges.empty());
        foreign.spans[0].file = u"<anon>"_s;
        QCOMPARE(storyOf(foreign)->events.size(), 2U);
    }

    void twoFiles_haveNoArrow()
    {
        auto split = moved(u"value moved here"_s);
        split.spans[1].file = u"other.rs"_s;
        const auto story = storyOf(split);
        QCOMPARE(story->edges, (std::vector<Edge>{{0, 1, Access::Ownership}}));
    }

    void methodCall_needsTheValueBeforeItsDot()
    {
        const QString label = u"`order` moved due to this method call"_s;
        QVERIFY(storyOf(moved(label))->edges.empty()); // without the text nobody can tell
        const QByteArray right = "let order\n.  order.ship()\n   ";
        auto message = moved(label);
        message.spans[0].byteStart = right.indexOf("ship");
        message.spans[0].byteEnd = message.spans[0].byteStart + 6;
        message.spans[1].byteStart = message.spans[1].byteEnd = right.size();
        const auto story = storyOf(message, {.bytes = right});
        QCOMPARE(story->edges.size(), 2U);
        QVERIFY(story->sentences[1].contains(u"`ship`"));
        const QByteArray wrong = "let order\n.  other.ship()\n   ";
        QVERIFY(storyOf(message, {.bytes = wrong})->edges.empty());
    }

    void taking_isReadFromTheText_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QString>("place");
        QTest::addColumn<Taking>("taking");
        QTest::newRow("receiver") << "order.ship()"_ba << "ship()"_ba << u"order"_s << Taking::Receiver;
        QTest::newRow("over lines") << "order\r\n\t.ship()"_ba << "ship()"_ba << u"order"_s << Taking::Receiver;
        QTest::newRow("field") << "self.name.take()"_ba << "take()"_ba << u"self.name"_s << Taking::Receiver;
        QTest::newRow("other script") << "名前.len()"_ba << "len()"_ba << u"名前"_s << Taking::Receiver;
        QTest::newRow("end of a name") << "reorder.ship()"_ba << "ship()"_ba << u"order"_s << Taking::Elsewhere;
        QTest::newRow("end of another script") << "の名前.len()"_ba << "len()"_ba << u"名前"_s << Taking::Elsewhere;
        QTest::newRow("other") << "first.push(1)"_ba << "push(1)"_ba << u"buffer"_s << Taking::Elsewhere;
        QTest::newRow("no dot") << "order ship()"_ba << "ship()"_ba << u"order"_s << Taking::Elsewhere;
        QTest::newRow("question") << "let n = name?;"_ba << "name?"_ba << u"name"_s << Taking::QuestionMark;
        QTest::newRow("other question") << "let n = rename?;"_ba << "rename?"_ba << u"name"_s << Taking::Elsewhere;
        QTest::newRow("no name") << "f().ship()"_ba << "ship()"_ba << QString() << Taking::Receiver;
        QTest::newRow("at the start") << "ship()"_ba << "ship()"_ba << u"order"_s << Taking::Elsewhere;
    }

    void taking_isReadFromTheText()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, call);
        QFETCH(QString, place);
        const qsizetype start = source.indexOf(call);
        QTEST(takingAt(source, start, start + call.size(), place), "taking");
        QCOMPARE(takingAt(source, source.size(), source.size() + 1, place), Taking::Elsewhere);
        QCOMPARE(takingAt(source, -1, 2, place), Taking::Elsewhere);
    }

    void borrow_isSharedOrMutableByItsOperator_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Access>("access");
        QTest::newRow("shared") << "&rate"_ba << Access::Shared;
        QTest::newRow("mutable") << "&mut rate"_ba << Access::Mutable;
        QTest::newRow("name that begins so") << "&mutable"_ba << Access::Shared;
        QTest::newRow("method") << "rate.of()"_ba << Access::Borrow;
        QTest::newRow("closure") << "|n| n"_ba << Access::Borrow;
        QTest::newRow("raw") << "&raw mut r"_ba << Access::Borrow;
        QTest::newRow("nothing") << ""_ba << Access::Borrow;
    }

    void borrow_isSharedOrMutableByItsOperator()
    {
        QFETCH(QByteArray, text);
        QFETCH(Access, access);
        auto message = diagnostic(u"E0506"_s, u"cannot assign to `rate` because it is borrowed"_s,
                                  {span(1, u"`rate` is borrowed here"_s),
                                   span(4, u"`rate` is assigned to here but it was already borrowed"_s, true)});
        message.spans[0].byteEnd = text.size();
        const QByteArray source = text + QByteArray(40, ' ');
        const auto story = storyOf(message, {.bytes = source});
        QCOMPARE(story->edges.size(), 1U);
        QCOMPARE(story->edges.front().access, access);
    }

    // What stands in the text can hold anything; only the program's own signs are replaced.
    void names_areRepeatedAsTheyAre()
    {
        auto message = moved(u"value moved here"_s);
        message.spans[2].label =
            u"move occurs because `order` has type `Slot<\"%1 %2 %3\">`, which does not implement the `Copy` trait"_s;
        QVERIFY(storyOf(message)->sentences.front().contains(u"`Slot<\"%1 %2 %3\">`"));
    }
};

QTEST_GUILESS_MAIN(TestStoryBuilder)
#include "tst_storybuilder.moc"
