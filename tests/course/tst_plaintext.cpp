// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/headings.h"
#include "course/plaintext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

/// What a reader sees of Markdown, for whoever lists or finds it.
class TestPlainText final : public QObject {
    Q_OBJECT

private slots:
    void text_isWhatIsRead_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("nothing") << QString() << QString();
        row("words in lines") << u"one\n two"_s << u"one two"_s;
        row("name in code") << u"`round_to_cents` rounds"_s << u"round_to_cents rounds"_s;
        row("brackets in code") << u"`&[u8; 2]` and `#[test]`"_s << u"&[u8; 2] and #[test]"_s;
        row("star in code") << u"`*x` is *read*"_s << u"*x is read"_s;
        row("backtick in code") << u"`` a ` b ``"_s << u"a ` b"_s;
        row("lonely backtick") << u"a ` b"_s << u"a ` b"_s;
        row("runs of two lengths") << u"`` a ` b"_s << u"`` a ` b"_s;
        row("link") << u"see [the book](doc:book/ch04.html), too"_s << u"see the book, too"_s;
        row("link with code") << u"[`a[0]`](lesson:x)"_s << u"a[0]"_s;
        row("image") << u"![a move](images/move.svg)"_s << u"a move"_s;
        row("brackets that are none") << u"[1, 2] (three)"_s << u"[1, 2] (three)"_s;
        row("emphasis") << u"*one* **two** _three_ __four__"_s << u"one two three four"_s;
        row("emphasis beside signs") << u"(*one*), _two_."_s << u"(one), two."_s;
        row("emphasis around code") << u"_`a_b`_ and *`c`*"_s << u"a_b and c"_s;
        row("name outside code") << u"from_str and _ alone"_s << u"from_str and _ alone"_s;
        row("times") << u"2 * 3"_s << u"2 * 3"_s;
        row("list of stars") << u"* one\n* two"_s << u"one two"_s;
        row("escapes") << u"\\*one\\* \\`two\\` a\\b"_s << u"*one* `two` a\\b"_s;
        row("a placeholder of ours") << u"a\uFFFCb `c`"_s << u"ab c"_s;
        row("beyond the first plane") << u"`\U0001F980` *\U0001F980*"_s << u"\U0001F980 \U0001F980"_s;
    }

    void text_isWhatIsRead()
    {
        QFETCH(QString, markdown);
        QTEST(plainText(markdown), "text");
    }

    void text_isReadInOneGo_data()
    {
        QTest::addColumn<QString>("markdown");
        QString lengths;
        for (int length = 1; lengths.size() < 200'000; ++length) {
            lengths += QString(length, u'`') + u' ';
        }
        QTest::newRow("backticks of all lengths") << lengths;
        QTest::newRow("open brackets") << QString(200'000, u'[');
        QTest::newRow("links that do not end") << u"[a]("_s.repeated(50'000);
        QTest::newRow("stars") << QString(200'000, u'*');
        QTest::newRow("lines") << QString(200'000, u'_');
    }

    // A pack is foreign, so no text in it may take the square of its length: that would be minutes.
    void text_isReadInOneGo()
    {
        QFETCH(QString, markdown);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(plainText(markdown).size() <= markdown.size());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void sections_areHeadingsOutsideFences()
    {
        QCOMPARE(sectionTitles(u"# no\n## One `a_b`\n~~~~\n## in tildes\n```\n## still\n~~~~\n### deeper\n"
                               "````text\n```\n## in backticks\n````\n## *Two*\n"_s),
                 (QStringList{u"One a_b"_s, u"Two"_s}));
        QVERIFY(sectionTitles({}).isEmpty());
    }

    void anchor_isThatOfTheHeading()
    {
        QCOMPARE(anchorOf(plainText(u"What `from_str` *reads*, in [moves](lesson:moves)"_s)),
                 u"what-from_str-reads-in-moves"_s);
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
