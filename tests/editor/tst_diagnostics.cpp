// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Diagnostics in the editor as a user meets them: marks, cards, labels, keys.
#include "editor/annotationcards.h"
#include "editor/diagnosticmarks.h"
#include "editor/gutter.h"
#include "editor/severityicon.h"
#include "editor/sourceview.h"
#include "editor/spanlabels.h"
#include "editorfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class DiagnosticsTest final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void olderResult_isRefused();
    void spans_ofOtherFilesAreNotMarked();
    void badges_countInReadingOrder();
    void emptySpan_isWidened_data();
    void emptySpan_isWidened();
    void spanBeyondTheText_isHarmless();
    void marks_moveWithTheText();
    void touchedLine_makesItsCardStale();
    void card_opensAtTheCaretsLine();
    void card_wrapsToTheWindow();
    void cards_keepTheCaretsLineInPlace();
    void whatFits_isNeverScrolledAway();
    void severalOnALine_showTheWorstAndACount();
    void f8_stepsRoundAndAnnounces();
    void actionKeys_workOnTheDiagnosticsLine();
    void actionKeys_areTheWindowsElsewhere();
    void updateCards_asksForActionsAgain();
    void runtimeMark_hasItsCard();
    void foldedLine_hidesItsCard();
    void clearing_removesEverything();
    void goTo_bringsTheWholeCardIntoView();
    void cardColours_contrast_data();
    void cardColours_contrast();
    void icons_differInShape();
    void setText_dropsDiagnostics();

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

QStringList announcements; // filled by an accessibility handler, which is a plain function

void click(SourceView *view, const QPoint &point)
{
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, point);
}

} // namespace

void DiagnosticsTest::init()
{
    m_editor = std::make_unique<CodeEditor>();
    m_editor->resize(700, 500);
    m_editor->show();
    m_view = m_editor->findChild<SourceView *>();
}

void DiagnosticsTest::cleanup()
{
    m_editor.reset();
}

void DiagnosticsTest::showMove()
{
    showScene(*m_editor, u"move"_s);
    QVERIFY(QTest::qWaitFor([this] { return part<AnnotationCards>().isOpen(0); }));
}

void DiagnosticsTest::olderResult_isRefused()
{
    m_editor->setText(moveProgram);
    const quint64 revision = m_editor->revision();
    QTest::keyClicks(m_view, u" "_s);
    QVERIFY(!m_editor->setDiagnostics({moveError()}, revision));
    QVERIFY(m_editor->diagnostics().empty());
    QVERIFY(m_editor->setDiagnostics({moveError()}, m_editor->revision()));
    QCOMPARE(m_editor->diagnostics().size(), 1);
}

void DiagnosticsTest::spans_ofOtherFilesAreNotMarked()
{
    m_editor->setText(moveProgram);
    m_editor->setSourceName(u"src/main.rs"_s);
    Diagnostics::Diagnostic error = moveError();
    error.spans[1].file = u"/rustc/abc/library/core/src/macros/mod.rs"_s;
    m_editor->setDiagnostics({error}, m_editor->revision());
    QCOMPARE(part<DiagnosticMarks>().marks().size(), 2);
    QVERIFY(part<DiagnosticMarks>().markOf(0, 1) == nullptr);
}

void DiagnosticsTest::badges_countInReadingOrder()
{
    showMove();
    const auto &marks = part<DiagnosticMarks>();
    QCOMPARE(marks.markOf(0, 1)->badge, 1); // declared
    QCOMPARE(marks.markOf(0, 2)->badge, 2); // moved
    QCOMPARE(marks.markOf(0, 0)->badge, 3); // used: the primary comes first in the list, last in the text
    QCOMPARE(part<SpanLabels>().visibleLabels().size(), 3);
}

void DiagnosticsTest::emptySpan_isWidened_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::newRow("at a line end: back") << 4 << 2 << 4;
    QTest::newRow("in a line: forward") << 2 << 2 << 4;
    QTest::newRow("at the end of the text") << 6 << 5 << 6;
}

void DiagnosticsTest::emptySpan_isWidened()
{
    QFETCH(int, at);
    QFETCH(int, start);
    QFETCH(int, end);
    m_editor->setText("abé\nx");
    Diagnostics::Diagnostic error;
    error.spans = {{.file = {}, .byteStart = at, .byteEnd = at, .label = {}, .primary = true}};
    m_editor->setDiagnostics({error}, m_editor->revision());
    const Mark *mark = part<DiagnosticMarks>().mainMark(0);
    QCOMPARE(mark->start, start);
    QCOMPARE(mark->end, end);
}

void DiagnosticsTest::spanBeyondTheText_isHarmless()
{
    m_editor->setText("x");
    Diagnostics::Diagnostic error;
    error.message = u"odd"_s;
    error.spans = {{.file = {}, .byteStart = 50, .byteEnd = 90, .label = u"here"_s, .primary = true},
                   {.file = {}, .byteStart = -3, .byteEnd = -9, .label = u"there"_s}};
    m_editor->setDiagnostics({error}, m_editor->revision());
    m_view->grab();
    QCOMPARE_LE(part<DiagnosticMarks>().mainMark(0)->end, 1);
    m_editor->setText({});
    m_editor->setDiagnostics({error}, m_editor->revision());
    m_view->grab();
}

void DiagnosticsTest::marks_moveWithTheText()
{
    showMove();
    const auto &marks = part<DiagnosticMarks>();
    const qsizetype before = marks.mainMark(0)->start;
    m_editor->replaceRange(0, 0, "// é\n");
    QCOMPARE(marks.mainMark(0)->start, before + 6);
    QCOMPARE(marks.mainMark(0)->end, before + 11);
    QVERIFY(!marks.isStale(0));
    QVERIFY(QTest::qWaitFor([this] { return m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 4) > 0; }));
    QCOMPARE(m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 3), 0);
    m_editor->undo();
    QCOMPARE(marks.mainMark(0)->start, before);
}

void DiagnosticsTest::touchedLine_makesItsCardStale()
{
    showMove();
    m_editor->replaceRange(moveProgram.indexOf("still"), moveProgram.indexOf("still") + 5, "yet");
    QVERIFY(part<DiagnosticMarks>().isStale(0));
    m_view->grab();
}

void DiagnosticsTest::card_opensAtTheCaretsLine()
{
    showMove();
    const qsizetype open = m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 3);
    QCOMPARE_GE(open, 3);
    m_editor->goTo(8);
    QVERIFY(QTest::qWaitFor([this] { return m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 3) == 1; }));
    QVERIFY(!part<AnnotationCards>().isOpen(0));
    m_editor->goTo(4);
    QVERIFY(QTest::qWaitFor([&] { return m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 3) == open; }));
}

void DiagnosticsTest::card_wrapsToTheWindow()
{
    showMove();
    const QRect wide = part<AnnotationCards>().cardRect(0);
    m_editor->resize(320, 500);
    QVERIFY(QTest::qWaitFor([&] { return part<AnnotationCards>().cardRect(0).height() > wide.height(); }));
    QCOMPARE_LE(part<AnnotationCards>().cardRect(0).right(), m_view->viewport()->width());
    const QRect narrow = part<AnnotationCards>().cardRect(0);
    m_editor->setLook(Design::Look::make(Design::Scheme::Dark, 150));
    QCOMPARE_GT(part<AnnotationCards>().cardRect(0).height(), narrow.height());
}

void DiagnosticsTest::cards_keepTheCaretsLineInPlace()
{
    QByteArray text;
    for (int line = 0; line < 100; ++line) {
        text += "let x" + QByteArray::number(line) + " = 1;\n";
    }
    m_editor->setText(text);
    m_editor->goTo(60);
    m_view->grab();
    const int top = m_view->lineTop(59);
    Diagnostics::DiagnosticList list;
    for (const int line : {50, 52, 55}) {
        Diagnostics::Diagnostic warning;
        warning.level = Diagnostics::Level::Warning;
        warning.message = u"unused variable"_s;
        warning.spans = {{.file = {},
                          .byteStart = m_view->lineStart(line),
                          .byteEnd = m_view->lineStart(line) + 3,
                          .label = {},
                          .primary = true}};
        list.push_back(warning);
    }
    m_editor->setDiagnostics(list, m_editor->revision());
    QVERIFY(QTest::qWaitFor([this] { return m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 55) > 0; }));
    QCOMPARE(m_view->lineTop(59), top);
}

void DiagnosticsTest::whatFits_isNeverScrolledAway()
{
    const int rows = static_cast<int>(m_view->send(SourceView::SCI_LINESONSCREEN));
    QVERIFY(rows > 8);
    const QByteArray program = QByteArray("let x = 1;\n").repeated(rows - 3) + "let last = 1;";
    m_editor->setText({});
    QGuiApplication::clipboard()->setText(QString::fromUtf8(program));
    m_editor->paste();
    m_view->grab();
    QCOMPARE(m_view->caretLine(), rows - 3);
    QCOMPARE(m_view->send(SourceView::SCI_GETFIRSTVISIBLELINE), 0);
    Diagnostics::Diagnostic warning;
    warning.level = Diagnostics::Level::Warning;
    warning.message = u"unused variable"_s;
    warning.spans = {{.file = {}, .byteStart = 4, .byteEnd = 5, .label = {}, .primary = true}};
    m_editor->setDiagnostics({warning}, m_editor->revision());
    QVERIFY(QTest::qWaitFor([this] { return m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 0) > 0; }));
    m_view->grab();
    QCOMPARE(m_view->send(SourceView::SCI_GETFIRSTVISIBLELINE), 0); // the card stands above the caret
}

void DiagnosticsTest::severalOnALine_showTheWorstAndACount()
{
    m_editor->setText("let x = y;\n\n");
    Diagnostics::Diagnostic warning;
    warning.level = Diagnostics::Level::Warning;
    warning.message = u"unused variable"_s;
    warning.spans = {{.file = {}, .byteStart = 4, .byteEnd = 5, .label = {}, .primary = true}};
    Diagnostics::Diagnostic error = warning;
    error.level = Diagnostics::Level::Error;
    error.message = u"cannot find value"_s;
    m_editor->goTo(2);
    m_editor->setDiagnostics({warning, error}, m_editor->revision());
    part<AnnotationCards>().update();
    QVERIFY(!part<AnnotationCards>().cardRect(1).isNull());
    QVERIFY(part<AnnotationCards>().cardRect(0).isNull());
    QCOMPARE(part<Gutter>().diagnosticAt(part<Gutter>().iconRect(0).center()), 1);
    m_editor->goTo(1);
    part<AnnotationCards>().update();
    QCOMPARE_GT(part<AnnotationCards>().cardRect(0).top(), part<AnnotationCards>().cardRect(1).bottom());
}

void DiagnosticsTest::f8_stepsRoundAndAnnounces()
{
    announcements.clear();
    const auto previous = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
        if (event->type() == QAccessible::Announcement) {
            announcements << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
        }
    });
    m_editor->setText(severalProgram);
    m_editor->setDiagnostics(severalDiagnostics(), m_editor->revision());
    QList<int> lines;
    for (int step = 0; step < 5; ++step) {
        QTest::keyClick(m_view, Qt::Key_F8);
        lines << m_editor->caretPosition().line;
    }
    QCOMPARE(lines, (QList<int>{6, 7, 14, 15, 6}));
    QTest::keyClick(m_view, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(m_editor->caretPosition().line, 15);
    QAccessible::installUpdateHandler(previous);
    QCOMPARE(announcements.size(), 6);
    QCOMPARE(announcements[0], u"Warning 1 of 1, line 6: unused_variables: unused variable: `unused`"_s);
    QCOMPARE(announcements[2], u"Error 1 of 3, line 14: E0308: mismatched types"_s);
}

void DiagnosticsTest::actionKeys_workOnTheDiagnosticsLine()
{
    showMove();
    QSignalSpy requested(m_editor.get(), &CodeEditor::actionRequested);
    QTest::keyClick(m_view, Qt::Key_F1);
    QCOMPARE(requested.takeFirst(), (QVariantList{0, u"explain"_s}));
    QTest::keyClick(m_view, Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(requested.takeFirst(), (QVariantList{0, u"fixes"_s}));
    m_editor->goTo(8);
    QTest::keyClick(m_view, Qt::Key_F1);
    QCOMPARE(requested.count(), 0);
}

void DiagnosticsTest::actionKeys_areTheWindowsElsewhere()
{
    showMove();
    const auto keeps = [this](Qt::Key key, Qt::KeyboardModifiers held) {
        QKeyEvent event(QEvent::ShortcutOverride, key, held);
        event.ignore();
        QCoreApplication::sendEvent(m_view, &event);
        return event.isAccepted();
    };
    QVERIFY(keeps(Qt::Key_F1, {}) && keeps(Qt::Key_Period, Qt::ControlModifier));
    m_editor->goTo(8);
    QVERIFY(!keeps(Qt::Key_F1, {}) && !keeps(Qt::Key_Period, Qt::ControlModifier));
    QVERIFY(keeps(Qt::Key_F8, {}));
}

void DiagnosticsTest::updateCards_asksForActionsAgain()
{
    showMove();
    int hint = 1;
    m_editor->setCardActions([&](int, const Diagnostics::Diagnostic &) {
        return std::vector<CardAction>{{.id = u"hint"_s, .text = u"Hint %1 of 3"_s.arg(hint)}};
    });
    QVERIFY(QTest::qWaitFor([this] { return part<AnnotationCards>().cardRect(0, u"explain"_s).isNull(); }));
    hint = 2;
    m_editor->updateCards();
    QCOMPARE(part<AnnotationCards>().actionsFor(0).front().text, u"Hint 2 of 3"_s);
    QCOMPARE(part<AnnotationCards>().actionsFor(7).size(), 0);
}

void DiagnosticsTest::runtimeMark_hasItsCard()
{
    m_editor->setText(moveProgram);
    QSignalSpy activated(m_editor.get(), &CodeEditor::diagnosticActivated);
    m_editor->setRuntimeMark(3, u"index out of bounds"_s);
    QVERIFY(QTest::qWaitFor([this] { return m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 2) == 1; }));
    QCOMPARE(part<Gutter>().diagnosticAt(part<Gutter>().iconRect(2).center()), -1);
    click(m_view, part<AnnotationCards>().cardRect(-1).center());
    QCOMPARE(activated.first().first().toInt(), -1);
    QCOMPARE(m_editor->caretPosition().line, 3);
    m_editor->clearRuntimeMark();
    QVERIFY(QTest::qWaitFor([this] { return m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 2) == 0; }));
}

void DiagnosticsTest::foldedLine_hidesItsCard()
{
    showMove();
    m_editor->foldAll();
    QVERIFY(part<AnnotationCards>().cardRect(0).isNull());
    QCOMPARE(part<Gutter>().diagnosticAt(part<Gutter>().iconRect(3).center()), -2);
    QTest::keyClick(m_view, Qt::Key_F8);
    QVERIFY(m_view->isLineVisible(3));
    QVERIFY(!part<AnnotationCards>().cardRect(0).isNull());
    m_editor->goTo(8);
    m_view->grab();
    click(m_view, part<Gutter>().foldRect(0).center());
    QVERIFY(!m_view->isLineVisible(3));
}

void DiagnosticsTest::clearing_removesEverything()
{
    showMove();
    m_editor->clearDiagnostics();
    QCOMPARE(m_editor->activeDiagnostic(), -1);
    QVERIFY(QTest::qWaitFor([this] { return m_view->send(SourceView::SCI_ANNOTATIONGETLINES, 3) == 0; }));
    QVERIFY(part<SpanLabels>().visibleLabels().empty());
    m_editor->goToNextDiagnostic(); // nothing to go to
    QCOMPARE(m_editor->caretPosition().line, 4);
}

void DiagnosticsTest::goTo_bringsTheWholeCardIntoView()
{
    m_editor->resize(700, 200);
    m_editor->setText(QByteArray(8, '\n') + moveProgram + QByteArray(30, '\n'));
    Diagnostics::Diagnostic error = moveError();
    for (Diagnostics::Span &span : error.spans) {
        span.byteStart += 8;
        span.byteEnd += 8;
    }
    m_editor->setDiagnostics({error}, m_editor->revision());
    m_view->grab();
    QTest::keyClick(m_view, Qt::Key_F8);
    const QRect card = part<AnnotationCards>().cardRect(0);
    QVERIFY(m_view->viewport()->rect().contains(card));
    QCOMPARE_GE(m_view->lineTop(11), 0);
}

void DiagnosticsTest::cardColours_contrast_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Design::Scheme::Light);
    QTest::newRow("dark") << int(Design::Scheme::Dark);
    QTest::newRow("high contrast") << int(Design::Scheme::HighContrast);
}

void DiagnosticsTest::cardColours_contrast()
{
    QFETCH(int, scheme);
    const Design::Palette palette = Design::paletteFor(static_cast<Design::Scheme>(scheme));
    for (const auto level : {Diagnostics::Level::Error, Diagnostics::Level::Warning, Diagnostics::Level::Note}) {
        const SeverityColors colors = severityColors(level, palette);
        for (const QColor &text : {palette.text, palette.muted, palette.accent, colors.strong}) {
            QCOMPARE_GE(Design::contrast(text, colors.soft), 4.5);
        }
        QCOMPARE_GE(Design::contrast(colors.strong, palette.editor), 4.5);     // labels at the line end
        QCOMPARE_GE(Design::contrast(colors.strong, palette.accentSoft), 4.5); // on the caret's line
    }
    QCOMPARE_GE(Design::contrast(palette.muted, palette.panel), 4.5); // stale cards
}

void DiagnosticsTest::icons_differInShape()
{
    QList<QImage> images;
    for (const IconShape shape : {IconShape::Circle, IconShape::Triangle, IconShape::Square, IconShape::Stop}) {
        QImage image(28, 28, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintIcon(painter, image.rect(), shape, Qt::black, Qt::white);
        painter.end();
        for (const QImage &other : std::as_const(images)) {
            QVERIFY(other != image);
        }
        images << image;
    }
}

void DiagnosticsTest::setText_dropsDiagnostics()
{
    showMove();
    m_editor->setRuntimeMark(1, u"x"_s);
    m_editor->setText("fn main() {}\n");
    QVERIFY(m_editor->diagnostics().empty());
    QVERIFY(part<DiagnosticMarks>().runtimeMark() == nullptr);
    m_view->grab();
}

QTEST_MAIN(DiagnosticsTest)
#include "tst_diagnostics.moc"
