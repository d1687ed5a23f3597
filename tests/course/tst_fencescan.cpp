// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/fence.h"
#include "course/fencescan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestFenceScan final : public QObject {
    Q_OBJECT

private slots:
    void opening_isThreeMarks_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("opens");
        QTest::addColumn<QString>("info");
        QTest::newRow("backticks") << u"```rust"_s << true << u"rust"_s;
        QTest::newRow("tildes") << u"~~~ rust "_s << true << u"rust"_s;
        QTest::newRow("no info") << u"```"_s << true << QString();
        QTest::newRow("many") << u"`````````text"_s << true << u"text"_s;
        QTest::newRow("indented") << u"    ```sh"_s << true << u"sh"_s;
        QTest::newRow("tilde in the info of tildes") << u"~~~a~b"_s << true << u"a~b"_s;
        QTest::newRow("two") << u"``rust"_s << false << QString();
        QTest::newRow("mixed") << u"``~rust"_s << false << QString();
        QTest::newRow("code span") << u"``` a ``` and more"_s << false << QString();
        QTest::newRow("text before it") << u"a ```rust"_s << false << QString();
        QTest::newRow("empty") << QString() << false << QString();
        QTest::newRow("spaces") << u"   "_s << false << QString();
    }

    void opening_isThreeMarks()
    {
        QFETCH(QString, line);
        QFETCH(bool, opens);
        const std::vector<RawFence> fences = scanFences(u"text\n"_s + line + u"\ncontent\n"_s);
        QCOMPARE(fences.size(), opens ? 1U : 0U);
        if (opens) {
            QTEST(fences.front().info, "info");
            QCOMPARE(fences.front().firstLine, 2);
            QVERIFY(!fences.front().closed);
        }
    }

    void closing_isAsLongAndAlone_data()
    {
        QTest::addColumn<QString>("opening");
        QTest::addColumn<QString>("closing");
        QTest::addColumn<bool>("closes");
        QTest::newRow("same") << u"```a"_s << u"```"_s << true;
        QTest::newRow("longer") << u"```a"_s << u"`````"_s << true;
        QTest::newRow("spaces behind it") << u"```a"_s << u"```  "_s << true;
        QTest::newRow("indented") << u"```a"_s << u"  ```"_s << true;
        QTest::newRow("shorter") << u"````a"_s << u"```"_s << false;
        QTest::newRow("other marks") << u"```a"_s << u"~~~"_s << false;
        QTest::newRow("with an info") << u"```a"_s << u"```b"_s << false;
        QTest::newRow("text behind it") << u"~~~a"_s << u"~~~ b"_s << false;
    }

    void closing_isAsLongAndAlone()
    {
        QFETCH(QString, opening);
        QFETCH(QString, closing);
        QFETCH(bool, closes);
        const std::vector<RawFence> fences = scanFences(opening + u"\nx\n"_s + closing + u"\ny"_s);
        QCOMPARE(fences.size(), 1U);
        QCOMPARE(fences.front().closed, closes);
        QCOMPARE(fences.front().lastLine, closes ? 3 : 4);
        QCOMPARE(fences.front().content, closes ? u"x\n"_s : u"x\n"_s + closing + u"\ny\n"_s);
    }

    void indentation_isTakenAwayOnlyAsFarAsItIsThere()
    {
        const std::vector<RawFence> fences = scanFences(u"  ```a\n    deep\n  same\n less\nnone\n\n  ```\n"_s);
        QCOMPARE(fences.front().content, u"  deep\nsame\nless\nnone\n\n"_s);
    }

    void prose_losesCodeAndKeepsItsPlaces()
    {
        const QString text = u"a `b` c\n```text\n`d`\n```\n``e ` f`` g `h\n`i`j`k`\n"_s;
        const QStringList lines = proseLines(text);
        QCOMPARE(lines, (QStringList{u"a     c"_s, QString(), QString(), QString(), u"          g `h"_s, u"   j   "_s,
                                     QString()}));
        for (qsizetype line = 0; line < lines.size(); ++line) {
            QVERIFY(lines[line].isEmpty() || lines[line].size() == text.section(u'\n', line, line).size());
        }
    }

    void everyLine_isProseOrFence()
    {
        static const QStringList pieces{u"```"_s, u"```rust"_s, u"~~~"_s, u"text"_s,   u"  ```"_s,
                                        QString(), u"````"_s,    u"`a`"_s, u"## One"_s, u"~~~~ sh"_s};
        QRandomGenerator random(11);
        for (int round = 0; round < 300; ++round) {
            QStringList lines;
            for (int count = random.bounded(20); count >= 0; --count) {
                lines << pieces[random.bounded(pieces.size())];
            }
            const QString text = lines.join(u'\n');
            const QStringList outside = linesOutsideFences(text);
            QCOMPARE(outside.size(), lines.size());
            QList<bool> fenced(lines.size(), false);
            int before = 0;
            for (const RawFence &fence : scanFences(text)) {
                QVERIFY(fence.firstLine > before && fence.lastLine >= fence.firstLine);
                QVERIFY(fence.closed || fence.lastLine == lines.size());
                before = fence.lastLine;
                std::fill(fenced.begin() + fence.firstLine - 1, fenced.begin() + fence.lastLine, true);
            }
            for (qsizetype line = 0; line < lines.size(); ++line) {
                QCOMPARE(outside[line], fenced[line] ? QString() : lines[line]);
            }
        }
    }

    void shownSource_isPartOfTheCompiledOne()
    {
        static const QStringList pieces{u"# use a;"_s, u"#"_s, u"## x"_s, u"#[test]"_s, u"#![allow(a)]"_s, u"let a = 1;"_s,
                                        u"  # b"_s,    QString(), u"    c();"_s, u"\t# d"_s, u"##"_s, u"#!x"_s};
        QRandomGenerator random(3);
        for (int round = 0; round < 200; ++round) {
            QString content;
            const int count = random.bounded(12);
            for (int line = 0; line < count; ++line) {
                content += pieces[random.bounded(pieces.size())] + u'\n';
            }
            const Fence fence = makeFence(u"rust"_s, content, 1);
            QCOMPARE(fence.source.count(u'\n'), count); // the compiler's lines are the author's
            QStringList compiled = fence.source.split(u'\n');
            for (const QString &line : fence.shown.split(u'\n')) {
                const qsizetype at = compiled.indexOf(line);
                QVERIFY2(at >= 0, qPrintable(line));
                compiled = compiled.sliced(at + 1);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFenceScan)
#include "tst_fencescan.moc"
