// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/cardface.h"
#include "exchange/htmlmarkdown.h"
#include "exchange/htmltokens.h"
#include "exchange/markdownhtml.h"
#include "exchange/markdowntext.h"
#include "exchangebench.h"

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;

/// Cards go out as HTML and come in as Markdown: the text of a card is never lost, and nothing but text comes in.
class TestCardHtml final : public QObject {
    Q_OBJECT

private slots:
    void html_becomesMarkdown_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("text") << u"What moves?"_s << u"What moves?"_s;
        QTest::newRow("lines") << u"one<br>two"_s << u"one\\\ntwo"_s;
        QTest::newRow("two breaks") << u"one<br><br>two"_s << u"one\n\ntwo"_s;
        QTest::newRow("divs") << u"<div>one</div><div>two</div>"_s << u"one\n\ntwo"_s;
        QTest::newRow("emphasis") << u"<b>one</b> <i>two</i> <s>three</s>"_s << u"**one** *two* ~~three~~"_s;
        QTest::newRow("both") << u"<b><i>one</i></b>"_s << u"**_one_**"_s;
        QTest::newRow("code") << u"<code>a`b</code>"_s << u"``a`b``"_s;
        QTest::newRow("block") << u"<pre><code class=\"language-rust\">fn main() {\n    a\n}\n</code></pre>"_s
                               << u"```rust\nfn main() {\n    a\n}\n```"_s;
        QTest::newRow("block with breaks") << u"<pre>a<br>b</pre>"_s << u"```\na\nb\n```"_s;
        QTest::newRow("list") << u"<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>"_s
                              << u"- one\n- two\n  - three"_s;
        QTest::newRow("numbers") << u"<ol><li>one</li><li>two</li></ol>"_s << u"1. one\n2. two"_s;
        QTest::newRow("table") << u"<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>3</td></tr></table>"_s
                               << u"| a | b |\n|---|---|\n| 1\\|2 | 3 |"_s;
        QTest::newRow("quote") << u"<blockquote><p>one</p></blockquote>"_s << u"> one"_s;
        QTest::newRow("heading") << u"<h2>One</h2>two"_s << u"## One\n\ntwo"_s;
        QTest::newRow("entities") << u"&lt;T&gt; &amp;amp; &#65;&#x42; &nosuch;"_s << u"\\<T> \\&amp; AB \\&nosuch;"_s;
        QTest::newRow("no tag") << u"Vec<String> and Option<&T>"_s << u"Vec\\<String> and Option\\<\\&T>"_s;
        QTest::newRow("looks like Markdown")
            << u"# a *b* _c_ `d` [e] 1. ~f~"_s << u"\\# a \\*b\\* \\_c\\_ \\`d\\` \\[e\\] 1. \\~f\\~"_s;
        QTest::newRow("number first") << u"1. one"_s << u"1\\. one"_s;
        QTest::newRow("snake case") << u"read_to_string"_s << u"read_to_string"_s;
        QTest::newRow("link") << u"<a href=\"https://a.b/c\">d</a>"_s << u"[d](<https://a.b/c>)"_s;
    }

    void html_becomesMarkdown()
    {
        QFETCH(QString, html);
        QFETCH(QString, markdown);
        QCOMPARE(markdownOfHtml(html), markdown);
    }

    void onlyText_comesIn_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("script") << u"a<script>alert(1)</script>b"_s << u"ab"_s;
        QTest::newRow("script without end") << u"a<script>alert(1)"_s << u"a"_s;
        QTest::newRow("script in capitals") << u"a<SCRIPT src=x>alert(1)</SCRIPT >b"_s << u"ab"_s;
        QTest::newRow("style") << u"<style>.card{}</style>a"_s << u"a"_s;
        QTest::newRow("handler") << u"<img src=x onerror=alert(1) alt=pic>a"_s << u"pica"_s;
        QTest::newRow("comment") << u"a<!-- <b>x</b> -->b"_s << u"ab"_s;
        QTest::newRow("script link") << u"<a href=\"javascript:alert(1)\">a</a>"_s << u"a"_s;
        QTest::newRow("data link") << u"<a href='data:text/html,x'>a</a>"_s << u"a"_s;
        QTest::newRow("frame") << u"<iframe src=x>inner</iframe>a"_s << u"a"_s;
        QTest::newRow("nested trick") << u"<scr<script>x</script>ipt>a"_s << u"\\<script>a"_s;
        QTest::newRow("picture in the tag")
            << u"<img src=\"data:image/png;base64,"_s + u"iVBO"_s.repeated(5000) + u"\">a"_s << u"a"_s;
        QTest::newRow("sound") << u"<audio src=a.mp3></audio>a"_s << u"a"_s;
    }

    void onlyText_comesIn()
    {
        QFETCH(QString, html);
        QFETCH(QString, markdown);
        const QString text = markdownOfHtml(html);
        QCOMPARE(text, markdown);
        QVERIFY2(!htmlOf(text).contains(u"<script"), qPrintable(htmlOf(text)));
    }

    // What stands in a card is there again after it went in and out, whatever it looks like.
    void text_isNeverLost()
    {
        RandomText random(20'261'130);
        for (int round = 0; round < 4000; ++round) {
            const QString text = random.line().simplified();
            const QString html = htmlOf(markdownOfHtml(text.toHtmlEscaped()));
            QVERIFY2(textOfHtml(html) == text, qPrintable(text + u"\n→ "_s + html));
        }
    }

    void plainText_isNeverLost()
    {
        RandomText random(7);
        for (int round = 0; round < 4000; ++round) {
            const QString text = random.lines();
            const QString html = htmlOf(markdownOfText(text));
            QVERIFY2(textOfHtml(html) == text.simplified(), qPrintable(text + u"\n→ "_s + html));
        }
    }

    // Every question of the course, out and in and out, looks the same.
    void cardsOfTheCourse_lookTheSame()
    {
        QVERIFY(rustCourse().lessons.size() > 10);
        int seen = 0;
        for (const PlacedQuestion &placed : questionsOf(rustCourse())) {
            const CardFace face = faceOf(*placed.question);
            for (const QString &side : {face.front, face.back}) {
                const QString html = htmlOf(side);
                const QString again = htmlOf(markdownOfHtml(html));
                QVERIFY2(again == html, qPrintable(placed.question->id + u"\n"_s + html + u"\n---\n"_s + again));
                QVERIFY(!html.isEmpty());
                ++seen;
            }
        }
        QVERIFY(seen > 1000);
    }

    // Whatever the letters are, it takes time in proportion to their number.
    void hostileText_isReadInOnePass_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece : {u"<p "_s, u"<!--"_s, u"<b>"_s, u"</b>"_s, u"<ul><li>"_s, u"&"_s, u"<a href=\""_s,
                                     u"<table><tr><td>"_s, u"<script>"_s, u"*"_s, u"`"_s, u"<code>"_s, u"[("_s}) {
            QTest::newRow(qPrintable(piece)) << piece;
        }
    }

    void hostileText_isReadInOnePass()
    {
        QFETCH(QString, piece);
        const QString html = piece.repeated(50'000 / piece.size());
        QVERIFY(markdownOfHtml(html).size() <= 8 * html.size());
    }
};

QTEST_GUILESS_MAIN(TestCardHtml)
#include "tst_cardhtml.moc"
