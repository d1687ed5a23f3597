// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/hiddenfences.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QString proof = u"```rust,proof\nfn main() {}\n```\n"_s;
const QString program = u"```rust\nfn main() {}\n```\n"_s;
const QString output = u"```output\n1\n```\n"_s;

} // namespace

class TestHiddenFences final : public QObject {
    Q_OBJECT

private slots:
    void hidden_becomesBlankLines_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("shown");
        const QString blank = u"\n\n\n"_s;
        QTest::newRow("nothing hidden") << u"A.\n"_s + program + output << u"A.\n"_s + program + output;
        QTest::newRow("proof") << u"A.\n"_s + proof + u"B.\n"_s << u"A.\n"_s + blank + u"B.\n"_s;
        QTest::newRow("proof and its output")
            << u"A.\n"_s + proof + output + program << u"A.\n"_s + blank + blank + program;
        QTest::newRow("output of a program that is shown") << proof + program + output << blank + program + output;
        QTest::newRow("trace") << program + u"```trace\nline 1: a = 1\n```\n"_s << program + blank;
        QTest::newRow("attributes") << u"~~~rust,proof,compile_fail,E0382\nx\n~~~\n"_s << blank;
        QTest::newRow("in a list") << u"- A.\n\n  ```rust,proof\n  x\n  ```\n"_s << u"- A.\n\n"_s + blank;
        QTest::newRow("without an end") << u"A.\n```rust,proof\nx\nB."_s << u"A.\n\n\n"_s;
        QTest::newRow("inside another block")
            << u"````text\n"_s + proof + u"````\n"_s << u"````text\n"_s + proof + u"````\n"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void hidden_becomesBlankLines()
    {
        QFETCH(QString, body);
        QFETCH(QString, shown);
        QCOMPARE(withoutHiddenFences(body), shown);
        QCOMPARE(shown.count(u'\n'), body.count(u'\n'));
    }

    void sentence_isTheLastOneAbove_data()
    {
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("one") << u"It moves.\n"_s << u"It moves."_s;
        QTest::newRow("last of two lines") << u"First this. Then\nit moves.\n\n"_s << u"Then it moves."_s;
        QTest::newRow("another proof between") << u"It moves.\n"_s + proof + u"\n"_s << u"It moves."_s;
        QTest::newRow("colon") << u"First. It moves:\n"_s << u"It moves:"_s;
        QTest::newRow("heading") << u"It moves.\n\n## Next\n"_s << QString();
        QTest::newRow("heading above the sentence") << u"## Next\nIt moves.\n"_s << u"It moves."_s;
        QTest::newRow("shown block") << u"It moves.\n"_s + program << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("blank lines") << u"\n\n"_s << QString();
    }

    void sentence_isTheLastOneAbove()
    {
        QFETCH(QString, above);
        QTEST(sentenceProvenAt(above + proof, static_cast<int>(above.count(u'\n')) + 1), "sentence");
    }
};

QTEST_APPLESS_MAIN(TestHiddenFences)
#include "tst_hiddenfences.moc"
