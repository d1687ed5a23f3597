// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimbench.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

// A lesson whose body begins in line 10 of its file.
Claims claimsOf(const QString &steps, const QString &program = u"fn main() {\n    let a = 1;\n}\n"_s)
{
    Course::Lesson lesson;
    lesson.id = u"moves"_s;
    lesson.folder = u"/pack/01-moves"_s;
    lesson.bodyLine = 10;
    lesson.body =
        u"Text.\n\n```rust,trace\n"_s + program + u"```\n\n```output\n```\n\n```trace\n"_s + steps + u"```\n"_s;
    Course::Course course;
    course.folder = u"/pack"_s;
    course.edition = u"2024"_s;
    course.lessons = {lesson};
    return fenceClaims(course, course.lessons.front());
}

NameState holding(const QString &debug, const QString &plain = {}, const QString &type = u"i32"_s)
{
    return {true, false, false, debug, plain.isEmpty() ? debug : plain, type};
}

TrialResult recorded(const std::vector<std::vector<NameState>> &states)
{
    TrialResult result = compiled();
    result.states = states;
    return result;
}

const NameState moved{true, true, false, {}, {}, {}};
const NameState dropped{true, false, true, {}, {}, {}};

} // namespace

class TestTraceClaim final : public QObject {
    Q_OBJECT

private slots:
    void steps_areOneMoreClaimOfTheirProgram()
    {
        const Claims claims = claimsOf(u"line 2: a = 1\nline 3: a dropped\n"_s);
        QCOMPARE(claims.size(), 2U);
        QCOMPARE(claims.back().line, 21);
        const Trial &trial = claims.back().trials.front();
        QCOMPARE(trial.kind, TrialKind::Trace);
        QCOMPARE(trial.source, claims.front().trials.front().source);
        QCOMPARE(trial.watched, (std::vector<WatchedName>{{2, u"a"_s}, {3, u"a"_s}}));
        QVERIFY(trial.key() != claims.front().trials.front().key());
        QVERIFY(trial.key() != claimsOf(u"line 2: a = 1\nline 2: a dropped\n"_s).back().trials.front().key());
        QCOMPARE(claimsOf({}).size(), 1U); // nothing is said of its steps
    }

    // The number counts what the reader sees.
    void hiddenLines_countInTheProgramAlone()
    {
        const Claims claims =
            claimsOf(u"line 2: a = 1\n"_s, u"# use std::fmt;\nfn main() {\n# // hid\n    let a = 1;\n}\n"_s);
        QCOMPARE(claims.back().trials.front().watched, (std::vector<WatchedName>{{4, u"a"_s}}));
    }

    void state_isComparedAsItWouldBePrinted_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<NameState>("state");
        QTest::addColumn<bool>("holds");
        const NameState text = holding(u"\"tea\""_s, u"tea"_s, u"&str"_s);
        QTest::newRow("number") << u"a = 7"_s << holding(u"7"_s) << true;
        QTest::newRow("other number") << u"a = 8"_s << holding(u"7"_s) << false;
        QTest::newRow("text as {:?}") << u"a = \"tea\""_s << text << true;
        QTest::newRow("text as {}") << u"a = tea"_s << text << true;
        QTest::newRow("part of a text") << u"a = te"_s << text << false;
        QTest::newRow("float") << u"a = 2.0"_s << holding(u"2"_s, {}, u"f64"_s) << true;
        QTest::newRow("float of 32 bits") << u"a = 0.1"_s << holding(u"0.100000001"_s, {}, u"f32"_s) << true;
        QTest::newRow("float of 64 bits") << u"a = 0.1"_s << holding(u"0.100000001"_s, {}, u"f64"_s) << false;
        QTest::newRow("integer like a float") << u"a = 2.0"_s << holding(u"2"_s) << false;
        QTest::newRow("value of what moved") << u"a = 7"_s << moved << false;
        QTest::newRow("nothing readable") << u"a = "_s + u'…' << holding({}) << false;
        QTest::newRow("moved") << u"a moved"_s << moved << true;
        QTest::newRow("moved and dropped") << u"a dropped"_s << moved << false;
        QTest::newRow("dropped") << u"a dropped"_s << dropped << true;
        QTest::newRow("dropped and moved") << u"a moved"_s << dropped << false;
        QTest::newRow("still there") << u"a moved"_s << holding(u"7"_s) << false;
    }

    void state_isComparedAsItWouldBePrinted()
    {
        QFETCH(QString, step);
        QFETCH(NameState, state);
        QFETCH(bool, holds);
        const Claims claims = claimsOf(u"line 2: "_s + step + u'\n');
        QCOMPARE(judged(claims.back(), {recorded({{state}})}),
                 holds ? QStringList() : QStringList{u"01-moves/lesson.md:22 trace-state"_s});
    }

    // A line of a loop is over many times: what is said of it is found in that order.
    void statesOfOneLine_areFoundInOrder()
    {
        const std::vector<NameState> all{holding(u"1"_s), holding(u"2"_s), holding(u"1"_s)};
        const auto told = [&all](const QString &steps) {
            return judged(claimsOf(steps).back(), {recorded({all, all, all})});
        };
        QCOMPARE(told(u"line 2: a = 2\nline 2: a = 1\n"_s), QStringList());
        QCOMPARE(told(u"line 2: a = 1\nline 2: a = 1\n"_s), QStringList());
        QCOMPARE(told(u"line 2: a = 2\nline 2: a = 2\n"_s), QStringList{u"01-moves/lesson.md:23 trace-state"_s});
        // What comes behind one that was not found is not told as well.
        QCOMPARE(told(u"line 2: a = 3\nline 2: a = 1\n"_s), QStringList{u"01-moves/lesson.md:22 trace-state"_s});
    }

    void whatIsNotThere_isSaid()
    {
        const Claim claim = claimsOf(u"line 2: a = 1\n"_s).back();
        QCOMPARE(judged(claim, {recorded({{}})}), QStringList{u"01-moves/lesson.md:22 trace-line"_s});
        QCOMPARE(judged(claim, {recorded({{NameState()}})}), QStringList{u"01-moves/lesson.md:22 trace-name"_s});
    }

    void message_saysWhatTheRunShows()
    {
        Course::Problems problems;
        claimsOf(u"line 2: a = 3\n"_s).back().judge({recorded({{holding(u"1"_s), moved}})}, problems);
        QCOMPARE(problems.size(), 1U);
        QVERIFY(problems.front().message.contains(u"a = 1, then a moved"));
    }

    void result_isKeptAsItIs()
    {
        TrialResult result = recorded({{holding(u"1"_s), moved}, {}, {dropped}});
        result.cut = u"It goes on."_s;
        QCOMPARE(TrialResult::fromJson(result.toJson()), result);
    }
};

QTEST_APPLESS_MAIN(TestTraceClaim)
#include "tst_traceclaim.moc"
