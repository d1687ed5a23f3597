// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Diagnostics in the editor as a user meets them: clicks on marks, cards and labels.
#include "editor/annotationcards.h"
#include "editor/diagnosticmarks.h"
#include "editor/gutter.h"
#include "editor/pointerguide.h"
#include "editor/sourceview.h"
#include "editor/spanlabels.h"
#include "editorfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class DiagnosticPointingTest final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void cardClick_goesToTheDiagnostic();
    void actionClick_asksForTheAction();
    void staleCard_offersNoActions();
    void labelClick_selectsItsSpan();
    void iconClick_goesToTheDiagnostic();
    void spanClick_isNoDrag();
    void pointer_isAHandOverActions();
    void tooltip_saysTheLabel();

private:
    void showMove();
    QPoint middleOf(const QRect &rect) const { return rect.center(); }
    template<typename T>
    T &part() const
    {
        return *m_editor->findChild<T *>();
    }

    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
};

namespace {

void click(SourceView *view, const QPoint &point)
{
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, point);
}

} // namespace

void DiagnosticPointingTest::init()
{
    m_editor = std::make_unique<CodeEditor>();
    m_editor->resize(700, 500);
    m_editor->show();
    m_view = m_editor->findChild<SourceView *>();
}

void DiagnosticPointingTest::cleanup()
{
    m_editor.reset();
}

void DiagnosticPointingTest::showMove()
{
    showScene(*m_editor, u"move"_s);
    QVERIFY(QTest::qWaitFor([this] { return part<AnnotationCards>().isOpen(0); }));
}

void DiagnosticPointingTest::cardClick_goesToTheDiagnostic()
{
    showMove();
    m_editor->goTo(8);
    QVERIFY(QTest::qWaitFor([this] { return !part<AnnotationCards>().isOpen(0); }));
    QSignalSpy activated(m_editor.get(), &CodeEditor::diagnosticActivated);
    click(m_view, part<AnnotationCards>().cardRect(0).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 0);
    QCOMPARE(m_editor->caretPosition().line, 4);
    QVERIFY(m_editor->selectedText().isEmpty());
    QVERIFY(QTest::qWaitFor([this] { return part<AnnotationCards>().isOpen(0); })); // once the mouse is up
}

void DiagnosticPointingTest::actionClick_asksForTheAction()
{
    showMove();
    QSignalSpy requested(m_editor.get(), &CodeEditor::actionRequested);
    for (const QString &action : {u"hint"_s, u"explain"_s, u"fixes"_s}) {
        const QRect word = part<AnnotationCards>().cardRect(0, action);
        QVERIFY(!word.isNull());
        click(m_view, word.center());
        QCOMPARE(requested.takeFirst(), (QVariantList{0, action}));
    }
    QCOMPARE(m_editor->caretPosition().line, 4);
}

void DiagnosticPointingTest::staleCard_offersNoActions()
{
    showMove();
    m_editor->replaceRange(moveProgram.indexOf("still"), moveProgram.indexOf("still"), "x");
    QVERIFY(QTest::qWaitFor([this] { return part<AnnotationCards>().cardRect(0, u"fixes"_s).isNull(); }));
    QSignalSpy requested(m_editor.get(), &CodeEditor::actionRequested);
    QTest::keyClick(m_view, Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(requested.count(), 0);
}

void DiagnosticPointingTest::labelClick_selectsItsSpan()
{
    showMove();
    QSignalSpy activated(m_editor.get(), &CodeEditor::spanActivated);
    const auto labels = part<SpanLabels>().visibleLabels();
    click(m_view, labels[1].badgeRect.center());
    QCOMPARE(activated.takeFirst(), (QVariantList{0, 2}));
    QCOMPARE(m_editor->selectedText(), "order"_ba);
    QCOMPARE(m_editor->caretPosition().line, 3);
    click(m_view, part<SpanLabels>().visibleLabels()[0].rect.center());
    QCOMPARE(activated.takeFirst(), (QVariantList{0, 1}));
    QCOMPARE(m_editor->caretPosition().line, 2);
}

void DiagnosticPointingTest::iconClick_goesToTheDiagnostic()
{
    showMove();
    m_editor->goTo(8);
    QSignalSpy activated(m_editor.get(), &CodeEditor::diagnosticActivated);
    click(m_view, part<Gutter>().iconRect(3).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(m_editor->caretPosition().line, 4);
}

void DiagnosticPointingTest::spanClick_isNoDrag()
{
    showMove();
    m_view->grab();
    QSignalSpy activated(m_editor.get(), &CodeEditor::spanActivated);
    const Mark moved = *part<DiagnosticMarks>().markOf(0, 2);
    const QPoint middle(2, m_view->lineHeight() / 2);
    const QPoint from = m_view->pointAt(moved.start) + middle;
    const QPoint to = m_view->pointAt(moved.end) + middle;
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, to);
    QCOMPARE(activated.count(), 0);
    click(m_view, from + QPoint(m_view->pointAt(moved.start + 2).x() - m_view->pointAt(moved.start).x(), 0));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(m_editor->caretByte(), moved.start + 2); // the caret is where the user put it
    QVERIFY(m_editor->selectedText().isEmpty());
    QSignalSpy diagnostic(m_editor.get(), &CodeEditor::diagnosticActivated);
    click(m_view, m_view->pointAt(part<DiagnosticMarks>().mainMark(0)->start) + middle);
    QCOMPARE(diagnostic.count(), 1);
}

void DiagnosticPointingTest::pointer_isAHandOverActions()
{
    showMove();
    QTest::mouseMove(m_view->viewport(), part<AnnotationCards>().cardRect(0, u"explain"_s).center());
    QCOMPARE(m_view->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(m_view->viewport(), m_view->pointAt(3) + QPoint(0, 5));
    QCOMPARE(m_view->viewport()->cursor().shape(), Qt::IBeamCursor);
}

void DiagnosticPointingTest::tooltip_saysTheLabel()
{
    showMove();
    const auto &guide = part<PointerGuide>();
    const Mark moved = *part<DiagnosticMarks>().markOf(0, 2);
    const QString onSpan = guide.toolTipAt(m_view->pointAt(moved.start) + QPoint(3, 5));
    QVERIFY2(onSpan.contains(u"value moved here"), qPrintable(onSpan));
    QVERIFY(onSpan.contains(u"E0382"));
    QCOMPARE(guide.toolTipAt(part<SpanLabels>().visibleLabels()[0].rect.center()),
             u"move occurs because `order` has type `String`"_s);
    QVERIFY(guide.toolTipAt(part<Gutter>().iconRect(3).center()).contains(u"borrow of moved value"));
    QVERIFY(guide.toolTipAt(QPoint(300, m_view->lineTop(7) + 5)).isEmpty());
}

QTEST_MAIN(DiagnosticPointingTest)
#include "tst_diagnosticpointing.moc"
