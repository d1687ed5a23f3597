// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolebench.h"
#include "course/packloader.h"
#include "course/packworkshop.h"
#include "ctl/cardscommand.h"
#include "ctl/exportcommand.h"
#include "ctl/importcommand.h"

#include <QFile>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray quiz = "::one::A?{=a ~b}\n\nOnly a text.\n\n::two::B?{=a ~b}\n";

} // namespace

/// Files of other programs, on the command line: previewed, imported, listed, taken back; exported and read again.
class TestExchangeCommands final : public QObject {
    Q_OBJECT

private slots:
    void import_goesTheWholeWay()
    {
        ConsoleBench bench;
        const QString file = bench.at(u"quiz.gift"_s);
        QVERIFY(write(file, quiz));
        QCOMPARE(bench.run(runImportCommand, {u"gift"_s, file, u"--preview"_s}), int(No));
        QVERIFY2(bench.out.contains(u"New: 2, there already: 0, left out: 1. Nothing was written."),
                 qPrintable(bench.out));
        QVERIFY2(bench.err.contains(file + u":3"), qPrintable(bench.err));
        QVERIFY(!QFileInfo::exists(bench.paths.courses + u"/imported"_s));

        QCOMPARE(bench.run(runImportCommand, {u"gift"_s, file, u"--json"_s}), int(No));
        QCOMPARE(bench.json()[u"items"_s].toInt(), 2);
        QCOMPARE(bench.json()[u"added"_s].toInt(), 2);
        QCOMPARE(bench.json()[u"unchanged"_s].toInt(), 0);
        const QJsonObject problem = bench.json()[u"problems"_s].toArray().at(0).toObject();
        QCOMPARE(problem[u"file"_s].toString(), file);
        QCOMPARE(problem[u"line"_s].toInt(), 3);
        QVERIFY(!problem[u"message"_s].toString().isEmpty());
        const QString import = bench.json()[u"import"_s].toString();

        QCOMPARE(bench.run(runImportCommand, {u"gift"_s, file, u"--json"_s}), int(No));
        QCOMPARE(bench.json()[u"added"_s].toInt(), 0);
        QCOMPARE(bench.json()[u"unchanged"_s].toInt(), 2);

        QCOMPARE(bench.run(runImportCommand, {u"--list"_s}), int(Fine));
        QCOMPARE(bench.out, import + u"  quiz\n"_s);
        QCOMPARE(bench.run(runImportCommand, {u"--undo"_s, import}), int(Fine));
        QVERIFY(!QFileInfo::exists(bench.paths.courses + u"/imported"_s));
        QCOMPARE(bench.run(runImportCommand, {u"--undo"_s}), int(Impossible));
    }

    void packs_areNamed()
    {
        ConsoleBench bench;
        const QString file = bench.at(u"a.txt"_s);
        QVERIFY(write(file, "one\ttwo\n"));
        QCOMPARE(bench.run(runImportCommand, {u"anki-text"_s, file, u"--pack"_s, u"my-cards-2"_s}), int(Fine));
        QVERIFY2(bench.out.contains(u"ochrectl import --undo import-"), qPrintable(bench.out));
        const auto loaded = Course::loadPack(bench.paths.courses + u"/my-cards-2"_s);
        QVERIFY(loaded && loaded->problems.empty());
        QCOMPARE(loaded->course.lessons.at(0).questions.at(0).prompt, u"one"_s);
    }

    void formats_goOutAndIn_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("Anki text") << u"anki-text"_s;
        QTest::newRow("package") << u"apkg"_s;
        QTest::newRow("GIFT") << u"gift"_s;
    }

    // Out of a pack, into a pack of one's own, and out of that.
    void formats_goOutAndIn()
    {
        QFETCH(QString, format);
        const Course::PackWorkshop pack(u"every-kind"_s);
        ConsoleBench bench;
        const QString first = bench.at(u"first"_s);
        const QString second = bench.at(u"second"_s);
        QCOMPARE(bench.run(runExportCommand, {format, first, u"--course"_s, pack.path(), u"--json"_s}), int(Fine));
        const int items = bench.json()[u"items"_s].toInt();
        QCOMPARE(items, 7); // one of each kind, an artefact twice
        QCOMPARE(bench.run(runImportCommand, {format, first, u"--json"_s}), int(Fine));
        QCOMPARE(bench.json()[u"added"_s].toInt(), items);
        const QString imported = bench.paths.courses + u"/imported"_s;
        QCOMPARE(bench.run(runExportCommand, {format, second, u"--course"_s, imported, u"--json"_s}), int(Fine));
        QCOMPARE(bench.json()[u"items"_s].toInt(), items);
        QCOMPARE(bench.run(runImportCommand, {format, second, u"--json"_s}), int(Fine));
        QCOMPARE(bench.json()[u"added"_s].toInt(), 0);
        QCOMPARE(bench.json()[u"unchanged"_s].toInt(), items);
    }

    void ownCards_goOut()
    {
        ConsoleBench bench;
        QCOMPARE(bench.run(runCardsCommand,
                           {u"add"_s, u"--front"_s, u"What is `#[derive]`?"_s, u"--back"_s, u"An attribute."_s}),
                 int(Fine));
        const QString file = bench.at(u"cards.txt"_s);
        QCOMPARE(bench.run(runExportCommand, {u"anki-text"_s, file, u"--course"_s, u"my-cards"_s}), int(Fine));
        const QByteArray text = read(file);
        QVERIFY2(text.contains("\"<p>What is <code>#[derive]</code>?</p>\"\t\"<p>An attribute.</p>\""),
                 text.constData());
        QCOMPARE(text.count('\n'), 8);
    }

    void progress_goesOut()
    {
        ConsoleBench bench;
        const QString file = bench.at(u"progress.csv"_s);
        QCOMPARE(bench.run(runExportCommand, {u"csv"_s, file}), int(Impossible));
        QVERIFY(bench.err.contains(u"No progress was saved here yet."));
        QCOMPARE(bench.run(runCardsCommand, {u"add"_s, u"--front"_s, u"a"_s, u"--back"_s, u"b"_s}), int(Fine));
        QCOMPARE(bench.run(runExportCommand, {u"csv"_s, file}), int(Fine));
        QVERIFY(read(file).startsWith("time,day,what,course"));
        QCOMPARE(bench.run(runExportCommand, {u"json"_s, file}), int(Fine));
        QVERIFY(QJsonDocument::fromJson(read(file))[u"rows"_s].isArray());
        QCOMPARE(bench.run(runExportCommand, {u"notes"_s, file}), int(Fine));
        QCOMPARE(read(file), QByteArray());
    }

    void uses_thatMeanNothingAreRefused_data()
    {
        QTest::addColumn<bool>("isImport");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no format") << true << QStringList{} << u"This is no import."_s;
        QTest::newRow("other format") << true << QStringList{u"word"_s, u"a"_s} << u"This is no import."_s;
        QTest::newRow("progress") << true << QStringList{u"csv"_s, u"a"_s} << u"ochrectl progress import FILE"_s;
        QTest::newRow("both") << true << QStringList{u"--list"_s, u"--undo"_s} << u"This is no import."_s;
        QTest::newRow("no file") << true << QStringList{u"gift"_s, u"/nowhere/a"_s} << u"/nowhere/a"_s;
        QTest::newRow("course of others")
            << true << QStringList{u"--list"_s, u"--pack"_s, u"rust"_s} << u"no import has made"_s;
        QTest::newRow("no export") << false << QStringList{u"aiken"_s, u"a"_s} << u"This is no export."_s;
        QTest::newRow("no course") << false << QStringList{u"gift"_s, u"a"_s, u"--course"_s, u"nowhere"_s}
                                   << u"There is no course with this id"_s;
        QTest::newRow("no place") << false << QStringList{u"gift"_s, u"/nowhere/at/all/a"_s, u"--course"_s, u"rust"_s}
                                  << u"/nowhere"_s;
    }

    void uses_thatMeanNothingAreRefused()
    {
        QFETCH(bool, isImport);
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        ConsoleBench bench;
        QCOMPARE(bench.run(isImport ? runImportCommand : runExportCommand, words), int(Impossible));
        QVERIFY2(bench.err.contains(sentence), qPrintable(bench.err));
        QVERIFY(bench.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExchangeCommands)
#include "tst_exchangecommands.moc"
