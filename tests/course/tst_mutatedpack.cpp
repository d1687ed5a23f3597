// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packworkshop.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

using Mutation = std::function<QByteArray(QByteArray, QRandomGenerator &)>;

qsizetype placeIn(const QByteArray &text, QRandomGenerator &random)
{
    return random.bounded(text.size() + 1);
}

QByteArray cut(QByteArray text, QRandomGenerator &random)
{
    return text.first(placeIn(text, random));
}

QByteArray withoutBeginning(QByteArray text, QRandomGenerator &random)
{
    return text.sliced(placeIn(text, random));
}

QByteArray withOtherByte(QByteArray text, QRandomGenerator &random)
{
    if (!text.isEmpty()) {
        text[random.bounded(text.size())] = static_cast<char>(random.bounded(256));
    }
    return text;
}

QByteArray withMark(QByteArray text, QRandomGenerator &random)
{
    static const QByteArrayList marks{"\"",  "'''", "[",  "]]",       "{",    "=", "\n", "\r\n", "+++\n",
                                      "```", "`",   "\\", "#",        "->",   "(", ")",  "<",    QByteArray(1, '\0'),
                                      ",",   "%1",  "..", "\xC3\xA9", "\t\t", "  "};
    return text.insert(placeIn(text, random), marks[random.bounded(marks.size())]);
}

QByteArray withLineTwice(QByteArray text, QRandomGenerator &random)
{
    QByteArrayList lines = text.split('\n');
    lines.insert(random.bounded(lines.size()), lines[random.bounded(lines.size())]);
    return lines.join('\n');
}

QByteArray withoutLine(QByteArray text, QRandomGenerator &random)
{
    QByteArrayList lines = text.split('\n');
    lines.removeAt(random.bounded(lines.size()));
    return lines.join('\n');
}

QByteArray withLinesTurned(QByteArray text, QRandomGenerator &random)
{
    QByteArrayList lines = text.split('\n');
    lines.swapItemsAt(random.bounded(lines.size()), random.bounded(lines.size()));
    return lines.join('\n');
}

struct Way {
    const char *name;
    Mutation change;
};

const std::vector<Way> &ways()
{
    static const std::vector<Way> all{{"cut", cut},
                                      {"beginning lost", withoutBeginning},
                                      {"other byte", withOtherByte},
                                      {"one mark more", withMark},
                                      {"line twice", withLineTwice},
                                      {"line lost", withoutLine},
                                      {"lines turned", withLinesTurned}};
    return all;
}

// One of each format.
QStringList packs()
{
    return {u"good"_s, u"every-kind"_s};
}

void addPacks()
{
    QTest::addColumn<QString>("pack");
    for (const QString &pack : packs()) {
        QTest::addRow("%s", qPrintable(pack)) << pack;
    }
}

} // namespace

/// The good pack with small damage at random places, always the same ones. Whatever happens, what is said has a place
/// in a file of the pack, a rule and a sentence.
class TestMutatedPack final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackWorkshop> m_pack;

    void verifyProblems(const Problems &problems) const
    {
        static const QRegularExpression rule(u"\\A[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
        Problems sorted = problems;
        sortProblems(sorted);
        QVERIFY(sorted == problems);
        for (const Problem &problem : problems) {
            const QString told = problem.file + u": "_s + problem.message;
            QVERIFY2(rule.match(problem.rule).hasMatch(), qPrintable(problem.rule));
            QVERIFY2(problem.message.size() > 10 && !problem.message.contains(u"%2"_s), qPrintable(told));
            QVERIFY2(problem.message.size() < 1000, qPrintable(told));
            QVERIFY2(!QDir::isAbsolutePath(problem.file) && !problem.file.contains(u".."_s), qPrintable(told));
            QVERIFY2(problem.column == 0 || problem.line > 0, qPrintable(told));
            const auto lines = m_pack->read(problem.file).count('\n') + 1;
            QVERIFY2(problem.line >= 0 && (problem.line <= lines || lines == 1), qPrintable(told));
        }
    }

private slots:
    void init() { m_pack = std::make_unique<PackWorkshop>(); }

    void damage_isAlwaysToldWithItsPlace_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("way");
        for (const QString &pack : packs()) {
            for (const QString &file : PackWorkshop(pack).relativeFiles()) {
                for (std::size_t way = 0; way < ways().size(); ++way) {
                    QTest::addRow("%s/%s: %s", qPrintable(pack), qPrintable(file), ways()[way].name)
                        << pack << file << static_cast<int>(way);
                }
            }
        }
    }

    void damage_isAlwaysToldWithItsPlace()
    {
        QFETCH(QString, pack);
        QFETCH(QString, file);
        QFETCH(int, way);
        m_pack = std::make_unique<PackWorkshop>(pack);
        QRandomGenerator random(static_cast<quint32>(way) + 42);
        const QByteArray good = m_pack->read(file);
        for (int round = 0; round < 2; ++round) {
            QByteArray damaged = good;
            for (int times = 1 + random.bounded(3); times > 0; --times) {
                damaged = ways()[static_cast<std::size_t>(way)].change(damaged, random);
            }
            m_pack->write(file, damaged);
            const Ochre::Result<LoadedCourse> loaded = loadPack(m_pack->path());
            if (!loaded) {
                QCOMPARE(file, u"course.toml"_s); // all else leaves the rest
                QVERIFY(!loaded.error().what.isEmpty() && !loaded.error().advice.isEmpty());
                continue;
            }
            verifyProblems(loaded->problems);
        }
    }

    void lineEnds_changeNoProblem()
    {
        QRandomGenerator random(5);
        for (const QString &file : m_pack->relativeFiles()) {
            if (file.endsWith(u".svg"_s)) {
                continue;
            }
            const QByteArray good = m_pack->read(file);
            for (int round = 0; round < 2; ++round) {
                const QByteArray damaged = withoutLine(withLinesTurned(good, random), random);
                m_pack->write(file, damaged);
                const QStringList plain = m_pack->problemsOf();
                m_pack->write(file, QByteArray(damaged).replace("\n", "\r\n"));
                QCOMPARE(m_pack->problemsOf(), plain);
                m_pack->write(file, "\xEF\xBB\xBF" + damaged);
                QCOMPARE(m_pack->problemsOf(), plain);
            }
            m_pack->write(file, good);
        }
        QCOMPARE(m_pack->problemsOf(), QStringList());
    }

    void missingFile_isNeverFatal_data() { addPacks(); }

    void missingFile_isNeverFatal()
    {
        QFETCH(QString, pack);
        m_pack = std::make_unique<PackWorkshop>(pack);
        for (const QString &file : m_pack->relativeFiles()) {
            const QByteArray good = m_pack->read(file);
            QVERIFY(QFile::remove(m_pack->at(file)));
            const Ochre::Result<LoadedCourse> loaded = loadPack(m_pack->path());
            QCOMPARE(loaded.has_value(), file != u"course.toml"_s);
            if (loaded) {
                verifyProblems(loaded->problems);
            }
            m_pack->write(file, good);
        }
    }

    void folderInPlaceOfAFile_isNeverFatal_data() { addPacks(); }

    void folderInPlaceOfAFile_isNeverFatal()
    {
        QFETCH(QString, pack);
        m_pack = std::make_unique<PackWorkshop>(pack);
        for (const QString &file : m_pack->relativeFiles()) {
            const QByteArray good = m_pack->read(file);
            QVERIFY(QFile::remove(m_pack->at(file)) && QDir().mkpath(m_pack->at(file)));
            const Ochre::Result<LoadedCourse> loaded = loadPack(m_pack->path());
            QCOMPARE(loaded.has_value(), file != u"course.toml"_s);
            QVERIFY(QDir().rmdir(m_pack->at(file)));
            m_pack->write(file, good);
        }
    }

    void orderOfQuestions_decidesNothing()
    {
        const QString file = u"01-handing-over/questions.toml"_s;
        const QByteArray text = m_pack->read(file);
        QByteArrayList blocks;
        for (qsizetype at = 0; at >= 0;) {
            const qsizetype next = text.indexOf("[[question]]", at + 1);
            blocks << text.sliced(at, (next < 0 ? text.size() : next) - at).trimmed();
            at = next;
        }
        QCOMPARE(blocks.size(), 5);
        const Course before = loadPack(m_pack->path())->course;
        std::ranges::reverse(blocks);
        m_pack->write(file, blocks.join("\n\n"));
        const Ochre::Result<LoadedCourse> after = loadPack(m_pack->path());
        QCOMPARE(told(after->problems), QStringList());
        for (const Question &question : before.lessons.front().questions) {
            const Question *same = after->course.question(question.id);
            QVERIFY(same);
            QCOMPARE(same->prompt, question.prompt);
            QCOMPARE(same->options.size(), question.options.size());
            for (std::size_t option = 0; option < question.options.size(); ++option) {
                QCOMPARE(same->options[option].id, question.options[option].id);
            }
        }
    }

    void quickAndWholeLoading_agree()
    {
        const Course whole = loadPack(m_pack->path())->course;
        const Course quick = loadManifest(m_pack->path())->course;
        QCOMPARE(quick.lessons.size(), whole.lessons.size());
        QCOMPARE(quick.lessons.front().title, whole.lessons.front().title);
        QCOMPARE(quick.lessons.front().body, whole.lessons.front().body);
    }
};

QTEST_APPLESS_MAIN(TestMutatedPack)
#include "tst_mutatedpack.moc"
