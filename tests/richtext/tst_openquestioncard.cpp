// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/openquestioncard.h"
#include "richtext/textfolds.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace Ochre;
using namespace Ochre::Richtext;

namespace {

Course::Question openQuestion()
{
    Course::Question question;
    question.id = u"moves"_s;
    question.kind = Course::QuestionKind::Open;
    question.prompt = u"Who *frees* the letters?"_s;
    question.answer = u"The **owner** frees them."_s;
    question.brief = u"One owner."_s;
    question.points = {u"one owner"_s, u"freed at the end"_s};
    question.pitfalls = u"Saying *copied*."_s;
    question.followUps = {u"And a `Vec`?"_s};
    return question;
}

} // namespace

class TestOpenQuestionCard final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_document = std::make_unique<QTextDocument>();
        m_folds = TextFolds();
        m_folds.reset(m_style);
    }

    void interview_hidesEveryAnswerUntilItIsAskedFor()
    {
        writeInterview(openQuestion());
        QVERIFY(plainText().contains(u"Who frees the letters?"_s));
        QVERIFY(plainText().contains(u"▸ The 30-second version"_s));
        QVERIFY(plainText().contains(u"▸ The full answer"_s));
        QVERIFY(plainText().contains(u"▸ Points, pitfalls and follow-up questions"_s));
        QVERIFY(!plainText().contains(u"owner"_s));
        QVERIFY(!plainText().contains(u"copied"_s));
        m_folds.setOpen(u"brief-moves"_s, true);
        QVERIFY(plainText().contains(u"One owner."_s));
        QVERIFY(!plainText().contains(u"The owner frees them."_s));
        m_folds.setOpen(u"answer-moves"_s, true);
        QVERIFY(plainText().contains(u"The owner frees them."_s));
        QCOMPARE(formatOf(u"owner frees"_s).fontWeight(), int(QFont::DemiBold));
    }

    void folds_standInTheOrderOfTheirIds()
    {
        writeInterview(openQuestion());
        const QStringList ids = OpenQuestionCard::foldIds(u"moves"_s);
        QCOMPARE(ids, (QStringList{u"brief-moves"_s, u"answer-moves"_s, u"deep-moves"_s, u"solutions-moves"_s,
                                   u"rubric-moves"_s}));
        int last = -1;
        for (const QString &id : ids) {
            m_folds.setOpen(id, true);
        }
        for (const QString &words : {u"One owner."_s, u"The owner frees"_s, u"freed at the end"_s}) {
            const int position = m_document->find(words).position();
            QVERIFY2(position > last, qPrintable(words));
            last = position;
        }
    }

    void rubric_listsPointsPitfallsAndFollowUps()
    {
        writeInterview(openQuestion());
        m_folds.setOpen(u"rubric-moves"_s, true);
        QTextList *points = blockOf(u"one owner"_s).textList();
        QVERIFY(points);
        QCOMPARE(points->count(), 2);
        QCOMPARE(blockOf(u"freed at the end"_s).textList(), points);
        QVERIFY(formatOf(u"copied"_s).fontItalic());
        QTextList *next = blockOf(u"And a Vec?"_s).textList();
        QVERIFY(next);
        QVERIFY(next != points);
        QCOMPARE(formatOf(u"They may ask next"_s).fontWeight(), int(QFont::DemiBold));
    }

    void ladder_hasADeepAnswerAndAnsweredFollowUps()
    {
        Course::Question question = openQuestion();
        question.deep = u"A drop flag is kept."_s;
        question.followUpAnswers = {u"Its buffer stays."_s};
        writeInterview(question);
        QVERIFY(!plainText().contains(u"drop flag"_s));
        m_folds.setOpen(u"deep-moves"_s, true);
        QVERIFY(plainText().contains(u"A drop flag is kept."_s));
        m_folds.setOpen(u"rubric-moves"_s, true);
        QVERIFY(m_document->find(u"Its buffer stays."_s).position() > m_document->find(u"And a Vec?"_s).position());
    }

    void design_isJudgedByItsCriteria()
    {
        Course::Question question;
        question.id = u"counter"_s;
        question.kind = Course::QuestionKind::Design;
        question.answer = u"An atomic."_s;
        question.design = Course::DesignQuestion{{{u"Says what is shared"_s, 3}, {u"Names the cost"_s, 2}}};
        QTextCursor cursor(m_document.get());
        OpenQuestionCard(m_style, m_folds).writeSelfCheck(cursor, question, u"– 3 of 5 points"_s);
        QVERIFY(plainText().contains(u"– 3 of 5 points"_s));
        QCOMPARE(formatOf(u"Answer this"_s).anchorHref(), u"ochre:answer/counter"_s);
        m_folds.setOpen(u"answer-counter"_s, true);
        QVERIFY(plainText().contains(u"An atomic."_s));
        m_folds.setOpen(u"rubric-counter"_s, true);
        QVERIFY2(plainText().contains(u"Says what is shared"_s), qPrintable(plainText()));
        QVERIFY2(plainText().contains(u"5 point"_s), qPrintable(plainText()));
    }

    void task_canBeOpenedAndHidesItsSolutions()
    {
        Course::Question question = openQuestion();
        question.kind = Course::QuestionKind::Task;
        question.task = Course::TaskQuestion{{}, {}, 10, {{u"A loop"_s, u"fn total() {}"_s, 1}}, {u"Asks first."_s}};
        writeInterview(question);
        QVERIFY(plainText().contains(u"10 minute"_s));
        QVERIFY(!plainText().contains(u"fn total"_s));
        QCOMPARE(formatOf(u"Work"_s).anchorHref(), u"ochre:exercise/moves"_s);
        m_folds.setOpen(u"solutions-moves"_s, true);
        QVERIFY(plainText().contains(u"fn total"_s));
        m_folds.setOpen(u"rubric-moves"_s, true);
        QVERIFY(plainText().contains(u"Asks first."_s));
    }

    void review_isAnsweredElsewhere()
    {
        Course::Question question = openQuestion();
        question.kind = Course::QuestionKind::Review;
        question.brief.clear();
        question.answer.clear();
        QTextCursor cursor(m_document.get());
        OpenQuestionCard(m_style, m_folds).writeInterview(cursor, question, {}, u"✓ Answered right"_s);
        QCOMPARE(formatOf(u"Answer this"_s).anchorHref(), u"ochre:answer/moves"_s);
        QCOMPARE(formatOf(u"Answered right"_s).foreground().color(), m_style.palette().good);
    }

    void point_ofSeveralParagraphsStaysOnePoint()
    {
        Course::Question question = openQuestion();
        question.points = {u"the owner\n\nand nobody else"_s, u"freed at the end"_s};
        writeInterview(question);
        m_folds.setOpen(u"rubric-moves"_s, true);
        QTextList *points = blockOf(u"the owner"_s).textList();
        QVERIFY(points);
        QCOMPARE(points->count(), 2);
        QCOMPARE(blockOf(u"freed at the end"_s).textList(), points);
        QCOMPARE(blockOf(u"and nobody else"_s).blockFormat().indent(), 1); // below its own point
    }

    void emptyParts_haveNoFold()
    {
        Course::Question question = openQuestion();
        question.brief = u"  \n"_s;
        question.points.clear();
        question.pitfalls.clear();
        question.followUps.clear();
        writeInterview(question);
        QVERIFY(!m_folds.contains(u"brief-moves"_s));
        QVERIFY(!m_folds.contains(u"rubric-moves"_s));
        QVERIFY(m_folds.contains(u"answer-moves"_s));
        QVERIFY(!plainText().contains(u"30-second"_s));
    }

    void selfCheck_hasOneAnswer()
    {
        QTextCursor cursor(m_document.get());
        OpenQuestionCard(m_style, m_folds).writeSelfCheck(cursor, openQuestion());
        QVERIFY(plainText().contains(u"▸ Answer it aloud, then show the answer"_s));
        QVERIFY(!m_folds.contains(u"brief-moves"_s));
        m_folds.setOpen(u"answer-moves"_s, true);
        QVERIFY(plainText().contains(u"The owner frees them."_s));
    }

    void selfCheck_fallsBackToTheExplanation()
    {
        Course::Question question = openQuestion();
        question.answer.clear();
        question.explain = u"Because of the drop."_s;
        QTextCursor cursor(m_document.get());
        OpenQuestionCard(m_style, m_folds).writeSelfCheck(cursor, question);
        m_folds.setOpen(u"answer-moves"_s, true);
        QVERIFY(plainText().contains(u"Because of the drop."_s));
    }

    void program_standsInARowOfItsOwn()
    {
        Course::Question question = openQuestion();
        question.program = u"fn main() {\n    let x = 1;\n}\n"_s;
        writeInterview(question);
        QTextTable *card = m_document->find(u"let x"_s).currentTable();
        QVERIFY(card);
        const QTextTableCell cell = card->cellAt(m_document->find(u"let x"_s));
        QCOMPARE(cell.format().intProperty(PageMark::row), int(CardRow::Code));
        QCOMPARE(formatOf(u"let x"_s).foreground().color(), m_style.palette().keyword);
        QVERIFY(cell.row() > card->cellAt(m_document->find(u"Who frees"_s)).row());
        QCOMPARE(blockOf(u"let x"_s).next().text(), u"}"_s);
    }

    void note_standsSmallAboveThePrompt()
    {
        QTextCursor cursor(m_document.get());
        OpenQuestionCard(m_style, m_folds).writeInterview(cursor, openQuestion(), u"From: Ownership"_s);
        QCOMPARE(blockOf(u"From:"_s).next().text(), u"Who frees the letters?"_s);
        QCOMPARE(formatOf(u"From:"_s).foreground().color(), m_style.palette().muted);
        QVERIFY(formatOf(u"From:"_s).font().pixelSize() < formatOf(u"Who"_s).font().pixelSize());
    }

    void cards_ofTwoQuestionsStandApart()
    {
        Course::Question other = openQuestion();
        other.id = u"copies"_s;
        other.answer = u"Nobody has to."_s;
        QTextCursor cursor(m_document.get());
        OpenQuestionCard card(m_style, m_folds);
        card.writeInterview(cursor, openQuestion());
        card.writeInterview(cursor, other);
        m_folds.setOpen(u"answer-copies"_s, true);
        QVERIFY(plainText().contains(u"Nobody has to."_s));
        QVERIFY(!plainText().contains(u"The owner frees them."_s));
        QCOMPARE(m_document->rootFrame()->childFrames().size(), 2);
    }

private:
    void writeInterview(const Course::Question &question)
    {
        QTextCursor cursor(m_document.get());
        OpenQuestionCard(m_style, m_folds).writeInterview(cursor, question);
    }

    QString plainText() const { return m_document->toPlainText(); }
    QTextBlock blockOf(const QString &words) const { return m_document->find(words).block(); }

    QTextCharFormat formatOf(const QString &words) const
    {
        QTextCursor inside = m_document->find(words);
        inside.setPosition(inside.selectionStart() + 1);
        return inside.charFormat();
    }

    PageStyle m_style{Design::Look::make(Design::Scheme::Light, 100)};
    std::unique_ptr<QTextDocument> m_document;
    TextFolds m_folds;
};

QTEST_MAIN(TestOpenQuestionCard)
#include "tst_openquestioncard.moc"
