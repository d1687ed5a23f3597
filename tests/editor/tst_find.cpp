// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "editor/findbar.h"
#include "editor/sourceview.h"
#include "editor/textsearch.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTest>
#include <QToolButton>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class FindTest final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void search_findsBytes_data();
    void search_findsBytes();
    void search_reportsAWrongExpression();
    void search_stopsAtTheLimit();
    void replacement_fillsInGroups_data();
    void replacement_fillsInGroups();
    void typing_searchesFromTheCaret();
    void enter_stepsRound();
    void f3_worksWithTheBarClosed();
    void selection_becomesThePattern();
    void escape_closesAndGivesTheFocusBack();
    void replaceOne_replacesAndGoesOn();
    void replaceAll_isOneUndoStep();
    void replaceAll_replacesMoreThanAreCounted();
    void replaceAll_endsWhereTheReplacementMatches();
    void replacement_isOfTheWholeTextsMatches();
    void wrongExpression_isSaidInTheBar();
    void matchesOfAnotherText_areForgotten();
    void count_followsTheText();

private:
    template<typename T>
    T *child(const char *name) const
    {
        return m_editor->findChild<T *>(QString::fromLatin1(name));
    }
    QString status() const { return child<QLabel>("findStatus")->text(); }

    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
};

void FindTest::init()
{
    m_editor = std::make_unique<CodeEditor>();
    m_editor->resize(700, 400);
    m_editor->show();
    m_editor->activateWindow();
    m_view = m_editor->findChild<SourceView *>();
}

void FindTest::cleanup()
{
    m_editor.reset();
}

void FindTest::search_findsBytes_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("options"); // c case, w word, r expression
    QTest::addColumn<QList<int>>("starts");
    QTest::newRow("any case") << u"order"_s << QString() << QList<int>{0, 10, 19, 26};
    QTest::newRow("case") << u"order"_s << u"c"_s << QList<int>{0, 19, 26};
    QTest::newRow("word") << u"order"_s << u"w"_s << QList<int>{0, 10, 26};
    QTest::newRow("expression") << u"^\\w+"_s << u"r"_s << QList<int>{0, 26};
    QTest::newRow("expression as text") << u"^\\w+"_s << QString() << QList<int>{};
    QTest::newRow("no empty matches") << u"x*"_s << u"r"_s << QList<int>{};
    QTest::newRow("empty pattern") << QString() << QString() << QList<int>{};
}

void FindTest::search_findsBytes()
{
    QFETCH(QString, pattern);
    QFETCH(QString, options);
    QFETCH(QList<int>, starts);
    const SearchRequest request{.pattern = pattern,
                                .isCaseSensitive = options.contains(u'c'),
                                .isWholeWord = options.contains(u'w'),
                                .isRegularExpression = options.contains(u'r')};
    const auto matches = search("order é, ORDER, reorder,\norder", request);
    QVERIFY(matches);
    QList<int> found;
    for (const SearchMatch &match : *matches) {
        found << static_cast<int>(match.start);
    }
    QCOMPARE(found, starts);
}

void FindTest::search_reportsAWrongExpression()
{
    const auto result = search("x", {.pattern = u"(a"_s, .isRegularExpression = true});
    QVERIFY(!result);
    QVERIFY(!result.error().what.isEmpty());
}

void FindTest::search_stopsAtTheLimit()
{
    const auto result = search(QByteArray(20'000, 'a'), {.pattern = u"a"_s});
    QCOMPARE(result->size(), maxMatches);
}

void FindTest::replacement_fillsInGroups_data()
{
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<bool>("isExpression");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("dollar") << u"$2-$1"_s << true << "b-a"_ba;
    QTest::newRow("backslash") << u"\\2\\n\\1"_s << true << "b\na"_ba;
    QTest::newRow("doubled") << u"$$1 \\\\ $x $"_s << true << "$1 \\ $x $"_ba;
    QTest::newRow("missing group") << u"[$7]"_s << true << "[]"_ba;
    QTest::newRow("plain text stays") << u"$1"_s << false << "$1"_ba;
}

void FindTest::replacement_fillsInGroups()
{
    QFETCH(QString, replacement);
    QFETCH(bool, isExpression);
    QFETCH(QByteArray, result);
    const QString pattern = isExpression ? u"(a)=(b)"_s : u"a=b"_s;
    const auto matches = search("a=b", {.pattern = pattern, .isRegularExpression = isExpression}, replacement);
    QCOMPARE(matches->front().replacement, result);
}

void FindTest::typing_searchesFromTheCaret()
{
    m_editor->setText("ab abc abcd\n");
    m_editor->goTo(1, 4);
    QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
    auto *pattern = child<QLineEdit>("findPattern");
    QVERIFY(pattern->isVisible());
    QTest::keyClicks(pattern, u"ab"_s);
    QCOMPARE(m_editor->caretPosition().column, 6); // the end of the second
    QCOMPARE(m_editor->selectedText(), "ab"_ba);
    QCOMPARE(status(), u"2 of 3"_s);
    QTest::keyClicks(pattern, u"cd"_s);
    QCOMPARE(m_editor->selectedText(), "abcd"_ba);
    QCOMPARE(status(), u"1 of 1"_s);
    QTest::keyClicks(pattern, u"x"_s);
    QCOMPARE(status(), u"No match"_s);
}

void FindTest::enter_stepsRound()
{
    m_editor->setText("é a a a\n");
    m_editor->find();
    auto *pattern = child<QLineEdit>("findPattern");
    pattern->setText(u"a"_s);
    QCOMPARE(status(), u"1 of 3"_s);
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(status(), u"2 of 3"_s);
    QTest::keyClick(pattern, Qt::Key_Return);
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(status(), u"1 of 3"_s);
    QTest::keyClick(pattern, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(status(), u"3 of 3"_s);
    QTest::mouseClick(child<QToolButton>("findPrevious"), Qt::LeftButton);
    QCOMPARE(status(), u"2 of 3"_s);
    QTest::mouseClick(child<QToolButton>("findNext"), Qt::LeftButton);
    QCOMPARE(status(), u"3 of 3"_s);
}

void FindTest::f3_worksWithTheBarClosed()
{
    m_editor->setText("a b a\n");
    m_editor->find();
    child<QLineEdit>("findPattern")->setText(u"a"_s);
    QTest::keyClick(child<QLineEdit>("findPattern"), Qt::Key_Escape);
    QTest::keyClick(m_view, Qt::Key_F3);
    QCOMPARE(m_view->send(SourceView::SCI_GETSELECTIONSTART), 4);
    QTest::keyClick(m_view, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_view->send(SourceView::SCI_GETSELECTIONSTART), 0);
    QVERIFY(child<FindBar>("findBar")->isHidden());
    QCOMPARE(m_view->send(SourceView::SCI_INDICATORVALUEAT, 9, 4), 0);
}

void FindTest::selection_becomesThePattern()
{
    m_editor->setText("a.b a.b\n");
    m_editor->select(0, 3);
    QTest::keyClick(m_view, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(child<QLineEdit>("findPattern")->text(), u"a.b"_s);
    QVERIFY(child<QLineEdit>("findReplacement")->isVisible());
    QCOMPARE(status(), u"1 of 2"_s);
    QVERIFY(m_view->send(SourceView::SCI_INDICATORVALUEAT, 9, 5) != 0);
}

void FindTest::escape_closesAndGivesTheFocusBack()
{
    m_editor->setText("a\n");
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([this] { return child<QLineEdit>("findPattern")->hasFocus(); }));
    QTest::keyClick(child<QLineEdit>("findPattern"), Qt::Key_Escape);
    QVERIFY(child<FindBar>("findBar")->isHidden());
    QVERIFY(m_view->hasFocus());
    m_editor->find();
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(child<FindBar>("findBar")->isHidden());
}

void FindTest::replaceOne_replacesAndGoesOn()
{
    m_editor->setText("a a a\n");
    m_editor->replace();
    child<QLineEdit>("findPattern")->setText(u"a"_s);
    child<QLineEdit>("findReplacement")->setText(u"éé"_s);
    QTest::keyClick(child<QLineEdit>("findReplacement"), Qt::Key_Return);
    QCOMPARE(m_editor->text(), "éé a a\n"_ba);
    QTest::mouseClick(child<QToolButton>("replaceOne"), Qt::LeftButton);
    QCOMPARE(m_editor->text(), "éé éé a\n"_ba);
    QCOMPARE(m_editor->selectedText(), "a"_ba);
}

void FindTest::replaceAll_isOneUndoStep()
{
    m_editor->setText("x1 x2\nx3\n");
    m_editor->replace();
    child<QToolButton>("findExpression")->setChecked(true);
    child<QLineEdit>("findPattern")->setText(u"x(\\d)"_s);
    child<QLineEdit>("findReplacement")->setText(u"y$1$1"_s);
    QTest::mouseClick(child<QToolButton>("replaceAll"), Qt::LeftButton);
    QCOMPARE(m_editor->text(), "y11 y22\ny33\n"_ba);
    QCOMPARE(status(), u"Replaced: 3"_s);
    m_editor->undo();
    QCOMPARE(m_editor->text(), "x1 x2\nx3\n"_ba);
    m_editor->setReadOnly(true);
    QTest::mouseClick(child<QToolButton>("replaceAll"), Qt::LeftButton);
    QCOMPARE(m_editor->text(), "x1 x2\nx3\n"_ba);
}

void FindTest::replaceAll_replacesMoreThanAreCounted()
{
    const qsizetype count = static_cast<qsizetype>(maxMatches) + 500;
    m_editor->setText(QByteArray("a ").repeated(count));
    m_editor->replace();
    child<QLineEdit>("findPattern")->setText(u"a"_s);
    child<QLineEdit>("findReplacement")->setText(u"bc"_s);
    QTest::mouseClick(child<QToolButton>("replaceAll"), Qt::LeftButton);
    QVERIFY(m_editor->text() == QByteArray("bc ").repeated(count));
    QCOMPARE(status(), u"Replaced: %1"_s.arg(QLocale().toString(count)));
    m_editor->undo();
    QVERIFY(m_editor->text() == QByteArray("a ").repeated(count));
}

void FindTest::replaceAll_endsWhereTheReplacementMatches()
{
    m_editor->setText("a a a a\n");
    m_editor->replace();
    child<QLineEdit>("findPattern")->setText(u"a"_s);
    child<QLineEdit>("findReplacement")->setText(u"a"_s); // what is put there matches again
    QTest::mouseClick(child<QToolButton>("replaceAll"), Qt::LeftButton);
    QCOMPARE(m_editor->text(), "a a a a\n"_ba);
    QCOMPARE(status(), u"Replaced: 4"_s);
    child<QLineEdit>("findPattern")->setText(u"nowhere"_s);
    const quint64 after = m_editor->revision();
    QTest::mouseClick(child<QToolButton>("replaceAll"), Qt::LeftButton);
    QCOMPARE(m_editor->revision(), after);
    QCOMPARE(status(), u"No match"_s);
}

void FindTest::replacement_isOfTheWholeTextsMatches()
{
    m_editor->setText("x=1 y=1 y=2\n");
    m_editor->replace();
    child<QToolButton>("findExpression")->setChecked(true);
    child<QLineEdit>("findPattern")->setText(u"(?<=y=)(\\d)"_s); // what stands before decides, too
    child<QLineEdit>("findReplacement")->setText(u"<$1>"_s);
    QTest::mouseClick(child<QToolButton>("replaceOne"), Qt::LeftButton);
    QCOMPARE(m_editor->text(), "x=1 y=<1> y=2\n"_ba);
    QTest::mouseClick(child<QToolButton>("replaceOne"), Qt::LeftButton);
    QCOMPARE(m_editor->text(), "x=1 y=<1> y=<2>\n"_ba);
    QTest::mouseClick(child<QToolButton>("replaceOne"), Qt::LeftButton); // there is none any more
    QCOMPARE(m_editor->text(), "x=1 y=<1> y=<2>\n"_ba);
}

void FindTest::matchesOfAnotherText_areForgotten()
{
    m_editor->setText("a a a\n");
    m_editor->find();
    child<QLineEdit>("findPattern")->setText(u"a"_s);
    QVERIFY(m_view->send(SourceView::SCI_INDICATORVALUEAT, 9, 2) != 0);
    m_editor->setText("b b b\n");
    QTRY_COMPARE(status(), u"No match"_s);
    QCOMPARE(m_view->send(SourceView::SCI_INDICATORVALUEAT, 9, 2), 0);
    QTest::keyClick(m_view, Qt::Key_F3);
    QCOMPARE(m_editor->selectedText(), QByteArray());
}

void FindTest::wrongExpression_isSaidInTheBar()
{
    m_editor->find();
    child<QToolButton>("findExpression")->setChecked(true);
    child<QLineEdit>("findPattern")->setText(u"[a"_s);
    QVERIFY2(status().contains(u"regular expression"), qPrintable(status()));
}

void FindTest::count_followsTheText()
{
    m_editor->setText("a\n");
    m_editor->find();
    child<QLineEdit>("findPattern")->setText(u"a"_s);
    m_editor->replaceRange(0, 0, "a ");
    QVERIFY(QTest::qWaitFor([this] { return status().endsWith(u"2"); }));
}

QTEST_MAIN(FindTest)
#include "tst_find.moc"
