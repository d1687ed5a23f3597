// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessonoutput.h"
#include "lessonsamples.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Ochre;
using namespace Qt::StringLiterals;
using namespace LessonSamples;
using Lesson::LessonOutput;
using Runner::Outcome;

namespace {

Runner::RunResult printed(const QByteArray &output, const QByteArray &errors = {})
{
    Runner::RunResult result = finished(output);
    result.standardError = errors;
    return result;
}

QByteArray numbered(int lines)
{
    QByteArray text;
    for (int line = 1; line <= lines; ++line) {
        text += "line " + QByteArray::number(line) + '\n';
    }
    return text;
}

} // namespace

/// What a foreign program printed, and what the compiler said of it, as the page shows it.
class TestLessonOutput final : public QObject {
    Q_OBJECT

private slots:
    void lineOfTheCompiler_goesOnUnderItsWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("code") << u"4 |     let a = b;"_s << 8;
        QTest::newRow("label") << u"  |             ^^^ expected `i32`"_s << 20;
        QTest::newRow("two labels") << u"  |  -   ^ later"_s << 11;
        QTest::newRow("note") << u"  = note: expected type"_s << 10;
        QTest::newRow("place") << u" --> src/main.rs:4:5"_s << 5;
        QTest::newRow("sentence") << u"help: consider borrowing"_s << 0;
        QTest::newRow("very far") << u"  |"_s + QString(90, u' ') + u"^ x"_s << 40;
        QTest::newRow("empty") << QString() << 0;
    }

    void lineOfTheCompiler_goesOnUnderItsWords()
    {
        QFETCH(QString, line);
        QTEST(static_cast<int>(LessonOutput::hangingColumn(line)), "column");
    }

    void output_isShownLineByLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("nothing") << QByteArray() << QStringList{u"It printed nothing."_s};
        QTest::newRow("one line") << QByteArray("one\n") << QStringList{u"one"_s};
        QTest::newRow("without an end") << QByteArray("one\ntwo") << QStringList{u"one"_s, u"two"_s};
        QTest::newRow("empty lines") << QByteArray("\none\n\n\ntwo\n") << QStringList{{}, u"one"_s, {}, {}, u"two"_s};
        QTest::newRow("line ends of Windows") << QByteArray("one\r\ntwo\r\n") << QStringList{u"one"_s, u"two"_s};
        QTest::newRow("a line that is written over") << QByteArray("10 %\r90 %\n") << QStringList{u"90 %"_s};
        QTest::newRow("colours") << QByteArray("\x1b[1;31mred\x1b[0m\n") << QStringList{u"red"_s};
        QTest::newRow("a title of the window") << QByteArray("\x1b]0;owned\x07text\n") << QStringList{u"text"_s};
        QTest::newRow("a sequence that is cut") << QByteArray("text\x1b[3") << QStringList{u"text"_s};
        QTest::newRow("no UTF-8") << QByteArray("a\xff\xfe\n") << QStringList{u"a\ufffd\ufffd"_s};
        QTest::newRow("a letter that is cut") << QByteArray("a\xc3") << QStringList{u"a\ufffd"_s};
        QTest::newRow("markup") << QByteArray("<b>&amp;</b> `code`\n") << QStringList{u"<b>&amp;</b> `code`"_s};
        QTest::newRow("separators") << u"a\u2028b\u2029c\n"_s.toUtf8() << QStringList{u"a[U+2028]b[U+2029]c"_s};
    }

    void output_isShownLineByLine()
    {
        QFETCH(const QByteArray, bytes);
        LessonOutput::writePrinted(m_cursor, printed(bytes), m_style);
        QTEST(lines(), "lines");
    }

    void longOutput_isCutAndSaysHowMuch_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("last");
        QTest::newRow("all of it") << LessonOutput::shownLines << u"line 200"_s;
        QTest::newRow("one too many") << LessonOutput::shownLines + 1 << u"1 more line"_s;
        QTest::newRow("far too many") << 100'000 << u"99800 more line"_s;
    }

    void longOutput_isCutAndSaysHowMuch()
    {
        QFETCH(const int, count);
        LessonOutput::writePrinted(m_cursor, printed(numbered(count)), m_style);
        QFETCH(const QString, last);
        QVERIFY2(lines().constLast().startsWith(last), qPrintable(lines().constLast()));
        QCOMPARE(lines().size(), std::min(count, LessonOutput::shownLines + 1));
    }

    // A text view takes seconds for a line without an end.
    void endlessLine_isBroken()
    {
        LessonOutput::writePrinted(m_cursor, printed(QByteArray(1'000'000, 'x')), m_style);
        for (const QString &line : lines()) {
            QVERIFY(line.size() <= 600);
        }
        QVERIFY(lines().constLast().contains(u"more line"_s));
    }

    void errorStream_standsApart()
    {
        LessonOutput::writePrinted(m_cursor, printed("out\n", "bad\n"), m_style);
        QCOMPARE(lines(), (QStringList{u"out"_s, u"On the error stream:"_s, u"bad"_s}));
        QCOMPARE(colorOf(u"bad"_s), m_style.palette().bad);
        QCOMPARE(colorOf(u"out"_s), m_style.palette().text);
        reset();
        LessonOutput::writePrinted(m_cursor, printed({}, "bad\n"), m_style);
        QCOMPARE(lines(), (QStringList{u"On the error stream:"_s, u"bad"_s}));
    }

    void anyBytes_leaveNoControlSign()
    {
        QRandomGenerator random(20261129);
        for (int round = 0; round < 50; ++round) {
            reset();
            QByteArray bytes(random.bounded(1, 400), '\0');
            for (char &byte : bytes) {
                byte = static_cast<char>(random.bounded(256));
            }
            LessonOutput::writePrinted(m_cursor, printed(bytes), m_style);
            for (const QChar letter : lines().join(u' ')) {
                QVERIFY2(letter == u'\t' || letter.category() != QChar::Other_Control, bytes.toHex().constData());
            }
        }
    }

    void outcome_isASignAndASentence_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("text");
        QTest::newRow("good") << Outcome::Finished << 0 << QString() << u"✓ The program finished."_s;
        QTest::newRow("own words") << Outcome::Finished << 0 << u"It ran in 3 ms."_s << u"✓ It ran in 3 ms."_s;
        QTest::newRow("code") << Outcome::Finished << 3 << QString() << u"✗ The program did not finish as it should."_s;
        QTest::newRow("panic") << Outcome::Panicked << 101 << u"It panicked <b>."_s << u"✗ It panicked <b>."_s;
        QTest::newRow("not started") << Outcome::NotStarted << 0 << QString()
                                     << u"✗ The program did not finish as it should."_s;
    }

    void outcome_isASignAndASentence()
    {
        QFETCH(const Outcome, outcome);
        QFETCH(const int, exitCode);
        QFETCH(const QString, message);
        Runner::RunResult result;
        result.outcome = outcome;
        result.exitCode = exitCode;
        result.message = message;
        LessonOutput::writeOutcome(m_cursor, result, m_style);
        QTEST(m_document.toPlainText(), "text");
    }

    void diagnostic_isShownInTheCompilersWords()
    {
        Runner::RunResult result = refused();
        Diagnostics::Diagnostic plain;
        plain.level = Diagnostics::Level::Warning;
        plain.message = u"unused\nvariable"_s; // it came without a drawing
        result.diagnostics.push_back(plain);
        LessonOutput::writeDiagnostics(m_cursor, result, m_style);
        QCOMPARE(lines(), (QStringList{u"error[E0382]: use of moved value: `a`"_s, u" --> main.rs:5:10"_s, u"unused"_s,
                                       u"variable"_s}));
        QCOMPARE(colorOf(u"error"_s), m_style.palette().bad);
        QCOMPARE(colorOf(u"unused"_s), m_style.palette().warning);
    }

    void refusalWithoutDiagnostics_saysWhy()
    {
        Runner::RunResult result = refused();
        result.diagnostics.clear();
        LessonOutput::writeDiagnostics(m_cursor, result, m_style);
        QCOMPARE(lines(), QStringList{u"It does not compile."_s});
        reset();
        result.message.clear();
        LessonOutput::writeDiagnostics(m_cursor, result, m_style);
        QCOMPARE(lines(), QStringList{u"The compiler said nothing about this program."_s});
        reset();
        result.diagnostics.resize(1); // neither words nor a drawing
        LessonOutput::writeDiagnostics(m_cursor, result, m_style);
        QCOMPARE(lines(), QStringList{QString()});
    }

    void cleanup() { reset(); }

private:
    void reset()
    {
        m_document.clear();
        m_cursor = QTextCursor(&m_document);
    }

    /// An empty line is kept open by a blank.
    QStringList lines() const
    {
        QStringList result;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            result << (block.text() == u" " ? QString() : block.text());
        }
        return result;
    }

    QColor colorOf(const QString &word) const { return m_document.find(word).charFormat().foreground().color(); }

    QTextDocument m_document;
    QTextCursor m_cursor{&m_document};
    Richtext::PageStyle m_style{Design::Look::make(Design::Scheme::Light, 100)};
};

QTEST_MAIN(TestLessonOutput)
#include "tst_lessonoutput.moc"
