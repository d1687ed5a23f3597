// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/fixes.h"
#include "diagnostics/rustcparser.h"
#include "rustclines.h"
#include "testdata.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;
using RustcLines::child;
using RustcLines::line;

namespace {

bool isInside(const Span &span, qsizetype size)
{
    return span.file != "main.rs"_L1
           || (span.byteStart >= 0 && span.byteStart <= span.byteEnd && span.byteEnd <= size && span.lineStart >= 1
               && span.columnStart >= 1 && span.lineStart <= span.lineEnd);
}

} // namespace

/// Output that no compiler should print: older, newer, cut off, mixed, damaged.
class TestRustcTolerance final : public QObject {
    Q_OBJECT

private slots:
    void otherMessages_areIgnored()
    {
        const ParseResult result = parseRustcOutput(TestData::read(u"strange/other_messages.json"_s));
        QVERIFY(result.diagnostics.empty());
        QCOMPARE(result.droppedCount, 0);
        QCOMPARE(result.otherText, QByteArray());
    }

    void olderCompilers_haveNoMessageType()
    {
        QByteArray old = TestData::recorded(u"moved_by_let"_s);
        old.replace("\"$message_type\":\"diagnostic\",", "");
        QCOMPARE(parseRustcOutput(old).diagnostics,
                 parseRustcOutput(TestData::recorded(u"moved_by_let"_s)).diagnostics);
    }

    void unknownWords_degrade()
    {
        QByteArray strange = line({child({{0, 0, u"x"_s}})});
        strange.replace("\"level\":\"error\"", "\"level\":\"remark\"").replace("MaybeIncorrect", "VeryLikely");
        const Diagnostic diagnostic = parseRustcOutput(strange).diagnostics.at(0);
        QCOMPARE(diagnostic.level, Level::Note);
        QCOMPARE(diagnostic.fixes.at(0).applicability, Applicability::Unspecified);
    }

    void outputCutOff_countsTheLastMessage()
    {
        const QByteArray whole = TestData::recorded(u"unused_values"_s);
        const ParseResult result = parseRustcOutput(QByteArrayView(whole).first(whole.size() / 2));
        QVERIFY(!result.diagnostics.empty());
        QCOMPARE(result.droppedCount, 1);
        QCOMPARE(result.otherText, QByteArray());
    }

    void textAroundMessages_isKept()
    {
        const ParseResult result = parseRustcOutput(QByteArray("note: hello\n" + line() + "\r\nlast"));
        QCOMPARE(result.diagnostics.size(), 1U);
        QCOMPARE(result.otherText, "note: hello\n\r\nlast");
        QVERIFY(!result.compilerCrashed);
    }

    void compilerCrash_isRecognised()
    {
        QVERIFY(parseRustcOutput(TestData::read(u"strange/internal_error.json"_s)).compilerCrashed);
    }

    // Whatever a macro prints while it is compiled stands there, too.
    void wordsOfACrash_areNone_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("panic") << QByteArray(
            "\nthread 'rustc' (77) panicked at compiler/rustc_middle/src/ty.rs:1:2:\n");
        QTest::newRow("stack") << QByteArray("error: rustc interrupted by SIGSEGV, printing backtrace\n");
        QTest::newRow("report") << QByteArray("error: internal compiler error: boom\n");
    }

    void wordsOfACrash_areNone()
    {
        QFETCH(QByteArray, output);
        const ParseResult result = parseRustcOutput(output);
        QVERIFY(!result.compilerCrashed);
        QCOMPARE(result.otherText, output);
    }

    void garbage_isTolerated_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("empty lines") << QByteArray("\n\n\n");
        QTest::newRow("not an object") << QByteArray("[1,2]\n{\n}\n{]\n");
        QTest::newRow("binary") << QByteArray("\0\xff\xfe{\0\n{\"message\":\0}", 18);
        QTest::newRow("wrong types") << TestData::read(u"strange/wrong_types.json"_s);
        QTest::newRow("huge numbers") << TestData::read(u"strange/huge_numbers.json"_s);
        QTest::newRow("deep") << QByteArray(QByteArray("{\"message\":\"m\",\"level\":\"error\",\"spans\":")
                                            + QByteArray(100'000, '['));
        QJsonObject expansions{{"file_name"_L1, u"x.rs"_s}};
        for (int i = 0; i < 400; ++i) {
            expansions = {{"file_name"_L1, u"x.rs"_s}, {"expansion"_L1, QJsonObject{{"span"_L1, expansions}}}};
        }
        const QJsonObject message{
            {"message"_L1, u"m"_s}, {"level"_L1, u"error"_s}, {"spans"_L1, QJsonArray{expansions}}};
        QTest::newRow("long expansion") << QJsonDocument(message).toJson(QJsonDocument::Compact);
    }

    void garbage_isTolerated()
    {
        QFETCH(QByteArray, output);
        const ParseResult result = parseRustcOutput(output, {u"main.rs"_s, QByteArrayView("fn main() {}")});
        for (const Diagnostic &diagnostic : result.diagnostics) {
            for (const Span &span : diagnostic.spans) {
                QVERIFY(isInside(span, 12));
            }
        }
    }

    void damagedStreams_neverCrash_data() { eachProgram(); }

    void damagedStreams_neverCrash()
    {
        QFETCH(QString, name);
        const QByteArray whole = TestData::recorded(name);
        const QByteArray source = TestData::program(name);
        QRandomGenerator random(7);
        for (int round = 0; round < 60 && !whole.isEmpty(); ++round) {
            QByteArray bytes = whole;
            if (round % 2 == 0) {
                bytes.truncate(random.bounded(whole.size()));
            }
            for (int flips = round % 8; flips > 0 && !bytes.isEmpty(); --flips) {
                bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            }
            checkTolerance(bytes, source);
        }
    }

private:
    static void eachProgram()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : TestData::programs()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    static void checkTolerance(const QByteArray &bytes, const QByteArray &source)
    {
        const ParseResult result = parseRustcOutput(bytes, {u"main.rs"_s, source});
        for (const Diagnostic &diagnostic : result.diagnostics) {
            for (const Span &span : diagnostic.spans) {
                QVERIFY(isInside(span, source.size()));
            }
            for (const Fix &fix : diagnostic.fixes) {
                const auto applied = applyFix(source, fix);
                QVERIFY(applied.has_value() || !applied.error().what.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRustcTolerance)
#include "tst_rustctolerance.moc"
