// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "editor/diagnosticmarks.h"
#include "editor/sourceview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;
using Diagnostics::Diagnostic;
using Diagnostics::Span;

namespace {

Span span(qsizetype start, qsizetype end, bool primary = true, const QString &label = {})
{
    Span result;
    result.byteStart = start;
    result.byteEnd = end;
    result.primary = primary;
    result.label = label;
    return result;
}

Diagnostic diagnostic(const std::vector<Span> &spans)
{
    Diagnostic result;
    result.message = u"wrong"_s;
    result.spans = spans;
    return result;
}

} // namespace

class DiagnosticMarksTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(500, 300);
        m_editor->show();
        m_view = m_editor->findChild<SourceView *>();
        m_marks = m_editor->findChild<DiagnosticMarks *>();
        m_editor->setText("0123456789\n0123456789\n0123456789\n"); // eleven bytes a line
    }

    void cleanup() { m_editor.reset(); }

    void sourceName_tellsWhatIsHere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isHere");
        QTest::newRow("no name") << QString() << u"src/main.rs"_s << true;
        QTest::newRow("no file") << u"src/main.rs"_s << QString() << true;
        QTest::newRow("the same") << u"src/main.rs"_s << u"src/main.rs"_s << true;
        QTest::newRow("in the standard library") << u"src/lib.rs"_s << u"/rustc/abc/library/core/src/lib.rs"_s << false;
        QTest::newRow("of a dependency") << u"src/lib.rs"_s << u"/registry/rand-0.8.5/src/lib.rs"_s << false;
        QTest::newRow("of a member of the workspace") << u"src/lib.rs"_s << u"member/src/lib.rs"_s << false;
        QTest::newRow("the same at the top") << u"src/main.rs"_s << u"main.rs"_s << false;
        QTest::newRow("the end of a name") << u"main.rs"_s << u"src/domain.rs"_s << false;
        QTest::newRow("the end of our name") << u"src/domain.rs"_s << u"main.rs"_s << false;
        QTest::newRow("another folder") << u"src/main.rs"_s << u"tests/main.rs"_s << false;
        QTest::newRow("another file") << u"src/main.rs"_s << u"src/lib.rs"_s << false;
    }

    void sourceName_tellsWhatIsHere()
    {
        QFETCH(QString, name);
        QFETCH(QString, file);
        QFETCH(bool, isHere);
        m_editor->setSourceName(name);
        QCOMPARE(m_marks->isHere(file), isHere);
        Diagnostic other = diagnostic({span(0, 3)});
        other.spans.front().file = file;
        show({other});
        QCOMPARE(m_marks->mainMark(0) != nullptr, isHere);
    }

    void byte_belongsToTheNearestMark_data()
    {
        QTest::addColumn<int>("byte");
        QTest::addColumn<int>("owner"); // -1: none
        QTest::addColumn<int>("part");
        const auto row = [](const char *name, int byte, int owner, int part) {
            QTest::newRow(name) << byte << owner << part;
        };
        row("before all", 0, -1, -1);
        row("only the long one", 1, 0, 0);
        row("the shorter of two", 3, 1, 0);
        row("primary before shorter", 6, 0, 0);
        row("last byte of the long one", 8, 0, 0);
        row("behind the long one", 9, 1, 1);
        row("behind all", 10, -1, -1);
    }

    void byte_belongsToTheNearestMark()
    {
        QFETCH(int, byte);
        QFETCH(int, owner);
        QFETCH(int, part);
        show({diagnostic({span(1, 9)}), diagnostic({span(2, 5), span(6, 10, false)})});
        const Mark *mark = m_marks->markAt(byte);
        QCOMPARE(mark ? mark->diagnostic : -1, owner);
        QCOMPARE(mark ? mark->span : -1, part);
    }

    void f8_visitsEveryDiagnostic_data()
    {
        QTest::addColumn<QList<int>>("starts");
        QTest::addColumn<QList<int>>("order"); // from the start of the text
        QTest::newRow("one") << QList<int>{5} << QList<int>{0, 0};
        QTest::newRow("in the order of the text") << QList<int>{20, 3, 12} << QList<int>{1, 2, 0, 1};
        QTest::newRow("two at one place") << QList<int>{12, 12, 3} << QList<int>{2, 0, 1, 2};
        QTest::newRow("all at one place") << QList<int>{12, 12, 12} << QList<int>{0, 1, 2, 0};
        QTest::newRow("at the very start") << QList<int>{0, 0, 3} << QList<int>{1, 2, 0, 1}; // the first has the caret
    }

    void f8_visitsEveryDiagnostic()
    {
        QFETCH(QList<int>, starts);
        QFETCH(QList<int>, order);
        show(at(starts));
        QList<int> visited;
        for (qsizetype step = 0; step < order.size(); ++step) {
            QTest::keyClick(m_view, Qt::Key_F8);
            visited << m_editor->activeDiagnostic();
            QCOMPARE(m_editor->caretByte(), starts[visited.last()]);
        }
        QCOMPARE(visited, order);
    }

    void shiftF8_goesTheSameWayBack()
    {
        QRandomGenerator random(9);
        for (int round = 0; round < 30; ++round) {
            QList<int> starts;
            for (int count = random.bounded(1, 6); count > 0; --count) {
                starts << random.bounded(1, 12);
            }
            m_editor->goTo(1);
            show(at(starts));
            QList<int> forward;
            for (qsizetype step = 0; step < starts.size(); ++step) {
                QTest::keyClick(m_view, Qt::Key_F8);
                forward << m_editor->activeDiagnostic();
            }
            QCOMPARE(QSet<int>(forward.cbegin(), forward.cend()).size(), starts.size());
            while (forward.size() > 1) {
                forward.removeLast();
                QTest::keyClick(m_view, Qt::Key_F8, Qt::ShiftModifier);
                QCOMPARE(m_editor->activeDiagnostic(), forward.last());
            }
        }
    }

    void diagnosticWithoutAPlace_isSkipped()
    {
        show({diagnostic({}), diagnostic({span(12, 14)}), diagnostic({})});
        for (int step = 0; step < 2; ++step) {
            QTest::keyClick(m_view, Qt::Key_F8);
            QCOMPARE(m_editor->activeDiagnostic(), 1);
        }
        m_editor->goToDiagnostic(0); // nowhere to go
        m_editor->goToDiagnostic(99);
        m_editor->goToDiagnostic(-1);
        QCOMPARE(m_editor->activeDiagnostic(), 1);
        show({diagnostic({})});
        m_editor->goToNextDiagnostic();
        m_editor->goToPreviousDiagnostic();
        QCOMPARE(m_editor->activeDiagnostic(), -1);
    }

    void mainMark_isThePrimaryOne()
    {
        show({diagnostic({span(12, 14, false), span(23, 25), span(1, 2)}), diagnostic({span(5, 6, false)})});
        QCOMPARE(m_marks->mainMark(0)->start, 23);
        QCOMPARE(m_marks->mainMark(1)->start, 5);
        QCOMPARE(m_marks->mainMark(2), nullptr);
        QCOMPARE(m_marks->markOf(0, 2)->start, 1);
        QCOMPARE(m_marks->markOf(0, 3), nullptr);
    }

    void caretsLine_choosesTheStory()
    {
        show({diagnostic({span(1, 2), span(23, 24, false)}), diagnostic({span(12, 14)}), diagnostic({span(25, 26)})});
        QCOMPARE(m_editor->activeDiagnostic(), 0);
        QSignalSpy changed(m_marks, &DiagnosticMarks::activeChanged);
        m_editor->goTo(3); // a secondary span of the active story keeps it
        QVERIFY(QTest::qWaitFor([this] { return m_editor->caretPosition().line == 3; }));
        QCoreApplication::processEvents();
        QCOMPARE(m_editor->activeDiagnostic(), 0);
        m_editor->goTo(2);
        QTRY_COMPARE(m_editor->activeDiagnostic(), 1);
        m_editor->goTo(3); // a primary span comes before a secondary one
        QTRY_COMPARE(m_editor->activeDiagnostic(), 2);
        m_editor->goTo(4); // a line without one changes nothing
        m_editor->goTo(3);
        QCOMPARE(m_editor->activeDiagnostic(), 2);
        QCOMPARE(changed.count(), 2);
    }

    void randomEdits_moveMarksWithTheirText()
    {
        QRandomGenerator random(10);
        for (int round = 0; round < 100; ++round) {
            m_editor->setText("0123456789\n0123XY6789\n0123456789\n");
            show({diagnostic({span(15, 17)})});
            for (int step = 0; step < 6; ++step) {
                const QByteArray text = m_editor->text();
                const qsizetype mark = text.indexOf("XY");
                // Somewhere before the mark or behind it, never in it.
                const bool isBefore = random.bounded(2) == 0;
                const qsizetype start = isBefore ? random.bounded(mark + 1) : random.bounded(mark + 2, text.size() + 1);
                const qsizetype end =
                    isBefore ? random.bounded(start, mark + 1) : random.bounded(start, text.size() + 1);
                m_editor->replaceRange(start, end, QByteArrayList{"", "e", "a\nb", "\n"}[random.bounded(4)]);
                const Mark *moved = m_marks->mainMark(0);
                QCOMPARE(m_editor->text().sliced(moved->start, moved->end - moved->start), "XY"_ba);
            }
        }
    }

    void onlyTouchedLines_becomeStale_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("isStale");
        const auto row = [](const char *name, int start, int end, const QByteArray &typed, bool isStale) {
            QTest::newRow(name) << start << end << typed << isStale;
        };
        row("line above", 3, 3, "x", false);
        row("line below", 25, 25, "x", false);
        row("line added above", 0, 0, "\n\n", false);
        row("same line before it", 11, 11, "x", true);
        row("same line behind it", 20, 20, "x", true);
        row("inside", 15, 15, "x", true);
        row("all of it", 14, 17, "", true);
        row("its line end", 21, 22, "", true);
        row("the line end above", 10, 11, "", true);
        row("the whole text", 0, 33, "", true);
    }

    void onlyTouchedLines_becomeStale()
    {
        QFETCH(int, start);
        QFETCH(int, end);
        QFETCH(QByteArray, typed);
        QFETCH(bool, isStale);
        show({diagnostic({span(14, 17)})});
        m_editor->replaceRange(start, end, typed);
        QCOMPARE(m_marks->isStale(0), isStale);
        QVERIFY(!m_marks->isStale(-1));
        QVERIFY(!m_marks->isStale(1));
        const Mark *mark = m_marks->mainMark(0);
        QVERIFY(mark->start >= 0 && mark->start <= mark->end && mark->end <= m_view->length());
        m_view->grab(); // what is left of it can be drawn
    }

    void runtimeMark_movesWithItsLine()
    {
        m_editor->setRuntimeMark(2, u"boom"_s);
        QCOMPARE(m_marks->runtimeMark()->start, 11);
        QVERIFY(!m_marks->runtimeMark()->isStale);
        m_editor->replaceRange(0, 0, "// é\n");
        QCOMPARE(m_marks->runtimeMark()->start, 17);
        QVERIFY(m_marks->runtimeMark()->isStale);
        m_editor->setRuntimeMark(99, u"later"_s); // a line that is not there: the last one
        QCOMPARE(m_marks->runtimeMark()->start, m_view->length());
        m_editor->setRuntimeMark(0, u"none"_s);
        QCOMPARE(m_marks->runtimeMark()->start, 0);
        QSignalSpy changed(m_marks, &DiagnosticMarks::changed);
        m_editor->clearRuntimeMark();
        m_editor->clearRuntimeMark();
        QCOMPARE(m_marks->runtimeMark(), nullptr);
        QCOMPARE(changed.count(), 1);
    }

    void runtimeMark_goesWithItsLine()
    {
        m_editor->setText("fn main() {\n    boom();\n}\n");
        m_editor->setRuntimeMark(2, u"boom"_s);
        m_editor->replaceRange(12, 16, "  "); // within the line: it is still the one that panicked
        QVERIFY(m_marks->runtimeMark());
        QVERIFY(m_marks->runtimeMark()->isStale);
        m_editor->selectAll();
        QGuiApplication::clipboard()->setText(u"fn main() {}\n"_s);
        m_editor->paste(); // another program
        QCOMPARE(m_marks->runtimeMark(), nullptr);
        m_editor->setText("fn main() {\n    boom();\n}\n");
        m_editor->setRuntimeMark(2, u"boom"_s);
        m_editor->replaceText("fn main() {\n}\n");
        QCOMPARE(m_marks->runtimeMark(), nullptr);
    }

    void badges_numberOnlyWhatHasALabel()
    {
        show({diagnostic({span(25, 26, true, u"c"_s), span(3, 4, false), span(12, 13, false, u"b"_s),
                          span(1, 2, false, u"a"_s), span(1, 5, false, u"a, longer"_s)})});
        QList<int> badges;
        for (const Mark &mark : m_marks->marks()) {
            badges << mark.badge;
        }
        QCOMPARE(badges, (QList<int>{4, 0, 3, 1, 2}));
    }

private:
    void show(const Diagnostics::DiagnosticList &diagnostics) const
    {
        QVERIFY(m_editor->setDiagnostics(diagnostics, m_editor->revision()));
    }

    static Diagnostics::DiagnosticList at(const QList<int> &starts)
    {
        Diagnostics::DiagnosticList result;
        for (const int start : starts) {
            result.push_back(diagnostic({span(start, start + 1)}));
        }
        return result;
    }

    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
    DiagnosticMarks *m_marks = nullptr;
};

QTEST_MAIN(DiagnosticMarksTest)
#include "tst_diagnosticmarks.moc"
