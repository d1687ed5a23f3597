// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ankitext.h"
#include "exchange/stableid.h"
#include "exchangebench.h"

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;

/// Cards as the text that Anki exports and imports.
class TestAnkiText final : public QObject {
    Q_OBJECT

private slots:
    void head_saysWhatEachColumnIs()
    {
        const QByteArray text = ankiTextOf({{u"g1"_s, {u"a"_s, u"b"_s}, u"#[derive]"_s, u"x\ty \"z\""_s}});
        const QByteArrayList lines = text.split('\n');
        QVERIFY(lines.contains("#separator:Tab"));
        QVERIFY(lines.contains("#html:true"));
        QVERIFY(lines.contains("#guid column:1"));
        QVERIFY(lines.contains("#tags column:3"));
        QVERIFY(text.contains("\"g1\"\tOchre\ta b\t\"#[derive]\"\t\"x\ty \"\"z\"\"\"\n"));
    }

    // A guid may begin with the sign of a comment, and Anki takes such a line for one unless it is quoted.
    void firstField_isAlwaysQuoted()
    {
        const std::vector<AnkiNote> notes{{u"#a;b"_s, {}, u"front"_s, u"back"_s}};
        const Incoming incoming = readAnkiText(QString::fromUtf8(ankiTextOf(notes)), u"a.txt"_s);
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(incoming.questions.size(), size_t(1));
        QCOMPARE(guidOf(u"imported"_s, incoming.questions[0].id), u"#a;b"_s);
    }

    void texts_areRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("fronts");
        QTest::addColumn<QStringList>("backs");
        QTest::newRow("two columns") << u"one\ttwo\nthree\tfour\n"_s << QStringList{u"one"_s, u"three"_s}
                                     << QStringList{u"two"_s, u"four"_s};
        QTest::newRow("semicolons") << u"one;two\n"_s << QStringList{u"one"_s} << QStringList{u"two"_s};
        QTest::newRow("commas by name") << u"#separator:Comma\none,\"two, three\"\n"_s << QStringList{u"one"_s}
                                        << QStringList{u"two, three"_s};
        QTest::newRow("comments") << u"# not this\none\ttwo\n# nor this\n"_s << QStringList{u"one"_s}
                                  << QStringList{u"two"_s};
        QTest::newRow("several lines") << u"\"one\nmore\"\ttwo\n"_s << QStringList{u"one\\\nmore"_s}
                                       << QStringList{u"two"_s};
        QTest::newRow("plain text is no HTML")
            << u"#html:false\na <b>\t1 < 2\n"_s << QStringList{u"a \\<b>"_s} << QStringList{u"1 \\< 2"_s};
        QTest::newRow("HTML") << u"#html:true\n<b>a</b>\tb<br>c\n"_s << QStringList{u"**a**"_s}
                              << QStringList{u"b\\\nc"_s};
        QTest::newRow("three fields") << u"#html:true\n#guid column:1\nx\tone\ttwo\tthree\n"_s << QStringList{u"one"_s}
                                      << QStringList{u"two\n\nthree"_s};
        QTest::newRow("no line end") << u"one\ttwo"_s << QStringList{u"one"_s} << QStringList{u"two"_s};
    }

    void texts_areRead()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, fronts);
        QFETCH(QStringList, backs);
        const Incoming incoming = readAnkiText(text, u"a.txt"_s);
        QStringList readFronts;
        QStringList readBacks;
        for (const Course::Question &question : incoming.questions) {
            readFronts << question.prompt;
            readBacks << question.answer;
        }
        QCOMPARE(readFronts, fronts);
        QCOMPARE(readBacks, backs);
        QCOMPARE(told(incoming), QStringList());
    }

    void tags_areTaken()
    {
        const Incoming modern = readAnkiText(u"#tags:all\n#tags column:3\none\ttwo\ta b\n"_s, u"a.txt"_s);
        QCOMPARE(modern.questions.at(0).tags, (QStringList{u"all"_s, u"a"_s, u"b"_s}));
        const Incoming old = readAnkiText(u"one\ttwo\ta b\n"_s, u"a.txt"_s);
        QCOMPARE(old.questions.at(0).tags, (QStringList{u"a"_s, u"b"_s}));
    }

    void faults_areNamedWithTheirLine()
    {
        const Incoming incoming = readAnkiText(u"one\ttwo\n\nlonely\n\tx\na\tb\nc\t\"open\n"_s, u"a.txt"_s);
        QCOMPARE(incoming.questions.size(), size_t(2));
        QCOMPARE(told(incoming),
                 (QStringList{u"3: This card has only one side."_s, u"4: This card has only one side."_s,
                              u"6: A quotation mark is opened here and never closed."_s}));
        QCOMPARE(incoming.problems.at(0).file, u"a.txt"_s);
    }

    // The same card is the same card, in whatever order and with whatever else it comes.
    void ids_stayTheSame()
    {
        const Incoming one = readAnkiText(u"one\ttwo\nthree\tfour\n"_s, u"a.txt"_s);
        const Incoming other = readAnkiText(u"three\tfour\nnew\tx\none\ttwo\n"_s, u"b.txt"_s);
        QCOMPARE(one.questions.at(0).id, other.questions.at(2).id);
        QVERIFY(isId(one.questions.at(0).id));
        QVERIFY(one.questions.at(0).id != one.questions.at(1).id);
    }

    void exportImportExport_isEqual()
    {
        const std::vector<AnkiNote> notes = notesOf(rustCourse());
        QVERIFY(notes.size() > 500);
        const QByteArray text = ankiTextOf(notes);
        const Incoming incoming = settled(readAnkiText(QString::fromUtf8(text), u"a.txt"_s));
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(ankiTextOf(notesOf(importedCourse(incoming))), text);
    }

    void randomCards_comeBackEqual()
    {
        RandomText random(42);
        std::vector<AnkiNote> notes;
        for (int count = 0; count < 600; ++count) {
            notes.push_back({u"id-%1"_s.arg(count),
                             {u"t%1"_s.arg(count % 7)},
                             u"<p>"_s + random.line().toHtmlEscaped() + u"</p>"_s,
                             u"<pre><code>"_s + random.lines().toHtmlEscaped() + u"\n</code></pre>"_s});
        }
        const Incoming first = settled(readAnkiText(QString::fromUtf8(ankiTextOf(notes)), u"a.txt"_s));
        QCOMPARE(told(first), QStringList());
        const QByteArray once = ankiTextOf(notesOf(importedCourse(first)));
        const Incoming second = settled(readAnkiText(QString::fromUtf8(once), u"a.txt"_s));
        QCOMPARE(ankiTextOf(notesOf(importedCourse(second))), once);
        QCOMPARE(first.questions.size(), notes.size());
        QCOMPARE(guidOf({}, first.questions.back().id), notes.back().guid);
    }
};

QTEST_GUILESS_MAIN(TestAnkiText)
#include "tst_ankitext.moc"
