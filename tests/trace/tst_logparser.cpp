// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/logparser.h"

#include <QTest>

using namespace Ochre::Trace;
using namespace Qt::StringLiterals;

namespace {

constexpr auto twoSteps =
    R"({"k":"start","gdb":"16.3"}
{"k":"step","e":["call"],"f":[1],"r":[{"id":1,"a":1,"n":"lesson::main","l":2,"i":false,"v":[]}],"v":[],"h":0,"out":"","err":"","x":""}
{"k":"step","e":["output"],"f":[2],"r":[{"id":2,"a":1,"n":"lesson::main","l":3,"i":false,"v":[["n",2,0,0,7]]}],"v":[[7,{"k":"vec","t":"alloc::vec::Vec<u8, alloc::alloc::Global>","a":140723867810152,"s":24,"p":94183138844000,"c":4,"n":1,"z":1,"e":[{"k":"number","t":"u8","a":94183138844000,"s":1,"v":"5"}]}]],"h":0,"out":"\u00c3\u00b6\n","err":"","x":""}
{"k":"end","why":"exited","code":3,"signal":null,"threads":2,"out":"bye","err":""}
)";

Recording parse(const QByteArray &text)
{
    LogParser parser;
    parser.feed(text);
    return parser.take();
}

} // namespace

class TestLogParser final : public QObject {
    Q_OBJECT

private slots:
    void lines_becomeARecording()
    {
        const Recording recording = parse(twoSteps);
        QCOMPARE(recording.steps.size(), 3U); // with the end of the program
        QCOMPARE(recording.end, Recording::End::Exited);
        QCOMPARE(recording.exitCode, 3);
        QVERIFY(recording.hasThreads);
        QCOMPARE(recording.steps[1].output, "ö\n");
        QCOMPARE(recording.outputUntil(2), "ö\nbye");
        const Frame *frame = recording.top(recording.steps[1]);
        QVERIFY(frame);
        QCOMPARE(frame->line, 3);
        const Value &value = recording.valueOf(frame->variables.front());
        QCOMPARE(value.kind, Value::Kind::Vector);
        QCOMPARE(value.target, 94183138844000U);
        QCOMPARE(value.address, 140723867810152U);
        QCOMPARE(debugText(value), u"[5]"_s);
        QVERIFY(!recording.top(recording.steps[2]));
    }

    void pieces_areTheSameAsTheWhole()
    {
        const QByteArray text = twoSteps;
        for (const qsizetype size : {1, 7, 100}) {
            LogParser parser;
            for (qsizetype at = 0; at < text.size(); at += size) {
                parser.feed(QByteArrayView(text).sliced(at, std::min(size, text.size() - at)));
            }
            QCOMPARE(parser.take(), parse(text));
        }
    }

    void whatIsNone_isLeftOut_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("Breakpoint 1, main ()");
        QTest::newRow("an array") << QByteArray("[1,2]");
        QTest::newRow("another kind") << QByteArray(R"({"k":"moved"})");
        QTest::newRow("too long") << QByteArray(LogParser::mostLineBytes + 1, 'x');
        QTest::newRow("not UTF-8") << QByteArray("{\"k\":\"step\xff\"}");
    }

    void whatIsNone_isLeftOut()
    {
        QFETCH(QByteArray, line);
        const QByteArray text = twoSteps;
        const qsizetype end = text.indexOf('\n') + 1;
        QCOMPARE(parse(text.left(end) + line + '\n' + text.sliced(end)), parse(text));
    }

    void unknownNumbers_areLeftOut()
    {
        const Recording recording = parse(
            R"({"k":"step","e":[],"f":[9,-1],"r":[{"id":1,"a":1,"n":"f","l":-4,"i":false,"v":[["n",2,0,0,8]]}],"v":[]})"
            "\n{\"k\":\"step\",\"f\":[1]}\n");
        QCOMPARE(recording.steps.size(), 2U);
        QVERIFY(recording.steps[0].frames.empty());
        QCOMPARE(recording.top(recording.steps[1])->line, 0);
        QVERIFY(recording.top(recording.steps[1])->variables.empty());
        QCOMPARE(recording.end, Recording::End::Broken);
    }

    void depthAndCount_areBounded()
    {
        QByteArray deep = R"({"k":"number","v":"1"})";
        for (int level = 0; level < 200; ++level) {
            deep = R"({"k":"box","p":1,"d":)" + deep + '}';
        }
        const Recording recording = parse(R"({"k":"step","f":[],"r":[],"v":[[1,)" + deep + "]]}\n");
        int depth = 0;
        for (const Value *value = &recording.values.front(); !value->parts.empty(); value = &value->parts.front()) {
            ++depth;
        }
        QVERIFY(depth < 40);

        QByteArray many;
        for (int step = 0; step < 5000; ++step) {
            many += "{\"k\":\"step\"}\n";
        }
        QCOMPARE(parse(many).steps.size(), LogParser::mostSteps);
    }

    void nothingAfterTheEnd_counts()
    {
        const QByteArray text = twoSteps;
        QCOMPARE(parse(text
                       + R"({"k":"end","why":"exited","code":0})"
                         "\n{\"k\":\"step\"}\n"),
                 parse(text));
    }

    void types_areShort_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("expected");
        QTest::newRow("vec") << u"alloc::vec::Vec<core::option::Option<&i32>, alloc::alloc::Global>"_s
                             << u"Vec<Option<&i32>>"_s;
        QTest::newRow("own") << u"lesson::kitchen::Dish"_s << u"Dish"_s;
        QTest::newRow("tuple") << u"(i32, &alloc::string::String)"_s << u"(i32, &String)"_s;
        QTest::newRow("map")
            << u"std::collections::hash::map::HashMap<&str, i32, std::hash::random::RandomState, alloc::alloc::Global>"_s
            << u"HashMap<&str, i32>"_s;
        QTest::newRow("array") << u"[lesson::Shape; 4]"_s << u"[Shape; 4]"_s;
    }

    void types_areShort()
    {
        QFETCH(QString, type);
        QFETCH(QString, expected);
        QCOMPARE(shortType(type), expected);
    }
};

QTEST_GUILESS_MAIN(TestLogParser)
#include "tst_logparser.moc"
