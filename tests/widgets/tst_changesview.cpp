// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/changesview.h"
#include "widgets/linecolours.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Widgets::ChangesView;
using Widgets::Comparison;
using Widgets::LineColours;

namespace {

constexpr auto before = "fn main() {\n    let a = 1;\n    print(a);\n}\n";
constexpr auto after = "fn main() {\n    let a = 2;\n    print(a);\n    done();\n}\n";

QByteArray numbered(int lines, const QByteArray &word)
{
    QByteArray text;
    for (int line = 0; line < lines; ++line) {
        text += word + QByteArray::number(line) + '\n';
    }
    return text;
}

} // namespace

class TestChangesView final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<ChangesView>();
        m_view->setLook(m_look);
        m_view->resize(500, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void source_isShownAsItIs()
    {
        m_view->showSource(before);
        QCOMPARE(m_view->toPlainText(), QString::fromLatin1(before).chopped(1));
        QCOMPARE(m_view->addedLines(), 0);
        QVERIFY(!m_view->isComparing());
        QVERIFY(m_view->isReadOnly());
    }

    void changes_haveASignInEveryLine()
    {
        QSignalSpy compared(m_view.get(), &ChangesView::compared);
        m_view->showChanges(before, after);
        QCOMPARE(compared.count(), 1); // at once
        QCOMPARE(m_view->toPlainText().split(u'\n'),
                 (QStringList{u"  fn main() {"_s, u"−     let a = 1;"_s, u"+     let a = 2;"_s, u"      print(a);"_s,
                              u"+     done();"_s, u"  }"_s}));
        QCOMPARE(m_view->addedLines(), 2);
        QCOMPARE(m_view->removedLines(), 1);
    }

    void changes_ofAnEmptyTextAreAllNew()
    {
        m_view->showChanges({}, "a\n\nb\n");
        QCOMPARE(m_view->toPlainText(), u"+ a\n+ \n+ b"_s);
        m_view->showChanges("a\n", {});
        QCOMPARE(m_view->toPlainText(), u"− a"_s);
        m_view->showChanges("a\n", "a\n");
        QCOMPARE(m_view->toPlainText(), u"  a"_s);
        QCOMPARE(m_view->addedLines() + m_view->removedLines(), 0);
        m_view->showChanges({}, {});
        QCOMPARE(m_view->toPlainText(), QString());
    }

    void copy_leavesTheSignsOut()
    {
        m_view->showChanges(before, after);
        QCOMPARE(copyAll(), u"fn main() {\n    let a = 1;\n    let a = 2;\n    print(a);\n    done();\n}"_s);
        QTextCursor part(m_view->document()->findBlockByNumber(1));
        part.movePosition(QTextCursor::NextCharacter); // in the middle of the sign
        part.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        m_view->setTextCursor(part);
        m_view->copy();
        QCOMPARE(QApplication::clipboard()->text(), u"    let a = 1;"_s);
    }

    void copy_ofASourceIsExact()
    {
        m_view->showSource("ab\n  cd\n");
        QCOMPARE(copyAll(), u"ab\n  cd"_s);
    }

    void copy_ofACutTextIsOnlyTheProgram()
    {
        m_view->showChanges(numbered(20, "old"), numbered(3200, "new"));
        QVERIFY(m_view->toPlainText().endsWith(u"Not everything is shown here."_s));
        const QString copied = copyAll();
        QVERIFY2(copied.endsWith(u"new2979"_s), qPrintable(copied.right(60)));
        m_view->showSource(numbered(3200, "line"));
        QVERIFY(copyAll().endsWith(u"line2999"_s));
    }

    void changedWords_areUnderlinedBehindTheSign()
    {
        m_view->showChanges(before, after);
        QCOMPARE(underlined(1), QStringList{u"1"_s});
        QCOMPARE(underlined(2), QStringList{u"2"_s});
        QCOMPARE(underlined(3), QStringList());
        QCOMPARE(underlined(4), QStringList()); // a line that replaces none
    }

    void code_isColoured()
    {
        m_view->showChanges(before, after);
        QTRY_COMPARE(colourAt(1, u"let"_s), m_look.palette.keyword);
        QCOMPARE(colourAt(2, u"let"_s), m_look.palette.keyword);
        m_view->setLook(Design::Look::make(Design::Scheme::Dark, 100));
        QTRY_COMPARE(colourAt(2, u"let"_s), Design::paletteFor(Design::Scheme::Dark).keyword);
        QCOMPARE(underlined(2), QStringList{u"2"_s});
    }

    void changedLines_haveASurfaceOfTheirOwn()
    {
        m_view->showChanges("same\nold\n", "same\nnew\n");
        const QImage image = m_view->viewport()->grab().toImage();
        QCOMPARE(surfaceOf(image, 1), m_look.palette.badSoft);
        QCOMPARE(surfaceOf(image, 2), m_look.palette.goodSoft);
        QCOMPARE(surfaceOf(image, 0), m_look.palette.editor);
    }

    void view_beginsAtTheFirstChange()
    {
        const QByteArray long_ = numbered(500, "line");
        m_view->showChanges(long_, long_ + "last\n");
        QCOMPARE(m_view->textCursor().block().text(), u"+ last"_s);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
        QVERIFY(m_view->viewport()->rect().contains(m_view->cursorRect().center()));
    }

    void longTexts_areComparedBesideTheWindow()
    {
        const QByteArray text = numbered(3000, "a long line that fills the text ");
        m_view->showSource("first\n");
        QSignalSpy compared(m_view.get(), &ChangesView::compared);
        m_view->showChanges(text, text + "last\n");
        QVERIFY(m_view->isComparing());
        QCOMPARE(m_view->toPlainText(), u"first"_s); // until then
        QTRY_COMPARE(compared.count(), 1);
        QVERIFY(!m_view->isComparing());
        QCOMPARE(m_view->addedLines(), 1);
        QVERIFY(m_view->toPlainText().contains(u"+ last"_s));
    }

    void onlyTheLastComparison_isShown()
    {
        const QByteArray text = numbered(3000, "a long line that fills the text ");
        QSignalSpy compared(m_view.get(), &ChangesView::compared);
        m_view->showChanges(text, text + "late\n");
        m_view->showChanges(text, text + "later\n");
        QTRY_COMPARE(compared.count(), 1);
        QVERIFY(m_view->toPlainText().contains(u"+ later"_s));
        m_view->showChanges(text, text + "late\n");
        m_view->showSource("mine\n");
        QVERIFY(!m_view->isComparing());
        m_view->showChanges(text, text + "end\n"); // what was begun before it is finished by then
        QTRY_COMPARE(compared.count(), 2);
        QVERIFY(!m_view->toPlainText().contains(u"+ late"_s));
    }

    void tab_leavesTheView() { QVERIFY(m_view->tabChangesFocus()); }

    void comparison_cutsAroundTheFirstChange()
    {
        const QByteArray text = numbered(5000, "line");
        const Comparison comparison = Comparison::between(text, text + "last\n");
        QVERIFY(comparison.isCut);
        QCOMPARE(comparison.added, 1);
        QCOMPARE(comparison.lines.size(), std::size_t(21)); // twenty above it
        QCOMPARE(comparison.textOf(comparison.lines.back()), u"last"_s);
        QCOMPARE(comparison.textOf(comparison.lines.front()), u"line4980"_s);
        QCOMPARE(comparison.marks.size(), comparison.lines.size());
        QVERIFY(!Comparison::whole(numbered(3000, "x")).isCut);
        QVERIFY(Comparison::whole(numbered(3001, "x")).isCut);
    }

    void comparison_marksOnlyWhereLinesReplaceLines_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("marked");
        QTest::newRow("one for one") << QByteArray("let a = 1;\n") << QByteArray("let a = 2;\n") << true;
        QTest::newRow("one for two") << QByteArray("let a = 1;\n") << QByteArray("let a = 2;\nlet b;\n") << false;
        QTest::newRow("too long") << QByteArray(500, 'a') + " 1\n" << QByteArray(500, 'a') + " 2\n" << false;
        QTest::newRow("no line end") << QByteArray("let a = 1;") << QByteArray("let a = 2;") << true;
    }

    void comparison_marksOnlyWhereLinesReplaceLines()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        const Comparison comparison = Comparison::between(first, second);
        const bool marked = std::ranges::any_of(comparison.marks, [](const auto &ranges) { return !ranges.empty(); });
        QTEST(marked, "marked");
    }

    void colours_comePieceByPiece()
    {
        LineColours colours({u"let a = 1;"_s, u"/* begun"_s, u"ended */ let b;"_s}, Design::Scheme::Light);
        QVERIFY(!colours.isComplete());
        QCOMPARE(colours.colourNext(2), 2);
        QVERIFY(!colours.of(0).isEmpty());
        QVERIFY(colours.of(2).isEmpty()); // not reached yet
        QCOMPARE(colours.colourNext(10), 1);
        QVERIFY(colours.isComplete());
        QCOMPARE(colours.of(2).first().format.foreground().color(), m_look.palette.comment);
        QVERIFY(LineColours({}, Design::Scheme::Light).isComplete());
        QVERIFY(LineColours({QString(300'000, u'x')}, Design::Scheme::Light).isComplete()); // too long for colours
    }

private:
    QString copyAll() const
    {
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        return QApplication::clipboard()->text();
    }

    QStringList underlined(int line) const
    {
        const QTextBlock block = m_view->document()->findBlockByNumber(line);
        QStringList words;
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.fontUnderline()) {
                words << block.text().mid(range.start, range.length);
            }
        }
        return words;
    }

    QColor colourAt(int line, const QString &word) const
    {
        const QTextBlock block = m_view->document()->findBlockByNumber(line);
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (block.text().mid(range.start, range.length) == word) {
                return range.format.foreground().color();
            }
        }
        return {};
    }

    QColor surfaceOf(const QImage &image, int line) const
    {
        const QTextCursor cursor(m_view->document()->findBlockByNumber(line));
        const int y = m_view->cursorRect(cursor).center().y();
        return image.pixelColor(qRound((m_view->viewport()->width() - 20) * image.devicePixelRatio()),
                                qRound(y * image.devicePixelRatio()));
    }

    Design::Look m_look = Design::Look::make(Design::Scheme::Light, 100);
    std::unique_ptr<ChangesView> m_view;
};

QTEST_MAIN(TestChangesView)
#include "tst_changesview.moc"
