// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "editor/editing.h"
#include "editor/sourceview.h"
#include "editor/textcheck.h"
#include "editor/viewlook.h"

#include <QAccessible>
#include <QInputDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class CodeEditorTest final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void text_comesBackByteForByte();
    void loadText_refusesWhatIsNoText_data();
    void loadText_refusesWhatIsNoText();
    void setText_startsANewHistory();
    void replaceText_isOneStepAndKeepsThePlace();
    void revision_growsWithEveryChange();
    void modified_followsTheSavePointAndRecovery();
    void edits_areOneUndoStep();
    void edits_ofAnOlderTextAreRefused();
    void edits_thatDoNotFitAreRefused_data();
    void edits_thatDoNotFitAreRefused();
    void edits_inAnotherFileAreRefused();
    void edits_selectThePlaceholder();
    void readOnly_keepsTheText();
    void positions_countCharactersNotBytes();
    void goTo_opensFolds();
    void goTo_movesPlacesOutsideInside();
    void folding_hidesTheBody();
    void goToLineDialog_goesThere();
    void tab_movesTheFocusOnlyInThatMode();
    void inputMethod_seesTheLine();
    void inputMethod_typesAtEveryCaret();
    void accessibility_hasNameAndSelectionEvents();
    void completion_offersWordsOfTheText();
    void look_coloursTheView_data();
    void look_coloursTheView();
    void zoom_changesTheLineHeight();
    void ctrlWheel_isLeftToTheWindow();
    void bracket_isHighlightedWithItsPartner();

private:
    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
};

void CodeEditorTest::init()
{
    m_editor = std::make_unique<CodeEditor>();
    m_editor->resize(600, 400);
    m_editor->show();
    m_view = m_editor->findChild<SourceView *>();
    QVERIFY(m_view != nullptr);
}

void CodeEditorTest::cleanup()
{
    m_editor.reset();
}

void CodeEditorTest::text_comesBackByteForByte()
{
    const QByteArray text = "fn main() {\r\n    let größe = \"🦀\";\r\n}\n\ttab\n";
    QVERIFY(m_editor->loadText(text, u"main.rs"_s));
    QCOMPARE(m_editor->text(), text);
    m_editor->setText({});
    QCOMPARE(m_editor->text(), QByteArray());
}

void CodeEditorTest::loadText_refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("NUL") << QByteArray("a\nb\0c", 5) << u"line 2"_s;
    QTest::newRow("Latin-1") << QByteArray("gr\xf6\xdf") << u"UTF-8"_s;
    QTest::newRow("cut character") << QByteArray("\xf0\x9f\xa6") << u"UTF-8"_s;
    QTest::newRow("long line") << "fn a() {}\n" + QByteArray(20'001, 'x') << u"Line 2"_s;
    QTest::newRow("large") << QByteArray(1024 * 1024 + 1, '\n') << u"too large"_s;
}

void CodeEditorTest::loadText_refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    m_editor->setText("kept");
    const Result<void> result = m_editor->loadText(bytes, u"bad.rs"_s);
    QVERIFY(!result);
    QVERIFY2(result.error().what.contains(word), qPrintable(result.error().text()));
    QCOMPARE(result.error().where, u"bad.rs"_s);
    QVERIFY(!result.error().advice.isEmpty());
    QCOMPARE(m_editor->text(), QByteArray("kept"));
}

void CodeEditorTest::setText_startsANewHistory()
{
    QSignalSpy changed(m_editor.get(), &CodeEditor::textChanged);
    m_editor->setText("one");
    m_editor->setText("two");
    QCOMPARE(changed.count(), 2);
    m_editor->undo();
    QCOMPARE(m_editor->text(), QByteArray("two"));
    QVERIFY(!m_editor->isModified());
}

void CodeEditorTest::replaceText_isOneStepAndKeepsThePlace()
{
    m_editor->setText("fn a(){}\nfn é(){\n1;\n}\n");
    m_editor->goTo(3, 2);
    m_editor->replaceText("fn a() {}\nfn é() {\n    1;\n}\n");
    QCOMPARE(m_editor->caretPosition().line, 3);
    m_editor->undo();
    QCOMPARE(m_editor->text(), QByteArray("fn a(){}\nfn é(){\n1;\n}\n"));
}

void CodeEditorTest::revision_growsWithEveryChange()
{
    quint64 last = m_editor->revision();
    QSignalSpy changed(m_editor.get(), &CodeEditor::textChanged);
    QTest::keyClicks(m_view, u"ab"_s);
    QCOMPARE_GT(m_editor->revision(), last);
    QCOMPARE(changed.count(), 2);
    last = m_editor->revision();
    m_editor->undo();
    QCOMPARE_GT(m_editor->revision(), last);
}

void CodeEditorTest::modified_followsTheSavePointAndRecovery()
{
    QSignalSpy modified(m_editor.get(), &CodeEditor::modifiedChanged);
    QTest::keyClicks(m_view, u"a"_s);
    QVERIFY(m_editor->isModified());
    m_editor->setModified(false);
    QVERIFY(!m_editor->isModified());
    m_editor->undo();
    QVERIFY(m_editor->isModified());
    m_editor->redo();
    QVERIFY(!m_editor->isModified());
    m_editor->setModified(true); // recovered text
    QVERIFY(m_editor->isModified());
    QCOMPARE(modified.count(), 5);
}

void CodeEditorTest::edits_areOneUndoStep()
{
    const QByteArray before = "struct S { a: &str, b: &str }\n";
    m_editor->setText(before);
    QSignalSpy changed(m_editor.get(), &CodeEditor::textChanged);
    const std::vector<Diagnostics::Edit> edits{{.file = {}, .byteStart = 8, .byteEnd = 8, .replacement = "<'a>"},
                                               {.file = {}, .byteStart = 15, .byteEnd = 15, .replacement = "'a "},
                                               {.file = {}, .byteStart = 24, .byteEnd = 24, .replacement = "'a "}};
    QVERIFY(m_editor->applyEdits(edits, m_editor->revision()));
    QCOMPARE(m_editor->text(), QByteArray("struct S<'a> { a: &'a str, b: &'a str }\n"));
    QCOMPARE(changed.count(), 1);
    m_editor->undo();
    QCOMPARE(m_editor->text(), before);
}

void CodeEditorTest::edits_ofAnOlderTextAreRefused()
{
    m_editor->setText("let x = 1;");
    const quint64 revision = m_editor->revision();
    QTest::keyClicks(m_view, u" "_s);
    const auto result =
        m_editor->applyEdits({{.file = {}, .byteStart = 4, .byteEnd = 4, .replacement = "mut "}}, revision);
    QVERIFY(!result);
    QVERIFY(result.error().what.contains(u"changed"));
    QCOMPARE(m_editor->text(), QByteArray(" let x = 1;"));
}

void CodeEditorTest::edits_thatDoNotFitAreRefused_data()
{
    QTest::addColumn<QList<int>>("places");
    QTest::newRow("beyond the end") << QList<int>{5, 99};
    QTest::newRow("backwards") << QList<int>{5, 4};
    QTest::newRow("negative") << QList<int>{-1, 2};
    QTest::newRow("overlapping") << QList<int>{0, 4, 3, 5};
    QTest::newRow("unsorted") << QList<int>{4, 5, 0, 1};
    QTest::newRow("two insertions at one place") << QList<int>{4, 4, 4, 4};
}

void CodeEditorTest::edits_thatDoNotFitAreRefused()
{
    QFETCH(QList<int>, places);
    m_editor->setText("let x = 1;");
    std::vector<Diagnostics::Edit> edits;
    for (qsizetype index = 0; index < places.size(); index += 2) {
        edits.push_back({.file = {}, .byteStart = places[index], .byteEnd = places[index + 1], .replacement = "y"});
    }
    QVERIFY(!m_editor->applyEdits(edits, m_editor->revision()));
    QCOMPARE(m_editor->text(), QByteArray("let x = 1;"));
}

void CodeEditorTest::edits_inAnotherFileAreRefused()
{
    m_editor->setText("let x = 1;");
    m_editor->setSourceName(u"src/main.rs"_s);
    const auto edit = [](const QString &file) {
        return std::vector<Diagnostics::Edit>{{.file = file, .byteStart = 0, .byteEnd = 0, .replacement = " "}};
    };
    QVERIFY(!m_editor->applyEdits(edit(u"src/lib.rs"_s), m_editor->revision()));
    QVERIFY(!m_editor->applyEdits(edit(u"member/src/main.rs"_s), m_editor->revision()));
    QVERIFY(m_editor->applyEdits(edit(u"src/main.rs"_s), m_editor->revision()));
}

void CodeEditorTest::edits_selectThePlaceholder()
{
    m_editor->setText("call(é);\n");
    QVERIFY(m_editor->applyEdits({{.file = {}, .byteStart = 0, .byteEnd = 0, .replacement = "// é\n"},
                                  {.file = {}, .byteStart = 7, .byteEnd = 7, .replacement = ", /* i32 */"}},
                                 m_editor->revision()));
    QCOMPARE(m_editor->text(), QByteArray("// é\ncall(é, /* i32 */);\n"));
    QCOMPARE(m_editor->selectedText(), QByteArray("/* i32 */"));
    QCOMPARE(placeholderIn("a todo!() b"), std::pair(qsizetype(2), qsizetype(9)));
    QCOMPARE(placeholderIn("/* open"), std::pair(qsizetype(-1), qsizetype(-1)));
}

void CodeEditorTest::readOnly_keepsTheText()
{
    m_editor->setText("let x = 1;");
    m_editor->setReadOnly(true);
    QTest::keyClicks(m_view, u"({a"_s);
    QTest::keyClick(m_view, Qt::Key_Return);
    m_editor->toggleComment();
    m_editor->duplicateLines();
    m_editor->deleteLines();
    m_editor->indent();
    m_editor->replaceRange(0, 1, "x");
    QVERIFY(!m_editor->applyEdits({}, m_editor->revision()));
    QCOMPARE(m_editor->text(), QByteArray("let x = 1;"));
    m_editor->setText("other"); // showing another text is no edit
    QCOMPARE(m_editor->text(), QByteArray("other"));
    QVERIFY(m_editor->isReadOnly());
}

void CodeEditorTest::positions_countCharactersNotBytes()
{
    m_editor->setText("a\n🦀é = x;\n");
    QSignalSpy moved(m_editor.get(), &CodeEditor::caretMoved);
    m_editor->goTo(2, 3);
    QCOMPARE(m_editor->caretByte(), 2 + 4 + 2);
    QCOMPARE(m_editor->caretPosition(), (TextPosition{.line = 2, .column = 3}));
    QVERIFY(QTest::qWaitFor([&] { return moved.count() == 1; }));
    m_editor->select(2, 6);
    QCOMPARE(m_editor->selectedText(), "🦀"_ba);
}

void CodeEditorTest::goTo_opensFolds()
{
    m_editor->setText("fn a() {\n    1;\n    2;\n}\nfn b() {}\n");
    m_editor->foldAll();
    QVERIFY(!m_view->isLineVisible(2));
    m_editor->goTo(3);
    QVERIFY(m_view->isLineVisible(2));
}

void CodeEditorTest::goTo_movesPlacesOutsideInside()
{
    m_editor->setText("ab\ncd\n");
    m_editor->goTo(99, 99);
    QCOMPARE(m_editor->caretByte(), 6);
    m_editor->goTo(1, 99);
    QCOMPARE(m_editor->caretByte(), 2);
    m_editor->goTo(-5, -5);
    QCOMPARE(m_editor->caretByte(), 0);
}

void CodeEditorTest::folding_hidesTheBody()
{
    m_editor->setText("fn a() {\n    if x {\n        1;\n    } else {\n        2;\n    }\n}\n");
    m_view->grab();
    m_editor->goTo(3);
    QTest::keyClick(m_view, Qt::Key_BracketLeft, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_view->isLineVisible(2));
    QVERIFY(m_view->isLineVisible(3)); // "} else {" is its own header
    m_editor->unfoldAll();
    QVERIFY(m_view->isLineVisible(2));
}

void CodeEditorTest::goToLineDialog_goesThere()
{
    m_editor->setText("1\n2\n3\n4\n");
    QTest::keyClick(m_view, Qt::Key_G, Qt::ControlModifier);
    auto *dialog = m_editor->findChild<QInputDialog *>(u"goToLineDialog"_s);
    QVERIFY(dialog != nullptr);
    dialog->setIntValue(3);
    dialog->accept();
    QCOMPARE(m_editor->caretPosition().line, 3);
}

void CodeEditorTest::tab_movesTheFocusOnlyInThatMode()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *editor = new CodeEditor(&window);
    auto *field = new QLineEdit(&window);
    layout->addWidget(editor);
    layout->addWidget(field);
    window.show();
    window.activateWindow();
    auto *view = editor->findChild<SourceView *>();
    view->setFocus();
    QVERIFY(QTest::qWaitFor([&] { return view->hasFocus(); }));
    QTest::keyClick(view, Qt::Key_Tab);
    QCOMPARE(editor->text(), "    "_ba);
    QSignalSpy toggled(editor, &CodeEditor::tabMovesFocusChanged);
    QTest::keyClick(view, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(toggled.count(), 1);
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(field->hasFocus());
    QCOMPARE(editor->text(), "    "_ba);
}

void CodeEditorTest::inputMethod_seesTheLine()
{
    m_editor->setText("before\n🦀é = \"x\";\nafter\n");
    m_editor->select(7 + 4, 7 + 6); // é: the caret is at its start, the anchor at its end
    QCOMPARE(m_view->inputMethodQuery(Qt::ImSurroundingText).toString(), u"🦀é = \"x\";"_s);
    QCOMPARE(m_view->inputMethodQuery(Qt::ImCursorPosition).toInt(), 2);
    QCOMPARE(m_view->inputMethodQuery(Qt::ImAnchorPosition).toInt(), 3);
    QCOMPARE(m_view->inputMethodQuery(Qt::ImCurrentSelection).toString(), u"é"_s);
    QCOMPARE(m_view->inputMethodQuery(Qt::ImTextBeforeCursor).toString(), u"🦀"_s);
    QVERIFY(m_view->inputMethodQuery(Qt::ImEnabled).toBool());
    QVERIFY(m_view->inputMethodQuery(Qt::ImCursorRectangle).toRectF().isValid());
}

void CodeEditorTest::inputMethod_typesAtEveryCaret()
{
    m_editor->setText("a\nb\n");
    m_view->send(SourceView::SCI_SETSELECTION, 1, 1);
    m_editor->addCaretBelow();
    QInputMethodEvent event;
    event.setCommitString(u"語"_s);
    QCoreApplication::sendEvent(m_view, &event);
    QCOMPARE(m_editor->text(), "a語\nb語\n"_ba);
}

void CodeEditorTest::accessibility_hasNameAndSelectionEvents()
{
    static int selections = 0;
    selections = 0;
    const auto previous = QAccessible::installUpdateHandler(
        [](QAccessibleEvent *event) { selections += event->type() == QAccessible::TextSelectionChanged ? 1 : 0; });
    m_editor->setText("let x = 1;");
    m_editor->select(4, 5);
    m_view->grab(); // Scintilla tells of selections when it paints
    QVERIFY(QTest::qWaitFor([] { return selections > 0; }));
    QAccessible::installUpdateHandler(previous);
    QVERIFY(!m_view->accessibleName().isEmpty());
}

void CodeEditorTest::completion_offersWordsOfTheText()
{
    const QByteArray text = "let order = 1; let origin = ord";
    m_editor->setText(text);
    m_editor->goTo(1, 99);
    QTest::keyClick(m_view, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), "let order = 1; let origin = order"_ba); // the only one is taken at once
}

void CodeEditorTest::look_coloursTheView_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Design::Scheme::Light);
    QTest::newRow("dark") << int(Design::Scheme::Dark);
    QTest::newRow("high contrast") << int(Design::Scheme::HighContrast);
}

void CodeEditorTest::look_coloursTheView()
{
    QFETCH(int, scheme);
    const auto look = Design::Look::make(static_cast<Design::Scheme>(scheme), 100);
    m_editor->setLook(look);
    m_editor->setText("\n\n\n");
    const QImage image = m_view->viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(image.width() / 2, image.height() - 2), look.palette.editor);
    QCOMPARE(image.pixelColor(image.width() / 2, 2), look.palette.accentSoft); // the caret's line, through the margin
    QCOMPARE(image.pixelColor(2, 2), look.palette.accentSoft);
    QCOMPARE(image.pixelColor(2, image.height() - 2), look.palette.editor);

    const QColor selection = selectionColor(look.palette);
    QVERIFY(selection != look.palette.accentSoft);
    QCOMPARE_GE(Design::contrast(look.palette.text, selection), 4.5);
    QCOMPARE_GE(Design::contrast(look.palette.text, look.palette.accentSoft), 4.5);
    for (const QColor &color : {look.palette.keyword, look.palette.type, look.palette.string, look.palette.macro}) {
        QCOMPARE_GE(Design::contrast(color, look.palette.accentSoft), 4.0);
    }
}

void CodeEditorTest::zoom_changesTheLineHeight()
{
    const int normal = m_view->lineHeight();
    QCOMPARE(normal, 22);
    m_editor->setLook(Design::Look::make(Design::Scheme::Light, 200));
    QCOMPARE_GE(m_view->lineHeight(), 2 * normal - 2);
}

void CodeEditorTest::ctrlWheel_isLeftToTheWindow()
{
    QWheelEvent event({10, 10}, m_view->mapToGlobal(QPointF(10, 10)), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    QVERIFY(!event.isAccepted());
    QCOMPARE(m_view->send(SourceView::SCI_GETZOOM), 0);
}

void CodeEditorTest::bracket_isHighlightedWithItsPartner()
{
    const auto look = Design::Look::make(Design::Scheme::Light, 100);
    m_editor->setLook(look);
    m_editor->setText("\nfn a() { (1) }");
    const auto partnerIsLit = [&] {
        const QImage image = m_view->viewport()->grab().toImage();
        return image.pixelColor(m_view->pointAt(14) + QPoint(1, 2)) == look.palette.infoSoft;
    };
    QVERIFY(!partnerIsLit());
    m_editor->goTo(2, 9); // behind the opening brace
    QVERIFY(QTest::qWaitFor(partnerIsLit));
}

QTEST_MAIN(CodeEditorTest)
#include "tst_codeeditor.moc"
