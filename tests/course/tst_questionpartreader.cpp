// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/questionreader.h"
#include "packworkshop.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QByteArray common = "[[question]]\nid = \"q\"\nprompt = \"P\"\ndifficulty = 1\n";

QByteArray head(const QByteArray &kind, const QByteArray &use = "check")
{
    return common + "kind = \"" + kind + "\"\nuse = \"" + use + "\"\nconcept = \"c\"\nexplain = \"E\"\n";
}

const QByteArray solution = "[[question.solution]]\ntitle = \"T\"\nsource = \"S\"\n";
const QByteArray taskKeys = "starter = \"S\"\ntests = \"T\"\nminutes = 5\nwatch = [\"a\", \"b\", \"c\"]\n";
const QByteArray fault = "[[question.fault]]\nlines = [2]\ncategory = \"api\"\nwhy = \"W\"\n";
const QByteArray program = "program = \"\"\"\na\nb\nc\n\n\"\"\"\n";
const QByteArray criterion = "[[question.criterion]]\ntext = \"C\"\nweight = 2\n";
const QByteArray option = "[[question.option]]\ntext = \"R\"\ncorrect = true\nwhy = \"W\"\n"
                          "[[question.option]]\ntext = \"F\"\ncorrect = false\nwhy = \"W\"\n";
const QByteArray openKeys = common + "kind = \"open\"\nuse = \"self-check\"\nanswer = \"A\"\n";

} // namespace

class TestQuestionPartReader final : public QObject {
    Q_OBJECT

private:
    Problems m_problems;

    std::vector<Question> read(const QByteArray &text, int format = 2)
    {
        m_problems.clear();
        const ProblemSink sink(u"01-a/q.toml"_s, m_problems);
        const auto document = parseToml(text, sink);
        if (!document) {
            return {};
        }
        TomlReader reader(*document, sink, format);
        return readQuestions(reader, sink, QuestionHome::Lesson);
    }

    [[nodiscard]] QStringList rules() const
    {
        QStringList found;
        for (const Problem &problem : m_problems) {
            found << (problem.message.contains(u"%1"_s) ? problem.message : problem.rule);
        }
        return found;
    }

private slots:
    void part_isChecked_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rules");
        const QStringList none;
        const QStringList count{u"part-count"_s};
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("task") << head("task") + taskKeys + solution + solution << none;
        row("task without concept") << common + "kind = \"task\"\nuse = \"check\"\n" + taskKeys + solution + solution
                                    << none;
        row("task for interviews") << head("task", "interview") + "topic = \"t\"\n" + taskKeys + solution + solution
                                   << none;
        row("task without topic") << head("task", "interview") + taskKeys + solution + solution
                                  << QStringList{u"missing-key"_s};
        row("task before the lesson") << head("task", "pretest") + taskKeys + solution + solution
                                      << QStringList{u"bad-value"_s};
        row("one solution") << head("task") + taskKeys + solution << count;
        row("many solutions") << head("task") + taskKeys + solution.repeated(21) << count;
        row("solution without source") << head("task") + taskKeys + solution + "[[question.solution]]\ntitle = \"T\"\n"
                                       << QStringList{u"missing-key"_s};
        row("two lines to watch") << QByteArray(head("task") + taskKeys + solution + solution).replace(", \"c\"", "")
                                  << QStringList{u"watch-count"_s};
        row("no time")
            << QByteArray(head("task") + taskKeys + solution + solution).replace("minutes = 5", "minutes = 0")
            << QStringList{u"out-of-range"_s};
        row("review") << head("review") + program + fault << none;
        row("review that does not compile") << head("review") + program + "compiles = false\n" + fault << none;
        row("no fault") << head("review") + program << count;
        row("no program") << head("review") + QByteArray(fault).replace("[2]", "[1]") << QStringList{u"missing-key"_s};
        row("unknown category") << head("review") + program + QByteArray(fault).replace("api", "taste")
                                << QStringList{u"bad-value"_s};
        row("line behind the end") << head("review") + program + QByteArray(fault).replace("[2]", "[2, 4]")
                                   << QStringList{u"out-of-range"_s};
        row("last line") << head("review") + program + QByteArray(fault).replace("[2]", "[3]") << none;
        row("line as a text") << head("review") + program + QByteArray(fault).replace("[2]", "[\"2\"]")
                              << QStringList{u"wrong-type"_s};
        row("no lines") << head("review") + program + QByteArray(fault).replace("[2]", "[]")
                        << QStringList{u"wrong-type"_s};
        row("decoy") << head("review") + program + fault + "[[question.decoy]]\nlines = [1]\nwhy = \"W\"\n" << none;
        row("decoy in a fault") << head("review") + program + fault
                                       + "[[question.decoy]]\nlines = [1, 2]\nwhy = \"W\"\n"
                                << QStringList{u"decoy-is-fault"_s};
        row("artefact with options") << head("artefact") + "artefact = \"log\"\n" + option << none;
        row("artefact with answers") << head("artefact") + "artefact = \"log\"\nanswers = [\"a\"]\n" << none;
        row("artefact with both") << head("artefact") + "artefact = \"log\"\nanswers = [\"a\"]\n" + option
                                  << QStringList{u"unknown-key"_s};
        row("artefact without answers") << head("artefact") + "artefact = \"log\"\n" << QStringList{u"missing-key"_s};
        row("picture") << head("artefact") + "image = \"a.svg\"\nalt = \"A\"\n" + option << none;
        row("picture without words") << head("artefact") + "image = \"a.svg\"\n" + option
                                     << QStringList{u"image-without-text"_s};
        row("words without a picture") << head("artefact") + "artefact = \"log\"\nalt = \"A\"\n" + option
                                       << QStringList{u"bad-value"_s};
        row("nothing to look at") << head("artefact") + option << QStringList{u"artefact-missing"_s};
        row("two to look at") << head("artefact") + "artefact = \"log\"\nimage = \"a.svg\"\nalt = \"A\"\n" + option
                              << QStringList{u"artefact-missing"_s};
        row("design") << head("design", "self-check") + "answer = \"A\"\n" + criterion + criterion << none;
        row("design that is graded") << head("design") + "answer = \"A\"\n" + criterion + criterion
                                     << QStringList{u"bad-value"_s};
        row("points of a design") << head("design", "self-check") + "answer = \"A\"\npoints = [\"p\"]\n" + criterion
                                         + criterion
                                  << QStringList{u"unknown-key"_s};
        row("one criterion") << head("design", "self-check") + "answer = \"A\"\n" + criterion << count;
        row("heavy criterion") << head("design", "self-check") + "answer = \"A\"\n" + criterion
                                      + QByteArray(criterion).replace("= 2", "= 6")
                               << QStringList{u"out-of-range"_s};
        row("predict-first") << head("predict-first") + "program = \"fn main() {}\"\n" << none;
        row("predict-first aloud") << head("predict-first", "interview")
                                          + "program = \"fn main() {}\"\ntopic = \"t\"\nstyle = \"code\"\n"
                                            "roles = [\"r\"]\nfollow_ups = [\"And then?\"]\n"
                                   << none;
        row("predict-first aloud without a topic")
            << head("predict-first", "interview") + "program = \"fn main() {}\"\n"
            << QStringList{u"missing-key"_s};
        row("predict-first with a verdict") << head("predict-first") + "program = \"fn main() {}\"\ncompiles = false\n"
                                            << QStringList{u"unknown-key"_s};
        row("predict-first without main") << head("predict-first") + "program = \"let a = 1;\"\n"
                                          << QStringList{u"predict-without-main"_s};
        row("deep answer") << openKeys + "deep = \"D\"\n" << none;
        row("answered follow-up") << openKeys + "follow_ups = [{ q = \"Q\", a = \"A\" }, \"R\"]\n" << none;
        row("follow-up without answer") << openKeys + "follow_ups = [{ q = \"Q\" }]\n" << QStringList{u"missing-key"_s};
        row("follow-up with more") << openKeys + "follow_ups = [{ q = \"Q\", a = \"A\", b = \"B\" }]\n"
                                   << QStringList{u"unknown-key"_s};
        row("follow-up as a number") << openKeys + "follow_ups = [7]\n" << QStringList{u"wrong-type"_s};
        row("empty follow-up") << openKeys + "follow_ups = [\" \"]\n" << QStringList{u"empty-value"_s};
    }

    void part_isChecked()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(read(text).size(), 1U);
        QTEST(rules(), "rules");
    }

    void format1_namesWhatIsNew_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("told");
        for (const char *kind : {"task", "review", "artefact", "design", "predict-first"}) {
            QTest::newRow(kind) << head(kind) << u"5:8 needs-format-2"_s;
        }
        QTest::newRow("deep") << openKeys + "deep = \"D\"\n" << u"8:8 needs-format-2"_s;
        QTest::newRow("answered follow-up") << openKeys + "follow_ups = [\"R\", { q = \"Q\", a = \"A\" }]\n"
                                            << u"8:20 needs-format-2"_s;
        QTest::newRow("plain follow-up") << openKeys + "follow_ups = [\"R\"]\n" << QString();
    }

    void format1_namesWhatIsNew()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, told);
        QCOMPARE(read(text, 1).size(), 1U);
        QCOMPARE(Ochre::Course::told(m_problems, u"01-a/q.toml"_s), told.isEmpty() ? QStringList() : QStringList{told});
    }

    void values_areKept()
    {
        const Question task = read(head("task") + taskKeys + solution + solution).front();
        QCOMPARE(task.task->solutions.size(), 2U);
        QCOMPARE(task.task->solutions[1].line, 16);
        QCOMPARE(task.task->watch.size(), 3);
        const Question review = read(head("review") + program + fault).front();
        QCOMPARE(review.review->faults.front().category, FaultCategory::Api);
        QCOMPARE(review.review->faults.front().lines, QList<int>{2});
        QVERIFY(review.compiles && !review.task);
        const Question picture = read(head("artefact") + "image = \"images/a.svg\"\nalt = \"A\"\n" + option).front();
        QCOMPARE(picture.artefact->image, u"01-a/images/a.svg"_s);
        QVERIFY(picture.isChosen());
        const Question open = read(openKeys + "follow_ups = [{ q = \"Q\", a = \"A\" }, \"R\"]\n").front();
        QCOMPARE(open.followUps, (QStringList{u"Q"_s, u"R"_s}));
        QCOMPARE(open.followUpAnswers, (QStringList{u"A"_s, QString()}));
        QVERIFY(!read(head("predict-first") + "program = \"fn main() {}\"\n").front().compiles);
    }

    void task_standsAmongTheExercises()
    {
        QVERIFY(read(common + "kind = \"choice\"\nuse = \"check\"\nconcept = \"c\"\n" + option).front().isAskedCheck());
        QVERIFY(read(head("review") + program + fault).front().isAskedCheck());
        const Question task = read(head("task") + taskKeys + solution + solution).front();
        QVERIFY(!task.isAskedCheck() && task.isSpoken());
    }
};

QTEST_APPLESS_MAIN(TestQuestionPartReader)
#include "tst_questionpartreader.moc"
