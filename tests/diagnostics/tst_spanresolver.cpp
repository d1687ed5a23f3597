// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/spanresolver.h"

#include <QJsonArray>
#include <QTest>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;

namespace {

QJsonObject span(const QString &file, qint64 start, qint64 end)
{
    return {{"file_name"_L1, file}, {"byte_start"_L1, start}, {"byte_end"_L1, end}, {"line_start"_L1, 1},
            {"line_end"_L1, 1},     {"column_start"_L1, 1},   {"column_end"_L1, 2}, {"is_primary"_L1, true}};
}

/// `inner`, which comes out of a macro that was called at `call` and written in `definition`.
QJsonObject expanded(QJsonObject inner, const QJsonObject &call, const QString &definition)
{
    inner["expansion"_L1] = QJsonObject{{"span"_L1, call}, {"def_site_span"_L1, span(definition, 0, 1)}};
    return inner;
}

const QByteArray source = "let ä = 1;\nlet b = 2;\n"; // the second line begins at byte 12

} // namespace

class TestSpanResolver final : public QObject {
    Q_OBJECT

    static Span resolved(const QJsonObject &object) { return SpanResolver({u"main.rs"_s, source}).resolved(object); }

private slots:
    void file_isTheLearners_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isOwn");
        QTest::newRow("same") << u"main.rs"_s << u"main.rs"_s << true;
        QTest::newRow("with a dot") << u"main.rs"_s << u"./main.rs"_s << true;
        QTest::newRow("in a roundabout way") << u"src/main.rs"_s << u"src/../src//main.rs"_s << true;
        QTest::newRow("another case") << u"main.rs"_s << u"Main.rs"_s << false;
        QTest::newRow("in another folder") << u"main.rs"_s << u"src/main.rs"_s << false;
        QTest::newRow("nothing") << u"main.rs"_s << QString() << false;
        QTest::newRow("any of a workspace") << QString() << u"desk/src/lib.rs"_s << true;
        QTest::newRow("library of a workspace") << QString() << u"/usr/lib/rust/vec.rs"_s << false;
        QTest::newRow("macro of a workspace") << QString() << u"<println macros>"_s << false;
        QTest::newRow("nothing of a workspace") << QString() << QString() << false;
    }

    void file_isTheLearners()
    {
        QFETCH(QString, own);
        QFETCH(QString, file);
        QFETCH(bool, isOwn);
        QCOMPARE(SpanResolver({own, {}}).isOwn(file), isOwn);
    }

    void bytesOutsideTheText_areMovedInside_data()
    {
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<Span>("expected");
        const auto row = [](const char *name, qint64 start, qint64 end, const Span &expected) {
            QTest::newRow(name) << start << end << expected;
        };
        const qint64 size = source.size();
        row("behind the end", size + 5, size + 9, {u"main.rs"_s, size, size, 3, 1, 3, 1, {}, true});
        row("over the end", 12, size + 1, {u"main.rs"_s, 12, size, 2, 1, 3, 1, {}, true});
        row("huge", 0, std::numeric_limits<qint64>::max(), {u"main.rs"_s, 0, size, 1, 1, 3, 1, {}, true});
        row("inside a character", 5, 8, {u"main.rs"_s, 4, 8, 1, 5, 1, 8, {}, true});
        row("ends inside a character", 0, 5, {u"main.rs"_s, 0, 4, 1, 1, 1, 5, {}, true});
        // Inside already: the compiler's own lines and columns are kept.
        row("backwards", 8, 3, {u"main.rs"_s, 8, 8, 1, 1, 1, 2, {}, true});
        row("below zero", -9, -3, {u"main.rs"_s, 0, 0, 1, 1, 1, 2, {}, true});
    }

    void bytesOutsideTheText_areMovedInside()
    {
        QFETCH(qint64, start);
        QFETCH(qint64, end);
        QFETCH(Span, expected);
        const Span found = resolved(span(u"main.rs"_s, start, end));
        QCOMPARE(found.byteStart, expected.byteStart);
        QCOMPARE(found.byteEnd, expected.byteEnd);
        QCOMPARE(found.lineStart, expected.lineStart);
        QCOMPARE(found.columnStart, expected.columnStart);
        QCOMPARE(found.lineEnd, expected.lineEnd);
        QCOMPARE(found.columnEnd, expected.columnEnd);
        QVERIFY(found == expected);
    }

    void valuesOfAnotherType_areTheFirstPlace()
    {
        const Span found = resolved({{"file_name"_L1, 7},
                                     {"byte_start"_L1, u"4"_s},
                                     {"line_start"_L1, -3},
                                     {"column_start"_L1, 0},
                                     {"line_end"_L1, 1e300},
                                     {"is_primary"_L1, 1}});
        QVERIFY(found == Span());
        QVERIFY(resolved({}) == Span());
    }

    void otherFiles_areNotMeasuredWithOurText()
    {
        const Span found = resolved(span(u"lib.rs"_s, 1000, 2000));
        QCOMPARE(found.byteStart, 1000);
        QCOMPARE(found.byteEnd, 2000);
    }

    void macroOfALibrary_leadsToItsCall()
    {
        const QJsonObject call = span(u"main.rs"_s, 12, 15);
        const QJsonObject between = expanded(span(u"/lib/b.rs"_s, 3, 4), call, u"/lib/b.rs"_s);
        const Span found = resolved(expanded(span(u"/lib/a.rs"_s, 1, 2), between, u"/lib/a.rs"_s));
        QCOMPARE(found.file, u"main.rs"_s);
        QCOMPARE(found.byteStart, 12);
        QVERIFY(found.primary); // of the message's own span, not of the call's
        // Nothing of it is the learner's: the outermost place is the best there is.
        const QJsonObject foreign = expanded(span(u"/lib/a.rs"_s, 1, 2), span(u"/lib/c.rs"_s, 5, 6), u"/lib/a.rs"_s);
        QCOMPARE(resolved(foreign).file, u"/lib/c.rs"_s);
    }

    void ownMacro_hasACallSite()
    {
        const SpanResolver resolver({u"main.rs"_s, source});
        const QJsonObject body = span(u"main.rs"_s, 0, 3);
        const auto call = resolver.callSite(expanded(body, span(u"main.rs"_s, 12, 15), u"main.rs"_s));
        QVERIFY(call.has_value());
        QCOMPARE(call->byteStart, 12);
        QVERIFY(!call->label.isEmpty() && !call->primary);
        QVERIFY(!resolver.callSite(body));
        QVERIFY(!resolver.callSite(expanded(body, span(u"main.rs"_s, 12, 15), u"/lib/a.rs"_s))); // of a library
        QVERIFY(!resolver.callSite(expanded(body, span(u"main.rs"_s, 0, 9), u"main.rs"_s)));     // around the body
    }

    void endlessExpansion_isFollowedToItsEnd()
    {
        QJsonObject chain = span(u"main.rs"_s, 12, 15);
        for (int depth = 0; depth < 300; ++depth) {
            chain = expanded(span(u"/lib/a.rs"_s, depth, depth + 1), chain, u"/lib/a.rs"_s);
        }
        QCOMPARE(resolved(chain).byteStart, 12);
        chain["expansion"_L1] = QJsonObject{{"span"_L1, u"broken"_s}};
        QCOMPARE(resolved(chain).file, u"/lib/a.rs"_s);
    }

    void replacement_isAnEditOnlyWhereItFits_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, bool fits, QJsonObject object, const QJsonValue &text) {
            object["suggested_replacement"_L1] = text;
            QTest::newRow(name) << object << fits;
        };
        row("inside", true, span(u"main.rs"_s, 0, 3), u"const"_s);
        row("at the end", true, span(u"main.rs"_s, source.size(), source.size()), u"// end"_s);
        row("removal", true, span(u"main.rs"_s, 0, 3), u""_s);
        row("over the end", false, span(u"main.rs"_s, 0, source.size() + 1), u"x"_s);
        row("inside a character", false, span(u"main.rs"_s, 5, 8), u"x"_s);
        row("backwards", false, span(u"main.rs"_s, 8, 3), u"x"_s);
        row("below zero", false, span(u"main.rs"_s, -1, 3), u"x"_s);
        row("another file", false, span(u"lib.rs"_s, 0, 3), u"x"_s);
        row("nothing to put there", false, span(u"main.rs"_s, 0, 3), QJsonValue());
        row("number to put there", false, span(u"main.rs"_s, 0, 3), 5);
    }

    void replacement_isAnEditOnlyWhereItFits()
    {
        QFETCH(QJsonObject, object);
        QFETCH(bool, fits);
        QCOMPARE(SpanResolver({u"main.rs"_s, source}).edit(object).has_value(), fits);
    }

    void repeatedSpans_areOne()
    {
        const SpanResolver resolver({u"main.rs"_s, source});
        const QJsonObject body = expanded(span(u"main.rs"_s, 0, 3), span(u"main.rs"_s, 12, 15), u"main.rs"_s);
        QCOMPARE(resolveSpans({body, body, QJsonValue(), 5, span(u"main.rs"_s, 0, 3)}, resolver).size(), 3U);
        QVERIFY(resolveSpans({}, resolver).empty());
    }
};

QTEST_GUILESS_MAIN(TestSpanResolver)
#include "tst_spanresolver.moc"
