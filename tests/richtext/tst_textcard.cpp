// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/textcard.h"
#include "richtext/textfolds.h"
#include "richtext/textsections.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace Ochre;
using namespace Ochre::Richtext;

namespace {

CardRow kindOf(const TextCard &card, int row)
{
    return static_cast<CardRow>(card.table()->cellAt(row, 0).format().intProperty(PageMark::row));
}

QString textOf(const QTextTable &table, int row, int column = 0)
{
    const QTextTableCell cell = table.cellAt(row, column);
    QTextCursor words = cell.firstCursorPosition();
    words.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
    return words.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

QStringList rowsOf(const QTextTable &table)
{
    QStringList rows;
    for (int row = 0; row < table.rows(); ++row) {
        rows << textOf(table, row);
    }
    return rows;
}

TextFolds::Writer writing(const QString &words)
{
    return [words](QTextCursor &cursor) { cursor.insertText(words); };
}

} // namespace

class TestTextCard final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_document = std::make_unique<QTextDocument>();
        m_folds = TextFolds();
        m_folds.reset(m_style);
    }

    void strip_holdsCaptionLeftAndActionsRight()
    {
        QTextCursor cursor(m_document.get());
        TextCard card(cursor, m_style);
        QTextCursor right;
        card.addStrip(u"example"_s, right);
        right.insertText(u"Run"_s);
        QCOMPARE(card.rowCount(), 1); // the row that every table begins with is taken
        QCOMPARE(textOf(*card.table(), 0, 0), u"example"_s);
        QCOMPARE(textOf(*card.table(), 0, 1), u"Run"_s);
        QCOMPARE(kindOf(card, 0), CardRow::Strip);
        QCOMPARE(right.blockFormat().alignment(), Qt::AlignRight);
        QCOMPARE(card.table()->cellAt(0, 0).firstCursorPosition().charFormat().foreground().color(),
                 m_style.palette().muted);
        QVERIFY(card.table()->format().boolProperty(PageMark::card));
    }

    void row_takesTheWholeWidth()
    {
        QTextCursor cursor(m_document.get());
        TextCard card(cursor, m_style);
        QTextCursor right;
        card.addStrip(u"strip"_s, right);
        card.addRow(CardRow::Code).insertText(u"code"_s);
        QCOMPARE(card.table()->cellAt(0, 0).columnSpan(), 1);
        QCOMPARE(card.table()->cellAt(1, 0).columnSpan(), 2);
        QCOMPARE(kindOf(card, 1), CardRow::Code);
    }

    void row_canBePutBelowAnother()
    {
        QTextCursor cursor(m_document.get());
        TextCard card(cursor, m_style);
        for (const QString &words : {u"one"_s, u"two"_s, u"three"_s}) {
            card.addRow(CardRow::Text).insertText(words);
        }
        card.addRow(CardRow::Output, 0).insertText(u"below one"_s);
        card.addRow(CardRow::Output, 3).insertText(u"below three"_s);
        QCOMPARE(rowsOf(*card.table()),
                 (QStringList{u"one"_s, u"below one"_s, u"two"_s, u"three"_s, u"below three"_s}));
        QCOMPARE(kindOf(card, 1), CardRow::Output);
        QCOMPARE(kindOf(card, 2), CardRow::Text);
        for (int row = 0; row < card.rowCount(); ++row) {
            QCOMPARE(card.table()->cellAt(row, 0).columnSpan(), 2);
        }
    }

    void fold_isFoundUntilItsRowGoes()
    {
        QTextCursor cursor(m_document.get());
        TextCard card(cursor, m_style);
        card.addRow(CardRow::Strip).insertText(u"first"_s);
        card.addRow(CardRow::Strip).insertText(u"second"_s);
        card.setFold(1, u"answer"_s);
        QCOMPARE(card.rowOf(u"answer"_s), 1);
        QCOMPARE(card.rowOf(u"other"_s), -1);
        QCOMPARE(TextCard(card.table(), m_style).rowOf(u"answer"_s), 1); // the document remembers it
        card.removeRow(0);
        QCOMPARE(card.rowOf(u"answer"_s), 0);
        QCOMPARE(kindOf(card, 0), CardRow::Strip);
        card.setFold(0, {});
        QCOMPARE(card.rowOf(u"answer"_s), -1);
    }

    void text_goesOnBehindTheCard()
    {
        QTextCursor cursor(m_document.get());
        cursor.insertText(u"before"_s);
        TextCard card(cursor, m_style);
        card.addRow(CardRow::Text).insertText(u"inside"_s);
        card.leave(cursor);
        cursor.insertText(u"after"_s);
        QVERIFY(!m_document->find(u"before"_s).currentTable());
        QCOMPARE(m_document->find(u"inside"_s).currentTable(), card.table());
        QVERIFY(!m_document->find(u"after"_s).currentTable());
    }

    void fold_writesOnlyWhenItIsOpened()
    {
        QTextTable *table = cardWithFolds();
        QCOMPARE(rowsOf(*table), (QStringList{u"question"_s, u"▸ Show A"_s, u"▸ Show B"_s}));
        m_folds.setOpen(u"a"_s, true);
        QCOMPARE(rowsOf(*table), (QStringList{u"question"_s, u"▾ Show A"_s, u"secret A"_s, u"▸ Show B"_s}));
        QVERIFY(m_folds.isOpen(u"a"_s));
        m_folds.setOpen(u"b"_s, true);
        m_folds.setOpen(u"a"_s, true); // once more changes nothing
        QCOMPARE(rowsOf(*table),
                 (QStringList{u"question"_s, u"▾ Show A"_s, u"secret A"_s, u"▾ Show B"_s, u"secret B"_s}));
        m_folds.setOpen(u"a"_s, false);
        QCOMPARE(rowsOf(*table), (QStringList{u"question"_s, u"▸ Show A"_s, u"▾ Show B"_s, u"secret B"_s}));
        QVERIFY(!m_folds.isOpen(u"a"_s));
    }

    void fold_isALinkThatNamesIt()
    {
        const QTextTable *table = cardWithFolds();
        QTextCursor label = table->cellAt(1, 0).firstCursorPosition();
        label.movePosition(QTextCursor::NextCharacter);
        const PageLink link = PageLink::parse(label.charFormat().anchorHref());
        QCOMPARE(link.action, u"fold"_s);
        QCOMPARE(link.argument, u"a"_s);
        QVERIFY(m_folds.contains(link.argument));
        QVERIFY(!m_folds.contains(u"c"_s));
    }

    void unknownFold_isNeitherOpenedNorRemembered()
    {
        const QTextTable *table = cardWithFolds();
        const QStringList rows = rowsOf(*table);
        m_folds.setOpen(u"c"_s, true);
        m_folds.refresh(u"c"_s);
        QVERIFY(!m_folds.isOpen(u"c"_s));
        QCOMPARE(rowsOf(*table), rows);
    }

    void refresh_writesAnOpenFoldAnew()
    {
        QTextCursor cursor(m_document.get());
        TextCard card(cursor, m_style);
        card.addRow(CardRow::Text).insertText(u"question"_s);
        QString words = u"asking"_s;
        m_folds.add(card.table(), u"says"_s, u"Says"_s, [&words](QTextCursor &row) { row.insertText(words); });
        m_folds.refresh(u"says"_s); // folded: nothing to write
        QCOMPARE(card.rowCount(), 2);
        m_folds.setOpen(u"says"_s, true);
        QCOMPARE(rowsOf(*card.table()).last(), u"asking"_s);
        words = u"answered"_s;
        m_folds.refresh(u"says"_s);
        QCOMPARE(rowsOf(*card.table()), (QStringList{u"question"_s, u"▾ Says"_s, u"answered"_s}));
    }

    void openFolds_surviveANewDocument()
    {
        cardWithFolds();
        m_folds.setOpen(u"b"_s, true);
        m_document->clear();
        m_folds.reset(m_style);
        QVERIFY(!m_folds.contains(u"b"_s));
        QTextTable *table = cardWithFolds();
        m_folds.restoreOpen();
        QCOMPARE(rowsOf(*table), (QStringList{u"question"_s, u"▸ Show A"_s, u"▾ Show B"_s, u"secret B"_s}));
        m_folds.forgetOpen();
        m_document->clear();
        m_folds.reset(m_style);
        table = cardWithFolds();
        m_folds.restoreOpen();
        QCOMPARE(table->rows(), 3);
    }

    void sections_areFoundInOrderAndMoveWithTheText()
    {
        TextSections sections;
        QTextCursor cursor(m_document.get());
        cursor.insertText(u"intro"_s);
        sections.addHeading(cursor, u"one"_s, u"The first"_s, m_style);
        sections.addHeading(cursor, u"two"_s, u"The second"_s, m_style);
        QCOMPARE(sections.all().size(), std::size_t(2));
        QCOMPARE(sections.indexOf(u"two"_s), 1);
        QCOMPARE(sections.indexOf(u"three"_s), -1);
        QVERIFY(!sections.find(u"three"_s));
        const TextSection *second = sections.find(u"two"_s);
        QVERIFY(second);
        QCOMPARE(second->title, u"The second"_s);
        QCOMPARE(second->place.block().text(), u"The second"_s);
        QCOMPARE(second->place.block().blockFormat().headingLevel(), 2);
        const int before = second->place.position();
        QTextCursor(m_document.get()).insertText(u"much more "_s);
        QCOMPARE(second->place.position(), before + 10);
        QCOMPARE(m_document->find(u"second"_s).charFormat().anchorNames(), QStringList{u"two"_s});
        sections.clear();
        QVERIFY(sections.all().empty());
    }

private:
    QTextTable *cardWithFolds()
    {
        QTextCursor cursor(m_document.get());
        TextCard card(cursor, m_style);
        card.addRow(CardRow::Text).insertText(u"question"_s);
        m_folds.add(card.table(), u"a"_s, u"Show A"_s, writing(u"secret A"_s));
        m_folds.add(card.table(), u"b"_s, u"Show B"_s, writing(u"secret B"_s));
        return card.table();
    }

    PageStyle m_style{Design::Look::make(Design::Scheme::Light, 100)};
    std::unique_ptr<QTextDocument> m_document;
    TextFolds m_folds;
};

QTEST_MAIN(TestTextCard)
#include "tst_textcard.moc"
