// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/textsearch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

namespace {

/// `text` with every match replaced, as the editor does it.
QByteArray replaced(QByteArray text, const std::vector<SearchMatch> &matches)
{
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
        text.replace(match->start, match->end - match->start, match->replacement);
    }
    return text;
}

QByteArray randomText(QRandomGenerator &random, int length)
{
    static const QByteArrayList letters{"a", "b", "é", "🦀", "\n", "\r\n", " ", ".", "A"};
    QByteArray text;
    for (int index = 0; index < length; ++index) {
        text += letters[random.bounded(letters.size())];
    }
    return text;
}

} // namespace

class TextSearchTest final : public QObject {
    Q_OBJECT

private slots:
    void match_isInBytes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("options"); // c case, w word, r expression
        QTest::addColumn<QList<QByteArray>>("found");
        const auto row = [](const char *name, const QByteArray &text, const QString &pattern, const QString &options,
                            const QList<QByteArray> &found) {
            QTest::newRow(name) << text << pattern << options << found;
        };
        row("behind wide characters", "🦀é order", u"order"_s, {}, {"order"});
        row("any case beyond ASCII", "ÄRGER ärger", u"ärger"_s, {}, {"ÄRGER", "ärger"});
        row("case beyond ASCII", "ÄRGER ärger", u"ärger"_s, u"c"_s, {"ärger"});
        row("word beyond ASCII", "größer größe", u"größe"_s, u"w"_s, {"größe"});
        row("underscore is in the word", "a_b a b", u"a"_s, u"w"_s, {"a"});
        row("whole words of a choice", "ab cd abcd", u"ab|cd"_s, u"wr"_s, {"ab", "cd"});
        row("signs of expressions", "a.b a+b (a) [a] \\d", u"a+b"_s, {}, {"a+b"});
        row("backslash", "\\d 1", u"\\d"_s, {}, {"\\d"});
        row("over a line end", "a\nb", u"a\nb"_s, {}, {"a\nb"});
        row("line end of an expression", "a\nb\n", u"\\n"_s, u"r"_s, {"\n", "\n"});
        row("not overlapping", "aaaaa", u"aa"_s, {}, {"aa", "aa"});
        row("dot is a whole character", "🦀é", u"."_s, u"r"_s, {"🦀", "é"});
        row("look behind", "x=1 y=2", u"(?<=y=)\\d"_s, u"r"_s, {"2"});
        row("line starts", "ab\nac\nba\n", u"^a."_s, u"r"_s, {"ab", "ac"});
        row("line ends", "a;\nb\nc;", u";$"_s, u"r"_s, {";", ";"});
        row("line starts after CRLF", "ab\r\nac\r\n", u"^a."_s, u"r"_s, {"ab", "ac"});
        row("line ends before CRLF", "a;\r\nb;\r\n", u";$"_s, u"r"_s, {";", ";"});
        row("rest of a line before CRLF", "ab\r\ncd", u"b.*"_s, u"r"_s, {"b"});
        row("empty text", {}, u"a"_s, {}, {});
        row("anything in an empty text", {}, u".*"_s, u"r"_s, {});
        row("longer than the text", "ab", u"abc"_s, {}, {});
    }

    void match_isInBytes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, pattern);
        QFETCH(QString, options);
        QFETCH(QList<QByteArray>, found);
        const auto matches = search(text, {.pattern = pattern,
                                           .isCaseSensitive = options.contains(u'c'),
                                           .isWholeWord = options.contains(u'w'),
                                           .isRegularExpression = options.contains(u'r')});
        QVERIFY(matches);
        QList<QByteArray> parts;
        for (const SearchMatch &match : *matches) {
            parts << text.sliced(match.start, match.end - match.start);
        }
        QCOMPARE(parts, found);
    }

    void plainSearch_findsWhatBytesFind()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 300; ++round) {
            const QByteArray text = randomText(random, 60);
            const QByteArray pattern = randomText(random, random.bounded(1, 3));
            std::vector<SearchMatch> expected;
            for (qsizetype at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + pattern.size())) {
                expected.push_back({.start = at, .end = at + pattern.size(), .replacement = {}});
            }
            const auto matches = search(text, {.pattern = QString::fromUtf8(pattern), .isCaseSensitive = true});
            QVERIFY2(matches && *matches == expected, (text + " // " + pattern).toPercentEncoding().constData());
        }
    }

    void replacingByTheMatch_changesNothing()
    {
        QRandomGenerator random(5);
        for (const QString &pattern : {u"\\w+"_s, u"[^a]"_s, u"(a)|(b)"_s, u"(?s).+"_s, u"\\s*é"_s}) {
            for (int round = 0; round < 40; ++round) {
                const QByteArray text = randomText(random, 50);
                const auto matches = search(text, {.pattern = pattern, .isRegularExpression = true}, u"$0"_s);
                QVERIFY(matches);
                QCOMPARE(replaced(text, *matches), text);
            }
        }
    }

    void replacement_standsForGroups_data()
    {
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QByteArray>("result");
        QTest::newRow("nothing") << QString() << " = 1;"_ba;
        QTest::newRow("swapped") << u"$2.$1"_s << "é.let = 1;"_ba;
        QTest::newRow("a digit behind a group") << u"$10"_s << "let0 = 1;"_ba;
        QTest::newRow("sign at the end") << u"$1$"_s << "let$ = 1;"_ba;
        QTest::newRow("backslash at the end") << u"\\1\\"_s << "let\\ = 1;"_ba;
        QTest::newRow("unknown escape") << u"\\t"_s << "\\t = 1;"_ba;
        QTest::newRow("wide characters") << u"🦀$2"_s << "🦀é = 1;"_ba;
        QTest::newRow("no expression again") << u"$2(.*)"_s << "é(.*) = 1;"_ba;
    }

    void replacement_standsForGroups()
    {
        QFETCH(QString, replacement);
        QFETCH(QByteArray, result);
        const QByteArray text = "let é = 1;";
        const auto matches = search(text, {.pattern = u"(let) (\\w)"_s, .isRegularExpression = true}, replacement);
        QVERIFY(matches);
        QCOMPARE(replaced(text, *matches), result);
    }

    void brokenExpression_isSaid_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"(", "[a", "a{2,1}", "*a", "(?<n>a)(?<n>b)", "\\", "(?P<", "\\p{Klingon}"}) {
            QTest::newRow(pattern) << QString::fromLatin1(pattern);
        }
    }

    void brokenExpression_isSaid()
    {
        QFETCH(QString, pattern);
        const auto matches = search("a", {.pattern = pattern, .isRegularExpression = true});
        QVERIFY(!matches);
        QVERIFY(!matches.error().what.isEmpty());
        QVERIFY(search("a", {.pattern = pattern})); // as plain text it is as good as any other
    }

    void hostilePattern_comesToAnEnd_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("nested repetition") << QByteArray(40, 'a') + '!' << u"(a+)+$"_s;
        QTest::newRow("repeated choice") << QByteArray(200, 'a') + '!' << u"^(a|aa)+$"_s;
        QTest::newRow("endless recursion") << QByteArray(2000, '(') << u"(\\((?1)\\))"_s;
        QTest::newRow("long pattern") << QByteArray(2000, 'a') << QString(3000, u'a');
        QTest::newRow("half a character") << "🦀"_ba << QString(QChar(0xD83E));
        QTest::newRow("NUL") << "a b"_ba << QString(QChar(0));
    }

    void hostilePattern_comesToAnEnd()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, pattern);
        for (const bool isExpression : {false, true}) {
            const auto matches = search(text, {.pattern = pattern, .isRegularExpression = isExpression});
            QVERIFY(!matches || matches->empty());
        }
    }
};

QTEST_GUILESS_MAIN(TextSearchTest)
#include "tst_textsearch.moc"
