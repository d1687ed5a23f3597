// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The arrows between the places of a diagnostic.
#include "editor/annotationcards.h"
#include "editor/diagnosticmarks.h"
#include "editor/flowlane.h"
#include "editor/sourceview.h"
#include "editor/spanlabels.h"
#include "editorfixture.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class FlowLaneTest final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(760, 500);
        m_editor->show();
        m_editor->setFlows([this](const Diagnostics::Diagnostic &, const QByteArray &source) {
            m_asked.push_back(source);
            return m_flow;
        });
        m_flow = {{1, 2, 0}, {{1, 2, FlowKind::Ownership, u"moves"_s}, {2, 0, FlowKind::Shared, u"lent"_s}}, {}};
        m_asked.clear();
        showScene(*m_editor, u"move"_s);
        QTRY_VERIFY(m_editor->findChild<AnnotationCards *>()->isOpen(0));
    }

    void cleanup() { m_editor.reset(); }

    void arrows_joinTheLinesOfTheirSpans()
    {
        QCOMPARE(m_asked.back(), moveProgram);
        const auto arrows = lane().visibleArrows();
        QCOMPARE(arrows.size(), 2);
        QCOMPARE(lineAt(arrows[0].from), 2);
        QCOMPARE(lineAt(arrows[0].to), 3);
        QCOMPARE(lineAt(arrows[1].from), 3);
        QCOMPARE(lineAt(arrows[1].to), 4);
        QVERIFY(arrows[0].to.y() < arrows[1].from.y()); // what comes in is above what goes out
        QVERIFY(arrows[0].column != arrows[1].column);
        for (const FlowLane::Arrow &arrow : arrows) {
            QVERIFY(arrow.column < view().viewport()->width());
        }
    }

    void word_standsFreeOfCodeAndLabels()
    {
        m_editor->resize(1100, 500);
        QTRY_VERIFY(view().viewport()->width() > 1000);
        const auto arrows = lane().visibleArrows();
        QCOMPARE(arrows.size(), 2);
        for (const FlowLane::Arrow &arrow : arrows) {
            QVERIFY(!arrow.wordRect.isNull());
            QVERIFY(arrow.wordRect.right() < arrow.from.x());
            for (const SpanLabels::Label &label : m_editor->findChild<SpanLabels *>()->visibleLabels()) {
                QVERIFY(!label.rect.intersects(arrow.wordRect));
            }
        }
    }

    void cardsAndLabels_leaveTheLaneFree()
    {
        const int left = view().viewport()->width() - FlowLane::width;
        QVERIFY(m_editor->findChild<AnnotationCards *>()->cardRect(0).right() <= left);
        for (const SpanLabels::Label &label : m_editor->findChild<SpanLabels *>()->visibleLabels()) {
            QVERIFY(label.rect.right() <= left);
        }
    }

    void badges_haveTheNumbersOfTheStory()
    {
        QCOMPARE(badgeOf(1), 1);
        QCOMPARE(badgeOf(2), 2);
        QCOMPARE(badgeOf(0), 3);
        m_flow = {{0, -1, 2}, {}, {}}; // a note that is not in the text has a number, too; what is not told comes last
        m_editor->setDiagnostics(m_editor->diagnostics(), m_editor->revision());
        QCOMPARE(badgeOf(0), 1);
        QCOMPARE(badgeOf(2), 3);
        QCOMPARE(badgeOf(1), 4);
    }

    void arrowsGo_whenTheTextHasChanged()
    {
        const qsizetype at = moveProgram.indexOf("order)");
        m_editor->replaceRange(at, at, "&");
        QVERIFY(lane().visibleArrows().empty());
    }

    void arrowsStay_whenALineAboveIsAdded()
    {
        m_editor->replaceRange(0, 0, "// first\n");
        const auto arrows = lane().visibleArrows();
        QCOMPARE(arrows.size(), 2);
        QCOMPARE(lineAt(arrows[0].from), 3);
        QCOMPARE(m_asked.back(), moveProgram); // what was checked, not what stands there now
    }

    void code_isNeverCrossed()
    {
        m_editor->resize(440, 500); // line 2 reaches into the lane, the others do not
        QTRY_COMPARE(lane().visibleArrows().size(), size_t(1));
        QCOMPARE(lineAt(lane().visibleArrows().front().from), 3);
    }

    void number_neverStandsInTheLane()
    {
        bool wasClose = false;
        for (int width = 760; width >= 400; width -= 4) {
            m_editor->resize(width, 500);
            QTRY_COMPARE(m_editor->width(), width);
            const int left = view().viewport()->width() - FlowLane::width;
            for (const FlowLane::Arrow &arrow : lane().visibleArrows()) {
                for (const SpanLabels::Label &label : m_editor->findChild<SpanLabels *>()->visibleLabels()) {
                    const int line = lineAt(label.rect.center());
                    const bool isPassed = line >= lineAt(arrow.from) && line <= lineAt(arrow.to);
                    QVERIFY2(!isPassed || label.badgeRect.right() < left, qPrintable(QString::number(width)));
                    wasClose = wasClose || (isPassed && label.badgeRect.right() > left - 12);
                }
            }
        }
        QVERIFY(wasClose); // else nothing was tried
    }

    void end_thatIsOffScreen_isNamed()
    {
        m_editor->resize(760, 3 * view().lineHeight() + 4);
        view().send(SourceView::SCI_SETFIRSTVISIBLELINE, 0);
        QTRY_VERIFY(view().viewport()->height() <= 3 * view().lineHeight() + 4 && view().visibleLines().first == 0);
        QTRY_COMPARE(lane().visibleArrows().size(), size_t(2));
        const FlowLane::Arrow below = lane().visibleArrows()[1];
        QVERIFY(below.comes && !below.goes);
        QCOMPARE(below.stub, u"↓ line 4"_s);
        view().send(SourceView::SCI_SETFIRSTVISIBLELINE, 2);
        QTRY_COMPARE(view().visibleLines().first, 2);
        const FlowLane::Arrow above = lane().visibleArrows()[0];
        QVERIFY(!above.comes && above.goes);
        QCOMPARE(above.stub, u"↑ line 2"_s);
    }

    void loop_leadsToItself()
    {
        m_flow = {{0, 1, 2}, {{2, 2, FlowKind::Mutable, u"again"_s}}, {}};
        m_editor->setDiagnostics(m_editor->diagnostics(), m_editor->revision());
        const auto arrows = lane().visibleArrows();
        QCOMPARE(arrows.size(), 1);
        QCOMPARE(lineAt(arrows[0].from), 3);
        QVERIFY(arrows[0].from.y() != arrows[0].to.y());
    }

    void kinds_lookDifferent()
    {
        std::vector<QImage> pictures;
        for (const FlowKind kind : {FlowKind::Ownership, FlowKind::Shared, FlowKind::Mutable, FlowKind::Borrow}) {
            m_flow = {{1, 2, 0}, {{1, 0, kind, {}}}, {}};
            m_editor->setDiagnostics(m_editor->diagnostics(), m_editor->revision());
            pictures.push_back(view().viewport()->grab().toImage());
        }
        for (size_t one = 0; one < pictures.size(); ++one) {
            for (size_t other = 0; other < one; ++other) {
                QVERIFY(pictures[one] != pictures[other]);
            }
        }
    }

    void spansThatAreNotThere_areNotDrawn()
    {
        m_flow = {{0, 1, 2}, {{7, 2, FlowKind::Ownership, {}}, {1, -1, FlowKind::Ownership, {}}}, {}};
        m_editor->setDiagnostics(m_editor->diagnostics(), m_editor->revision());
        QVERIFY(lane().visibleArrows().empty());
    }

private:
    FlowLane &lane() const { return *m_editor->findChild<FlowLane *>(); }
    SourceView &view() const { return *m_editor->findChild<SourceView *>(); }
    int badgeOf(int span) const { return m_editor->findChild<DiagnosticMarks *>()->markOf(0, span)->badge; }

    /// The 1-based line at the height of a point.
    int lineAt(const QPoint &point) const
    {
        int line = 0;
        while (view().lineTop(line) + view().lineHeight() <= point.y() && line < view().lineCount()) {
            ++line;
        }
        return line + 1;
    }

    std::unique_ptr<CodeEditor> m_editor;
    Flow m_flow;
    std::vector<QByteArray> m_asked;
};

QTEST_MAIN(FlowLaneTest)
#include "tst_flowlane.moc"
