// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "editor/codeeditor.h"
#include "editor/diagnosticmarks.h"
#include "widgets/messagebar.h"
#include "workbench/programplaces.h"
#include "workbench/projectview.h"

#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::Document;
using Workbench::Order;

namespace {

const QByteArray source = "fn main() {\n    boom();\n}\n";

QByteArray panicAt(const QByteArray &place)
{
    return "about to run\nthread 'main' panicked at " + place + ":\nboom\nnote: run with `RUST_BACKTRACE=1`\n";
}

} // namespace

class TestProgramPlaces final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        m_desk = std::make_unique<Desk>(*m_fixture->progress, m_fixture->folder.path());
        m_places = std::make_unique<Workbench::ProgramPlaces>(m_desk->workbench);
    }

    void cleanup()
    {
        m_places.reset();
        m_desk.reset();
        m_fixture.reset();
    }

    void panic_marksTheLineOfTheProgram_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<int>("line"); // 0: no mark
        QTest::newRow("as compiled") << "main.rs:2:5"_ba << 2;
        QTest::newRow("in a file of another folder") << "src/main.rs:2:5"_ba << 0;
        QTest::newRow("of another program") << "/tmp/run/src/main.rs:3:1"_ba << 0;
        QTest::newRow("in a file whose name ends so") << "/home/me/.cargo/crate/src/domain.rs:2:5"_ba << 0;
        QTest::newRow("in the library") << "/rustc/123/library/core/src/option.rs:2:5"_ba << 0;
        QTest::newRow("in the exercise's tests") << "tests.rs:2:5"_ba << 0;
        QTest::newRow("line 0") << "main.rs:0:0"_ba << 0;
    }

    void panic_marksTheLineOfTheProgram()
    {
        QFETCH(QByteArray, place);
        QFETCH(int, line);
        openText();
        m_places->markPanic(order(), panicAt(place));
        QCOMPARE(markedLine(), line);
        m_places->clearMarks();
        QCOMPARE(markedLine(), 0);
    }

    void programThatDidNotPanic_hasNoMark_data()
    {
        QTest::addColumn<QByteArray>("standardError");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words about it") << "the thread panicked at lunch\n"_ba;
        QTest::newRow("cut") << "thread 'main' panicked at "_ba;
        QTest::newRow("no line") << "thread 'main' panicked at main.rs:\nboom\n"_ba;
        QTest::newRow("no UTF-8") << "thread '\xff' panicked\xfe at \xff:2:5\n"_ba;
    }

    void programThatDidNotPanic_hasNoMark()
    {
        QFETCH(QByteArray, standardError);
        openText();
        m_places->markPanic(order(), standardError);
        QCOMPARE(markedLine(), 0);
    }

    void panicOfAnotherText_isNotMarked()
    {
        openText();
        const Order before = order();
        m_desk->workbench.editor()->replaceRange(0, 0, "\n");
        m_places->markPanic(before, panicAt("main.rs:2:5"));
        QCOMPARE(markedLine(), 0);
        m_desk->workbench.open({u"lesson/two"_s, u"Two"_s, source, std::nullopt}); // the same text, another program
        m_places->markPanic(before, panicAt("main.rs:2:5"));
        QCOMPARE(markedLine(), 0);
    }

    void panicInAProject_opensItsFile()
    {
        openProject();
        m_places->markPanic(order(), panicAt("src/parser.rs:1:4"));
        QCOMPARE(m_desk->workbench.project()->currentPath(), u"src/parser.rs"_s);
        QCOMPARE(markedLine(), 1);
        m_places->markPanic(order(), panicAt("src/elsewhere.rs:1:4"));
        QCOMPARE(m_desk->workbench.project()->currentPath(), u"src/parser.rs"_s);
        m_places->clearMarks();
        QCOMPARE(markedLine(), 0);
    }

    void place_isGoneTo()
    {
        openProject();
        m_places->goTo(u"src/parser.rs"_s, 2, 0); // no column
        QCOMPARE(m_desk->workbench.project()->currentPath(), u"src/parser.rs"_s);
        QCOMPARE(m_desk->workbench.editor()->caretPosition(), (TextPosition{.line = 2, .column = 1}));
        m_places->goTo(u"src/main.rs"_s, 999, 999);
        QCOMPARE(m_desk->workbench.editor()->caretByte(), source.size());
    }

    void placeInNoFile_isSaid_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"src/gone.rs", "../src/main.rs", "/etc/passwd", "<b>x</b>", ""}) {
            QTest::addRow("“%s”", file) << QString::fromLatin1(file);
        }
    }

    void placeInNoFile_isSaid()
    {
        QFETCH(QString, file);
        openProject();
        m_places->goTo(file, 1, 1);
        const auto *message = m_desk->workbench.findChild<Widgets::MessageBar *>();
        QCOMPARE(message->text(), QString(file + u" is no file of this program."_s));
        QCOMPARE(m_desk->workbench.project()->currentPath(), u"src/main.rs"_s);
    }

    void message_opensTheFileItIsAbout()
    {
        openProject();
        Diagnostics::Diagnostic about;
        Diagnostics::Span span;
        span.file = u"src/parser.rs"_s;
        span.primary = true;
        about.spans = {span};
        const Diagnostics::Diagnostic aboutNothing;
        m_desk->workbench.project()->setDiagnostics({aboutNothing, about});
        for (const int wrong : {-2, -1, 0, 2, 99}) {
            m_places->openFileOf(wrong);
            QCOMPARE(m_desk->workbench.project()->currentPath(), u"src/main.rs"_s);
        }
        m_places->openFileOf(1);
        QCOMPARE(m_desk->workbench.project()->currentPath(), u"src/parser.rs"_s);
    }

    void singleText_isTheOnlyFile()
    {
        openText();
        m_places->openFileOf(0);
        m_places->goTo(u"whatever.rs"_s, 2, 5);
        QCOMPARE(m_desk->workbench.editor()->caretPosition(), (TextPosition{.line = 2, .column = 5}));
    }

private:
    void openText() { m_desk->workbench.open({u"lesson/one"_s, u"One"_s, source, std::nullopt}); }

    void openProject()
    {
        Document document{u"lesson/project"_s, u"Project"_s, {}, std::nullopt};
        document.project = {{u"Cargo.toml"_s, "[package]\n"},
                            {u"src/main.rs"_s, source},
                            {u"src/parser.rs"_s, "fn parse() {}\nfn more() {}\n"}};
        m_desk->workbench.open(document);
    }

    [[nodiscard]] Order order() const { return makeOrder(m_desk->workbench, Runner::Purpose::Run); }

    // Of the shown editor, 1-based; 0 for none.
    [[nodiscard]] int markedLine() const
    {
        Editor::CodeEditor *editor = m_desk->workbench.editor();
        const auto *mark = editor->findChild<Editor::DiagnosticMarks *>()->runtimeMark();
        return mark ? static_cast<int>(editor->text().first(mark->start).count('\n')) + 1 : 0;
    }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Workbench::ProgramPlaces> m_places;
};

QTEST_MAIN(TestProgramPlaces)
#include "tst_programplaces.moc"
