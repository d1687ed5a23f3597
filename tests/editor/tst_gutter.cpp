// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "editor/gutter.h"
#include "editor/sourceview.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;
using Diagnostics::Level;

class GutterTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(500, 400);
        m_editor->show();
        m_view = m_editor->findChild<SourceView *>();
        m_gutter = m_editor->findChild<Gutter *>();
        m_editor->setText("fn a() {\n    if x {\n        1;\n    }\n}\nfn b() {}\n");
        m_view->grab(); // folds are known once the text was drawn
    }

    void cleanup() { m_editor.reset(); }

    void width_followsTheNumberOfLines()
    {
        const int narrow = width();
        m_editor->setText(QByteArray(98, '\n'));
        QCOMPARE(width(), narrow); // room for two digits from the start
        m_editor->replaceRange(0, 0, "\n");
        const int wide = width();
        QCOMPARE_GT(wide, narrow);
        m_editor->undo();
        QCOMPARE(width(), narrow);
        m_editor->setText(QByteArray(1000, '\n'));
        QCOMPARE(width() - wide, wide - narrow);
    }

    void foldSign_foldsAndUnfoldsItsBlock()
    {
        click(foldPlace(1));
        QVERIFY(!m_view->isLineVisible(2));
        QVERIFY(m_view->isLineVisible(3) && m_view->isLineVisible(4));
        click(foldPlace(1));
        QVERIFY(m_view->isLineVisible(2));
        click(foldPlace(0));
        QVERIFY(!m_view->isLineVisible(1) && !m_view->isLineVisible(3));
        QVERIFY(m_view->isLineVisible(5));
    }

    void placeWithoutAFold_isNone()
    {
        QCOMPARE(m_gutter->foldAt(foldPlace(0)), 0);
        QCOMPARE(m_gutter->foldAt(foldPlace(1)), 1);
        QCOMPARE(m_gutter->foldAt(foldPlace(2)), -1);
        QCOMPARE(m_gutter->foldAt({2, foldPlace(0).y()}), -1);                 // left of the sign
        QCOMPARE(m_gutter->foldAt({width(), foldPlace(0).y()}), -1); // in the code
        QCOMPARE(m_gutter->foldAt({foldPlace(0).x(), -5}), -1);
        QCOMPARE(m_gutter->foldAt({foldPlace(0).x(), 5000}), -1);
    }

    void foldedCaret_isNotLeftBehind()
    {
        m_editor->goTo(3, 9);
        m_editor->toggleFold();
        QVERIFY(!m_view->isLineVisible(2));
        QCOMPARE(m_editor->caretPosition().line, 2);
        m_editor->toggleFold();
        QVERIFY(m_view->isLineVisible(2));
        m_editor->goTo(6, 1);
        m_editor->toggleFold(); // nothing to fold here
        for (int line = 0; line < m_view->lineCount(); ++line) {
            QVERIFY(m_view->isLineVisible(line));
        }
    }

    void edit_inAFoldedBlockOpensIt()
    {
        m_editor->foldAll();
        QVERIFY(!m_view->isLineVisible(2));
        m_editor->select(m_editor->text().indexOf("1;"), m_editor->text().indexOf("1;") + 1);
        QVERIFY(m_view->isLineVisible(2));
    }

    void icon_isOfTheWorstInItsLine()
    {
        m_editor->setDiagnostics({problem(Level::Note, 0), problem(Level::Warning, 0), problem(Level::Error, 0),
                                  problem(Level::Help, 2), problem(Level::Warning, 2)},
                                 m_editor->revision());
        m_editor->unfoldAll();
        QCOMPARE(m_gutter->diagnosticAt(m_gutter->iconRect(0).center()), 2);
        QCOMPARE(m_gutter->diagnosticAt(m_gutter->iconRect(2).center()), 4);
        QCOMPARE(m_gutter->diagnosticAt(m_gutter->iconRect(1).center()), -2);
        m_editor->setRuntimeMark(1, u"boom"_s); // where the program stopped comes before what the compiler says
        QCOMPARE(m_gutter->diagnosticAt(m_gutter->iconRect(0).center()), -1);
        QSignalSpy activated(m_editor.get(), &CodeEditor::diagnosticActivated);
        click(m_gutter->iconRect(0).center());
        QCOMPARE(activated.takeFirst(), QVariantList{-1});
        click(m_gutter->iconRect(2).center());
        QCOMPARE(activated.takeFirst(), QVariantList{4});
    }

    void zoom_movesSignsWithTheText()
    {
        m_editor->setLook(Design::Look::make(Design::Scheme::Dark, 200));
        m_view->grab();
        QCOMPARE(m_gutter->foldAt(foldPlace(1)), 1);
        QCOMPARE_GE(m_gutter->iconRect(1).width(), 28);
        QVERIFY(m_gutter->iconRect(1).right() < foldPlace(1).x());
    }

private:
    [[nodiscard]] int width() const
    {
        return static_cast<int>(m_view->send(SourceView::SCI_GETMARGINWIDTHN, 0));
    }

    // Where the sign of a line is, when it has one.
    [[nodiscard]] QPoint foldPlace(int line) const { return m_gutter->foldRect(line).center(); }

    void click(const QPoint &point) const
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, point);
    }

    [[nodiscard]] Diagnostics::Diagnostic problem(Level level, int line) const
    {
        Diagnostics::Diagnostic result;
        result.level = level;
        result.message = u"wrong"_s;
        Diagnostics::Span span;
        span.byteStart = m_view->lineStart(line);
        span.byteEnd = span.byteStart + 1;
        span.primary = true;
        result.spans = {span};
        return result;
    }

    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
    Gutter *m_gutter = nullptr;
};

QTEST_MAIN(GutterTest)
#include "tst_gutter.moc"
