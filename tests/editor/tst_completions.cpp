// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/completions.h"
#include "editor/rustplaces.h"
#include "editor/snippet.h"

#include <QTest>

using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

using Kind = Completion::Kind;

Q_DECLARE_METATYPE(Completion)

/// What is offered at a caret, and how a form is read: values only.
class CompletionsTest final : public QObject {
    Q_OBJECT

private slots:
    void words_beginWithThePrefix_data()
    {
        QTest::addColumn<QByteArray>("text"); // "|" marks the caret
        QTest::addColumn<QByteArrayList>("names");
        const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &names) {
            QTest::newRow(name) << text << names;
        };
        row("sorted and each once", "beta alpha beta al; |", {"al", "alpha", "beta"});
        row("longer than the prefix", "or order order|", {});
        row("capitals count", "Order order O|", {"Order"});
        row("small letters find both", "Order order o|", {"order", "Order"});
        row("no numbers", "1st x1 12 |", {"x1"});
        row("after a number nothing", "x1 12x 1|", {});
        row("parts of a path", "std::collections::HashMap; |", {"HashMap", "collections", "std"});
        row("underscores", "_a __b a_c _|", {"__b", "_a"});
        row("beyond ASCII", "größe grün gras grü|", {"grün"});
        row("word being typed", "orbit or|", {"orbit"});
        row("another one of it", "order or|", {"order"});
        row("empty text", "|", {});
        row("only signs", "+-*/ \r\n\t{}|", {});
        row("no words of comments", "// alpha\nalps; al|", {"alps"});
        row("no words of texts", "\"alpha\" 'b' al|", {});
        row("in a comment all", "alps; // alpha al|", {"alpha", "alps"});
        row("in a text all", "alps; \"alpha al|\"", {"alpha", "alps"});
    }

    void words_beginWithThePrefix()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, names);
        QCOMPARE(offered(text, {}, Asked::ByKey), names);
    }

    void known_fitsThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("names");
        const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &names) {
            QTest::newRow(name) << text << names;
        };
        row("free", "le|", {"len_of", "let"});
        row("after a dot", "x.le|", {"len"});
        row("after a range no method", "0..le|", {"len_of", "let"});
        row("in a path", "Vec::le|", {"leak"});
        row("in a whole path", "std::vec::Vec::le|", {});
        row("in the end of a known path", "use collections::Ha|", {"HashMap"});
        row("in the whole known path", "use std::collections::Ha|", {"HashMap"});
        row("in another path", "Own::Lead Own::le|", {"Lead"});
        row("in a comment", "// le|", {});
        row("in a text", "\"le|", {});
        row("in braces of a text", "println!(\"{le|", {"len_of", "let"});
        row("in doubled braces", "println!(\"{{le|", {});
        row("a form beside its word", "fn|", {"fn"});
    }

    void known_fitsThePlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, names);
        const Completions known{{"len", Kind::Method},
                                {"len_of", Kind::Item},
                                {"let", Kind::Keyword},
                                {"leak", Kind::Item, "Vec"},
                                {"HashMap", Kind::Item, "std::collections"},
                                {"fn", Kind::Keyword},
                                {"fn", Kind::Snippet, {}, "fn"}};
        QCOMPARE(offered(text, known, Asked::ByKey), names);
    }

    void typing_asksOnlyWhereAListHelps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("asks");
        const auto row = [](const char *name, const QByteArray &text, bool asks) {
            QTest::newRow(name) << QByteArray("value Valid; " + text) << asks;
        };
        row("two letters", "va|", true);
        row("one letter", "v|", false);
        row("a new name", "let va|", false);
        row("a new name that changes", "let mut va|", false);
        row("a pattern", "let Va|", true);
        row("a new function", "fn va|", false);
        row("a loop", "while va|", true);
        row("a lifetime", "&'va|", false);
        row("a comment", "// va|", false);
        row("behind a comment", "/* a */ va|", true);
        row("a text", "\"va|", false);
        row("a name in a text", "\"{va|", true);
        row("behind a text", "\"a\" + va|", true);
        row("behind a lifetime", "'a va|", true);
        row("behind a character", "'\\'' va|", true);
        row("behind a raw text", "r#\"a\" \"# va|", true);
        row("in a raw text", "r#\"a\" va|", false);
    }

    void typing_asksOnlyWhereAListHelps()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, asks);
        QCOMPARE(!offered(text, {}, Asked::ByTyping).isEmpty(), asks);
    }

    void places_coverTheWholeSource_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("places"); // c, /, t for each byte
        QTest::newRow("line comment") << "a//b\nc"_ba << "c///cc"_ba;
        QTest::newRow("nested comment") << "/*/**/*/a"_ba << "////////c"_ba;
        QTest::newRow("open comment") << "/* a"_ba << "////"_ba;
        QTest::newRow("text with escape") << "\"\\\"\"a"_ba << "ttttc"_ba;
        QTest::newRow("character of two bytes") << "'ß'a"_ba << "ttttc"_ba;
        QTest::newRow("escaped quote") << "'\\''a"_ba << "ttttc"_ba;
        QTest::newRow("lifetime") << "&'a b"_ba << "ccccc"_ba;
        QTest::newRow("raw") << "br#\"\"\"#a"_ba << "cctttttc"_ba;
        QTest::newRow("word that ends in r") << "for\"a\""_ba << "cccttt"_ba;
    }

    void places_coverTheWholeSource()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, places);
        QByteArray found;
        for (const PlaceRun &run : placesIn(source)) {
            QCOMPARE(run.start, found.size());
            found += QByteArray(run.end - run.start, "c/t"[static_cast<int>(run.place)]);
        }
        QCOMPARE(found, places);
    }

    void form_isRead()
    {
        const Snippet snippet = readSnippet("if ${2:b} \\$ $1 {\n    $0\n}", "  ", "\r\n");
        QCOMPARE(snippet.text, "if b $  {\r\n      \r\n  }"_ba);
        QCOMPARE(snippet.stops.size(), 3U);
        QCOMPARE(snippet.stops[0], (SnippetStop{7, 7}));
        QCOMPARE(snippet.stops[1], (SnippetStop{3, 4}));
        QCOMPARE(snippet.stops[2], (SnippetStop{17, 17}));
        QCOMPARE(readSnippet("a $x ${1", {}, "\n").text, "a $x ${1"_ba); // no stops, so their text
        QCOMPARE(readSnippet("ab", {}, "\n").stops, (std::vector<SnippetStop>{{2, 2}}));
    }

    void walk_followsWhatIsTyped()
    {
        SnippetWalk walk(readSnippet("${1:a}${2:b}$0", {}, "\n"), 10);
        QCOMPARE(walk.current(), (SnippetStop{10, 11}));
        walk.note(10, 0, 1); // typing over a selection takes it away first
        walk.note(10, 3, 0);
        QCOMPARE(walk.current(), (SnippetStop{10, 13}));
        QVERIFY(walk.next());
        QCOMPARE(walk.current(), (SnippetStop{13, 14}));
        walk.note(14, 2, 0);
        QVERIFY(walk.previous());
        QCOMPARE(walk.current(), (SnippetStop{10, 13}));
        QVERIFY(!walk.previous());
        QVERIFY(walk.next());
        QVERIFY(walk.next());
        QVERIFY(walk.isLast());
        QCOMPARE(walk.current(), (SnippetStop{16, 16}));
        walk.note(3, 1, 0); // somewhere else
        QVERIFY(walk.isOver());
    }

private:
    static QByteArrayList offered(QByteArray text, const Completions &known, Asked asked)
    {
        const qsizetype caret = text.indexOf('|');
        text.remove(caret, 1);
        QByteArrayList names;
        for (const Completion &candidate : offerAt(text, caret, known, asked).candidates) {
            names << candidate.name;
        }
        return names;
    }
};

QTEST_GUILESS_MAIN(CompletionsTest)
#include "tst_completions.moc"
