// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What replacing a text and applying fixes promise of every text.
#include "editor/codeeditor.h"
#include "editor/editing.h"
#include "markedtext.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;
using Diagnostics::Edit;

namespace {

QByteArray randomText(QRandomGenerator &random, int length)
{
    static const QByteArrayList letters{"a", "{", "é", "è", "🦀", "🦁", "\n", "\r\n", "  ", "b"};
    QByteArray text;
    for (int index = 0; index < length; ++index) {
        text += letters[random.bounded(letters.size())];
    }
    return text;
}

std::vector<Edit> editsAt(const QList<int> &places)
{
    std::vector<Edit> edits;
    for (qsizetype index = 0; index < places.size(); index += 2) {
        edits.push_back({.file = {}, .byteStart = places[index], .byteEnd = places[index + 1], .replacement = "y"});
    }
    return edits;
}

} // namespace

class EditingTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_view = m_editor->findChild<SourceView *>();
    }

    void cleanup() { m_editor.reset(); }

    void replaceText_givesJustThatText()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            const QByteArray before = randomText(random, random.bounded(12));
            const QList<QByteArray> parts = before.split('\n');
            const QByteArray after = randomText(random, 2) + parts[random.bounded(parts.size())]
                                     + (random.bounded(2) == 0 ? before : QByteArray("\n")) + randomText(random, 1);
            m_editor->setText(before);
            m_editor->replaceText(after);
            QCOMPARE(m_editor->text(), after);
            m_editor->undo();
            QCOMPARE(m_editor->text(), before);
            m_editor->redo();
            QCOMPARE(m_editor->text(), after);
        }
    }

    void replaceText_touchesOnlyWhatDiffers_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("changedBytes"); // that go and come
        QTest::newRow("nothing") << "a\nb"_ba << "a\nb"_ba << 0;
        QTest::newRow("a line in the middle") << "a\nb\nc"_ba << "a\nx\nc"_ba << 2;
        QTest::newRow("at the end") << "a"_ba << "ab"_ba << 1;
        QTest::newRow("at the start") << "a"_ba << "ba"_ba << 1;
        QTest::newRow("everything") << "ab"_ba << "cd"_ba << 4;
        QTest::newRow("one of a repeated letter") << "aaa"_ba << "aa"_ba << 1;
        QTest::newRow("characters that begin alike") << "é"_ba << "è"_ba << 4; // c3a9, c3a8
        QTest::newRow("characters that end alike") << "é"_ba << "ĩ"_ba << 4;   // c3a9, c4a9
        QTest::newRow("wide characters that begin alike") << "🦀"_ba << "🦁"_ba << 8;
        QTest::newRow("a character less") << "éé"_ba << "é"_ba << 2;
    }

    void replaceText_touchesOnlyWhatDiffers()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, changedBytes);
        m_editor->setText(before);
        qsizetype changed = 0;
        const QObject scope;
        connect(m_view, &SourceView::textEdited, &scope,
                [&changed](const TextChange &change) { changed += change.inserted + change.removed; });
        m_editor->replaceText(after);
        QCOMPARE(m_editor->text(), after);
        QCOMPARE(changed, changedBytes);
        QCOMPARE(m_editor->isModified(), changedBytes > 0);
    }

    void replaceText_keepsTheCaretNear_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("same line and column") << u"fn a(){\n1;|\n}"_s << u"fn a() {\n1;|\n}"_s;
        QTest::newRow("line became shorter") << u"a\nlong line|\nb"_s << u"a\nx|\nb"_s;
        QTest::newRow("line is gone") << u"a\nb\nc|"_s << u"a|"_s;
        QTest::newRow("all is gone") << u"a\nb|"_s << u"|"_s;
    }

    void replaceText_keepsTheCaretNear()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        setMarked(*m_editor, before);
        m_editor->replaceText(QString(after).remove(u'|').toUtf8());
        QCOMPARE(marked(*m_editor), after);
    }

    void edits_areCheckedAsWhole_data()
    {
        QTest::addColumn<QList<int>>("places");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, const QList<int> &places, bool fits) {
            QTest::newRow(name) << places << fits;
        };
        row("none", {}, true);
        row("all of it", {0, 10}, true);
        row("at the end", {10, 10}, true);
        row("neighbours", {0, 4, 4, 10}, true);
        row("insertion before a replacement", {4, 4, 4, 5}, true);
        row("two insertions", {4, 4, 5, 5}, true);
        row("two insertions at the start", {0, 0, 0, 0}, false);
        row("insertion behind a replacement", {2, 4, 4, 4}, false); // as rustfix
        row("beyond the end", {10, 11}, false);
        row("backwards", {5, 4}, false);
        row("negative", {-1, 0}, false);
        row("twice the same", {2, 4, 2, 4}, false);
        row("inside another one", {0, 10, 2, 3}, false);
        row("the second before the first", {4, 5, 2, 3}, false);
        row("only the last is wrong", {0, 1, 2, 3, 4, 99}, false);
    }

    void edits_areCheckedAsWhole()
    {
        QFETCH(QList<int>, places);
        QFETCH(bool, fits);
        const Result<void> result = checkEdits(editsAt(places), 10);
        QCOMPARE(result.has_value(), fits);
        QVERIFY(fits || (!result.error().what.isEmpty() && !result.error().advice.isEmpty()));
        m_editor->setText("0123456789");
        QCOMPARE(m_editor->applyEdits(editsAt(places), m_editor->revision()).has_value(), fits);
        QCOMPARE(m_editor->text() == "0123456789", !fits || places.isEmpty());
    }

    void edits_giveWhatTheyGiveInBytes()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 200; ++round) {
            const QByteArray before = "0123456789";
            QByteArray expected;
            std::vector<Edit> edits;
            qsizetype at = 0;
            while (at < before.size()) {
                const qsizetype kept = random.bounded(1, 4);
                expected += before.mid(at, kept);
                at += kept;
                if (at < before.size()) {
                    const qsizetype end = std::min<qsizetype>(before.size(), at + random.bounded(3));
                    const QByteArray replacement = randomText(random, 2);
                    edits.push_back({.file = {}, .byteStart = at, .byteEnd = end, .replacement = replacement});
                    expected += replacement;
                    at = end;
                }
            }
            m_editor->setText(before);
            QVERIFY(m_editor->applyEdits(edits, m_editor->revision()));
            QCOMPARE(m_editor->text(), expected);
            m_editor->undo();
            QCOMPARE(m_editor->text(), before);
            QVERIFY(!m_editor->isModified());
        }
    }

    void placeholder_isFound_data()
    {
        QTest::addColumn<QByteArray>("replacement");
        QTest::addColumn<QByteArray>("placeholder");
        QTest::newRow("none") << "x.clone()"_ba << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("todo") << "fn a() { todo!() }"_ba << "todo!()"_ba;
        QTest::newRow("comment") << "(/* value */, 1)"_ba << "/* value */"_ba;
        QTest::newRow("behind wide characters") << "🦀 /* é */"_ba << "/* é */"_ba;
        QTest::newRow("first of several") << "/* a */ /* b */"_ba << "/* a */"_ba;
        QTest::newRow("todo before a comment") << "/* a */ todo!()"_ba << "todo!()"_ba;
        QTest::newRow("not closed") << "a /* b"_ba << QByteArray();
        QTest::newRow("only closed") << "a */ b"_ba << QByteArray();
        QTest::newRow("closed by its own star") << "/*/ a"_ba << QByteArray();
    }

    void placeholder_isFound()
    {
        QFETCH(QByteArray, replacement);
        QFETCH(QByteArray, placeholder);
        m_editor->setText("ab");
        m_editor->select(1, 1);
        const Edit edit{.file = {}, .byteStart = 1, .byteEnd = 1, .replacement = replacement};
        QVERIFY(m_editor->applyEdits({edit}, m_editor->revision()));
        QCOMPARE(m_editor->selectedText(), placeholder);
    }

    void replaceRange_staysInsideTheText_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("inside") << 1 << 2 << "aXc"_ba;
        QTest::newRow("nothing") << 3 << 3 << "abcX"_ba;
        QTest::newRow("beyond the end") << 2 << 99 << "abX"_ba;
        QTest::newRow("both beyond") << 50 << 99 << "abcX"_ba;
        QTest::newRow("before the start") << -5 << 1 << "Xbc"_ba;
        QTest::newRow("backwards") << 2 << 1 << "aXbc"_ba;
    }

    void replaceRange_staysInsideTheText()
    {
        QFETCH(int, start);
        QFETCH(int, end);
        QFETCH(QByteArray, after);
        m_editor->setText("abc");
        m_editor->replaceRange(start, end, "X");
        QCOMPARE(m_editor->text(), after);
        m_editor->undo();
        QCOMPARE(m_editor->text(), "abc"_ba);
    }

    void caret_isToldOncePerPlace()
    {
        m_editor->resize(300, 200);
        m_editor->show();
        m_editor->setText("ab\ncd\n");
        QSignalSpy moved(m_editor.get(), &CodeEditor::caretMoved);
        m_editor->goTo(2, 2);
        QTRY_COMPARE(moved.count(), 1);
        QCOMPARE(moved.takeFirst().first().value<TextPosition>(), (TextPosition{.line = 2, .column = 2}));
        m_editor->select(4, 5); // the caret stays where it is
        m_editor->goTo(1);
        QTRY_COMPARE(moved.count(), 1);
        QCOMPARE(moved.takeFirst().first().value<TextPosition>(), (TextPosition{.line = 1, .column = 1}));
    }

private:
    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
};

QTEST_MAIN(EditingTest)
#include "tst_editing.moc"
