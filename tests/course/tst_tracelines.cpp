// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/fence.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestTraceLines final : public QObject {
    Q_OBJECT

private slots:
    void step_isRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("value");
        constexpr int value = static_cast<int>(TraceLine::State::Value);
        constexpr int moved = static_cast<int>(TraceLine::State::Moved);
        constexpr int dropped = static_cast<int>(TraceLine::State::Dropped);
        QTest::newRow("value") << u"line 3: total = 7"_s << u"total"_s << value << u"7"_s;
        QTest::newRow("spaces") << u"  line 3:  total=7  "_s << u"total"_s << value << u"7"_s;
        QTest::newRow("value with marks") << u"line 3: a = [1, 2] = b"_s << u"a"_s << value << u"[1, 2] = b"_s;
        QTest::newRow("part") << u"line 3: order.lines[0] = \"tea\""_s << u"order.lines[0]"_s << value << u"\"tea\""_s;
        QTest::newRow("moved") << u"line 3: parcel moved"_s << u"parcel"_s << moved << QString();
        QTest::newRow("dropped") << u"line 3: parcel dropped"_s << u"parcel"_s << dropped << QString();
        QTest::newRow("value like a state") << u"line 3: parcel = moved"_s << u"parcel"_s << value << u"moved"_s;
    }

    void step_isRead()
    {
        QFETCH(QString, text);
        const ParsedTrace parsed = parseTrace(text, 9);
        QVERIFY(parsed.faults.empty());
        QCOMPARE(parsed.lines.size(), 1U);
        QCOMPARE(parsed.lines.front().line, 3);
        QTEST(parsed.lines.front().name, "name");
        QTEST(static_cast<int>(parsed.lines.front().state), "state");
        QTEST(parsed.lines.front().value, "value");
    }

    void otherText_isAFaultInItsLine_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"3: total = 7", "line 0: total = 7", "line three: total = 7", "line 3 total = 7", "line 3: total",
              "line 3: total =", "line 3: total lost", "line 3: 7 = total", "line 123456: a = 1", "line 10: a = 1",
              "line 3: order.lines moved", "line 3: list[0] dropped"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }

    void otherText_isAFaultInItsLine()
    {
        QFETCH(QString, text);
        const ParsedTrace parsed = parseTrace(u"line 1: a = 1\n\n"_s + text + u'\n', 9);
        QCOMPARE(parsed.lines.size(), 1U);
        QCOMPARE(parsed.lines.front().statedAt, 1);
        QCOMPARE(parsed.faults.size(), 1U);
        QCOMPARE(parsed.faults.front().line, 3);
        QVERIFY(!parsed.faults.front().message.contains(u'%'));
    }

    void emptyTrace_isAFault()
    {
        QCOMPARE(parseTrace({}, 9).faults.size(), 1U);
        QCOMPARE(parseTrace(u"\n \n"_s, 9).faults.front().line, 1);
    }

    void steps_areBounded()
    {
        const ParsedTrace parsed = parseTrace(u"line 1: a = 1\n"_s.repeated(5000), 9);
        QCOMPARE(parsed.lines.size(), 200U);
        QCOMPARE(parsed.faults.size(), 1U);
    }

    void trace_belongsToTheTracedProgramBefore()
    {
        const QString program = u"```rust,trace\n# // hidden\nfn main() {\n}\n```\n"_s;
        const QString trace = u"```trace\nline 2: a = 1\n```\n"_s;
        const QString output = u"```output\n```\n"_s;
        for (const QString &body : QStringList{program + trace, program + output + trace, program + trace + output}) {
            const std::vector<Fence> fences = parseFences(body);
            QCOMPARE(fences.front().trace.size(), 1U);
            QCOMPARE(fences.front().shownLines, (QList<int>{2, 3}));
            QCOMPARE(fences.front().traceLine, body.contains(output + trace) ? 8 : 6);
            QVERIFY(std::ranges::all_of(fences, [](const Fence &fence) { return fence.faults.empty(); }));
        }
        for (const QString &body :
             QStringList{trace, u"```rust\nfn main() {}\n```\n"_s + trace, program + trace + trace}) {
            QCOMPARE(parseFences(body).back().faults.front().rule, "trace-without-program"_L1);
        }
        const std::vector<Fence> fences = parseFences(program + u"```trace\nline 1: a = 1\nline 3: a = 1\n```\n"_s);
        QCOMPARE(fences.back().faults.front().rule, "trace-syntax"_L1); // the hidden line does not count
        QCOMPARE(fences.back().faults.front().line, 2);
    }
};

QTEST_APPLESS_MAIN(TestTraceLines)
#include "tst_tracelines.moc"
