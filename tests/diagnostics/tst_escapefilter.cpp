// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/escapefilter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;

namespace {

using Runs = std::vector<StyledRun>;

// What a view shows after appending the runs.
void appendTo(QString &view, const Runs &runs)
{
    for (const StyledRun &run : runs) {
        if (run.replacesLine) {
            view.truncate(view.lastIndexOf(u'\n') + 1);
        }
        view += run.text;
    }
}

QString shown(const QList<QByteArray> &reads)
{
    EscapeFilter filter;
    QString view;
    for (const QByteArray &read : reads) {
        appendTo(view, filter.feed(read));
    }
    appendTo(view, filter.finish());
    return view;
}

SgrColor palette(quint32 index)
{
    return {SgrColor::Kind::Palette, index};
}

bool isHarmless(QChar character)
{
    const char16_t unit = character.unicode();
    const bool isControl = (unit < 0x20 && unit != u'\n' && unit != u'\t') || (unit >= 0x7F && unit <= 0x9F);
    const bool isDirection = unit == 0x061C || (unit >= 0x200E && unit <= 0x200F) || (unit >= 0x2028 && unit <= 0x202E)
                             || (unit >= 0x2066 && unit <= 0x2069);
    return !isControl && !isDirection && unit != 0xFFFC && !(unit >= 0xFDD0 && unit <= 0xFDEF);
}

} // namespace

class TestEscapeFilter final : public QObject {
    Q_OBJECT

private slots:
    void stream_showsOnlyText_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &stream, const QString &expected) {
            QTest::newRow(name) << stream << expected;
        };
        row("plain", "total: 3 €\n\tend", u"total: 3 €\n\tend"_s);
        row("clipboard", "a\x1b]52;c;c2VjcmV0\x07z", u"az"_s);
        row("clipboard, string terminator", "a\x1b]52;c;c2VjcmV0\x1b\\z", u"az"_s);
        row("title", "a\x1b]0;root shell\x07z", u"az"_s);
        row("link", "\x1b]8;;http://x.test\x1b\\click\x1b]8;;\x1b\\", u"click"_s);
        row("clear screen", "a\x1b[2J\x1b[3J\x1b[Hz", u"az"_s);
        row("alternate screen", "a\x1b[?1049hx\x1b[?1049lz", u"axz"_s);
        row("cursor report", "a\x1b[6n\x1b[c\x1b[>c\x1b[5nz", u"az"_s);
        row("cursor movement", "one\ntwo\x1b[1A\x1b[10Dz", u"one\ntwoz"_s);
        row("reset",
            "a\x1b"
            "cz",
            u"az"_s);
        row("character set", "a\x1b(0lqk\x1b(Bz", u"alqkz"_s);
        row("device control", "a\x1bPq#0;2;0\x1b\\z", u"az"_s);
        row("application command", "a\x1b_G;AAAA\x1b\\z", u"az"_s);
        row("privacy message", "a\x1b^x\x1b\\z", u"az"_s);
        row("start of string", "a\x1bXx\x1b\\z", u"az"_s);
        row("C1 control sequence",
            "a\xc2\x9b"
            "31mz\xc2\x9b"
            "2J",
            u"az"_s);
        row("C1 command",
            "a\xc2\x9d"
            "0;title\xc2\x9cz",
            u"az"_s);
        row("other C1", "a\xc2\x85\xc2\x84z", u"az"_s);
        row("C1 as a single byte",
            "a\x9b"
            "2Jz",
            u"a\uFFFD2Jz"_s);
        row("endless command ends with its line", "a\x1b]0;never closed\nz", u"a\nz"_s);
        row("cancelled command", "a\x1b]0;t\x18z", u"az"_s);
        row("sequence broken by a line end", "a\x1b[31\nz", u"a\nz"_s);
        row("sequence in a sequence", "a\x1b[3\x1b[1mz", u"az"_s);
        row("escape escape", "a\x1b\x1b[2Jz", u"az"_s);
        row("escape before umlaut", "a\x1bäz", u"aäz"_s);
        row("long parameters", "a\x1b[" + QByteArray(5000, '1') + "mz", u"az"_s);
        row("bidi",
            "a\xe2\x80\xae"
            "b\xe2\x81\xa6"
            "c\xe2\x80\x8f"
            "d\xd8\x9c"
            "e",
            u"a[U+202E]b[U+2066]c[U+200F]d[U+061C]e"_s);
        row("line separators",
            "a\xe2\x80\xa8"
            "b\xe2\x80\xa9"
            "c",
            u"a[U+2028]b[U+2029]c"_s);
        row("controls",
            QByteArray("a\0b\x07"
                       "c\x7f"
                       "d\x0b"
                       "e",
                       9),
            u"a\u2400b\u2407c\u2421d\u240Be"_s);
        row("document marks",
            "a\xef\xb7\x90"
            "b\xef\xbf\xbc"
            "c\xef\xbf\xbf",
            u"a\uFFFDb\uFFFDc\uFFFD"_s);
        row("invalid",
            "a\xff"
            "b\xc3"
            "c",
            u"a\uFFFDb\uFFFDc"_s);
        row("surrogate", "a\xed\xa0\x80z", u"a\uFFFD\uFFFD\uFFFDz"_s);
        row("overlong", "a\xc0\xafz", u"a\uFFFD\uFFFDz"_s);
        row("beyond Unicode", "a\xf4\x90\x80\x80z", u"a\uFFFD\uFFFD\uFFFD\uFFFDz"_s);
        row("cut at the end", "a\xf0\x9f\xa6", u"a\uFFFD"_s);
        row("carriage return", "10%\r20%\r100%\nend", u"100%\nend"_s);
        row("shorter text over longer", "12345\rab", u"ab345"_s);
        row("return before line end", "a\r\nb\r\n", u"a\nb\n"_s);
        row("return does not reach other lines", "one\n\r\rtwo", u"one\ntwo"_s);
        row("backspace", "abc\b\bX", u"aXc"_s);
        row("backspace stops at the line start", "one\n\b\b\btwo", u"one\ntwo"_s);
        row("endless line is broken", QByteArray(1200, 'x'),
            QString(512, u'x') + u'\n' + QString(512, u'x') + u'\n' + QString(176, u'x'));
        row("line that just fits", QByteArray(512, 'x') + "\nz", QString(512, u'x') + u"\nz"_s);
        row("emoji over emoji", "🦀🦀\r👩", u"👩🦀"_s);
        row("empty", "", QString());
    }

    void stream_showsOnlyText()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QString, expected);
        QCOMPARE(shown({stream}), expected);
    }

    void splitStream_showsTheSame_data() { stream_showsOnlyText_data(); }

    void splitStream_showsTheSame()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QString, expected);
        for (qsizetype at = 0; at <= std::min<qsizetype>(stream.size(), 100); ++at) {
            QCOMPARE(shown({stream.first(at), stream.sliced(at)}), expected);
        }
        QList<QByteArray> bytes;
        for (const char byte : stream) {
            bytes << QByteArray(1, byte);
        }
        QCOMPARE(shown(bytes), expected);
    }

    void colours_areKept()
    {
        EscapeFilter filter;
        const Runs runs = filter.feed("a\x1b[1;31mred\x1b[0m b\x1b[38;5;208mo\x1b[39;48;2;1;2;300mr\x1b[m.");
        QCOMPARE(runs.size(), 6U);
        QVERIFY(runs[0] == (StyledRun{u"a"_s, {}, false}));
        QCOMPARE(runs[1].text, u"red"_s);
        QVERIFY(runs[1].style.bold);
        QVERIFY(runs[1].style.foreground == palette(1));
        QVERIFY(runs[2].style == SgrStyle());
        QVERIFY(runs[3].style.foreground == palette(208));
        QVERIFY(runs[4].style.foreground == SgrColor());
        QVERIFY(runs[4].style.background == (SgrColor{SgrColor::Kind::Rgb, 0x0102FF}));
        QVERIFY(runs[5].style == SgrStyle());
    }

    void style_followsTheStandard_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<SgrStyle>("expected");
        const SgrColor red = palette(1);
        QTest::newRow("bright") << QByteArray("91;104")
                                << SgrStyle{.foreground = palette(9), .background = palette(12)};
        QTest::newRow("attributes")
            << QByteArray("2;3;4;7;9")
            << SgrStyle{.faint = true, .italic = true, .underline = true, .inverse = true, .strikeOut = true};
        QTest::newRow("switched off") << QByteArray("1;2;3;4;7;9;22;23;24;27;29") << SgrStyle();
        QTest::newRow("hidden text is not hidden") << QByteArray("8;5") << SgrStyle();
        QTest::newRow("colons") << QByteArray("38:2::255:0:16;4:3")
                                << SgrStyle{.foreground = {SgrColor::Kind::Rgb, 0xFF0010}, .underline = true};
        QTest::newRow("colons without colour space")
            << QByteArray("48:2:255:0:16") << SgrStyle{.background = {SgrColor::Kind::Rgb, 0xFF0010}};
        QTest::newRow("colons, palette") << QByteArray("38:5:1") << SgrStyle{.foreground = red};
        QTest::newRow("empty number is zero") << QByteArray("31;;1") << SgrStyle{.bold = true};
        QTest::newRow("unknown numbers") << QByteArray("31;77;999999999999;51") << SgrStyle{.foreground = red};
        QTest::newRow("colour cut off") << QByteArray("38;2;1")
                                        << SgrStyle{.foreground = {SgrColor::Kind::Rgb, 0x010000}};
        QTest::newRow("colour without kind") << QByteArray("31;38") << SgrStyle();
    }

    void style_followsTheStandard()
    {
        QFETCH(QByteArray, parameters);
        QFETCH(SgrStyle, expected);
        QVERIFY(styleAfter({}, parameters) == expected);
    }

    void privateSequence_isNoColour()
    {
        EscapeFilter filter;
        const Runs runs = filter.feed("\x1b[>4;1m\x1b[?1ma\x1b[1 mb");
        QCOMPARE(runs.size(), 1U);
        QVERIFY(runs[0].style == SgrStyle());
    }

    void reads_continueTheLine()
    {
        EscapeFilter filter;
        QVERIFY(filter.feed("name? ") == (Runs{{u"name? "_s, {}, false}}));
        QVERIFY(filter.feed("Ada") == (Runs{{u"Ada"_s, {}, false}}));
        QVERIFY(filter.feed("\n") == (Runs{{u"\n"_s, {}, false}}));
        QVERIFY(filter.feed("").empty());
    }

    void rewrittenLine_isReplaced()
    {
        EscapeFilter filter;
        QVERIFY(filter.feed("old\n50%") == (Runs{{u"old\n50%"_s, {}, false}}));
        QVERIFY(filter.feed("\r").empty());
        QVERIFY(filter.feed("75%") == (Runs{{u"75%"_s, {}, true}}));
        QVERIFY(filter.feed("\r80%\nnext") == (Runs{{u"80%\nnext"_s, {}, true}}));
    }

    void colourSplitBetweenReads_works()
    {
        EscapeFilter filter;
        QVERIFY(filter.feed("\x1b[3").empty());
        const Runs runs = filter.feed("2mok");
        QCOMPARE(runs.size(), 1U);
        QVERIFY(runs[0].style.foreground == palette(2));
    }

    void hostileNoise_isHarmless()
    {
        QRandomGenerator random(11);
        const QByteArray pieces[] = {
            "\x1b",        "\x1b[",        "\x1b]",    "\x1bP",    "\xc2\x9b", "\xc2\x9d", "\r",
            "\b",          "\n",           "m",        ";",        "31",       "?",        "\\",
            "\x07",        "\xe2\x80\xae", "\xf0\x9f", "\xa6\x80", "ab",       "\xff",     QByteArray(1, '\0'),
            "\xef\xb7\x90"};
        for (int round = 0; round < 200; ++round) {
            EscapeFilter filter;
            QString view;
            for (int i = 0; i < 60; ++i) {
                appendTo(view, filter.feed(pieces[random.bounded(int(std::size(pieces)))]));
            }
            appendTo(view, filter.finish());
            QVERIFY(std::ranges::all_of(view, isHarmless));
            QVERIFY(view.isValidUtf16());
        }
    }
};

QTEST_GUILESS_MAIN(TestEscapeFilter)
#include "tst_escapefilter.moc"
