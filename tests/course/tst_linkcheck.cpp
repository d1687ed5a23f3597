// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/linkcheck.h"
#include "packworkshop.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestLinkCheck final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackFolder> m_folder;

    [[nodiscard]] QStringList toldOf(const QString &body, int bodyLine = 1) const
    {
        Problems problems;
        PackFiles files(m_folder->path(), problems);
        Lesson lesson;
        lesson.folder = files.absolute(u"01-a"_s);
        lesson.body = body;
        lesson.bodyLine = bodyLine;
        checkLinks(files, lesson, {u"moves"_s, u"later"_s}, u"own"_s);
        return told(problems, u"01-a/lesson.md"_s);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<PackFolder>();
        m_folder->write(u"01-a/lesson.md"_s, {});
        m_folder->write(u"01-a/images/a b.svg"_s, {});
        m_folder->write(u"01-a/images/move.svg"_s, {});
        m_folder->write(u"shared/big.PNG"_s, {});
        m_folder->write(u"../secret.svg"_s, {});
    }

    void link_leadsSomewhere_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("told");
        const QStringList fine;
        const QStringList broken{u"1:1 broken-link"_s};
        const QStringList outside{u"1:1 link-outside"_s};
        const QStringList scheme{u"1:1 link-scheme"_s};
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("lesson") << u"[a](lesson:moves)"_s << fine;
        row("no such lesson") << u"[a](lesson:move)"_s << QStringList{u"1:1 unknown-reference"_s};
        row("lesson with a heading") << u"[a](lesson:moves#one)"_s << QStringList{u"1:1 unknown-reference"_s};
        row("lesson of another course") << u"[a](lesson:other/anything)"_s << fine;
        row("lesson of this course by its whole name") << u"[a](lesson:own/moves)"_s << fine;
        row("no such lesson in this course") << u"[a](lesson:own/move)"_s << QStringList{u"1:1 unknown-reference"_s};
        row("no lesson of another course") << u"[a](lesson:other/)"_s << QStringList{u"1:1 unknown-reference"_s};
        row("three parts") << u"[a](lesson:other/one/two)"_s << QStringList{u"1:1 unknown-reference"_s};
        row("file") << u"[a](images/move.svg)"_s << fine;
        row("file of a neighbour") << u"[a](../shared/big.PNG)"_s << fine;
        row("folder") << u"[a](images)"_s << fine;
        row("file with a mark") << u"[a](lesson.md#one)"_s << fine;
        row("brackets") << u"[a](<images/a b.svg>)"_s << fine;
        row("title") << u"[a](images/move.svg \"Move\")"_s << fine;
        row("no file") << u"[a](images/none.svg)"_s << broken;
        row("no file, title") << u"[a](none.md \"N\")"_s << broken;
        row("no file, title in single marks") << u"[a](none.md 'N')"_s << broken;
        row("no file, title in parentheses") << u"[a](none.md (N))"_s << broken;
        row("no file in brackets") << u"[a](<images/no such.svg>)"_s << broken;
        row("empty") << u"[a]()"_s << broken;
        row("out of the pack") << u"[a](../../secret.svg)"_s << outside;
        row("absolute") << u"[a](/etc/passwd)"_s << outside;
        row("backslashes") << u"[a](..\\..\\secret.svg)"_s << outside;
        row("https") << u"[a](https://example.org/a)"_s << fine;
        row("https in capitals") << u"[a](HTTPS://example.org/a)"_s << fine;
        row("http") << u"[a](http://example.org/a)"_s << scheme;
        row("script") << u"[a](javascript:alert(1))"_s << scheme;
        row("local file") << u"[a](file:///etc/passwd)"_s << scheme;
        row("data") << u"[a](data:text/html,x)"_s << scheme;
        row("server without a scheme") << u"[a](//example.org)"_s << scheme;
        row("address in angle brackets") << u"<https://example.org>"_s << fine;
        row("script in angle brackets") << u"<javascript:alert(1)>"_s << scheme;
        row("file in angle brackets") << u"<file:///etc/passwd>"_s << scheme;
        row("generic type") << u"A Vec<T> and a HashMap<K, V>"_s << fine;
        row("definition") << u"[a]: none.md"_s << broken;
        row("good definition") << u"[a]: <https://example.org>"_s << fine;
        row("definition in a code block") << u"    [a]: none.md"_s << fine;
        row("escaped bracket in the text") << u"[a\\]b](none.md)"_s << broken;
        row("brackets without an address") << u"[a] (none.md) and a[0]"_s << fine;
    }

    void link_leadsSomewhere()
    {
        QFETCH(QString, body);
        QTEST(toldOf(body), "told");
    }

    void heading_isFoundByItsWords_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("anchor");
        QTest::newRow("words") << u"## One owner"_s << u"one-owner"_s;
        QTest::newRow("code") << u"## The `Drop` trait"_s << u"the-drop-trait"_s;
        QTest::newRow("name in code") << u"## What `from_str` *reads*"_s << u"what-from_str-reads"_s;
        QTest::newRow("link") << u"## After [moves](lesson:moves)"_s << u"after-moves"_s;
        QTest::newRow("marks") << u"### Why? Because!"_s << u"why-because"_s;
        QTest::newRow("closing marks") << u"## One owner ##"_s << u"one-owner"_s;
        QTest::newRow("hyphen and underscore") << u"## well-known first_word"_s << u"well-known-first_word"_s;
        QTest::newRow("other letters") << u"## Für Anfänger"_s << u"für-anfänger"_s;
        QTest::newRow("two spaces between") << u"## From Java & Go"_s << u"from-java--go"_s;
        QTest::newRow("number") << u"## 2. Moves"_s << u"2-moves"_s;
    }

    void heading_isFoundByItsWords()
    {
        QFETCH(QString, heading);
        QFETCH(QString, anchor);
        QCOMPARE(toldOf(heading + u"\n[a](#"_s + anchor + u')'), QStringList());
        QCOMPARE(toldOf(heading + u"\n[a](#"_s + anchor + u"x)"_s), QStringList{u"2:1 broken-link"_s});
        QCOMPARE(toldOf(u"```text\n"_s + heading + u"\n```\n[a](#"_s + anchor + u')'),
                 QStringList{u"4:1 broken-link"_s});
    }

    void image_isAPictureOfThePack_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("SVG") << u"![a move](images/move.svg)"_s << QStringList();
        QTest::newRow("PNG in capitals") << u"![big](../shared/big.PNG)"_s << QStringList();
        QTest::newRow("no text") << u"![](images/move.svg)"_s << QStringList{u"1:1 image-without-text"_s};
        QTest::newRow("blank text") << u"![ \t](images/move.svg)"_s << QStringList{u"1:1 image-without-text"_s};
        QTest::newRow("other kind") << u"![a](lesson.md)"_s << QStringList{u"1:1 image-kind"_s};
        QTest::newRow("no kind, no file")
            << u"![a](picture)"_s << QStringList{u"1:1 image-kind"_s, u"1:1 broken-link"_s};
        QTest::newRow("fetched") << u"![a](https://example.org/a.svg)"_s << QStringList{u"1:1 remote-image"_s};
        QTest::newRow("in the text") << u"![a](data:image/svg+xml,x)"_s << QStringList{u"1:1 remote-image"_s};
        QTest::newRow("outside") << u"![a](../../secret.svg)"_s << QStringList{u"1:1 image-outside"_s};
        QTest::newRow("inside a link") << u"[![a](images/none.svg)](https://example.org)"_s
                                       << QStringList{u"1:2 broken-link"_s};
    }

    void image_isAPictureOfThePack()
    {
        QFETCH(QString, body);
        QTEST(toldOf(body), "told");
    }

    void place_isThatOfTheFile()
    {
        const QString body = u"text\n\n- see [a](none.md), [b](lesson:moves) and [c](lesson:nowhere)\n"_s;
        QCOMPARE(toldOf(body, 20), (QStringList{u"22:7 broken-link"_s, u"22:43 unknown-reference"_s}));
    }

    void code_holdsNoLinks()
    {
        QCOMPARE(
            toldOf(u"`[a](none.md)` and ``b ` [a](none.md)``\n```text\n[a](none.md)\n```\n~~~\n[a](none.md)\n~~~\n"_s),
            QStringList());
        QCOMPARE(toldOf(u"`one [a](none.md)"_s), QStringList{u"1:6 broken-link"_s}); // a mark alone opens nothing
    }

    void linkOverALink_leadsOutOnlyWhenItDoes()
    {
        QVERIFY(QFile::link(m_folder->outside(u"secret.svg"_s), m_folder->at(u"01-a/images/out.svg"_s)));
        QVERIFY(QFile::link(m_folder->at(u"shared/big.PNG"_s), m_folder->at(u"01-a/images/in.svg"_s)));
        QCOMPARE(toldOf(u"![a](images/out.svg)"_s), QStringList{u"1:1 image-outside"_s});
        QCOMPARE(toldOf(u"![a](images/in.svg)"_s), QStringList());
    }

    void hostileBody_isReadToItsEnd_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("open brackets") << QString(8000, u'[');
        QTest::newRow("open links") << u"[a]("_s.repeated(2000);
        QTest::newRow("open images") << u"!["_s.repeated(4000);
        QTest::newRow("escapes") << u"[\\"_s.repeated(4000);
        QTest::newRow("marks") << u"`"_s.repeated(8000);
        QTest::newRow("marks of every length") << u"` `` ``` ```` "_s.repeated(500);
        QTest::newRow("spaces") << u"[a]("_s + QString(8000, u' ');
        QTest::newRow("angle brackets") << u"<a:"_s.repeated(2000);
    }

    void hostileBody_isReadToItsEnd()
    {
        QFETCH(QString, line);
        const QString body = QString(line + u'\n').repeated(6) + u"\n[a](none.md)"_s;
        QCOMPARE(toldOf(body).filter(u"broken-link"_s).constLast(), u"8:1 broken-link"_s);
    }
};

QTEST_APPLESS_MAIN(TestLinkCheck)
#include "tst_linkcheck.moc"
