// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/aiken.h"
#include "exchange/gift.h"
#include "exchange/mdbookquiz.h"
#include "exchange/stableid.h"
#include "exchangebench.h"

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;
using Course::QuestionKind;

/// Aiken, and the quizzes of mdbook-quiz.
class TestQuizFiles final : public QObject {
    Q_OBJECT

private slots:
    void aiken_isRead()
    {
        const QString text = u"What owns a value?\nA. One variable\nB) The heap\nANSWER: A\n\nTwo lines\nof prompt\n\n"
                             "A) x\nB) y\nANSWER: B"_s;
        const Incoming incoming = settled(readAiken(text, u"a.txt"_s));
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(incoming.questions.size(), size_t(2));
        const Course::Question &first = incoming.questions[0];
        QCOMPARE(first.prompt, u"What owns a value?"_s);
        QCOMPARE(first.options.size(), size_t(2));
        QVERIFY(first.options[0].correct && !first.options[1].correct);
        QCOMPARE(first.options[1].text, u"The heap"_s);
        QCOMPARE(first.line, 1);
        QCOMPARE(incoming.questions[1].prompt, u"Two lines\\\nof prompt"_s);
        QVERIFY(isId(first.id));
        QCOMPARE(settled(readAiken(text, u"b.txt"_s)).questions[0].id, first.id);
    }

    void aiken_textIsNoMarkdown()
    {
        const Incoming incoming = readAiken(u"Is *p a <T>?\nA. `a`\nB. Vec<u8>\nANSWER: A\n"_s, u"a.txt"_s);
        QCOMPARE(incoming.questions.at(0).prompt, u"Is \\*p a \\<T>?"_s);
        QCOMPARE(incoming.questions.at(0).options[1].text, u"Vec\\<u8>"_s);
    }

    void aiken_faultsAreNamedWithTheirLine()
    {
        const QString text =
            u"No answer?\nA. x\nB. y\n\nWrong letter?\nA. x\nB. y\nANSWER: C\n\nANSWER: A\n\nTwice?\n"
            "A. x\nA. y\nANSWER: A\n\nA. x\nB. y\nANSWER: A\n\nOne?\nA. x\nANSWER: A\n\nEnd?\nA. x\n"_s;
        const Incoming incoming = settled(readAiken(text, u"a.txt"_s));
        QCOMPARE(told(incoming).size(), 7);
        QStringList lines;
        for (const Course::Problem &problem : incoming.problems) {
            lines << QString::number(problem.line);
        }
        QCOMPARE(lines, (QStringList{u"1"_s, u"5"_s, u"10"_s, u"12"_s, u"17"_s, u"21"_s, u"25"_s}));
        QVERIFY(incoming.questions.empty());
    }

    void mdbookQuiz_isRead()
    {
        const QString text = uR"([[questions]]
id = "b4d8a7a0-1f2e-4c3d-9e8f-001122334455"
type = "MultipleChoice"
prompt.prompt = "Which *two*?"
prompt.distractors = ["c", "d"]
answer.answer = ["a", "b"]
context = "Because."

[[questions]]
type = "ShortAnswer"
prompt.prompt = "Keyword?"
answer.answer = "fn"
answer.alternatives = ["FN"]

[[questions]]
type = "Tracing"
prompt.program = """
fn main() {
    println!("1");
}
"""
answer.doesCompile = true
answer.stdout = "1"

[[questions]]
type = "Informal"
prompt.prompt = "Why?"
answer.answer = "So."
)"_s;
        const Incoming incoming = settled(readMdbookQuiz(text, u"a.toml"_s));
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(incoming.questions.size(), size_t(4));
        const Course::Question &choice = incoming.questions[0];
        QCOMPARE(choice.id, u"b4d8a7a0-1f2e-4c3d-9e8f-001122334455"_s);
        QVERIFY(choice.hasSeveralCorrect());
        QCOMPARE(choice.options.size(), size_t(4));
        QCOMPARE(choice.options[2].why, u"Because."_s);
        QCOMPARE(incoming.questions[1].answers, (QStringList{u"fn"_s, u"FN"_s}));
        QCOMPARE(incoming.questions[1].line, 9);
        QCOMPARE(incoming.questions[2].kind, QuestionKind::Predict);
        QVERIFY(incoming.questions[2].program.contains(u"println!(\"1\")"));
        QCOMPARE(incoming.questions[3].answer, u"So."_s);
    }

    void mdbookQuiz_faultsAreNamedWithTheirLine()
    {
        const QString text =
            u"[[questions]]\ntype = \"Essay\"\nprompt.prompt = \"a\"\nanswer.answer = \"b\"\n\n"
            "[[questions]]\ntype = \"ShortAnswer\"\nprompt.prompt = \"a\"\n\n"
            "[[questions]]\ntype = \"Tracing\"\nprompt.program = \"let x = 1;\"\n"
            "answer.doesCompile = true\n\n"
            "[[questions]]\ntype = \"ShortAnswer\"\nprompt.prompt = \"good\"\nanswer.answer = \"x\"\n"_s;
        const Incoming incoming = settled(readMdbookQuiz(text, u"a.toml"_s));
        QCOMPARE(incoming.questions.size(), size_t(1));
        QStringList lines;
        for (const Course::Problem &problem : incoming.problems) {
            lines << QString::number(problem.line);
        }
        QCOMPARE(lines, (QStringList{u"2"_s, u"6"_s, u"10"_s}));
    }

    void mdbookQuiz_noTomlIsSaid()
    {
        const Incoming broken = readMdbookQuiz(u"[[questions]\n"_s, u"a.toml"_s);
        QCOMPARE(broken.problems.size(), size_t(1));
        QCOMPARE(broken.problems[0].line, 1);
        const Incoming other = readMdbookQuiz(u"a = 1\n"_s, u"a.toml"_s);
        QCOMPARE(told(other), QStringList{u"0: The file holds no [[questions]]."_s});
    }
};

QTEST_GUILESS_MAIN(TestQuizFiles)
#include "tst_quizfiles.moc"
