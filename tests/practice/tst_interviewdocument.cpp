// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/interviewdocument.h"
#include "richtext/openquestioncard.h"
#include "support/pagefixture.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::InterviewDocument;

namespace {

Study::InterviewEntry entry(const QString &id, const QString &lesson = {})
{
    Study::InterviewEntry result;
    result.question = makeChoice(id, {});
    result.question.kind = Course::QuestionKind::Open;
    result.question.use = Course::QuestionUse::Interview;
    result.question.answer = u"Full-%1."_s.arg(id);
    result.question.brief = u"Brief-%1."_s.arg(id);
    result.question.points = {u"Point-%1"_s.arg(id)};
    result.question.style = u"code"_s;
    result.question.difficulty = 2;
    result.lesson = lesson;
    result.lessonTitle = u"Moves %1"_s;
    result.step = lesson.isEmpty() ? 0 : 5;
    result.topicTitle = u"Drop order"_s;
    return result;
}

Course::MustKnow line(const QString &text, const QString &lesson = {}, const QString &question = {})
{
    return {text, lesson, question, {}, 0};
}

/// Every address in the document, in reading order.
QStringList links(const QTextDocument &document)
{
    QStringList result;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QString href = part.fragment().charFormat().anchorHref();
            if (!href.isEmpty() && (result.isEmpty() || result.constLast() != href)) {
                result << href;
            }
        }
    }
    return result;
}

} // namespace

/// What the interview page writes: cards, tables and the checklist, and what they remember.
class TestInterviewDocument final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_text = std::make_unique<QTextDocument>();
        m_document = std::make_unique<InterviewDocument>(*m_text);
    }

    void cleanup()
    {
        m_document.reset();
        m_text.reset();
    }

    void card_saysStyleLevelAndWhereItIsTaught()
    {
        const Study::InterviewEntry taught = entry(u"a"_s, u"moves"_s);
        const Study::InterviewEntry banked = entry(u"b"_s);
        m_document->writeQuestions(u"Group <b>"_s, {&taught, &banked}, {}, m_look);
        const QString text = m_text->toPlainText();
        QVERIFY(text.startsWith(u"Group <b>"_s)); // a title is no markup
        QVERIFY2(text.contains(u"Code · Solid · Lesson 5: Moves %1"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Code · Solid · Drop order"_s), qPrintable(text));
        QVERIFY(text.indexOf(u"Prompt of a"_s) < text.indexOf(u"Prompt of b"_s));
        QVERIFY(!text.contains(u"Full-"_s));
    }

    void positions_areThoseOfTheLastWriting()
    {
        const Study::InterviewEntry first = entry(u"a"_s);
        const Study::InterviewEntry second = entry(u"b"_s);
        m_document->writeQuestions(u"G"_s, {&first, &second}, {}, m_look);
        QVERIFY(m_document->positionOf(u"a"_s) > 0);
        QVERIFY(m_document->positionOf(u"b"_s) > m_document->positionOf(u"a"_s));
        QCOMPARE(m_document->positionOf(u"c"_s), -1);
        m_document->writeQuestions(u"G"_s, {&second}, {}, m_look);
        QCOMPARE(m_document->positionOf(u"a"_s), -1);
        QVERIFY(m_document->positionOf(u"b"_s) > 0);
        m_document->writeTables({}, m_look);
        QCOMPARE(m_document->positionOf(u"b"_s), -1);
    }

    void unfoldedAnswer_staysSoWhenItIsWrittenAgain()
    {
        const Study::InterviewEntry first = entry(u"a"_s);
        const Study::InterviewEntry second = entry(u"b"_s);
        m_document->writeQuestions(u"G"_s, {&first, &second}, {}, m_look);
        const QString answer = Richtext::OpenQuestionCard::foldIds(u"a"_s).at(1);
        m_document->folds().setOpen(answer, true);
        QVERIFY(m_text->toPlainText().contains(u"Full-a."_s));
        m_document->writeTables({}, m_look); // another group, and back
        m_document->writeQuestions(u"G"_s, {&first, &second}, {}, Design::Look::make(Design::Scheme::Dark, 200));
        QVERIFY(m_text->toPlainText().contains(u"Full-a."_s));
        QVERIFY(!m_text->toPlainText().contains(u"Full-b."_s));
        m_document->folds().setOpen(answer, false);
        QVERIFY(!m_text->toPlainText().contains(u"Full-a."_s));
    }

    void writing_isTheSameEachTime()
    {
        const Study::InterviewEntry first = entry(u"a"_s);
        m_document->writeQuestions(u"G"_s, {&first}, {}, m_look);
        const QString once = m_text->toHtml();
        m_document->writeMustKnow({line(u"x"_s)}, {}, m_look);
        m_document->writeQuestions(u"G"_s, {&first}, {}, m_look);
        QCOMPARE(m_text->toHtml(), once);
    }

    void tables_standUnderTheirTitles()
    {
        const QString pointers = u"| You need | Take |\n|---|---|\n| one | `Box` |\n"_s;
        m_document->writeTables({{u"one"_s, u"Which pointer?"_s, pointers},
                                 {u"two"_s, u"%2 pages"_s, u"Text %1."_s},
                                 {u"cut"_s, u"Cut"_s, u"| a | b |\n|--"_s}},
                                m_look);
        const QString text = m_text->toPlainText();
        for (const QString &part : {u"Comparison tables"_s, u"Which pointer?"_s, u"You need"_s, u"Box"_s, u"%2 pages"_s,
                                    u"Text %1."_s, u"Cut"_s}) {
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        }
    }

    void checklist_countsTicksAndLeadsOn()
    {
        const std::vector<Course::MustKnow> lines{line(u"An `owner` drops"_s, u"moves"_s),
                                                  line(u"A question"_s, u"moves"_s, u"own-iv"_s), line(u"Nowhere"_s)};
        const QString ticked = InterviewDocument::keyOf(lines[1]);
        m_document->writeMustKnow(lines, {ticked, u"of another course"_s}, m_look);
        const QString text = m_text->toPlainText();
        QVERIFY2(text.contains(u"1 of 3 line"_s), qPrintable(text));
        QVERIFY(text.contains(u"☐ An owner drops"_s));
        QVERIFY(text.contains(u"☑ A question"_s));
        const QStringList found = links(*m_text);
        QCOMPARE(found.filter(u"lesson:"_s), QStringList{u"lesson:moves"_s});
        QCOMPARE(found.filter(u"ochre:question/"_s), QStringList{u"ochre:question/own-iv"_s});
        QCOMPARE(found.filter(u"ochre:known/"_s).size(), 3);
        QVERIFY(found.contains(u"ochre:known/"_s + ticked));
    }

    void emptyParts_areWrittenWithoutAHole()
    {
        m_document->writeQuestions(u"Nothing matches."_s, {}, {}, m_look);
        QCOMPARE(m_text->toPlainText().trimmed(), u"Nothing matches."_s);
        m_document->writeTables({}, m_look);
        QCOMPARE(m_text->toPlainText().trimmed(), u"Comparison tables"_s);
        m_document->writeMustKnow({}, {}, m_look);
        QVERIFY(m_text->toPlainText().contains(u"0 of 0 line"_s));
    }

    // A tick must find its line again, in another order and beside new lines.
    void key_dependsOnTheLineAlone()
    {
        const QString key = InterviewDocument::keyOf(line(u"An owner drops"_s, u"moves"_s));
        QCOMPARE(InterviewDocument::keyOf(line(u"An owner drops"_s, u"moves"_s)), key);
        QVERIFY(InterviewDocument::keyOf(line(u"An owner drops!"_s, u"moves"_s)) != key);
        QVERIFY(InterviewDocument::keyOf(line(u"An owner drops"_s, u"borrowing"_s)) != key);
        QVERIFY(InterviewDocument::keyOf(line(u"An owner drops"_s, u"moves"_s, u"q"_s)) != key);
        QVERIFY(key.startsWith(u"moves:"_s));
    }

    void words_ofStylesAndLevels_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("words");
        QTest::newRow("code") << u"code"_s << 1 << u"Code · Warm-up"_s;
        QTest::newRow("design") << u"design"_s << 2 << u"Design · Solid"_s;
        QTest::newRow("comparison") << u"comparison"_s << 3 << u"Comparison · Deep"_s;
        QTest::newRow("behavioural") << u"behavioural"_s << 4 << u"Behavioural · Deep"_s;
        QTest::newRow("concept") << u"concept"_s << 0 << u"Concept · Warm-up"_s;
        QTest::newRow("unknown") << u"riddle"_s << -7 << u"Concept · Warm-up"_s;
    }

    void words_ofStylesAndLevels()
    {
        QFETCH(const QString, style);
        QFETCH(const int, level);
        const QString words = InterviewDocument::styleTitle(style) + u" · " + InterviewDocument::levelTitle(level);
        QTEST(words, "words");
    }

private:
    std::unique_ptr<QTextDocument> m_text;
    std::unique_ptr<InterviewDocument> m_document;
    Design::Look m_look = Design::Look::make(Design::Scheme::Light, 100);
};

QTEST_MAIN(TestInterviewDocument)
#include "tst_interviewdocument.moc"
