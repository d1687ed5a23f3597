// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packloader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

QString data(const QString &name)
{
    return QStringLiteral(OCHRE_TEST_DATA "/") + name;
}

QStringList lines(const Problems &problems)
{
    QStringList found;
    for (const Problem &problem : problems) {
        found << u"%1:%2:%3 %4"_s.arg(problem.file).arg(problem.line).arg(problem.column).arg(problem.rule);
    }
    return found;
}

QString messages(const Problems &problems)
{
    QStringList found;
    for (const Problem &problem : problems) {
        found << u"%1:%2:%3 %4 %5"_s.arg(problem.file)
                     .arg(problem.line)
                     .arg(problem.column)
                     .arg(problem.rule, problem.message);
    }
    return found.join(u'\n');
}

} // namespace

class TestPackLoader final : public QObject {
    Q_OBJECT

private slots:
    void goodPack_loadsWithoutProblem();
    void goodPack_hasEveryValue();
    void ownCourse_hasNoProblemOfForm();
    void manifest_isTheQuickPart();
    void optionIds_areStable();
    void manyLessons_loadQuickly();
    void badPack_namesEveryProblem_data();
    void badPack_namesEveryProblem();
};

void TestPackLoader::goodPack_loadsWithoutProblem()
{
    const auto loaded = loadPack(data(u"good"_s));
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
    QVERIFY2(loaded->problems.empty(), qPrintable(messages(loaded->problems)));
}

void TestPackLoader::goodPack_hasEveryValue()
{
    const Course course = loadPack(data(u"good"_s))->course;
    QCOMPARE(course.stepCount(), 2);
    const LessonEntry &later = course.parts.front().lessons.back();
    QVERIFY(!later.written);
    QCOMPARE(later.id, u"looking-only"_s);
    QCOMPARE(later.title, u"Looking only"_s);
    QCOMPARE(later.step, 2);

    const Lesson *lesson = course.lesson(u"handing-over"_s);
    QVERIFY(lesson);
    QCOMPARE(lesson->contexts, u"services, command-line tools"_s);
    QCOMPARE(lesson->reviewed, QDate(2026, 11, 1));
    QCOMPARE(lesson->bodyLine, 22);
    QVERIFY(lesson->body.startsWith(u"A coffee order"_s));
    QCOMPARE(lesson->questions.size(), 5U);

    const Question *choice = course.question(u"handing-over-bytes"_s);
    QCOMPARE(choice->line, 1);
    QCOMPARE(choice->file, u"01-handing-over/questions.toml"_s);
    QVERIFY(choice->options[0].correct && !choice->hasSeveralCorrect());
    QCOMPARE(choice->options[2].id, u"shared"_s);
    QCOMPARE(course.question(u"handing-over-predict"_s)->compiles, false);
    QCOMPARE(course.question(u"bank-rust-vs-go"_s)->use, QuestionUse::Interview);

    const Exercise *exercise = course.exercise(u"print-twice"_s);
    QCOMPARE(exercise->starterFails, QStringList{u"E0382"_s});
    QCOMPARE(exercise->fixPolicy, FixPolicy::Hint);
    QVERIFY(exercise->solution.contains("&Order") && exercise->tests.contains("#[test]"));
    QCOMPARE(exercise->wrongSolutions.size(), 1);
    QCOMPARE(course.tables.front().id, u"memory-models"_s);
    QCOMPARE(course.mustKnow.front().lesson, u"handing-over"_s);
    QCOMPARE(course.retired, QStringList{u"handing-over-old"_s});
    QCOMPARE(course.taught.front().lesson, u"looking-only"_s);
    QCOMPARE(course.taught.front().tokens, QStringList{u"&mut"_s});
    QCOMPARE(course.stepOf(u"looking-only"_s), 2);
    QCOMPARE(course.stepOf(u"nowhere"_s), 0);
}

void TestPackLoader::ownCourse_hasNoProblemOfForm()
{
    const auto loaded = loadPack(QStringLiteral(OCHRE_SOURCE_DIR "/lessons/rust"));
    QVERIFY(loaded);
    QVERIFY2(loaded->problems.empty(), qPrintable(messages(loaded->problems)));
}

void TestPackLoader::manifest_isTheQuickPart()
{
    const auto loaded = loadManifest(data(u"good"_s));
    QVERIFY(loaded && loaded->problems.empty());
    const Lesson &lesson = loaded->course.lessons.front();
    QCOMPARE(lesson.title, u"Handing over"_s);
    QVERIFY(!lesson.body.isEmpty());
    QVERIFY(lesson.questions.empty() && lesson.exercises.empty() && loaded->course.bank.empty());
}

void TestPackLoader::optionIds_areStable()
{
    const auto loaded = loadPack(data(u"good"_s));
    // printf %s "1,000,000" | sha256sum
    QCOMPARE(loaded->course.question(u"handing-over-bytes"_s)->options[1].id, u"50891936"_s);
}

// A track of 36 lessons of the usual size. The limit is far above what is needed and far below what a user feels.
void TestPackLoader::manyLessons_loadQuickly()
{
    QTemporaryDir folder;
    QFile course(data(u"good/course.toml"_s));
    QVERIFY(course.open(QIODevice::ReadOnly));
    QByteArray names;
    for (int number = 1; number <= 36; ++number) {
        const QString name = u"%1-lesson"_s.arg(number, 2, 10, QChar(u'0'));
        QVERIFY(QDir(folder.path()).mkpath(name));
        for (const QString &file : {u"lesson.md"_s, u"questions.toml"_s}) {
            QVERIFY(QFile::copy(data("good/01-handing-over/"_L1 + file), folder.filePath(name + u'/' + file)));
        }
        names += '"' + name.toUtf8() + "\",";
    }
    QFile manifest(folder.filePath(u"course.toml"_s));
    QVERIFY(manifest.open(QIODevice::WriteOnly));
    manifest.write(course.readAll().replace("\"01-handing-over\", \"02-looking-only\"", names));
    manifest.close();
    QElapsedTimer timer;
    timer.start();
    const auto loaded = loadManifest(folder.path());
    QVERIFY(loaded);
    QCOMPARE(loaded->course.lessons.size(), 36U);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

void TestPackLoader::badPack_namesEveryProblem_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &name : QDir(data(u"bad"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QTest::newRow(qPrintable(name)) << data("bad/"_L1 + name);
    }
}

void TestPackLoader::badPack_namesEveryProblem()
{
    QFETCH(QString, folder);
    QFile file(folder + "/expected.txt"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const auto loaded = loadPack(folder);
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
    for (const Problem &problem : loaded->problems) {
        QVERIFY2(!problem.message.isEmpty(), qPrintable(problem.rule));
    }
    if (qEnvironmentVariableIsSet("OCHRE_SHOW")) {
        qInfo().noquote() << messages(loaded->problems);
    }
    QCOMPARE(lines(loaded->problems).join(u'\n'), expected.join(u'\n'));
}

QTEST_APPLESS_MAIN(TestPackLoader)
#include "tst_packloader.moc"
