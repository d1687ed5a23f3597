// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "highlighting/highlighter.h"
#include "highlighting/linehighlighter.h"

#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Design::Palette;
using Design::Scheme;

Q_DECLARE_METATYPE(QColor Palette::*)

class HighlighterTest final : public QObject {
    Q_OBJECT
private slots:
    void token_hasItsColour_data();
    void token_hasItsColour();
    void keyword_isBoldAndCommentItalic();
    void runs_coverEveryLineWithoutGaps();
    void everyStyle_contrastsWithTheEditor_data();
    void everyStyle_contrastsWithTheEditor();
    void rawString_endsWithItsOwnHashes();
    void nestedComment_endsAtTheOuterEnd();
    void unknownLanguage_givesNoRanges();
    void otherLanguages_areKnown();
    void folding_countsBracesOutsideStrings();
    void equalStates_haveEqualNumbers();

private:
    static QTextCharFormat formatAt(const QString &text, const QString &token, Scheme scheme);
};

QTextCharFormat HighlighterTest::formatAt(const QString &text, const QString &token, Scheme scheme)
{
    const auto at = text.indexOf(token);
    for (const auto &range : Highlighting::highlight(text, u"rust"_s, scheme)) {
        if (range.start <= at && at < range.start + range.length) {
            return range.format;
        }
    }
    return {};
}

void HighlighterTest::token_hasItsColour_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QColor Palette::*>("color");
    const auto row = [](const char *name, const QString &text, const QString &token, QColor Palette::*color) {
        QTest::newRow(name) << text << token << color;
    };
    row("keyword", u"let mut x = 1;"_s, u"mut"_s, &Palette::keyword);
    row("control flow", u"while x {}"_s, u"while"_s, &Palette::keyword);
    row("type", u"let s: String;"_s, u"String"_s, &Palette::type);
    row("primitive", u"let s: u8;"_s, u"u8"_s, &Palette::type);
    row("function definition", u"fn ship(parcel: String) {"_s, u"ship"_s, &Palette::function);
    row("call", u"    ship(order);"_s, u"ship"_s, &Palette::function);
    row("turbofish call", u"x.parse::<i32>()"_s, u"parse"_s, &Palette::function);
    row("plain name", u"let order = 1;"_s, u"order"_s, &Palette::text);
    row("macro", u"println!(\"x\")"_s, u"println"_s, &Palette::macro);
    row("not equal is no macro", u"if a != b {}"_s, u"a !="_s, &Palette::text);
    row("lifetime", u"fn f<'a>(x: &'a str) {}"_s, u"'a"_s, &Palette::macro);
    row("character", u"let c = 'a';"_s, u"'a'"_s, &Palette::string);
    row("escaped character", u"let c = '\\'';"_s, u"'\\"_s, &Palette::string);
    row("string", u"let s = \"hi\";"_s, u"hi"_s, &Palette::string);
    row("byte string", u"let s = b\"hi\";"_s, u"b\""_s, &Palette::string);
    row("raw C string", u"let s = cr#\"a\"b\"#;"_s, u"b\"#"_s, &Palette::string);
    row("escape", u"let s = \"a\\n\";"_s, u"\\n"_s, &Palette::number);
    row("wrong escape", u"let s = \"a\\q\";"_s, u"\\q"_s, &Palette::bad);
    row("placeholder", u"println!(\"{order:?}\")"_s, u"{order"_s, &Palette::text);
    row("doubled brace", u"println!(\"{{x}}\")"_s, u"{{"_s, &Palette::number);
    row("number", u"let n = 1_000u32;"_s, u"1_0"_s, &Palette::number);
    row("hexadecimal", u"let n = 0xFF;"_s, u"0xFF"_s, &Palette::number);
    row("method on a number", u"let n = 1.max(2);"_s, u".max"_s, &Palette::text);
    row("constant", u"const MAX_SIZE: u8 = 1;"_s, u"MAX_SIZE"_s, &Palette::number);
    row("comment", u"// note"_s, u"note"_s, &Palette::comment);
    row("doc comment", u"/// note"_s, u"note"_s, &Palette::comment);
    row("attribute", u"#[derive(Debug)]"_s, u"derive"_s, &Palette::comment);
    row("quote in an attribute", u"#[case('\"')]\nlet x = 1;"_s, u"let"_s, &Palette::keyword);
    row("bracket in an attribute", u"#[case(']')]\nlet x = 1;"_s, u"let"_s, &Palette::keyword);
    row("both as a text in an attribute", u"#[doc = \"]'\"]\nlet x = 1;"_s, u"let"_s, &Palette::keyword);
    row("raw identifier", u"let r#type = 1;"_s, u"r#type"_s, &Palette::text);
    row("union as a name", u"let union = 1;"_s, u"union"_s, &Palette::text);
    row("union as a keyword", u"union Bits { a: u8 }"_s, u"union"_s, &Palette::keyword);
    row("after a bare fn", u"fn\nlet x = 1;"_s, u"let"_s, &Palette::keyword);
}

void HighlighterTest::token_hasItsColour()
{
    QFETCH(QString, text);
    QFETCH(QString, token);
    QFETCH(QColor Palette::*, color);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        QCOMPARE(formatAt(text, token, scheme).foreground().color(), Design::paletteFor(scheme).*color);
    }
}

void HighlighterTest::keyword_isBoldAndCommentItalic()
{
    QCOMPARE_GT(formatAt(u"fn"_s, u"fn"_s, Scheme::Light).fontWeight(), int(QFont::Medium));
    QVERIFY(formatAt(u"// x"_s, u"x"_s, Scheme::Light).fontItalic());
}

void HighlighterTest::runs_coverEveryLineWithoutGaps()
{
    Highlighting::LineHighlighter highlighter(u"rust"_s);
    int state = Highlighting::LineHighlighter::initialState;
    for (const QString &line : {u"fn main() { /* a"_s, QString(), u"b */ let é = \"🦀\"; }"_s}) {
        const auto &result = highlighter.highlightLine(line, state);
        int at = 0;
        for (const auto &run : result.runs) {
            QCOMPARE(run.start, at);
            QCOMPARE_GT(run.length, 0);
            at += run.length;
        }
        QCOMPARE(at, line.size());
        state = result.endState;
    }
}

void HighlighterTest::everyStyle_contrastsWithTheEditor_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Scheme::Light);
    QTest::newRow("dark") << int(Scheme::Dark);
    QTest::newRow("high contrast") << int(Scheme::HighContrast);
}

void HighlighterTest::everyStyle_contrastsWithTheEditor()
{
    QFETCH(int, scheme);
    const auto palette = Design::paletteFor(static_cast<Scheme>(scheme));
    for (const auto &style : Highlighting::LineHighlighter(u"rust"_s).styles(static_cast<Scheme>(scheme))) {
        QCOMPARE_GE(Design::contrast(style.color, palette.editor), 4.5);
    }
}

void HighlighterTest::rawString_endsWithItsOwnHashes()
{
    const QString text = u"let s = r##\"a\"# b\"##; let x = 1;"_s;
    const Palette palette = Design::paletteFor(Scheme::Light);
    QCOMPARE(formatAt(text, u"# b"_s, Scheme::Light).foreground().color(), palette.string);
    QCOMPARE(formatAt(text, u"let x"_s, Scheme::Light).foreground().color(), palette.keyword);
}

void HighlighterTest::nestedComment_endsAtTheOuterEnd()
{
    const QString text = u"/* a /* b */\nlet c */ let d = 1;"_s;
    const Palette palette = Design::paletteFor(Scheme::Light);
    QCOMPARE(formatAt(text, u"let c"_s, Scheme::Light).foreground().color(), palette.comment);
    QCOMPARE(formatAt(text, u"let d"_s, Scheme::Light).foreground().color(), palette.keyword);
}

void HighlighterTest::unknownLanguage_givesNoRanges()
{
    QVERIFY(Highlighting::highlight(u"some text"_s, u"klingon"_s, Scheme::Light).empty());
    QVERIFY(Highlighting::highlight(u"some text"_s, QString(), Scheme::Light).empty());
}

void HighlighterTest::otherLanguages_areKnown()
{
    QVERIFY(!Highlighting::highlight(u"[package]\nname = \"x\""_s, u"toml"_s, Scheme::Dark).empty());
    QVERIFY(!Highlighting::highlight(u"{\"a\": 1}"_s, u"json"_s, Scheme::Dark).empty());
    QVERIFY(!Highlighting::highlight(u"echo $HOME"_s, u"sh"_s, Scheme::Dark).empty());
}

void HighlighterTest::folding_countsBracesOutsideStrings()
{
    Highlighting::LineHighlighter highlighter(u"rust"_s);
    const auto &open = highlighter.highlightLine(u"fn main() { let s = \"{\";", 0);
    QCOMPARE(open.foldChange, 1);
    const auto &both = highlighter.highlightLine(u"} else {", 0);
    QCOMPARE(both.foldChange, 0);
    QCOMPARE(both.lowestFold, -1);
}

void HighlighterTest::equalStates_haveEqualNumbers()
{
    Highlighting::LineHighlighter highlighter(u"rust"_s);
    const int open = highlighter.highlightLine(u"/* a", 0).endState;
    QVERIFY(open != 0);
    QCOMPARE(highlighter.highlightLine(u"still inside", open).endState, open);
    QCOMPARE(highlighter.highlightLine(u"*/", open).endState, highlighter.highlightLine(u"x", 0).endState);
}

QTEST_GUILESS_MAIN(HighlighterTest)
#include "tst_highlighter.moc"
